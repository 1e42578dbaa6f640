"""办班点 and 报名: they lead to areas that exist, and enrolment opens before it closes."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Programme
from linli.model.directory import Directory
from linli.model.nearest import nearest
from linli.model.programme import ClassVenue, SessionEnrolment
from linli.read.source import KeyPath


def class_venues_known(directory: Directory) -> Iterator[Finding]:
    """Ensure that the 所在地 of every 办班点 is a path of areas.yml."""
    for programme in directory.programmes.values():
        for keys, venue in _venues(programme):
            if venue.area and venue.area not in directory.areas and "areas" not in directory.broken:
                near = nearest(venue.area, directory.areas)
                hint = f"是不是：{near}？" if near else "请先在 areas.yml 里加上这个地区。"
                yield Finding(programme.file, (*keys, "所在地"), f"areas.yml 里没有“{venue.area}”。", hint)


def _venues(programme: Programme) -> Iterator[tuple[KeyPath, ClassVenue]]:
    for number, venue in enumerate(programme.class_venues):
        yield ("办班点", number), venue
    for index, session in enumerate(programme.sessions):
        for number, venue in enumerate(session.class_venues):
            yield ("期次", index, "办班点", number), venue


def enrolment_not_backwards(directory: Directory) -> Iterator[Finding]:
    """Ensure that 报名 does not close before it opens."""
    for programme in directory.programmes.values():
        for keys, enrolment in _enrolments(programme):
            opens, closes = enrolment.opens, enrolment.closes
            if opens and closes and (closes.day, closes.minute or 24 * 60) < (opens.day, opens.minute or 0):
                said = f"报名截止（{closes.text}）早于开始（{opens.text}）。"
                yield Finding(programme.file, (*keys, "截止"), said, "请核对日期。")


def _enrolments(programme: Programme) -> Iterator[tuple[KeyPath, SessionEnrolment]]:
    if programme.enrolment:
        yield ("报名",), programme.enrolment
    for index, session in enumerate(programme.sessions):
        if session.enrolment:
            yield ("期次", index, "报名"), session.enrolment
