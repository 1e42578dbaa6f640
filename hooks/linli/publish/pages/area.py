"""/areas/<path>/: a county, township, community or resettlement site, with all that is known of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linli.model import Announcement
from linli.model.area import DeclaredCount, Mechanism, Population
from linli.model.area_tree import Area, chain_of, within
from linli.model.contact import Phone
from linli.publish.data.calendars import CalendarLinks, area_calendar_links
from linli.publish.pages.announcement import ANNOUNCEMENT_LIST
from linli.publish.pages.area_table import table_steps
from linli.publish.pages.community import POLICY_LIST, TEAM_LIST
from linli.publish.pages.listing import ListPage, spread_of
from linli.publish.pages.outcomes import Table, outcome_tables
from linli.publish.pages.page import page
from linli.publish.pages.programme import PROGRAMME_LIST
from linli.publish.sheets.printed import PrintLink, print_links
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import AnnouncementBanner, first_banners, shown_on
from linli.publish.views.cards import (
    NeedTile,
    PlaceGroup,
    area_row,
    cards_by_kind,
    entry_row,
    kind_counts,
    need_tile,
)
from linli.publish.views.enrolling import programme_rows
from linli.publish.views.evidence import SourceView, source_views
from linli.publish.views.links import Step
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.record_end import Fact, Feedback, feedback
from linli.publish.views.spread import MOST_ROWS, ROW, Listed, borne, by_area, first_of_many, page_for
from linli.publish.views.whereabouts import trail_to


@dataclass(frozen=True, slots=True)
class Count:
    """A big figure with its words."""

    figure: str
    what: str
    note: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """pages/area.html."""

    trail: tuple[Step, ...]
    name: str
    level: str
    choice: str
    banners: tuple[AnnouncementBanner, ...]
    announced: Step | None
    phones: tuple[PhoneView, ...]
    places: tuple[PlaceGroup, ...]
    within: tuple[Step, ...]
    tables: tuple[Step, ...]
    counts: tuple[Count, ...]
    counts_note: str
    concerns: tuple[NeedTile, ...]
    mechanisms: tuple[Fact, ...]
    system: str
    people: tuple[Count, ...]
    programmes: tuple[Step, ...]
    teams: tuple[Step, ...]
    policies: tuple[Step, ...]
    announcements: tuple[Step, ...]
    outcomes: tuple[Table, ...]
    calendar: CalendarLinks | None
    printed: tuple[PrintLink, ...]
    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a page an area."""
    for path in site.directory.areas:
        yield Plan(f"areas/{path}/index.html", "area", path)


def _render(site: Site, plan: Plan) -> bytes:
    """Render the page of one area."""
    area = site.directory.areas[plan.subject]
    full_name = site.directory.area_name(area.path)
    description = f"{full_name}的养老服务中心、儿童之家和幸福食堂。"
    return page(site, plan, "area.html", _view(site, plan, area), full_name, description)


def _view(site: Site, plan: Plan, area: Area) -> AreaView:
    directory, record = site.directory, area.record
    here = directory.announcements_about(area.path)
    office = record.office
    tiles, unmatched = _concerns(site, area)
    current = (entry for entry in here if shown_on(entry, site.today))
    banners, further = first_banners(site, current, chain_of(area.path))
    lists = _lists(site, area, here)
    groups, divided = _places(site, area, sum(map(len, lists)))
    programmes, teams, policies, announcements = lists
    return AreaView(
        trail=trail_to(directory, area.parent) if area.parent else trail_to(directory, ""),
        name=record.name,
        level=record.level.name,
        choice=area.path if area.parent else "",
        banners=banners,
        announced=Step(f"下面各处还有{further}条公告", _whole(site, ANNOUNCEMENT_LIST, area), "", "bell")
        if further
        else None,
        phones=(phone_view(site, _office(office.telephone, office.department)),) if office else (),
        places=groups,
        tables=table_steps(site, area),
        within=() if divided else tuple(area_row(site, child) for child in area.children),
        counts=_counts(site, area),
        counts_note="报道里的数和本站录入的数不同，是因为还没有录完；没有录入不等于没有。",
        concerns=tiles,
        mechanisms=(*(Fact(item.name, item.note) for item in record.mechanisms), *unmatched, *_note(record.note)),
        system=record.system,
        people=tuple(Count(item.number, item.audience.name, item.note) for item in record.population),
        programmes=programmes,
        teams=teams,
        policies=policies,
        announcements=announcements,
        outcomes=outcome_tables(site, area.path),
        calendar=area_calendar_links(site, area),
        printed=print_links(site, area),
        sources=source_views(site, _sources(area)),
        entered="",
        feedback=feedback(site, plan, f"{directory.path}/areas.yml", record.name, area.path),
    )


