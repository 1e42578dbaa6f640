"""`linli check --base REF`: what a pull request takes away or leaves unsaid."""

import pytest
from click.testing import CliRunner

from linli.cli import main
from tests.cli.history import change_files, committed, git
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES

HOURS = "开放时间: [周一至周五 8:00-17:00, 法定节假日 休息]\n"
TIDY = "开放时间:\n  # 门口抄的\n  - 工作日 08:00-17:00\n  - 法定节假日 休息\n"
BY_HAND = "核实: {分项: {开放时间: {日期: 2026-11-20, 方式: 电话}}}\n"
WHOLE = "核实: {方式: 电话, 日期: 2026-11-20}\n"
TEAM = "teams/qinghe/red-vests.yml"
TEAM_TEXT = "名称: 红马甲队\n来源: [s1]\n录入: 2026-11-23\n"
ON = f"{DIRECTORY}/"

AREAS = (
    FILES["areas.yml"].replace(
        "    - 编号: chengguan", "    - {编号: dongmen, 名称: 东门镇, 级别: 乡镇街道}\n    - 编号: chengguan"
    )
    + "- {编号: beihe, 名称: 北河县, 级别: 县区}\n"
)
AREA_GONE = "它的网址和墙上的二维码就打不开了。请放回“编号: "
AREA_BACK = "这一项；只是改了名称，就改“名称”，旧的写进“曾用名”，编号不改。"

BEFORE = {CANTEEN: FILES[CANTEEN] + HOURS + BY_HAND, TEAM: TEAM_TEXT, "areas.yml": AREAS}


def edited(**changes):
    """Replace words in the canteen's record."""
    text = BEFORE[CANTEEN]
    for old, new in changes["words"]:
        assert old in text
        text = text.replace(old, new)
    return {CANTEEN: text}


GONE = "的文件不见了，它的网址和墙上的二维码就打不开了。"
WITHDRAW = "不办了，就放回这个文件，写“状态: {现状: 撤销}”；改了文件名，就在新文件里写“曾用编号: [liuxi-canteen]”。"
RENAMED = CANTEEN.replace("liuxi-canteen", "liuxi-kitchen")
EDITED = (
    f"{ON}{CANTEEN}:8 核实 分项 开放时间：“开放时间”改过了，核实还写着2026-11-20。改过以后又核实过，就写新的日期，"
    "或运行：linli verify liuxi-canteen 开放时间 --by 电话；没有核实，就从“分项”里删去“开放时间”。"
)

# what is changed since the base, what is said
CHANGES = [
    ({}, []),
    ({CANTEEN: None}, [f"{ON}{CANTEEN} “柳溪社区幸福食堂”{GONE}{WITHDRAW}"]),
    ({CANTEEN: None, RENAMED: BEFORE[CANTEEN]}, [f"{ON}{CANTEEN} “柳溪社区幸福食堂”{GONE}{WITHDRAW}"]),
    ({CANTEEN: None, RENAMED: BEFORE[CANTEEN] + "曾用编号: [liuxi-canteen]\n"}, []),
    (edited(words=[("录入", "状态: {现状: 撤销}\n录入")]), []),
    (
        {TEAM: None},
        [
            f"{ON}{TEAM} “红马甲队”{GONE}请放回这个文件（过去的事留着没有关系）；"
            "改了文件名，就在新文件里写“曾用编号: [red-vests]”。"
        ],
    ),
    (
        {"areas.yml": AREAS.replace("\n    - {编号: dongmen, 名称: 东门镇, 级别: 乡镇街道}", "")},
        [f"{ON}areas.yml:1 第1项：“东门镇”（qinghe/dongmen）不见了，{AREA_GONE}dongmen”{AREA_BACK}"],
    ),
    (
        {"areas.yml": AREAS.replace("- {编号: beihe, 名称: 北河县, 级别: 县区}\n", "")},
        [f"{ON}areas.yml:1 “北河县”（beihe）不见了，{AREA_GONE}beihe”{AREA_BACK}"],
    ),
    ({"areas.yml": AREAS.replace("东门镇, ", "东门街道, 曾用名: [东门镇], ")}, []),
    (
        {"areas.yml": AREAS.replace("名称: 东门镇", "名称：东门镇")},
        [f"{ON}areas.yml:6 第1项 下级 第1项：“名称”后面是全角冒号“：”。请写成：名称: 东门镇"],
    ),
    ({CANTEEN: "名称：x\n类型: y\n"}, [f"{ON}{CANTEEN}:1 “名称”后面是全角冒号“：”。请写成：名称: "]),
    (edited(words=[("8:00-17:00", "9:00-17:00")]), [EDITED]),
    (edited(words=[("8:00-17:00", "9:00-17:00"), ("11-20, 方", "11-22, 方")]), []),
    (edited(words=[("8:00-17:00", "9:00-17:00"), (BY_HAND, "")]), []),
    (edited(words=[("8:00-17:00", "上午8点至下午5点")]), []),
    (edited(words=[("幸福食堂\n类", "二食堂\n类")]), []),
    (
        edited(words=[("录入", "说明: 请找王小明\n录入")]),
        [
            f"{ON}{CANTEEN}:6 说明：“王小明”像是一个人的名字。若是人名，请改写成岗位，例如“站长”“志愿者”；若是地名、菜名或"
            "单位的名称，不用改。"
        ],
    ),
]


