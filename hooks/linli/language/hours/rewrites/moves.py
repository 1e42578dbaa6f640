"""Wordings of hours that begin or end at another time: 周五延时开放至20:30, 周一延后至12:00开门, 可延时至18:30."""

import re

from linli.language.hours.rewrites.closing_words import LENGTH, TYPED_TIME
from linli.language.hours.rewrites.services import SPAN
from linli.language.numerals import NUMERAL, number_of
from linli.language.rewriting import Rewriting

_OPENS = r"开馆|开门|开放|开园|开餐|开饭|开始(?:营业|供餐|开放)?|营业|上班|供餐|开诊|上课|开"
_CLOSES = (
    r"闭馆|关门|闭园|关馆|关园|下班|结束(?:营业|供餐|开放)?|收餐|打烊|关闭|停止(?:营业|供餐|开放|服务)|休息|收班|下课"
    r"|关"
)
_EARLIER = r"提前|提早|早"
_LATER = r"推迟|延迟|延后|推后|顺延|晚|迟"
_LONGER = r"延长|延时|加时|延"
_HOW_MUCH = rf"(?:约|大约)?({LENGTH})"


def minutes_of(words: str) -> int:
    """Return how many minutes a LENGTH has: 半小时, 1.5小时, 一个半小时, 30分钟, 一刻钟."""
    if "刻" in words:
        return 15
    number = re.match(rf"1\.5|{NUMERAL}", words)
    if "分" in words:
        return number_of(number[0]) if number else 0
    whole = 90 if words.startswith("1.5") else number_of(number[0]) * 60 if number else 0
    return whole + (30 if "半" in words else 0)


def _by_so_much(found: re.Match[str]) -> str | None:
    """Say how much earlier or later it begins or ends; None where nobody says which of both."""
    words = found[0]
    much = next(part for part in (found[3], found[6], found[9], found[12]) if part)
    if re.match(_LONGER, words):
        return f"推迟{minutes_of(much)}分钟结束"
    way = "提前" if re.search(rf"(?:{_EARLIER})", words) else "推迟"
    return f"{way}{minutes_of(much)}分钟{'结束' if re.search(_CLOSES, words) else '开始'}"


def _mornings(found: re.Match[str]) -> str | None:
    """Put the mornings that are alike before every afternoon of a line."""
    if len(re.findall(rf"(?:下午|其余时间){SPAN}", found[1])) < 2 or "上午" in found[1]:
        return None
    return re.sub(rf"(?=下午{SPAN})|(?<=其余时间)(?={SPAN})", f"上午{found[2]} ", found[1])


_BY_SO_MUCH = (
    rf"(?<!可)(?:均|都|则)?(?:({_EARLIER}|{_LATER})(至少)?{_HOW_MUCH}(?:对外)?(?:{_CLOSES}|{_OPENS})"
    rf"|({_EARLIER}|{_LATER})({_CLOSES}|{_OPENS}){_HOW_MUCH}"
    rf"|({_CLOSES}|{_OPENS})时间(?:相应)?({_EARLIER}|{_LATER}){_HOW_MUCH}"
    rf"|({_LONGER})((?:对外)?(?:{_OPENS}|服务|闭馆|关门|供应)?(?:时间)?){_HOW_MUCH}(?:对外)?(?:{_OPENS}|闭馆|关门|服务)?)"
    r"(?=[,;。()]|$)"
)

MOVES = (
    Rewriting(
        "how much earlier one may come in, on certain days",
        rf"(?<=[一二三四五六日天末假])(?:可|均|都)?(?:提前|提早)({LENGTH})(?:入馆|入园|进馆|进园)(?=[,;。()]|$)",
        r"提前\1开馆",
        [("(逢双休日提前一小时入馆)", "(逢双休日提前一小时开馆)"), ("9:00-17:00,提前半小时入馆",) * 2],
        needs="提",
    ),
    Rewriting(
        "how much earlier or later it begins or ends",
        _BY_SO_MUCH,
        _by_so_much,
        [
            ("周五、周六延长1小时", "周五、周六推迟60分钟结束"),
            ("法定节假日推迟半小时开馆", "法定节假日推迟30分钟开始"),
            ("除夕提前3小时闭馆", "除夕提前180分钟结束"),
            ("周末闭馆时间延后一个半小时", "周末推迟90分钟结束"),
            ("周日早关半小时", "周日提前30分钟结束"),
            ("周日提前半小时", "周日提前半小时"),
        ],
        needs="时分刻钟",
    ),
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
        r"(?<!可)(?<![\d点时半分])(?<![\d点时半分][,;。、 ])(?:时间)?(?:提前|推迟|延后|延长|调整|变更|更改|改)"
        rf"(?:为|到|至) ?(?={SPAN})",
        " ",
        [
            ("晚餐提前到16:30-18:00", "晚餐 16:30-18:00"),
            ("9:00-12:00 14:00-17:00改为15:00-18:00",) * 2,
        ],
        needs="延推提改更调长 为到至",
    ),
    Rewriting(
        "hours that are another's now, before the days",
        rf"(?:^|(?<=[,;。起]))[ ,]*(?:(?:{_OPENS})(?:时间)|时间)(?:调整|变更|更改|改)?(?:为|成)[: ]*"
        r"(?=每|周|星期|工作日|\d{1,2}月)",
        "",
        [
            ("2026年12月1日起,开放时间调整为周二至周日9:00-17:00", "2026年12月1日起周二至周日9:00-17:00"),
            ("2026年12月1日起,开放时间为周二至周日9:00-17:00", "2026年12月1日起周二至周日9:00-17:00"),
        ],
        needs="间",
    ),
    Rewriting(
        "the beginning, moved",
        rf"(?:延后|推迟|推后|延迟|提前|提早|改为)(?:至|到)?({TYPED_TIME})(?:开始)?(?:开门|开馆|开放|营业|上班|开餐"
        rf"|供餐|开园|开诊)(?=[,;。()]|$)",
        r"改为\1开始",
        [("周一延后至12:00开门", "周一改为12:00开始")],
        needs="延推提改迟 供园放班营诊门餐馆",
    ),
    Rewriting(
        "another beginning, of certain days",
        r"(?<=[,;])( ?每?(?:周|星期)[一二三四五六日天](?:[、至和到](?:周|星期)?[一二三四五六日天])*) ?"
        rf"({TYPED_TIME})(?:开馆|开门)(?=[,;。]|$)(?![,;。] ?{TYPED_TIME}(?:闭馆|关门))",
        lambda found: f"{found[1]}改为{found[2]}开始" if re.search(SPAN, found.string[: found.start()]) else None,
        [
            ("9:00-21:00,周一12:00开馆", "9:00-21:00,周一改为12:00开始"),
            ("周一至周五9:00-17:00,周六8:00开馆,17:00闭馆",) * 2,
        ],
        needs="馆门",
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
