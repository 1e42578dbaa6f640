"""/: what people need first, then today, then the three kinds and the areas."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.publish.pages.announcement import ANNOUNCEMENT_LIST
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.announcements import AnnouncementBanner, first_banners, shown_on
from linli.publish.views.cards import NeedTile, area_row, need_tile
from linli.publish.views.links import Step


@dataclass(frozen=True, slots=True)
class KindTile:
    """One of the three kinds."""

    code: str
    word: str
    path: str
    count: str
    note: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """pages/home.html."""

    question: str
    banners: tuple[AnnouncementBanner, ...]
    announced: Step | None
    mine: tuple[Step, ...]
    needs: tuple[NeedTile, ...]
    today: tuple[Step, ...]
    kinds: tuple[KindTile, ...]
    areas: tuple[Step, ...]
    about: tuple[str, ...]
    demo: Step | None


MINE = (
    Step("这里的服务点", "areas/AREA/"),
    Step("这里的食堂", "find/?area=AREA&kind=canteen"),
    Step("吃什么", "menus/"),
    Step("近期活动", "activities/"),
)
"""What is one tap from “我的社区”; the script puts its path for AREA."""


TODAY = (
    Step("附近有什么", "find/", "按距离或村社区找", "pin"),
    Step("哪里开着门", "find/?open=now", "现在能去的地方", "clock"),
    Step("吃什么", "menus/", "各食堂的菜单", "bowl"),
    Step("近期活动", "activities/", "哪天有什么", "calendar"),
)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the home page."""
    yield Plan("index.html", "home")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the home page."""
    description = f"{site.settings.region}{site.settings.tagline}：开不开门、吃什么、多少钱、找谁问。"
    return page(site, plan, "home.html", _view(site), "", description)


def _view(site: Site) -> HomeView:
    directory = site.directory
    pressing = (entry for entry in directory.announcements.values() if entry.pressing)
    entries = [entry for entry in sorted(pressing, key=lambda entry: entry.period.start) if shown_on(entry, site.today)]
    counties = tuple(area.path for area in directory.area_list if area.parent is None)
    banners, further = first_banners(site, entries, counties)
    return HomeView(
        question="家里有老人、孩子，需要什么帮助？",
        banners=banners,
        announced=Step(f"各地还有{further}条公告", ANNOUNCEMENT_LIST.base, "", "bell") if further else None,
        mine=MINE,
        needs=tuple(need_tile(need) for need in directory.vocabulary.needs()),
        today=TODAY,
        kinds=tuple(_kinds(site)),
        areas=tuple(area_row(site, path) for path in counties),
        about=_about(site),
        demo=None if site.demo or not site.settings.demo else Step("看看资料齐全的示例", "demo/"),
    )


def _kinds(site: Site) -> Iterator[KindTile]:
    for kind in site.directory.vocabulary.terms("kinds"):
        count = sum(place.kind == kind for place in site.directory.places.values())
        yield KindTile(kind.code, kind.name, f"find/?kind={kind.code}", f"已录入{count}处", kind.note)


def _about(site: Site) -> tuple[str, ...]:
    if site.demo:
        return ("这里是虚构的示例县：地方、电话、时间和人数都是编的，只为看看资料齐全是什么样子。",)
    return ("每个事实都写明来源；没有查清的写“待核实”，从不猜测。", "报道是来源，不是核实。去之前请先打电话问一声。")


HOME_PAGE = Output("home", _plan, _render, framed=True)
