"""Counties built as tasks: each by itself, and what is said of them."""

import json
import sys

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.publish.portal.building import MemberState, MemberTask
from linli.publish.portal.crew import NoCrew, worked_off
from linli.publish.portal.members import Member
from tests.publish.portal.projects import write_county


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setenv("LINLI_TODAY", "2026-11-26")


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """The folder of two counties, and the home of their portal."""
    folder = tmp_path_factory.mktemp("province")
    write_county(folder / "counties/ludian", "ludian", "鲁甸")
    broken = write_county(folder / "counties/zhaoyang", "zhaoyang", "昭阳", lon=103.7)
    place = broken / "data/zhaoyang/places/zhaoyang/chengguan/canteen-1.yml"
    place.write_text(place.read_text("utf-8").replace("每天 午餐", "天天有空就开"), "utf-8")
    return folder


def test_a_failing_county_reports_its_own_problems_and_the_others_go_on(province):
    """One is built, of the other its problems are told; the command ends with 1. What stood there before would stay."""
    done = CliRunner().invoke(
        main, ["province", str(province / "counties"), "--site-dir", str(province / "out"), "--jobs", "1"]
    )
    assert done.exit_code == 1
    lines = done.output.splitlines()
    assert lines[0].startswith("[1/2] ludian：做好了（")
    assert lines[0].endswith("1处，2026-11-26的）")
    assert lines[1].startswith("[2/2] zhaoyang：没有成，也没有原来的（")
    assert any("data/zhaoyang/places/zhaoyang/chengguan/canteen-1.yml:4 开放时间" in line for line in lines[2:])
    assert lines[-1] == "2个县，1处：1个做好了；1个没有成，也没有原来的。"
    manifest = json.loads((province / "out/ludian/data/manifest.json").read_bytes())
    assert (manifest["areas"], manifest["centre"]) == ({"ludian": "鲁甸县"}, [103.5, 27.3])
    assert not (province / "out/zhaoyang").exists()


def test_a_list_with_mistakes_begins_nothing(tmp_path):
    """All mistakes are told first."""
    (tmp_path / "list.txt").write_text("http://ludian.example.org/\n", "utf-8")
    done = CliRunner().invoke(main, ["province", str(tmp_path / "list.txt"), "--site-dir", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert "list.txt:1 “http://ludian.example.org/”不是 https:// 开头的网址。" in done.output
    assert not (tmp_path / "out").exists()


def test_without_dask_one_is_done_after_another(tmp_path, monkeypatch):
    """Only who wants several at once needs it, and is told how to have it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    members = [Member("ludian", url="https://ludian.example.org/")]
    task = MemberTask(tmp_path, _unreachable)
    assert [report.standing for report in worked_off(task, members, 1)] == [MemberState.MISSING]
    with pytest.raises(NoCrew, match=r"requirements/province\.txt"):
        list(worked_off(task, members, 2))


def _unreachable(address, most):
    raise OSError(address)
