"""Personal data in the files of a project: where it is found, and the mobiles and ledgers of a directory."""

import pytest

from linli.checks.privacy import personal_data_in
from linli.checks.project import open_project
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample, said, write_sample

MOBILE = "请移到“电话”，写“说明: 值班手机”和“来源”；私人手机请删去。"
DELETE = "公开的记录里不能有，请删去。"
NAMED = "公开的记录里不写个人；只写岗位或合计，例如“站长”“留守儿童46人”。"
NAME_LIKE = "若是人名，请改写成岗位，例如“站长”“志愿者”；若是地名、菜名或单位的名称，不用改。"

# file, changed text, what is said
PLACES = [
    (CANTEEN, FILES[CANTEEN] + "# 手机 13800138000\n", f"{CANTEEN}:7 注释：这里像是手机号码（138****8000）。{MOBILE}"),
    (
        CANTEEN,
        FILES[CANTEEN].replace("幸福食堂\n所", "幸福食堂  # 问过李大爷\n所"),
        f"{CANTEEN}:2 注释：【提醒】“李大爷”像是一个人的名字。{NAME_LIKE}",
    ),
    (
        "sources.yml",
        "- {编号: s1, 标题: 走访11010519491231002X, 日期: 未注明}\n",
        f"sources.yml:1 第1项 标题：这里像是身份证号码（110****2X）。{DELETE}",
    ),
    (
        "menus/dishes.yml",
        "豆花:\n  又名: [豆腐脑, 王大妈豆花]\n",
        f"menus/dishes.yml:2 豆花 又名 第2项：【提醒】“王大妈”像是一个人的名字。{NAME_LIKE}",
    ),
    (
        "areas.yml",
        FILES["areas.yml"].replace("级别: 县区", "级别: 县区\n  说明: 留守儿童王小明", 1),
        f"areas.yml:4 第1项 说明：“王小明”像是写了某个人的名字。{NAMED}",
    ),
    (
        "teams/qinghe/team.yml",
        "名称: 队\n做什么: [理发, 看望低保户杨老五]\n来源: [s1]\n录入: 2026-11-23\n",
        f"teams/qinghe/team.yml:2 做什么 第2项：“杨老五”像是写了某个人的名字。{NAMED}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "电话:\n  - {号码: 0000-0000001, 说明: 张伟}\n",
        f"{CANTEEN}:8 电话 第1项 说明：“张伟”像是写了某个人的名字。{NAMED}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "负责岗位: 站长王建国\n",
        f"{CANTEEN}:7 负责岗位：“王建国”像是写了某个人的名字。{NAMED}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "说明: >\n  第一行\n  接送车云C12345\n",
        f"{CANTEEN}:9 说明：这里像是车牌号（云C****5）。{DELETE}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "说明: 给3栋2单元501室的老人送饭\n",
        f"{CANTEEN}:7 说明：【提醒】这里像是写了某个人的住处。公开的记录里不写谁住在哪里；若是服务点的地址，请写在“地址”里。",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "说明: 请带户口册，公民身份号码：11010519491231002X\n",
        f"{CANTEEN}:7 说明：这里像是身份证号码（110****2X）。{DELETE}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "说明: 找管理员，号码：13800138000\n",
        f"{CANTEEN}:7 说明：这里像是手机号码（138****8000）。{MOBILE}",
    ),
    (
        CANTEEN,
        FILES[CANTEEN] + "# 电话: [{号码: 13800138000}]\n",
        f"{CANTEEN}:7 注释：这里像是手机号码（138****8000）。{MOBILE}",
    ),
]


@pytest.mark.parametrize(("file", "text", "message"), PLACES)
def test_every_part_of_a_record_is_searched(tmp_path, file, text, message):
    """Comments, sources, dishes, areas, teams and notes are said with their line and field."""
    assert said(open_sample(tmp_path, {file: text})) == [message]


@pytest.mark.parametrize(
    "file",
    ["mkdocs.yml", "content/about.md", "content/staff/how.md", "data/vocabulary/x.yml", "data/calendar/2026/x.yml"],
)
def test_hand_written_files_are_searched(tmp_path, file):
    """Settings, pages, vocabulary and calendar may hold no personal data either."""
    write_sample(tmp_path, {})
    target = tmp_path / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("第一: 行\n# 站长 13800138000\n", "utf-8")
    (problem,) = (problem for problem in open_project(tmp_path, [DIRECTORY]).problems if "手机" in problem.message)
    field = "" if file.endswith(".md") else "注释"
    assert (problem.file, problem.line, problem.field, problem.level) == (file, 2, field, "error")


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("说明: 请打13800138000\n# 13800138000\n", ["说明", "注释"]),
        ("# 13800138000\n说明: 请打13800138000\n", ["注释", "说明"]),
        ("说明: >\n  请打\n  13800138000\n# 13800138000\n", ["说明", "注释"]),
        ("电话: [{号码: 0000-0000001, 说明: 13800138000}]\n怎么走: 问13800138000\n", ["电话 第1项 说明", "怎么走"]),
    ],
)
def test_the_same_number_is_said_where_it_stands(tmp_path, typed, fields):
    """A remark beside a field is a remark, whatever the field says."""
    problems = open_sample(tmp_path, {CANTEEN: FILES[CANTEEN] + typed}).problems
    assert [problem.field for problem in problems] == fields


