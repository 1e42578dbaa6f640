"""How the hours of a place change, in words: day by day of the week, then the days that differ beyond that."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from linli.almanac import Almanac
from linli.engine.evaluation import evaluate
from linli.engine.state_words import day_words, state_words
from linli.engine.timetable import DayState, State
from linli.language.hours import Hours
from linli.model.menu import WEEKDAYS
from linli.publish.difference.change import Change
from linli.publish.horizon import EXPORT_DAYS

NOT_KNOWN = "待核实"
MOST_DAYS = 4
"""Single days that are told one by one; of more only the count."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of one thing on both sides: what the rules alone say of `days` days from a day on."""

    before: Mapping[date, DayState]
    now: Mapping[date, DayState]

    @classmethod
    def of(cls, before: Hours, now: Hours, almanacs: tuple[Almanac, Almanac], first: date, area: str) -> "Opening":
        """Evaluate both lists of rules over the days that data for other programs tell of."""
        return cls(
            dict(evaluate(before, almanacs[0], first, EXPORT_DAYS, area).items()),
            dict(evaluate(now, almanacs[1], first, EXPORT_DAYS, area).items()),
        )

    def pairs(self) -> dict[date, Pair]:
        """Return how every day read and reads; of a day that was and is unknown it is no matter why."""
        return {day: (_words(state), _words(self.now[day])) for day, state in self.before.items()}

    def usual(self) -> dict[int, Pair]:
        """Return how each day of the week reads most often: weekday from 0 → before and now."""
        counts: dict[int, Counter[Pair]] = {}
        for day, pair in self.pairs().items():
            counts.setdefault(day.weekday(), Counter())[pair] += 1
        return {weekday: found.most_common(1)[0][0] for weekday, found in sorted(counts.items())}

    def shorter(self) -> Iterator[str]:
        """Yield the days of the week that are open for less time than before: “周六少开1小时30分”."""
        for weekday, pair in self.usual().items():
            day = next(day for day, found in self.pairs().items() if day.weekday() == weekday and found == pair)
            before, now = self.before[day], self.now[day]
            if before.state is State.OPEN and now.state is State.CLOSED:
                yield f"{WEEKDAYS[weekday]}不再开放"
            elif State.UNKNOWN not in {before.state, now.state}:
                less = _minutes(before) - _minutes(now)
                if less > 0:
                    yield f"{WEEKDAYS[weekday]}少开{_length(less)}"


def opening_changes(part: str, before: Hours, now: Hours, opening: Opening) -> Iterator[Change]:
    """Yield what changes in the hours; where no day of a year differs, the lines themselves."""
    pairs, usual = opening.pairs(), opening.usual()
    weekly = {weekday: pair for weekday, pair in usual.items() if pair[0] != pair[1]}
    for pair in dict.fromkeys(weekly.values()):
        days = [weekday for weekday, found in weekly.items() if found == pair]
        yield Change(_prefixed(part, _weekday_words(days)), *pair)
    single = {
        day: pair for day, pair in pairs.items() if pair[0] != pair[1] and pair != weekly.get(day.weekday(), ("", ""))
    }
    for pair in dict.fromkeys(single.values()):
        days_of_pair = [day for day, found in single.items() if found == pair]
        yield Change(_prefixed(part, _days_words(days_of_pair)), *pair)
    if not weekly and not single and before.lines != now.lines:
        yield Change(part, "；".join(before.lines), "；".join(now.lines))


def _words(state: DayState) -> str:
    return NOT_KNOWN if state.state is State.UNKNOWN else state_words(state)


def _prefixed(part: str, days: str) -> str:
    return days if part == "开放时间" else f"{part} {days}"


def _weekday_words(days: list[int]) -> str:
    """Say days of the week: “周一至周五”, “周三、周六”, “每天”."""
    if len(days) == len(WEEKDAYS):
        return "每天"
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return "、".join(map(_run_words, runs))


def _run_words(run: list[int]) -> str:
    names = [WEEKDAYS[day] for day in run]
    return f"{names[0]}至{names[-1]}" if len(names) > 2 else "、".join(names)


def _days_words(days: list[date]) -> str:
    told = "、".join(map(day_words, days[:MOST_DAYS]))
    return f"{told}等{len(days)}天" if len(days) > MOST_DAYS else told


def _minutes(state: DayState) -> int:
    return sum(end - start for start, end in state.spans)


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest else "")
