"""A clerk's week, from the command to the wall: a menu, a closure, a telephone check, a rename, a place given up for good.

Each day's work is committed, compared with the day before as a reviewer sees it, and at last the site and the paper are
made of all of it.
"""

import shutil
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from linli.checks.project import open_project
from linli.cli import main
from linli.load.settings import read_settings
from linli.press.store import Store
from linli.publish.build import sites_of
from linli.publish.difference.report import MARK
from linli.publish.difference.web import bare
from linli.publish.writing import write_site
from tests.cli.desk import HOURS
from tests.cli.history import committed, git
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, ROOT

PHONE = "电话: 0000-1234567\n"
WEEK = "# 厨师长定的\n食堂: liuxi-canteen\n周一: 2026-11-23\n菜单:\n  周三: {午餐: 香干炒肉、炒青菜}\n"
SETTINGS = f"site_url: https://example.org/linli/\nextra:\n  linli: {{directory: {DIRECTORY}, region: 清河县}}\n"

# the day, what is done, what a reviewer reads of it
DAYS = [
    (
        "2026-11-26",
        [("copy-week", "liuxi-canteen")],
        ["菜单（11月30日—12月6日）：新公布1天的菜单"],
    ),
    (
        "2026-11-27",
        [
            (
                "close",
                "liuxi-canteen",
                "--from",
                "2026-12-01",
                "--until",
                "2026-12-02",
                "--only",
                "晚餐",
                "--reason",
                "换灶具",
            )
        ],
        ["新增停业：2026年12月1日至2日（换灶具）", "请张贴：", "停业通知"],
    ),
    (
        "2026-11-28",
        [("verify", "liuxi-canteen", "开放时间", "电话", "--by", "电话", "--post", "社区办公室")],
        ["核实了开放时间：2026-11-28，电话", "核实了电话：2026-11-28，电话"],
    ),
    (
        "2026-11-29",
        [("rename", "liuxi-canteen", "liuxi-kitchen")],
        ["编号：liuxi-canteen → liuxi-kitchen"],
    ),
    (
        "2026-11-30",
        [("close", "liuxi-center", "--for-good", "--reason", "并入街道中心")],
        ["状态：新写“现状 撤销，自 2026-11-30，说明 并入街道中心”", "请取下："],
    ),
]


@pytest.fixture
def project(tmp_path, monkeypatch, fonts):
    """The sample under git, with templates, calendar and fonts: all that a clerk's computer has."""
    for name in ("overrides", "data/calendar"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(fonts.folder, tmp_path / fonts.folder.relative_to(ROOT))
    files = {CANTEEN: FILES[CANTEEN] + HOURS + PHONE, "menus/liuxi-canteen/2026-W48.yml": WEEK}
    committed(tmp_path, files)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / ".gitignore").write_text("/.cache/\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "settings")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    """Run a command; return what it says. It must end well."""
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, f"{words}: {done.output}"
    return done.output


def test_a_week_at_the_desk(project, monkeypatch):
    """Every day is checked, compared and committed; the site and the sheets say what the week has brought."""
    for day, commands, told in DAYS:
        monkeypatch.setenv("LINLI_TODAY", day)
        for words in commands:
            run(*words, "--yes")
        run("check", "--base", "HEAD")
        said, comment = run("diff", "HEAD"), run("diff", "HEAD", "--format", "markdown")
        assert [line for line in told if line not in said] == []
        assert comment.startswith(f"{MARK}\n## 居民会看到什么变化")
        git(project, "add", ".")
        git(project, "commit", "--quiet", "-m", day)
    look_at_the_site(project)
    look_at_the_paper(project)


def look_at_the_site(project):
    """The canteen has its new address, its verification and its closure; the old address leads on; the centre is gone."""
    settings, _ = read_settings(project)
    day = date(2026, 11, 30)
    opened = open_project(project, settings.directories, today=day)
    for site in sites_of(replace(opened, root=project), settings, day):
        write_site(bare(site), project / "site")
    canteen = (project / "site/places/liuxi-kitchen/index.html").read_text("utf-8")
    assert [word for word in ("换灶具", "香干炒肉", "电话核实", "0000-1234567") if word not in canteen] == []
    assert "places/liuxi-kitchen/" in (project / "site/places/liuxi-canteen/index.html").read_text("utf-8")
    centre = (project / "site/places/liuxi-center/index.html").read_text("utf-8")
    assert [word for word in ("撤销", "并入街道中心") if word not in centre] == []


def look_at_the_paper(project):
    """The notice of the closure and the menu can be printed, and say the same."""
    run("notices", "--jobs", "1", "--kind", "closure", "--kind", "menu")
    printed = [PdfReader(path).pages for path in Store(project).folder.rglob("*.pdf")]
    sheets = ["".join("".join(page.extract_text() for page in pages).split()) for pages in printed]
    assert any("换灶具" in text and "停什么晚餐" in text for text in sheets), sheets
    assert any("一周食谱" in text and "香干炒肉" in text for text in sheets), sheets
    assert (project / DIRECTORY / CENTER).exists()
