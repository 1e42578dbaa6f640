"""What a portal has of each of its counties: its manifest and files as they stand, and whether they can be joined."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from linli.publish.data.manifest import INDEX_FORMAT, MANIFEST_FILE, Manifest, is_joined
from linli.publish.index.columns import Json
from linli.publish.index.files import FIRST, MORE
from linli.publish.portal.building import MemberReport
from linli.publish.sharding import FIRST_NAME, shard_address

PLACES_FILE = "data/places.json"


@dataclass(frozen=True, slots=True)
class StandingMember:
    """A county as a portal shows it: its folder there, and where its pages are.

    `home` leads to its pages: “zhaoyang/” below the portal, or the address of its own site. `late` tells that what
    stands is not what should: it could not be built or reached.
    """

    code: str
    folder: Path
    manifest: Manifest
    home: str
    late: bool

    @property
    def name(self) -> str:
        """The names of its counties, else of its region."""
        return "、".join(self.manifest.areas.values()) or self.manifest.region or self.code

    @property
    def places(self) -> int:
        """How many places it has."""
        return self.manifest.counts.get("places", 0)

    def read(self, path: str) -> Any:
        """Return what a data file says; NotJoined where it is none."""
        try:
            return json.loads((self.folder / path).read_bytes())
        except (OSError, ValueError) as error:
            raise NotJoined(f"{path} 读不出来：{error}") from None


class NotJoined(Exception):
    """Why a county cannot be searched or listed, as a line."""


def standing_members(reports: Iterable[MemberReport], home: Path) -> tuple[StandingMember, ...]:
    """Return the counties of which something stands, in the order of the reports."""
    return tuple(
        StandingMember(
            report.member.code,
            home / report.member.code,
            report.manifest,
            f"{report.member.code}/" if report.member.folder else report.member.url,
            report.failed,
        )
        for report in reports
        if report.manifest
    )


def index_of(member: StandingMember, today: date) -> Json:
    """Return the first file of the index of a county; NotJoined where these scripts cannot read it."""
    manifest = member.manifest
    if manifest.index_format != INDEX_FORMAT:
        versions = f"是第{manifest.index_format}版的，门户要第{INDEX_FORMAT}版的"
        raise NotJoined(f"搜索索引{versions}，请两边都 linli upgrade。")
    if manifest.day > today:
        raise NotJoined(f"它的日子是{manifest.day}，还没有到。")
    found = member.read(FIRST)
    if not isinstance(found, dict) or found.get("format") != INDEX_FORMAT:
        raise NotJoined(f"{FIRST} 不是搜索索引。")
    return found


def places_of(member: StandingMember) -> list[dict[str, Any]]:
    """Return the places that a county lists; NotJoined where it lists none."""
    found = member.read(PLACES_FILE)
    rows = found.get("places") if isinstance(found, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows):
        raise NotJoined(f"{PLACES_FILE} 不是服务点的列表。")
    return rows


def shard_rows(member: StandingMember, index: Mapping[str, Any]) -> list[Json]:
    """Return what the directory of a portal says of the shards of a county: those that it has, else its whole index.

    Of that the portal has a first file of its own, without what questions are made of (searched.py).
    Areas and addresses are those of the portal. NotJoined where one of the files is none that was copied.
    """
    shards = index.get("shards") or [{"area": "", "first": FIRST, "more": MORE, "count": member.places}]
    for file in (shard[name] for shard in shards for name in ("first", "more")):
        if not (is_joined(file) and file in member.manifest.files):
            raise NotJoined(f"搜索索引说的 {file} 不在 {MANIFEST_FILE} 里。")
    return [_shard_row(member, shard) for shard in shards]


def _shard_row(member: StandingMember, shard: Mapping[str, Any]) -> Json:
    mark = area_mark(member.code)
    row: Json = {
        "area": f"{mark}{shard['area']}",
        "first": f"{member.code}/{shard['first']}",
        "more": f"{member.code}/{shard['more']}",
        "home": member.home,
        "count": int(shard["count"]),
        "under": mark,
    }
    whole = {"first": shard_address(member.code, FIRST_NAME), "name": member.name}
    return row if shard["area"] else {**row, **whole}


def area_mark(code: str) -> str:
    """Return how the paths of the areas of a county begin in a portal: two counties may have the same path."""
    return f"{code}~"
