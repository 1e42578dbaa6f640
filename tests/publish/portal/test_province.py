"""Counties built by two workers of Dask and joined to a portal, which is searched in a real browser."""

import http.server
import json
import os
import signal
import threading
from datetime import date
from functools import partial
from itertools import chain

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import expect

from linli.cli import main
from linli.load.settings import read_settings
from linli.publish.portal.building import MemberReport, MemberState, MemberTask, standing_manifest
from linli.publish.portal.crew import worked_off
from linli.publish.portal.front import portal_site, write_portal
from linli.publish.portal.members import Member, members_of
from tests.publish.portal.projects import write_county
from tests.sample import ROOT

distributed = pytest.importorskip("distributed", reason="linli[province] 没有装")

TODAY = date(2026, 11, 26)
YONGSHAN = "https://yongshan.example.org/linli/"


@pytest.fixture(scope="module", autouse=True)
def _project():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINLI_TODAY", TODAY.isoformat())
        patch.chdir(ROOT)
        yield


@pytest.fixture(scope="module")
def province(tmp_path_factory, _project):
    """Three counties, one with a mistake, as two workers have built them: the folder, what the command said."""
    folder = tmp_path_factory.mktemp("province")
    # Two counties whose areas have the same paths.
    write_county(folder / "counties/ludian", "xian", "鲁甸", places=2)
    write_county(folder / "counties/zhaoyang", "xian", "昭阳", lon=103.7, places=3)
    broken = write_county(folder / "counties/weixin", "weixin", "威信")
    place = broken / "data/weixin/places/weixin/chengguan/canteen-1.yml"
    place.write_text(place.read_text("utf-8").replace("每天 午餐", "天天有空就开"), "utf-8")
    arguments = [str(folder / "counties"), "--site-dir", str(folder / "out"), "--jobs", "2"]
    return folder, CliRunner().invoke(main, ["province", *arguments])


def test_a_failing_county_reports_its_own_problems_and_the_others_go_on(province):
    """Of each a line as soon as it is done, of the failing one its problems; a summary; the command ends with 1."""
    folder, done = province
    assert done.exit_code == 1, done.output
    lines = done.output.splitlines()
    assert [line.partition(" ")[0] for line in lines if line.startswith("[")] == ["[1/3]", "[2/3]", "[3/3]"]
    said = {line.split()[1].partition("：")[0]: line for line in lines if line.startswith("[")}
    assert "ludian：做好了（" in said["ludian"]
    assert said["ludian"].endswith("2处，2026-11-26的）")
    assert "weixin：没有成，也没有原来的（" in said["weixin"]
    assert any("data/weixin/places/weixin/chengguan/canteen-1.yml:4 开放时间" in line for line in lines)
    assert "3个县，5处：2个做好了；1个没有成，也没有原来的。" in lines
    manifest = json.loads((folder / "out/zhaoyang/data/manifest.json").read_bytes())
    assert (manifest["areas"], manifest["centre"]) == ({"xian": "昭阳县"}, [103.7, 27.3])
    assert not (folder / "out/weixin").exists()


@pytest.fixture(scope="module")
def portal(province):
    """The portal of the day after: of one county as it was, and of one that publishes itself; its address."""
    home = province[0] / "out"
    theirs = home / "zhaoyang"

    def fetch(address, most):
        return (theirs / address.removeprefix(YONGSHAN)).read_bytes()

    copied = MemberTask(home, fetch)(Member("yongshan", url=YONGSHAN))
    assert copied.standing == MemberState.COPIED
    kept = MemberReport(
        Member("ludian", home / "ludian"), MemberState.KEPT, 0, standing_manifest(home / "ludian"), ("x",)
    )
    missing = MemberReport(Member("weixin", home / "weixin"), MemberState.MISSING, 0, None, ("x",))
    refused = {}
    write_portal(site_of(date(2026, 11, 27)), [kept, copied, missing], home, refused.setdefault)
    assert refused == {}
    yield from served(home)


def site_of(today):
    """Return the site of the portal, whose project is this one."""
    settings, _ = read_settings(ROOT)
    site, problems = portal_site(ROOT, settings, today)
    assert problems == []
    return site


class Handler(http.server.SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, format, *args):
        """Say nothing."""


