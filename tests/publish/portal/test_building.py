"""Counties built as tasks: each by itself, and what is said of them."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.publish.portal import crew
from linli.publish.portal.building import MemberState, MemberTask
from linli.publish.portal.crew import NoCrew, worked_off
from linli.publish.portal.members import Member
from tests.sample import ROOT


@pytest.fixture(autouse=True)
def _project(monkeypatch):
    monkeypatch.setenv("LINLI_TODAY", "2026-11-26")
    monkeypatch.chdir(ROOT)


def test_a_list_with_mistakes_begins_nothing(tmp_path):
    """All mistakes are told first."""
    (tmp_path / "list.txt").write_text("http://ludian.example.org/\n", "utf-8")
    done = CliRunner().invoke(main, ["province", str(tmp_path / "list.txt"), "--site-dir", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert "list.txt:1 “http://ludian.example.org/”不是 https:// 开头的网址。" in done.output
    assert not (tmp_path / "out").exists()


def test_outside_a_project_nothing_begins(tmp_path, monkeypatch):
    """The portal has settings, templates and vocabulary of its own."""
    (tmp_path / "list.txt").write_text("https://ludian.example.org/\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["province", "list.txt", "--site-dir", "out"])
    assert (done.exit_code, "请在门户自己的项目里运行" in done.output) == (2, True)
    assert not (tmp_path / "out").exists()


def test_without_dask_one_is_done_after_another(tmp_path, monkeypatch):
    """Only who wants several at once needs it, and is told how to have it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    members = [Member("ludian", url="https://ludian.example.org/")]
    task = MemberTask(tmp_path, _unreachable)
    assert [report.standing for report in worked_off(task, members, 1)] == [MemberState.MISSING]
    assert len(list(worked_off(task, members, 2))) == 1
    with pytest.raises(NoCrew, match=r"requirements/province\.txt"):
        list(worked_off(task, [*members, Member("zhaoyang", url="https://zhaoyang.example.org/")], 2))


def test_a_scheduler_that_is_not_there_is_told(tmp_path, monkeypatch):
    """The command ends with a line, not with a trace."""
    pytest.importorskip("distributed", reason="linli[province] 没有装")
    monkeypatch.setattr(crew, "SCHEDULER_PATIENCE", "0.2s")
    (tmp_path / "list.txt").write_text("https://ludian.example.org/\n", "utf-8")
    arguments = ["province", str(tmp_path / "list.txt"), "--site-dir", str(tmp_path / "out")]
    done = CliRunner().invoke(main, [*arguments, "--scheduler", "tcp://127.0.0.1:9"])
    assert done.exit_code == 1
    assert "连不上调度器 tcp://127.0.0.1:9" in done.output


def test_a_county_is_built_by_one_process(tmp_path, monkeypatch):
    """Its own program builds it, in its own folder; those beside it have the other processors."""
    (tmp_path / "ludian").mkdir()
    (tmp_path / "ludian/mkdocs.yml").write_text("site_name: x\n", "utf-8")
    given = []
    monkeypatch.setattr(subprocess, "run", lambda command, **options: given.append((command, options)) or _failed())
    report = MemberTask(tmp_path / "out")(Member("ludian", tmp_path / "ludian"))
    ((command, options),) = given
    assert command[:4] == [sys.executable, "-m", "mkdocs", "build"]
    assert (options["cwd"], options["env"]["LINLI_JOBS"]) == (tmp_path / "ludian", "1")
    assert options["env"].items() >= {key: os.environ[key] for key in ("PATH", "LINLI_TODAY")}.items()
    assert (report.standing, report.lines) == (MemberState.MISSING, ("why",))


def _failed():
    return subprocess.CompletedProcess([], 1, "", "why\n")


def _unreachable(address, most):
    raise OSError(address)
