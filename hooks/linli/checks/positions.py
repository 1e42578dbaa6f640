"""Positions: inside the county, and not in another coordinate system than they claim."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model import Place
from linli.model.directory import Directory
from linli.model.geo import COORDINATE_SYSTEMS, LonLat, distance, to_wgs84

MIXUP_METRES = 100


def positions_in_box(directory: Directory) -> Iterator[Finding]:
    """Ensure that a position lies in the 范围 of every area around it that has one."""
    for place in directory.places.values():
        if place.position is None:
            continue
        for area in directory.area_chain(place.area):
            if area.record.box and not _inside(place.position.wgs84, area.record.box):
                swapped = _inside((place.position.latitude, place.position.longitude), area.record.box)
                hint = "经度和纬度像是写反了。" if swapped else "请核对经纬度和坐标系。"
                yield Finding(place.file, ("位置",), f"位置不在{area.name}的范围内。", hint)
                break


def _inside(point: LonLat, box: tuple[LonLat, LonLat]) -> bool:
    (west, south), (east, north) = box
    return west <= point[0] <= east and south <= point[1] <= north


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
