"""New files that a clerk begins from a page: everything known filled in, where the host takes it, else in a box."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from linli.model import Place
from linli.model.commenting import commented, keys_of_type
from linli.model.menu import WEEKDAYS
from linli.model.period import UNTIL_NOTICE
from linli.model.record_types import ANNOUNCEMENT_TYPE, RecordType, entry_types
from linli.publish.site import Site
from linli.publish.views.forge import new_file_link

# What stands behind a key of which there is no sample; left so, it is refused as no fact.
NO_SAMPLE = "…"
NO_REPOSITORY = "还没有设置 extra.linli.repository：请在电脑上新建这个文件，把下面的话复制进去。"
PREFILLED = "点开就是填好的新文件，改好再提交。"
HOW_TO_FILL = "删去有菜的那几天前面的“# ”，写上菜名；不开餐写停餐。"
TO_COPY = "点开新建文件的网页，把下面的话复制进去，改好再提交。"


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to be begun: where it goes, its text, the address at which it is begun ("" for none), and how."""

    id: str
    title: str
    file: str
    text: str
    href: str
    how: str


def _draft(site: Site, code: str, title: str, file: str, text: str) -> Draft:
    link = new_file_link(site.settings, file, text)
    how = NO_REPOSITORY if not link.href else PREFILLED if link.prefilled else TO_COPY
    return Draft(code, title, file, text, link.href, how)


def place_drafts(site: Site, place: Place) -> Iterator[Draft]:
    """Yield what is begun most often for a place: a closure, and next week's menu where it feeds people."""
    directory, county = site.directory, place.area.split("/")[0]
    file = f"{directory.path}/{ANNOUNCEMENT_TYPE.code}/{county}/{site.today:%Y%m%d}-{place.id}.yml"
    yield _draft(site, "draft-closure", "发停业公告", file, _closure(site, place))
    if place.feeds:
        monday = site.monday + timedelta(days=7)
        file = f"{directory.path}/menus/{place.id}/{monday:%G-W%V}.yml"
        days = "".join(f"  # {weekday}: {{午餐: 菜名、菜名}}\n" for weekday in WEEKDAYS)
        text = f"食堂: {place.id}\n周一: {monday}\n# {HOW_TO_FILL}\n菜单:\n{days}"
        yield _draft(site, "draft-menu", "发下周菜单", file, text)


def _closure(site: Site, place: Place) -> str:
    lines = (
        f"标题: {place.name}停业",
        "种类: 停业",
        f"涉及: [{place.id}]",
        f"起止: {site.today}至{UNTIL_NOTICE}",
        "原因: 停电",
        f"发布时间: {site.today} 08:00",
        f"来源: [{', '.join(place.sources)}]",
        f"录入: {site.today}",
    )
    return "\n".join([*lines, ""])


def record_drafts(site: Site) -> Iterator[Draft]:
    """Yield a new file of every type whose records have an id, with all its keys as samples."""
    county = next((area.path for area in site.directory.area_list), "")
    for record_type in entry_types():
        folder = f"{site.directory.path}/{record_type.code}/{county}"
        yield _draft(
            site,
            f"draft-{record_type.code}",
            f"新增{record_type.word}",
            f"{folder}/xin-de-bianhao.yml",
            _sample(site, record_type),
        )


def _sample(site: Site, record_type: RecordType) -> str:
    own = {"来源": f"[{next(iter(site.directory.sources), '')}]", "录入": f"{site.today}"}
    wanted = (key for key, _, needed in keys_of_type(record_type) if needed and key not in own)
    facts = {key: record_type.samples.get(key, NO_SAMPLE) for key in wanted}
    return commented(record_type, {**facts, **own})
