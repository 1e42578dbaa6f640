"""Conditions: atoms united by 、和及与, groups that must all hold, and days taken out (节假日除外).

condition = { group | exclusion }          groups stand apart by a space, ， ： or 的, or not at all
group     = atom { (、|和|及|与|或) atom }
exclusion = [（] (不含 | 除) group [外] [）] | group 除外
"""

from dataclasses import dataclass

from linli.language.cursor import Cursor
from linli.language.hours.days import take_atom
from linli.language.hours.lunar import take_over_new_year
from linli.language.hours.rules import AnyOf, Atom, Condition, Weekdays

UNITE = r" ?[、和及与或] ?"
APART = r"[ ,的:]+|期间"
EXCEPT_BEFORE = r"\(?(?:其中)?(?:不含|不包括|除了?|除去)"


@dataclass(frozen=True, slots=True)
class RuleDays:
    """A condition as it was read, with what is taken out of it."""

    condition: Condition
    excluded: tuple[Atom, ...]


def take_condition(cursor: Cursor) -> RuleDays | None:
    """Take a condition; None where none begins here; LanguageError where it can be read in two ways."""
    begin = cursor.position
    groups: list[AnyOf] = []
    excluded: list[Atom] = []
    while True:
        place = cursor.position
        if groups or excluded:
            cursor.take(APART)
        found = take_exclusion(cursor)
        if found:
            excluded += found
            continue
        group = take_group(cursor)
        if group is None:
            cursor.position = place
            break
        if cursor.take(r" ?除外"):
            excluded += group.parts
        else:
            groups.append(group)
    if not groups and not excluded:
        return None
    if len(groups) > 1 and any(len({type(atom) for atom in group.parts}) > 1 for group in groups):
        raise cursor.error(begin, cursor.position, "“{}”有两种读法。请分成两条。")
    return RuleDays(Condition(tuple(groups)), tuple(excluded))


def take_group(cursor: Cursor) -> AnyOf | None:
    """Take atoms that are united; None where none begins here."""
    atoms: list[Atom] = list(take_over_new_year(cursor) or ())
    if not atoms:
        atom = take_atom(cursor)
        if atom is None:
            return None
        atoms.append(atom)
    while True:
        place = cursor.position
        if not cursor.take(UNITE):
            break
        other = take_atom(cursor)
        if other is None:
            cursor.position = place
            break
        _unite(atoms, other)
    return AnyOf(tuple(atoms))


def _unite(atoms: list[Atom], other: Atom) -> None:
    """Add an atom; weekdays become one set, and what is there already is not said twice."""
    for index, atom in enumerate(atoms):
        if isinstance(atom, Weekdays) and isinstance(other, Weekdays):
            atoms[index] = Weekdays(atom.days | other.days)
            return
    if other not in atoms:
        atoms.append(other)


def take_exclusion(cursor: Cursor) -> tuple[Atom, ...] | None:
    """Take days that are taken out: （不含周末）, 除节假日外, （国家法定节日除外）."""
    begin = cursor.position
    before = cursor.take(EXCEPT_BEFORE)
    if not before and not cursor.take(r"\("):
        return None
    group = take_group(cursor)
    after = cursor.take(r" ?(?:除外|以外|之外|外|不开放|休息)?")
    if group is None or not (before or (after and after[0].strip() == "除外")):
        cursor.position = begin
        return None
    cursor.take(r"\)")
    return group.parts
