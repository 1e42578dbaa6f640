"""Wordings of several services in a row, with their days and hours: 内科 周一 8:00-12:00 外科 周二 8:00-12:00."""

import re

from linli.language.hours.bodies import SAYING
from linli.language.hours.rewrites.services import HALF_DAY, SPAN
from linli.language.rewriting import Rewriting

_NAME = rf"(?:(?!{SAYING})[^\W\d_]){{2,8}}"
_DAY = (
    r"(?:每天|每日|天天|工作日|周末|双休日|法定节假日|节假日|寒暑假|寒假|暑假|全年无休|上学日"
    r"|每?(?:周|星期)[一二三四五六日天](?:(?:[、至到和及-]|、?(?:周|星期))+[一二三四五六日天]|[一二三四五六日天](?!至|到|-))*)"
)
_DAYS = rf"{_DAY}(?:[、和及]{_DAY})*"
_HOURS = rf"{HALF_DAY}?{SPAN}(?:[、,和 ]{{1,2}}{HALF_DAY}?{SPAN})*(?: ?\([^()]*\))?"
_SERVICE = rf"{_NAME} ?:? ?(?:{_DAYS}[: ]*)?{_HOURS}"


def _each_with_its_name(found: re.Match[str]) -> str | None:
    """Part the services by ；, each with a colon behind its name; where none names days, spaces part them already."""
    services = re.findall(rf"({_NAME}) ?:? ?((?:{_DAYS})?)[: ]*({_HOURS})", found[0])
    bare = re.search(rf"[\d)] (?={_NAME})", found[0])
    if not bare or not any(days for _, days, _ in services):
        return None
    return ";".join(f"{name}:{days} {hours}" for name, days, hours in services)


SERVICES_IN_A_ROW = (
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
            ("食堂:周一 11:00-12:30;浴室:周二 14:00-18:00",) * 2,
        ],
    ),
)
