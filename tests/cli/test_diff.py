"""`linli diff BASE [HEAD]`: both sides are read out of git, and compared at one fixed day."""

import shutil

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.publish.difference.report import MARK
from tests.cli.history import change_files, committed, git
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT

HOURS = "开放时间: [周一至周五 午餐 11:00-12:30, 法定节假日 休息]\n"
LONGER = HOURS.replace("周五", "周六")
SAID = f"""\
柳溪社区幸福食堂（{DIRECTORY}/{CANTEEN}）
　周六：休息 → 午餐 11:00-12:30
请重新张贴：
　柳溪社区幸福食堂：外墙公示牌、开放时间、一周食谱
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The sample committed on the branch main, with a canteen whose hours are known."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")
    shutil.copytree(ROOT / "data" / "calendar", tmp_path / "data" / "calendar")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    committed(tmp_path, {CANTEEN: FILES[CANTEEN] + HOURS})
    return tmp_path


def run(*words):
    """Run the command; return its exit code and what it says."""
    done = CliRunner().invoke(main, ["diff", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout + done.stderr


def test_the_files_as_they_are_are_compared_with_a_commit(project):
    """Nothing need be committed; the address of a preview makes links."""
    change_files(project, {CANTEEN: FILES[CANTEEN] + LONGER})
    code, said = run("main")
    assert (code, said.startswith(SAID)) == (0, True)
    assert (
        "](https://example.org/7/places/liuxi-canteen/)"
        in run("main", "--format", "markdown", "--preview", "https://example.org/7")[1]
    )


def test_two_commits_are_compared_whatever_the_files_say_now(project):
    """What a reviewer of a branch wants to know does not depend on what is checked out, nor on what came since."""
    git(project, "checkout", "--quiet", "-b", "work")
    change_files(project, {CANTEEN: FILES[CANTEEN] + LONGER})
    git(project, "commit", "--quiet", "-am", "y")
    git(project, "checkout", "--quiet", "main")
    change_files(project, {"teams/qinghe/vests.yml": "名称: 红马甲队\n来源: [s1]\n录入: 2026-11-23\n"})
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "z")
    code, said = run("main", "work")
    assert (code, said.startswith(SAID), "红马甲" in said) == (0, True, False)
    assert run("main") == (0, "居民看不出有什么变化。\n")


def test_what_cannot_be_compared_is_refused(project):
    """An unknown commit ends with 2, records with errors with 1 and what is wrong with them."""
    code, said = run("mian")
    assert (code, "git 里没有“mian”" in said) == (2, True)
    change_files(project, {CANTEEN: "名称：x\n"})
    code, said = run("main")
    assert (code, f"{DIRECTORY}/{CANTEEN}:1 “名称：x”里是全角冒号" in said) == (1, True)
    code, said = run("main", "--format", "markdown")
    assert (code, said.startswith(MARK), "记录有1处错误，请先改好" in said) == (1, True, True)
