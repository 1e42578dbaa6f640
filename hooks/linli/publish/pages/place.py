"""/places/<id>/: can I go now, whom do I ring, where is it; then everything else that is known."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from linli.engine.schedule import HORIZON_DAYS
from linli.model import Place
from linli.model.codes import TRIAL
from linli.model.contact import Position
from linli.publish.data.calendars import CalendarLinks, calendar_links
from linli.publish.data.linked import place_node
from linli.publish.data.linked_events import activity_nodes
from linli.publish.date_words import full_day
from linli.publish.pages.page import page
from linli.publish.sheets.printed import PrintLink, print_links
from linli.publish.site import Output, Plan, Site
from linli.publish.views.activities import ActivityView, activities_of
from linli.publish.views.announcements import AnnouncementBanner, current_banners
from linli.publish.views.asking import place_unknown
from linli.publish.views.cards import Card, cards_instead, entry_row, nearest_cards
from linli.publish.views.choices import KindView, kind_view
from linli.publish.views.coming import ComingView, card_facts, coming_view
from linli.publish.views.enrolling import programme_rows
from linli.publish.views.evidence import SourceView, VerificationView, taken_back, verification_view
from linli.publish.views.links import Step
from linli.publish.views.meals import WeekView, publishes_menu, weeks_of
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.prices import AgeForm, PriceTable, age_form, price_tables
from linli.publish.views.record_end import Fact, Feedback, Unknown, end_of, facts
from linli.publish.views.states import DayView, StateView, state_view, unusual_days
from linli.publish.views.weekly import HoursRow, hours_note, hours_rows
from linli.publish.views.whereabouts import trail_to, where

# What means something in an address or in a map program’s own lists; all else is left as people read it.
_RESERVED = re.compile(r"[^\w.,:;\u00b7-\uffff-]")


@dataclass(frozen=True, slots=True)
class MapLink:
    """A deep link to a map program."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A place that is given up: since when and why, and where to go instead."""

    said: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """pages/place.html."""

    id: str
    name: str
    subkind: str
    kind: KindView
    trail: tuple[Step, ...]
    banners: tuple[AnnouncementBanner, ...]
    state: StateView
    verification: VerificationView
    doubtful: VerificationView | None
    gone: Gone | None
    phones: tuple[PhoneView, ...]
    coming: ComingView
    maps: tuple[MapLink, ...]
    unknown: Unknown | None
    message: str
    hours: tuple[HoursRow, ...]
    hours_note: str
    days: tuple[DayView, ...]
    weeks: tuple[WeekView, ...]
    sample: str
    ages: AgeForm
    charges: tuple[PriceTable, ...]
    documents: tuple[str, ...]
    services: tuple[Step, ...]
    facts: tuple[Fact, ...]
    activities: tuple[ActivityView, ...]
    parts: tuple[Step, ...]
    programmes: tuple[Step, ...]
    nearest: tuple[Card, ...]
    calendar: CalendarLinks | None
    printed: tuple[PrintLink, ...]
    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a page a place."""
    for place in site.directory.places:
        yield Plan(f"places/{place}/index.html", "place", place)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page of one place."""
    place = site.directory.places[plan.subject]
    description = f"{where(site, place)}{place.name}：开放时间、电话、地址{'、菜单' if place.cooks else ''}。"
    view = _view(site, plan, place)
    nodes = (place_node(site, place), *activity_nodes(site, place, HORIZON_DAYS))
    return page(site, plan, "place.html", view, place.name, description, nodes, place.kind.code)


def _view(site: Site, plan: Plan, place: Place) -> PlaceView:
    end = end_of(site, plan, place, place.name, place.area)
    gone = _gone(site, place)
    verification = verification_view(site, place)
    return PlaceView(
        id=place.id,
        name=place.name,
        subkind=place.subkind.name if place.subkind else "",
        kind=kind_view(place.kind),
        trail=trail_to(site.directory, place.area),
        banners=current_banners(site, place),
        state=state_view(site, place),
        verification=verification,
        doubtful=taken_back(verification),
        gone=gone,
        phones=tuple(phone_view(site, phone) for phone in place.phones),
        coming=coming_view(place),
        maps=map_links(place),
        unknown=None if gone else place_unknown(site, place),
        message=_message(site, plan, place),
        hours=hours_rows(place.hours),
        hours_note=hours_note(place.hours),
        days=unusual_days(site, place),
        weeks=weeks_of(site, place) if place.cooks or publishes_menu(site, place) else (),
        sample=_sample(place),
        ages=age_form(site, place),
        charges=price_tables(site, place.charges),
        documents=place.documents,
        services=tuple(Step(service.name, f"services/{service.code}/") for service in place.services),
        facts=_facts(place),
        activities=activities_of(site, place),
        parts=_parts(site, place),
        programmes=programme_rows(site, site.directory.programmes_at(place.id)),
        nearest=() if gone else nearest_cards(site, place),
        calendar=calendar_links(site, place),
        printed=print_links(site, place),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )


