"""/outcomes/: what was done, in reported figures with plain bars, each with its source."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from linli.model import Outcome
from linli.model.area_tree import within
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import RowGroup
from linli.publish.views.evidence import SourceView, entered_words, source_views
from linli.publish.views.links import HOME, Step
from linli.publish.views.spread import (
    MOST_BESIDE,
    ROW,
    Listed,
    Spread,
    part_name,
    part_steps,
    spread_once,
    spread_plans,
    way_down,
)

OUTCOMES_TITLE, OUTCOMES_BASE = "做了多少", "outcomes/"


@dataclass(frozen=True, slots=True)
class Bar:
    """A reported figure; `share` is the length of its bar, in per cent of the largest of its unit in the table."""

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
    below: RowGroup | None


def _plan(site: Site) -> Iterator[Plan]:
    """Plan /outcomes/; of very many, a page a township below it."""
    yield from spread_plans(OUTCOMES_BASE, "outcomes", _spread(site))


def _spread(site: Site) -> Spread[Outcome]:
    return spread_once(site, "outcomes", partial(_lines, site))


def _lines(site: Site) -> Iterator[Listed[Outcome]]:
    for outcome in site.directory.outcomes.values():
        yield Listed(outcome, (_area(site, outcome),), ROW * (2 + len(outcome.figures)))


def _render(site: Site, plan: Plan) -> bytes:
    """Render /outcomes/, or a township below it."""
    found = _spread(site)
    here = found[plan.subject]
    below = part_steps(site, OUTCOMES_BASE, here, {"": "{}项"})
    title = "：".join(filter(None, (OUTCOMES_TITLE, part_name(site, here.area, here.number))))
    view = OutcomesView(
        trail=(HOME, *way_down(site, OUTCOMES_BASE, OUTCOMES_TITLE, found, here.step)),
        title=title,
        lead="报道和公布的数字，原样照录；“余”是来源里的说法，表示比这个数多一些。",
        empty="" if below else "还没有录入成效。",
        groups=tuple(_groups(site, here.things)),
        below=RowGroup(f"一共{here.counts['']}项，按地方看", "below", below) if below else None,
    )
    return page(site, plan, "outcomes.html", view, title, "一老一小服务的成效数字，每个都有来源。")


def _groups(site: Site, outcomes: Iterable[Outcome]) -> Iterator[Group]:
    every = tuple(outcomes)
    for county in (area for area in site.directory.area_list if area.parent is None):
        found = [outcome for outcome in every if within(_area(site, outcome), county.path)]
        if found:
            codes = dict.fromkeys(code for outcome in found for code in outcome.sources)
            tables = tuple(_table(site, outcome) for outcome in found)
            yield Group(county.path, county.name, tables, source_views(site, codes), entered_words(found[0]))


def _area(site: Site, outcome: Outcome) -> str:
    place = site.directory.places.get(outcome.scope)
    return place.area if place else outcome.scope


def outcome_tables(site: Site, area: str) -> tuple[Table, ...]:
    """Return the outcomes of an area and of everything below it; of very many the first of the area itself."""
    found = [outcome for outcome in site.directory.outcomes.values() if within(_area(site, outcome), area)]
    if len(found) > MOST_BESIDE:
        found = [outcome for outcome in found if outcome.scope == area][:MOST_BESIDE]
    return tuple(_table(site, outcome) for outcome in found)


def _table(site: Site, outcome: Outcome) -> Table:
    place = site.directory.places.get(outcome.scope)
    name = place.name if place else site.directory.area_name(outcome.scope)
    largest = _largest(outcome)
    rows = []
    for figure in outcome.figures:
        number, most = number_in(figure.value), largest.get(figure.unit)
        rows.append(
            Bar(figure.measure, figure.value, figure.unit, round(100 * number / most) if number and most else None)
        )
    return Table(f"{outcome.period}，{name}", tuple(rows))


def _largest(outcome: Outcome) -> dict[str, int]:
    """Return the largest figure of the unit that most figures of a table have: bars of two units would be compared.

    There is none where every unit stands alone, or two are as frequent.
    """
    counts = Counter(figure.unit for figure in outcome.figures).most_common()
    if not counts or counts[0][1] == 1 or (len(counts) > 1 and counts[1][1] == counts[0][1]):
        return {}
    unit = counts[0][0]
    return {unit: max(number_in(figure.value) or 0 for figure in outcome.figures if figure.unit == unit)}


def number_in(words: str) -> int | None:
    """Return the number that a figure begins with: 3800余 → 3800, 3万余 → 30000; None where it has none."""
    found = re.match(r"\D*(\d+(?:\.\d+)?)(万?)", words.replace(",", ""))
    return round(float(found[1]) * (10_000 if found[2] else 1)) if found else None


OUTCOMES = Output("outcomes", _plan, _render, framed=True)
