"""Wordings of hours that begin or end at another time: 周五延时开放至20:30, 周一延后至12:00开门, 可延时至18:30."""

import re

from linli.language.hours.rewrites.closing_words import TYPED_TIME
from linli.language.hours.rewrites.services import SPAN
from linli.language.rewriting import Rewriting


def _mornings(found: re.Match[str]) -> str | None:
    """Put the mornings that are alike before every afternoon of a line."""
    if len(re.findall(rf"(?:下午|其余时间){SPAN}", found[1])) < 2 or "上午" in found[1]:
        return None
    return re.sub(rf"(?=下午{SPAN})|(?<=其余时间)(?={SPAN})", f"上午{found[2]} ", found[1])


MOVES = (
    Rewriting(
        "mornings that are alike",
        rf"^(.*)[,;。] ?上午(?:均|都|统一|一律)(?:为|是)?({SPAN})$",
        _mornings,
        [
            (
                "5月1日-9月30日下午15:00-18:00,10月1日-4月30日下午14:30-17:30,上午均为8:30-12:00",
                "5月1日-9月30日上午8:30-12:00 下午15:00-18:00,10月1日-4月30日上午8:30-12:00 下午14:30-17:30",
            )
        ],
        needs="均都统律",
    ),
    Rewriting(
        "hours that are moved, said in full",
        rf"(?<!可)(?:时间)?(?:提前|推迟|延后|延长|调整|变更|更改|改)(?:为|到|至) ?(?={SPAN})",
        " ",
        [("晚餐提前到16:30-18:00", "晚餐 16:30-18:00")],
        needs="延推提改更调长 为到至",
    ),
    Rewriting(
        "the beginning, moved",
        rf"(?:延后|推迟|推后|延迟|提前|提早|改为)(?:至|到)?({TYPED_TIME})(?:开始)?(?:开门|开馆|开放|营业|上班|开餐"
        rf"|供餐|开园|开诊)(?=[,;。)]|$)",
        r"改为\1开始",
        [("周一延后至12:00开门", "周一改为12:00开始")],
        needs="延推提改迟 供园放班营诊门餐馆",
    ),
    Rewriting(
        "the end or the beginning, moved",
        r"(?<!可)(延长|延迟|延时|延后|推迟|顺延|加开|延开|延|提前|提早)(?:对外)?(?:开放|营业|服务|供餐|开馆|闭馆|关门|开门"
        r"|关闭)?(?:时间)?(?:至|到) ?(?=\d|上午|下午|晚上|中午|晚|早)",
        lambda found: f"{'提前' if found[1][0] == '提' else '延长'}至",
        [("周五延时开放至20:30", "周五延长至20:30")],
        needs="加延推提迟长顺 到至",
    ),
    Rewriting(
        "another end, in brackets",
        rf"\(((?:每?(?:周|星期)|双休日|周末|工作日|法定|除夕|元旦)[^()\d,;延提推改早迟]{{0,10}}?) ?"
        rf"((?:下午|晚上|晚)?)(?:只|仅)?(?:开放|营业)?"
        rf"(?:至|到) ?({TYPED_TIME})(?:止|结束|闭馆|关门)?\)",
        r"(\1改至\2\3)",
        [("(周五下午至4:30)", "(周五改至下午4:30)"), ("(周三至20:00)", "(周三改至20:00)")],
        needs="( 到至",
    ),
    Rewriting(
        "another end, of certain days",
        rf"(?<=[,;])( ?(?:每?(?:周|星期)[一二三四五六日天]|双休日|周末|工作日|节假日)[^()\d,;延提推改早迟]{{0,10}}?)"
        rf" ?(?:只|仅)?(?:开放|营业|开)?"
        rf"(?:至|到) ?({TYPED_TIME})(?:止|结束|闭馆|关门|下班)?(?=[,;。]|$)",
        r"\1改至\2",
        [("7:30-16:00,周末至11:30", "7:30-16:00,周末改至11:30")],
        needs="到至",
    ),
    Rewriting(
        "what may be longer",
        rf"[,; ]+(可(?:延时|延长|延迟)(?:服务|托管)?(?:到|至) ?{TYPED_TIME})(?=[,;。]|$)",
        r"(\1)",
        [("7:30-17:30,可延时至18:30", "7:30-17:30(可延时至18:30)")],
        needs="可",
    ),
)
