"""How the items of a record change, whatever they are: what came, what went, what reads otherwise."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from linli.language.hours import Hours
from linli.language.price import Item, Reduction, format_base
from linli.model.base import Record
from linli.model.charges import Charge
from linli.model.contact import Phone, Position
from linli.model.period import DayTime, Period
from linli.model.vocabulary import Term
from linli.publish.date_words import moment_words, period_words
from linli.publish.difference.change import Change

WHENCE = frozenset({"来源", "录入"})
"""Keys that say whence facts come, not what they are."""

PHONE = "电话"


def value_words(value: Any) -> str:
    """Say a value of a record in a line; "" for what says nothing."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "是" if value else "否"
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case tuple():
            return "、".join(filter(None, map(value_words, value)))
        case Term():
            return value.name
        case Hours():
            return "；".join(value.lines)
        case Phone():
            return f"{value.number}（{value.note}）" if value.note else value.number
        case Position():
            return f"{value.longitude}, {value.latitude}（{value.system}）"
        case Record():
            return "，".join(_items_said(value))
    return _parsed_words(value)


def _parsed_words(value: Any) -> str:
    match value:
        case Period():
            return period_words(value)
        case DayTime():
            return moment_words(value)
        case Item():
            return format_base([value])
        case Reduction():
            return value.text
    words = getattr(value, "words", value)
    return "、".join(words) if isinstance(words, tuple) else str(words)


def _items_said(record: Record) -> Iterator[str]:
    usual = {info.alias: info.default for info in type(record).model_fields.values()}
    for key, value in _keyed(record):
        words = "" if value == usual[key] else value_words(value)
        if words and key not in WHENCE:
            yield words if key in {"名称", "项目"} else f"{key} {words}"


def _keyed(record: Record) -> Iterator[tuple[str, Any]]:
    for name, info in type(record).model_fields.items():
        if info.alias:
            yield info.alias, getattr(record, name)


def value_changes(part: str, before: Any, now: Any) -> Iterator[Change]:
    """Yield how one item changes: lists by what came and went, parts with a name each by itself."""
    if before == now:
        return
    if part == PHONE:
        yield from _phones(before, now)
    elif isinstance(before, tuple) and isinstance(now, tuple):
        yield from _lists(part, before, now)
    elif isinstance(before, Record) and type(before) is type(now) and not isinstance(before, Term | Position):
        for key, value in _keyed(before):
            if key not in WHENCE:
                yield from value_changes(f"{part} {key}", value, dict(_keyed(now))[key])
    else:
        yield from _plain(part, value_words(before), value_words(now))


def _plain(part: str, before: str, now: str) -> Iterator[Change]:
    if before != now:
        yield Change(part, before, now)


def _phones(before: tuple[Phone, ...], now: tuple[Phone, ...]) -> Iterator[Change]:
    for phone in now:
        if phone.number not in {other.number for other in before}:
            yield Change("新电话", said=f"{value_words(phone)}（请核实）")
    for phone in before:
        if phone.number not in {other.number for other in now}:
            yield Change("不再用的电话", said=value_words(phone))
    old = {phone.number: phone for phone in before}
    for phone in now:
        if phone.number in old:
            yield from _plain(f"电话 {phone.number}", old[phone.number].note, phone.note)


def _lists(part: str, before: tuple[Any, ...], now: tuple[Any, ...]) -> Iterator[Change]:
    old, new = _named(before), _named(now)
    for name in (name for name in old if name not in new):
        yield Change(part, said=f"去掉了“{value_words(old[name])}”")
    for name in (name for name in new if name not in old):
        yield Change(part, said=f"加了“{value_words(new[name])}”")
    for name in (name for name in new if name in old):
        yield from value_changes(f"{part}“{name}”", old[name], new[name])
    if set(old) == set(new) and list(old) != list(new):
        yield Change(part, said="次序不同")


def _named(values: tuple[Any, ...]) -> Mapping[str, Any]:
    """Return the items of a list by their names; what has none by its words."""
    return {_name(value): value for value in values}


def _name(value: Any) -> str:
    match value:
        case Term():
            return value.name
        case Charge():
            return value.item
    return getattr(value, "name", "") or value_words(value)
