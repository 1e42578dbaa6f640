"""/services/<code>/ and /needs/<code>/ with their lists: from what people lack, or are offered, to where it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from linli.model.record_types import PLACE_TYPE, RecordType
from linli.publish.pages.listing import Listing, listing
from linli.publish.pages.page import page
from linli.publish.pages.published import Published, by_weight
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import PlaceGroup, RowGroup, cards_by_area, need_row, need_tile
from linli.publish.views.help import help_views
from linli.publish.views.links import HOME, Step
from linli.publish.views.phones import PhoneView, hotline_view


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
    """Plan a page a service."""
    for service in site.directory.vocabulary.terms("services"):
        yield Plan(f"services/{service.code}/index.html", "service", service.code)


def render_service(site: Site, plan: Plan) -> bytes:
    """Render the page of one service."""
    service = site.directory.vocabulary.term("services", plan.subject)
    offering = partial(site.directory.offering, service)
    view = ServiceView(
        trail=(HOME, Step("全部服务", "services/")),
        name=service.name,
        note=service.note,
        groups=cards_by_area(site, offering(PLACE_TYPE)),
        records=tuple(_records(site, offering, lambda half: half.for_service)),
        empty=f"已录入的服务点里，还没有哪一处写明有{service.name}。没有写明不等于没有。",
    )
    return page(site, plan, "service.html", view, service.name, f"{site.settings.region}哪里有{service.name}。")


def _records(
    site: Site, found: Callable[[RecordType], tuple[Any, ...]], heading: Callable[[Published], str]
) -> Iterator[RowGroup]:
    """Yield what is found of every type, the lightest list first; not of places, which have cards."""
    for half in by_weight():
        record = half.record
        rows = half.rows(site, found(record))
        if rows and record is not PLACE_TYPE:
            yield RowGroup(heading(half) or record.word, record.code, rows)


def plan_needs(site: Site) -> Iterator[Plan]:
    """Plan a page a need."""
    for need in site.directory.vocabulary.needs():
        yield Plan(f"needs/{need.code}/index.html", "need", need.code)


def render_need(site: Site, plan: Plan) -> bytes:
    """Render the page of one need."""
    vocabulary = site.directory.vocabulary
    need = next(need for need in vocabulary.needs() if need.code == plan.subject)
    meeting = partial(site.directory.meeting, need)
    view = NeedView(
        trail=(HOME, Step("我需要……", "needs/")),
        words=need.name,
        note=need.note,
        sign=need_tile(need).sign,
        services=tuple(
            Step(service.name, f"services/{service.code}/")
            for service in vocabulary.terms("services")
            if service.name in need.services
        ),
        groups=cards_by_area(site, meeting(PLACE_TYPE)),
        records=tuple(_records(site, meeting, lambda half: half.for_need)),
        others=tuple(need_row(other) for other in vocabulary.needs() if other.code != need.code),
        phones=(hotline_view(site),),
        urgent=tuple(dict.fromkeys(phone for card in help_views(site, urgent=True) for phone in card.phones)),
        empty="已录入的服务点里，还没有写明能帮上这件事的。没有写明不等于没有，请先打电话问。",
    )
    return page(site, plan, "need.html", view, need.name, f"{need.name}？{site.settings.region}这些地方能帮上忙。")


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
