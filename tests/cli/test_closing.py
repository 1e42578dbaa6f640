"""`linli close` and `linli reopen`: a closure and its end, as residents will read them; for good, and back."""

from datetime import date

import pytest

from linli.checks.project import open_project
from linli.engine.schedule import Schedule
from linli.engine.state_words import state_words
from tests.cli.desk import HOURS
from tests.sample import CANTEEN, DIRECTORY, FILES

CLOSURE = "announcements/qinghe/20261126-liuxi-canteen.yml"
AGAIN = "announcements/qinghe/20261126-liuxi-canteen-2.yml"


def states(bench, *days):
    """Return what the canteen's days are, in words."""
    project = open_project(bench.root, [DIRECTORY])
    directory = project.directories[DIRECTORY]
    table = Schedule(directory, project.almanac, date(2026, 11, 26)).timetable(directory.places["liuxi-canteen"])
    return [state_words(table.on(date(2026, 11, day))) for day in days]


STOPPED = "休息（柳溪社区幸福食堂停餐）"
OPEN = "午餐 11:00-12:30、晚餐 17:00-18:00"

# what is given, what is written of it, how Thursday the 26th and Friday the 27th read
CLOSED = [
    ((), ["起止: 2026-11-26至另行通知"], [STOPPED, STOPPED]),
    (("--reason", "停电"), ["标题: 柳溪社区幸福食堂停电停餐", "原因: 停电"], ["休息（停电）", "休息（停电）"]),
    (("--until", "2026-11-26"), ["起止: 2026-11-26"], [STOPPED, OPEN]),
    (("--from", "2026-11-27", "--until", "2026-11-28"), ["起止: 2026-11-27至2026-11-28"], [OPEN, STOPPED]),
    (
        ("--only", "晚餐", "--reason", "换灶具"),
        ["停: [晚餐]"],
        ["午餐 11:00-12:30（换灶具）", "午餐 11:00-12:30（换灶具）"],
    ),
    (("--expected", "2026-12-05"), ["预计恢复: 2026-12-05"], [STOPPED, STOPPED]),
]


@pytest.mark.parametrize(("words", "lines", "read"), CLOSED)
def test_a_closure_is_announced(bench, words, lines, read):
    """The announcement says what was given, and the days read so."""
    code, output = bench.run("close", "liuxi-canteen", *words, "--yes")
    assert code == 0, output
    assert set(lines) <= set(bench.text(CLOSURE).splitlines())
    assert bench.problems() == []
    assert states(bench, 26, 27) == read


def test_a_closure_is_ended_and_a_later_one_too(bench):
    """恢复 names the closure; a second one of the day has an id of its own; what has ended is not ended again."""
    bench.run("close", "liuxi-canteen", "--yes")
    assert bench.run("reopen", "liuxi-canteen", "--from", "2026-11-27", "--yes")[0] == 0
    assert {"结束: 20261126-liuxi-canteen", "起止: 2026-11-27至另行通知", "标题: 柳溪社区幸福食堂恢复供餐"} <= set(
        bench.text(AGAIN).splitlines()
    )
    assert (states(bench, 26, 27), bench.problems()) == ([STOPPED, OPEN], [])


def test_of_several_closures_one_is_named(bench):
    """Nobody guesses which of them is meant."""
    bench.run("close", "liuxi-canteen", "--until", "2026-11-27", "--yes")
    bench.run("close", "liuxi-canteen", "--from", "2026-11-30", "--yes")
    code, output = bench.run("reopen", "liuxi-canteen", "--yes")
    assert (code, "请加上 --closure" in output) == (2, True)
    words = ("--closure", "20261126-liuxi-canteen-2", "--from", "2026-12-01", "--yes")
    assert bench.run("reopen", "liuxi-canteen", *words)[0] == 0
    assert bench.problems() == []


@pytest.mark.parametrize(
    ("state", "written", "back"),
    [
        (
            "",
            "状态: {现状: 撤销, 自: 2026-11-26, 说明: 合并到新址}",
            "状态: {现状: 正常, 自: 2026-11-26, 说明: 已经恢复}",
        ),
        (
            "状态:\n  现状: 暂停  # 装修\n  自: 2026-10-01\n",
            "  现状: 撤销  # 装修\n  自: 2026-11-26\n  说明: 合并到新址",
            "  现状: 正常  # 装修\n  自: 2026-11-26\n  说明: 已经恢复",
        ),
    ],
)
def test_closing_for_good_and_back(bench, state, written, back):
    """The record stays, with its address; 状态 is written anew around its comments."""
    bench.write(CANTEEN, FILES[CANTEEN] + HOURS + state)
    assert bench.run("close", "liuxi-canteen", "--for-good", "--reason", "合并到新址", "--yes")[0] == 0
    assert written in bench.text(CANTEEN)
    assert states(bench, 27) == ["休息（合并到新址）"]
    assert bench.run("reopen", "liuxi-canteen", "--yes")[0] == 0
    assert back in bench.text(CANTEEN)
    assert states(bench, 27) == [OPEN]


REFUSED = [
    (("close", "liuxi-cantin"), "是不是：liuxi-canteen？"),
    (("close", "liuxi-canteen", "--until", "下周"), "没有写入"),
    (("close", "liuxi-canteen", "--until", "2026-11-20"), "没有写入"),
    (("close", "liuxi-canteen", "--only", "夜宵"), "没有写入"),
    (("close", "liuxi-canteen", "--for-good", "--until", "2026-11-30"), "--for-good 是不再开办"),
    (("reopen", "liuxi-canteen"), "没有还没结束的停业公告，状态也是正常的"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_what_cannot_be_is_refused(bench, words, message):
    """Nothing is written."""
    before = bench.files()
    code, output = bench.run(*words, "--yes")
    assert (code != 0, message in output, bench.files() == before) == (True, True, True), output
