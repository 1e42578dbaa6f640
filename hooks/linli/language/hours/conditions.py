"""Conditions: atoms united by 、和及与, groups that must all hold, and days taken out (节假日除外).

condition = { group | exclusion }          groups stand apart by a space, ， ： or 的, or not at all
group     = atom { (、|和|及|与|或) atom }
exclusion = [（] (不含 | 除) group [外] [）] | group 除外 | （group 休息）

Groups of one sort (周六周日, 周六,周日) are one group; groups of different sorts (season, term, date, weekday) must all
hold; where two sorts beside each other can mean either, only 的 says that both must hold.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from linli.language.cursor import Cursor
from linli.language.hours.atoms import (
    Atom,
    DateRange,
    DogDays,
    Everyday,
    FestivalDays,
    FestivalPart,
    LegalHolidays,
    LunarMonthDays,
    LunarRange,
    MarketDays,
    MonthDays,
    NewYearsEve,
    NthWeekdays,
    NthWorkdays,
    RestDays,
    SchoolDays,
    SolarTermDays,
    SwappedWorkdays,
    Vacations,
    Weekdays,
    Workdays,
    YearlyRange,
)
from linli.language.hours.days import take_atom
from linli.language.hours.possible import disjoint
from linli.language.hours.rules import AnyOf, Condition

IN_TWO_WAYS = "“{}”有两种读法。请分成两条。"
"""What is said of days that can be read in two ways."""

UNITE = r" ?(?:、?(?:以及|和|及|与|或者?|跟)|、) ?"
APART = r"[ ,的:]+|期间"
EXCEPT_BEFORE = r"(?:其中)?(?:不含|不包括|不包含|除了?(?!夕)|除去)(?:每逢|逢|每(?!个?月|天|日))?"
_EXCEPT = rf"[,; ]*(\()?({EXCEPT_BEFORE})?"
EXCEPT_AFTER = r" ?(?:休息)?(除外|以外|之外|外(?![借科卖送语展出来场馆厅部围地教]))|(?: ?)(休息)"


class Sort(Enum):
    """What an atom speaks of; groups of the same sort beside each other are one group."""

    EVERY = auto()
    WEEK = auto()
    HOLIDAY = auto()
    TERM = auto()
    SEASON = auto()
    DATE = auto()


def sort_of(atom: Atom) -> Sort:
    """Return the sort of an atom; a yearly range is a date where it is one day, else a season."""
    match atom:
        case Everyday():
            return Sort.EVERY
        case Weekdays() | RestDays() | Workdays() | SwappedWorkdays():
            return Sort.WEEK
        case LegalHolidays() | FestivalDays() | FestivalPart() | NewYearsEve():
            return Sort.HOLIDAY
        case Vacations() | SchoolDays():
            return Sort.TERM
        case YearlyRange(start, end):
            return Sort.DATE if start == end else Sort.SEASON
        case DateRange(first, last):
            return Sort.DATE if first == last else Sort.SEASON
        case SolarTermDays() | DogDays() | LunarRange():
            return Sort.SEASON
        case NthWeekdays() | NthWorkdays() | MonthDays() | LunarMonthDays() | MarketDays():
            return Sort.DATE
        case _:
            assert_never(atom)


# Sorts that must both hold when they stand beside each other; any other pair can mean two things.
MEETING = {
    frozenset({Sort.SEASON, Sort.WEEK}),
    frozenset({Sort.SEASON, Sort.DATE}),
    frozenset({Sort.SEASON, Sort.HOLIDAY}),
    frozenset({Sort.TERM, Sort.WEEK}),
    frozenset({Sort.TERM, Sort.DATE}),
    frozenset({Sort.DATE, Sort.WEEK}),
}


def sorts_of(group: AnyOf) -> frozenset[Sort]:
    """Return the sorts of the atoms of a group."""
    return frozenset(map(sort_of, group.parts))


def meet(group: AnyOf, other: AnyOf) -> bool:
    """Tell whether two groups beside each other surely mean that both must hold."""
    mine, theirs = sorts_of(group), sorts_of(other)
    if {Sort.EVERY} in (mine, theirs):
        return True
    if len(mine) > 1 or len(theirs) > 1:
        # 5月1日至9月30日 双休日、法定节假日: a season of dates before a union bounds all of it.
        return mine == {Sort.SEASON} and not any(isinstance(atom, Vacations) for atom in group.parts)
    return mine | theirs in MEETING


@dataclass(frozen=True, slots=True)
class RuleDays:
    """A condition as it was read, with what is taken out of it."""

    condition: Condition
    excluded: tuple[Atom, ...]


@dataclass(slots=True)
class _Groups:
    """The groups of a condition while it is read; `tied[n]`: 的 stands before group n."""

    groups: list[AnyOf]
    tied: list[bool]

    def add(self, group: AnyOf, *, tied: bool) -> bool:
        """Add a group, or unite it with the one before; False where nobody can know which is meant."""
        before = self.groups[-1] if self.groups else None
        if before is None or tied or meet(before, group):
            self.groups.append(group)
            self.tied.append(tied)
            return True
        if not _unites(before, group):
            return False
        atoms = list(before.parts)
        for atom in group.parts:
            unite(atoms, atom)
        self.groups[-1] = AnyOf(tuple(atoms))
        return True

    def all_meet(self) -> bool:
        """Tell whether every pair of groups surely meets, 的 between them or not."""
        return all(
            any(self.tied[first + 1 : second + 1]) or meet(self.groups[first], self.groups[second])
            for second in range(len(self.groups))
            for first in range(second)
        )


def _unites(group: AnyOf, other: AnyOf) -> bool:
    """Tell whether two groups beside each other surely mean either: 周六周日, 周末 法定节假日."""
    mine, theirs = sorts_of(group), sorts_of(other)
    if mine == theirs == {Sort.HOLIDAY}:
        return True
    if all(isinstance(atom, Weekdays) for atom in (*group.parts, *other.parts)):
        return True
    if mine == theirs and len(mine) == 1:
        return disjoint(group, other)
    return {*mine, *theirs} == {Sort.WEEK, Sort.HOLIDAY} and all(map(_rests, (*group.parts, *other.parts)))


def _more_or_only(weekend: AnyOf, vacations: AnyOf) -> bool:
    """Tell whether vacations in brackets may be meant beside weekends: 周六、周日（寒暑假）9:00-11:00."""
    return all(map(_rests, weekend.parts)) and all(isinstance(atom, Vacations) for atom in vacations.parts)


def _rests(atom: Atom) -> bool:
    """Tell whether an atom speaks of weekends or of legal holidays as a whole, which people name in one breath."""
    return isinstance(atom, RestDays | LegalHolidays) or (isinstance(atom, Weekdays) and atom.days <= {6, 7})


def take_condition(cursor: Cursor) -> RuleDays | None:
    """Take a condition; None where none begins here; LanguageError where it can be read in two ways."""
    begin = cursor.position
    found = _Groups([], [])
    excluded: list[Atom] = []
    while True:
        place = cursor.position
        apart = cursor.take(APART) if found.groups or excluded else None
        taken_out = take_exclusion(cursor)
        if taken_out:
            excluded += taken_out
            continue
        bracket = cursor.take(r" ?\((?![^)]*[\d一二三四五六七八九十](?:[:点时]))") if found.groups else None
        group = take_group(cursor)
        if group is None or (bracket and not cursor.take(r" ?\)")):
            cursor.position = place
            break
        if bracket and _more_or_only(found.groups[-1], group):
            raise cursor.error(begin, cursor.position, IN_TWO_WAYS)
        if cursor.take(r" ?除外"):
            excluded += group.parts
        elif not found.add(group, tied=bool(apart and "的" in apart[0])):
            raise cursor.error(begin, cursor.position, IN_TWO_WAYS)
    if not found.groups and not excluded:
        return None
    if not found.all_meet():
        raise cursor.error(begin, cursor.position, IN_TWO_WAYS)
    return RuleDays(Condition(tuple(found.groups)), tuple(excluded))


def take_group(cursor: Cursor) -> AnyOf | None:
    """Take atoms that are united; None where none begins here."""
    atoms: list[Atom] = []
    while True:
        place = cursor.position
        if atoms and not cursor.take(UNITE):
            break
        atom = take_atom(cursor)
        if atom is None:
            cursor.position = place
            break
        unite(atoms, atom)
    return AnyOf(tuple(atoms)) if atoms else None


def unite(atoms: list[Atom], other: Atom) -> None:
    """Add an atom; weekdays and days of the month become one set, and what is there already is not said twice."""
    for index, atom in enumerate(atoms):
        match atom, other:
            case (Weekdays(days), Weekdays(more)):
                atoms[index] = Weekdays(days | more)
                return
            case (MonthDays(days), MonthDays(more)):
                atoms[index] = MonthDays(days | more)
                return
            case (LunarMonthDays(days), LunarMonthDays(more)):
                atoms[index] = LunarMonthDays(days | more)
                return
            case (NthWeekdays(numbers, days), NthWeekdays(others, more)) if days == more:
                atoms[index] = NthWeekdays(numbers | others, days)
                return
            case _:
                continue
    if other not in atoms:
        atoms.append(other)


def take_exclusion(cursor: Cursor) -> tuple[Atom, ...] | None:
    """Take days that are taken out: （不含周末）, 除节假日外, （国家法定节日除外）, （8月13日休息）."""
    begin = cursor.position
    opening = cursor.take(_EXCEPT)
    bracket, before = opening.groups() if opening else (None, None)
    group = take_group(cursor)
    after = cursor.take(EXCEPT_AFTER) if group else None
    named = before or (after and (after[1] or (bracket and after[2])))
    if group is None or not named or (bracket and not cursor.take(r" ?\)")):
        cursor.position = begin
        return None
    return group.parts
