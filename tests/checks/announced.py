"""Malformed announcements: the check that answers, the files, the messages."""

HEAD = "来源: [s1]\n录入: 2026-11-23\n"
POWER = "announcements/qinghe/20261124-power.yml"
AGAIN = "announcements/qinghe/20261127-again.yml"
CANTEEN = "places/qinghe/chengguan/liuxi-canteen.yml"
PLACE = "名称: 柳溪社区幸福食堂\n类型: 幸福食堂\n所在地: qinghe/chengguan/liuxi\n隶属: liuxi-center\n" + HEAD
CLOSURE = {
    "标题": "停电",
    "种类": "停业",
    "涉及": "[liuxi-canteen]",
    "起止": "2026-11-24至另行通知",
    "发布时间": "2026-11-23 17:20",
}
REOPENED = {
    "标题": "恢复供餐",
    "种类": "恢复",
    "涉及": "[liuxi-canteen]",
    "起止": "2026-11-27至另行通知",
    "结束": "20261124-power",
    "发布时间": "2026-11-26 17:20",
}


def entry(tree, **changes):
    """Return the text of an announcement with lines changed, added, or left out (None)."""
    lines = {**tree, **changes}
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None) + HEAD


def closure(**changes):
    """Return the files of a closure."""
    return {POWER: entry(CLOSURE, **changes)}


def reopening(of=None, **changes):
    """Return the files of a closure and of a 恢复."""
    return {**closure(**(of or {})), AGAIN: entry(REOPENED, **changes)}


def serving(*lines):
    """Return the file of the canteen with its hours."""
    return {CANTEEN: f"{PLACE}开放时间: [{', '.join(lines)}]\n"}


LUNCH_AND_DINNER = serving("全年无休 午餐 11:00-12:30、晚餐 17:00-18:30")

