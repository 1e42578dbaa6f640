"""`linli init`: another county with the published words, green and built; `linli upgrade`: the next version of it."""

import os
import re
import subprocess
import sys

import pytest
import yaml
from click.testing import CliRunner

from linli.cli import main
from linli.cli.county import PROGRAM
from tests.sample import ROOT

COUNTY_WORDS = (
    (
        "new",
        "place",
        "--name",
        "清水社区幸福食堂",
        "--kind",
        "幸福食堂",
        "--area",
        "清水县",
        "--set",
        "开放时间=[每天 午餐 11:00-12:30]",
        "--yes",
    ),
    ("new", "menu", "qingshui-canteen", "--day", "周一 午餐 排骨炖萝卜、清炒时蔬", "--yes"),
    ("close", "qingshui-canteen", "--reason", "停电", "--yes"),
    ("check",),
)


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
        done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return folder, run


def test_a_county_is_begun_filled_checked_and_built(county):
    """Without a line of Zhaotong: settings, records and pages are the county's own; the site stands."""
    folder, run = county
    for words in COUNTY_WORDS:
        said = run("linli.cli", *words)
    assert "错误" not in said
    run("mkdocs", "build", "--quiet")
    page = (folder / "site/places/qingshui-canteen/index.html").read_text("utf-8")
    assert ("清水社区幸福食堂" in page, "停电" in page) == (True, True)
    own = [path for path in (folder / "site").rglob("*.html") if "demo" not in path.relative_to(folder / "site").parts]
    named = re.compile("昭通|永善|镇雄|昭阳")
    assert [path for path in own if named.search(path.read_text("utf-8"))] == []
    assert len(own) > 30


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
    named = {area["名称"] for area in yaml.safe_load((ROOT / "data/zhaotong/areas.yml").read_text("utf-8"))}
    words = re.compile("|".join({"昭通", *named, *(name[:2] for name in named)}))
    pages = sorted((ROOT / "content").rglob("*.md"))
    assert [path.name for path in pages if words.search(path.read_text("utf-8"))] == []
