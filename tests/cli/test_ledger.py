"""`linli ledger`: the book of a month, out of the records and their history; posts, never names."""

import os
import subprocess

import openpyxl
import pytest

from tests.cli.history import IDENTITY, git
from tests.sample import CANTEEN, FILES

WEEK = "食堂: liuxi-canteen\n周一: {}\n菜单: {{周一: {{午餐: 红烧鸡块}}}}\n"
ANNOUNCEMENT = """\
标题: 停水停业
种类: 停业
涉及: [liuxi-canteen]
起止: 2026-11-24
岗位: 食堂管理员
来源: [s1]
录入: 2026-11-23
发布时间: 2026-11-23 17:20
"""


@pytest.fixture
def month(bench):
    """A project with a history of two months."""
    git(bench.root, "init", "--quiet", "-b", "main")
    commit(bench, "2026-10-30", "全部", {})
    commit(bench, "2026-11-02", "菜单", {"menus/liuxi-canteen/2026-W45.yml": WEEK.format("2026-11-02")})
    hours = FILES[CANTEEN] + "电话: 0000-1234567\n核实: {方式: 电话, 日期: 2026-11-09, 岗位: 街道社会事务办}\n"
    said = "改电话\n\n填报岗位：食堂管理员\n审核岗位: 街道社会事务办\n"
    commit(bench, "2026-11-09", said, {CANTEEN: hours})
    commit(bench, "2026-11-12", "写法", {CANTEEN: hours.replace("0000-1234567", '"0000-1234567"')})
    commit(bench, "2026-11-24", "晚了", {"menus/liuxi-canteen/2026-W48.yml": WEEK.format("2026-11-23")})
    commit(bench, "2026-11-25", "公告", {"announcements/qinghe/20261123-water.yml": ANNOUNCEMENT})
    commit(bench, "2026-12-01", "以后", {CANTEEN: hours + "座位: 60\n"})
    return bench


def commit(bench, day, message, files):
    """Commit some files on a day, as somebody whose name is nobody's business."""
    for file, text in files.items():
        bench.write(file, text)
    git(bench.root, "add", ".")
    dated = {"GIT_AUTHOR_DATE": f"{day}T10:00:00", "GIT_COMMITTER_DATE": f"{day}T10:00:00"}
    command = ["git", "-C", str(bench.root), *IDENTITY, "-c", "user.name=张三", "commit", "--quiet", "-m", message]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **dated})


def sheets(bench, *words):
    """Write a ledger; return the rows of its sheets without their headings."""
    code, said = bench.run("ledger", "l.xlsx", "--month", "2026-11", *words)
    assert code == 0, said
    book = openpyxl.load_workbook(bench.root / "l.xlsx")
    found = {
        sheet.title: [tuple(cell or "" for cell in row) for row in sheet.iter_rows(min_row=2, values_only=True)]
        for sheet in book
    }
    assert "张三" not in str(found)
    return found


def test_the_book_of_a_month(month):
    """What was changed with which posts, verified, announced; which menus were there in time; what waits."""
    found = sheets(month)
    name, area = "柳溪社区幸福食堂", "清河县城关镇柳溪社区"
    assert [row[:6] for row in found["变更"]] == [
        ("2026-11-02", name, area, "新建", "", ""),
        ("2026-11-09", name, area, "开放时间、电话、核实", "食堂管理员", "街道社会事务办"),
        ("2026-11-12", name, area, "写法", "", ""),
        ("2026-11-24", name, area, "新建", "", ""),
        ("2026-11-25", "停水停业", "清河县", "新建", "", ""),
    ]
    assert found["核实"] == [("2026-11-09", name, area, "整条", "电话", "街道社会事务办")]
    assert found["公告"] == [("2026-11-23 17:20", "停水停业", "停业", name, "2026年11月24日", "食堂管理员")]
    assert found["菜单按时率"] == [(name, area, "5", "1", "4", "20%")]
    assert (area, name, "0000-1234567") in {row[:3] for row in found["待办"]}


def test_an_area_is_called_as_people_call_it(month):
    """By its path, the last part of it or its name."""
    assert sheets(month, "--area", "liuxi")["变更"] == sheets(month, "--area", "柳溪社区")["变更"]
    month.write("areas.yml", FILES["areas.yml"] + "- {编号: other, 名称: 另县, 级别: 县区}\n")
    assert {title for title, rows in sheets(month, "--area", "other").items() if rows} == set()


@pytest.mark.parametrize(
    "words", [("l.xls", "--month", "2026-11"), ("l.xlsx", "--month", "11月"), ("l.xlsx", "--month", "2026-13")]
)
def test_what_is_no_month_or_no_workbook_is_refused(bench, words):
    """Nothing is written."""
    assert bench.run("ledger", *words)[0] == 2
    assert not (bench.root / words[0]).exists()
