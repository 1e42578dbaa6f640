"""Ids, folders and names: every record is what and where its file says."""

from collections import defaultdict
from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Place
from linli.model.directory import Directory
from linli.model.entry import former_ids_of
from linli.model.menu import MenuFile
from linli.model.record_types import type_of


def ids_unique(directory: Directory) -> Iterator[Finding]:
    """Ensure that an id stands for one record of all types, former ids included."""
    first: dict[str, str] = {}
    for entry in directory.entries:
        if entry.id in first:
            yield Finding(
                entry.file,
                (),
                f"编号“{entry.id}”已经用在 {first[entry.id]}。",
                "请换一个文件名；编号在全部记录中不能重复。",
            )
        first.setdefault(entry.id, entry.file)
    for entry in directory.entries:
        for index, former in enumerate(former_ids_of(entry)):
            if former in first:
                yield Finding(
                    entry.file,
                    ("曾用编号", index),
                    f"“{former}”是 {first[former]} 的编号。",
                    "曾用编号不能与别的编号相同。",
                )
            first.setdefault(former, entry.file)


def area_codes_unique(directory: Directory) -> Iterator[Finding]:
    """Ensure that areas under one parent have different codes."""
    seen: dict[str, str] = {}
    for area in directory.area_list:
        if area.path in seen:
            said = f"“{area.name}”与“{seen[area.path]}”的编号都是“{area.record.code}”。"
            yield Finding(f"{directory.path}/areas.yml", (*area.keys, "编号"), said, "同一上级下编号不能重复。")
        seen[area.path] = area.name


def place_known(directory: Directory, place: Place) -> bool:
    """Tell whether the area of a place is one of areas.yml: what does not exist tells of no folder."""
    return place.area in directory.areas


def folder_matches_area(directory: Directory) -> Iterator[Finding]:
    """Ensure that a file lies in the folder of its area: places by two levels, other records by the county."""
    for entry in directory.entries:
        folder = entry.file.removeprefix(f"{directory.path}/{type_of(entry).code}/").rpartition("/")[0]
        if isinstance(entry, Place):
            expected = "/".join(entry.area.split("/")[:2])
            if folder != expected and (place_known(directory, entry) or "areas" in directory.broken):
                where = f"{directory.path}/places/{expected}/{entry.id}.yml"
                yield Finding(
                    entry.file,
                    ("所在地",),
                    f"所在地是“{entry.area}”，文件却放在“{folder}”。",
                    f"请把文件移到：{where}",
                )
        elif folder not in {path for path in directory.areas if "/" not in path} and "areas" not in directory.broken:
            yield Finding(entry.file, (), f"文件夹“{folder}”不是一个县区。", "请放进所属县区的文件夹。")


def menu_in_folder(directory: Directory) -> Iterator[Finding]:
    """Ensure that a menu lies in the folder of its canteen and a week in the file of its Monday."""
    for menu in (*directory.weeks, *directory.rotations):
        folder = menu.file.split("/")[-2]
        if menu.canteen != folder:
            yield Finding(
                menu.file,
                ("食堂",),
                f"食堂是“{menu.canteen}”，文件却放在“{folder}”。",
                f"请放进 menus/{menu.canteen}/",
            )
    for week in directory.weeks:
        year, number, _ = week.monday.isocalendar()
        expected = f"{year}-W{number:02}.yml"
        if not week.file.endswith(f"/{expected}"):
            yield Finding(
                week.file,
                ("周一",),
                f"{week.monday}那一周的文件应叫 {expected}。",
                "请改文件名，或核对日期。",
            )


def menus_of_canteens(directory: Directory) -> Iterator[Finding]:
    """Ensure that a menu belongs to a 幸福食堂 or to a nursery."""
    menus: tuple[MenuFile, ...] = (*directory.weeks, *directory.rotations)
    for menu in menus:
        place = directory.places.get(menu.canteen)
        if place is None and menu.canteen not in directory.broken:
            yield Finding(menu.file, ("食堂",), f"没有编号为“{menu.canteen}”的服务点。", "请核对食堂的编号。")
        elif place is not None and not place.feeds:
            yield Finding(
                menu.file,
                ("食堂",),
                f"“{place.name}”的类型是{place.kind.name}，不是食堂。",
                "请填食堂自己的编号。",
            )


def same_name_in_community(directory: Directory) -> Iterator[Finding]:
    """Ensure that two places of one area do not bear the same name."""
    named: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in directory.places.values():
        named[place.area, place.name].append(place)
    for (_, name), places in named.items():
        for place in places[1:]:
            yield Finding(
                place.file,
                ("名称",),
                f"同一地方已有“{name}”（{places[0].file}）。",
                "若是同一处，请并成一条；若不是，请写出区别。",
                "warning",
            )


def dish_names_unique(directory: Directory) -> Iterator[Finding]:
    """Ensure that 又名 of a dish is not another dish."""
    file = f"{directory.path}/menus/dishes.yml"
    owners: dict[str, str] = {name: name for name in directory.dishes}
    for name, dish in directory.dishes.items():
        for index, synonym in enumerate(dish.synonyms):
            if owners.setdefault(synonym, name) != name or synonym == name:
                yield Finding(
                    file,
                    (name, "又名", index),
                    f"“{synonym}”已经是“{owners[synonym]}”。",
                    "一个菜名只能属于一道菜。",
                )
