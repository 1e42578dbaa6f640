"""The typed rules of the hours language: condition + body (+ note). Frozen, hashable, without any fact of a date.

Minutes count from the midnight with which the day begins; an end above 1440 lies past the next midnight.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from linli.language.hours.atoms import Atom
from linli.language.hours.sittings import names_a_meal


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Conditions joined by 、和及与: any of them."""

    parts: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Groups of different sorts set apart by a space, ， or 的: all must hold; no group at all is every day."""

    groups: tuple[AnyOf, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end) in minutes; `label` is the sitting (午餐) or ""; `last` the last admission or order."""

    start: int
    end: int
    label: str = ""
    last: int | None = None
    last_word: str = ""


class Half(StrEnum):
    """A part of a day that is said to be closed (下午闭馆)."""

    MORNING = "上午"
    AFTERNOON = "下午"
    EVENING = "晚上"


class Beside(StrEnum):
    """How spans stand to what earlier rules say of the same day."""

    PLAIN = ""
    ADDED = "另加"
    ONLY = "只开"


@dataclass(frozen=True, slots=True)
class Open:
    """Spans in order of time. 另加 joins the day's other hours, 只开 says that there are no others on it."""

    spans: tuple[Span, ...]
    beside: Beside = Beside.PLAIN


@dataclass(frozen=True, slots=True)
class Closed:
    """休息, 闭馆, 停餐: the whole day, a sitting (`labels`), a half of the day, or [start, end) minutes of it.

    `abrupt`: the doors close by the clock, in the middle of a sitting too (a power cut), not between the sittings.
    """

    labels: tuple[str, ...] = ()
    half: Half | None = None
    span: tuple[int, int] | None = None
    abrupt: bool = False

    @property
    def partial(self) -> bool:
        """Tell whether only a part of the day is closed, whatever is served in it."""
        return self.half is not None or self.span is not None

    def of(self, span: Span) -> tuple[int, int] | None:
        """Return the part [start, end) of a span that falls into the closed part of the day, empty where none does.

        A span that ends by 13:30 is the morning, one from noon to 19:30 at most the afternoon, one from 17:00 the
        evening, each as a whole; a longer one is cut at noon and at 18:00. None where nobody can know what is left:
        of a sitting that lies on both sides of noon, of a span that goes on into the evening.
        """
        if self.half is None:
            start, end = self.span or (0, _DAY)
            first = max(start, span.start)
            return first, max(first, min(end, span.end))
        return _in_half(self.half, span)


def _in_half(half: Half, span: Span) -> tuple[int, int] | None:
    whole, nothing = (span.start, span.end), (span.start, span.start)
    sitting = names_a_meal(span.label)
    if sitting and span.start < _NOON < span.end and half is not Half.EVENING:
        return None
    match half:
        case Half.MORNING:
            if span.start >= _NOON:
                return nothing
            return whole if span.end <= _MORNING_ENDS else (span.start, _NOON)
        case Half.AFTERNOON:
            if span.end <= _MORNING_ENDS or span.start >= _EVENING:
                return nothing
            if span.end > (_EVENING if sitting else _AFTERNOON_ENDS) or span.start >= _SUPPER:
                return None
            return whole if span.start >= _NOON else (_NOON, span.end)
        case Half.EVENING:
            if span.end <= _EVENING:
                return nothing
            return whole if span.start >= _SUPPER else (_EVENING, span.end)


def without(span: Span, closed: Closed) -> tuple[Span, ...] | None:
    """Return what is left of a span when a part of the day is closed; None where nobody can know."""
    part = closed.of(span)
    if part is None:
        return None
    pieces = ((span.start, part[0]), (part[1], span.end)) if part[0] < part[1] else ((span.start, span.end),)
    return tuple(
        replace(span, start=a, end=b, last=span.last if span.last is not None and a < span.last <= b else None)
        for a, b in pieces
        if a < b
    )


_DAY, _NOON, _MORNING_ENDS, _SUPPER, _EVENING, _AFTERNOON_ENDS = 1440, 720, 810, 1020, 1080, 1170


@dataclass(frozen=True, slots=True)
class AsUsual:
    """照常: as the rules before say of an ordinary day."""


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """预约开放: unknown, and one must ring."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """时间待核实: it opens, but nobody has said when."""


@dataclass(frozen=True, slots=True)
class Unannounced:
    """另行通知: nobody has said yet whether it opens."""


class Postponed(StrEnum):
    """On which days that a rule falls on it moves to the next day that is none of them, in normal form."""

    NEVER = ""
    HOLIDAYS = "遇节假日顺延至次日"
    WEEKENDS = "遇周末顺延至周一"
    DAYS_OFF = "遇节假日、周末顺延至工作日"


Body = Open | Closed | AsUsual | ByAppointment | Unconfirmed | Unannounced


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what holds on the days of its condition.

    `excluded` are days taken out of it (节假日除外): a rule that opens is closed on them, a closing does not hold then.
    `postponed`: a closing day that is a legal holiday moves to the next that is none (遇节假日顺延), and so may single
    days that fall on weekends; `line` and `text` tell where it was written.
    """

    condition: Condition
    body: Body
    note: str = ""
    excluded: tuple[Atom, ...] = ()
    postponed: Postponed = Postponed.NEVER
    line: int = 0
    text: str = ""

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """Every atom of the condition."""
        return tuple(atom for group in self.condition.groups for atom in group.parts)


@dataclass(frozen=True, slots=True)
class Hours:
    """A list of rules in the order in which they were written; `lines` are the texts."""

    rules: tuple[Rule, ...] = ()
    lines: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Hours are true where there is any rule at all."""
        return bool(self.rules)

    @property
    def labels(self) -> frozenset[str]:
        """The sittings that some rule gives a time to."""
        spans = (span for rule in self.rules if isinstance(rule.body, Open) for span in rule.body.spans)
        return frozenset(span.label for span in spans if span.label)
