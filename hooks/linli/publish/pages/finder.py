"""components/finder.html: what narrows a search, and the templates of its answers."""

from dataclasses import dataclass

from linli.model import Announcement, Policy, Programme, Team
from linli.model.codes import SERVICE_CENTER
from linli.publish.index.catalogue import kind_words
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
KIND_SIGNS = {Programme.TYPE: "school", Team.TYPE: "person", Policy.TYPE: "document"}


@dataclass(frozen=True, slots=True)
class HitMark:
    """What a hit is, as its card says it: a code, its word and its icon."""

    code: str
    word: str
    sign: str


PAGE_MARKS = (
    HitMark("announcement", Announcement.WORD, "bell"),
    HitMark("area", "地方", "pin"),
    HitMark("service", "服务", "care"),
    HitMark("need", "需要", "question"),
    HitMark("page", "本站说明", "paper"),
)


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
    kinds = kind_words(vocabulary)
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
        marks=(*(HitMark(kind.code, kind.name, KIND_SIGNS.get(kind.code, kind.code)) for kind in kinds), *PAGE_MARKS),
    )


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
