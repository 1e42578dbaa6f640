"""A record type that nobody has thought of, 公交站: two descriptions and a page, and it is everywhere."""

import json
from datetime import date
from functools import partial
from shutil import copytree
from typing import Annotated

import pytest
from pydantic import BeforeValidator

from linli.load.settings import Settings
from linli.model import Entry
from linli.model.base import key
from linli.model.community import Needs
from linli.model.helping import Helping
from linli.model.record_types import RECORD_TYPES, RecordType, entry_types, type_of
from linli.model.scalars import Reference, Slug, Text, Texts, as_list
from linli.publish.index.entry import IndexEntry
from linli.publish.index.findable import Findable, each, types_script
from linli.publish.pages.community import RecordView
from linli.publish.pages.listing import ListPage, by_kind
from linli.publish.pages.page import page
from linli.publish.pages.published import PUBLISHED, Published, findable, published
from linli.publish.site import Output, Plan, Site
from linli.publish.views.evidence import verification_view
from linli.publish.views.links import HOME
from linli.publish.views.record_end import end_of, facts
from linli.publish.writing import planned
from linli.read.layout import RecordFolder
from linli.read.problems import has_errors
from tests import node
from tests.golden.tree import FRAME
from tests.sample import DIRECTORY, ROOT, open_sample, said

STOP = """\
名称: 柳溪路口站
所在地: qinghe/chengguan/liuxi
线路: [3路, 11路]
需求: [作业没人教]
服务: [等车, 助行]
曾用编号: [liuxi-old-stop]
来源: [s1]
录入: 2026-11-23
"""
FILE = "stops/qinghe/liuxi-stop.yml"


class Stop(Entry):
    """公交站: where a bus stops."""

    name: Text = key("名称", "写在站牌上的全称")
    area: Reference = key("所在地")
    lines: Texts = key("线路", "停哪几路车")
    needs: Needs = key("需求", default=())
    offers: Texts = key("服务", default=())
    former_ids: Annotated[tuple[Slug, ...], BeforeValidator(as_list)] = key("曾用编号", default=())


STOPS = RecordType(
    "stops", "公交站", "stops/<县区>/<编号>.yml", RecordFolder("stops"), Stop, ("area",), Helping("needs", ("offers",))
)


def plan(site):
    """Plan a page a stop."""
    for stop in site.directory.of(Stop):
        yield Plan(f"stops/{stop}/index.html", "stop", stop)


def render(site, plan):
    """Render the page of one stop."""
    stop = site.directory.of(Stop)[plan.subject]
    end = end_of(site, plan, stop, stop.name, stop.area)
    view = RecordView(
        trail=(HOME,),
        name=stop.name,
        kind="公交站",
        verification=verification_view(site, stop),
        facts=facts(("线路", "、".join(stop.lines))),
        phones=(),
        unknown=None,
        related=(),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )
    return page(site, plan, "record.html", view, stop.name, stop.name)


def entry(basis, stop):
    """Return what a stop is found by."""
    return IndexEntry(type="stop", id=stop.id, name=stop.name, area=stop.area, kind="stops", text="；".join(stop.lines))


