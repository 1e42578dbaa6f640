"""The service worker without a browser: where an answer comes from, what is kept, and what the build says of itself."""

import json
import re
from base64 import b64decode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.publish import service_worker as module
from linli.publish import sharding
from linli.publish.service_worker import KEPT_FILES, is_offered, service_worker
from tests.golden.tree import example_site
from tests.node import run_script

HOME = "https://a.cn/lin/li/"
FILES = [HOME, f"{HOME}find/", f"{HOME}assets/linli.0123456789.js", f"{HOME}clock/day.js", f"{HOME}data/index.json"]
MADE = {uri: uri.encode() for uri in KEPT_FILES}
JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["path", "township", "id", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("path", "mode", "wanted"),
    [
        ("", "navigate", "page"),
        ("index.html", "navigate", "page"),
        ("find/?q=a#x", "navigate", "page"),
        ("places/x/", "navigate", "page"),
        ("data/places.csv", "navigate", "page"),
        ("screens/places/x/", "navigate", ""),
        ("clock/a/b.js", "no-cors", "clock"),
        ("clock/day.js", "no-cors", "clock"),
        ("prices/a/b.js", "no-cors", "clock"),
        ("../clock/day.js", "no-cors", "clock"),
        ("assets/linli.0123456789.js", "cors", "asset"),
        ("assets/linli.9876543210.js", "cors", ""),  # of another build: only the network has it
        ("assets/plate.svg", "no-cors", ""),
        ("data/index.json", "cors", ""),
        ("data/index.json?copy=v1", "cors", "index"),
        ("demo/clock/a/b.js", "no-cors", ""),  # another directory's
        ("../other/?copy=v1", "cors", ""),
        ("screens/places/x/", "cors", ""),
        ("https://b.cn/lin/li/", "navigate", ""),
        ("https://b.cn/lin/li/data/index.json?copy=v1", "cors", ""),
        ("https://a.cn.evil.example/lin/li/clock/day.js", "no-cors", ""),
    ],
)
def test_where_an_answer_comes_from(path, mode, wanted):
    """Pages and clock files from the network first, what is named by its content from the copy, all else as ever."""
    program = """
      const request = { method: "GET", mode: data.mode, url: new URL(data.path, data.home).href };
      const given = (method) => module.strategyOf({ ...request, method }, data.home, data.files);
      const result = [given("GET"), given("POST")];"""
    given_data = {"path": path, "mode": mode, "home": HOME, "files": FILES}
    assert run_script("service-worker/strategy.js", program, given_data) == [wanted, ""]


@pytest.mark.parametrize(
    ("network", "copy", "wanted"),
    [
        ("answers", "copy", "network 200"),
        ("answers 404", "copy", "network 404"),  # what is gone is gone
        ("answers 502", "copy", "copy"),
        ("answers 502", "", "network 502"),
        ("fails", "copy", "copy"),
        ("fails", "", "rejected"),
        ("is late", "copy", "copy"),
        ("is late", "", "network 200"),
    ],
)
def test_the_network_comes_first(network, copy, wanted):
    """A copy is shown only where the network has nothing, or not in time; without one its late answer counts."""
    program = """
      let hurry;
      const status = Number(data.network.split(" ")[1]) || 200;
      const answer = { from: "network", status };
      const late = data.network === "is late";
      const network = data.network === "fails" ? Promise.reject(new Error("offline"))
        : new Promise((resolve) => { hurry = () => resolve(answer); if (!late) hurry(); });
      const copy = async () => { if (late) setImmediate(hurry); return data.copy ? { from: "copy" } : undefined; };
      const limit = late ? Promise.resolve() : new Promise(() => null);
      const result = await module.networkFirst(network, copy, limit)
        .then(({ from, status }) => [from, status].join(" ").trim(), () => "rejected");"""
    assert run_script("service-worker/strategy.js", program, {"network": network, "copy": copy}) == wanted


