"""Dates: nothing entered or verified later than the files themselves; periods that can be."""

from collections.abc import Iterator
from datetime import date, timedelta

from linli.checks.finding import Finding
from linli.model import Entry
from linli.model.directory import Directory
from linli.model.period import Period
from linli.read.source import KeyPath

A_YEAR = timedelta(days=366)
"""Nothing that has a beginning and an end here lasts longer, or is told of so long before: the year is a slip."""


def not_in_future(directory: Directory) -> Iterator[Finding]:
    """Warn where a day on which something was done is later than the files (a slip of the pen)."""
    newest = directory.newest_change
    if newest is None:
        return
    for file, keys, day in _days(directory):
        if day > newest:
            seen = "到那天以前居民看不到它" if keys == ("发布时间",) else "居民会看到一个还没有到的日子"
            said = f"{day}晚于最近一次修改（{newest}），{seen}。"
            yield Finding(file, keys, said, "请核对年份和日期。", "warning")


def _days(directory: Directory) -> Iterator[tuple[str, KeyPath, date]]:
    for entry in directory.entries:
        yield entry.file, ("录入",), entry.entered
        for keys, day in _verified(entry):
            yield entry.file, ("核实", *keys), day
    for announcement in directory.announcements.values():
        yield announcement.file, ("发布时间",), announcement.published.date()
    for place in directory.places.values():
        for key, assessed in (("评估等级", place.rating), ("安全检查", place.inspection)):
            if assessed:
                yield place.file, (key, "日期"), assessed.on
    for programme in directory.programmes.values():
        for index, session in enumerate(programme.sessions):
            if session.enrolment and session.enrolment.updated:
                yield programme.file, ("期次", index, "报名", "更新"), session.enrolment.updated
    for number, source in enumerate(directory.sources.values()):
        if source.dated:
            yield f"{directory.path}/sources.yml", (number, "日期"), source.dated


def _verified(entry: Entry) -> Iterator[tuple[KeyPath, date]]:
    found = entry.verification
    if found and found.on:
        yield ("日期",), found.on
    for part, own in found.parts.items() if found else ():
        yield ("分项", part), own.on


def periods_possible(directory: Directory) -> Iterator[Finding]:
    """Warn where 起止 of an activity or a session, or 状态 自, is probably a year off."""
    for entry, keys, period in _periods(directory):
        known = _known(directory, entry)
        if period.end and period.end - period.start > A_YEAR:
            said = f"从{period.start}到{period.end}超过一年，居民一直会看到它在办。"
        elif period.start - known > A_YEAR:
            said = f"{period.start}才开始，还有一年多；那以前居民看到的是还没有开始。"
        else:
            continue
        yield Finding(entry.file, keys, said, "请核对年份。", "warning")
    for place in directory.places.values():
        operation = place.operation
        if operation and operation.since and operation.since - _known(directory, place) > A_YEAR:
            said = f"{operation.since}起才{operation.state.name}，还有一年多；那以前居民看到的是照常开放。"
            yield Finding(place.file, ("状态", "自"), said, "请核对年份。", "warning")


def _periods(directory: Directory) -> Iterator[tuple[Entry, KeyPath, Period]]:
    for place in directory.places.values():
        for index, activity in enumerate(place.activities):
            if activity.period:
                yield place, ("活动", index, "起止"), activity.period
    for programme in directory.programmes.values():
        for index, session in enumerate(programme.sessions):
            if session.period:
                yield programme, ("期次", index, "起止"), session.period


def _known(directory: Directory, entry: Entry) -> date:
    """Return the last day on which somebody is known to have looked at a record."""
    return max(entry.entered, directory.newest_change or entry.entered)


def activities_not_over(directory: Directory) -> Iterator[Finding]:
    """Warn where an activity had ended before it was entered."""
    for place in directory.places.values():
        for index, activity in enumerate(place.activities):
            end = activity.period.end if activity.period else None
            if end and end < place.entered:
                said = f"录入时（{place.entered}）已经结束（{end}），居民会看到它哪天都不办。"
                hint = "请核对年份；不办了，就删去这个活动。"
                yield Finding(place.file, ("活动", index, "起止"), said, hint, "warning")


def rotation_not_backwards(directory: Directory) -> Iterator[Finding]:
    """Ensure that a rotation ends after it begins."""
    for rotation in directory.rotations:
        if rotation.end and rotation.end < rotation.start:
            yield Finding(
                rotation.file,
                ("至",),
                f"结束（{rotation.end}）早于开始（{rotation.start}）。",
                "请核对日期。",
            )
