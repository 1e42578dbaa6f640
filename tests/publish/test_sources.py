"""What a build reads: whatever of it changes changes the digest, and what nobody knows of leaves it unknown."""

import os
from dataclasses import replace
from functools import partial

import pytest

from linli.model.record_types import RECORD_TYPES
from linli.publish import sources
from linli.publish.site_note import SiteNote
from linli.publish.sources import Sources, UnknownSources, directories_named
from linli.publish.turn import BuildTurn
from tests.sample import CANTEEN, DIRECTORY, FILES, write_sample

DAY = "2026-11-24"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A small project with a file of every sort."""
    monkeypatch.setenv("LINLI_TODAY", DAY)
    write_sample(tmp_path, {})
    for name in (
        *("mkdocs.yml", "content/about.md", "overrides/main.html", "data/calendar/holidays.yml"),
        *(".cache/notices/a.pdf", ".cache/pyodide/b.wasm", ".cache/fonts/c.woff2", "code/linli/a.py"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("as it was\n")
    monkeypatch.setattr(sources, "_PACKAGE", tmp_path / "code" / "linli")
    return tmp_path


def of(project):
    """Return what a build of the project reads."""
    return Sources(
        config=project / "mkdocs.yml",
        pages=project / "content",
        beside=(project / "overrides",),
        directories=(DIRECTORY,),
        choices="",
        extensions=frozenset({"search", "tables"}),
    )


def digest(project, found=None):
    """Return the digest."""
    found = found or of(project)
    return found.digest(found.committed())


def written(name, text, project):
    """Write a file anew."""
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def removed(name, project):
    """Remove a file."""
    (project / name).unlink()


def renamed(name, other, project):
    """Rename a file."""
    (project / name).rename(project / other)


def same_size(project):
    """Change a letter of a record and put its times back."""
    path = project / DIRECTORY / CANTEEN
    state = path.stat()
    path.write_text(FILES[CANTEEN].replace("2026-11-23", "2026-11-22"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


CHANGES = {
    "a record": partial(written, f"{DIRECTORY}/{CANTEEN}", FILES[CANTEEN] + "地址: 一号\n"),
    "a record, its size and time as they were": same_size,
    "a record removed": partial(removed, f"{DIRECTORY}/{CANTEEN}"),
    "a record renamed": partial(renamed, f"{DIRECTORY}/{CANTEEN}", f"{DIRECTORY}/places/qinghe/chengguan/x.yml"),
    "an empty folder": lambda project: (project / DIRECTORY / "places" / "new").mkdir(),
    **{f"a file of {code}": partial(written, f"{DIRECTORY}/{code}/new.yml", "a: 1\n") for code in RECORD_TYPES},
    "a vocabulary": partial(written, "data/vocabulary/kinds.yml", "[]\n"),
    "the calendar": partial(written, "data/calendar/holidays.yml", "[]\n"),
    "a foreign file": partial(written, "data/photo.jpg", ""),
    "a template": partial(written, "overrides/main.html", "new"),
    "a new style": partial(written, "overrides/assets/css/new.css", ""),
    "a page": partial(written, "content/about.md", "new"),
    "a page removed": partial(removed, "content/about.md"),
    "a setting": partial(written, "mkdocs.yml", "site_name: 新\n"),
    "the code": partial(written, "code/linli/a.py", "new"),
    "a word list within the code": partial(written, "code/linli/locale/zh.mo", "new"),
    "a notice made": partial(written, ".cache/notices/ab/new.pdf", "new"),
    "the interpreter fetched": partial(written, ".cache/pyodide/x/new.wasm", "new"),
    "the fonts fetched": partial(written, ".cache/fonts/x/new.woff2", "new"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changes_changes_the_digest(project, change):
    """One thing changed, added, removed or renamed: another digest, and other marks."""
    before = digest(project), of(project).marks()
    change(project)
    after = digest(project), of(project).marks()
    assert before[0] != after[0]
    assert before[1] != after[1]


@pytest.mark.parametrize(
    ("name", "value"), [("LINLI_TODAY", "2026-11-25"), ("LINLI_COMMIT", "abc"), ("LINLI_PREVIEW", "1")]
)
def test_the_day_and_the_variables_count(project, monkeypatch, name, value):
    """Another day or commit is another site."""
    before = digest(project), of(project).marks()
    monkeypatch.setenv(name, value)
    assert digest(project) != before[0]
    assert of(project).marks() != before[1]


@pytest.mark.parametrize(
    "other", [{"choices": "another theme"}, {"directories": ()}, {"extensions": frozenset({"search"})}]
)
def test_what_mkdocs_is_told_counts(project, other):
    """What a command line chooses counts, as far as it changes what is read or made; names alone do not."""
    changed = replace(of(project), **other)
    assert (digest(project, changed) == digest(project)) == ("extensions" in other)


@pytest.mark.parametrize("named", ["records", "data/../records", "data/link"])
def test_records_may_lie_anywhere(project, named):
    """Wherever a directory is named to lie, its records count."""
    (project / "records").mkdir()
    (project / "data" / "link").symlink_to(project / "records")
    found = replace(of(project), directories=(named,))
    before = digest(project, found)
    written("records/new.yml", "a: 1", project)
    assert digest(project, found) != before


def test_a_version_and_a_package_count(project, monkeypatch):
    """Another version of the digest, another package or another Python makes all anew."""
    found = {digest(project)}
    monkeypatch.setattr(sources, "SOURCES_VERSION", 0)
    found.add(digest(project))
    (project / "packages" / "new-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(project / "packages")
    found.add(digest(project))
    monkeypatch.setattr(sources.sys, "version", "4.0")
    found.add(digest(project))
    assert len(found) == 4


def test_what_says_nothing_changes_nothing(project):
    """Compiled code, other files of the project and times alone are no change."""
    before = digest(project)
    written("code/linli/__pycache__/a.pyc", "compiled", project)
    written("README.md", "new", project)
    os.utime(project / "mkdocs.yml")
    assert digest(project) == before


@pytest.mark.parametrize(
    "spoil",
    [
        partial(written, "mkdocs.yml", "INHERIT: ../base.yml\n"),
        partial(written, "mkdocs.yml", "site_name: !ENV NAME\n"),
        partial(removed, "mkdocs.yml"),
        lambda project: (project / "content" / "x.md").symlink_to("nowhere"),
        lambda project: (project / "content" / "x").symlink_to("x"),
    ],
)
def test_what_cannot_be_known_is_unknown(project, spoil):
    """Settings from elsewhere, links that lead nowhere: there is no digest, and so a build."""
    spoil(project)
    with pytest.raises(UnknownSources):
        digest(project)


def test_strangers_make_it_unknown(project, monkeypatch):
    """Of a plugin or an extension that is not known, and of an earlier site, nobody knows what is read."""
    with pytest.raises(UnknownSources):
        digest(project, replace(of(project), extensions=frozenset({"search", "pymdownx.snippets"})))
    monkeypatch.setenv("LINLI_PREVIOUS", str(project))
    with pytest.raises(UnknownSources):
        digest(project)


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ({"directory": "data/a", "demo": "data/b"}, ("data/a", "data/b")),
        ({"directory": "data/a", "demo": ""}, ("data/a",)),
        ({"directory": 3, "demo": ["x"]}, ()),
        (None, ()),
        ("data/a", ()),
    ],
)
def test_the_directories_of_any_settings(settings, found):
    """Settings that are wrong name no directory; that they are wrong, the build says."""
    assert directories_named(settings) == found


def published(project, meanwhile=str):
    """Publish a site of one page, with something done while it is made."""
    turn = BuildTurn()
    folder = turn.begin(project, project / "site")
    found = turn.standing_remarks(of(project))
    assert found is None
    (folder / "places").mkdir()
    (folder / "places" / "index.html").write_text("page")
    meanwhile()
    turn.publish(["一处有疑问"])
    turn.end()


def remarks(project):
    """Return what the next build would repeat; None where it would build."""
    turn = BuildTurn()
    turn.begin(project, project / "site")
    found = turn.standing_remarks(of(project))
    turn.end()
    return found


def test_the_site_that_stands_is_left(project):
    """Nothing changed: what was remarked is repeated, again and again; one thing changed: it is built."""
    published(project)
    assert [remarks(project), remarks(project)] == [["一处有疑问"]] * 2
    assert not list(project.glob(".site-*"))
    written("content/about.md", "new", project)
    assert remarks(project) is None
    written("content/about.md", "as it was\n", project)
    assert remarks(project) == ["一处有疑问"]


SPOILT = {
    "a page changed": partial(written, "site/places/index.html", "pagE"),
    "a page removed": partial(removed, "site/places/index.html"),
    "a file added": partial(written, "site/new.txt", ""),
    "a folder added": lambda project: (project / "site" / "new").mkdir(),
    "a page renamed": partial(renamed, "site/places/index.html", "site/places/x.html"),
    "the site gone": partial(renamed, "site", "elsewhere"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_site_that_is_not_as_it_was_made_is_made_anew(project, spoil):
    """Whatever has happened to the published files, the next build puts them right."""
    published(project)
    spoil(project)
    assert remarks(project) is None


def test_a_note_that_cannot_be_read_is_none(project):
    """A note that is spoilt, or of another form, means a build."""
    published(project)
    (note,) = (project / ".cache" / "standing").iterdir()
    for text in ("", "[]", "{}", '{"sources": 1, "files": 2, "remarks": 3}', '{"sources"'):
        note.write_text(text)
        assert remarks(project) is None


def test_a_change_during_the_build_leaves_no_note(project):
    """What is edited while a site is made, and put back, may be in it: the next build is not spared."""
    path = project / "content" / "about.md"
    published(project, lambda: (path.write_text("for a moment"), path.write_text("as it was\n")))
    assert remarks(project) is None


def test_a_build_killed_before_it_publishes_leaves_a_note_that_fits_nothing(project):
    """The note is written before the swap: until the site is there, it fits none."""
    published(project)
    written("content/about.md", "new", project)
    turn = BuildTurn()
    folder = turn.begin(project, project / "site")
    turn.standing_remarks(of(project))
    (folder / "index.html").write_text("of the new sources")
    SiteNote(project, project / "site").note(digest(project), folder, [])
    turn.end()
    assert remarks(project) is None
    written("content/about.md", "as it was\n", project)
    assert remarks(project) is None


def test_all_is_made_anew_on_demand(project, monkeypatch):
    """LINLI_NO_CACHE=1 builds, and the build after it is spared again."""
    published(project)
    with monkeypatch.context() as asked:
        asked.setenv("LINLI_NO_CACHE", "1")
        assert remarks(project) is None
        published(project)
    assert remarks(project) == ["一处有疑问"]


def test_a_preview_has_no_turn(project):
    """What MkDocs serves is built every time."""
    turn = BuildTurn()
    turn.serving = True
    assert turn.begin(project, project / "served") == project / "served"
    assert turn.standing_remarks(of(project)) is None
    turn.publish([])
    assert not (project / ".cache" / "standing").exists()
