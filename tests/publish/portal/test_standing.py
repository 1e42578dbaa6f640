"""What a portal joins of a county, and what it refuses with a line."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from linli.load.settings import read_settings
from linli.publish.data.manifest import Manifest
from linli.publish.index.build import encode, first_file
from linli.publish.index.shards import directory_file
from linli.publish.portal.front import portal_site
from linli.publish.portal.searched import index_files
from linli.publish.portal.standing import NotJoined, StandingMember, places_of
from tests.publish.data.test_manifest import PRINTS, example
from tests.publish.index.county import AREAS, COUNTY
from tests.sample import ROOT

TODAY = date(2026, 11, 24)
COPIED = dict.fromkeys(PRINTS, "1" * 64)
SHARD = {"area": "qinghe", "first": "data/index/qinghe/first.json", "more": "data/index/qinghe/more.json"}
ROW = {**SHARD, "home": "", "count": 9}


def index_file(catalogue=COUNTY, **changed):
    """Return the first file of an index in which something has been changed."""
    return {**json.loads(encode(first_file(catalogue))), **changed}


@cache
def site():
    """Return the site of a portal."""
    settings, _ = read_settings(ROOT)
    return portal_site(ROOT, settings, TODAY)[0]


def member(folder, index, **changed):
    """Return a county with this index, about whose manifest something is otherwise."""
    (folder / "data").mkdir(parents=True)
    (folder / "data/index.json").write_bytes(index if isinstance(index, bytes) else encode(index))
    manifest = Manifest.model_validate(example(COPIED)).model_copy(update={"day": TODAY, **changed})
    return StandingMember(folder.name, folder, manifest, f"{folder.name}/", late=False)


def joined(*members):
    """Return the directory of a portal with its words of `sentences`, and what was refused."""
    refused = {}
    files = index_files(site(), members, lambda member, why: refused.setdefault(member.code, why))
    sentences = json.loads(files["data/index/sentences.json"])
    return {**json.loads(files["data/index.json"]), "sentences": sentences}, refused


@pytest.mark.parametrize(
    ("index", "changed", "why"),
    [
        (index_file(), {"index_format": 3}, "搜索索引是第3版的，门户要第5版的，请两边都 linli upgrade。"),
        (index_file(), {"day": date(2026, 11, 25)}, "它的日子是2026-11-25，还没有到。"),
        (index_file(format=3), {}, "data/index.json 不是搜索索引。"),
        (b"[]", {}, "data/index.json 不是搜索索引。"),
        (b"<html>", {}, "data/index.json 读不出来"),
        (b'{"format": 5}', {}, "data/index.json 不是完整的搜索索引"),
        (index_file(areas={"parent": [0]}), {}, "data/index.json 不是完整的搜索索引"),
        (index_file(sounds=None), {}, "data/index.json 不是完整的搜索索引"),
        (index_file(), {"files": {}}, "搜索索引说的 data/index.json 不在 data/manifest.json 里。"),
        (index_file(shards=[ROW]), {}, "搜索索引说的 data/index/qinghe/first.json 不在 data/manifest.json 里。"),
        (
            index_file(shards=[{**ROW, "first": "https://evil.example/x.json"}]),
            {},
            "搜索索引说的 https://evil.example/",
        ),
        (index_file(shards=[{"area": ""}]), {}, "data/index.json 不是完整的搜索索引"),
        (
            index_file(shards=[{**ROW, **dict.fromkeys(("first", "more"), "data/index.json"), "count": "x"}]),
            {},
            "data/",
        ),
    ],
)
def test_what_cannot_be_joined_is_refused_as_a_whole(tmp_path, index, changed, why):
    """The others are joined; nothing of the refused one is in the directory."""
    good = member(tmp_path / "good", index_file())
    found, refused = joined(member(tmp_path / "bad", index, **changed), good)
    assert list(refused) == ["bad"]
    assert refused["bad"].startswith(why)
    assert found["shards"] == joined(good)[0]["shards"]
    assert "bad~" not in found["ids"]


def test_the_areas_of_all_counties_are_whole(tmp_path):
    """Names, former names, centres and what lies in what are as each county has them, behind its own mark."""
    own = index_file()
    found, _ = joined(member(tmp_path / "jia", own), member(tmp_path / "yi", own))
    paths = [area.path for area in AREAS]
    assert found["ids"].split("\n") == [f"{mark}{path}" for mark in ("jia~", "yi~") for path in paths]
    assert found["areas"]["parent"] == [
        *own["areas"]["parent"],
        *(-1 if parent < 0 else parent + len(AREAS) for parent in own["areas"]["parent"]),
    ]
    assert found["areas"]["lon"][: len(AREAS)] == own["areas"]["lon"]
    assert found["areas"]["lat"][: len(AREAS)] == own["areas"]["lat"]
    texts = found["texts"].split("\n")
    assert texts[: len(AREAS)] == [area.name for area in AREAS]
    assert texts.count("桐木堡村") == 2
    assert [(row["area"], row["first"], row["home"], row["under"]) for row in found["shards"]] == [
        (f"{code}~", f"data/index/{code}/first.json", f"{code}/", f"{code}~") for code in ("jia", "yi")
    ]


def test_of_a_whole_index_what_all_have_is_read_once(tmp_path):
    """The first file of a county has its entries and their flags; words and sounds are those of the directory."""
    own = index_file()
    files = index_files(site(), [member(tmp_path / "jia", own)], print)
    first = json.loads(files["data/index/jia/first.json"])
    assert {key: own[key] for key in first} == first
    assert set(own) - set(first) == {"words", "cues", "help", "elsewhere", "home", "holidays", "sounds"}
    assert {"sounds", "words", "help"} <= set(json.loads(files["data/index.json"]))


def test_a_county_in_shards_keeps_them(tmp_path):
    """Those of its counties and townships are read one by one."""
    files = {**COPIED, SHARD["first"]: "1" * 64, SHARD["more"]: "1" * 64}
    own = {**json.loads(encode(directory_file(COUNTY))), "shards": [ROW]}
    found, refused = joined(member(tmp_path / "jia", own, files=files))
    assert refused == {}
    (row,) = found["shards"]
    assert (row["area"], row["count"], "name" in row) == ("jia~qinghe", 9, False)
    assert row["more"] == "jia/data/index/qinghe/more.json"


def test_every_county_is_read_aloud_as_it_reads_itself(tmp_path):
    """A reading that one of them gives a character holds in the portal."""
    found, _ = joined(member(tmp_path / "jia", index_file()))
    usual = {line.rstrip("呢"): line for line in found["sounds"]["usual"].split("\n")}
    assert any(line.startswith("ni") and "呢" in line for line in usual.values())
    rare = [line for line in found["sounds"]["rare"].split("\n") if line.startswith("ni")]
    assert not any("呢" in line for line in rare)


def test_a_county_of_the_portal_is_not_elsewhere(tmp_path):
    """What one of them is called is asked for, not said to be unknown; what all lie in tells none from another."""
    named = replace(COUNTY, areas=(replace(AREAS[0], name="昭阳区"), *AREAS[1:]))
    named = replace(
        named,
        entries=tuple(replace(entry, name="昭阳区") if entry.id == "qinghe" else entry for entry in named.entries),
    )
    without, _ = joined()
    found, _ = joined(
        member(tmp_path / "jia", index_file(named, home=["云南省", "云南", "昭通"])),
        member(tmp_path / "yi", index_file(home=["云南省", "云南", "曲靖"])),
    )
    assert "昭阳" in without["sentences"]["elsewhere"]["names"].split()
    assert not {"昭阳", "云南", "曲靖", "昭通"} & set(found["sentences"]["elsewhere"]["names"].split())
    assert {"云南", "云南省"} <= set(found["home"])
    assert "曲靖" not in found["home"]


@pytest.mark.parametrize(
    "content", [b"<html>", b"[]", b'{"places": {}}', b'{"places": [1]}', b'{"places": [{"id": 1}]}']
)
def test_what_is_no_list_of_places_is_refused(tmp_path, content):
    """Nothing of it comes into the joined list."""
    county = member(tmp_path / "jia", index_file())
    (county.folder / "data/places.json").write_bytes(content)
    with pytest.raises(NotJoined, match=r"data/places\.json"):
        places_of(county)
