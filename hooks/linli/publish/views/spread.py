"""A list that grows with the county, spread over pages: whole while one page bears it, else by township.

A page bears lines that weigh no more than MOST_BYTES together and of which no list has more than MOST_ROWS. What is
more is counted there by township, and each township has a page below it: “needs/meals/” leads to
“needs/meals/qinghe/chengguan/”. That one is divided in the same way, by community; what no area divides, by the number:
“…/-2/”, for “-” begins no id of an area. So a small county has the pages that it has always had, and no page of a large
one grows with it.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Generic, TypeVar

from linli.model.area_tree import chain_of, within
from linli.publish.site import Plan, Site
from linli.publish.views.links import Step

MOST_BYTES = 240_000
"""How many bytes the lists of a page may weigh: with the frame and what stands around them it is below 300 KB."""

MOST_ROWS = 200
"""How many rows a list may have."""

MOST_BESIDE = 40
"""How many rows a list may have that stands beside others, with a page of its own."""

CARD, ROW, CELLS = 4000, 450, 700
"""What a card of a place, a line that is a link and a row of a table weigh, in bytes, as measured."""

TOWNSHIP = 2

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Listed(Generic[Thing]):
    """A line of a page: the thing, the areas it belongs to, its bytes, and in which list of the page it is a row."""

    thing: Thing
    areas: tuple[str, ...]
    weight: int = ROW
    list: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A page below another: its step, its area, its number where no area divides any more, the lines of each list."""

    step: str
    area: str
    number: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Thing]):
    """What stands on one page: `things` in full, the rest counted in `parts`; `parent` is the step of the page above.

    `step` is "" on the first page, else what its address ends with: “qinghe/chengguan”. `counts` are the rows of each
    list here and below.
    """

    step: str
    parent: str
    area: str
    number: int
    things: tuple[Thing, ...]
    parts: tuple[Part, ...]
    counts: Mapping[str, int]


Spread = Mapping[str, Stretch[Thing]]


def borne(lines: Iterable[Listed[Thing]]) -> bool:
    """Tell whether one page bears lines."""
    found = tuple(lines)
    rows = Counter(line.list for line in found)
    return sum(line.weight for line in found) <= MOST_BYTES and max(rows.values(), default=0) <= MOST_ROWS


def spread(lines: Iterable[Listed[Thing]], root: str = "") -> Spread[Thing]:
    """Spread lines over a first page and those below it, in their order; `root` is the area of the first page."""
    return {page.step: page for page in _pages(tuple(lines), _At("", "", root, 1))}


@dataclass(frozen=True, slots=True)
class _At:
    """Where a page stands: its step, that of the page above, its area, its number."""

    step: str
    parent: str
    area: str
    number: int


def _pages(lines: tuple[Listed[Thing], ...], at: _At) -> Iterator[Stretch[Thing]]:
    """Yield a page and all that stand below it."""
    if borne(lines):
        yield _stretch(at, lines, (), lines)
        return
    own, below = _divided(lines, at.area)
    first, *further = _chunks(own) or [()]
    parts = [
        (found, _At(_joined(at.step, area.removeprefix(at.area).strip("/")), at.step, area, 1))
        for area, found in below.items()
    ]
    parts += [
        (found, _At(_joined(at.step, f"-{number}"), at.step, at.area, number))
        for number, found in enumerate(further, 2)
    ]
    named = tuple(Part(to.step, to.area, to.number, _counts(found)) for found, to in parts)
    yield _stretch(at, first, named, lines)
    for found, to in parts:
        yield from (_stretch(to, found, (), found),) if to.number > 1 else _pages(found, to)


def _stretch(
    at: _At, lines: tuple[Listed[Thing], ...], parts: tuple[Part, ...], every: tuple[Listed[Thing], ...]
) -> Stretch[Thing]:
    things = tuple(line.thing for line in lines)
    return Stretch(at.step, at.parent, at.area, at.number, things, parts, _counts(every))


def _counts(lines: Iterable[Listed[Thing]]) -> Mapping[str, int]:
    return dict(Counter(line.list for line in lines))


def _joined(step: str, further: str) -> str:
    return f"{step}/{further}".strip("/")


def _divided(
    lines: tuple[Listed[Thing], ...], area: str
) -> tuple[tuple[Listed[Thing], ...], dict[str, tuple[Listed[Thing], ...]]]:
    """Return the lines of an area itself, and those of each area below it; "" is that of all counties.

    Below the counties the townships follow at once, unless these are too many for a list.
    """
    depth = area.count("/") + 2 if area else TOWNSHIP
    below = _below(lines, area, depth)
    if not area and len(below) > MOST_ROWS:
        depth = 1
        below = _below(lines, area, depth)
    own = tuple(line for line in lines if not any(path.count("/") + 1 >= depth for path in line.areas))
    return own, below


