"""What an officer looks at first: whom to ring today, the places of each post, how good the facts are."""

import json
from collections.abc import Iterable, Iterator

from linli.engine.calls import REASONS, Call, Matter, calls_by_area, calls_to, number_to_ring, township_path
from linli.engine.quality import EXPLAINED, Quality, quality_of, quality_together
from linli.model import Place
from linli.model.area_tree import chain_of
from linli.model.freshness import attestation_of
from linli.model.grouping import grouped
from linli.publish.date_words import full_day
from linli.publish.pages.staff_table import Cell, StaffTable, TableView
from linli.publish.site import Site
from linli.publish.templating import Links
from linli.publish.views.spread import MOST_ROWS
from linli.publish.views.whereabouts import where

CALLS_LEAD = "打印这一页，问一处打一个勾。打完照 linli stale --sheet 的核实单填好，用 linli verify --from 记进记录。"
POSTS_LEAD = "按记录里的“负责岗位”。没有写的排在最后。"
BOX = "☐"
NO_PLACES = "还没有录入服务点。"

_NO_POST = "没有写负责岗位的"
_REASONS = {reason.code: reason for reason in REASONS}


def _calls(site: Site) -> tuple[Call, ...]:
    """Return the calls of the day, worked out once."""
    return site.once("calls", lambda: calls_by_area(call for place in _places(site) for call in _calls_to(site, place)))


def _places(site: Site) -> Iterable[Place]:
    return site.directory.places.values()


def _calls_to(site: Site, place: Place) -> Iterator[Call]:
    for code, part, said in json.loads(site.part("calls", _calls_text, place.id)):
        yield Call(place, _REASONS[code], Matter(part, said))


def _calls_text(site: Site, code: str) -> str:
    """Return what a place is to be rung for as a text, which is kept from one build to the next."""
    found = calls_to(site.directory, site.directory.places[code], site.today)
    return json.dumps([(call.reason.code, call.matter.part, call.matter.said) for call in found], ensure_ascii=False)


def _all_calls(site: Site) -> Iterator[tuple[Call, tuple[str, ...]]]:
    return ((call, (call.place.area,)) for call in _calls(site))


def _township(site: Site, call: Call) -> str:
    return site.directory.area_name(township_path(call.place))


def _call(site: Site, links: Links, call: Call) -> tuple[Cell, ...]:
    place = call.place
    name = Cell(place.name, links.url(f"places/{place.id}/"))
    return Cell(BOX), name, Cell(number_to_ring(place) or "没有电话"), Cell(call.words), Cell(call.reason.word)


Waiting = tuple[Place, tuple[str, ...]]
"""A place, and why it is to be rung."""


def _by_post(site: Site) -> Iterator[tuple[Waiting, tuple[str, ...]]]:
    """Yield the places by their posts; last those of none."""
    reasons = grouped((call.place.id, call.reason.word) for call in _calls(site))
    places = sorted(_places(site), key=lambda place: (not place.post, place.post))
    return (((place, reasons.get(place.id, ())), (place.area,)) for place in places)


def _post(site: Site, waiting: Waiting) -> str:
    return waiting[0].post or _NO_POST


def _post_row(site: Site, links: Links, waiting: Waiting) -> tuple[Cell, ...]:
    place, reasons = waiting
    check = attestation_of(place)
    return (
        Cell(place.name, links.url(f"places/{place.id}/")),
        Cell(where(site, place)),
        Cell(full_day(check.on) if check else "没有核实过"),
        Cell("、".join(dict.fromkeys(reasons))),
    )


Graded = tuple[Place, Quality]
"""A place, and how good its facts are."""


def _graded(site: Site) -> tuple[Graded, ...]:
    """Return the places with how good their facts are, worked out once."""
    return site.once("graded", lambda: tuple((place, _quality(site, place)) for place in _places(site)))


def _quality(site: Site, place: Place) -> Quality:
    points, most, missing, waiting = json.loads(site.part("quality", _quality_text, place.id))
    return Quality(points, most, tuple(missing), tuple(waiting))


def _quality_text(site: Site, code: str) -> str:
    found = quality_of(site.directory, site.directory.places[code], site.today)
    return json.dumps((found.points, found.most, found.missing, found.waiting), ensure_ascii=False)


def _worst_first(site: Site) -> Iterator[tuple[Graded, tuple[str, ...]]]:
    found = sorted(_graded(site), key=lambda pair: (pair[1].points / pair[1].most, pair[0].id))
    return ((pair, (pair[0].area,)) for pair in found)


def _grade(site: Site, links: Links, graded: Graded) -> tuple[Cell, ...]:
    place, found = graded
    return (
        Cell(place.name, links.url(f"places/{place.id}/")),
        Cell(found.share),
        Cell("、".join(found.missing)),
        Cell("、".join(found.waiting)),
    )


def township_grades(site: Site, links: Links) -> TableView:
    """Show how good the facts of every township are together; of very many townships, those of every county."""
    found = grouped((township_path(place), quality) for place, quality in _graded(site))
    if len(found) > MOST_ROWS:
        found = grouped((chain_of(place.area)[0], quality) for place, quality in _graded(site))
    rows = tuple(
        (
            Cell(site.directory.area_name(path), links.url(f"areas/{path}/")),
            Cell(f"{len(own)}处"),
            Cell(quality_together(own).share),
        )
        for path, own in found.items()
    )
    return TableView("by-township", "各乡镇", EXPLAINED, ("地方", "服务点", "分数"), rows, NO_PLACES)


CALL_TABLE = StaffTable(
    "calls",
    "今天",
    ("问过", "服务点", "电话", "要问什么", "原因"),
    _all_calls,
    _call,
    "今天没有要打的电话。",
    under=_township,
    unit="件",
)
POST_TABLE = StaffTable(
    "posts",
    "点位",
    ("服务点", "在哪里", "上次核实", "要办的"),
    _by_post,
    _post_row,
    NO_PLACES,
    under=_post,
    unit="处",
)
GRADE_TABLE = StaffTable(
    "by-place",
    "各服务点",
    ("服务点", "分数", "还不知道", "该核实"),
    _worst_first,
    _grade,
    NO_PLACES,
    EXPLAINED,
)
