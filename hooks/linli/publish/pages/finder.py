"""components/finder.html: what narrows a search, and the templates of its answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.model import Vocabulary
from linli.model.codes import SERVICE_CENTER
from linli.publish.index.catalogue import kind_words
from linli.publish.index.leading import PAGE, WAYS
from linli.publish.pages.published import findable, published
from linli.publish.site import Site
from linli.publish.views.cards import Card
from linli.publish.views.choices import Choice, KindView, choices
from linli.publish.views.phones import PhoneView, hotline_view
from linli.publish.views.prices import status_choices
from linli.publish.views.states import StateView

FLAGS = (Choice("accessible", "没有台阶"), Choice("delivery", "送餐或上门"))
PARTS = (Choice("morning", "上午"), Choice("noon", "中午"), Choice("afternoon", "下午"), Choice("evening", "晚上"))
TIMES = tuple(Choice(f"{half // 2:02}:{half % 2 * 30:02}", f"{half // 2}:{half % 2 * 30:02}") for half in range(13, 42))
PRICES = (Choice("0", "免费"), *(Choice(str(yuan), f"{yuan}元以内") for yuan in (5, 8, 10, 15)))


@dataclass(frozen=True, slots=True)
class HitMark:
    """What a hit is, as its card says it: a code, its word and its icon."""

    code: str
    word: str
    sign: str


@dataclass(frozen=True, slots=True)
class FinderView:
    """components/finder.html; `index` is the path of the search index, `card` a card with nothing in it."""

    index: str
    kinds: tuple[Choice, ...]
    flags: tuple[Choice, ...]
    services: tuple[Choice, ...]
    audiences: tuple[Choice, ...]
    parts: tuple[Choice, ...]
    times: tuple[Choice, ...]
    prices: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    hotline: PhoneView
    card: Card
    marks: tuple[HitMark, ...]


def finder_view(site: Site) -> FinderView:
    """Show the finder of a directory."""
    vocabulary = site.directory.vocabulary
    kinds = kind_words(vocabulary, findable())
    return FinderView(
        index="data/index.json",
        kinds=tuple(Choice(kind.code, kind.name) for kind in kinds),
        flags=FLAGS,
        services=choices(vocabulary.terms("services")),
        audiences=choices(vocabulary.terms("audiences")),
        parts=PARTS,
        times=TIMES,
        prices=PRICES,
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


def _empty_card(site: Site) -> Card:
    """Return the card that the script copies: every part is there, but nothing of the demonstration can be dialled."""
    return Card(
        id="",
        path="",
        name="",
        kind=KindView(SERVICE_CENTER, ""),
        subkind="",
        where=" ",
        state=StateView("unknown", "", clock="{}"),
        announced="",
        phone=None if site.demo else PhoneView("", "", "."),
        lines=("",),
        price=None,
    )