def test_a_text_that_cannot_be_read_is_searched_all_the_same():
    """The number of a telephone is not complained of beside what makes the text unreadable; another number is."""
    text = "说明: [没有写完\n电话:\n  - 号码: 13800138000\n# 手机号码: 13900000001\n"
    assert [(finding.line, finding.keys, finding.message) for finding in personal_data_in("x.yml", text)] == [
        (4, (), "这里像是手机号码（139****0001）。")
    ]


PROGRAMME = "programmes/qinghe/class.yml"
CLASS = "名称: 课堂\n种类: 课堂\n来源: [s1]\n录入: 2026-11-23\n"
DUTY = "说明: 值班手机, 来源: [s1]"
REFUSED = "“138****8000”是手机号。只能写办公电话；值班手机要写“说明: 值班手机”和公布它的“来源”。"

# file, text that is added, the field that is refused, "" for none
MOBILES = [
    (CENTER, "电话: [{号码: 13800138000}]", "电话 第1项"),
    (CENTER, "电话: [{号码: 138-0013-8000}]", "电话 第1项"),
    (CENTER, "电话: [{号码: 13800138000, 说明: 值班手机}]", "电话 第1项"),
    (CENTER, "电话: [{号码: 13800138000, 说明: 服务台, 来源: [s1]}]", "电话 第1项"),
    (CENTER, "电话: [{号码: 0000-0000001}, {号码: 13800138000, 来源: [s1]}]", "电话 第2项"),
    (CENTER, f"电话: [{{号码: 13800138000, {DUTY}}}]", ""),
    (CENTER, f"电话: [{{号码: 138-0013-8000, {DUTY}}}]", ""),
    (CENTER, f"电话: [{{'号码': '13800138000', {DUTY}}}]", ""),
    (CENTER, f'电话: [{{"号码":   "13800138000", {DUTY}}}]', ""),
    (CENTER, f"电话: [{{号码:             13800138000, {DUTY}}}]", ""),
    (CENTER, "电话: [{号码: 0000-0000001}]\n说明: 许可证JY13800138000000", ""),
    (PROGRAMME, "报名: {电话: [{号码: 13800138000}]}", "报名 电话 第1项"),
    (PROGRAMME, "期次: [{名称: 一, 报名: {电话: [{号码: 13800138000}]}}]", "期次 第1项 报名 电话 第1项"),
    (PROGRAMME, f"期次: [{{名称: 一, 报名: {{电话: [{{号码: 13800138000, {DUTY}}}]}}}}]", ""),
    (
        PROGRAMME,
        "办班点: [{名称: 东街小学, 电话: [{号码: 0000-0000001}, {号码: 138-0013-8000, 说明: 值班手机}]}]",
        "办班点 第1项 电话 第2项",
    ),
]


@pytest.mark.parametrize(("file", "typed", "field"), MOBILES)
def test_a_mobile_is_a_duty_mobile_with_a_source(tmp_path, file, typed, field):
    """Wherever a 电话 can be written, of a place, a class or its enrolment, a private mobile is refused."""
    text = FILES.get(file, CLASS) + typed + "\n"
    messages = said(open_sample(tmp_path, {file: text}))
    assert messages == ([f"{file}:{text.count(chr(10))} {field}：{REFUSED}"] if field else [])


def test_a_duty_mobile_is_refused_in_a_note_of_the_same_record(tmp_path):
    """The number stands where it is said whose it is, and nowhere else."""
    noted = f"{FILES[CENTER]}电话: [{{号码: 13800138000, {DUTY}}}]\n说明: 请打13800138000\n"
    assert said(open_sample(tmp_path, {CENTER: noted})) == [
        f"{CENTER}:7 说明：这里像是手机号码（138****8000）。{MOBILE}"
    ]


@pytest.mark.parametrize("word", ["身份证号", "家庭住址", "户主姓名", "监护人姓名", "银行卡号", "病历"])
def test_what_belongs_into_a_ledger_is_refused(tmp_path, word):
    """What is kept of single persons has no place in a record."""
    assert said(open_sample(tmp_path, {CANTEEN: f"{FILES[CANTEEN]}说明: 登记{word}\n"})) == [
        f"{CANTEEN}:7 说明：“{word}”属于台账，不能公开。请删去；台账留在内部系统里。"
    ]


@pytest.mark.parametrize(
    "typed", ["首次办理材料: [写有身份证号的一页]", "办卡: {带什么: [写有银行卡号的一页, 病历]}", "说明: 带身份证"]
)
def test_papers_that_somebody_brings_may_be_named(tmp_path, typed):
    """A list of papers says what to bring, not what is known of anybody."""
    assert said(open_sample(tmp_path, {CANTEEN: f"{FILES[CANTEEN]}{typed}\n"})) == []


def test_a_name_like_shape_is_an_error_on_an_added_line_only(tmp_path):
    """Where a pull request adds the line the suspicion stops it; on the lines that stood before it warns."""
    write_sample(tmp_path, {CANTEEN: FILES[CANTEEN] + "说明: 感谢李桂芳\n怎么走: 问王小明\n"})
    added = {(f"{DIRECTORY}/{CANTEEN}", 8)}
    levels = {problem.line: problem.level for problem in open_project(tmp_path, [DIRECTORY], added).problems}
    assert levels == {7: "warning", 8: "error"}
    assert {problem.level for problem in open_project(tmp_path, [DIRECTORY]).problems} == {"warning"}