def _gone(site: Site, place: Place) -> Gone | None:
    """Say that a place is given up, and where to go instead."""
    if place.operation is None or not place.withdrawn_on(site.today):
        return None
    since = f"{full_day(place.operation.since)}起" if place.operation.since else ""
    why = f"：{place.operation.note}" if place.operation.note else ""
    return Gone(f"这里{since}已经撤销{why}。", cards_instead(site, place))


def _message(site: Site, plan: Plan, place: Place) -> str:
    """Return what is sent to the family, a line a fact; the browser adds the state and its time, and the price."""
    phone = place.phones[0].number if place.phones else f"{site.settings.hotline.local}（问）"
    address = place.address or f"{where(site, place)}（门牌待核实）"
    return "\n".join((place.name, f"地址：{address}", f"电话：{phone}", site.absolute(plan.path)))


def _sample(place: Place) -> str:
    if not place.sample_dishes:
        return ""
    return f"报道里提到过的一餐：{'、'.join(place.sample_dishes)}。这是举例，不是某一周的菜单。"


def _facts(place: Place) -> tuple[Fact, ...]:
    rating, inspection = place.rating, place.inspection
    return facts(
        ("服务对象", "、".join(audience.name for audience in place.audiences)),
        ("无障碍", "、".join(item.name for item in place.accessibility)),
        *((fact.label, fact.text) for fact in card_facts(place)),
        ("负责岗位", place.post),
        ("床位", f"{place.beds}张" if place.beds is not None else ""),
        ("托位", f"{place.childcare_seats}个" if place.childcare_seats is not None else ""),
        ("座位", f"{place.seats}个" if place.seats is not None else ""),
        ("供餐能力", f"一天{place.meals_a_day}份" if place.meals_a_day is not None else ""),
        ("普惠托位", f"{place.inclusive_childcare_seats}个" if place.inclusive_childcare_seats is not None else ""),
        ("面积", f"{place.floor_area:g}平方米" if place.floor_area is not None else ""),
        ("普惠", {True: "是", False: "否", None: ""}[place.inclusive]),
        ("合作医疗机构", place.medical_partner),
        ("现状", place.operation.state.name if place.operation and place.operation.state.code == TRIAL else ""),
        ("运营单位", place.operator),
        ("合作单位", "、".join(place.partners)),
        ("食品经营许可证", place.food_licence),
        ("评估等级", f"{rating.grade}（{rating.on}）" if rating else ""),
        ("安全检查", f"{inspection.result}（{inspection.on}）" if inspection else ""),
        ("微信公众号", f"{place.wechat_account}（在微信里搜这个名称）" if place.wechat_account else ""),
        ("说明", place.note),
        ("以前叫", "、".join(place.former_names)),
    )


def _parts(site: Site, place: Place) -> tuple[Step, ...]:
    parent = site.directory.places.get(place.parent or "")
    siblings = site.directory.parts.get(place.parent or "", ())
    inside = (*((parent,) if parent else ()), *siblings, *site.directory.parts.get(place.id, ()))
    return tuple(entry_row(other) for other in inside if other.id != place.id)


def map_links(place: Place) -> tuple[MapLink, ...]:
    """Return deep links to the map programs; they carry their coordinate system (each vendor's URI API)."""
    if place.position is None:
        return ()
    return tuple(_map_links(place.position, place.name, place.address))


def _map_links(position: Position, name: str, address: str) -> Iterator[MapLink]:
    lon, lat = position.wgs84
    amap = {"position": f"{lon:.6f},{lat:.6f}", "name": name, "coordinate": "wgs84", "callnative": "1"}
    yield MapLink("高德地图", f"https://uri.amap.com/marker?{_query(amap)}")
    baidu = {"location": f"{lat:.6f},{lon:.6f}", "coord_type": "wgs84", "title": name, "content": address or name}
    yield MapLink("百度地图", f"https://api.map.baidu.com/marker?{_query({**baidu, 'output': 'html', 'src': 'linli'})}")
    tencent = {"marker": f"coord:{lat:.6f},{lon:.6f};title:{name};addr:{address or name}", "coord_type": "1"}
    yield MapLink("腾讯地图", f"https://apis.map.qq.com/uri/v1/marker?{_query({**tencent, 'referer': 'linli'})}")


def _query(given: Mapping[str, str]) -> str:
    """Write a query as people read it: browsers encode Chinese by themselves, and it weighs a third so."""
    return "&".join(f"{key}={_RESERVED.sub(lambda sign: quote(sign[0], safe=''), text)}" for key, text in given.items())


PLACES = Output("place", _plan, _render, framed=True)
