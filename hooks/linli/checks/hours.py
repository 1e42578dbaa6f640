"""Hours as lists: what is probably not meant; and menus whose sittings the hours do not know."""

from collections.abc import Iterator, Mapping

from linli.checks.finding import Finding
from linli.language.hours import Hours, review
from linli.model.directory import Directory
from linli.model.dishes import NO_MEAL, Served
from linli.read.problems import Severity
from linli.read.source import KeyPath

SEVERITIES: dict[str, Severity] = {"warning": "warning", "hint": "hint"}


def hours_reviewed(directory: Directory) -> Iterator[Finding]:
    """Warn of rules that reopen a holiday or never apply, and hint where a place leaves legal holidays unsaid."""
    for place in directory.places.values():
        yield from _reviewed(place.file, ("开放时间",), place.hours, "hint")
        for index, activity in enumerate(place.activities):
            yield from _reviewed(place.file, ("活动", index, "时间"), activity.hours, "warning")


def _reviewed(file: str, keys: KeyPath, hours: Hours, least: str) -> Iterator[Finding]:
    for remark in review(hours):
        if remark.level == "warning" or least == "hint":
            hint = f"可以加一行：{remark.suggestion}" if remark.suggestion else ""
            yield Finding(file, (*keys, remark.line), remark.message, hint, SEVERITIES[remark.level])


def sittings_known(directory: Directory) -> Iterator[Finding]:
    """Ensure that a sitting of a menu is one of the canteen's hours, where these name sittings."""
    for week in directory.weeks:
        for day, sittings in week.days.items():
            yield from _unknown_sittings(directory, week.canteen, week.file, ("菜单", day), sittings)
    for rotation in directory.rotations:
        for index, days in enumerate(rotation.weeks):
            for day, sittings in days.items():
                yield from _unknown_sittings(directory, rotation.canteen, rotation.file, ("轮换", index, day), sittings)


def _unknown_sittings(
    directory: Directory, canteen: str, file: str, keys: KeyPath, sittings: Mapping[str, Served]
) -> Iterator[Finding]:
    place = directory.places.get(canteen)
    labels = place.hours.labels if place else frozenset()
    for sitting in sittings:
        if labels and sitting not in labels and sitting != NO_MEAL:
            known = "、".join(sorted(labels))
            yield Finding(file, (*keys, sitting), f"食堂的开放时间里没有“{sitting}”。", f"可以写的有：{known}")