def served(home):
    """Serve a folder; yield it and its address."""
    handler = partial(Handler, directory=str(home))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield home, f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def visit(chromium):
    """Open a page of a portal; afterwards nothing has gone wrong, and no other host was asked."""
    context = chromium.new_context(viewport={"width": 360, "height": 800}, timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.clock.install(time=f"{TODAY}T11:30:00+08:00")
    wrong, asked = [], []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    begun = []

    def visited(address, path=""):
        begun.append(address)
        page.goto(address + path)
        return page

    yield visited
    assert wrong == []
    assert [url for url in asked if not url.startswith(begun[0])] == []
    context.close()


def results(page):
    """Return the names of what was found and where they lead, once the answer is there."""
    page.wait_for_selector("[data-ll-finder][aria-busy=false]:not([hidden])")
    links = page.locator("[data-ll-results] h3 a")
    return links.evaluate_all("links => links.map((link) => [link.textContent, link.getAttribute('href')])")


def test_the_home_leads_to_every_county(portal, visit):
    """Name, amount and day of each; what was not reached says of which day it is; nothing is wider than a phone."""
    home, address = portal
    page = visit(address)
    rows = page.locator(".ll-page-head ~ .ll-rows a")
    assert rows.evaluate_all("rows => rows.map((row) => row.getAttribute('href'))") == ["ludian/", YONGSHAN]
    expect(rows.nth(0)).to_contain_text("鲁甸县 2处，没有取到新的，还是2026年11月26日的")
    expect(rows.nth(1)).to_contain_text("昭阳县 3处，2026年11月26日的")
    expect(page.locator(".ll-text")).to_contain_text("这次没有取到：鲁甸县、weixin。")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("script[data-ll-offline]").count() == 0
    assert Axe().run(page).response["violations"] == []
    for plain in ("index.html", "find/index.html"):
        html = (home / plain).read_text("utf-8")
        assert all(words in html for words in ("鲁甸县", "昭阳县", YONGSHAN, "Content-Security-Policy"))


def test_all_counties_are_searched(portal, visit):
    """Counties with the same paths stay apart; pages that are here are led to here, others where they are."""
    _, address = portal
    page = visit(address, "find/?q=食堂")
    found = results(page)
    assert [name for name, _ in found if "鲁甸" in name] == ["鲁甸城关1社区幸福食堂", "鲁甸城关2社区幸福食堂"]
    assert {href.rpartition("places/")[0] for _, href in found} == {"../ludian/", YONGSHAN}
    expect(page.locator("[data-ll-results] .ll-state").first).to_contain_text("现在开放")
    page = visit(address, "find/?q=昭阳 食堂")
    assert [href for _, href in results(page)] == [f"{YONGSHAN}places/canteen-{number}/" for number in (1, 2, 3)]


def test_an_area_leads_to_its_own_county(portal, visit):
    """Two townships of one name are both found, and each narrows to its own county."""
    _, address = portal
    page = visit(address, "find/?q=城关镇")
    areas = [href for name, href in results(page) if name == "城关镇"]
    assert areas == ["../ludian/areas/xian/chengguan/", f"{YONGSHAN}areas/xian/chengguan/"]
    page = visit(address, "find/?area=yongshan~xian/chengguan")
    assert {href.rpartition("places/")[0] for _, href in results(page) if "places/" in href} == {YONGSHAN}


def test_a_chosen_area_is_that_of_its_own_directory(portal, visit):
    """The pages of the counties lie below the same host: neither knows the paths of the other."""
    _, address = portal
    page = visit(address, "ludian/areas/xian/chengguan/")
    page.locator("[data-ll-choose-area]").click()
    expect(page.locator("[data-ll-my-area]").first).to_have_text("我的社区：城关镇")
    page = visit(address, "find/?q=食堂")
    results(page)
    expect(page.locator("select[name=from]")).to_have_value("")
    page.locator("details summary", has_text="更多条件").click()
    page.locator("select[name=from]").select_option("ludian~xian")
    expect(page.locator("[data-ll-chosen] button")).to_contain_text(["从"])
    page = visit(address, "find/?q=食堂")
    results(page)
    expect(page.locator("select[name=from]")).to_have_value("ludian~xian")
    expect(visit(address, "ludian/").locator("[data-ll-my-area]").first).to_have_text("选我的社区")


def test_the_lists_of_all_counties_are_one(portal):
    """Every place says of which county it is and where its page is; ids of two counties may be the same."""
    home, _ = portal
    found = json.loads((home / "data/places.json").read_bytes())
    assert [member["code"] for member in found["members"]] == ["ludian", "yongshan"]
    assert [(row["member"], row["id"]) for row in found["places"]] == [
        ("ludian", "canteen-1"),
        ("ludian", "canteen-2"),
        *(("yongshan", f"canteen-{number}") for number in (1, 2, 3)),
    ]
    assert found["places"][0]["page"].endswith("/ludian/places/canteen-1/")
    assert found["places"][2]["page"] == f"{YONGSHAN}places/canteen-1/"
    features = json.loads((home / "data/places.geojson").read_bytes())["features"]
    assert [feature["id"] for feature in features][:3] == ["ludian/canteen-1", "ludian/canteen-2", "yongshan/canteen-1"]


def test_the_sitemaps_are_those_of_this_host(portal):
    """What lies here is listed; who publishes itself has a sitemap of its own."""
    home, _ = portal
    index = (home / "sitemap.xml").read_text("utf-8")
    assert "/ludian/sitemap.xml</loc><lastmod>2026-11-26<" in index
    assert "sitemap-portal.xml</loc><lastmod>2026-11-27<" in index
    assert "yongshan" not in index
    assert "/find/</loc>" in (home / "sitemap-portal.xml").read_text("utf-8")


NAMES = ("鲁甸", "昭阳", "威信", "永善", "绥江", "盐津", "大关", "彝良")


@pytest.mark.whole
def test_a_worker_is_killed_and_every_county_is_built(tmp_path, visit):
    """Eight counties, two workers, by the address of a scheduler; one is gone in the middle, another takes its work over."""
    for number, name in enumerate(NAMES, 1):
        write_county(tmp_path / f"counties/county-{number}", "xian" if number < 3 else f"xian-{number}", name)
    members, problems = members_of(tmp_path / "counties")
    assert problems == []
    home = tmp_path / "out"
    home.mkdir()
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        coming = worked_off(MemberTask(home), members, 2, cluster.scheduler_address)
        first = next(coming)
        with distributed.Client(cluster) as client:
            pids = client.run(os.getpid)
            os.kill(next(iter(pids.values())), signal.SIGKILL)
        reports = sorted(chain((first,), coming), key=lambda report: report.member.code)
    assert [(report.standing, report.lines) for report in reports] == [(MemberState.BUILT, ())] * 8
    refused = {}
    assert len(write_portal(site_of(TODAY), reports, home, refused.setdefault)) == 8
    assert refused == {}
    for _, address in served(home):
        for name in (NAMES[0], NAMES[7]):
            ((found, _),) = results(visit(address, f"find/?q={name} 食堂"))
            assert found == f"{name}城关1社区幸福食堂"
