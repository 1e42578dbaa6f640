"""核实: which parts of a record somebody has asked about, with the code of what they say."""

from collections.abc import Iterator

from linli.form.field import FieldKind, FormField, FormSubject, Given, filled_lines, options_of
from linli.form.slip import ChangeSlip
from linli.model import Entry
from linli.model.content_code import field_of, part_code
from linli.model.directory import Directory
from linli.model.freshness import MENU
from linli.read.source import Tree

UNVERIFIED = frozenset({"来源", "录入", "核实", "曾用编号", "曾用名", "拼音", "报餐截止"})
"""Keys of which nobody can be asked (whence facts come, what is the directory's own), and one that fmt moves (订餐)."""


def verifiable_parts(directory: Directory, entry: Entry) -> Iterator[str]:
    """Yield the parts of a record that somebody can be asked about: its keys, and the menus of a canteen."""
    for info in type(entry).model_fields.values():
        if info.alias and info.alias not in UNVERIFIED | {"id", "file"} and field_of(entry, info.alias):
            yield info.alias
    if entry.id in directory.weeks_of or entry.id in directory.rotation_of:
        yield MENU


def verification_fields(subject: FormSubject, _: Given) -> Iterator[FormField]:
    """Yield the parts, how they were asked about, when, and by whom."""
    place = subject.existing
    methods = tuple(term.name for term in subject.records.vocabulary.terms("verification"))
    parts = tuple(verifiable_parts(subject.records, place))
    yield FormField("分项", "问过、没有变化的", FieldKind.TICKS, "", "有变化的不打勾，先改它", options_of(parts))
    yield FormField("方式", "怎么核实的", FieldKind.CHOICE, methods[0] if methods else "", "", options_of(methods))
    yield FormField("日期", "哪天核实的", FieldKind.LINE, f"{subject.day}", "例如：2026-11-26")
    yield FormField("岗位", "核实人的岗位", FieldKind.LINE, _posts(subject), "写岗位，不写姓名，例如：民政办")


def _posts(subject: FormSubject) -> str:
    """Return the post that the last verification names: most often it is the same."""
    found = subject.existing.verification
    return (found.post or next((part.post for part in found.parts.values() if part.post), "")) if found else ""


def verification_slips(subject: FormSubject, given: Given) -> Iterator[ChangeSlip]:
    """Yield the verification of the parts that are ticked."""
    place = subject.existing
    items: dict[str, Tree] = {key: given[key].strip() for key in ("日期", "方式", "岗位") if given.get(key, "").strip()}
    parts: dict[str, Tree] = {
        part: {**items, "内容": part_code(place, part)} if field_of(place, part) else dict(items)
        for part in filled_lines(given.get("分项", ""))
    }
    if parts:
        yield ChangeSlip({"核实": {"分项": parts}}, id=place.id)
