"""The facets: what narrows a search, each described once.

The index carries them to the browser, which loops over them; the page of the finder makes a control of each. What the
browser does with a type stands once for each of its stages, under overrides/assets/js: search/groups.js for the search,
finder/question.js for the address, finder/choices.js for the form.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from linli.publish.index.columns import Json
from linli.publish.index.entry import IndexEntry


class FacetType(StrEnum):
    """What is chosen: terms of a closed list, an area with all below it, something that holds, a time, a price."""

    TERMS = "terms"
    TREE = "tree"
    FLAG = "flag"
    TIME = "time"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet.

    `name` stands in the index, in the answers and, where the type has no names of its own (a time, a price), in the
    address of a question; of terms it is the name of their field (coded.py). `label` is what people read; `unset` says
    that nothing is chosen, "" where the values are chips to be ticked. `holds` tells of which entries a flag is true.
    """

    name: str
    type: FacetType
    label: str
    unset: str = ""
    holds: Callable[[IndexEntry], bool] | None = None


def _accessible(entry: IndexEntry) -> bool:
    return entry.accessible


def _delivers(entry: IndexEntry) -> bool:
    return entry.delivers


def _orders(entry: IndexEntry) -> bool:
    return entry.orders


def _nursery(entry: IndexEntry) -> bool:
    return entry.nursery


FACETS: tuple[Facet, ...] = (
    Facet("kind", FacetType.TERMS, "要找什么"),
    Facet("area", FacetType.TREE, "在哪里", "所有地方"),
    Facet("service", FacetType.TERMS, "要什么服务", "都可以"),
    Facet("audience", FacetType.TERMS, "给谁", "都可以"),
    Facet("access", FacetType.TERMS, "进出和厕所", "都可以"),
    Facet("grade", FacetType.TERMS, "几年级", "都可以"),
    Facet("at", FacetType.TIME, "哪天开", "哪天都可以"),
    Facet("accessible", FacetType.FLAG, "没有台阶", holds=_accessible),
    Facet("delivery", FacetType.FLAG, "送餐或上门", holds=_delivers),
    Facet("ordering", FacetType.FLAG, "可以订餐", holds=_orders),
    Facet("nursery", FacetType.FLAG, "有托位", holds=_nursery),
    Facet("cost", FacetType.PRICE, "一餐多少钱", "多少都可以"),
)
"""Every facet, in the order in which they are offered."""


MOST_FLAGS = 32
"""So many bits a script can tell apart in one number."""


def flag_facets() -> tuple[Facet, ...]:
    """Return the facets that hold or do not, in the order of their bits; ValueError where they are too many."""
    flags = tuple(facet for facet in FACETS if facet.type is FacetType.FLAG)
    if len(flags) > MOST_FLAGS:
        raise ValueError(f"{len(flags)} facets of the type flag, at most {MOST_FLAGS} are possible")
    return flags


def flags_of(entry: IndexEntry) -> int:
    """Return the bits of the flags that hold of an entry, added up."""
    return sum(1 << number for number, facet in enumerate(flag_facets()) if facet.holds and facet.holds(entry))


def facets_json() -> list[Json]:
    """Return the facets as the index has them: {name, type}, of a flag its bit too."""
    bits = {facet.name: 1 << number for number, facet in enumerate(flag_facets())}
    return [
        {"name": facet.name, "type": facet.type, **({"bit": bits[facet.name]} if facet.name in bits else {})}
        for facet in FACETS
    ]