BROKEN_ANNOUNCEMENTS = [
    (
        "announcements_fit",
        closure(种类="调整时间"),
        [f"{POWER}:2 种类：种类是“调整时间”，却没有写“时间”。请补上这几天的时间，或改种类。"],
    ),
    (
        "announcements_fit",
        closure(时间="[每天 9:00-12:00]"),
        [f"{POWER}:6 时间：种类是“停业”，不能写“时间”。只有“调整时间”才写这一项；请删去，或改种类。"],
    ),
    (
        "announcements_fit",
        closure(更正="{项目: 电话, 原: a, 现: b}", 类型="幸福食堂"),
        [
            f"{POWER}:6 更正：种类是“停业”，不能写“更正”。只有“更正”才写这一项；请删去，或改种类。",
            f"{POWER}:7 类型：只有涉及一个地区时，才写“类型”。请删去这一行。",
        ],
    ),
    (
        "announcements_fit",
        closure(种类="活动", 停="[晚餐]", 预计恢复="2026-12-05", 结束="20261124-power"),
        [
            f"{POWER}:6 停：种类是“活动”，不能写“停”。只有“停业”才写这一项；请删去，或改种类。",
            f"{POWER}:7 预计恢复：种类是“活动”，不能写“预计恢复”。只有“停业”才写这一项；请删去，或改种类。",
            f"{POWER}:8 结束：种类是“活动”，不能写“结束”。只有“恢复”才写这一项；请删去，或改种类。",
        ],
    ),
    (
        "announcements_fit",
        reopening(结束=None),
        [f"{AGAIN}:2 种类：种类是“恢复”，却没有写“结束”。请写上结束哪一条停业公告，写法如：结束: 20261123-liuxi-power"],
    ),
    (
        "times_of_day_fit",
        closure(种类="调整时间", 时间="[每天 9:00-12:00]", 起止="2026-11-26 15:30至2026-11-27 08:00"),
        [
            f"{POWER}:4 起止：调整时间按天算，起止里不能有钟点。"
            "请把起止写成：2026-11-26至2026-11-27，再在“时间”里写那几天实际的时间。"
        ],
    ),
    (
        "times_of_day_fit",
        closure(停="[晚餐]", 起止="2026-11-26 15:30至2026-11-27 08:00"),
        [
            f"{POWER}:4 起止：写了“停”，起止里又有钟点，停到哪里有两种读法。"
            "只停一部分，起止请写成：2026-11-26至2026-11-27；那段时间全停，请删去“停”。"
        ],
    ),
    (
        "expectations_fit",
        closure(预计恢复="2026-11-24"),
        [f"{POWER}:6 预计恢复：预计恢复（2026-11-24）不晚于停业开始（2026-11-24）。请核对日期。"],
    ),
    (
        "expectations_fit",
        closure(预计恢复="2026-11-24 15:00", 起止="2026-11-24 15:30至另行通知"),
        [f"{POWER}:6 预计恢复：预计恢复（2026-11-24 15:00）不晚于停业开始（2026-11-24 15:30）。请核对日期。"],
    ),
    (
        "expectations_fit",
        closure(预计恢复="2026-12-05", 起止="2026-11-24至2026-11-30"),
        [
            f"{POWER}:6 预计恢复：起止写明到2026-11-30，又写预计2026-12-05恢复，两处不一样。"
            "结束的日子定了，请删去“预计恢复”；没有定，起止请写成：2026-11-24至另行通知"
        ],
    ),
    (
        "expectations_fit",
        closure(预计恢复="2026-11-27", 起止="2026-11-24至2026-11-30"),
        [
            f"{POWER}:6 预计恢复：起止写明到2026-11-30，又写预计2026-11-27恢复，两处不一样。"
            "结束的日子定了，请删去“预计恢复”；没有定，起止请写成：2026-11-24至另行通知"
        ],
    ),
    (
        "reopenings_resolve",
        reopening(结束="20261124-powder"),
        [f"{AGAIN}:5 结束：没有编号为“20261124-powder”的停业公告。是不是：20261124-power？"],
    ),
    (
        "reopenings_resolve",
        {AGAIN: entry(REOPENED, 结束="nothing")},
        [f"{AGAIN}:5 结束：没有编号为“nothing”的停业公告。可以写的有：（还没有停业公告）"],
    ),
    (
        "reopenings_resolve",
        reopening(of={"种类": "活动"}),
        [f"{AGAIN}:5 结束：“20261124-power”的种类是活动，不是停业。可以写的有：（还没有停业公告）"],
    ),
    (
        "reopenings_resolve",
        reopening(结束="liuxi-canteen"),
        [f"{AGAIN}:5 结束：“liuxi-canteen”是服务点，不是停业公告。可以写的有：20261124-power"],
    ),
    (
        "reopenings_resolve",
        reopening(结束="20261127-again"),
        [f"{AGAIN}:5 结束：“20261127-again”的种类是恢复，不是停业。可以写的有：20261124-power"],
    ),
    (
        "reopenings_resolve",
        reopening(起止="2026-11-22至另行通知"),
        [
            f"{AGAIN}:4 起止：恢复（2026-11-22）早于停业开始（2026-11-24）。"
            "请核对日期；停业取消了，起止请从停业开始的时候写起：2026-11-24"
        ],
    ),
    (
        "reopenings_resolve",
        reopening(of={"起止": "2026-11-24至2026-11-25"}),
        [
            f"{AGAIN}:4 起止：停业写明到2026-11-25，恢复从2026-11-27起，中间说不清开不开。"
            f"请核对日期；停业延长了，请改 {POWER} 的“起止”。"
        ],
    ),
    (
        "reopenings_resolve",
        {**LUNCH_AND_DINNER, **reopening(of={"停": "[晚餐]"}, 起止="2026-11-27 15:00至另行通知")},
        [
            f"{AGAIN}:4 起止：那次停业只停一部分，恢复的起止里不能有钟点。请写成：2026-11-27至另行通知",
        ],
    ),
    (
        "reopenings_resolve",
        reopening(涉及="[liuxi-canteen, liuxi-center]"),
        [f"{AGAIN}:3 涉及：“liuxi-center”不在“20261124-power”停业的地方里。请核对“涉及”和“结束”。"],
    ),
    (
        "closures_reopen_once",
        {
            **reopening(),
            "announcements/qinghe/20261128-twice.yml": entry(REOPENED, 发布时间="2026-11-27 08:00"),
        },
        [
            "announcements/qinghe/20261128-twice.yml:5 结束：“20261124-power”已经由“20261127-again”结束了。"
            "一次停业只结束一次；请删去一条，或改“结束”。"
        ],
    ),
    (
        "stops_known",
        {**LUNCH_AND_DINNER, **closure(停="[夜市]")},
        [f"{POWER}:6 停：柳溪社区幸福食堂没有“夜市”。可以写的有：午餐、晚餐、上午、下午、晚上"],
    ),
    (
        "stops_known",
        {**LUNCH_AND_DINNER, **closure(停="[早餐, 夜宵]")},
        [
            f"{POWER}:6 停 第1项：柳溪社区幸福食堂没有“早餐”。可以写的有：午餐、晚餐、上午、下午、晚上",
            f"{POWER}:6 停 第2项：柳溪社区幸福食堂没有“夜宵”。可以写的有：午餐、晚餐、上午、下午、晚上",
        ],
    ),
    (
        "stops_known",
        {**LUNCH_AND_DINNER, **closure(停="下午")},
        [
            f"{POWER}:6 停：柳溪社区幸福食堂开放时间里的“午餐 11:00-12:30”，下午停业后剩下几点到几点说不清。"
            "请写明停哪几餐（午餐、晚餐），写法如：停: [午餐]"
        ],
    ),
    (
        "stops_known",
        {**serving("全年无休 9:00-21:00"), **closure(停="下午")},
        [
            f"{POWER}:6 停：柳溪社区幸福食堂开放时间里的“09:00-21:00”，下午停业后剩下几点到几点说不清。"
            "请在起止里写几点停，并删去“停”"
        ],
    ),
]

FINE_ANNOUNCEMENTS = [
    closure(),
    {**LUNCH_AND_DINNER, **closure(停="[晚饭]")},
    closure(起止="2026-11-27"),
    closure(起止="2026-11-26 15:30至2026-11-27 08:00"),
    closure(起止="2026-11-26 15:30至另行通知", 预计恢复="2026-11-26 18:00"),
    closure(预计恢复="2026-12-05"),
    closure(预计恢复="2026-12-01", 起止="2026-11-24至2026-11-30"),
    closure(预计恢复="2026-11-27 08:00", 起止="2026-11-26 15:30至2026-11-27 08:00"),
    closure(停="[晚餐]"),
    closure(停="晚餐"),
    closure(停="上午"),
    {**LUNCH_AND_DINNER, **closure(停="午餐、晚餐")},
    {**LUNCH_AND_DINNER, **closure(停="晚上", 涉及="[qinghe]", 类型="幸福食堂")},
    {**serving("全年无休 9:00-17:00"), **closure(停="下午")},
    closure(种类="活动", 起止="2026-11-28 09:00至11:30"),
    reopening(),
    reopening(起止="2026-11-27"),
    reopening(起止="2026-11-24至另行通知"),
    reopening(of={"起止": "2026-11-24至2026-11-26"}),
    reopening(of={"涉及": "[qinghe]"}),
    {
        **reopening(of={"涉及": "[qinghe]"}),
        "announcements/qinghe/20261128-center.yml": entry(REOPENED, 涉及="[liuxi-center]"),
    },
]
