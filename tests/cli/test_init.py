"""`linli init`: another county with the published words, green and built; `linli upgrade`: the next version of it."""

import os
import re
import shlex
import subprocess
import sys

import pytest
import yaml
from click.testing import CliRunner

from linli.cli import main
from linli.cli.county import PROGRAM
from tests.cli.history import git
from tests.publish.test_handbook_samples import blocks
from tests.sample import FROZEN, ROOT

PAGE = ROOT / "content/staff/another-county.md"
MADE_BY = {"check": ("linli.cli", "check"), "site": ("mkdocs", "build", "--quiet")}
"""What a target of the Makefile runs; .venv/.site installs what the tests have installed."""


@pytest.fixture
def county(tmp_path):
    """A county that has just been begun, and a way to run commands of its own program in its folder."""
    folder = tmp_path / "qingshui"
    begun = CliRunner().invoke(main, ["init", str(folder), "--county", "清水县"])
    assert begun.exit_code == 0, begun.output
    variables = {
        **os.environ,
        "PYTHONPATH": str(folder / "hooks"),
        "LINLI_TODAY": "2026-10-26",
        "NO_MKDOCS_2_WARNING": "1",
    }

    def run(module, *words):
        command = [sys.executable, "-m", module, *words]
        done = subprocess.run(
            command, cwd=folder, env=variables, capture_output=True, text=True, check=False, input="y\n" * 9
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return folder, run


def commands_of(found):
    """Yield the words of every command in the blocks of a page."""
    for block in found:
        if not block.startswith("-"):
            yield from (shlex.split(line, comments=True) for line in block.splitlines())


def follow(line, folder, run):
    """Do what a line of the page says, in the folder of the county."""
    match line:
        case ["make", target]:
            return run(*MADE_BY[target]) if target in MADE_BY else ""
        case ["linli", *words]:
            return run("linli.cli", *words)
        case ["git", *words]:
            git(folder, *words)
            return ""
        case _:
            assert line[0] in {"cd", "source", ".venv/bin/linli"}, line
            return ""


def test_a_county_is_begun_filled_checked_and_built(county):
    """By the words of the handbook: settings, records and pages are the county's own, without a line of Zhaotong."""
    folder, run = county
    (areas,) = [block for block in blocks(PAGE) if block.startswith("- 编号")]
    (folder / "data/qingshui/areas.yml").write_text(f"{areas}\n", "utf-8")
    lines = list(commands_of(blocks(PAGE)))
    assert [".venv/bin/linli", "init", "../qingshui", "--county", "清水县"] in lines
    for line in lines:
        assert "错误" not in follow(line, folder, run)
    page = (folder / "site/places/qingquan-canteen/index.html").read_text("utf-8")
    assert ("清泉社区幸福食堂" in page, "11:00" in page) == (True, True)
    own = [path for path in (folder / "site").rglob("*.html") if "demo" not in path.relative_to(folder / "site").parts]
    named = re.compile("昭通|永善|镇雄|昭阳")
    assert [path for path in own if named.search(path.read_text("utf-8"))] == []
    assert len(own) > 30


def test_the_readme_leads_the_same_way():
    """Its commands are those of the handbook's page."""
    (told,) = [list(commands_of([block])) for block in blocks(ROOT / "README.md") if " init " in block]
    known = list(commands_of(blocks(PAGE)))
    assert len(told) > 5
    assert [line for line in told if line not in known] == []


def test_a_county_is_upgraded_and_keeps_what_is_its_own(county):
    """The program is that of the new version; settings, records and pages of its own are as they were, and green."""
    folder, run = county
    settings = folder / "mkdocs.yml"
    changed = settings.read_text("utf-8").replace("https://linli.example/", "https://qingshui.example.org/")
    settings.write_text(
        changed.replace('operator: ""', "operator: 清水县民政局").replace("toc.follow", "toc.integrate"), "utf-8"
    )
    (folder / "content/about.md").write_text("# 关于清水\n", "utf-8")
    (folder / "content/calendar.md").unlink()
    (folder / "hooks/linli/old_module.py").write_text("", "utf-8")
    done = CliRunner().invoke(main, ["upgrade", str(folder)])
    assert done.exit_code == 0, done.output
    found = yaml.safe_load(settings.read_text("utf-8"))
    assert found["site_url"] == "https://qingshui.example.org/"
    assert found["extra"]["linli"]["operator"] == "清水县民政局"
    assert found["extra"]["linli"]["directory"] == "data/qingshui"
    assert "toc.follow" in found["theme"]["features"]
    assert (folder / "content/about.md").read_text("utf-8") == "# 关于清水\n"
    assert (folder / "content/calendar.md").exists()
    assert not (folder / "hooks/linli/old_module.py").exists()
    assert "错误" not in run("linli.cli", "check")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("init", "{full}", "--county", "清水县"), "里已经有东西，没有改动"),
        (("init", "{new}"), "--county"),
        (("init", "{new}", "--county", "☺"), "请加上 --id"),
        (("upgrade", "{full}"), "不是邻里的项目"),
        (("upgrade", str(ROOT)), "请在新版本的文件夹里运行"),
    ],
)
def test_what_is_there_is_never_overwritten(tmp_path, words, message):
    """A folder with something in it, no name, no project."""
    full = tmp_path / "full"
    full.mkdir()
    (full / "x.txt").write_text("x")
    done = CliRunner().invoke(main, [word.format(full=full, new=tmp_path / "new") for word in words])
    assert (done.exit_code, message in done.output) == (2, True), done.output
    assert [path.name for path in full.iterdir()] == ["x.txt"]
    assert not (tmp_path / "new").exists()


def test_a_county_without_the_demonstration(tmp_path):
    """It is left out of the settings too."""
    done = CliRunner().invoke(main, ["init", str(tmp_path / "x"), "--county", "清水县", "--id", "qs1", "--no-demo"])
    assert done.exit_code == 0
    found = yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text("utf-8"))["extra"]["linli"]
    assert (found["directory"], found["demo"]) == ("data/qs1", "")
    assert sorted(path.name for path in (tmp_path / "x/data").iterdir()) == ["calendar", "qs1", "vocabulary"]
    assert [name for name in PROGRAM if not (tmp_path / "x" / name).exists()] == []


def test_the_pages_of_every_county_name_none():
    """What is true of one county stands in its data, not in content/."""
    named = {area["名称"] for area in yaml.safe_load((ROOT / FROZEN / "areas.yml").read_text("utf-8"))}
    words = re.compile("|".join({"昭通", *named, *(name[:2] for name in named)}))
    pages = sorted((ROOT / "content").rglob("*.md"))
    assert [path.name for path in pages if words.search(path.read_text("utf-8"))] == []
