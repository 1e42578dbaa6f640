"""What was understood of hours, prices and announcements of a record, in plain words, beside what was written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from linli.language.hours import Hours
from linli.language.hours.atom_words import SIGNS
from linli.language.hours.saying import say_rule, say_unsaid
from linli.language.price import explain_items, explain_reductions, format_base
from linli.model.announcement import Announcement
from linli.model.charges import Charge
from linli.model.period import DayTime, Period, time_text
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
            yield from _announced(record)
            # On the days of which an announcement does not speak the hours of the places hold.
            yield from _lines(record.hours, ("时间",))
        case BaseModel() if not isinstance(record, Term):
            for name, info in type(record).model_fields.items():
                if info.alias:
                    yield from said_back(getattr(record, name), statuses, (*keys, info.alias))


def _announced(record: Announcement) -> Iterator[Understood]:
    """Yield from when to when an announcement holds, what it stops, and what its end depends on."""
    whole = ("这段时间整个停业。",) if record.closes and not record.stops else ()
    yield Understood(("起止",), record.period.text, (_from_to(record.period), *whole))
    if record.stops:
        words = "、".join(record.stops)
        kept = "别的餐照常供应。" if record.sittings else "另外半天照常。"
        yield Understood(("停",), words, (f"这段时间只停{words}，{kept}",))
    if record.expected:
        said = f"估计{_moment(record.expected)}恢复：只写给人看，到了那时不会自己恢复。"
        yield Understood(("预计恢复",), record.expected.text, (said,))
    if record.closure:
        said = f"从{_moment(record.period.beginning)}起，“{record.closure}”那条停业公告结束，照原来的时间开放。"
        yield Understood(("结束",), record.closure, (said,))


def _from_to(period: Period) -> str:
    """Return “2026年11月26日（周四）15:30起，到2026年11月27日（周五）08:00为止。”"""
    if period.start == period.end and not period.timed:
        return f"只有{_moment(period.beginning)}这一天。"
    end = period.ending
    until = "到另行通知为止：没有写结束，就一直有效" if end is None else f"到{_moment(end)}为止"
    whole_day = "（这一天也算）" if end is not None and end.minute is None else ""
    return f"{_moment(period.beginning)}起，{until}{whole_day}。"


def _moment(moment: DayTime) -> str:
    """Return “2026年11月26日（周四）15:30”."""
    day = moment.day
    time = "" if moment.minute is None else time_text(moment.minute)
    return f"{day.year}年{day.month}月{day.day}日（周{SIGNS[day.weekday()]}）{time}"


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
        yield Understood((*keys, "标准"), format_base(charge.base), explain_items(charge.base))
    said = list(zip(charge.reductions, explain_reductions(charge.reductions, statuses), strict=True))
    for number in dict.fromkeys(reduction.line for reduction in charge.reductions):
        rules = [(reduction.text, words) for reduction, words in said if reduction.line == number]
        written = "、".join(dict.fromkeys(text for text, _ in rules))
        yield Understood((*keys, "优惠", number), written, tuple(words for _, words in rules))
