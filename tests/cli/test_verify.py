"""`linli verify`: what somebody asked about is written into the record, and nothing else in the file changes."""

import difflib
import shutil

import pytest
from click.testing import CliRunner

from linli.checks.project import open_project
from linli.cli import main
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, said, write_sample

HOURS = "开放时间:\n  # 门口抄的\n  - 周一至周五 8:30-11:30\n  - 法定节假日 休息\n收费: [{项目: 午餐, 标准: 12元}]\n"
RECORD = FILES[CANTEEN] + HOURS
STAMP = "日期: 2026-11-24, 方式: 电话"

# what stands at the end of the record; the lines that are new, the code cut out
WRITTEN = [
    ("", [f"核实: {{分项: {{开放时间: {{{STAMP}, 内容: …}}}}}}"]),
    ("核实:\n", [f"核实: {{分项: {{开放时间: {{{STAMP}, 内容: …}}}}}}"]),
    (
        "核实: {方式: 现场, 日期: 2026-10-20}  # 去过\n",
        [f"核实: {{方式: 现场, 日期: 2026-10-20, 分项: {{开放时间: {{{STAMP}, 内容: …}}}}}}  # 去过"],
    ),
    (
        "核实: {方式: 现场, 日期: 2026-10-20, 分项: {开放时间: 2026-10-30}}\n",
        [f"核实: {{方式: 现场, 日期: 2026-10-20, 分项: {{开放时间: {{{STAMP}, 内容: …}}}}}}"],
    ),
    (
        "核实: {方式: 现场, 日期: 2026-10-20, 分项: {收费: 2026-10-30}}\n",
        [
            f"核实: {{方式: 现场, 日期: 2026-10-20, 分项: {{收费: 2026-10-30, 开放时间: {{{STAMP}, 内容: …}}}}}}",
        ],
    ),
    (
        "核实:\n  # 问过两次\n  方式: 现场\n  日期: 2026-10-20  # 上午\n\n# 完\n",
        [f"  分项: {{开放时间: {{{STAMP}, 内容: …}}}}"],
    ),
    (
        "核实:\n  方式: 现场\n  日期: 2026-10-20\n  分项:\n    收费: 2026-10-30  # 电话里说的\n说明: 一楼",
        [f"    开放时间: {{{STAMP}, 内容: …}}"],
    ),
    (
        "核实:\n  分项:\n    开放时间:\n      日期: 2026-10-30  # 上次\n      方式: 现场\n说明: 一楼\n",
        ["      日期: 2026-11-24  # 上次", "      方式: 电话", "      内容: …"],
    ),
]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in a small project whose canteen's record ends in given lines; return its exit code and output."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")
    shutil.copytree(ROOT / "data" / "calendar", tmp_path / "data" / "calendar")

    def called(record, *words):
        write_sample(tmp_path, {CANTEEN: record})
        (tmp_path / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n")
        result = CliRunner().invoke(main, ["verify", *words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout + result.stderr

    return called


def new_lines(before, after):
    """Return the lines of a text that another has not."""
    found = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line[2:] for line in found if line.startswith("+ ")]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(("end", "lines"), WRITTEN)
def test_a_verification_is_written_where_a_clerk_would_write_it(run, tmp_path, end, lines, ending):
    """Order, comments, blank lines and line ends stay; the record is understood, and says nothing that is not so."""
    before = (RECORD + end).replace("\n", ending)
    file = tmp_path / DIRECTORY / CANTEEN
    code, output = run(before.encode(), "liuxi-canteen", "开放时间", "--by", "电话", "--yes")
    assert (code, output.splitlines()[-1]) == (0, f"{DIRECTORY}/{CANTEEN}：开放时间记为2026-11-24电话核实。")
    after = file.read_bytes().decode()
    assert after.count("\r") == (after.count("\n") if ending == "\r\n" else 0)
    assert [line.replace(code_in(after), "…") for line in new_lines(before, after)] == lines
    assert said(open_project(tmp_path, [DIRECTORY])) == []


def code_in(text):
    """Return the code of the content in a text."""
    return text.split("内容: ")[1][:6]


def test_several_parts_a_post_and_another_day(run, tmp_path):
    """Whoever asked by telephone last week about three things writes them down in one go."""
    words = ("liuxi-canteen", "开放时间", "收费", "--by", "上门", "--on", "2026-11-20", "--post", "社区办公室")
    code, output = run(RECORD, *words, "--yes")
    assert (code, output.splitlines()[-1]) == (0, f"{DIRECTORY}/{CANTEEN}：开放时间、收费记为2026-11-20现场核实。")
    found = open_project(tmp_path, [DIRECTORY]).directories[DIRECTORY].places["liuxi-canteen"].verification
    assert [(part, f"{own.on}", own.method.name, own.post) for part, own in found.parts.items()] == [
        ("开放时间", "2026-11-20", "现场", "社区办公室"),
        ("收费", "2026-11-20", "现场", "社区办公室"),
    ]


REFUSED = [
    (RECORD, ("liuxi-cantin", "开放时间", "--by", "电话"), "没有编号为“liuxi-cantin”的记录。是不是：liuxi-canteen？"),
    (
        RECORD,
        ("liuxi-canteen", "电话", "--by", "电话"),
        "这条记录没有可以核实的“电话”。可以写的有：名称、类型、所在地、隶属、开放时间、收费",
    ),
    (RECORD, ("liuxi-canteen", "开放时间", "--by", "猜的"), "不认识“猜的”这种方式。可以写的有：电话、现场、来函"),
    (RECORD, ("liuxi-canteen", "开放时间", "--by", "电话", "--on", "昨天"), "“昨天”不是日期，请写成 2026-11-23"),
    (
        "名称：x\n类型: y\n",
        ("liuxi-canteen", "名称", "--by", "电话"),
        "“liuxi-canteen”的文件有错误，先请运行 linli check。",
    ),
    (
        RECORD + "核实: {分项: {开放时间: {日期: 2026-10-30, 方式: 电话, 岗位: 站长}}}\n",
        ("liuxi-canteen", "开放时间", "--by", "电话"),
        "上次写着岗位“站长”。这次是谁核实的？请加上 --post 站长，或别的岗位。",
    ),
]


@pytest.mark.parametrize(("record", "words", "message"), REFUSED)
def test_what_cannot_be_verified_is_refused(run, tmp_path, record, words, message):
    """Nothing is guessed, and nothing is written."""
    code, output = run(record, *words)
    assert code == 2
    assert message in output
    assert (tmp_path / DIRECTORY / CANTEEN).read_text("utf-8") == record
