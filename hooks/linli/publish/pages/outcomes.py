"""/outcomes/: what was done, in reported figures with plain bars, each with its source."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from linli.model import Outcome
from linli.model.area_tree import within
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.evidence import SourceView, entered_words, source_views
from linli.publish.views.links import HOME, Step


@dataclass(frozen=True, slots=True)
class Bar:
    """A reported figure; `share` is the length of its bar, in per cent of the largest figure of its unit."""

    what: str
    figure: str
    unit: str
    share: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of one outcome."""

    caption: str
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The outcomes of one county, with what they rest on."""

    id: str
    title: str
    tables: tuple[Table, ...]
    sources: tuple[SourceView, ...]
    entered: str


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """pages/outcomes.html."""

    trail: tuple[Step, ...]
    title: str
    lead: str
    empty: str
    groups: tuple[Group, ...]


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /outcomes/."""
    yield Plan("outcomes/index.html", "outcomes")


def _render(site: Site, plan: Plan) -> bytes:
    """Render /outcomes/."""
    view = OutcomesView(
        trail=(HOME,),
        title="做了多少",
        lead="报道和公布的数字，原样照录；“余”是来源里的说法，表示比这个数多一些。",
        empty="还没有录入成效。",
        groups=tuple(_groups(site)),
    )
    return page(site, plan, "outcomes.html", view, view.title, "一老一小服务的成效数字，每个都有来源。")


def _groups(site: Site) -> Iterator[Group]:
    directory = site.directory
    for county in (area for area in directory.area_list if area.parent is None):
        found = [outcome for outcome in directory.outcomes.values() if within(_area(site, outcome), county.path)]
        if found:
            codes = dict.fromkeys(code for outcome in found for code in outcome.sources)
            tables = outcome_tables(site, county.path)
            yield Group(county.path, county.name, tables, source_views(site, codes), entered_words(found[0]))


def _area(site: Site, outcome: Outcome) -> str:
    place = site.directory.places.get(outcome.scope)
    return place.area if place else outcome.scope


def outcome_tables(site: Site, area: str) -> tuple[Table, ...]:
    """Return the outcomes of an area and of everything below it."""
    found = [outcome for outcome in site.directory.outcomes.values() if within(_area(site, outcome), area)]
    figures = [figure for outcome in found for figure in outcome.figures]
    alone = {unit for unit, count in Counter(figure.unit for figure in figures).items() if count == 1}
    largest: dict[str, int] = defaultdict(int)
    for figure in figures:
        # A bar compares: the only figure of its unit has nothing to be compared with.
        if figure.unit not in alone:
            largest[figure.unit] = max(largest[figure.unit], number_in(figure.value) or 0)
    return tuple(_table(site, outcome, largest) for outcome in found)


def _table(site: Site, outcome: Outcome, largest: dict[str, int]) -> Table:
    place = site.directory.places.get(outcome.scope)
    name = place.name if place else site.directory.area_name(outcome.scope)
    rows = []
    for figure in outcome.figures:
        number = number_in(figure.value)
        share = round(100 * number / largest[figure.unit]) if number and largest[figure.unit] else None
        rows.append(Bar(figure.measure, figure.value, figure.unit, share))
    return Table(f"{outcome.period}，{name}", tuple(rows))


def number_in(words: str) -> int | None:
    """Return the number that a figure begins with: 3800余 → 3800, 3万余 → 30000; None where it has none."""
    found = re.match(r"\D*(\d+(?:\.\d+)?)(万?)", words.replace(",", ""))
    return round(float(found[1]) * (10_000 if found[2] else 1)) if found else None


OUTCOMES = Output("outcomes", _plan, _render, framed=True)
