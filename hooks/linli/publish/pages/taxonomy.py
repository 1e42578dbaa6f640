"""/services/<code>/ and /needs/<code>/ with their lists: from what people lack, or are offered, to where it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from linli.model import Entry, Place
from linli.model.record_types import PLACE_TYPE, RecordType
from linli.publish.pages.listing import Listing, listing
from linli.publish.pages.page import page
from linli.publish.pages.published import Published, by_weight
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import PlaceGroup, RowGroup, cards_by_area, need_row, need_tile
from linli.publish.views.help import help_views
from linli.publish.views.links import HOME, Step
from linli.publish.views.phones import PhoneView, hotline_view
from linli.publish.views.spread import (
    CARD,
    ROW,
    Listed,
    Spread,
    Stretch,
    part_name,
    part_steps,
    spread_once,
    spread_plans,
    way_down,
)
from linli.publish.views.whereabouts import areas_around


@dataclass(frozen=True, slots=True)
class ServiceView:
    """pages/service.html."""

    trail: tuple[Step, ...]
    name: str
    note: str
    groups: tuple[PlaceGroup, ...]
    records: tuple[RowGroup, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class NeedView:
    """pages/need.html."""

    trail: tuple[Step, ...]
    words: str
    note: str
    sign: str
    services: tuple[Step, ...]
    groups: tuple[PlaceGroup, ...]
    records: tuple[RowGroup, ...]
    others: tuple[Step, ...]
    phones: tuple[PhoneView, ...]
    urgent: tuple[PhoneView, ...]
    empty: str


def plan_services(site: Site) -> Iterator[Plan]:
    """Plan a page a service; of one that very many offer, a page a township below it."""
    for service in site.directory.vocabulary.terms("services"):
        found = _spread(site, "services", service.code, partial(site.directory.offering, service))
        yield from spread_plans(f"services/{service.code}/", "service", found, service.code)


def render_service(site: Site, plan: Plan) -> bytes:
    """Render the page of one service, or of a township below it."""
    code, _, step = plan.subject.partition("/")
    service = site.directory.vocabulary.term("services", code)
    found = _spread(site, "services", code, partial(site.directory.offering, service))
    base, here = f"services/{code}/", found[step]
    name = _titled(site, service.name, here)
    view = ServiceView(
        trail=(HOME, Step("全部服务", "services/"), *way_down(site, base, service.name, found, step)),
        name=name,
        note=service.note,
        groups=_groups(site, base, here),
        records=tuple(_records(site, here.things, lambda half: half.for_service)),
        empty=f"已录入的服务点里，还没有哪一处写明有{service.name}。没有写明不等于没有。",
    )
    return page(site, plan, "service.html", view, name, f"{_region(site, here)}哪里有{service.name}。")


def _spread(site: Site, folder: str, code: str, found: Callable[[RecordType], tuple[Any, ...]]) -> Spread[Entry]:
    return spread_once(site, (folder, code), partial(_lines, site, found))


def _lines(site: Site, found: Callable[[RecordType], tuple[Any, ...]]) -> Iterator[Listed[Entry]]:
    """Yield what is found of every type, the lightest list first."""
    for half in by_weight():
        weight = CARD if half.record is PLACE_TYPE else ROW
        for entry in found(half.record):
            yield Listed(entry, areas_around(site.directory, entry), weight, half.record.code)


def _titled(site: Site, words: str, here: Stretch[Entry]) -> str:
    return "：".join(filter(None, (words, part_name(site, here.area, here.number))))


def _region(site: Site, here: Stretch[Entry]) -> str:
    return site.directory.area_name(here.area) or site.settings.region


def _groups(site: Site, base: str, here: Stretch[Entry]) -> tuple[PlaceGroup, ...]:
    """Show the places of a page as cards, and the ways to those that stand below it."""
    shown = cards_by_area(site, (thing for thing in here.things if isinstance(thing, Place)))
    others = {half.record.code: f"{{}}条{half.record.word}" for half in by_weight() if half.record is not PLACE_TYPE}
    below = part_steps(site, base, here, {PLACE_TYPE.code: "{}处", **others})
    if not below:
        return shown
    title = f"一共{here.counts.get(PLACE_TYPE.code, 0)}处，按地方看"
    return (*shown, PlaceGroup(title, "below", (), below))


def _records(site: Site, found: Iterable[Entry], heading: Callable[[Published], str]) -> Iterator[RowGroup]:
    """Yield what is found of every type, the lightest list first; not of places, which have cards."""
    things = tuple(found)
    for half in by_weight():
        record = half.record
        rows = half.rows(site, (thing for thing in things if isinstance(thing, record.model)))
        if rows and record is not PLACE_TYPE:
            yield RowGroup(heading(half) or record.word, record.code, rows)


def plan_needs(site: Site) -> Iterator[Plan]:
    """Plan a page a need; of one that very many meet, a page a township below it."""
    for need in site.directory.vocabulary.needs():
        found = _spread(site, "needs", need.code, partial(site.directory.meeting, need))
        yield from spread_plans(f"needs/{need.code}/", "need", found, need.code)


def render_need(site: Site, plan: Plan) -> bytes:
    """Render the page of one need, or of a township below it."""
    vocabulary = site.directory.vocabulary
    code, _, step = plan.subject.partition("/")
    need = next(need for need in vocabulary.needs() if need.code == code)
    found = _spread(site, "needs", code, partial(site.directory.meeting, need))
    base, here = f"needs/{code}/", found[step]
    words = _titled(site, need.name, here)
    view = NeedView(
        trail=(HOME, Step("我需要……", "needs/"), *way_down(site, base, need.name, found, step)),
        words=words,
        note=need.note,
        sign=need_tile(need).sign,
        services=tuple(
            Step(service.name, f"services/{service.code}/")
            for service in vocabulary.terms("services")
            if service.name in need.services
        ),
        groups=_groups(site, base, here),
        records=tuple(_records(site, here.things, lambda half: half.for_need)),
        others=tuple(need_row(other) for other in vocabulary.needs() if other.code != code),
        phones=(hotline_view(site),),
        urgent=tuple(dict.fromkeys(phone for card in help_views(site, urgent=True) for phone in card.phones)),
        empty="已录入的服务点里，还没有写明能帮上这件事的。没有写明不等于没有，请先打电话问。",
    )
    return page(site, plan, "need.html", view, words, f"{need.name}？{_region(site, here)}这些地方能帮上忙。")


def plan_lists(site: Site) -> Iterator[Plan]:
    """Plan /services/ and /needs/."""
    yield Plan("services/index.html", "taxonomy", "services")
    yield Plan("needs/index.html", "taxonomy", "needs")


def render_list(site: Site, plan: Plan) -> bytes:
    """Render /services/ or /needs/."""
    vocabulary = site.directory.vocabulary
    if plan.subject == "needs":
        rows = tuple(need_row(need) for need in vocabulary.needs())
        view = Listing((HOME,), "我需要……", "从您缺什么找起。", (RowGroup("", "needs", rows),), "")
        return listing(site, plan, view)
    rows = tuple(
        Step(service.name, f"services/{service.code}/", f"已录入{len(site.directory.offering(service, PLACE_TYPE))}处")
        for service in vocabulary.terms("services")
    )
    view = Listing((HOME,), "全部服务", "每项服务在哪里有。", (RowGroup("", "services", rows),), "")
    return listing(site, plan, view)


SERVICES = Output("service", plan_services, render_service, framed=True)
NEEDS = Output("need", plan_needs, render_need, framed=True)
TAXONOMY = Output("taxonomy", plan_lists, render_list, framed=True)
