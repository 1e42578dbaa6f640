"""The commands as people call them: exit codes, reports, JSON, and files rewritten whole or not at all."""

import errno
import json
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from linli.cli import COMMANDS, main
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, write_sample

HOURS = """\
# 食堂的记录
名称: 柳溪社区幸福食堂     # 全称
类型: 幸福食堂
所在地: qinghe/chengguan/liuxi
隶属: liuxi-center
开放时间:
  # 门口抄的
  - 週一至週五上午8:30-11:30；下午1:30-4:30
  - "法定节假日 闭馆"
收费:
  - {项目: 午餐, 标准: 一荤两素12元, 优惠: [低保人员6元、86周岁以上免费]}
来源: [s1]
录入: 2026-11-23
"""

TIDY = """\
# 食堂的记录
名称: 柳溪社区幸福食堂     # 全称
类型: 幸福食堂
所在地: qinghe/chengguan/liuxi
隶属: liuxi-center
开放时间:
  # 门口抄的
  - 周一至周五 08:30-11:30 13:30-16:30
  - 法定节假日 休息
收费:
  - {项目: 午餐, 标准: 一荤两素 12元, 优惠: [低保 6元、86周岁以上 免费]}
来源: [s1]
录入: 2026-11-23
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in a small project; return its exit code, output and errors."""
    write_sample(tmp_path, {CANTEEN: HOURS})
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n")
    shutil.copytree(ROOT / "data" / "calendar", tmp_path / "data" / "calendar")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")

    def called(*words):
        result = CliRunner().invoke(main, words)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout, result.stderr

    return called


def test_check_is_clean(run, tmp_path):
    """A directory without errors ends with 0 and says so."""
    shutil.rmtree(tmp_path / "data" / "calendar")
    assert run("check") == (0, "没有发现问题\n", "")


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", f"{DIRECTORY}/{CANTEEN}:7 开放时间 第1项：看不懂“大概9点”里的“大概”。"),
        ("github", f"::error file={DIRECTORY}/{CANTEEN},line=7,title=开放时间 第1项::看不懂"),
        ("json", '{\n  "problems": ['),
    ],
)
def test_check_reports_in_three_forms(run, tmp_path, form, start):
    """A problem ends with 1, and stands in the form that was asked for."""
    shutil.rmtree(tmp_path / "data" / "calendar")
    (tmp_path / DIRECTORY / CANTEEN).write_text(FILES[CANTEEN] + "开放时间: [大概9点]\n")
    code, output, _ = run("check", "--format", form)
    assert code == 1
    assert output.startswith(start)


def test_check_reports_only_what_lies_below_the_paths(run, tmp_path):
    """Everything is checked, what lies elsewhere is not reported and does not fail."""
    (tmp_path / DIRECTORY / CANTEEN).write_text(FILES[CANTEEN] + "电话: 1\n")
    assert run("check", str(tmp_path / DIRECTORY / "areas.yml"))[0] == 0
    assert run("check", str(tmp_path / DIRECTORY / "places"))[0] == 1


@pytest.mark.parametrize(
    "words", [("check", "--format", "xml"), ("check", "nowhere"), ("hours",), ("price", "--age", "60"), ("no",)]
)
def test_wrong_words_end_with_2(run, words):
    """A command called wrongly ends with 2."""
    assert run(*words)[0] == 2


def test_check_outside_a_project_says_so(run, tmp_path):
    """Without mkdocs.yml there is a sentence, not a traceback."""
    (tmp_path / "mkdocs.yml").unlink()
    code, output, _ = run("check")
    assert (code, "请在项目的文件夹里运行" in output) == (1, True)


def test_hours_says_what_was_understood(run):
    """The rules in normal form, then every day with the rule that decided."""
    code, output, _ = run("hours", "周一至周五 8:30-17:30", "法定节假日 休息", "--from", "2026-10-08", "--days", "3")
    assert code == 0
    assert output.splitlines() == [
        "第1条　周一至周五 08:30-17:30",
        "　　　　每周一至周五：08:30-17:30 开放。",
        "第2条　法定节假日 休息",
        "　　　　法定节假日（国务院放假的日子）：全天休息。",
        "其余　　没有写到的平常日子休息。",
        "",
        "2026年10月8日（周四）　08:30-17:30　（第1条）",
        "2026年10月9日（周五）　08:30-17:30　（第1条）",
        "2026年10月10日（周六）　调休上班日是否开放待核实",
    ]


