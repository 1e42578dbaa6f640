"""Enrolment: what a session says of its seats, its deadline and its state fits together."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Programme
from linli.model.codes import ENROLMENT_OPEN, NO_SEAT_LEFT
from linli.model.directory import Directory
from linli.model.programme import Session, SessionEnrolment


def _enrolments(directory: Directory) -> Iterator[tuple[Programme, int, Session, SessionEnrolment]]:
    for programme in directory.programmes.values():
        for index, session in enumerate(programme.sessions):
            if session.enrolment:
                yield programme, index, session, session.enrolment


def _warning(programme: Programme, index: int, key: str, said: str, hint: str) -> Finding:
    return Finding(programme.file, ("期次", index, "报名", key), said, hint, "warning")


def enrolment_before_session(directory: Directory) -> Iterator[Finding]:
    """Warn where 报名 of a session closes after the session has ended."""
    for programme, index, session, enrolment in _enrolments(directory):
        end = session.period.end if session.period else None
        if _over_when_written(programme, session, enrolment):
            continue
        if enrolment.until and end and enrolment.until > end:
            said = f"报名截止（{enrolment.until}）晚于这一期结束（{end}）。"
            yield _warning(programme, index, "截止", said, "请核对日期。")


def enrolment_of_sessions_to_come(directory: Directory) -> Iterator[Finding]:
    """Warn where one can still enrol in a session that had ended before that was written down."""
    for programme, index, session, enrolment in _enrolments(directory):
        if enrolment.state and session.period and _over_when_written(programme, session, enrolment):
            said = f"写着“{enrolment.state.name}”，这一期{session.period.end}就结束了；居民会看到“已经结束”。"
            yield _warning(programme, index, "状态", said, "请核对“起止”的年份，或改“状态”。")


def _over_when_written(programme: Programme, session: Session, enrolment: SessionEnrolment) -> bool:
    """Tell whether one could still enrol when the session had ended: its year is a slip."""
    end = session.period.end if session.period else None
    written = max(programme.entered, enrolment.updated or programme.entered)
    return bool(end and end < written and enrolment.state and enrolment.state.code == ENROLMENT_OPEN)


def seats_left_possible(directory: Directory) -> Iterator[Finding]:
    """Warn where 余位 is more than 名额, or says the contrary of 状态."""
    for programme, index, session, enrolment in _enrolments(directory):
        left, state = enrolment.places_left, enrolment.state
        if left is None:
            continue
        if session.seats is not None and left > session.seats:
            said = f"余位（{left}）比名额（{session.seats}）还多，居民会看到“还有{left}个名额”。"
            yield _warning(programme, index, "余位", said, "请核对这两个数。")
        elif left and state and state.code in NO_SEAT_LEFT:
            said = f"写着“{state.name}”，余位却是{left}；居民会同时看到“{state.name}”和“还有{left}个名额”。"
            yield _warning(programme, index, "余位", said, "请核对，改其中一项。")
        elif not left and state and state.code == ENROLMENT_OPEN:
            said = f"余位是0，写的却是“{state.name}”；居民看不到已经没有名额了。"
            yield _warning(programme, index, "余位", said, "请核对，改其中一项。")
