"""People who are several things at once: 60周岁以上 and 低保."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.price.conditions import AGED
from linli.language.price.rules import Who


def all_of(parts: Sequence[Who]) -> Who:
    """Return those to whom all parts apply; only one of them may name statuses."""
    who = Who(
        max(part.youngest for part in parts),
        min(part.oldest for part in parts),
        frozenset[str]().union(*(part.statuses for part in parts)),
        tuple(dict.fromkeys(condition for part in parts for condition in part.conditions)),
        any(part.rest for part in parts),
    )
    return replace(who, conditions=tuple(word for word in who.conditions if not _said_by_ages(who, word)))


def narrowed(whom: Who, further: Who) -> Who | None:
    """Return those of some people who are also others (60-69周岁, 低保); None where that is nobody or is not clear."""
    if further.rest or (whom.statuses and further.statuses):
        return None
    who = all_of((whom, further))
    return who if who.youngest <= who.oldest and who != whom else None


def _said_by_ages(who: Who, condition: str) -> bool:
    """Tell whether a word for people says nothing beside the ages: 60周岁以上老年人."""
    if condition.startswith("高龄"):
        return who.youngest >= 80
    if condition not in AGED or who.any_age:
        return False
    youngest, oldest = AGED[condition][2]
    return condition not in {"学生"} and (youngest - 15 <= who.youngest and who.oldest <= oldest)