def test_hours_as_json(run):
    """The JSON has the shape other programs rely on; past midnight runs on."""
    code, output, _ = run(
        "hours", "午餐 11:00-12:00、夜宵 22:00-次日02:00", "--from", "2026-11-24", "--days", "1", "--json"
    )
    assert code == 0
    intervals = [{"from": "11:00", "to": "12:00", "label": "午餐"}, {"from": "22:00", "to": "26:00", "label": "夜宵"}]
    assert json.loads(output) == {
        "days": [{"date": "2026-11-24", "state": "open", "reason": "", "intervals": intervals}]
    }


def test_hours_not_understood(run):
    """What is not understood ends with 1, the words and a line to copy on standard error."""
    assert run("hours", "周六 休息", "9点到17点半大概") == (
        1,
        "",
        "第2条：看不懂“9点到17点半大概”里的“大概”。请写成：09:00-17:30\n",
    )


def test_hours_without_a_calendar_says_what_it_lacks(run, tmp_path, monkeypatch):
    """Outside a project the rules are said back, but no day is answered without the holidays."""
    monkeypatch.chdir(tmp_path)
    shutil.rmtree(tmp_path / "data" / "calendar", ignore_errors=True)
    code, output, error = run("hours", "周一至周五 8:30-17:30")
    assert (code, "每周一至周五：08:30-17:30 开放。" in output, "data/calendar/holidays" in error) == (2, True, True)
    assert "年" not in output


@pytest.mark.parametrize(
    ("words", "lack"),
    [
        (("寒暑假 9:00-11:00", "--from", "2026-11-24"), "data/calendar/terms"),
        (("每天 9:00-11:00", "--from", "2031-11-24"), "data/calendar/holidays/2031.yml"),
    ],
)
def test_hours_says_which_calendar_it_lacks(run, words, lack):
    """Where a calendar that the answer needs is not there, standard error names it."""
    code, _, error = run("hours", *words)
    assert (code, lack in error) == (0, True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "x.yml"), "磁盘满了：x.yml"),
        (PermissionError(errno.EACCES, "Permission denied", "x.yml"), "没有权限：x.yml"),
        (KeyboardInterrupt(), "已中断。"),
    ],
)
def test_what_stops_a_command_is_a_line(run, monkeypatch, error, said):
    """A disk that is full, missing permission, Ctrl-C: one line, exit 1."""

    def stopped(root):
        raise error

    monkeypatch.setattr("linli.cli.checking.read_settings", stopped)
    code, _, output = run("check")
    assert (code, output) == (1, f"错误：{said}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2099-12-31"), "历书只有1902-01-01至2098-12-31，算不出从2099-12-31起的7天。"),
        (("--from", "2098-12-31", "--days", "2"), "算不出从2098-12-31起的2天"),
        (("--from", "0001-01-01"), "算不出从0001-01-01起的7天"),
        (("--from", "9999-12-31"), "算不出从9999-12-31起的7天"),
        (("--from", "2026-W48-2"), "“2026-W48-2”不是日期，请写成 2026-11-23"),
    ],
)
def test_hours_says_where_the_almanac_ends(run, words, said):
    """A day of which no calendar tells anything is a sentence."""
    code, _, error = run("hours", "农历初一 9:00-11:00", *words)
    assert (code, said in error) == (2, True)


def test_hours_knows_the_market_of_an_area(run):
    """赶集日 is understood where the area has a market, and refused elsewhere with what is lacking."""
    words = ("hours", "赶集日 9:00-11:00", "--from", "2026-11-23", "--days", "1", "--json")
    code, output, _ = run(*words, "--area", "shili/yunping")
    assert (code, json.loads(output)["days"][0]["state"]) == (0, "open")
    code, _, error = run(*words)
    assert (code, "data/calendar/markets" in error) == (1, True)


