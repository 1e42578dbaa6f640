"""The pages of a portal: its home with the counties, and the search across them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from linli.publish.assets import assets_of, under_policy
from linli.publish.date_words import full_day
from linli.publish.frame import SENTINELS, Frame
from linli.publish.pages.find import FIND_HEAD, FindView
from linli.publish.pages.finder import finder_view
from linli.publish.pages.page import page
from linli.publish.policy import policy_for
from linli.publish.portal.joined import PLACES_LIST, PLACES_MAP
from linli.publish.portal.standing import StandingMember
from linli.publish.site import Plan, Site
from linli.publish.templating import Links
from linli.publish.views.help import HelpView, help_views
from linli.publish.views.links import HOME, Step

HOME_PLAN = Plan("index.html", "portal-home")
FIND_PLAN = Plan("find/index.html", "portal-find")
PORTAL_PAGES = (HOME_PLAN, FIND_PLAN)


@dataclass(frozen=True, slots=True)
class PortalView:
    """pages/portal.html."""

    title: str
    lead: str
    late: str
    urgent: tuple[HelpView, ...]
    counties: tuple[Step, ...]
    lists: tuple[Step, ...]


def portal_pages(site: Site, members: Sequence[StandingMember], missing: Sequence[str]) -> dict[str, bytes]:
    """Return the pages of a portal by their address; `missing` are the codes of counties of which nothing stands."""
    for plan in PORTAL_PAGES:
        depth = plan.uri.count("/")
        html = assets_of(site).linked(_document(site, depth))
        site.frames[depth] = Frame.cut(under_policy(html, policy_for(plan.path)))
    return {HOME_PLAN.uri: _home(site, members, missing), FIND_PLAN.uri: _find(site, members)}


def _document(site: Site, depth: int) -> str:
    """Render the residents' frame as MkDocs does for a county (overrides/main.html): without what a portal has not."""
    made = Environment(loader=FileSystemLoader(site.root / "overrides"), autoescape=False)
    links = Links("", depth)
    made.filters["url"] = lambda path: links.root_url("" if path == "." else path)
    shown: dict[str, Any] = {
        "base_url": links.root_url(""),
        "config": {
            "site_url": f"{site.settings.site_url.rstrip('/')}/",
            "extra": {"linli": site.settings, "linli_portal": True, "linli_day": site.today.isoformat()},
        },
        "page": {"meta": {**SENTINELS, "linli_base": ""}, "content": SENTINELS["body"]},
    }
    return made.get_template("main.html").render(shown)


def _home(site: Site, members: Sequence[StandingMember], missing: Sequence[str]) -> bytes:
    places = sum(member.places for member in members)
    late = [member.name for member in members if member.late] + list(missing)
    view = PortalView(
        title="在哪个县区？",
        lead=f"{len(members)}个县区，录入了{places}处。不知道在哪个县区的，在上面的框里写要找什么、在哪里。",
        late=f"这次没有取到：{'、'.join(late)}。有以前的就还放以前的，写着是哪天的。" if late else "",
        urgent=help_views(site, urgent=True),
        counties=tuple(_rows(members)),
        lists=(
            Step("全部服务点（JSON）", PLACES_LIST),
            Step("全部服务点的位置（GeoJSON）", PLACES_MAP),
        ),
    )
    description = f"{site.settings.region}各县区的养老服务中心、儿童之家和幸福食堂：开不开门、吃什么、多少钱、找谁问。"
    return page(site, HOME_PLAN, "portal.html", view, "", description)


def _find(site: Site, members: Sequence[StandingMember]) -> bytes:
    view = FindView(
        trail=(HOME,),
        title="找地方",
        lead="按县区看：",
        urgent=help_views(site, urgent=True),
        calm=help_views(site, urgent=False),
        finder=finder_view(site),
        jumps=(),
        groups=(),
        areas=tuple(_rows(members)),
        others=(),
    )
    return page(site, FIND_PLAN, "find.html", view, "找地方", "在各县区里按地方、类型、服务查找。", head=FIND_HEAD)


def _rows(members: Sequence[StandingMember]) -> Iterator[Step]:
    for member in members:
        day = full_day(member.manifest.day)
        when = f"没有取到新的，还是{day}的" if member.late else f"{day}的"
        yield Step(member.name, member.home, f"{member.places}处，{when}", "pin")


def picture_files(root: Path) -> dict[str, bytes]:
    """Return the pictures that the frame links to, which MkDocs takes from the theme's folder for a county."""
    folder = root / "overrides"
    files = (folder / "assets/plate.svg", *(folder / "assets/pictures").glob("*.png"))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
