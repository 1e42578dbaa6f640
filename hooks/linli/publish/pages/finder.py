"""components/finder.html: what narrows a search, and the templates of its answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from linli.model import Vocabulary
from linli.model.codes import SERVICE_CENTER
from linli.publish.index.catalogue import coded_words
from linli.publish.index.entry import IndexWord
from linli.publish.index.facets import FACETS, Facet, FacetType, flag_facets
from linli.publish.index.leading import PAGE, WAYS
from linli.publish.pages.published import findable, published
from linli.publish.sharding import shard_areas
from linli.publish.site import Site
from linli.publish.views.cards import Card
from linli.publish.views.choices import Choice, KindView
from linli.publish.views.phones import PhoneView, hotline_view
from linli.publish.views.prices import status_choices
from linli.publish.views.states import StateView

PARTS = (Choice("morning", "上午"), Choice("noon", "中午"), Choice("afternoon", "下午"), Choice("evening", "晚上"))
HALF_HOURS = tuple(
    Choice(f"{half // 2:02}:{half % 2 * 30:02}", f"{half // 2}:{half % 2 * 30:02}") for half in range(13, 42)
)
PRICES = (Choice("0", "免费"), *(Choice(str(yuan), f"{yuan}元以内") for yuan in (5, 8, 10, 15)))


@dataclass(frozen=True, slots=True)
class HitMark:
    """What a hit is, as its card says it: a code, its word and its icon."""

    code: str
    word: str
    sign: str


@dataclass(frozen=True, slots=True)
class Control:
    """One control of the form: a choice of one value, or chips to be ticked where `unset` is ""."""

    label: str
    name: str
    unset: str = ""
    options: tuple[Choice, ...] = ()
    group: str = ""
    grouped: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class FinderView:
    """components/finder.html.

    `index` is the path of the search index, `sharded` whether it is in shards; `card` is a card with nothing in it.
    """

    index: str
    sharded: bool
    controls: tuple[Control, ...]
    statuses: tuple[Choice, ...]
    hotline: PhoneView
    card: Card
    marks: tuple[HitMark, ...]


def finder_view(site: Site) -> FinderView:
    """Show the finder of a directory."""
    vocabulary = site.directory.vocabulary
    words = coded_words(vocabulary, findable())
    return FinderView(
        index="data/index.json",
        sharded=bool(shard_areas(site)),
        controls=tuple(control for facet in FACETS for control in _controls(facet, words)),
        statuses=status_choices(site),
        hotline=hotline_view(site),
        card=_empty_card(site),
        marks=tuple(_marks(vocabulary)),
    )


def _marks(vocabulary: Vocabulary) -> Iterator[HitMark]:
    """Yield what a hit may be: a kind of place, a record of another type, or what leads to them."""
    yield from (HitMark(kind.code, kind.name, kind.code) for kind in vocabulary.terms("kinds"))
    records = [half.found for half in published() if half.found and not half.found.visited]
    yield from (HitMark(found.kind or found.type, found.word, found.sign) for found in (*records, *WAYS, PAGE))


def _controls(facet: Facet, words: Mapping[str, tuple[IndexWord, ...]]) -> Iterator[Control]:
    """Yield the controls of a facet; all flags are chips of one control, in the place of the first."""
    match facet.type:
        case FacetType.TERMS:
            options = tuple(Choice(word.code, word.name) for word in words[facet.name])
            yield Control(facet.label, facet.name, facet.unset, options)
        case FacetType.TREE:
            yield Control(facet.label, facet.name, facet.unset)
            yield Control("从哪个村社区算远近", "from", "不按远近排")
        case FacetType.TIME:
            yield Control(facet.label, "open", facet.unset)
            yield Control("几点开", "part", "什么时候都可以", PARTS, "几点", HALF_HOURS)
        case FacetType.FLAG:
            flags = flag_facets()
            if facet == flags[0]:
                yield Control("还要", "flag", options=tuple(Choice(flag.name, flag.label) for flag in flags))
        case FacetType.PRICE:
            yield Control(facet.label, "most", facet.unset, PRICES)


def _empty_card(site: Site) -> Card:
    """Return the card that the script copies: every part is there, but nothing of the demonstration can be dialled."""
    return Card(
        id="",
        path="",
        name="",
        kind=KindView(SERVICE_CENTER, ""),
        subkind="",
        area="",
        where=" ",
        state=StateView("unknown", "", clock="-"),
        announced=None,
        phone=None if site.demo else PhoneView("", "", "."),
        lines=("",),
        prices=(),
    )