def test_hours_knows_the_terms_of_an_area(run):
    """--area takes the school terms of that area."""
    words = ("hours", "寒假 9:00-11:00", "--from", "2027-01-25", "--days", "1", "--json")
    states = [json.loads(run(*words, *area)[1])["days"][0]["state"] for area in ((), ("--area", "shili"))]
    assert states == ["unknown", "open"]


@pytest.mark.parametrize(
    ("words", "data"),
    [
        (
            ("80周岁以上 免费", "--age", "83"),
            {"price": 0.0, "rule": "80周岁以上 免费", "arithmetic": "免费", "conditions": []},
        ),
        (
            ("本地户籍 60周岁以上 8折", "--age", "63", "--base", "12"),
            {
                "price": 9.6,
                "rule": "本地户籍 60周岁以上 8折",
                "arithmetic": "12元 × 0.8 = 9.6元",
                "conditions": ["本地户籍"],
            },
        ),
        (
            ("60周岁以上 8折", "--age", "63"),
            {"price": None, "rule": "60周岁以上 8折", "arithmetic": "", "conditions": []},
        ),
        (
            ("标准: 12元", "低保 6元", "--age", "30", "--status", "低保户"),
            {"price": 6.0, "rule": "低保 6元", "arithmetic": "6元", "conditions": []},
        ),
        (
            ("500元/期，享受教育资助的困难学生减半", "--age", "10", "--status", "困难学生"),
            {
                "price": 250.0,
                "rule": "享受教育资助的困难学生减半",
                "arithmetic": "500元 × 0.5 = 250元",
                "conditions": [],
            },
        ),
        (
            ("一荤两素12元、两荤一素15元", "60-79周岁补贴1元", "--age", "63"),
            {"price": 11.0, "rule": "60-79周岁补贴1元", "arithmetic": "12元 − 1元 = 11元", "conditions": []},
        ),
        (("12元", "--age", "30"), {"price": 12.0, "rule": "", "arithmetic": "12元", "conditions": []}),
    ],
)
def test_price_as_json(run, words, data):
    """The price in yuan with its rule, arithmetic and conditions; null where the base is not known."""
    code, output, _ = run("price", *words, "--json")
    assert (code, json.loads(output)) == (0, data)


def test_price_not_understood(run):
    """A price that is none ends with 1; an unknown status with 2."""
    assert run("price", "60周岁以上 15折", "--age", "63")[0] == 1
    assert run("price", "免费", "--age", "63", "--status", "富人")[0] == 2


def test_fmt_keeps_comments_and_order(run, tmp_path):
    """Lines in the languages are rewritten, everything else stays to the letter; a second run changes nothing."""
    path = tmp_path / DIRECTORY / CANTEEN
    assert run("fmt", "--check")[0] == 1
    assert path.read_text() == HOURS
    assert run("fmt")[0] == 0
    assert path.read_text() == TIDY
    assert run("fmt", "--check") == (0, "0个文件要改\n", "")
    assert run("check")[0] == 0


def test_fmt_keeps_the_line_ends_of_windows(run, tmp_path):
    """A file from Notepad stays one: no line but those that are rewritten is another."""
    path = tmp_path / DIRECTORY / CANTEEN
    path.write_bytes(HOURS.replace("\n", "\r\n").encode())
    assert run("fmt")[0] == 0
    assert path.read_bytes().decode() == TIDY.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("报餐截止: 前一天下午5点 # 晚餐\n", "订餐: {截止: 前一天17:00} # 晚餐\n"),
        ("报餐截止: 看情况\n", "报餐截止: 看情况\n"),
        ("报餐截止: 前一天17:00\n订餐: {方式: 电话}\n", "报餐截止: 前一天17:00\n订餐: {方式: 电话}\n"),
    ],
)
def test_fmt_moves_the_old_deadline(run, tmp_path, text, result):
    """报餐截止 becomes 订餐 with its 截止, comments kept; what is not understood, or said already, stays."""
    path = tmp_path / DIRECTORY / CANTEEN
    path.write_text(text)
    assert run("fmt")[0] == 0
    assert path.read_text() == result


