"""The site before the last one, in which the next grows: nothing of it counts, and nothing that is published is touched."""

import pytest

from linli.publish import spare as spare_module
from linli.publish.spare import grown_into, lifted, put_by, taken_up
from linli.publish.writing import write_file

PLANNED = {"index.html", "places/a/index.html", "places/b/index.html"}
STALE = {
    "a file": lambda spare: (spare / "CNAME").write_text("x"),
    "a hidden file": lambda spare: (spare / ".htaccess").write_text("x"),
    "a folder": lambda spare: (spare / "gone" / "deep").mkdir(parents=True),
    "a folder where a page is": lambda spare: (spare / "places" / "b" / "index.html").mkdir(parents=True),
    "a page where a folder is": lambda spare: (spare / "about").write_text("x"),
    "a link to a folder": lambda spare: (spare / "places" / "b").symlink_to(spare.parent / "elsewhere"),
    "a link instead of a page": lambda spare: (spare / "index.html").symlink_to(spare.parent / "elsewhere" / "x"),
    "a link that leads nowhere": lambda spare: (spare / "nowhere").symlink_to(spare / "nothing"),
}


@pytest.fixture
def spare(tmp_path):
    """A spare with one page, and a folder beside it in which the next site has begun."""
    (tmp_path / "spare" / "places" / "a").mkdir(parents=True)
    (tmp_path / "spare" / "places" / "a" / "index.html").write_text("old a")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x").write_text("not ours")
    (tmp_path / "next" / "about").mkdir(parents=True)
    (tmp_path / "next" / "about" / "index.html").write_text("new")
    return tmp_path / "spare"


def below(folder):
    """Return what lies below a folder, links as such."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("make", STALE.values(), ids=STALE)
def test_only_what_is_planned_stays(spare, make):
    """Whatever else is in the spare goes, links themselves and not what they lead to; what was written stands."""
    make(spare)
    folder = spare.with_name("next")
    number = (spare / "places" / "a" / "index.html").stat().st_ino
    assert taken_up(spare, folder, PLANNED) == {"places/a/index.html": number}
    assert below(folder) == ["about", "about/index.html", "places", "places/a", "places/a/index.html"]
    assert (folder / "about" / "index.html").read_text() == "new"
    assert below(spare.parent) == ["elsewhere", "elsewhere/x", "next", *(f"next/{name}" for name in below(folder))]


def test_what_is_no_longer_planned_goes_when_the_site_grows_on(spare):
    """The spare is lifted before files are planned: what is known stays until then, with no folder that is empty."""
    (spare / "gone" / "deep").mkdir(parents=True)
    for name in ("gone/deep/index.html", "gone/deep/unknown.html", "about"):
        (spare / name).write_text("old")
    folder = spare.with_name("next")
    lying = lifted(spare, folder, {*PLANNED, "gone/deep/index.html", "about"})
    assert sorted(lying) == ["about", "gone/deep/index.html", "places/a/index.html"]
    assert below(folder) == ["about", "about/index.html"]
    assert grown_into(folder, lying, PLANNED) == {"places/a/index.html": lying["places/a/index.html"]}
    assert below(folder) == ["about", "about/index.html", "places", "places/a", "places/a/index.html"]
    assert below(spare.parent) == ["elsewhere", "elsewhere/x", "next", *(f"next/{name}" for name in below(folder))]


def test_what_cannot_be_removed_is_left_with_the_spare(spare, monkeypatch):
    """The site grows as it has begun."""
    folder = spare.with_name("next")
    lying = lifted(spare, folder, PLANNED)
    monkeypatch.setattr(spare_module, "_drop_file", _refuse)
    assert grown_into(folder, lying, set()) == {}
    assert below(spare.parent) == ["elsewhere", "elsewhere/x", "next", "next/about", "next/about/index.html"]


def test_a_page_made_anew_leaves_the_published_one(spare):
    """The file in the spare may be the published one: a new one takes its place and is not written into it."""
    published = spare.with_name("published.html")
    published.hardlink_to(spare / "places" / "a" / "index.html")
    folder = spare.with_name("next")
    taken_up(spare, folder, PLANNED)
    write_file(f"{folder}/places/a/index.html", b"new a", set())
    assert (published.read_text(), (folder / "places/a/index.html").read_text()) == ("old a", "new a")


def test_without_a_spare_the_site_grows_as_it_has_begun(spare):
    """Where there is none, or it cannot be put in order, nothing is lost and nothing lies about."""
    folder = spare.with_name("next")
    assert taken_up(spare.with_name("none"), folder, PLANNED) == {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spare_module, "_put_in_order", _refuse)
        assert taken_up(spare, folder, PLANNED) == {}
    assert below(spare.parent) == ["elsewhere", "elsewhere/x", "next", "next/about", "next/about/index.html"]


def _refuse(*_):
    raise PermissionError


def test_what_was_replaced_takes_the_place_of_an_older_spare(spare, tmp_path):
    """One spare is kept; where it cannot be put there, as below a file, what was replaced is removed."""
    (tmp_path / "replaced").mkdir()
    (tmp_path / "replaced" / "index.html").write_text("replaced")
    put_by(tmp_path / "replaced", spare)
    assert below(spare) == ["index.html"]
    put_by(spare, tmp_path / "elsewhere" / "x" / "spare")
    assert below(tmp_path) == ["elsewhere", "elsewhere/x", "next", "next/about", "next/about/index.html"]