@pytest.fixture
def since(tmp_path, monkeypatch):
    """Commit a project as it was, change it, and compare; return the exit code and what is said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2026-11-23T12:00:00")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-11-23T12:00:00")

    def compared(before, changes, *words):
        committed(tmp_path, before)
        change_files(tmp_path, changes)
        result = CliRunner().invoke(main, ["check", *words])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, (result.stdout + result.stderr).splitlines()

    return compared


@pytest.mark.parametrize(("changes", "messages"), CHANGES)
def test_what_a_pull_request_does_is_compared_with_its_base(since, changes, messages):
    """Addresses are never dropped, edits never keep a verification written before them, names are never added."""
    code, lines = since(BEFORE, changes, "--base", "main")
    assert lines[:-1] == messages
    assert code == (1 if messages else 0)


@pytest.mark.parametrize("changes", [case[0] for case in CHANGES[1:6]])
def test_without_a_base_only_the_files_count(since, changes):
    """What is no longer there cannot be seen without a base."""
    code, lines = since(BEFORE, changes)
    assert (code, lines) == (0, ["没有发现问题"])


def test_an_edit_under_a_verification_of_the_whole_is_a_warning(since):
    """Whoever verified the whole record did not verify what was written later; the warning says how to go on."""
    before = {CANTEEN: FILES[CANTEEN] + HOURS + WHOLE}
    changes = {CANTEEN: before[CANTEEN].replace("8:00", "9:00")}
    code, lines = since(before, changes, "--base", "HEAD")
    assert code == 0
    assert lines == [
        f"{ON}{CANTEEN}:7 开放时间：【提醒】“开放时间”改过了，整条的核实还写着2026-11-20，居民会以为它也核实过。"
        "改过以后又核实过，请运行：linli verify liuxi-canteen 开放时间 --by 电话",
        "1处提醒",
    ]


def test_a_former_id_that_is_dropped_is_missed(since):
    """An old address that led on must go on leading on."""
    before = {CENTER: FILES[CENTER] + "曾用编号: [old-center]\n"}
    code, lines = since(before, {CENTER: FILES[CENTER]}, "--base", "HEAD")
    assert code == 1
    assert lines[0] == (
        f"{ON}{CENTER}:1 曾用编号：“曾用编号”里少了“old-center”，这个旧网址就打不开了。请把“old-center”写回“曾用编号”。"
    )


def test_a_word_with_a_page_is_missed(since, tmp_path):
    """A service or a need that is dropped from the closed lists, or gets another code, kills its page."""
    services = tmp_path / "data" / "vocabulary" / "services.yml"
    since(BEFORE, {})
    services.write_text(services.read_text("utf-8").replace("编码: meals", "编码: meal"), "utf-8")
    result = CliRunner().invoke(main, ["check", "--base", "main"])
    assert result.stdout.splitlines()[0] == (
        "data/vocabulary/services.yml:2 “助餐”（meals）不见了，它的网址就打不开了。"
        "请放回“编码: meals”这一项；只是改了说法，就改“名称”，编码不改。"
    )


def test_what_others_added_since_is_not_missed(since, tmp_path):
    """The base is where the work began: a record that came later to the other branch was not taken away here."""
    since(BEFORE, {})
    git(tmp_path, "checkout", "--quiet", "-b", "work")
    git(tmp_path, "checkout", "--quiet", "main")
    change_files(tmp_path, {"teams/qinghe/blue-vests.yml": TEAM_TEXT.replace("红", "蓝")})
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "y")
    git(tmp_path, "checkout", "--quiet", "work")
    result = CliRunner().invoke(main, ["check", "--base", "main"])
    assert (result.exit_code, result.stdout) == (0, "没有发现问题\n")


def test_a_base_that_is_not_there_is_a_usage_error(since, tmp_path, monkeypatch):
    """A slip in the name of the base, or no git at all, ends with 2 and says so."""
    code, lines = since(BEFORE, {}, "--base", "mian")
    assert code == 2
    assert lines[-1] == "错误：git 里没有“mian”。请写分支名或提交的编号，例如：origin/main"
    assert CliRunner().invoke(main, ["check", "--base", "--output=x"]).exit_code == 2
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    result = CliRunner().invoke(main, ["check", "--base", "main"])
    assert result.exit_code == 2
    assert "这里没有 git 的历史" in result.stderr