def test_fmt_leaves_alone_what_it_does_not_understand(run, tmp_path):
    """A file that cannot be read, and lines that are not understood, stay as they are."""
    path = tmp_path / DIRECTORY / CANTEEN
    for text in ("开放时间: [大概9点, 看情况]\n", "a: [1\n", "名称：全角\n类型: x\n"):
        path.write_text(text)
        assert run("fmt")[0] == 0
        assert path.read_text() == text


def test_fmt_leaves_alone_rows_that_go_on_with_another(run, tmp_path):
    """下午13:30-17:00 below 周二至周日上午 … would be of every day by itself."""
    path = tmp_path / DIRECTORY / CANTEEN
    text = "开放时间:\n  - 周二至周日上午9:00-11:30\n  - 下午13:30-17:00\n  - 每周一闭馆\n"
    path.write_text(text)
    assert run("fmt")[0] == 0
    assert path.read_text() == text.replace("每周一闭馆", "周一 休息")


EXPLAINED = f"""\
data/sample/{CANTEEN}
　第8行 开放时间 第1项：週一至週五上午8:30-11:30；下午1:30-4:30
　　　每周一至周五：08:30-11:30、13:30-16:30 开放。
　第9行 开放时间 第2项：法定节假日 闭馆
　　　法定节假日（国务院放假的日子）：全天休息。
　开放时间里没有写到的日子：
　　　没有写到的平常日子休息。
　第11行 收费 第1项 标准：一荤两素 12元
　　　一荤两素：12元
"""


def test_fmt_explains_a_record_and_changes_nothing(run, tmp_path):
    """Every line stands with its number and what it means; a record with a mistake is answered with the mistake."""
    file = tmp_path / DIRECTORY / CANTEEN
    code, out, _ = run("fmt", "--explain", str(file))
    assert code == 0
    for line in EXPLAINED.splitlines():
        assert line in out.splitlines()
    assert file.read_text("utf-8") == HOURS
    assert "这条记录没有写开放时间，也没有写价格。" in run("fmt", "--explain", f"{DIRECTORY}/areas.yml")[1]
    file.write_text(HOURS.replace("法定节假日 闭馆", "大概九点"), "utf-8")
    code, out, _ = run("fmt", "--explain", f"{DIRECTORY}/{CANTEEN}")
    assert code == 1
    assert out.startswith(f"{DIRECTORY}/{CANTEEN}:9 开放时间 第2项：看不懂")


@pytest.mark.parametrize("words", [("--explain",), ("--explain", "--check", "data"), ("--explain", "mkdocs.yml")])
def test_fmt_explains_records_only(run, words):
    """Without a file, with --check, or for what is no record, the usage is explained."""
    assert run("fmt", *words)[0] == 2


SLOW_TO_IMPORT = (
    "pypinyin",
    "jinja2",
    "openpyxl",
    "weasyprint",
    "linli.publish.pages",
    "linli.spreadsheet",
    "linli.press",
)


def test_a_check_waits_for_nothing_that_it_does_not_use():
    """What builds a site or reads a spreadsheet takes a second to import; a check is over by then."""
    program = (
        "import sys; from linli.cli import main; main(['check', '-h'], standalone_mode=False); print(*sys.modules)"
    )
    words = [sys.executable, "-c", program]
    imported = subprocess.run(words, capture_output=True, text=True, check=True, encoding="utf-8").stdout.split()
    assert {name for name in SLOW_TO_IMPORT for module in imported if f"{module}.".startswith(f"{name}.")} == set()


def test_every_command_is_where_its_name_leads():
    """Each has its own words of help."""
    lines = CliRunner().invoke(main, ["--help"]).output.splitlines()
    told = {line.split()[0] for line in lines if line.startswith("  ") and len(line.split()) > 1}
    assert set(COMMANDS) <= told
