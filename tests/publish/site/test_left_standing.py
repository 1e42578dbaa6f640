"""A build of what has not changed leaves the site; whatever has changed, the site is the one of a clean build."""

import shutil
import signal

import pytest

from tests.publish.site.test_adapter import build, project, snapshot, started  # noqa: F401  (a fixture)
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT

LEFT = "上次生成以后什么都没有改"
CANTEEN_PAGE = "places/liuxi-canteen/index.html"


def edited(name, old, new):
    """Return a change of a text in a file."""

    def change(root):
        text = (root / name).read_text("utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new), "utf-8")

    return change


def own_overrides(root):
    """Give the project templates of its own."""
    (root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", root / "overrides")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(f"{ROOT}/overrides", "overrides"), "utf-8")


CHANGES = {
    "a record": edited(f"{DIRECTORY}/{CANTEEN}", "柳溪社区幸福食堂", "柳溪社区大食堂"),
    "areas": edited(f"{DIRECTORY}/areas.yml", "城关镇", "城南镇"),
    "sources": edited(f"{DIRECTORY}/sources.yml", "虚构的报道", "另一篇报道"),
    "a record more": lambda root: (root / DIRECTORY / CANTEEN.replace("liuxi", "x")).write_text(
        FILES[CANTEEN], "utf-8"
    ),
    "a record less": lambda root: (root / DIRECTORY / CANTEEN).unlink(),
    "a template": edited("overrides/main.html", "</body>", "<p>新</p></body>"),
    "a style": edited("overrides/assets/css/base.css", "}", "}\n.ll-new { color: red }"),
    "a page": edited("content/about.md", "关于", "关于我们"),
    "a page more": lambda root: (root / "content" / "more.md").write_text("# 又一页\n", "utf-8"),
    "a page less": lambda root: (root / "content" / "about.md").unlink(),
    "a setting": edited("mkdocs.yml", "directory:", "name: 邻居, directory:"),
}


def leaves(root, **variables):
    """Build; tell whether the site was left as it stood: files may be those of before, its folder is another one."""
    folder = root / "site"
    before = folder.stat().st_ino
    code, output = build(root, **variables)
    assert code == 0, output
    same = folder.stat().st_ino == before
    assert same == (LEFT in output)
    return same


def test_the_site_is_left_until_something_changes(project):  # noqa: F811
    """Nothing changed: left. A record changed: made, as a clean build makes it; and then left again."""
    assert [leaves(project), leaves(project)] == [False, True]
    CHANGES["a record"](project)
    assert not leaves(project)
    made = snapshot(project)
    assert "柳溪社区大食堂".encode() in (project / "site" / CANTEEN_PAGE).read_bytes()
    assert leaves(project)
    assert not leaves(project, LINLI_NO_CACHE="1")
    assert snapshot(project) == made
    CHANGES["a page less"](project)  # it grows in the site before the last, which has that page
    assert not leaves(project)
    made = snapshot(project)
    assert not leaves(project, LINLI_NO_CACHE="1")
    assert snapshot(project) == made


def test_a_killed_build_is_no_standing_one(project):  # noqa: F811
    """A build that is killed with the change in it leaves the change to the next."""
    leaves(project)
    CHANGES["a record"](project)
    running = started(project)
    while "Cleaning site directory" not in running.stderr.readline():
        pass
    running.kill()
    running.communicate()
    assert not leaves(project)
    assert "柳溪社区大食堂".encode() in (project / "site" / CANTEEN_PAGE).read_bytes()


def killed(root, pattern, **variables):
    """Start a build, and kill it as soon as there is a file that was not: “.site-next-*/places/*/index.html”."""
    before = {path: path.stat().st_mtime_ns for path in root.glob(pattern)}
    running = started(root, **variables)
    while running.poll() is None and all(before.get(path) == changed(path) for path in root.glob(pattern)):
        pass
    running.kill()
    running.communicate()
    assert running.returncode == -signal.SIGKILL


def changed(path):
    """Return when a file was changed; None where it has just gone."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return None


WRITING = {
    "reading": ".cache/records/*.pieces*",
    "the first page": ".site-*/places/*/index.html",
    "a notice": ".site-*/notices/*/*/index.html",
    "a list": ".site-*/data/places.json",
    "the note of what is left": ".cache/pages/*.json*",
}


@pytest.mark.whole
@pytest.mark.parametrize("pattern", WRITING.values(), ids=WRITING)
def test_a_build_killed_while_it_writes_leaves_nothing_that_shows(project, pattern):  # noqa: F811
    """Wherever SIGKILL meets a build of a change, the site that stood stands, and the next is that of a clean build."""
    leaves(project)
    before = snapshot(project)
    CHANGES["a record"](project)
    killed(project, pattern)
    assert snapshot(project) == before
    assert not leaves(project)
    made = snapshot(project)
    assert not leaves(project, LINLI_NO_CACHE="1")
    assert snapshot(project) == made


@pytest.mark.whole
def test_every_change_is_built_as_a_clean_build_has_it(project):  # noqa: F811
    """One thing after another is changed; each time the site is that of a clean build, byte for byte."""
    own_overrides(project)
    leaves(project)
    for name, change in CHANGES.items():
        change(project)
        assert not leaves(project), name
        made = snapshot(project)
        assert leaves(project), name
        assert not leaves(project, LINLI_NO_CACHE="1")
        assert snapshot(project) == made, name
    assert not leaves(project, LINLI_TODAY="2026-11-25")
