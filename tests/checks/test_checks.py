"""Every rule between records, each with a malformed example and its exact message."""

import subprocess
from datetime import date

import pytest

from linli import checks
from linli.checks import CHECKS, FILE_CHECKS
from linli.checks.project import open_project
from tests.checks.announced import BROKEN_ANNOUNCEMENTS, FINE_ANNOUNCEMENTS
from tests.malformed import CHECKED
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample, said, write_sample

HEAD = "来源: [s1]\n录入: 2026-11-23\n"
PROGRAMME = f"名称: 课堂\n种类: 课堂\n{HEAD}"
ANNOUNCEMENT = (
    f"标题: 停电\n种类: 停业\n涉及: [liuxi-canteen]\n起止: 2026-11-24至另行通知\n发布时间: 2026-11-23 17:20\n{HEAD}"
)
CANTEEN_ID = "居民 11010519491231002X 就餐"


def canteen(extra: str) -> dict[str, str]:
    """Add lines to the sample's canteen."""
    return {CANTEEN: FILES[CANTEEN] + extra}


POSITION = "位置: {{经度: {}, 纬度: {}, 坐标系: {}}}\n"

# check, changed files, messages
BROKEN = [
    (
        "market_days_known",
        canteen("开放时间: [赶集日 8:00-12:00, 法定节假日 休息]\n"),
        [
            f"{CANTEEN}:7 开放时间 第1项：【提醒】“赶集日 8:00-12:00”是逢哪几天赶集，网站不知道，居民会看到“哪天赶集待核实”。"
            "请在 data/calendar/markets/qinghe/chengguan/liuxi.yml 里写上这个集，或按实际的日子写，写法如："
            "周二、周五 08:00-12:00"
        ],
    ),
    (
        "landlines_have_code",
        canteen("电话: 1234567转8\n"),
        [
            f"{CANTEEN}:7 电话 第1项 号码：电话“1234567转8”没有区号。请按实际的补上区号，写法如：0000-1234567；"
            "或在 areas.yml 里给这个地区写上“区号”。"
        ],
    ),
    (
        "deadline_once",
        canteen("报餐截止: 前一天17点\n订餐: {方式: 电话}\n"),
        [
            f"{CANTEEN}:7 报餐截止：“报餐截止”和“订餐”说的是一回事，只能写一处。请删去这一行，在“订餐”里写："
            "截止: 前一天17:00"
        ],
    ),
    (
        "delivery_fee_readable",
        canteen("送餐: {费用: 看远近}\n"),
        [
            f"{CANTEEN}:7 送餐 费用：【建议】送餐费“看远近”不是价格的写法，会照原样显示，不参加计算。能写成价格的，"
            "写法如：2元/次"
        ],
    ),
    (
        "class_venues_known",
        {"programmes/qinghe/class.yml": PROGRAMME + "办班点: [{名称: 东街小学, 所在地: qinghe/dongjie}]\n"},
        [
            "programmes/qinghe/class.yml:5 办班点 第1项 所在地：areas.yml 里没有“qinghe/dongjie”。请先在 areas.yml 里加上这个地区。"
        ],
    ),
    (
        "enrolment_not_backwards",
        {
            "programmes/qinghe/class.yml": PROGRAMME
            + "期次: [{名称: 一, 报名: {开始: 2026-12-02 09:00, 截止: 2026-12-01}}]\n"
        },
        [
            "programmes/qinghe/class.yml:5 期次 第1项 报名 截止：报名截止（2026-12-01）早于开始（2026-12-02 09:00）。请核对日期。"
        ],
    ),
    (
        "positions_in_box",
        canteen("地址: [{地址: 东街1号, 位置: {经度: 101.5, 纬度: 20.1, 坐标系: WGS-84}}, 西街2号]\n"),
        [f"{CANTEEN}:7 地址 第1项 位置：位置不在清河县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "ids_unique",
        {"programmes/qinghe/liuxi-canteen.yml": PROGRAMME},
        [
            "programmes/qinghe/liuxi-canteen.yml:1 编号“liuxi-canteen”已经用在 places/qinghe/chengguan/"
            "liuxi-canteen.yml。请换一个文件名；编号在全部记录中不能重复。"
        ],
    ),
    (
        "ids_unique",
        canteen("曾用编号: [liuxi-center]\n"),
        [f"{CANTEEN}:7 曾用编号 第1项：“liuxi-center”是 {CENTER} 的编号。曾用编号不能与别的编号相同。"],
    ),
    (
        "area_codes_unique",
        {"areas.yml": FILES["areas.yml"] + "- {编号: qinghe, 名称: 清河二县, 级别: 县区}\n"},
        ["areas.yml:11 第2项 编号：“清河二县”与“清河县”的编号都是“qinghe”。同一上级下编号不能重复。"],
    ),
    (
        "folder_matches_area",
        {CANTEEN: None, "places/qinghe/liuxi-canteen.yml": FILES[CANTEEN]},
        [
            "places/qinghe/liuxi-canteen.yml:3 所在地：所在地是“qinghe/chengguan/liuxi”，文件却放在“qinghe”。"
            f"请把文件移到：{CANTEEN}"
        ],
    ),
    (
        "folder_matches_area",
        {"programmes/nowhere/class.yml": PROGRAMME},
        ["programmes/nowhere/class.yml:1 文件夹“nowhere”不是一个县区。请放进所属县区的文件夹。"],
    ),
    (
        "menu_in_folder",
        {"menus/liuxi-center/2026-W47.yml": "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {周一: {午餐: 面}}\n"},
        [
            "menus/liuxi-center/2026-W47.yml:1 食堂：食堂是“liuxi-canteen”，文件却放在“liuxi-center”。"
            "请放进 menus/liuxi-canteen/",
            "menus/liuxi-center/2026-W47.yml:2 周一：2026-11-23那一周的文件应叫 2026-W48.yml。请改文件名，或核对日期。",
        ],
    ),
    (
        "menus_of_canteens",
        {"menus/liuxi-center/2026-W48.yml": "食堂: liuxi-center\n周一: 2026-11-23\n菜单: {周一: {午餐: 面}}\n"},
        [
            "menus/liuxi-center/2026-W48.yml:1 食堂：“柳溪社区关爱服务中心”的类型是服务中心，不是食堂。请填食堂自己的编号。"
        ],
    ),
    (
        "menus_of_canteens",
        {"menus/nobody/rotation.yml": "食堂: nobody\n自: 2026-09-07\n轮换: [{周一: {午餐: 面}}]\n"},
        ["menus/nobody/rotation.yml:1 食堂：没有编号为“nobody”的服务点。请核对食堂的编号。"],
    ),
    (
        "same_name_in_community",
        {CANTEEN: FILES[CANTEEN].replace("幸福食堂\n类", "关爱服务中心\n类")},
        [
            f"{CENTER}:1 名称：【提醒】同一地方已有“柳溪社区关爱服务中心”（{CANTEEN}）。"
            "若是同一处，请并成一条；若不是，请写出区别。"
        ],
    ),
    (
        "dish_names_unique",
        {"menus/dishes.yml": "面条: {又名: [面]}\n米线: {又名: [面]}\n"},
        ["menus/dishes.yml:2 米线 又名 第1项：“面”已经是“面条”。一个菜名只能属于一道菜。"],
    ),
    (
        "sources_known",
        {CANTEEN: FILES[CANTEEN].replace("[s1]", "[s2]")},
        [f"{CANTEEN}:5 来源 第1项：sources.yml 里没有来源“s2”。可以写的有：s1"],
    ),
    (
        "places_in_known_areas",
        {CANTEEN: FILES[CANTEEN].replace("guan/liuxi", "guan/liuxx")},
        [f"{CANTEEN}:3 所在地：areas.yml 里没有“qinghe/chengguan/liuxx”。是不是：qinghe/chengguan/liuxi？"],
    ),
    (
        "parents_are_places",
        {CANTEEN: FILES[CANTEEN].replace("隶属: liuxi-center", "隶属: liuxi-centre")},
        [f"{CANTEEN}:4 隶属：没有编号为“liuxi-centre”的服务点。是不是：liuxi-center？"],
    ),
    (
        "parents_are_places",
        {CENTER: FILES[CENTER] + "隶属: liuxi-canteen\n"},
        [
            f"{CANTEEN}:4 隶属：隶属转了一圈又回到自己。请改成真正的上级，或删去这一项。",
            f"{CENTER}:6 隶属：隶属转了一圈又回到自己。请改成真正的上级，或删去这一项。",
        ],
    ),
    (
        "references_resolve",
        {"programmes/qinghe/class.yml": PROGRAMME + "开办地点: [liuxi-cantin]\n"},
        ["programmes/qinghe/class.yml:5 开办地点 第1项：没有“liuxi-cantin”这个服务点或地区。是不是：liuxi-canteen？"],
    ),
    (
        "references_resolve",
        {
            "programmes/qinghe/class.yml": PROGRAMME,
            "teams/qinghe/team.yml": f"名称: 队\n服务范围: [class]\n{HEAD}",
        },
        ["teams/qinghe/team.yml:2 服务范围 第1项：“class”是项目，这里不能用。请填服务点的编号或地区路径。"],
    ),
    (
        "subkind_of_kind",
        canteen("小类: 日间照料中心\n"),
        None,
    ),
    *BROKEN_ANNOUNCEMENTS,
    (
        "hours_reviewed",
        canteen("开放时间: [周六 9:00-12:00, 每天 8:00-18:00, 法定节假日 休息, 国庆节 9:00-12:00]\n"),
        [
            f"{CANTEEN}:7 开放时间 第1项：【提醒】“周六 9:00-12:00”完全被后面的“每天 8:00-18:00”盖住了，不起作用。请删去一条。",
            f"{CANTEEN}:7 开放时间 第4项：【提醒】“国庆节 9:00-12:00”又开放了前面“法定节假日 休息”说休息的日子，后写的算数。"
            "请核对先后。",
        ],
    ),
    (
        "narrower_not_dearer",
        canteen("收费: [{项目: 午餐, 标准: 12元, 优惠: [60周岁以上 5元, 80周岁以上 8元、低保 9元]}]\n"),
        [
            f"{CANTEEN}:7 收费 第1项 优惠 第2项：【提醒】“80周岁以上 8元”比“60周岁以上 5元”还贵；年龄范围小的算数。请核对这两条。"
        ],
    ),
    (
        "sittings_known",
        {
            **canteen("开放时间: [午餐 11:00-12:30, 法定节假日 休息]\n"),
            "menus/liuxi-canteen/2026-W48.yml": "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {周一: {中餐: 面}}\n",
            "menus/liuxi-canteen/rotation.yml": "食堂: liuxi-canteen\n自: 2026-09-07\n轮换: [{周二: {晚餐: 面}}]\n",
        },
        [
            "menus/liuxi-canteen/2026-W48.yml:3 菜单 周一 中餐：食堂的开放时间里没有“中餐”。可以写的有：午餐",
            "menus/liuxi-canteen/rotation.yml:3 轮换 第1项 周二 晚餐：食堂的开放时间里没有“晚餐”。可以写的有：午餐",
        ],
    ),
    (
        "verified_parts_exist",
        canteen("核实: {方式: 电话, 日期: 2026-11-20, 分项: {电话: 2026-11-20}}\n"),
        [f"{CANTEEN}:7 核实 分项 电话：这条记录没有填“电话”。分项只写已经填了的项目。"],
    ),
    (
        "rotation_not_backwards",
        {
            "menus/liuxi-canteen/rotation.yml": "食堂: liuxi-canteen\n自: 2026-09-07\n至: 2026-09-01\n轮换: [{周一: {午餐: 面}}]\n"
        },
        ["menus/liuxi-canteen/rotation.yml:3 至：结束（2026-09-01）早于开始（2026-09-07）。请核对日期。"],
    ),
    (
        "enrolment_before_session",
        {
            "programmes/qinghe/class.yml": PROGRAMME
            + "期次:\n  - 名称: 第一期\n    起止: 2026-07-08至2026-07-19\n    报名: {截止: 2026-08-01}\n"
        },
        [
            "programmes/qinghe/class.yml:8 期次 第1项 报名 截止：【提醒】报名截止（2026-08-01）晚于这一期结束"
            "（2026-07-19）。请核对日期。"
        ],
    ),
    (
        "positions_in_box",
        canteen(POSITION.format("20.2", "100.3", "WGS-84")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。经度和纬度像是写反了，请对调：经度: 100.3，纬度: 20.2"],
    ),
    (
        "positions_in_box",
        canteen(POSITION.format("101.2", "20.3", "WGS-84")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "positions_not_mixed_up",
        {
            CENTER: FILES[CENTER] + POSITION.format("100.3", "20.2", "WGS-84"),
            CANTEEN: FILES[CANTEEN] + POSITION.format("100.301199", "20.196943", "WGS-84"),
        },
        None,
    ),
    (
        "personal_data",
        canteen(f"说明: {CANTEEN_ID}\n"),
        [f"{CANTEEN}:7 说明：这里像是身份证号码（110****2X）。公开的记录里不能有，请删去。"],
    ),
    (
        "mobiles_have_duty",
        canteen("电话: [{号码: 13800138000, 说明: 值班手机}]\n"),
        [
            f"{CANTEEN}:7 电话 第1项：“138****8000”是手机号。只能写办公电话；值班手机要写“说明: 值班手机”和公布它的“来源”。"
        ],
    ),
    (
        "personal_data",
        canteen("说明: 请打 138 0013 8000\n"),
        [
            f"{CANTEEN}:7 说明：这里像是手机号码（138****8000）。请移到“电话”，写“说明: 值班手机”和“来源”；私人手机请删去。"
        ],
    ),
    (
        "personal_data",
        canteen("说明: 照看留守儿童王小明，每天一次\n"),
        [
            f"{CANTEEN}:7 说明：“王小明”像是写了某个人的名字。公开的记录里不写个人；只写岗位或合计，例如“站长”“留守儿童46人”。"
        ],
    ),
    (
        "ledgers",
        canteen("说明: 登记身份证号\n"),
        [f"{CANTEEN}:7 说明：“身份证号”属于台账，不能公开。请删去；台账留在内部系统里。"],
    ),
]

FINE = [
    canteen("开放时间: [赶集日 8:00-12:00, 法定节假日 休息]\n")
    | {"../calendar/markets/qinghe/chengguan.yml": "地区: qinghe/chengguan\n名称: 城关集\n逢: 农历逢二、五、八\n"},
    canteen("电话: [{号码: 100-0000-0000, 说明: 值班手机, 来源: [s1]}]\n"),
    canteen("说明: 服务留守儿童46人、低保对象和独居老人\n"),
    canteen("首次办理材料: [身份证, 写有身份证号的一页]\n"),
    canteen("食品经营许可证: JY11010519491231002\n"),
    canteen(POSITION.format("100.3", "20.2", "GCJ-02")),
    *FINE_ANNOUNCEMENTS,
    {"menus/liuxi-canteen/2026-W48.yml": "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {周一: 停餐}\n"},
    {
        "programmes/qinghe/class.yml": PROGRAMME + "开办地点: [qinghe/chengguan, liuxi-canteen]\n",
        "announcements/qinghe/20261124-class.yml": ANNOUNCEMENT.replace("liuxi-canteen", "class"),
    },
]


def test_the_sample_itself_is_clean(tmp_path):
    """The sample that all cases start from has no problem."""
    assert said(open_sample(tmp_path, {})) == []


@pytest.mark.parametrize(("check", "changes", "messages"), [case for case in BROKEN if case[2] is not None])
def test_a_broken_rule_is_said(tmp_path, check, changes, messages):
    """A malformed record ends in exactly the message of its rule, with file, line and what to type."""
    assert said(open_sample(tmp_path, changes)) == messages


def test_every_check_has_a_malformed_example():
    """No rule stands in the list without an example that breaks it."""
    assert {check.__name__ for check in (*CHECKS, *FILE_CHECKS)} - {case[0] for case in (*BROKEN, *CHECKED)} == {
        "not_in_future"
    }


@pytest.mark.parametrize("changes", FINE)
def test_what_is_fine_is_not_complained_of(tmp_path, changes):
    """What comes close to a broken rule but keeps it is accepted."""
    assert said(open_sample(tmp_path, changes)) == []


def test_subkind_of_another_kind(tmp_path):
    """A finer kind of another kind is refused with those of this kind."""
    messages = said(open_sample(tmp_path, canteen("小类: 日间照料中心\n")))
    assert len(messages) == 1
    assert messages[0].startswith(f"{CANTEEN}:7 小类：“日间照料中心”属于服务中心，不属于幸福食堂。可以写的有：")


def test_a_mixed_up_coordinate_system_is_suspected(tmp_path):
    """A position that meets its parent only when read in another system is a suspicion, not an error."""
    changes = {
        CENTER: FILES[CENTER] + POSITION.format("100.3", "20.2", "WGS-84"),
        CANTEEN: FILES[CANTEEN] + POSITION.format("100.301346", "20.197183", "WGS-84"),
    }
    messages = said(open_sample(tmp_path, changes))
    assert messages == [
        f"{CANTEEN}:7 位置 坐标系：【提醒】按WGS-84，这里离“柳溪社区关爱服务中心”有几百米；按GCJ-02，正好在一处。"
        "疑似坐标系写错，请核对是不是：GCJ-02"
    ]


def test_a_day_after_the_newest_commit_is_a_warning(tmp_path):
    """录入 later than the newest commit of the files is a slip of the pen; files not committed are not judged."""
    changes = canteen("核实: {方式: 电话, 日期: 2026-12-24}\n")
    project = open_sample(tmp_path, changes)
    assert said(project) == []
    run = ["git", "-C", str(tmp_path), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    day = {
        "GIT_AUTHOR_DATE": "2026-11-23T12:00:00",
        "GIT_COMMITTER_DATE": "2026-11-23T12:00:00",
        "PATH": "/usr/bin:/bin",
    }
    subprocess.run([*run, "init", "--quiet"], check=True)
    subprocess.run([*run, "add", "."], check=True)
    subprocess.run([*run, "commit", "--quiet", "-m", "x"], check=True, env=day)
    reopened = checks.run(_reloaded(tmp_path))
    assert [finding.message for finding in reopened] == [
        "2026-12-24晚于最近一次修改（2026-11-23），居民会看到一个还没有到的日子。"
    ]


def _reloaded(root):
    from linli.load.loading import load, load_vocabulary  # noqa: PLC0415

    vocabulary, _ = load_vocabulary(root)
    return load(root, DIRECTORY, vocabulary)[0]


def test_a_day_to_come_is_a_warning_before_it_is_committed(tmp_path):
    """What has not been committed was changed today: a later day is a slip, and never more than a warning."""
    future = "announcements/qinghe/20261124-power.yml"
    changes = {
        **canteen("核实: {方式: 电话, 日期: 2026-12-24}\n"),
        future: ANNOUNCEMENT.replace("11-23 17", "12-01 17"),
    }
    write_sample(tmp_path, changes)
    assert said(open_project(tmp_path, [DIRECTORY], today=date(2026, 11, 24))) == [
        f"{future}:5 发布时间：【提醒】2026-12-01晚于最近一次修改（2026-11-24），到那天以前居民看不到它。请核对年份和日期。",
        f"{CANTEEN}:7 核实 日期：【提醒】2026-12-24晚于最近一次修改（2026-11-24），居民会看到一个还没有到的日子。"
        "请核对年份和日期。",
    ]
    assert said(open_project(tmp_path, [DIRECTORY], today=date(2026, 12, 24))) == []