def _lists(site: Site, area: Area, here: Iterable[Announcement]) -> tuple[tuple[Step, ...], ...]:
    """Return the programmes, teams, policies and announcements of an area, the first of very many."""
    directory = site.directory
    teams = (entry_row(team) for team in directory.teams.values() if _covers(team.coverage, area))
    policies = (entry_row(policy) for policy in directory.policies.values() if _in_folder(policy.file, area))
    found = (
        (PROGRAMME_LIST, programme_rows(site, directory.programmes_at(area.path))),
        (TEAM_LIST, tuple(teams)),
        (POLICY_LIST, tuple(policies)),
        (ANNOUNCEMENT_LIST, tuple(entry_row(entry) for entry in here)),
    )
    return tuple(first_of_many(rows, _whole(site, shown, area)) for shown, rows in found)


def _whole(site: Site, shown: ListPage, area: Area) -> str:
    """Return where the list of a type shows an area."""
    return page_for(shown.base, spread_of(site, shown), area.path)


def _places(site: Site, area: Area, rows: int) -> tuple[tuple[PlaceGroup, ...], bool]:
    """Show the places of an area beside so many rows, and tell whether they are counted by the areas below instead."""
    places = site.directory.places_within(area.path)
    lines = [Listed(place, (place.area,)) for place in places]
    if borne(lines) or not area.children:
        return cards_by_kind(site, places[:MOST_ROWS], rows * ROW), False
    here = by_area(lines, area.path)
    below = tuple(area_row(site, part.area) for part in here.parts)
    title = f"一共{len(places)}处（{kind_counts(site, places)}），按地方看"
    return (*cards_by_kind(site, here.things, rows * ROW), PlaceGroup(title, "below", (), below)), True


def _office(number: str, department: str) -> Phone:
    return Phone.model_construct(number=number, note=department, sources=())


def _note(note: str) -> tuple[Fact, ...]:
    return (Fact("说明", note),) if note else ()


def _covers(coverage: Iterable[str], area: Area) -> bool:
    return any(within(area.path, path) or within(path, area.path) for path in coverage)


def _in_folder(file: str, area: Area) -> bool:
    return area.parent is None and file.split("/")[-2] == area.path


def _counts(site: Site, area: Area) -> tuple[Count, ...]:
    """Return what reports declare, each beside what is entered."""
    places = site.directory.places_within(area.path)
    counts = []
    for item in area.record.declared:
        entered = sum(item.counts(place) for place in places)
        note = f"{item.note}；本站已录入{entered}处" if item.note else f"本站已录入{entered}处"
        counts.append(Count(item.number, f"报道称的{item.words}", note if item.kind else item.note))
    return tuple(counts)


def _concerns(site: Site, area: Area) -> tuple[tuple[NeedTile, ...], tuple[Fact, ...]]:
    """Lead each concern to the need that speaks of it; what no need speaks of stays a plain fact."""
    needs = site.directory.vocabulary.needs()
    tiles: dict[str, NeedTile] = {}
    rest: list[str] = []
    for concern in area.record.concerns:
        need = next((need for need in needs if concern == need.name or concern in need.synonyms), None)
        if need:
            tiles[need.code] = need_tile(need)
        else:
            rest.append(concern)
    return tuple(tiles.values()), ((Fact("这里的人还缺", "、".join(rest)),) if rest else ())


def _sources(area: Area) -> tuple[str, ...]:
    record = area.record
    parts: tuple[Mechanism | DeclaredCount | Population, ...] = (
        *record.mechanisms,
        *record.declared,
        *record.population,
    )
    return tuple(dict.fromkeys((*record.sources, *(code for part in parts for code in part.sources))))


AREAS = Output("area", _plan, _render, framed=True)
