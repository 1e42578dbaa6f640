"""Positions: inside the county, and not in another coordinate system than they claim."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Place
from linli.model.area_tree import Area
from linli.model.contact import Position
from linli.model.directory import Directory
from linli.model.geo import CHINA, COORDINATE_SYSTEMS, Box, distance, distance_to_box, inside, to_wgs84
from linli.read.source import KeyPath

MARGIN = 0.03
"""Degrees beyond a box that count as in it: sources give boxes in whole minutes."""

FAR_METRES = 150_000
MIXUP_METRES = 100

Located = tuple[str, KeyPath, str, Position]
"""A position with its file, its keys, and the path of the area it must lie in."""


def _located(directory: Directory) -> Iterator[Located]:
    for place in directory.places.values():
        if place.main_position:
            yield place.file, ("位置",), place.area, place.main_position
        for number, address in enumerate(place.addresses):
            if address.position:
                yield place.file, ("地址", number, "位置"), place.area, address.position
    for area in directory.area_list:
        if area.record.centre:
            yield f"{directory.path}/areas.yml", (*area.keys, "中心"), area.path, area.record.centre


def positions_in_box(directory: Directory) -> Iterator[Finding]:
    """Ensure that a position lies in the 范围 of every area around it, in China where there is none, and in no other.

    Neighbours inside one box cannot be told apart.
    """
    for file, keys, path, position in _located(directory):
        said = _outside(directory, path, position) or _in_another(directory, path, position)
        if said:
            yield Finding(file, keys, *said)


def _outside(directory: Directory, path: str, position: Position) -> tuple[str, str] | None:
    boxes = [(area.name, area.record.box) for area in directory.area_chain(path) if area.record.box]
    for name, box in boxes or [("中国", CHINA)]:
        if not inside(position.wgs84, box, MARGIN):
            return f"位置不在{name}的范围内{_where_instead(directory, position)}。", _cure(position, box)
    return None


def _cure(position: Position, box: Box) -> str:
    """Say what probably slipped: numbers that are 0, or the other way round."""
    if position.longitude == 0 or position.latitude == 0:
        return "经度或纬度是0；不知道，就把“位置”整项删去。"
    if inside((position.latitude, position.longitude), box, MARGIN):
        return f"经度和纬度像是写反了，请对调：经度: {position.latitude:g}，纬度: {position.longitude:g}"
    return "请核对经纬度和坐标系。"


def _where_instead(directory: Directory, position: Position) -> str:
    other = _county_around(directory, position)
    return f"，却在{other.name}的范围内" if other else ""


def _in_another(directory: Directory, path: str, position: Position) -> tuple[str, str] | None:
    """Name the county whose box a position lies in, where its own county has none."""
    chain = directory.area_chain(path)
    other = _county_around(directory, position)
    if other is None or not chain or any(area.record.box for area in chain):
        return None
    hint = f"请核对经纬度和“所在地”；都没有错，就在 areas.yml 里给{chain[0].name}写上“范围”，注明来源。"
    return f"位置在{other.name}的范围内，这条记录却属于{chain[0].name}。", hint


def _county_around(directory: Directory, position: Position) -> Area | None:
    boxed = ((area, area.record.box) for area in _boxed_counties(directory))
    return next((area for area, box in boxed if box and inside(position.wgs84, box)), None)


def _boxed_counties(directory: Directory) -> Iterator[Area]:
    return (area for area in directory.area_list if area.parent is None and area.record.box)


def positions_not_far(directory: Directory) -> Iterator[Finding]:
    """Warn where a position in a county without 范围 lies far from those of all other counties of the directory."""
    boxes = [area.record.box for area in _boxed_counties(directory) if area.record.box]
    for file, keys, path, position in _located(directory) if boxes else ():
        if any(area.record.box for area in directory.area_chain(path)) or _outside(directory, path, position):
            continue
        metres = min(distance_to_box(position.wgs84, box) for box in boxes)
        if metres > FAR_METRES:
            said = f"位置离本目录里其他县区有{metres / 1000:.0f}公里，像是在别的地方。"
            yield Finding(file, keys, said, "请核对经纬度和坐标系。", "warning")


def positions_not_mixed_up(directory: Directory) -> Iterator[Finding]:
    """Warn where a position would meet its parent, or a place with the same address, if read in another system."""
    by_address: dict[str, list[Place]] = {}
    for place in directory.places.values():
        if place.address and place.position:
            by_address.setdefault(place.address, []).append(place)
    for place in directory.places.values():
        for other in _companions(directory, place, by_address):
            system = _better_system(place, other)
            if system:
                yield Finding(
                    place.file,
                    ("位置", "坐标系"),
                    f"按{place.position.system}，这里离“{other.name}”有几百米；按{system}，正好在一处。"
                    if place.position
                    else "",
                    f"疑似坐标系写错，请核对是不是：{system}",
                    "warning",
                )
                break


def _companions(directory: Directory, place: Place, by_address: dict[str, list[Place]]) -> Iterator[Place]:
    if place.position is None:
        return
    parent = directory.places.get(place.parent or "")
    if parent and parent.position:
        yield parent
    yield from (other for other in by_address.get(place.address, ()) if other.id < place.id)


def _better_system(place: Place, other: Place) -> str:
    """Return the system in which the two lie within MIXUP_METRES of each other, "" where they do so already."""
    if place.position is None or other.position is None:
        return ""
    there = other.position.wgs84
    if distance(place.position.wgs84, there) <= MIXUP_METRES:
        return ""
    for system in COORDINATE_SYSTEMS:
        if distance(to_wgs84(place.position.longitude, place.position.latitude, system), there) <= MIXUP_METRES:
            return system
    return ""