HALF = Published(
    record=STOPS,
    page=Output("stop", plan, render, framed=True),
    listing=ListPage(STOPS, "公交站", "到哪里坐车。", by_kind, 4, "pin"),
    found=Findable(
        type="stop",
        word="公交站",
        sign="pin",
        folder="stops/",
        cost=10,
        named=True,
        kind="stops",
        entries=partial(each, STOPS, entry),
    ),
    for_need="可以坐车去",
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A small site with a stop, whose type only the model knows so far."""
    monkeypatch.setitem(RECORD_TYPES, STOPS.code, STOPS)
    project = open_sample(tmp_path, {FILE: STOP})
    assert not has_errors(project.problems)
    return Site(
        root=ROOT,
        directory=project.directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=date(2026, 11, 24),
        frames=dict.fromkeys(range(9), FRAME),
    )


@pytest.fixture
def files(site, monkeypatch):
    """Every file of the site by its path, once the type is described to the end."""
    monkeypatch.setitem(PUBLISHED, STOPS.code, HALF)
    return {plan.uri: output.render(site, plan).decode(errors="replace") for output, plan in planned(site)}


def test_a_type_without_a_page_fails_loudly(site):
    """Nothing can be built while a type of the model has no page: the message names it and where it is to be described."""
    with pytest.raises(LookupError, match=r"公交站 \(stops\).*pages\.published\.PUBLISHED"):
        planned(site)


def test_the_project_has_forgotten_none():
    """Every record type with an id has its other half, and no half is left of a type that is gone."""
    assert [half.record for half in published()] == list(entry_types())
    assert set(PUBLISHED) == {record.code for record in entry_types()}


def test_a_model_that_no_type_describes_is_an_error():
    """A record cannot slip through without a description."""
    with pytest.raises(LookupError, match="Stop"):
        type_of(Stop.model_construct(id="x"))


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("stops/liuxi-stop/index.html", ("柳溪路口站", "3路、11路")),
        ("stops/index.html", ('stops/liuxi-stop/"', "柳溪路口站", "清河县")),
        ("needs/study/index.html", ('id="stops">可以坐车去</h2>', 'stops/liuxi-stop/"')),
        ("needs/home-help/index.html", ('id="stops">可以坐车去</h2>', 'stops/liuxi-stop/"')),
        ("services/mobility-help/index.html", ('id="stops">公交站</h2>', 'stops/liuxi-stop/"')),
        ("stops/liuxi-old-stop/index.html", ("url=../../stops/liuxi-stop/",)),
        ("find/index.html", ('href="../stops/"', 'data-ll-mark="stops"', 'value="stops"')),
        ("staff/fields/index.html", ("公交站", "stops/&lt;县区&gt;/&lt;编号&gt;.yml", "写在站牌上的全称")),
        ("schema/stops.json", ('"线路"', '"required"')),
        ("data/index.json", ('["stop",1]', "柳溪路口站")),
    ],
)
def test_a_type_that_is_described_is_everywhere(files, uri, words):
    """A page, a list, the needs and services it answers, its former id, the finder, its fields, its schema, the index."""
    assert [word for word in words if word not in files[uri]] == []


def test_the_page_belongs_into_the_sitemap(files, site):
    """A page of a new type is framed as all others, so it stands in the sitemap."""
    assert "stops/liuxi-stop/" in {plan.path for output, plan in planned(site) if output.framed}


def test_a_misplaced_file_is_told_of_the_new_folder(tmp_path, monkeypatch):
    """Whoever puts a file elsewhere reads of the new folder too; a bad name is refused there as in any other."""
    monkeypatch.setitem(RECORD_TYPES, STOPS.code, STOPS)
    messages = said(open_sample(tmp_path, {"other/abc.yml": STOP, "stops/qinghe/柳溪.yml": STOP}))
    assert messages[0].startswith("other/abc.yml 文件放错了地方。记录应放在这些文件夹里：")
    assert "、stops、" in messages[0]
    assert messages[1].startswith("stops/qinghe/柳溪.yml 文件名“柳溪”不能作编号。")


def test_what_it_refers_to_is_checked(tmp_path, monkeypatch):
    """A reference of a new type that leads nowhere is named, as any other; so is a former id that is another's."""
    monkeypatch.setitem(RECORD_TYPES, STOPS.code, STOPS)
    wrong = STOP.replace("chengguan/liuxi", "chengguan/liuxii").replace("liuxi-old-stop", "liuxi-center")
    messages = said(open_sample(tmp_path, {FILE: wrong}))
    assert messages[0].startswith(f"{FILE}:2 所在地：没有“qinghe/chengguan/liuxii”这个服务点或地区。")
    assert messages[1].startswith(f"{FILE}:6 曾用编号 第1项：“liuxi-center”是 ")


def test_the_search_of_the_browser_finds_it(files, tmp_path, monkeypatch):
    """With the description that Python writes for it, the search leads to the page and counts the kind."""
    scripts = copytree(node.SCRIPTS, tmp_path / "js")
    (scripts / "search" / "types.js").write_text(types_script(findable()), "utf-8")
    monkeypatch.setattr(node, "SCRIPTS", scripts)
    program = "const result = module.search(module.createIndex(data), '柳溪路口');"
    found = node.run_script("search.js", program, json.loads(files["data/index.json"]))
    assert [(hit["type"], hit["url"], hit["kind"]) for hit in found["hits"]] == [("stop", "stops/liuxi-stop/", "stops")]
    assert [kind for kind in found["counts"]["kind"] if kind["value"] == "stops"] == [
        {"value": "stops", "name": "公交站", "count": 1}
    ]


def test_scripts_that_do_not_know_a_type_say_so(files):
    """An index of another build is refused rather than half understood."""
    program = "let result; try { module.createIndex(data); } catch (error) { result = error.message; }"
    assert node.run_script("search.js", program, json.loads(files["data/index.json"])) == "unknown type stop"


def test_the_scripts_know_the_types_of_python():
    """search/types.js is what the descriptions say; accept a change with: make bless."""
    assert (node.SCRIPTS / "search" / "types.js").read_text("utf-8") == types_script(findable())
