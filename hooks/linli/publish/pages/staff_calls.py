"""What an officer looks at first: whom to ring today, the places of each post, how good the facts are."""

from collections.abc import Iterator
from itertools import groupby

from linli.engine.calls import Call, calls, number_to_ring, township_path
from linli.engine.quality import EXPLAINED, quality_of, quality_together
from linli.model import Place
from linli.model.freshness import attestation_of
from linli.publish.date_words import full_day
from linli.publish.pages.staff_table import Cell, TableView
from linli.publish.site import Site
from linli.publish.templating import Links
from linli.publish.views.whereabouts import where

CALLS_LEAD = "打印这一页，问一处打一个勾。打完照 linli stale --sheet 的核实单填好，用 linli verify --from 记进记录。"
POSTS_LEAD = "按记录里的“负责岗位”。没有写的排在最后。"
BOX = "☐"
NO_PLACES = "还没有录入服务点。"

_NO_POST = "没有写负责岗位的"


def call_tables(site: Site, links: Links) -> Iterator[TableView]:
    """Yield the calls of the day, a table a township; a single empty one where nobody need be rung."""
    found = calls(site.directory, site.today)
    columns = ("问过", "服务点", "电话", "要问什么", "原因")
    for number, (township, group) in enumerate(groupby(found, key=_township), 1):
        rows = tuple(_call(call, links) for call in group)
        name = site.directory.area_name(township)
        yield TableView(f"calls-{number}", name, f"{len(rows)}件", columns, rows, "")
    if not found:
        yield TableView("calls", "今天", "", columns, (), "今天没有要打的电话。")


def _township(call: Call) -> str:
    return township_path(call.place)


def _call(call: Call, links: Links) -> tuple[Cell, ...]:
    place = call.place
    name = Cell(place.name, links.url(f"places/{place.id}/"))
    return Cell(BOX), name, Cell(number_to_ring(place) or "没有电话"), Cell(call.words), Cell(call.reason.word)


def post_tables(site: Site, links: Links) -> Iterator[TableView]:
    """Yield the places of each post, with what waits there."""
    places = sorted(site.directory.places.values(), key=_post)
    waiting: dict[str, list[str]] = {}
    for call in calls(site.directory, site.today):
        waiting.setdefault(call.place.id, []).append(call.reason.word)
    for number, (post, group) in enumerate(groupby(places, key=_post), 1):
        rows = tuple(_post_row(site, links, place, waiting) for place in group)
        columns = ("服务点", "在哪里", "上次核实", "要办的")
        yield TableView(f"posts-{number}", post[1] or _NO_POST, f"{len(rows)}处", columns, rows, "")
    if not places:
        yield TableView("posts", "点位", "", ("服务点",), (), NO_PLACES)


def _post(place: Place) -> tuple[bool, str]:
    return not place.post, place.post


def _post_row(site: Site, links: Links, place: Place, waiting: dict[str, list[str]]) -> tuple[Cell, ...]:
    check = attestation_of(place)
    return (
        Cell(place.name, links.url(f"places/{place.id}/")),
        Cell(where(site, place)),
        Cell(full_day(check.on) if check else "没有核实过"),
        Cell("、".join(dict.fromkeys(waiting.get(place.id, ())))),
    )


def quality_tables(site: Site, links: Links) -> Iterator[TableView]:
    """Yield how good the facts are, township by township and place by place, the worst first."""
    graded = [(place, quality_of(site.directory, place, site.today)) for place in site.directory.places.values()]
    townships = dict.fromkeys(township_path(place) for place, _ in graded)
    by_area = []
    for path in townships:
        own = [found for place, found in graded if township_path(place) == path]
        name = Cell(site.directory.area_name(path), links.url(f"areas/{path}/"))
        by_area.append((name, Cell(f"{len(own)}处"), Cell(quality_together(own).share)))
    yield TableView(
        "by-township", "各乡镇", EXPLAINED, ("地方", "服务点", "分数"), tuple(by_area), "还没有录入服务点。"
    )
    graded.sort(key=lambda pair: (pair[1].points / pair[1].most, pair[0].id))
    rows = tuple(
        (
            Cell(place.name, links.url(f"places/{place.id}/")),
            Cell(found.share),
            Cell("、".join(found.missing)),
            Cell("、".join(found.waiting)),
        )
        for place, found in graded
    )
    columns = ("服务点", "分数", "还不知道", "该核实")
    yield TableView("by-place", "各服务点", EXPLAINED, columns, rows, NO_PLACES)
