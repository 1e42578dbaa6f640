"""What was understood of every line of hours and prices of a record, in plain words, beside what was written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from linli.language.hours import Hours
from linli.language.hours.saying import say_rule, say_unsaid
from linli.language.price import explain_item, explain_reduction, format_base
from linli.model.announcement import Announcement
from linli.model.charges import Charge
from linli.model.vocabulary import Term
from linli.read.source import KeyPath

NOT_WRITTEN = "没有写到的日子"


@dataclass(frozen=True, slots=True)
class Understood:
    """A line as it was written (a base price in its normal form), the way to it, and the sentences that it means.

    `written` is NOT_WRITTEN for what follows from a list as a whole.
    """

    keys: KeyPath
    written: str
    said: tuple[str, ...]


def said_back(record: Any, statuses: Mapping[str, str], keys: KeyPath = ()) -> Iterator[Understood]:
    """Yield what was understood of a record and its parts; `statuses` are the names of 身份 by code."""
    match record:
        case Hours():
            yield from hours_understood(record, keys)
        case Charge():
            yield from _charge(record, statuses, keys)
        case tuple():
            for index, item in enumerate(record):
                yield from said_back(item, statuses, (*keys, index))
        case Announcement():
            # On the days of which an announcement does not speak the hours of the places hold.
            yield from _lines(record.hours, ("时间",))
        case BaseModel() if not isinstance(record, Term):
            for name, info in type(record).model_fields.items():
                if info.alias:
                    yield from said_back(getattr(record, name), statuses, (*keys, info.alias))


def hours_understood(hours: Hours, keys: KeyPath) -> Iterator[Understood]:
    """Yield what was understood of each line of a list, then what holds on the days of which none speaks."""
    yield from _lines(hours, keys)
    unsaid = say_unsaid(hours) if hours else ()
    if unsaid:
        yield Understood(keys, NOT_WRITTEN, unsaid)


def _lines(hours: Hours, keys: KeyPath) -> Iterator[Understood]:
    for number, line in enumerate(hours.lines):
        yield Understood((*keys, number), line, tuple(say_rule(rule) for rule in hours.rules if rule.line == number))


def _charge(charge: Charge, statuses: Mapping[str, str], keys: KeyPath) -> Iterator[Understood]:
    if charge.base:
        yield Understood((*keys, "标准"), format_base(charge.base), tuple(map(explain_item, charge.base)))
    for number in dict.fromkeys(reduction.line for reduction in charge.reductions):
        rules = [reduction for reduction in charge.reductions if reduction.line == number]
        written = "、".join(dict.fromkeys(rule.text for rule in rules))
        yield Understood((*keys, "优惠", number), written, tuple(explain_reduction(rule, statuses) for rule in rules))
