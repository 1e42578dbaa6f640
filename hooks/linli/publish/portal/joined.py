"""The lists of a portal: the places of all counties in one file, one county in memory at a time, and its sitemaps."""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from linli.publish.data.lists import DATA_LICENCE, feature_of
from linli.publish.portal.searched import Refused
from linli.publish.portal.standing import NotJoined, StandingMember, places_of
from linli.publish.site import Site

PLACES_LIST, PLACES_MAP = "data/places.json", "data/places.geojson"
SITEMAP, OWN_SITEMAP = "sitemap.xml", "sitemap-portal.xml"
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def joined_rows(site: Site, members: Iterable[StandingMember], refused: Refused) -> Iterator[dict[str, Any]]:
    """Yield the places of all counties: `member` is the code of the county, `page` the address of the page."""
    for member in members:
        try:
            rows = places_of(member)
        except NotJoined as error:
            refused(member, str(error))
            continue
        for row in rows:
            yield {**row, "member": member.code, "page": f"{address_of(site, member)}places/{row['id']}/"}


def address_of(site: Site, member: StandingMember) -> str:
    """Return the public address of the pages of a county."""
    return member.home if "://" in member.home else site.absolute(member.home)


def list_pieces(members: Iterable[StandingMember], rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield places.json piece by piece: what is joined, then a row a line."""
    about = [{"code": member.code, "name": member.name, "day": member.manifest.day.isoformat()} for member in members]
    head = {"licence": DATA_LICENCE, "fictional": False, "members": about}
    yield f'{_json(head)[:-1]},"places":[\n'.encode()
    yield from _lines(rows)
    yield b"\n]}\n"


def map_pieces(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield places.geojson (RFC 7946) piece by piece; an id is that of the place behind the code of its county."""
    yield b'{"type":"FeatureCollection","features":[\n'
    yield from _lines({**feature_of(row), "id": f"{row['member']}/{row['id']}"} for row in rows)
    yield b"\n]}\n"


def _lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    for number, row in enumerate(rows):
        yield (",\n" if number else "").encode() + _json(row).encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def sitemaps(site: Site, members: Iterable[StandingMember], pages: Iterable[str]) -> dict[str, bytes]:
    """Return the index of the sitemaps (sitemaps.org 0.9) and that of the portal's own pages.

    Counties that publish themselves are left out: an index names no other host.
    """
    here = [member for member in members if "://" not in member.home]
    maps = [(site.absolute(OWN_SITEMAP), site.today.isoformat())]
    maps += [(site.absolute(f"{member.home}{SITEMAP}"), member.manifest.day.isoformat()) for member in here]
    own = [(site.absolute(page), site.today.isoformat()) for page in pages]
    return {SITEMAP: _map("sitemapindex", "sitemap", maps), OWN_SITEMAP: _map("urlset", "url", own)}


def _map(kind: str, part: str, entries: Iterable[tuple[str, str]]) -> bytes:
    lines = (f"<{part}><loc>{escape(url)}</loc><lastmod>{day}</lastmod></{part}>" for url, day in entries)
    return "\n".join(
        ('<?xml version="1.0" encoding="UTF-8"?>', f'<{kind} xmlns="{_SITEMAPS}">', *lines, f"</{kind}>", "")
    ).encode()
