"""Wordings of several services in a row, with their days and hours: 内科 周一 8:00-12:00 外科 周二 8:00-12:00."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.services import HALF_DAY, SPAN
from linli.language.rewriting import Rewriting

_NAME = rf"(?:(?!{SAYING})[^\W\d_]){{2,8}}"
_ROOM_OR_CLASS = r".{1,6}[室馆厅班课]|书法|国画|绘画|舞蹈|合唱|声乐|手工|剪纸|太极拳?|瑜伽|象棋|围棋|古筝|二胡|朗诵"
"""What behind hours is surely a room or a class, not what is done then elsewhere, nor for whom the hours are."""
_DAY = (
    r"(?:每天|每日|天天|工作日|周末|双休日|法定节假日|节假日|寒暑假|寒假|暑假|全年无休|上学日"
    r"|每?(?:周|星期)[一二三四五六日天](?:(?:[、至到和及-]|、?(?:周|星期))+[一二三四五六日天]|[一二三四五六日天](?!至|到|-))*)"
)
_DAYS = rf"{_DAY}(?:[、和及]{_DAY})*"
_HOURS = rf"{HALF_DAY}?{SPAN}(?:[、,和 ]{{1,2}}{HALF_DAY}?{SPAN})*(?: ?\([^()]*\))?"
_SERVICE = rf"(?!{_DAY}){_NAME} ?:? ?(?:{_DAYS}[: ]*)?{_HOURS}"


def _each_with_its_name(found: re.Match[str]) -> str | None:
    """Part the services by ；, each with a colon behind its name; where none names days, spaces part them already."""
    services = re.findall(rf"({_NAME}) ?:? ?((?:{_DAYS})?)[: ]*({_HOURS})", found[0])
    bare = re.search(rf"[\d)] (?={_NAME})", found[0])
    if not bare or not any(days for _, days, _ in services):
        return None
    return ";".join(f"{name}:{days} {hours}" for name, days, hours in services)


def _names_first(found: re.Match[str]) -> str | None:
    """Put names behind hours before them, with a colon; words that say when or whether it opens stay where they are."""
    parts = re.findall(rf"({HALF_DAY}?{SPAN}) ?({_NAME})", found["parts"])
    names = {name for _, name in parts}
    if len(names) < len(parts) or not all(re.fullmatch(_ROOM_OR_CLASS, name) for name in names):
        return None
    return f"{found['days']} {','.join(f'{name}:{hours}' for hours, name in parts)}".lstrip()


SERVICES_IN_A_ROW = (
    Rewriting(
        "several hours, each with the room or the class behind it",
        rf"^(?P<days>(?:{_DAYS})?)[: ]*"
        rf"(?P<parts>{HALF_DAY}?{SPAN} ?{_NAME}(?:[,;、 ]{{1,2}}{HALF_DAY}?{SPAN} ?{_NAME})+)$",
        _names_first,
        [
            ("9:00-11:30图书室,14:00-17:00棋牌室", "图书室:9:00-11:30,棋牌室:14:00-17:00"),
            ("周一9:00-11:00书法;14:00-16:00国画", "周一 书法:9:00-11:00,国画:14:00-16:00"),
            ("7:00-8:00早餐,11:00-12:30午餐",) * 2,
        ],
        needs=":点时",
    ),
    Rewriting(
        "services, each with its name before its days and hours, parted by spaces",
        rf"^{_SERVICE}(?:[,;、 ]{{1,2}}{_SERVICE})+(?=$|[,;。 ])",
        _each_with_its_name,
        [
            ("内科 周一 8:00-12:00 外科 周二 8:00-12:00", "内科:周一 8:00-12:00;外科:周二 8:00-12:00"),
            ("北门 6:00-22:00 南门 周末 8:00-18:00", "北门: 6:00-22:00;南门:周末 8:00-18:00"),
            (
                "阅览室 周一 9:00-12:00 自习室 周六日 9:00-21:00,周四闭馆",
                "阅览室:周一 9:00-12:00;自习室:周六日 9:00-21:00,周四闭馆",
            ),
            ("早餐 7:00-8:00 午餐 11:00-12:30",) * 2,
            ("法定节假日 9:00-16:00 早餐 7:00-8:00",) * 2,
            ("食堂:周一 11:00-12:30;浴室:周二 14:00-18:00",) * 2,
        ],
    ),
)
