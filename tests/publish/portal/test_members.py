"""Which counties a portal joins: folders and lists, and what is said of a line that names none."""

import pytest

from linli.publish.portal.members import Member, members_of


@pytest.fixture
def counties(tmp_path):
    """A folder with two projects, and what is none."""
    for name in ("ludian", "zhaoyang"):
        (tmp_path / "counties" / name).mkdir(parents=True)
        (tmp_path / "counties" / name / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (tmp_path / "counties/notes").mkdir()
    return tmp_path


def listed(folder, text):
    """Read a list; return members and problems as text."""
    (folder / "list.yml").write_text(text, "utf-8")
    members, problems = members_of(folder / "list.yml")
    return members, [str(problem) for problem in problems]


def test_a_folder_holds_projects(counties):
    """Every project below it is a member, by the name of its folder."""
    members, problems = members_of(counties / "counties")
    assert [member.code for member in members] == ["ludian", "zhaoyang"]
    assert [member.folder.name for member in members] == ["ludian", "zhaoyang"]
    assert problems == []


def test_a_site_built_elsewhere_is_a_county(counties):
    """Below a folder, and in a line of a list."""
    site = counties / "counties/weixin"
    (site / "data").mkdir(parents=True)
    (site / "data/manifest.json").write_text("{}", "utf-8")
    members, problems = members_of(counties / "counties")
    assert ([member.code for member in members], problems) == (["ludian", "weixin", "zhaoyang"], [])
    assert listed(counties, "counties/weixin") == ([Member("weixin", site.resolve())], [])


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("https://www.example.org/ludian/", Member("ludian", url="https://www.example.org/ludian/")),
        ("https://www.example.org/ludian", Member("ludian", url="https://www.example.org/ludian/")),
        ("- https://ludian.example.org/  # 鲁甸", Member("ludian", url="https://ludian.example.org/")),
        ("ld: https://www.example.org:8443/", Member("ld", url="https://www.example.org:8443/")),
        ("ld： https://www.example.org/", Member("ld", url="https://www.example.org/")),
        ('- ld: "https://www.example.org/a/b/"', Member("ld", url="https://www.example.org/a/b/")),
    ],
)
def test_a_site_stands_in_a_line(counties, line, member):
    """Plain text, a YAML list and a YAML mapping are read in one way."""
    assert listed(counties, f"# 云南\n\n{line}\n") == ([member], [])


@pytest.mark.parametrize(
    "line", ["counties/ludian", "- counties/ludian/", "ludian: ./counties/ludian", "'counties/ludian'"]
)
def test_a_folder_stands_in_a_line(counties, line):
    """It is meant as seen from the list."""
    (member,), problems = listed(counties, line)
    assert (member.code, member.folder, problems) == ("ludian", (counties / "counties/ludian").resolve(), [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("http://www.example.org/ludian/", "不是 https:// 开头的网址"),
        ("file:///etc/passwd", "不是 https:// 开头的网址"),
        ("https://me:secret@www.example.org/ludian/", "不是一个网站首页的网址"),
        ("https://www.example.org/ludian/?a=1", "不是一个网站首页的网址"),
        ("https://www.example.org/ludian/#a", "不是一个网站首页的网址"),
        ("https://www.example.org/a/../ludian/", "不是一个网站首页的网址"),
        ("https://www.example.org/鲁甸 县/", "不是一个网站首页的网址"),
        ("https:///ludian/", "不是一个网站首页的网址"),
        ("https://[::1/ludian/", "不是网址"),
        ("counties/notes", "里没有 mkdocs.yml"),
        ("../../nowhere", "里没有 mkdocs.yml"),
        ("鲁甸: https://www.example.org/ludian/", "编号“鲁甸”不能做网址"),
        ("../x: https://www.example.org/ludian/", "编号“../x”不能做网址"),
        ("data: https://www.example.org/ludian/", "编号“data”不能做网址"),
        ("clock: https://www.example.org/ludian/", "编号“clock”不能做网址"),
        ("https://www.example.org/Lu_Dian/", "编号“Lu_Dian”不能做网址"),
    ],
)
def test_what_names_no_county_is_refused(counties, line, said):
    """The problem names the line; no member comes of it."""
    members, problems = listed(counties, f"\n{line}\n")
    assert members == []
    assert len(problems) == 1
    assert problems[0].startswith("list.yml:2 ")
    assert said in problems[0]


def test_a_code_stands_once(counties):
    """Two sites cannot lie in one folder of the portal."""
    members, problems = listed(counties, "https://a.example.org/ludian/\nhttps://b.example.org/ludian/\n")
    assert [member.url for member in members] == ["https://a.example.org/ludian/"]
    assert "list.yml:2 编号“ludian”上面已经有了" in problems[0]


@pytest.mark.parametrize("text", ["", "# 还没有\n", "- \n"])
def test_a_list_names_one_county_at_least(counties, text):
    """An empty list is a mistake."""
    members, problems = listed(counties, text)
    assert (members, len(problems)) == ([], 1)


def test_a_list_is_text(counties):
    """A spreadsheet is none."""
    (counties / "list.xls").write_bytes(b"\xd0\xcf\x11\xe0\xff")
    assert "UTF-8" in str(members_of(counties / "list.xls")[1][0])
