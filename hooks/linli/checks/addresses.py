"""Further addresses of a place: their positions lie where the place does."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.model.area import Corner
from linli.model.directory import Directory
from linli.model.geo import LonLat


def addresses_in_box(directory: Directory) -> Iterator[Finding]:
    """Ensure that the position of every address lies in the 范围 of every area around it that has one."""
    for place in directory.places.values():
        for number, address in enumerate(place.addresses):
            for area in directory.area_chain(place.area) if address.position else ():
                box = area.record.box
                if address.position and box and not _holds(box, address.position.wgs84):
                    said = f"位置不在{area.name}的范围内。"
                    yield Finding(place.file, ("地址", number, "位置"), said, "请核对经纬度和坐标系。")
                    break


def _holds(box: tuple[Corner, Corner], point: LonLat) -> bool:
    (west, south), (east, north) = box
    return west <= point[0] <= east and south <= point[1] <= north
