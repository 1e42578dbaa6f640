"""What a pull request takes away or leaves unsaid, seen beside the directory as it was before."""

from collections.abc import Iterator
from pathlib import Path

from linli.checks.finding import Finding
from linli.load.loading import VOCABULARY
from linli.load.project import Project, read_project
from linli.load.settings import Settings, read_settings
from linli.model import Entry, Place, Vocabulary
from linli.model.content_code import part_code
from linli.model.directory import Directory
from linli.model.entry import former_ids_of
from linli.model.freshness import ruled_parts
from linli.model.record_types import AREA_TYPE

LISTS_WITH_PAGES = ("services", "needs")
"""Closed lists each word of which has a page of its own, by its code."""


def changes_since(base: Path, settings: Settings, project: Project) -> Iterator[Finding]:
    """Yield what is wrong with the way from the project in the folder `base` to the present one."""
    former, _ = read_settings(base)
    if former is None:
        return
    pairs = ((former.directory, settings.directory), (former.demo, settings.demo))
    before = read_project(base, [path for path, now in pairs if path and now and (base / path).is_dir()])
    yield from words_vanished(before.vocabulary, project.vocabulary)
    for path, now in pairs:
        if path in before.directories and now in project.directories:
            yield from vanished(before.directories[path], project.directories[now])
            yield from areas_vanished(before.directories[path], project.directories[now])
            yield from changed_since_verified(before.directories[path], project.directories[now])


def vanished(before: Directory, now: Directory) -> Iterator[Finding]:
    """Ensure that every address of a record still leads somewhere: records are withdrawn or renamed, never dropped."""
    kept = {*now.by_any_id, *now.broken}
    for entry in before.entries:
        if entry.id not in kept and _has_page(entry):
            yield Finding(_moved(entry.file, before, now), (), *_gone(entry))
        for old in former_ids_of(entry):
            successor = now.by_id.get(entry.id)
            if old not in kept and successor:
                said = f"“曾用编号”里少了“{old}”，这个旧网址就打不开了。"
                yield Finding(successor.file, ("曾用编号",), said, f"请把“{old}”写回“曾用编号”。")


def areas_vanished(before: Directory, now: Directory) -> Iterator[Finding]:
    """Ensure that every area is still there under its path: it has a page, and sheets with that address on the wall."""
    if AREA_TYPE.code in now.broken:
        return
    for area in before.area_list:
        if area.path in now.areas or (area.parent and area.parent not in now.areas):
            continue
        keys = now.areas[area.parent].keys if area.parent else ()
        said = f"“{area.name}”（{area.path}）不见了，它的网址和墙上的二维码就打不开了。"
        hint = f"请放回“编号: {area.record.code}”这一项；只是改了名称，就改“名称”，旧的写进“曾用名”，编号不改。"
        yield Finding(f"{now.path}/areas.yml", keys, said, hint)


def words_vanished(before: Vocabulary, now: Vocabulary) -> Iterator[Finding]:
    """Ensure that every word of a closed list that has a page is still there under its code."""
    for name in LISTS_WITH_PAGES:
        codes = {term.code for term in now.terms(name)}
        for term in before.terms(name):
            if term.code not in codes and name not in now.broken:
                said = f"“{term.name}”（{term.code}）不见了，它的网址就打不开了。"
                hint = f"请放回“编码: {term.code}”这一项；只是改了说法，就改“名称”，编码不改。"
                yield Finding(f"{VOCABULARY}/{name}.yml", (), said, hint)


def _has_page(entry: Entry) -> bool:
    """Tell whether a record has an address of its own: what has one can have had another (曾用编号)."""
    return "former_ids" in type(entry).model_fields


def _moved(file: str, before: Directory, now: Directory) -> str:
    return now.path + file.removeprefix(before.path)


def _gone(entry: Entry) -> tuple[str, str]:
    name = getattr(entry, "name", "") or getattr(entry, "title", entry.id)
    said = f"“{name}”的文件不见了，它的网址和墙上的二维码就打不开了。"
    renamed = f"改了文件名，就在新文件里写“曾用编号: [{entry.id}]”"
    if isinstance(entry, Place):
        return said, f"不办了，就放回这个文件，写“状态: {{现状: 撤销}}”；{renamed}。"
    return said, f"请放回这个文件（过去的事留着没有关系）；{renamed}。"


def changed_since_verified(before: Directory, now: Directory) -> Iterator[Finding]:
    """Ensure that a part that was edited does not keep a verification that was written by hand before."""
    renamed = {old: entry for entry in now.entries for old in former_ids_of(entry)}
    for old in before.entries:
        entry = now.by_id.get(old.id) or renamed.get(old.id)
        if entry and type(entry) is type(old):
            yield from _parts_edited(old, entry)
            yield from _whole_edited(now, old, entry)


def _parts_edited(old: Entry, entry: Entry) -> Iterator[Finding]:
    if old.verification is None or entry.verification is None:
        return
    for part, found in entry.verification.parts.items():
        same = old.verification.parts.get(part) == found
        if same and not found.content and part_code(old, part) != part_code(entry, part):
            said = f"“{part}”改过了，核实还写着{found.on}。"
            again = f"改过以后又核实过，就写新的日期，或运行：linli verify {entry.id} {part} --by 电话"
            yield Finding(entry.file, ("核实", "分项", part), said, f"{again}；没有核实，就从“分项”里删去“{part}”。")


def _whole_edited(now: Directory, old: Entry, entry: Entry) -> Iterator[Finding]:
    """Warn where what people rely on was edited and only the verification of the whole record speaks for it."""
    found, before = entry.verification, old.verification
    if found is None or before is None or found.on is None or (found.on, found.method) != (before.on, before.method):
        return
    for part in ruled_parts(now.vocabulary, entry):
        if part not in found.parts and part_code(old, part) != part_code(entry, part):
            said = f"“{part}”改过了，整条的核实还写着{found.on}，居民会以为它也核实过。"
            hint = f"改过以后又核实过，请运行：linli verify {entry.id} {part} --by 电话"
            yield Finding(entry.file, (part,), said, hint, "warning")
