"""Whether conditions can hold at all, and together: asked of model years in which everything is announced.

A condition that is true on no day of twelve years, leap months, swapped days and school vacations among them, is a slip
of the pen; two rules that are true on one day of them can contradict each other.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache, reduce

from linli.almanac import Almanac, Festival, FestivalBreak, HolidayNotice, Truth, Vacation, VacationKind, known
from linli.almanac.almanac import Facts
from linli.almanac.festivals import statutory_days
from linli.language.hours.atoms import Atom, DateRange, SwappedWorkdays
from linli.language.hours.calendar_days import MODEL_YEARS
from linli.language.hours.matching import atom_truth, excluded_truth, rule_truth
from linli.language.hours.rules import AnyOf, AsUsual, Closed, Rule, Unannounced

_AREA = "model"
_DAYS_OFF = {Festival.SPRING: 8, Festival.NATIONAL: 7, Festival.LABOUR: 5}
_VACATIONS = {VacationKind.WINTER: ((1, 15), (2, 25)), VacationKind.SUMMER: ((7, 1), (8, 31))}


def _year(year: int) -> HolidayNotice:
    """Return a notice such as the State Council gives, none of whose workdays lies in a break."""
    breaks = [_break(festival, year) for festival in Festival]
    free = [
        replace(
            found,
            work=tuple(day for day in found.work if not any(other.first <= day <= other.last for other in breaks)),
        )
        for found in breaks
    ]
    return HolidayNotice(year, tuple(free))


def _break(festival: Festival, year: int) -> FestivalBreak:
    """Return days off such as notices give, with the Sunday before and the Saturday after them to work on."""
    first = statutory_days(festival, year)[0]
    last = first + timedelta(days=_DAYS_OFF.get(festival, 3) - 1)
    sunday = first - timedelta(days=first.isoweekday())
    saturday = last + timedelta(days=(5 - last.weekday()) % 7 or 7)
    return FestivalBreak((festival,), first, last, (sunday, saturday))


class Shadow(Enum):
    """How much of a rule later ones leave: all or some of it, only legal holidays and swapped days, or nothing."""

    NONE = auto()
    ORDINARY = auto()
    WHOLE = auto()


@cache
def _almanac() -> Almanac:
    years = range(MODEL_YEARS.start - 1, MODEL_YEARS.stop + 2)
    notices = (_year(year) for year in years)
    vacations = (
        Vacation(_AREA, year, kind, date(year, *first), date(year, *last))
        for year in years
        for kind, (first, last) in _VACATIONS.items()
    )
    return Almanac(notices, vacations)


@cache
def model_facts(first: int = MODEL_YEARS.start, last: int = MODEL_YEARS.stop) -> Facts:
    """Return the facts of the model years from `first` up to `last`."""
    start = date(first, 1, 1)
    return _almanac().facts(start, (date(last, 1, 1) - start).days, _AREA)


def disjoint(group: AnyOf, other: AnyOf) -> bool:
    """Tell whether two groups have no day in common in weeks without holidays and swaps."""
    facts = model_facts().ordinary
    return not _days(group.parts, facts).maybe & _days(other.parts, facts).maybe


def never_holds(rule: Rule) -> bool:
    """Tell whether no day fulfils all groups of a rule, or all that do are taken out of it."""
    if len(rule.condition.groups) < 2 and not rule.excluded:
        return False
    facts = _facts_for(rule.atoms)
    return not (rule_truth(rule, facts, bound=False) - excluded_truth(rule, facts)).maybe


def share_days(rule: Rule, other: Rule) -> bool:
    """Tell whether two rules that open can hold on the same day; a swapped Saturday counts where one speaks of it."""
    facts = _facts_for((*rule.atoms, *other.atoms))
    mine, theirs = (rule_truth(found, facts, bound=True) - excluded_truth(found, facts) for found in (rule, other))
    swapped = (
        facts.swapped.maybe if not any(isinstance(atom, SwappedWorkdays) for atom in (*rule.atoms, *other.atoms)) else 0
    )
    return bool(mine.maybe & theirs.maybe & ~swapped)


def may_meet(rule: Rule, other: Rule) -> bool:
    """Tell whether two rules speak of a common day, be it a holiday of which one of them says nothing by itself."""
    facts = _facts_for((*rule.atoms, *other.atoms))
    mine, theirs = (rule_truth(found, facts, bound=False) for found in (rule, other))
    return bool(mine.maybe & theirs.maybe)


def spoken_days(rules: Sequence[Rule]) -> tuple[tuple[Truth, ...], int]:
    """Return the days of the model years of which each rule says anything, and those off or swapped as a mask."""
    facts = _facts_for([atom for rule in rules for atom in rule.atoms])
    return tuple(_spoken(rule, facts) for rule in rules), facts.off.maybe | facts.swapped.maybe


def shadow(spoken: Truth, later: Sequence[Truth], special: int) -> Shadow:
    """Tell how far later rules, each of which replaces what a rule says, decide the days that it speaks of."""
    left = spoken.maybe
    if not left or not later:
        return Shadow.NONE
    for found in later:
        left &= ~found.yes
    if not left:
        return Shadow.WHOLE
    return Shadow.NONE if left & ~special or not spoken.maybe & ~special else Shadow.ORDINARY


def _spoken(rule: Rule, facts: Facts) -> Truth:
    """Return the days of which a rule says anything: one that opens says closed of the days taken out of it."""
    opens = not isinstance(rule.body, Closed | AsUsual | Unannounced)
    days, excluded = rule_truth(rule, facts, bound=opens), excluded_truth(rule, facts)
    if isinstance(rule.body, Closed):
        return days - excluded
    return (days - excluded) | (rule_truth(rule, facts, bound=False) & excluded)


def takes_out(rule: Rule, other: Rule) -> bool:
    """Tell whether every day of a rule is taken out of another one."""
    facts = _facts_for((*rule.atoms, *other.atoms))
    return not (rule_truth(rule, facts, bound=False) - excluded_truth(other, facts)).maybe


def takes_nothing_out(rule: Rule, earlier: Sequence[Rule]) -> bool:
    """Tell whether days taken out of a rule are none of its own: 周日休息，周三除外."""
    if not rule.excluded:
        return False
    facts = _facts_for((*rule.atoms, *rule.excluded, *(atom for other in earlier for atom in other.atoms)))
    out = excluded_truth(rule, facts)
    if (rule_truth(rule, facts, bound=False) & out).maybe:
        return False
    if isinstance(rule.body, Closed):
        return True
    opening = (other for other in earlier if other is not rule and not isinstance(other.body, Closed))
    return any(((rule_truth(other, facts, bound=True) - excluded_truth(other, facts)) & out).maybe for other in opening)


def leaves_ordinary_days(rule: Rule, others: Sequence[Rule]) -> bool:
    """Tell whether there are days of a rule, no holidays nor swapped ones, of which no other rule says anything."""
    facts = _facts_for([atom for other in (rule, *others) for atom in other.atoms])
    days = rule_truth(rule, facts, bound=False).maybe & ~(facts.off.maybe | facts.swapped.maybe)
    spoken = (rule_truth(other, facts, bound=False) - excluded_truth(other, facts) for other in others)
    return bool(days & ~reduce(Truth.__or__, spoken, known(0)).maybe)


def lies_within(rule: Rule, other: Rule) -> bool:
    """Tell whether every day of a rule is also one of another, in weeks without holidays and swaps."""
    facts = _facts_for((*rule.atoms, *other.atoms)).ordinary
    return not (rule_truth(rule, facts, bound=False) - rule_truth(other, facts, bound=False)).maybe


def _days(atoms: Sequence[Atom], facts: Facts) -> Truth:
    return reduce(Truth.__or__, (atom_truth(atom, facts) for atom in atoms), known(0))


def _facts_for(atoms: Sequence[Atom]) -> Facts:
    """Return the model years; for dates with their year, the years around them."""
    years = [atom.start.year for atom in atoms if isinstance(atom, DateRange)]
    if all(year in MODEL_YEARS for year in years):
        return model_facts()
    return model_facts(min(years), min(years) + 2)
