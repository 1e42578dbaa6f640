"""Notices of areas are addressed by path: no two valid directories can make them meet."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from linli.publish.build import sites_of
from linli.publish.repeats import repeated
from linli.publish.writing import planned
from tests.sample import DIRECTORY, FILES, ROOT, frozen_settings, open_sample

AREAS = """\
- 编号: {0}
  名称: 清河县
  级别: 县区
  范围: [[100.0, 20.0], [100.6, 20.5]]
  下级:
    - 编号: {1}
      名称: 城关镇
      级别: 乡镇街道
- 编号: {2}
  名称: 邻县
  级别: 县区
  范围: [[101.0, 20.0], [101.6, 20.5]]
  下级:
    - 编号: {3}
      名称: 邻镇
      级别: 乡镇街道
"""
PLACE = "名称: {2}食堂\n类型: 幸福食堂\n所在地: {0}/{1}\n来源: [s1]\n录入: 2026-11-23\n"


def site_of(root, codes, ids):
    """Open a directory of two counties with a township and a place each; the codes need not differ."""
    changes = dict.fromkeys(FILES) | {"sources.yml": FILES["sources.yml"], "areas.yml": AREAS.format(*codes)}
    for number, name in ((0, "甲"), (2, "乙")):
        county, township = codes[number], codes[number + 1]
        changes[f"places/{county}/{township}/{ids[number // 2]}.yml"] = PLACE.format(county, township, name)
    project = open_sample(root, changes)
    assert not project.problems, [str(problem) for problem in project.problems]
    settings = frozen_settings().model_copy(update={"directory": DIRECTORY, "demo": ""})
    (site,) = sites_of(project, settings, date(2026, 11, 24))
    return replace(site, root=ROOT)


def booklets(site):
    """Return the addresses of the booklets and of what leads to them."""
    return {plan.uri for _, plan in planned(site) if plan.uri.endswith("/booklet/index.html")}


def test_two_paths_with_the_same_dashes(tmp_path):
    """ab/cd-ef and ab-cd/ef have a booklet each; their former address, which they shared, leads nowhere."""
    site = site_of(tmp_path, ("ab", "cd-ef", "ab-cd", "ef"), ("canteen-1", "canteen-2"))
    assert booklets(site) == {
        *(f"notices/areas/{path}/-/booklet/index.html" for path in ("ab", "ab/cd-ef", "ab-cd", "ab-cd/ef")),
        *(f"notices/{slug}/booklet/index.html" for slug in ("ab", "ab-cd")),
    }


def test_an_id_like_an_area(tmp_path):
    """A record that bears the former id of an area keeps its addresses for itself."""
    site = site_of(tmp_path, ("ab", "cd", "ef", "gh"), ("ab-cd", "canteen-2"))
    assert "notices/ab-cd/booklet/index.html" not in booklets(site)
    assert "notices/ef-gh/booklet/index.html" in booklets(site)


CODES = st.lists(st.sampled_from(["ab", "cd", "ab-cd", "cd-ab", "areas", "ab-cd-ab"]), min_size=4, max_size=4)
IDS = st.permutations(["ab-cd", "cd-ab", "areas", "staff", "index", "menus", "ab-cd-ab"])


@settings(max_examples=12)
@given(CODES.filter(lambda codes: codes[0] != codes[2]), IDS)
def test_no_two_files_meet(tmp_path_factory, codes, ids):
    """Whatever valid codes and ids a directory has, every file has an address of its own."""
    site = site_of(tmp_path_factory.mktemp("areas"), codes, ids)
    assert repeated({}, {"": planned(site)}) == ""
