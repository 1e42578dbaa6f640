"""Wordings of why it is closed, and for how long: 清洁消毒不开放, 为封园养护期, 除夕下午至正月初三休息."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import CLOSING_REASON, REASON_SIGNS, SHUT
from linli.language.hours.rewrites.services import SPAN
from linli.language.rewriting import Rewriting

_WORK = r"(?:清洁|保洁|清洗|检修|维护|保养|整理|打扫|检查|消毒|盘点|换水|学习|培训)"
_MORE_WORK = r"(?:消毒|维护|检修|保养|保洁|清洁|清洗|整理|维修|消杀|打扫|盘点|培训|开会)"
_NEW_YEAR = ("初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十")


def _until_new_year(found: re.Match[str]) -> str:
    """Say of the half of the eve, and of the days behind it, that it is closed."""
    days = "正月初一" if found[2] == "初一" else f"正月初一至{found[2]}"
    return f"除夕{found[1]}休息,{days}休息"


def _what_for(found: re.Match[str]) -> str | None:
    """Close the house for what takes the time that is named, where the line says that it is closed."""
    if not re.search(rf"{SHUT}|不对", found[0]):
        return None
    return "休息" if found[1].endswith("休") else f"休息「{found[1]}」"


CLOSING_REASONS = (
    Rewriting(
        "from the half of the last day of the year into the new one",
        rf"除夕(上午|中午|下午|晚上)(?:起|开始)?(?:至|到|-)(?:正月|大年|年|春节)?({'|'.join(_NEW_YEAR)})(?:全天)?(?:{SHUT}|休息)",
        lambda found: None if found[1] in {"上午", "中午"} else _until_new_year(found),
        [("除夕下午至正月初三休息", "除夕下午休息,正月初一至初三休息"), ("除夕上午至初三休息",) * 2],
        needs="除",
    ),
    Rewriting(
        "two things for which it is closed",
        rf"((?:{_WORK})[、和及]?{_MORE_WORK})[,、 ]*(?:{SHUT}|休息(?!时|日| ?\d))(?:一天|1天|全天)?(?=[,;。)]|$)",
        r"休息「\1」",
        [("周四上午清洁消毒不开放", "周四上午休息「清洁消毒」"), ("周一检修、维护闭馆", "周一休息「检修、维护」")],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "why it is closed, in front of the dates",
        rf"^(?:本?[馆院站所]|中心|食堂)?(?:因|由于)?((?:内部|设备|设施|年度|年终)?{CLOSING_REASON}(?:升级|改造)?)"
        rf"[,:，] ?(?:定于|于|自|从)?"
        rf"((?:20\d\d年)?\d{{1,2}}月\d{{1,2}}日[^,;。()休闭停\d]?(?:(?:20\d\d年)?(?:\d{{1,2}}月)?\d{{1,2}}日)?)"
        rf"(?:{SHUT}|休息)(?:一天|1天)?(?=[,;。]|$)",
        r"\2休息「\1」",
        [("内部装修,自2026年12月1日至2027年1月15日闭馆", "2026年12月1日至2027年1月15日休息「内部装修」")],
        needs=REASON_SIGNS + " 月",
    ),
    Rewriting(
        "hours that are for something else, in which it is closed",
        rf"({SPAN}) ?(?:为|是|用于)(?:(?!{SAYING})[一-鿿]){{2,5}}(?:时间|时段)?[,，]?(?:{SHUT})(?=[,;。)]|$)",
        r"\1休息",
        [("周末下午2点-5点为比赛时间不开放", "周末下午2点-5点休息")],
        needs="为是用",
    ),
    Rewriting(
        "how many days it is closed, behind the dates",
        rf"(?<=[日号)])(?:{SHUT}|休息)(?:共)?(?:[一二两三四五六七八九十]|\d{{1,2}})天(?=[,;。]|$)",
        "休息",
        [("6月19日至6月21日休息三天", "6月19日至6月21日休息"), ("春节休息三天",) * 2],
        needs="天",
    ),
    Rewriting(
        "a time of closing, and what it is for",
        rf"(?:为|是)(?:{SHUT})?(?:(?!{SAYING})[一-鿿]){{0,6}}?({CLOSING_REASON}|养护|调休|轮休)(?:期间|期|时间|时段)"
        rf"(?:\((?:{SHUT}|不对[一-鿿]{{2,4}}开放)\))?(?=[,;。]|$)",
        _what_for,
        [
            ("11月16日至次年3月31日为封园养护期", "11月16日至次年3月31日休息「养护」"),
            ("每周一为职工调休时间(闭馆)", "每周一休息"),
            ("周三上午为政治学习时间(不对学生开放)", "周三上午休息「政治学习」"),
            ("周三下午为学习时间",) * 2,
        ],
        needs="为是 期时",
    ),
    Rewriting(
        "what is done while it is closed, behind a comma",
        rf"(?:{SHUT}|休息)(?:[,，] ?(?:进行|开展|用于|以便)|[,，]? ?对[一-鿿]{{2,10}}?进行)(?:全面)?"
        rf"((?:{CLOSING_REASON}){{1,2}}(?:[、及和](?:(?!{SAYING})[一-鿿]){{2,10}})*)(?=[,;。(]|$)",
        r"休息「\1」",
        [
            ("周一上午闭馆,进行场馆检修、消杀和大清洁工作", "周一上午休息「场馆检修、消杀和大清洁工作」"),
            ("周一闭馆,对设施进行全面检修和消杀", "周一休息「检修和消杀」"),
            ("周一闭馆对设备进行维修维护(节假日除外)", "周一休息「维修维护」(节假日除外)"),
        ],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "that a weekday is left out for all of it, before the others",
        r"(?<=[一二三四五六日天])(?:全天|全日)除外(?=[,;。])",
        "休息",
        [("周一全天除外,其余时间9:00-17:00", "周一休息,其余时间9:00-17:00")],
        needs="外",
    ),
)
