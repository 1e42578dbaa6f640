"""References: every id, area path and source code leads somewhere, and to the right kind of thing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from linli.checks.finding import Finding
from linli.model import Announcement, Entry, Place, Programme
from linli.model.area import DeclaredCount, Mechanism, Population
from linli.model.area_tree import Area
from linli.model.directory import Directory
from linli.model.nearest import nearest
from linli.model.record_types import type_of
from linli.read.source import KeyPath


def _nearest(word: str, known: Iterable[str]) -> str:
    near = nearest(word, known)
    return f"是不是：{near}？" if near else ""


def sources_known(directory: Directory) -> Iterator[Finding]:
    """Ensure that every 来源 is a code of sources.yml."""
    if "sources" in directory.broken:
        return
    for file, keys, code in _cited(directory):
        if code not in directory.sources:
            yield Finding(file, keys, f"sources.yml 里没有来源“{code}”。", _source_hint(directory, code))


def _source_hint(directory: Directory, code: str) -> str:
    """Offer several codes in one as a list, else the nearest code, else all there are."""
    pieces = re.split(r"[、，,；;\s]+", code)
    if len(pieces) > 1 and all(piece in directory.sources for piece in pieces):
        return f"这是{len(pieces)}项，请分开写成：[{', '.join(pieces)}]"
    return _nearest(code, directory.sources) or f"可以写的有：{'、'.join(directory.sources) or '（还没有来源）'}"


def _cited(directory: Directory) -> Iterator[tuple[str, KeyPath, str]]:
    for entry in directory.entries:
        for index, code in enumerate(entry.sources):
            yield entry.file, ("来源", index), code
    for place in directory.places.values():
        for number, phone in enumerate(place.phones):
            for index, code in enumerate(phone.sources):
                yield place.file, ("电话", number, "来源", index), code
        for key, part in (("评估等级", place.rating), ("安全检查", place.inspection)):
            if part is not None:
                yield place.file, (key, "来源"), part.source
    for area in directory.areas.values():
        yield from _cited_by_area(directory, area)


def _cited_by_area(directory: Directory, area: Area) -> Iterator[tuple[str, KeyPath, str]]:
    file, keys = f"{directory.path}/areas.yml", area.keys
    record = area.record
    lists: tuple[tuple[str, tuple[Mechanism | DeclaredCount | Population, ...]], ...] = (
        ("工作机制", record.mechanisms),
        ("公布数", record.declared),
        ("人口", record.population),
    )
    for index, code in enumerate(record.sources):
        yield file, (*keys, "来源", index), code
    if record.office:
        for index, code in enumerate(record.office.sources):
            yield file, (*keys, "联系", "来源", index), code
    for key, parts in lists:
        for number, part in enumerate(parts):
            for index, code in enumerate(part.sources):
                yield file, (*keys, key, number, "来源", index), code


def places_in_known_areas(directory: Directory) -> Iterator[Finding]:
    """Ensure that 所在地 is a path of areas.yml."""
    paths = [area.path for area in directory.area_list]
    doubled = {path.rpartition("/")[0] for path, times in Counter(paths).items() if times > 1}
    for place in directory.places.values():
        # Where a code stands twice, that is said; the place may be of the area that has no code of its own.
        if place.area in directory.areas or "areas" in directory.broken or place.area.rpartition("/")[0] in doubled:
            continue
        named = [path for path in paths if path.rpartition("/")[2] == place.area.rpartition("/")[2]]
        near = f"是不是：{named[0]}？" if len(named) == 1 else _nearest(place.area, directory.areas)
        said = f"areas.yml 里没有“{place.area}”。"
        yield Finding(place.file, ("所在地",), said, near or "请先在 areas.yml 里加上这个地区。")


def parents_are_places(directory: Directory) -> Iterator[Finding]:
    """Ensure that 隶属 is another place, and that no place lies in itself by way of others."""
    for place in directory.places.values():
        if place.parent is None or place.parent in directory.broken:
            continue
        if place.parent not in directory.places:
            hint = _nearest(place.parent, directory.places) or "请填那个服务点的编号。"
            yield Finding(place.file, ("隶属",), f"没有编号为“{place.parent}”的服务点。", hint)
        elif place.id in _ancestors(directory, place):
            yield Finding(place.file, ("隶属",), "隶属转了一圈又回到自己。", "请改成真正的上级，或删去这一项。")


def _ancestors(directory: Directory, place: Place) -> set[str]:
    found: set[str] = set()
    step = place.parent
    while step and step not in found:
        found.add(step)
        above = directory.places.get(step)
        step = above.parent if above else None
    return found


def references_resolve(directory: Directory) -> Iterator[Finding]:
    """Ensure that 开办地点, 服务范围, 涉及 and 范围 lead to a place, a programme (for 涉及) or an area."""
    for entry in directory.entries:
        for keys, reference in _references(entry):
            if reference in directory.broken or reference in directory.areas or "areas" in directory.broken:
                continue
            target = directory.by_id.get(reference)
            fitting = (Place, Programme) if isinstance(entry, Announcement) else (Place,)
            if target is None:
                hint = _nearest(reference, (*directory.by_id, *directory.areas)) or "请填服务点的编号或地区路径。"
                yield Finding(entry.file, keys, f"没有“{reference}”这个服务点或地区。", hint)
            elif not isinstance(target, fitting):
                yield Finding(
                    entry.file,
                    keys,
                    f"“{reference}”是{type_of(target).word}，这里不能用。",
                    "请填服务点的编号或地区路径。",
                )


def _references(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    fields = type(entry).model_fields
    for name in type_of(entry).refers:
        alias, value = str(fields[name].alias), getattr(entry, name)
        if isinstance(value, tuple):
            yield from (((alias, index), reference) for index, reference in enumerate(value))
        else:
            yield (alias,), value


def subkind_of_kind(directory: Directory) -> Iterator[Finding]:
    """Ensure that 小类 belongs to 类型."""
    for place in directory.places.values():
        if place.subkind and place.subkind.kind != place.kind.name:
            fitting = directory.vocabulary.subkinds_of(place.kind)
            yield Finding(
                place.file,
                ("小类",),
                f"“{place.subkind.name}”属于{place.subkind.kind}，不属于{place.kind.name}。",
                f"可以写的有：{'、'.join(term.name for term in fitting)}",
            )
