"""食堂一览表, 儿童之家一览表, 托管班和课堂一览表: an area as a table on paper, one sheet where it fits."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from linli.model.area_tree import Area
from linli.press.fitting import fit
from linli.press.look import NoticeLook
from linli.press.views import Line, NoticeView, Row, Rows, Style
from linli.publish.date_words import full_day
from linli.publish.sheets.issuing import FICTIONAL, contacts_for, issuer, sealed
from linli.publish.sheets.kind import NoticeKind
from linli.publish.sheets.rows import line, row
from linli.publish.site import Site
from linli.publish.views.area_tables import (
    TABLE_KINDS,
    TO_VERIFY,
    TableKind,
    TableLine,
    groups_of,
    has_table,
    table_on,
)
from linli.publish.views.spread import Part

# Of these columns a cell says by itself what it is; the others bear their name.
SPEAKING = frozenset(["地址", "电话", "地点", "时间", "价格"])
_GIVEN = re.compile(r"(?<=[元费价折]、)")
Cells = Mapping[str, str]
FIRST_LINE = frozenset(["地址", "电话", "地点", "送餐", "托位"])


def table_sheet(kind: TableKind, site: Site, area: Area) -> NoticeView:
    """Make the sheet of one table: a block a township, a row a line; closer together where only so it is one sheet."""
    view = _sheet(kind, site, area, _two_lines)
    return view if fit(view).pages == 1 else _sheet(kind, site, area, _one_line)


def _sheet(kind: TableKind, site: Site, area: Area, form: Callable[[Cells], Iterator[Line]]) -> NoticeView:
    here = table_on(site, area, kind)
    blocks = tuple(
        Rows(Style.FACTS, tuple(_row(kind, found, form) for found in group), name)
        for name, group in groups_of(here.things).items()
    )
    below = tuple(_counted(site, part, kind) for part in here.parts)
    if below:
        blocks = (Rows(Style.FACTS, below), *blocks)
    places = site.directory.places_within(area.path)
    told = f"资料截至{full_day(max((place.entered for place in places), default=site.today))}。去之前请先打电话。"
    view = NoticeView(
        look=NOTICE_OF[kind.code].look,
        name=site.directory.area_name(area.path),
        blocks=blocks,
        issuer=issuer(site, area.path),
        contacts=contacts_for(site, area.path),
        proof=(told, FICTIONAL) if site.demo else (told,),
        demo=site.demo,
    )
    return sealed(site, view, f"areas/{area.path}/")


def _counted(site: Site, part: Part, kind: TableKind) -> Row:
    """Lead to the sheet of an area below, where one of all would be a book."""
    return row(site.directory.areas[part.area].name, f"{part.counts['']}行", f"见这里的{kind.word}")


def _row(kind: TableKind, found: TableLine, form: Callable[[Cells], Iterator[Line]]) -> Row:
    return Row(found.cells[0], tuple(form(dict(zip(kind.columns[1:], found.cells[1:], strict=True)))))


def _two_lines(cells: Cells) -> Iterator[Line]:
    """Yield the cells in two lines: where, whom to ring and what is brought; then when, and the rest."""
    for pieces in filter(None, (_where(cells), _rest(cells))):
        yield line(*pieces)


def _one_line(cells: Cells) -> Iterator[Line]:
    """Yield the cells behind each other."""
    yield line(*_where(cells), *_rest(cells))


def _where(cells: Cells) -> list[str]:
    return [piece for column, text in _told(cells) if column in FIRST_LINE for piece in _said(column, text)]


def _rest(cells: Cells) -> list[str]:
    return [piece for column, text in _told(cells) if column not in FIRST_LINE for piece in _said(column, text)]


def _told(cells: Cells) -> Iterator[tuple[str, str]]:
    return ((column, text) for column, text in cells.items() if text and text != "—")


def _said(column: str, text: str) -> list[str]:
    """Return the pieces of a cell: a price may break behind each thing that is given on it."""
    speaks = (column in SPEAKING and text != TO_VERIFY) or text.startswith(column)
    return _GIVEN.split(text if speaks else f"{column} {text}")


def _has_lines(kind: TableKind, site: Site, area: Area) -> bool:
    return has_table(site, area, kind)


TABLE_NOTICES = tuple(
    NoticeKind(
        NoticeLook(kind.code, kind.word, "book", "plain", floor=10, ceiling=20),
        Area,
        partial(table_sheet, kind),
        partial(_has_lines, kind),
    )
    for kind in TABLE_KINDS
)
NOTICE_OF = {notice.code: notice for notice in TABLE_NOTICES}
