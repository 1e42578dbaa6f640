"""Dates: nothing entered or verified later than the files themselves; periods that can be."""

from collections.abc import Iterator
from datetime import date

from linli.checks.finding import Finding
from linli.model.directory import Directory
from linli.read.source import KeyPath


def not_in_future(directory: Directory) -> Iterator[Finding]:
    """Warn where 录入, 核实 or 发布时间 is later than the newest commit of the files (a slip of the pen)."""
    newest = directory.newest_change
    if newest is None:
        return
    for file, keys, day in _days(directory):
        if day > newest:
            yield Finding(file, keys, f"{day}晚于最近一次修改（{newest}）。", "请核对年份和日期。", "warning")


def _days(directory: Directory) -> Iterator[tuple[str, KeyPath, date]]:
    for entry in directory.entries:
        yield entry.file, ("录入",), entry.entered
        if entry.verification:
            yield entry.file, ("核实", "日期"), entry.verification.on
            for part, day in entry.verification.parts.items():
                yield entry.file, ("核实", "分项", part), day
    for announcement in directory.announcements.values():
        yield announcement.file, ("发布时间",), announcement.published.date()


def verified_parts_exist(directory: Directory) -> Iterator[Finding]:
    """Ensure that 核实 分项 names keys that the record has."""
    for entry in directory.entries:
        if entry.verification is None:
            continue
        keys = {info.alias: name for name, info in type(entry).model_fields.items()}
        for part in entry.verification.parts:
            if part not in keys or not getattr(entry, keys[part]):
                yield Finding(
                    entry.file,
                    ("核实", "分项", part),
                    f"这条记录没有填“{part}”。",
                    "分项只写已经填了的项目。",
                )


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


def enrolment_before_session(directory: Directory) -> Iterator[Finding]:
    """Warn where 报名 of a session closes after the session has ended."""
    for programme in directory.programmes.values():
        for index, session in enumerate(programme.sessions):
            until = session.enrolment.until if session.enrolment else None
            if until and session.period and session.period.end and until > session.period.end:
                yield Finding(
                    programme.file,
                    ("期次", index, "报名", "截止"),
                    f"报名截止（{until}）晚于这一期结束（{session.period.end}）。",
                    "请核对日期。",
                    "warning",
                )