@pytest.mark.parametrize(
    ("area", "places", "wanted"),
    [
        (None, [], []),
        ({"path": "a/b/c"}, [], ["areas/a/b/c/", "menus/a/b/", "clock/a/b.js", "prices/a/b.js"]),
        ({"path": "a"}, [], ["areas/a/"]),
        (None, [{"path": "/lin/li/places/x/", "township": "a/b"}], ["places/x/", "clock/a/b.js", "prices/a/b.js"]),
        (None, [{"path": "/lin/li/places/x/index.html"}], ["places/x/"]),
        (None, [{"path": "/lin/li/places/x/"}] * 3, ["places/x/"]),
        (None, [{"path": f"/lin/li/places/p{n}/"} for n in range(99)], [f"places/p{n}/" for n in range(20)]),
        # of another directory, or no place at all
        (None, [{"path": "/lin/li/demo/places/x/"}, {"path": "/places/x/"}, {"path": "//evil.example/places/x/"}], []),
        (None, [{"path": "/lin/li/places/../../x/"}, {"path": "/lin/li/staff/edit/"}, {"path": 5}, None, 5, "x"], []),
        ({"path": "../staff"}, {"path": "x"}, []),
        ({"path": 5}, "places", []),
    ],
)
def test_what_is_kept_of_what_was_chosen(area, places, wanted):
    """My community with its menus and its clock, my places with theirs; nothing that is no address of the directory."""
    program = "const result = module.chosenAddresses([data.area, data.places], data.home);"
    given_data = {"area": area, "places": places, "home": HOME}
    found = run_script("service-worker/keeping.js", program, given_data)
    assert found == [HOME + path for path in wanted]


def test_of_an_index_in_shards_that_of_my_township_is_kept():
    """Its search works without a net; where the index is whole, there is no such file to ask for."""
    program = "const result = [true, false].map((one) => module.chosenAddresses([data.area, []], data.home, one));"
    given_data = {"area": {"path": "a/b/c"}, "home": HOME}
    sharded, whole = run_script("service-worker/keeping.js", program, given_data)
    assert {*sharded} - {*whole} == {f"{HOME}data/index/a/b/{name}.json" for name in ("first", "more")}


@settings(max_examples=1)
@given(st.lists(st.lists(JSON, min_size=2, max_size=2), min_size=100, max_size=100))
def test_anything_may_be_told(told):
    """Whatever a browser has kept: what comes of it lies below the directory, and nothing breaks."""
    program = "const result = data.told.flatMap((one) => module.chosenAddresses(one, data.home));"
    found = run_script("service-worker/keeping.js", program, {"told": told, "home": HOME})
    assert [
        address
        for address in found
        if not re.fullmatch(f"{HOME}(areas|menus|clock|prices|places)/[a-z0-9/-]+(.js)?", address)
    ] == []


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("linli https://a.cn/lin/li/ v1", True),
        ("linli https://a.cn/lin/li/demo/ v1", False),
        ("linli https://a.cn/lin/ v1", False),
        ("portal", False),
    ],
)
def test_each_directory_has_caches_of_its_own(name, own):
    """The demonstration below the real site, the site of another county beside it and the portal around it are not touched."""
    program = "const result = module.isOwn(data.name, data.home);"
    assert run_script("service-worker/keeping.js", program, {"name": name, "home": HOME}) == own


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<script src="../../assets/linli.0123456789.js"></script>', True),
        ('<script src="../../assets/linli.9876543210.js"></script>', False),
        ('<link rel="stylesheet" href="../../assets/linli.9876543210.css">', False),
        ('<a href="../y/">y</a> <img src="../../assets/plate.svg">', True),
    ],
)
def test_a_page_of_another_build_is_not_kept(html, wanted):
    """A page fits a build if it needs no script and no style of another."""
    program = "const result = module.isOfBuild(data.html, data.address, data.files);"
    given_data = {"html": html, "address": f"{HOME}places/x/", "files": FILES}
    assert run_script("service-worker/keeping.js", program, given_data) == wanted


