"""Verification: only what is there can have been verified, and only what it said then."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Entry
from linli.model.content_code import field_of
from linli.model.directory import Directory
from linli.model.freshness import MENU, WHOLE_RECORD, lapsed_parts
from linli.model.record_types import entry_types

FRESHNESS_FILE = "data/vocabulary/freshness.yml"


def verified_parts_exist(directory: Directory) -> Iterator[Finding]:
    """Ensure that 核实 分项 names keys that the record has, or the menus of a canteen."""
    for entry in directory.entries:
        for part in entry.verification.parts if entry.verification else ():
            if not (field_of(entry, part) or (part == MENU and _has_menus(directory, entry))):
                keys = ("核实", "分项", part)
                yield Finding(entry.file, keys, f"这条记录没有填“{part}”。", "分项只写已经填了的项目。")


def _has_menus(directory: Directory, entry: Entry) -> bool:
    return entry.id in directory.weeks_of or entry.id in directory.rotation_of


def verified_parts_unchanged(directory: Directory) -> Iterator[Finding]:
    """Warn where a part says something else than what was verified."""
    for entry in directory.entries:
        for part in lapsed_parts(entry):
            said = f"“{part}”核实以后改过，网页和公示上写“待重新核实”。"
            hint = f"再问一次，然后运行：linli verify {entry.id} {part} --by 电话；还没有问，可以先放着。"
            yield Finding(entry.file, ("核实", "分项", part), said, hint, "warning")


def freshness_of_known_parts(directory: Directory) -> Iterator[Finding]:
    """Ensure that every rule of freshness is of a key of some record, of menus, or of the whole."""
    known = {info.alias for record in entry_types() for info in record.model.model_fields.values()}
    for number, term in enumerate(directory.vocabulary.terms("freshness")):
        if term.name not in known | {MENU, WHOLE_RECORD}:
            said = f"没有一种记录有“{term.name}”这一项。"
            yield Finding(FRESHNESS_FILE, (number, "名称"), said, f"请写记录里的项目名，或：{MENU}、{WHOLE_RECORD}")
