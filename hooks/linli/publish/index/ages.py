"""For children of which age something is: whole years, of programmes and of what happens at a place."""

import re
from collections.abc import Iterable, Iterator

from linli.model import Place, Programme
from linli.model.programme import Target
from linli.publish.index.entry import IndexWord

GROWN = 18
"""Years of the first age that is no child's."""
SAID = re.compile(r"(\d{1,2})\s*[-–—~～至到]\s*(\d{1,2})\s*周?岁")
YEAR = 12


def child_years() -> tuple[IndexWord, ...]:
    """Return the ages of children as terms of the index: 0岁 to 17岁."""
    return tuple(IndexWord(str(age), f"{age}岁") for age in range(GROWN))


def programme_ages(programme: Programme) -> tuple[str, ...]:
    """Return the codes of the ages that a programme or any of its sessions is for."""
    targets = (programme.target, *(session.target for session in programme.sessions))
    return _codes(years for target in targets if target for years in _target_years(target))


def place_ages(place: Place) -> tuple[str, ...]:
    """Return the codes of the ages that the activities of a place are for, where they say so (“3-6岁和家长”)."""
    said = (SAID.search(activity.audience) for activity in place.activities)
    return _codes(range(int(found[1]), int(found[2]) + 1) for found in said if found)


def _target_years(target: Target) -> Iterator[range]:
    if target.ages:
        yield range(target.ages.youngest, target.ages.oldest + 1)
    if target.months:
        yield range(target.months.youngest // YEAR, target.months.oldest // YEAR + 1)


def _codes(ranges: Iterable[range]) -> tuple[str, ...]:
    ages = {age for years in ranges for age in years if age < GROWN}
    return tuple(str(age) for age in sorted(ages))
