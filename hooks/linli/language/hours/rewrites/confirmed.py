"""Wordings that say again what was said: 下午休息，上午正常; 其中周二…; and festivals that lift a closing."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.closing_words import CLOSING_REASON, REASON_SIGNS
from linli.language.hours.rewrites.services import SPAN
from linli.language.rewriting import Rewriting

_PART = r"(?:上午|中午|下午|晚上)"
_WEEKDAY = r"(?:逢|每)?(?:周|星期)[一二三四五六日天]"
_SHUT = r"(?:例行|固定)?(?:闭馆|休馆|休息|闭园|不开放|公休)"
_HOLIDAYS = r"(?:国家)?(?:法定|国定|公众|公共)?(?:节假日|假日|假期)"
_FESTIVAL = r"(?:元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?|十一)(?:假期|期间)?"


def _parts_closed(found: re.Match[str]) -> str | None:
    """Say of each part of the day that it is closed; noon is none where the hours do not touch it."""
    before = found.string[: found.start()]
    span = re.search(rf"{SPAN}$", before)
    parts = re.split(r"[、和及与]", found[1])
    if not span or ("中午" in parts and not _clear_of_noon(span[0], before[: span.start()])):
        return None
    return "".join(f",{part}休息" for part in parts if part != "中午")


def _clear_of_noon(span: str, before: str) -> bool:
    """Tell whether hours end by noon, or begin behind it, by the clock of 24 hours or by the half of the day named."""
    hours = [int(hour) for hour in re.findall(r"(\d{1,2})[:点时]", span)]
    afternoon = re.search(r"(?:下午|晚上|晚)$", before.rstrip()) or re.match("下午|晚", span)
    return hours[0] >= 13 or (bool(afternoon) and hours[0] < 12) or (not afternoon and hours[0] < hours[-1] < 12)


CONFIRMED = (
    Rewriting(
        "that it is closed meanwhile, behind what it is closed for",
        r"(休息「[^」]*」)[,;，] ?休息(?=[,;。]|$)",
        r"\1",
        [("12月8日8:00-20:00休息「停电」,休息", "12月8日8:00-20:00休息「停电」")],
        needs="「",
    ),
    Rewriting(
        "closed, said twice",
        r"休息(休息(?:「[^」]*」)?)|休息(「[^」]*」)休息(?!「)",
        lambda found: found[1] or f"休息{found[2]}",
        [("1月21日至24日休息休息", "1月21日至24日休息"), ("周一休息「检修」休息", "周一休息「检修」")],
        needs="休",
    ),
    Rewriting(
        "a closing, and behind it what is done then",
        rf"休息,((?:{CLOSING_REASON})(?:(?!{SAYING})[一-鿿]){{0,6}}(?:[、及和](?:(?!{SAYING})[一-鿿]){{2,8}})*)(?=[;。]|$)",
        r"休息「\1」",
        [("周一休息,整理图书及设备维护", "周一休息「整理图书及设备维护」")],
        needs=REASON_SIGNS,
    ),
    Rewriting(
        "parts of the day that are closed, behind its hours",
        rf"(?<=[\d点时半分])[,;、 ]*((?:{_PART}[、和及与])+{_PART}|中午)(?:均|都)?休息(?=[,;。)]|$)",
        _parts_closed,
        [
            ("10月8日上午9:00-11:00,中午、晚上休息", "10月8日上午9:00-11:00,晚上休息"),
            ("周六9:00-11:30,下午和晚上均休息", "周六9:00-11:30,下午休息,晚上休息"),
            ("每天下午2:00-4:00,上午、中午及晚上休息", "每天下午2:00-4:00,上午休息,晚上休息"),
            ("9:00-17:00,中午、晚上休息",) * 2,
        ],
        needs="上中下晚 息",
    ),
    Rewriting(
        "the day for what needs a closed house",
        r"(?<=[一二三四五六日天])(?:为|是|定为)(?:馆内|内部|内务|设备|场馆|书库|统一|集中|例行)*"
        r"(整理|检修|维护|保养|盘点|消毒|换水|清洁|保洁)日(?=[,;。)]|$)",
        r"休息「\1」",
        [("每周一为馆内整理日", "每周一休息「整理」")],
        needs="为是 修养换整毒洁盘维",
    ),
    Rewriting(
        "the other half of the day as usual",
        r"(上午|下午)(休息(?:「[^」]*」)?)[,、; ]*(?!\1)(?:上午|下午)(?:均|都)?照常(?=[,;。)]|$)",
        r"\1\2",
        [("周三下午休息「政治学习」,上午照常", "周三下午休息「政治学习」"), ("下午休息,下午照常",) * 2],
        needs="照",
    ),
)
AMONG = (
    Rewriting(
        "holidays and what nobody can foresee",
        r"((?:法定|国定)?(?:节假日|假日|假期))(?:和|及|与|、"
        r"|或)((?:重大活动|重大节庆活动|重要活动|特殊情况|接待任务|特殊接待)(?:期间)?除外)(\)|(?=[;。,]|$))",
        lambda found: f"{found[1]}除外{found[3]}({found[2].replace('节庆', '')})",
        [("(法定节假日和重大活动除外)", "(法定节假日除外)(重大活动除外)")],
        needs="任特要重",
    ),
    Rewriting(
        "a day of closing that is a holiday, in brackets",
        rf"\(({_WEEKDAY})({_SHUT})[;,] ?(?:如|若)?(?:果)?(?:遇|逢|适逢|恰逢)?\1?(?:为|是|适逢|恰逢|遇|逢)"
        rf"({_HOLIDAYS})(?:则)?(?:正常|照常)(?:开放|开馆)?\)",
        r",\1\2(法定节假日除外)",
        [("10:00-20:00(星期四休息;如星期四为公众假期则照常开放)", "10:00-20:00,星期四休息(法定节假日除外)")],
        needs="正照 为恰是适逢遇",
    ),
    Rewriting(
        "some of the hours before",
        rf"(?<=[,;。( ])其中:? ?(?={SPAN} ?(?:为|是)?(?:{CLOSING_REASON}|午休|休息))",
        "",
        [("周一至周日8:30-20:30,其中12:00-13:00为消毒时间", "周一至周日8:30-20:30,12:00-13:00为消毒时间")],
        needs="其",
    ),
    Rewriting(
        "some of the days before",
        r"(?<=[,;。( ])其中:? ?(?=每月|每?(?:周|星期|礼拜)[一二三四五六日天]|双休|周末|\d{1,2}月|法定|节假日)",
        "",
        [("周一至周日8:00-17:30,其中周二8:00-12:00", "周一至周日8:00-17:30,周二8:00-12:00")],
        needs="其 中",
    ),
    Rewriting(
        "festivals on which a closing does not hold",
        rf"((?:周|星期)[一二三四五六日天])((?:例行|固定)?(?:闭馆|休馆|休息|闭园|不开放))[,;] ?"
        rf"({_FESTIVAL}(?:[、和及]{_FESTIVAL})*)(?:等)?(?:恰?逢|遇|如遇)\1(?:则)?"
        r"(?:不(?:闭馆|休馆|休息|闭园)|(?:正常|照常)(?:开放|开馆)|照开)",
        r"\1\2(\3除外)",
        [("周一闭馆,元旦、春节逢周一不闭馆", "周一闭馆(元旦、春节除外)")],
        needs="如逢遇 不正照",
    ),
    Rewriting(
        "holidays that are met, of which one will hear",
        r"(?:如|若)?遇(?:到)?((?:国家)?(?:法定|国定)?(?:节假日|假日|节日))(?:(?:和|及|或|、)(?:重大|重要|特殊|其他)(?:事项|活动|情况))?"
        r"(?:则)?(?:等)?(?=另行)",
        r"\1",
        [
            ("周一至周五8:30-17:30,如遇节假日另行通知", "周一至周五8:30-17:30,节假日另行通知"),
            ("(遇到节假日和重大事项另行通知)", "(节假日另行通知)"),
        ],
        needs="另",
    ),
)
