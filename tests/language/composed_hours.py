"""Lines composed of days × joiners × times, against a reading that knows nothing of the parser.

    python -m tests.language.composed_hours        every line: a few minutes

Each part of a line is a set of dates of 2026, made from the notice of that year, the week and sxtwl; a joiner says
whether two sets are united, intersected, or can be meant either way. Where the reading finds one meaning, the parser must
find the same on every probed day or (seldom) refuse; where it finds two, it must refuse.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import sxtwl

from linli.engine.evaluation import evaluate
from linli.engine.timetable import State
from linli.language.errors import LanguageError
from linli.language.hours import parse_hours
from linli.load.calendar_folder import load_almanac
from tests.sample import ROOT

ALMANAC, _ = load_almanac(ROOT)
FIRST = date(2026, 1, 10)
YEAR = [FIRST + timedelta(days=number) for number in range(340)]


def span(first: tuple[int, int], last: tuple[int, int]) -> frozenset[date]:
    """Return the days of 2026 from one to another, both included."""
    return frozenset(day for day in YEAR if first <= (day.month, day.day) <= last)


def weekday(*numbers: int) -> frozenset[date]:
    """Return the days of the week by their ISO numbers."""
    return frozenset(day for day in YEAR if day.isoweekday() in numbers)


# The State Council's notice for 2026.
OFF = frozenset().union(
    span((2, 15), (2, 23)),
    span((4, 4), (4, 6)),
    span((5, 1), (5, 5)),
    span((6, 19), (6, 21)),
    span((9, 25), (9, 27)),
    span((10, 1), (10, 7)),
)
SWAPPED = frozenset(date(2026, *day) for day in ((2, 14), (2, 28), (5, 9), (9, 20), (10, 10)))
WORK = (weekday(1, 2, 3, 4, 5) - OFF) | SWAPPED
NEW_AND_FULL = frozenset(day for day in YEAR if sxtwl.fromSolar(day.year, day.month, day.day).getLunarDay() in {1, 15})


@dataclass(frozen=True)
class Part:
    """Words for days: what they mean, their sort, and whether they name the holidays among them."""

    words: str
    days: frozenset[date]
    sort: str
    names: bool = False


DAYS = (
    Part("周一", weekday(1), "week"),
    Part("每周三", weekday(3), "week"),
    Part("周六", weekday(6), "week"),
    Part("周日", weekday(7), "week"),
    Part("星期天", weekday(7), "week"),
    Part("周六日", weekday(6, 7), "week"),
    Part("周二、四", weekday(2, 4), "week"),
    Part("周一至周五", weekday(1, 2, 3, 4, 5), "week"),
    Part("周五至周日", weekday(5, 6, 7), "week"),
    Part("工作日", WORK, "week"),
    Part("双休日", weekday(6, 7) - SWAPPED, "week"),
    Part("法定节假日", OFF, "holiday", names=True),
    Part("国庆节", span((10, 1), (10, 7)), "holiday", names=True),
    Part("7月1日至8月31日", span((7, 1), (8, 31)), "season"),
    Part("10月1日至3日", span((10, 1), (10, 3)), "season", names=True),
    Part("9-11月", span((9, 1), (11, 30)), "season"),
    Part("每月15日", frozenset(day for day in YEAR if day.day == 15), "date"),
    Part("每月上旬", frozenset(day for day in YEAR if day.day <= 10), "date"),
    Part("每月第一个周六", frozenset(day for day in YEAR if day.isoweekday() == 6 and day.day <= 7), "date"),
    Part("农历初一、十五", NEW_AND_FULL, "date", names=True),
    Part("每天", frozenset(YEAR), "every"),
)
UNITING = ("、", "和", "及", "以及", "与")
BESIDE = ("", " ", "，", ",", "、和")
TYING = ("的",)
TIMES = (
    ("9:00-17:00", ((540, 1020),)),
    (" 上午9点-11点半", ((540, 690),)),
    ("：8:30-11:30，14:00-17:00", ((510, 690), (840, 1020))),
    (" 14：00—17：30", ((840, 1050),)),
    ("休息", ()),
)
BETWEEN = ("；", "，", "。")
MEETING = ({"season", "week"}, {"season", "date"}, {"season", "holiday"}, {"date", "week"})
# Days on which the meanings are compared: ordinary ones of every sort, holidays, swapped Saturdays and Sundays.
PROBES = sorted(
    {day for day in YEAR if day.month in {3, 7, 11}}
    | {date(2026, 10, day) for day in range(1, 16)}
    | SWAPPED
    | {date(2026, 2, 17), date(2026, 5, 2), date(2026, 9, 25), date(2026, 8, 15)}
)


@dataclass(frozen=True)
class Meaning:
    """The days of a condition, those among them that open on holidays too, and whether 工作日 decides the rest."""

    days: frozenset[date]
    named: frozenset[date]
    whole_calendar: bool


def alone(part: Part) -> Meaning:
    """Return what one part means."""
    return Meaning(part.days, part.days if part.names else frozenset(), part.words == "工作日")


def joined(one: Part, joiner: str, other: Part) -> Meaning | None:
    """Return what two parts mean together; None where they can mean two things, or nothing."""
    a, b = alone(one), alone(other)
    whole = a.whole_calendar or b.whole_calendar
    if joiner in UNITING:
        return Meaning(a.days | b.days, a.named | b.named, whole)
    sorts = {one.sort, other.sort}
    both = Meaning(a.days & b.days, (a.named & b.days) | (a.days & b.named), whole)
    if joiner in TYING or "every" in sorts or sorts in MEETING:
        # Dates recur: a weekday that they miss in 2026 they hold in another year.
        recurring = (sorts == {"season", "week"} and not whole) or any("农历" in part.words for part in (one, other))
        return both if both.days or recurring or (whole and "date" in sorts) else None
    plain = all(part.words not in {"工作日", "双休日"} for part in (one, other))
    apart = not (a.days - OFF - SWAPPED) & (b.days - OFF - SWAPPED)
    if len(sorts) == 1 and (apart or sorts == {"holiday"} or (sorts == {"week"} and plain)):
        return Meaning(a.days | b.days, a.named | b.named, whole)
    weekend = all(part.days <= weekday(6, 7) or part.words == "法定节假日" for part in (one, other))
    if sorts == {"week", "holiday"} and weekend:
        return Meaning(a.days | b.days, a.named | b.named, whole)
    return None


Rule = tuple[Meaning, tuple[tuple[int, int], ...]]


def answer(rules: list[Rule], day: date) -> str | tuple[tuple[int, int], ...]:
    """Return the hours of a day, () for closed, or unknown, for lines without labels."""
    for meaning, spans in reversed(rules):
        days = meaning.named if spans and day in OFF else meaning.days
        if day in days:
            return spans
    if not any(spans for _, spans in rules):
        return "unknown"
    if any(meaning.whole_calendar for meaning, _ in rules):
        return ()
    return "unknown" if day in OFF | SWAPPED else ()


def exception(first: Part, spans: tuple[tuple[int, int], ...], opened: Part) -> bool:
    """Tell whether what a line says first is an exception from its days by the week: 每周三休息，周一至周五14:00-17:30.

    Read in order it would say nothing; hours of a season or of holidays before those of the week stay in order.
    """
    if opened.sort not in {"week", "every"} or first.sort == "every":
        return False
    mine, theirs = (part.days - OFF - SWAPPED for part in (first, opened))
    if first.sort == "week":
        return mine < theirs
    return (not spans or first.sort == "date") and not theirs <= mine


def contradict(rules: list[Rule]) -> bool:
    """Tell whether two rules of a line can mean two things: hours beside others on a part of their days.

    A swapped Saturday is both 工作日 and 周六; nobody who writes both thinks of it, and it is what the later rule says.
    """
    (one, spans), (other, more) = rules
    if one == other:
        return True
    if not spans or not more or any(a <= d and c <= b for a, b in spans for c, d in more):
        return False
    shared = ((one.days - OFF) | one.named) & ((other.days - OFF) | other.named)
    return bool(shared - SWAPPED)


def lines() -> Iterator[tuple[str, list[Rule] | None]]:
    """Yield every line with its one meaning, None where it has two or none."""
    for part, (time, spans) in product(DAYS, TIMES):
        yield part.words + time, [(alone(part), spans)]
    for one, joiner, other, (time, spans) in product(DAYS, UNITING + BESIDE[:4] + TYING, DAYS, TIMES):
        if one.words == other.words or (one.words == "每月第一个周六" and other.sort == "week"):
            continue  # 每月第一个周六、周日 is the first Saturday and the first Sunday
        meaning = joined(one, joiner, other)
        yield f"{one.words}{joiner}{other.words}{time}", [(meaning, spans)] if meaning else None
    for one, (time, spans), between, other, (then, more) in product(DAYS, TIMES, BETWEEN, DAYS, TIMES):
        if one.words == other.words or (not spans and not more):
            continue
        rules = [(alone(one), spans), (alone(other), more)]
        if more and exception(one, spans, other):
            rules.reverse()
        yield f"{one.words}{time}{between}{other.words}{then}", None if contradict(rules) else rules


def verdict(line: str, rules: list[Rule] | None) -> str:
    """Return right, refused, or misread with what is wrong."""
    try:
        hours = parse_hours([line])
    except LanguageError:
        return "refused"
    if rules is None:
        return "misread: has two meanings"
    timetable = evaluate(hours, ALMANAC, FIRST, len(YEAR))
    for day in PROBES:
        state = timetable.on(day)
        found = "unknown" if state.state is State.UNKNOWN else tuple((part.start, part.end) for part in state.intervals)
        if found != answer(rules, day):
            return f"misread: {day} {found}, not {answer(rules, day)}"
    return "right"


def main() -> None:
    """Read every line; print the counts by number of meanings, and the first of each kind that is not right."""
    counts: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for line, rules in lines():
        found = verdict(line, rules)
        kind, meanings = found.split(":")[0], "one meaning" if rules else "two meanings"
        counts[meanings, kind] += 1
        if kind == "misread" or (kind == "refused" and rules):
            shown[kind] += 1
            if shown[kind] <= 40:
                print(line, "→", found)
    for key, number in sorted(counts.items()):
        print(*key, number)


if __name__ == "__main__":
    main()