def _below(lines: tuple[Listed[Thing], ...], area: str, depth: int) -> dict[str, tuple[Listed[Thing], ...]]:
    found: dict[str, list[Listed[Thing]]] = {}
    for line in lines:
        if len(line.areas) == 1:
            steps = line.areas[0].split("/")
            if len(steps) >= depth:
                found.setdefault("/".join(steps[:depth]), []).append(line)
            continue
        deep = [path for path in line.areas if path.count("/") + 1 >= depth]
        for part in dict.fromkeys("/".join(path.split("/")[:depth]) for path in deep):
            inside = tuple(path for path in deep if within(path, part))
            found.setdefault(part, []).append(replace(line, areas=inside))
    return {part: tuple(inside) for part, inside in found.items()}


def _chunks(lines: tuple[Listed[Thing], ...]) -> list[tuple[Listed[Thing], ...]]:
    """Return lines in runs that a page bears; a line that is too heavy by itself stands alone."""
    chunks: list[tuple[Listed[Thing], ...]] = []
    rest = iter(lines)
    held: list[Listed[Thing]] = list(islice(rest, 1))
    for line in rest:
        if borne((*held, line)):
            held.append(line)
        else:
            chunks.append(tuple(held))
            held = [line]
    return [*chunks, tuple(held)] if held else chunks


def spread_once(
    site: Site, key: Hashable, lines: Callable[[], Iterable[Listed[Thing]]], root: str = ""
) -> Spread[Thing]:
    """Return what `lines` gives, spread over pages, worked out once a site."""
    return site.parted(("spread", key), lambda: spread(lines(), root))


def spread_plans(base: str, kind: str, found: Spread[Thing], subject: str = "") -> Iterator[Plan]:
    """Plan the pages of a list at `base` (“needs/meals/”); the subject of a plan ends with the step of its page."""
    for step in found:
        yield Plan(f"{base}{step}{'/' if step else ''}index.html", kind, _joined(subject, step))


def by_area(lines: Iterable[Listed[Thing]], root: str = "") -> Stretch[Thing]:
    """Return a first page whose lines have pages of their areas to lead to: those alone, none by number."""
    first = spread(lines, root)[""]
    return replace(first, parts=tuple(part for part in first.parts if part.number == 1))


def part_name(site: Site, area: str, number: int) -> str:
    """Say what a page below another is of: “清河县城关镇”, “清河县城关镇，第2页”; "" for a first page."""
    name = site.directory.area_name(area)
    return "，".join(filter(None, (name, f"第{number}页" if number > 1 else "")))


def part_steps(site: Site, base: str, page: Stretch[Thing], units: Mapping[str, str]) -> tuple[Step, ...]:
    """Return the ways to the pages below one, each with how much is there; `units` are the words of a list: “{}处”."""
    return tuple(
        Step(
            part_name(site, part.area, part.number),
            f"{base}{part.step}/",
            count_words(part.counts, units),
            "pin" if part.area else "",
            part.area,
        )
        for part in page.parts
    )


def count_words(counts: Mapping[str, int], units: Mapping[str, str]) -> str:
    """Say how many rows there are of each list: “40处，2个项目”."""
    return "，".join(unit.format(counts[name]) for name, unit in units.items() if counts.get(name))


def way_down(site: Site, base: str, title: str, found: Spread[Thing], step: str) -> tuple[Step, ...]:
    """Return the links from the first page down to the one above a step; () for the first page itself."""
    steps: list[Step] = []
    page = found[step]
    while page.step:
        page = found[page.parent]
        steps.insert(0, Step(part_name(site, page.area, page.number) if page.step else title, _path(base, page.step)))
    return tuple(steps)


def page_for(base: str, found: Spread[Thing], area: str) -> str:
    """Return the address of the page of a list that is next to an area: its own, or that of one around it."""
    return _path(base, next((step for step in reversed(chain_of(area)) if step in found), ""))


def _path(base: str, step: str) -> str:
    return f"{base}{step}/" if step else base


def first_of_many(rows: tuple[Step, ...], whole: str) -> tuple[Step, ...]:
    """Return rows, or where they are more than belongs beside other things the first, and the way to all of them."""
    if len(rows) <= MOST_BESIDE:
        return rows
    return (*rows[:MOST_BESIDE], Step(f"还有{len(rows) - MOST_BESIDE}条", whole))