def test_a_copy_says_that_it_is_one():
    """It bears the day of its build, as a note that is read out, and the finder reads the index of the same build."""
    page = '<p class="ll-stale" data-ll-stale hidden></p><div data-ll-finder="../data/index.json" hidden></div>'
    program = 'const result = module.asCopy(data, { day: "2026-11-06", version: "v1" });'
    assert run_script("service-worker/copy.js", program, page) == (
        '<p class="ll-stale" data-ll-stale="离线 · 内容是11月6日的" role="status" hidden></p>'
        '<div data-ll-finder="../data/index.json?copy=v1" hidden></div>'
    )


def build_of(script):
    """Return what a service worker says of its build."""
    return json.loads(script.decode().partition(";\n")[0].removeprefix("self.linliBuild = "))


def test_the_build_names_what_it_keeps():
    """Pages by the address of their folder, the most important first, each with its sum."""
    build = build_of(service_worker(example_site(), MADE, b"v"))
    assert list(build["files"])[:4] == ["", "find/", "menus/", "activities/"]
    assert [path for path, sum_ in build["files"].items() if not sum_.startswith("sha256-")] == ["clock/day.js"]
    assert (build["day"], build["fictional"], build["patience"]) == ("2026-11-24", False, 3000)


def test_the_demonstration_keeps_its_own():
    """Its pages and its index are its own, scripts and styles those of the site around it."""
    build = build_of(service_worker(replace(example_site(), base="demo/"), MADE, b"v"))
    assert build["fictional"]
    assert {path.startswith("../") for path in build["files"] if "assets/" in path or path.endswith("day.js")} == {True}
    assert "data/index.json" in build["files"]


@pytest.mark.parametrize("changed", ["version", *KEPT_FILES])
def test_every_change_is_another_version(changed):
    """A word in a page, or a record that no kept page shows, makes browsers fill their copy anew; nothing else does."""
    site = example_site()
    made = {**MADE, changed: b"changed"} if changed in MADE else MADE
    other = service_worker(site, made, b"changed" if changed == "version" else b"v")
    first, again = service_worker(site, MADE, b"v"), service_worker(site, MADE, b"v")
    assert first == again
    assert build_of(other)["version"] != build_of(first)["version"]


def test_a_large_directory_keeps_no_index(monkeypatch):
    """What a browser is asked to keep is bounded: pages and scripts come first."""
    monkeypatch.setattr(module, "MOST_KEPT_BYTES", 400_000)
    files = build_of(service_worker(example_site(), {**MADE, "data/index.json": b" " * 300_000}, b"v"))["files"]
    assert "data/index.json" not in files
    assert "find/" in files


def test_the_worker_is_told_of_shards(monkeypatch):
    """It asks for those of a township only where there are any."""
    assert not build_of(service_worker(example_site(), MADE, b"v"))["sharded"]
    monkeypatch.setattr(sharding, "SHARDED_ABOVE", 0)
    assert build_of(service_worker(example_site(), MADE, b"v"))["sharded"]


def test_the_sounds_are_kept():
    """Without a net it is searched by sound as well."""
    files = build_of(service_worker(example_site(), MADE, b"v"))["files"]
    assert [path for path in files if re.fullmatch(r"assets/sounds\.[0-9a-f]{10}\.json", path)]


@pytest.mark.parametrize(("offline", "previewed"), [(False, False), (True, True), (False, True)])
def test_where_no_copy_is_wanted_the_worker_leaves(offline, previewed):
    """Switched off by the setting, and while previewing, there is one that removes what an earlier one has kept."""
    site = example_site()
    site = replace(site, settings=site.settings.model_copy(update={"offline": offline}), previewed=previewed)
    script = service_worker(site, MADE, b"v").decode()
    assert not is_offered(site)
    assert "unregister()" in script
    assert "respondWith" not in script


def test_sums_are_those_of_the_files():
    """A browser refuses what is not the file that the build has made."""
    files = build_of(service_worker(example_site(), MADE, b"v"))["files"]
    assert b64decode(files["find/"].removeprefix("sha256-")) == sha256(b"find/index.html").digest()
