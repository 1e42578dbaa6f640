"""How groups of words for people that touch stand to each other: 本村低保, 60-69岁、80岁以上的低保."""

from collections.abc import Sequence

from linli.language.cursor import lexeme
from linli.language.price.conditions import AGED, ages_of, condition_kind
from linli.language.price.rules import Who


def _of_all(part: Who) -> bool:
    """Tell whether words behind a list are of all in it: “退役军人、军属凭优待证”, “…需预约”."""
    return bool(part.conditions) and all(
        condition_kind(word).name in {"card", "booking", "limit", "threshold"} for word in part.conditions
    )


def are_of_one(before: Sequence[Who], group: Sequence[Who]) -> bool:
    """Tell whether two groups that touch can mean one thing only: 本村低保、特困 are both of the village."""
    if len(group) == 1:
        return len(before) == 1 or _of_all(group[0])
    if len(before) == 1 and all(_no_younger(part, before[0]) for part in group):
        return True
    where = before[0].conditions
    home = len(where) == 1 and condition_kind(where[0]).name in {"residence", "narrower"}
    return home and len(before) == 1 and not before[0].statuses and before[0].any_age and all(map(_personal, group))


def _no_younger(part: Who, before: Who) -> bool:
    """Tell whether a part says the ages before it anew: of 60周岁以上失能、半失能老人 the second are 60 too."""
    youngest, oldest = ages_of(part)
    said = bool({*part.conditions} & AGED.keys()) and bool(part.statuses)
    if (
        len(part.conditions) == 1
        and not part.statuses
        and lexeme(".*(?:老人|老年人|长者)").fullmatch(part.conditions[0])
    ):
        said, (youngest, oldest) = condition_kind(part.conditions[0]).name == "living", AGED["老年人"][1]
    return said and _bare(before) and not before.statuses and before.youngest <= youngest and oldest <= before.oldest


def _personal(part: Who) -> bool:
    """Tell whether a part names a status, ages or how somebody lives (独居): whatever is of a place before it too."""
    return _bare(part) or (not part.rest and all(condition_kind(word).name == "living" for word in part.conditions))


def _bare(part: Who) -> bool:
    """Tell whether a part names a status or ages, and no other condition than a word for people of an age."""
    return not part.rest and all(word in AGED for word in part.conditions)


def names_statuses(group: Sequence[Who]) -> bool:
    """Tell whether a group names a status."""
    return any(part.statuses for part in group)


def named_each(parts: Sequence[Who]) -> bool:
    """Tell whether every age of a list has its own word for people, so that nothing behind the last is of them all."""
    return len(parts) > 1 and all(part.conditions and not part.any_age and not part.statuses for part in parts[:-1])


def of_last(before: Sequence[Who], group: Sequence[Who]) -> bool:
    """Tell whether a status behind an age is of it alone among statuses: 军属、60岁以上退役军人."""
    others = len(before) > 1 and all(part.statuses and part.any_age for part in before[:-1])
    age = not before[-1].any_age and not before[-1].statuses and not before[-1].conditions
    return others and age and len(group) == 1 and bool(group[0].statuses)


def may_be_of_last(before: Sequence[Who], group: Sequence[Who]) -> bool:
    """Tell whether words behind several ages may be of the last alone: 60-69岁、80岁以上的低保."""
    ages = [part for part in before if not part.any_age]
    if ages and not all(part.any_age for part in group):
        return len(before) > 1
    return len(before) > 1 and len(ages) == len(before) and says_who(group)


def says_who(group: Sequence[Who]) -> bool:
    """Tell whether a group says who somebody is, beside his age and what he shows."""
    return any(part.statuses or not (_bare(part) or _of_all(part)) for part in group)
