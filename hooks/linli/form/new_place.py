"""A new place: what nobody can do without, and what residents ask first."""

from collections.abc import Iterator

from linli.form.facts import place_column
from linli.form.field import FieldKind, FormField, FormSubject, Given, Option, filled_lines, options_of
from linli.form.own_word import OWN_SOURCE, own_source
from linli.form.slip import ChangeSlip
from linli.model.record_types import PLACE_TYPE
from linli.model.vocabulary import Vocabulary
from linli.read.source import Tree

OPTIONAL = ("小类", "地址", "电话", "负责岗位", "服务", "开放时间")

_HELP = {
    "名称": "照门上的牌子写",
    "电话": "一行一个，例如：0000-1234567（服务台）",
    "开放时间": "一行一条，照门口贴的写；不知道就空着",
    "负责岗位": "写岗位，不写姓名",
}


def new_place_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield the fields of a place that is to be."""
    areas = tuple(Option(path, subject.records.area_name(path)) for path in subject.records.areas)
    kinds = options_of(_names(subject.records.vocabulary, "kinds"))
    sources = tuple(
        Option(code, source.title) for code, source in subject.records.sources.items() if code != OWN_SOURCE
    )
    yield FormField("名称", "名称", FieldKind.LINE, "", _HELP["名称"])
    yield FormField("类型", "类型", FieldKind.CHOICE, "", "", (Option("", "请选"), *kinds))
    yield FormField("所在地", "所在地", FieldKind.CHOICE, "", "", (Option("", "请选"), *areas))
    for key in OPTIONAL:
        column = place_column(key)
        terms = _names(subject.records.vocabulary, column.word_list) if column.word_list else ()
        kind = _kind(column.several, bool(terms))
        choices = options_of(terms)
        yield FormField(
            key, key, kind, "", _HELP.get(key, ""), choices if column.several else (Option("", "不写"), *choices)
        )
    yield FormField(
        "来源", "从哪里知道的", FieldKind.CHOICE, OWN_SOURCE, "", (Option(OWN_SOURCE, "单位自己告知"), *sources)
    )


def _names(vocabulary: Vocabulary, name: str) -> tuple[str, ...]:
    return tuple(term.name for term in vocabulary.terms(name))


def _kind(several: bool, listed: bool) -> FieldKind:
    if listed:
        return FieldKind.TICKS if several else FieldKind.CHOICE
    return FieldKind.LINES if several else FieldKind.LINE


def new_place_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the new record, with the source that it needs; nothing while no field says anything."""
    values: dict[str, Tree] = {}
    for key in ("名称", "类型", "所在地", *OPTIONAL):
        lines = filled_lines(given.get(key, ""))
        if lines:
            column = place_column(key)
            values[key] = list(lines) if column.only_list or len(lines) > 1 else lines[0]
    if not values:
        return
    source = given.get("来源", "").strip() or OWN_SOURCE
    if source == OWN_SOURCE:
        yield from own_source(subject.records)
    yield ChangeSlip({**values, "来源": [source], "录入": f"{subject.day}"}, new=PLACE_TYPE.word)
