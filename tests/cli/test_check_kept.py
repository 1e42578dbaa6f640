"""`linli check` again: what has not changed is not read, and whatever has changed is said."""

import shutil
import subprocess
import sys

import pytest

from linli.cli import checking
from tests.sample import CANTEEN, DIRECTORY, FILES

PAGE = "content/a.md"
SETTINGS = "mkdocs.yml"


@pytest.fixture
def checked(bench):
    """The project of the bench, with settings and a page of its own, checked once."""
    (bench.root / SETTINGS).write_text(f"site_name: x\nextra:\n  linli: {{directory: {DIRECTORY}}}\n", "utf-8")
    (bench.root / PAGE).parent.mkdir()
    (bench.root / PAGE).write_text("# 关于\n", "utf-8")
    bench.run("check")
    return bench


def committed(bench):
    """Commit everything, on a day before what has been entered."""
    git = ["git", "-C", str(bench.root), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    day = {
        "GIT_AUTHOR_DATE": "2026-11-01T12:00:00",
        "GIT_COMMITTER_DATE": "2026-11-01T12:00:00",
        "PATH": "/usr/bin:/bin",
    }
    for words in (["init", "--quiet"], ["add", "data", SETTINGS], ["commit", "--quiet", "-m", "x"]):
        subprocess.run([*git, *words], check=True, env=day)


def append(file, text):
    """Return what appends to a file."""

    def change(bench):
        with (bench.root / file).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return change


CHANGES = {
    "nothing": lambda bench: None,
    "a record": append(f"{DIRECTORY}/{CANTEEN}", "地址: [一号]\n"),
    "a record removed": lambda bench: (bench.root / DIRECTORY / CANTEEN).unlink(),
    "a record added": lambda bench: bench.write("places/qinghe/chengguan/a.yml", FILES[CANTEEN]),
    "a table beside them": lambda bench: bench.write("places/qinghe/chengguan/a.xlsx", ""),
    "a word": append("data/vocabulary/kinds.yml", "- {编码: x\n"),
    "the calendar": lambda bench: shutil.rmtree(bench.root / "data/calendar/holidays"),
    "a page": append(PAGE, "张三，身份证号 110101199003078515\n"),
    "the settings": append(SETTINGS, "  x: [\n"),
    "the directory of the settings": lambda bench: (bench.root / SETTINGS).write_text(
        "site_name: x\nextra:\n  linli: {directory: data/other}\n", "utf-8"
    ),
    "the day": lambda bench: bench.environment(LINLI_TODAY="2027-02-01"),
    "a day there is not": lambda bench: bench.environment(LINLI_TODAY="2027-02-31"),
    "a commit": committed,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_second_check_says_what_a_first_one_would(checked, change):
    """Whatever has changed since: the check says the same with what it has kept as without."""
    change(checked)
    fresh = checked.run("check", "--no-cache")
    assert checked.run("check") == fresh
    assert checked.run("check") == fresh


def test_what_has_not_changed_is_not_checked_again(checked, monkeypatch):
    """The second check reads no record, whatever of the first it reports and in which form; --no-cache reads all."""
    first = checked.run("check", "--format", "json", "--no-cache")
    monkeypatch.setattr(checking, "problems_of", lambda *_: pytest.fail("checked again"))
    assert checked.run("check", "--format", "json") == first
    assert checked.run("check", PAGE) == (0, "没有发现问题\n")
    with pytest.raises(pytest.fail.Exception):
        checked.run("check", "--no-cache")


def test_a_damaged_note_is_none(checked):
    """Whatever stands in the note of the last check, the same is said."""
    fresh = checked.run("check", "--no-cache")
    for content in ("", "{}", "[]", '{"sources": 1, "directories": 2, "problems": 3}'):
        (checked.root / ".cache/check.json").write_text(content, "utf-8")
        assert checked.run("check") == fresh


def imported(root, *words):
    """Return the modules that a check in a process of its own has imported."""
    program = f"import sys\nfrom linli.cli import main\ntry: main({words!r})\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_a_second_check_imports_only_what_it_uses(checked):
    """Where nothing has changed, neither the reader of records nor what it stands on is imported."""
    reader = {"pydantic", "yaml", "linli.load.loading", "linli.checks"}
    first, second = imported(checked.root, "check", "--no-cache"), imported(checked.root, "check")
    assert reader <= first
    assert not reader & second
    assert not {name.split(".")[0] for name in first} & {"jinja2", "mkdocs", "weasyprint"}
