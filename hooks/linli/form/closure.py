"""A closure: an announcement of it, or, where a place is given up, its 状态."""

from collections.abc import Iterator

from linli.form.field import FieldKind, FormField, FormSubject, Given, Option, filled_lines, options_of
from linli.form.own_word import OWN_SOURCE, own_source
from linli.form.slip import ChangeSlip
from linli.form.week import sittings_of
from linli.language.hours.rules import Half
from linli.model import Place
from linli.model.directory import Directory
from linli.model.entry import former_ids_of
from linli.model.period import UNTIL_NOTICE
from linli.model.record_types import ANNOUNCEMENT_TYPE
from linli.read.source import Tree

FOR_GOOD = "不再开办"
LONGEST_ID = 40


def closure_facts(place: Place, begins: str, ends: str, stops: tuple[str, ...], reason: str) -> dict[str, Tree]:
    """Return what the announcement of a closure says of it; `ends` "" is 另行通知, no `stops` the whole place."""
    meal = "停餐" if place.cooks else "停业"
    facts: dict[str, Tree] = {
        "标题": f"{place.name}{reason}{'、'.join(stops)}{meal}",
        "种类": "停业",
        "涉及": [place.id],
        "起止": begins if ends == begins else f"{begins}至{ends or UNTIL_NOTICE}",
    }
    if stops:
        facts["停"] = list(stops)
    if reason:
        facts["原因"] = reason
    return facts


def closure_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield from when to when, what stops, and why."""
    place = subject.existing
    how = (Option("", "停一段时间，以后恢复"), Option(FOR_GOOD, FOR_GOOD))
    stops = (*(sittings_of(place) if place.cooks else ()), *(half.value for half in Half))
    yield FormField("怎么停", "怎么停", FieldKind.CHOICE, "", "", how)
    yield FormField("从", "从哪天起", FieldKind.LINE, f"{subject.day}", "例如：2026-11-26，或 2026-11-26 15:30")
    yield FormField("到", "到哪天为止", FieldKind.LINE, "", "这一天也停；不知道就空着，写成另行通知")
    yield FormField("停", "只停", FieldKind.TICKS, "", "都不打勾就是全停", options_of(stops))
    yield FormField("原因", "原因", FieldKind.LINE, "", "例如：停电")
    yield FormField("预计恢复", "预计哪天恢复", FieldKind.LINE, "", "只写给人看，例如：2026-12-05")


def closure_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the announcement, with the source that it needs; or the 状态 of a place that is given up."""
    place, says = subject.existing, {key: text.strip() for key, text in given.items()}
    begins, reason = says.get("从") or f"{subject.day}", says.get("原因", "")
    if says.get("怎么停") == FOR_GOOD:
        state: dict[str, Tree] = {"现状": "撤销", "自": begins}
        yield ChangeSlip({"状态": {**state, "说明": reason} if reason else state}, id=place.id)
        return
    stops = tuple(filled_lines(says.get("停", "")))
    facts = closure_facts(place, begins, says.get("到", ""), stops, reason)
    if says.get("预计恢复"):
        facts["预计恢复"] = says["预计恢复"]
    ends: dict[str, Tree] = {
        "发布时间": f"{subject.now:%Y-%m-%d %H:%M}",
        "来源": [OWN_SOURCE],
        "录入": f"{subject.day}",
    }
    yield from own_source(subject.records)
    code = free_id(subject.records, f"{subject.day:%Y%m%d}-{place.id}"[:LONGEST_ID].rstrip("-"))
    yield ChangeSlip({**facts, **ends}, code, ANNOUNCEMENT_TYPE.word)


def free_id(records: Directory, code: str) -> str:
    """Return the id, or with the first number behind it that nobody has or has had: x, x-2, x-3 …"""
    taken = records.broken.union(records.by_id, *(former_ids_of(entry) for entry in records.entries))
    number, found = 1, code
    while found in taken:
        number += 1
        found = f"{code[: LONGEST_ID - len(f'-{number}')]}-{number}"
    return found
