"""Slips that people really make, one at a time: what is changed in the sample, and everything that is said of it.

An empty list is a slip that is none: what looks odd and is understood. New kinds of slips are added here.
"""

from tests.sample import CANTEEN, CENTER, FILES

MENU = "menus/liuxi-canteen/2026-W48.yml"
MENU_HEAD = "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单:\n"
PROGRAMME = "programmes/qinghe/class.yml"
PROGRAMME_TEXT = "名称: 课堂\n种类: 课堂\n来源: [s1]\n录入: 2026-11-23\n"
ANNOUNCEMENT = "announcements/qinghe/20261123-power.yml"
ANNOUNCEMENT_TEXT = (
    "标题: 停电\n种类: 停业\n涉及: [liuxi-canteen]\n起止: 2026-11-24至另行通知\n发布时间: 2026-11-23 17:20\n"
    "来源: [s1]\n录入: 2026-11-23\n"
)


def add(text, file=CANTEEN):
    """Add lines to the end of a file of the sample."""
    return {file: FILES[file] + text}


def put(old, new, file=CANTEEN):
    """Replace words in a file of the sample."""
    assert old in FILES[file]
    return {file: FILES[file].replace(old, new)}


READING = [
    (
        put("隶属: liuxi-center", "隶属: liuxi-center\n电话: ['٠871-1234567']"),
        [f"{CANTEEN}:5 电话 第1项：“٠”不是这里用的数字。请写成：0871-1234567"],
    ),
    (
        add("收费: [{项目: 午餐, 标准: 12元, 优惠: [３周岁以下 免费, ३周岁以下 半价]}]\n"),
        [f"{CANTEEN}:7 收费 第1项 优惠 第2项：“३”不是这里用的数字。请写成：3周岁以下 半价"],
    ),
    (
        add('说明: "一\\u0007二"\n'),
        [f"{CANTEEN}:7 说明：内容里有看不见的字符：控制字符。请删去，重新输入。"],
    ),
    (
        {MENU: MENU_HEAD + "  周四: {午餐: 宫保鸡丁, 炒莴笋}\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:4 菜单 周四：“炒莴笋”前面没有项目名称。请写成“项目: 炒莴笋”；若它属于“午餐”，请用方括号：午餐: […, 炒莴笋]"
        ],
    ),
    (
        {MENU: MENU_HEAD + "  周四: {午餐: 宫保鸡丁, 炒莴笋, 汤}\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:4 菜单 周四：“炒莴笋”、“汤”前面没有项目名称。请写成“项目: 炒莴笋”；若它属于“午餐”，请用方括号：午餐: […, 炒莴笋, 汤]"
        ],
    ),
    (
        {MENU: MENU_HEAD + "  周四:\n    午餐: 宫保鸡丁\n    炒莴笋:\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:6 菜单 周四 炒莴笋：“炒莴笋”后面没有内容。请写上内容；没有，就把这一行整行删去。"
        ],
    ),
    (
        {MENU: MENU_HEAD + "  周四:\n    午餐:\n      宫保鸡丁\n      炒莴笋\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:6 菜单 周四 午餐：这2行会连成一行。若是一段话，请写在一行里；若是几项，请每项一行写成：“- 宫保鸡丁”、“- 炒莴笋”"
        ],
    ),
    (
        {MENU: MENU_HEAD + "  周四:\n    午餐: 宫保鸡丁 #炒莴笋\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:5 菜单 周四 午餐：“#”后面的“炒莴笋”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (
        {MENU: MENU_HEAD + "  周八: {午餐: 面}\n"},
        [
            "menus/liuxi-canteen/2026-W48.yml:4 菜单 周八：“周八”不是星期几的写法。请写：周一、周二、周三、周四、周五、周六、周日"
        ],
    ),
    (
        {MENU: "食堂: liuxi-canteen\n周一: 2026-11-24\n菜单: {周一: {午餐: 面}}\n"},
        ["menus/liuxi-canteen/2026-W48.yml:2 周一：2026-11-24是周二，不是周一。那一周的周一是：2026-11-23"],
    ),
    (
        {MENU: "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单:\n"},
        ["menus/liuxi-canteen/2026-W48.yml:3 菜单：缺少这一项，它是必填的。请加一行：菜单: …"],
    ),
    (
        add("电话: [{号码: 0000-1234567, 服务台}]\n"),
        [
            f"{CANTEEN}:7 电话 第1项：“服务台”前面没有项目名称。请写成“项目: 服务台”；若它属于“号码”，请用方括号：号码: […, 服务台]"
        ],
    ),
    (add("电话:\n  - {号码: 0000-1234567, 说明: }\n"), []),
    (add("开房时间:\n"), [f"{CANTEEN}:7 开房时间：没有这一项。是不是“开放时间”？"]),
    (add("开放时间:\n"), []),
    (add("开放时间：\n"), [f"{CANTEEN}:7 “开放时间”后面是全角冒号“：”。请写成：开放时间: "]),
    (add("营业时间:\n  - 每天 8:00-12:00\n"), [f"{CANTEEN}:7 营业时间：没有这一项。是不是“开放时间”？"]),
    (
        add("开放时间:\n  - 08:30-12:00 # 14:00-17:30\n"),
        [
            f"{CANTEEN}:8 开放时间 第1项：“#”后面的“14:00-17:30”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (
        add("地址: 阳光小区 #3 楼\n"),
        [
            f"{CANTEEN}:7 地址：“#”后面的“3 楼”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (
        add("电话: # 0000-1234567\n"),
        [
            f"{CANTEEN}:7 电话：“#”后面的“0000-1234567”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (
        add("座位: 30 # 二楼另有12个\n"),
        [
            f"{CANTEEN}:7 座位：“#”后面的“二楼另有12个”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (add("座位: 30 # 二楼\n"), []),
    (add("说明: 一楼 # 从北门进\n"), []),
    (
        {"sources.yml": FILES["sources.yml"] + "- {编号: s1, 标题: 另一篇, 日期: 未注明}\n"},
        ["sources.yml:2 第2项：编号“s1”已经用在“虚构的报道”。请给这个来源另写一个编号。"],
    ),
    (
        {"sources.yml": "- {编号: s1, 标题: …, 日期: 未注明}\n"},
        ["sources.yml:1 第1项 标题：“…”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (
        add("地址: 待核实\n"),
        [f"{CANTEEN}:7 地址：“待核实”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (
        add("地址: ××路××号\n"),
        [f"{CANTEEN}:7 地址：“××路××号”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (
        add("怎么走: 暂无\n"),
        [f"{CANTEEN}:7 怎么走：“暂无”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (add("地址: null\n"), [f"{CANTEEN}:7 地址：“null”不是内容。没有或不知道，就把这一行整行删去。"]),
    (add("地址: ~\n"), [f"{CANTEEN}:7 地址：“~”不是内容。没有或不知道，就把这一行整行删去。"]),
    (
        add("运营单位: ……\n"),
        [f"{CANTEEN}:7 运营单位：“……”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (
        add("地址: XX路3号\n"),
        [f"{CANTEEN}:7 地址：“XX路3号”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (add('地址: ""\n'), [f"{CANTEEN}:7 地址：内容是空的。没有或不知道，就把这一行整行删去。"]),
    (
        {PROGRAMME: PROGRAMME_TEXT + "期次:\n  - {名称: 第一期, 报名: {状态: 报满了}}\n"},
        [
            "programmes/qinghe/class.yml:6 期次 第1项 报名 状态：不认识“报满了”。可以写的有：未开始、报名中、已满可候补、已截止、取消"
        ],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "期次:\n  - {名称: 第一期, 报名: {状态: 报名种}}\n"},
        ["programmes/qinghe/class.yml:6 期次 第1项 报名 状态：不认识“报名种”。是不是：报名中？"],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "期次:\n  - {名称: 第一期, 报名: {状态: 已报满}}\n"},
        [
            "programmes/qinghe/class.yml:6 期次 第1项 报名 状态：不认识“已报满”。可以写的有：未开始、报名中、已满可候补、已截止、取消"
        ],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "开办地点: [liuxi-cantin]\n"},
        ["programmes/qinghe/class.yml:5 开办地点 第1项：没有“liuxi-cantin”这个服务点或地区。是不是：liuxi-canteen？"],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "开办地点: [shanhou]\n"},
        ["programmes/qinghe/class.yml:5 开办地点 第1项：没有“shanhou”这个服务点或地区。请填服务点的编号或地区路径。"],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "开办地点: [qinghe/chengguan/qiaotou]\n"},
        [
            "programmes/qinghe/class.yml:5 开办地点 第1项：没有“qinghe/chengguan/qiaotou”这个服务点或地区。是不是：qinghe/chengguan/liuxi？"
        ],
    ),
    (put("来源: [s1]", "来源: [r7]"), [f"{CANTEEN}:5 来源 第1项：sources.yml 里没有来源“r7”。可以写的有：s1"]),
    (put("幸福食堂\n所", "幸福食糖\n所"), [f"{CANTEEN}:2 类型：不认识“幸福食糖”。是不是：幸福食堂？"]),
    (put("类型: 幸福食堂", "类型: 社区食堂"), [f"{CANTEEN}:2 类型：“社区食堂”请用统一的说法。请写成：幸福食堂"]),
    (
        put("类型: 幸福食堂", "类型: 养老院"),
        [f"{CANTEEN}:2 类型：不认识“养老院”。可以写的有：服务中心、儿童之家、幸福食堂"],
    ),
    (add("服务: [助参]\n"), [f"{CANTEEN}:7 服务 第1项：不认识“助参”。是不是：助餐？"]),
    (
        add("服务: 助餐、助洁\n"),
        [f"{CANTEEN}:7 服务：这里应是一个列表，现在是一行文字“助餐、助洁”。请写成：[助餐, 助洁]"],
    ),
    (
        add("服务: [助餐、助洁]\n"),
        [f"{CANTEEN}:7 服务 第1项：“助餐、助洁”是2项，这里一次只写一项。请分开写成：[助餐, 助洁]"],
    ),
    (
        add("服务:\n  助餐\n  助洁\n"),
        [f"{CANTEEN}:8 服务：这2行会连成一行。若是一段话，请写在一行里；若是几项，请每项一行写成：“- 助餐”、“- 助洁”"],
    ),
    (
        add("服务:\n- 助餐\n 助洁\n"),
        [
            f"{CANTEEN}:8 服务 第1项：这2行会连成一行。若是一段话，请写在一行里；若是几项，请每项一行写成：“- 助餐”、“- 助洁”"
        ],
    ),
    (
        add("服务: [助餐 助洁]\n"),
        [f"{CANTEEN}:7 服务 第1项：“助餐 助洁”是2项，这里一次只写一项。请分开写成：[助餐, 助洁]"],
    ),
    (add("电话: 0000-1234567\n"), []),
    (add("电话: [0000-1234567转8, 0000-1234568（服务台）]\n"), []),
    (
        add("电话: 服务台0000-1234567\n"),
        [
            f"{CANTEEN}:7 电话 第1项 号码：电话“服务台0000-1234567”看不懂。请按实际的写“区号-号码”，写法如：0000-1234567，或：0000-1234567转8；一行只写一个号码。"
        ],
    ),
    (
        add("电话: {号码: 0000-1234567}\n"),
        [
            f"{CANTEEN}:7 电话：这里应是一个列表，现在是几个项目。若是一项，请在第一行前加“- ”，其余各行对齐；若是几项，请每项一行写成“- 内容”，中间不用冒号。"
        ],
    ),
    (
        add("电话: [{号码: 1234567}]\n"),
        [
            f"{CANTEEN}:7 电话 第1项 号码：电话“1234567”没有区号。请按实际的补上区号，写法如：0000-1234567；或在 areas.yml 里给这个地区写上“区号”。"
        ],
    ),
    (
        add("电话: [{号码: 00001234567}]\n"),
        [f"{CANTEEN}:7 电话 第1项 号码：电话“00001234567”的写法不对。请写成：0000-1234567"],
    ),
    (
        add("电话: [{号码: 0000－1234567}]\n"),
        [f"{CANTEEN}:7 电话 第1项 号码：电话“0000－1234567”的写法不对。请写成：0000-1234567"],
    ),
    (
        add("开放时间: 每天 8:00-12:00\n"),
        [f"{CANTEEN}:7 开放时间：这里应是一个列表，现在是一行文字“每天 8:00-12:00”。请写成：[每天 8:00-12:00]"],
    ),
    (
        add("开放时间: {每天: 8:00-12:00}\n"),
        [f"{CANTEEN}:7 开放时间：这里应是一个列表，现在是几个项目。请写成：[每天 8:00-12:00]"],
    ),
    (
        add("开放时间:\n  每天: 8:00-12:00\n"),
        [f"{CANTEEN}:7 开放时间：这里应是一个列表，现在是几个项目。请写成：[每天 8:00-12:00]"],
    ),
    (
        add("开放时间:\n  - 每天: 8:00-12:00\n"),
        [f"{CANTEEN}:8 开放时间 第1项：这里应写一行文字，现在是“项目: 内容”。请写成：每天 8:00-12:00"],
    ),
    (
        add("开放时间:\n  -每天 8:00-12:00\n"),
        [f"{CANTEEN}:7 开放时间：“-每天 8:00-12:00”开头的“-”后面要空一格，才是列表的一项。请写成：- 每天 8:00-12:00"],
    ),
    (add("开放时间:\n  - 8:00-12:00\n  14:00-17:00\n"), [f"{CANTEEN}:9 这一行前面少了“- ”。请写成：- 14:00-17:00"]),
    (
        add("开放时间:\n  - 每天 8：00-12：00，14点-17点半大概\n"),
        [
            f"{CANTEEN}:8 开放时间 第1项：看不懂“每天 8：00-12：00，14点-17点半大概”里的“大概”。请写成：每天 08:00-12:00 14:00-17:30"
        ],
    ),
    ({"areas.yml": "- 编号: qinghe\n  名称：清河县\n"}, ["areas.yml:2 “名称”后面是全角冒号“：”。请写成：名称: "]),
    ({"areas.yml": None, "areas.yaml": FILES["areas.yml"]}, ["areas.yaml 扩展名“.yaml”请统一。请改名为：areas.yml"]),
    ({"areas.yml": None, "areas.YML": FILES["areas.yml"]}, ["areas.YML 扩展名“.YML”请统一。请改名为：areas.yml"]),
    (
        {"areas.yml": None, "areas.yml.txt": FILES["areas.yml"]},
        ["areas.yml.txt 扩展名“.yml.txt”请统一。请改名为：areas.yml"],
    ),
    ({"areas.yml": None}, ["areas.yml 缺少这个文件。请照手册 staff/samples/ 里的样例建立它。"]),
    (
        {
            "areas.yml": "- 编号: qinghe\n  名称：清河县\n",
            ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("[liuxi-canteen]", "[qinghe]") + "类型: 幸福食堂\n",
            PROGRAMME: PROGRAMME_TEXT + "开办地点: [qinghe]\n",
        },
        ["areas.yml:2 “名称”后面是全角冒号“：”。请写成：名称: "],
    ),
    (
        {"sources.yml": "- {编号: s1, 标题: x, 日期: 未知}\n"},
        ["sources.yml:1 第1项 日期：“未知”不是日期。资料上没有日期，请写：未注明"],
    ),
    (
        {"sources.yml": None, "sources.yaml": FILES["sources.yml"]},
        ["sources.yaml 扩展名“.yaml”请统一。请改名为：sources.yml"],
    ),
    ({"sources.yml": None}, ["sources.yml 缺少这个文件。请照手册 staff/samples/ 里的样例建立它。"]),
    (
        {
            CANTEEN: None,
            "places/qinghe/chengguan/liuxi-canteen.yaml": FILES[CANTEEN],
            MENU: MENU_HEAD + "  周一: {午餐: 面}\n",
            ANNOUNCEMENT: ANNOUNCEMENT_TEXT,
        },
        ["places/qinghe/chengguan/liuxi-canteen.yaml 扩展名“.yaml”请统一。请改名为：liuxi-canteen.yml"],
    ),
    (
        {CENTER: None, "places/qinghe/chengguan/liuxi-center.yml.txt": FILES[CENTER]},
        ["places/qinghe/chengguan/liuxi-center.yml.txt 扩展名“.yml.txt”请统一。请改名为：liuxi-center.yml"],
    ),
    (
        {CENTER: FILES[CENTER].replace("名称:", "名称")},
        ["places/qinghe/chengguan/liuxi-center.yml:1 “名称”后面少了冒号。请写成：名称: 柳溪社区关爱服务中心"],
    ),
    (
        {CANTEEN: "<<<<<<< HEAD\n" + FILES[CANTEEN] + "=======\n" + FILES[CANTEEN] + ">>>>>>> other\n"},
        [f"{CANTEEN}:1 这里是两个人的改动没有合并完。请只留正确的一份，删去“<<<<<<<”“=======”“>>>>>>>”这三行。"],
    ),
    (
        put("名称: 柳溪社区幸福食堂", '名称: "柳溪"一老一小"食堂"'),
        [f"{CANTEEN}:1 引号里面又有引号。请写成：名称: 柳溪“一老一小”食堂"],
    ),
    (put("名称: 柳溪社区幸福食堂", '名称: "柳溪"食堂'), [f"{CANTEEN}:1 引号里面又有引号。请写成：名称: “柳溪”食堂"]),
    (put("名称: 柳溪社区幸福食堂", "名称: “柳溪”食堂"), []),
    (put("名称: 柳溪社区幸福食堂", '名称: "柳溪食堂'), [f"{CANTEEN}:1 引号没有成对。"]),
    (put("名称: 柳溪社区幸福食堂", "名称:柳溪食堂"), [f"{CANTEEN}:1 “名称:”后面少了一个空格。请写成：名称: "]),
    (put("名称: 柳溪社区幸福食堂", "名称：柳溪食堂"), [f"{CANTEEN}:1 “名称”后面是全角冒号“：”。请写成：名称: "]),
    (put("名称: 柳溪社区幸福食堂", "\t名称: 柳溪食堂"), [f"{CANTEEN}:1 行首用了制表符（Tab）。请改成空格。"]),
    (
        put("名称: 柳溪社区幸福食堂", "名称: 柳溪食堂\n名称: 柳溪二食堂"),
        [f"{CANTEEN}:2 名称：这一项写了两次，第1行已经有了。请只留一处。"],
    ),
    (
        put("名称: 柳溪社区幸福食堂", "名称: 柳溪\u200b食堂"),
        [f"{CANTEEN}:1 这一行有看不见的字符：零宽空格。请删去这一行，重新输入。"],
    ),
    (
        put("名称: 柳溪社区幸福食堂", "名称: 柳溪\u00a0食堂"),
        [f"{CANTEEN}:1 这一行有看不见的字符：不间断空格。请删去这一行，重新输入。"],
    ),
    (
        put("名称: 柳溪社区幸福食堂", "名称: 柳溪\u202e食堂"),
        [f"{CANTEEN}:1 这一行有看不见的字符：文字方向符。请删去这一行，重新输入。"],
    ),
    (put("录入: 2026-11-23", "录入: 2026.11.23"), [f"{CANTEEN}:6 录入：日期“2026.11.23”看不懂。请写成：2026-11-23"]),
    (
        put("录入: 2026-11-23", "录入: 20261131"),
        [f"{CANTEEN}:6 录入：日期“20261131”看不懂。请按实际的写，写法如：2026-11-23"],
    ),
    (put("录入: 2026-11-23", "录入: 今天"), [f"{CANTEEN}:6 录入：日期“今天”看不懂。请按实际的写，写法如：2026-11-23"]),
    (
        put("录入: 2026-11-23", "录入: 11月20日"),
        [f"{CANTEEN}:6 录入：日期“11月20日”看不懂。请按实际的写，写法如：2026-11-23"],
    ),
    (
        put("录入: 2026-11-23", "录入: 2026-02-30"),
        [f"{CANTEEN}:6 录入：没有“2026-02-30”这一天，2026年2月只有28天。请核对日期。"],
    ),
    (
        put("录入: 2026-11-23", "录入: 2026-13-01"),
        [f"{CANTEEN}:6 录入：没有“2026-13-01”这一天。请核对年、月、日。请按实际的写，写法如：2026-11-23"],
    ),
    (put("录入: 2026-11-23", ""), [f"{CANTEEN}:1 录入：缺少这一项，它是必填的。请加一行：录入: …"]),
    (put("录入: 2026-11-23", "录入:"), [f"{CANTEEN}:6 录入：缺少这一项，它是必填的。请加一行：录入: …"]),
    (put("来源: [s1]", "来源: s1"), [f"{CANTEEN}:5 来源：这里应是一个列表，现在是一行文字“s1”。请写成：[s1]"]),
    (put("来源: [s1]", "来源: []"), [f"{CANTEEN}:5 来源：列表是空的。没有或不知道，就把这一行整行删去。"]),
    (put("来源: [s1]\n", ""), [f"{CANTEEN}:1 来源：缺少这一项，它是必填的。请加一行：来源: …"]),
    ({"0095.xlsx": "x"}, ["0095.xlsx 这里只放 .yml 文件，不放“.xlsx”。请移走这个文件；要公开的内容请录成记录。"]),
    (
        {"../0095.xlsx": "x"},
        ["data/0095.xlsx 这里只放 .yml 文件，不放“.xlsx”。请移走这个文件；要公开的内容请录成记录。"],
    ),
    (
        {"../vocabulary/表.xlsx": "x"},
        ["data/vocabulary/表.xlsx 这里只放 .yml 文件，不放“.xlsx”。请移走这个文件；要公开的内容请录成记录。"],
    ),
    ({"../liuxi.yml": "a: 1"}, ["data/liuxi.yml 文件放错了地方。请放进所属的文件夹，例如 data/…/places/。"]),
    ({"Thumbs.db": "x", "desktop.ini": "x", ".DS_Store": "x", "~$表.xlsx": "x"}, []),
    (
        {".liuxi.yml": "a: 1"},
        [
            ".liuxi.yml 文件放错了地方。记录应放在这些文件夹里：places、programmes、teams、policies、announcements、outcomes、menus"
        ],
    ),
    (
        {"places/qinghe/chengguan/liuxi-canteen (1).yml": FILES[CANTEEN]},
        [
            "places/qinghe/chengguan/liuxi-canteen (1).yml 这像是一个副本。请把内容并入 liuxi-canteen.yml，再删去这个文件。"
        ],
    ),
    (
        {"places/qinghe/chengguan/柳溪.yml": FILES[CANTEEN]},
        [
            "places/qinghe/chengguan/柳溪.yml 文件名“柳溪”不能作编号。文件名用3到40个小写字母、数字或“-”，例如：liuxi-canteen.yml"
        ],
    ),
    (add("托位: 二十\n"), [f"{CANTEEN}:7 托位：“二十”不是整数。请按实际的写，只写数字，写法如：20"]),
    (add("托位: 20个\n"), [f"{CANTEEN}:7 托位：“20个”不是整数。请写成：20"]),
    (add("普惠: yes\n"), [f"{CANTEEN}:7 普惠：“yes”看不懂。请写：是，或：否"]),
    (add("普惠: true\n"), [f"{CANTEEN}:7 普惠：“true”看不懂。请写：是，或：否"]),
    (
        add("网址: www.example.org\n"),
        [f"{CANTEEN}:7 网址：网址“www.example.org”看不懂。网址以 https:// 开头，中间没有空格。"],
    ),
    (
        add("位置: {经度: 100.1, 纬度: 20.1}\n"),
        [f"{CANTEEN}:7 位置 坐标系：缺少这一项，它是必填的。请加一行：坐标系: …"],
    ),
    (
        add("位置: 100.1,20.1\n"),
        [
            f"{CANTEEN}:7 位置：这里应写几个项目，现在是一行文字“100.1,20.1”。请照手册 staff/samples/ 里的样例，写成“项目: 内容”。可以写的有：经度、纬度、坐标系、来源"
        ],
    ),
    (
        add("状态: 暂停\n"),
        [
            f"{CANTEEN}:7 状态：这里应写几个项目，现在是一行文字“暂停”。请照手册 staff/samples/ 里的样例，写成“项目: 内容”。可以写的有：现状、自、说明"
        ],
    ),
    (add("状态: {现状: 关门}\n"), [f"{CANTEEN}:7 状态 现状：不认识“关门”。可以写的有：正常、试运营、暂停、撤销、筹建"]),
    (
        add("状态: {现状: 暂定}\n"),
        [f"{CANTEEN}:7 状态 现状：“暂定”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"],
    ),
    (
        add("收费:\n  - 午餐 12元\n"),
        [
            f"{CANTEEN}:8 收费 第1项：这里应写几个项目，现在是一行文字“午餐 12元”。请照手册 staff/samples/ 里的样例，写成“项目: 内容”。可以写的有：项目、标准、优惠、取最优、含、不含、周期、退费"
        ],
    ),
    (
        add("收费: 12元\n"),
        [
            f"{CANTEEN}:7 收费：这里应是几项内容，现在是一行文字“12元”。请照手册 staff/samples/ 里的样例，每项写成“- 项目: 内容”。可以写的有：项目、标准、优惠、取最优、含、不含、周期、退费"
        ],
    ),
    (
        add("收费:\n  - {项目: 午餐, 标准: 12元 # 老人10元\n    }\n"),
        [
            f"{CANTEEN}:8 收费 第1项 标准：“#”后面的“老人10元”会被当作说明，不算内容。若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。"
        ],
    ),
    (add("备注: 周末不开\n"), [f"{CANTEEN}:7 备注：没有这一项。是不是“说明”？"]),
    (
        add("负责人: 张三\n"),
        [
            f"{CANTEEN}:7 负责人：姓名不能写进来：网站不公开任何个人的姓名。请删去这一行；要写由谁负责，只写岗位，写法如：负责岗位: 中心主任"
        ],
    ),
    (add("id: x\n"), [f"{CANTEEN}:7 id：没有这一项。文件名就是编号，请删去这一行。"]),
    (add("file: x\n"), [f"{CANTEEN}:7 file：没有这一项。文件名就是编号，请删去这一行。"]),
    (
        {"../vocabulary/kinds.yml": "- 编码: x\n  名称：y\n"},
        ["data/vocabulary/kinds.yml:2 “名称”后面是全角冒号“：”。请写成：名称: "],
    ),
]

SESSION = PROGRAMME_TEXT + "期次:\n  - 名称: 第一期\n    起止: 2026-12-05至2026-12-20\n    名额: 20\n"
ACTIVITY = "活动:\n  - {{名称: 书法, 时间: [{}]{}}}\n"
WEEK = "开放时间: [周一至周五 8:30-17:30, 法定节假日 休息]\n"
POSITION = "位置: {{经度: {}, 纬度: {}, 坐标系: WGS-84}}\n"
CHANGED = "announcements/qinghe/20261124-hours.yml"
CHANGED_TEXT = (
    "标题: 改时间\n种类: 调整时间\n涉及: [liuxi-canteen]\n起止: 2026-11-26至2026-11-27\n时间: [每天 9:00-12:00]\n"
    "发布时间: 2026-11-23 17:20\n来源: [s1]\n录入: 2026-11-23\n"
)
# 清河县 and 白溪县 have boxes, 云山县 has none.
COUNTIES = FILES["areas.yml"] + (
    "- {编号: yunshan, 名称: 云山县, 级别: 县区}\n"
    "- {编号: baixi, 名称: 白溪县, 级别: 县区, 范围: [[100.7, 20.0], [101.0, 20.5]]}\n"
)


def closed(period):
    """Change 起止 of the sample's closure."""
    return {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("2026-11-24至另行通知", period)}


def enrolling(items):
    """Give the sample's session its 报名."""
    return {PROGRAMME: f"{SESSION}    报名: {{{items}}}\n"}


def held(hours, period="", opening=WEEK):
    """Give the canteen an activity, beside the hours of an ordinary week."""
    return add(opening + ACTIVITY.format(hours, f", 起止: {period}" if period else ""))


def at(county, longitude, latitude):
    """Put a place somewhere, said to be in a county."""
    text = f"名称: 远山中心\n类型: 服务中心\n所在地: {county}\n来源: [s1]\n录入: 2026-11-23\n"
    position = POSITION.format(longitude, latitude)
    return {"areas.yml": COUNTIES, f"places/{county}/far-center.yml": text + position}


# The check, what is changed, everything that is said.
CHECKED = [
    (
        "sittings_at_their_time",
        add("开放时间:\n  - 早餐 17:00-18:30\n  - 法定节假日 休息\n"),
        [f"{CANTEEN}:8 开放时间 第1项：【提醒】早餐17:00-18:30，居民会看到这个时间开餐。请核对餐次和钟点。"],
    ),
    (
        "announcements_in_time",
        closed("2026-11-20至2026-11-21"),
        [
            f"{ANNOUNCEMENT}:4 起止：【提醒】发布时（2026-11-23）已经结束（2026-11-21），居民看不到这条公告。请核对年份和日期。"
        ],
    ),
    (
        "announcements_in_time",
        closed("2025-11-24至2025-11-27"),
        [
            f"{ANNOUNCEMENT}:4 起止：【提醒】发布时（2026-11-23）已经结束（2025-11-27），居民看不到这条公告。请核对年份和日期。"
        ],
    ),
    (
        "announcements_in_time",
        closed("2026-11-24至2062-11-27"),
        [
            f"{ANNOUNCEMENT}:4 起止：【提醒】要到2062-11-27才结束，那以前居民一直会看到“停业”。请核对年份；不知道哪天恢复，写法如：2026-11-24至另行通知"
        ],
    ),
    (
        "announcements_in_time",
        closed("2062-11-24至另行通知"),
        [
            f"{ANNOUNCEMENT}:4 起止：【提醒】发布一年多以后（2062-11-24）才开始，居民从现在起就会看到它。请核对年份和日期。"
        ],
    ),
    ("fine", closed("2026-11-24至2027-11-23"), []),
    (
        "closures_and_hours_apart",
        {ANNOUNCEMENT: ANNOUNCEMENT_TEXT, CHANGED: CHANGED_TEXT},
        [
            f"{CHANGED}:4 起止：【提醒】“停电”（20261123-power）也管2026-11-26，说“柳溪社区幸福食堂”停业；后发布的算数，居民会看到调整后的时间。请核对日期；已经恢复了，就给停业写上最后一天。"
        ],
    ),
    (
        "closures_and_hours_apart",
        {ANNOUNCEMENT: ANNOUNCEMENT_TEXT, CHANGED: CHANGED_TEXT.replace("11-23 17:20", "11-25 17:20")},
        [
            f"{CHANGED}:4 起止：【提醒】“停电”（20261123-power）也管2026-11-26，说“柳溪社区幸福食堂”停业；后发布的算数，居民会看到调整后的时间。请核对日期；已经恢复了，就给停业写上最后一天。"
        ],
    ),
    ("fine", {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("另行通知", "2026-11-25"), CHANGED: CHANGED_TEXT}, []),
    (
        "closures_and_hours_apart",
        {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("[liuxi-canteen]", "[qinghe/chengguan]"), CHANGED: CHANGED_TEXT},
        [
            f"{CHANGED}:4 起止：【提醒】“停电”（20261123-power）也管2026-11-26，说“柳溪社区幸福食堂”停业；后发布的算数，居民会看到调整后的时间。请核对日期；已经恢复了，就给停业写上最后一天。"
        ],
    ),
    ("fine", {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("[liuxi-canteen]", "[liuxi-center]"), CHANGED: CHANGED_TEXT}, []),
    (
        "enrolment_before_session",
        enrolling("截止: 2027-12-01"),
        [
            f"{PROGRAMME}:9 期次 第1项 报名 截止：【提醒】报名截止（2027-12-01）晚于这一期结束（2026-12-20）。请核对日期。"
        ],
    ),
    ("fine", enrolling("状态: 报名中, 截止: 2026-12-01, 余位: 20"), []),
    (
        "seats_left_possible",
        enrolling("状态: 报名中, 余位: 30"),
        [
            f"{PROGRAMME}:9 期次 第1项 报名 余位：【提醒】余位（30）比名额（20）还多，居民会看到“还有30个名额”。请核对这两个数。"
        ],
    ),
    (
        "seats_left_possible",
        enrolling("状态: 已满可候补, 余位: 3"),
        [
            f"{PROGRAMME}:9 期次 第1项 报名 余位：【提醒】写着“已满可候补”，余位却是3；居民会同时看到“已满可候补”和“还有3个名额”。请核对，改其中一项。"
        ],
    ),
    ("fine", enrolling("状态: 已满可候补, 余位: 0"), []),
    (
        "seats_left_possible",
        enrolling("状态: 取消, 余位: 3"),
        [
            f"{PROGRAMME}:9 期次 第1项 报名 余位：【提醒】写着“取消”，余位却是3；居民会同时看到“取消”和“还有3个名额”。请核对，改其中一项。"
        ],
    ),
    (
        "seats_left_possible",
        enrolling("状态: 报名中, 余位: 0"),
        [
            f"{PROGRAMME}:9 期次 第1项 报名 余位：【提醒】余位是0，写的却是“报名中”；居民看不到已经没有名额了。请核对，改其中一项。"
        ],
    ),
    (
        "enrolment_of_sessions_to_come",
        {PROGRAMME: SESSION.replace("2026-12", "2025-12") + "    报名: {状态: 报名中}\n"},
        [
            f"{PROGRAMME}:9 期次 第1项 报名 状态：【提醒】写着“报名中”，这一期2025-12-20就结束了；居民会看到“已经结束”。请核对“起止”的年份，或改“状态”。"
        ],
    ),
    ("fine", {PROGRAMME: SESSION.replace("2026-12", "2025-12")}, []),
    (
        "periods_possible",
        {PROGRAMME: SESSION.replace("2026-12-20", "2027-12-20")},
        [
            f"{PROGRAMME}:7 期次 第1项 起止：【提醒】从2026-12-05到2027-12-20超过一年，居民一直会看到它在办。请核对年份。"
        ],
    ),
    (
        "periods_possible",
        {PROGRAMME: SESSION.replace("2026-12", "2028-12")},
        [
            f"{PROGRAMME}:7 期次 第1项 起止：【提醒】2028-12-05才开始，还有一年多；那以前居民看到的是还没有开始。请核对年份。"
        ],
    ),
    (
        "activities_not_over",
        held("每周三 14:00-16:00", "2025-09-05至2026-01-16"),
        [
            f"{CANTEEN}:9 活动 第1项 起止：【提醒】录入时（2026-11-23）已经结束（2026-01-16），居民会看到它哪天都不办。请核对年份；不办了，就删去这个活动。"
        ],
    ),
    (
        "periods_possible",
        held("每周三 14:00-16:00", "2026-09-05至2028-01-16"),
        [f"{CANTEEN}:9 活动 第1项 起止：【提醒】从2026-09-05到2028-01-16超过一年，居民一直会看到它在办。请核对年份。"],
    ),
    ("fine", held("每周三 14:00-16:00", "2026-09-05至2027-01-16"), []),
    (
        "activities_on_open_days",
        held("每周六 14:00-16:00"),
        [
            f"{CANTEEN}:9 活动 第1项 时间：【提醒】周六服务点休息，居民会看到这个活动“这天开不开待核实”。请核对活动和服务点的时间。"
        ],
    ),
    (
        "activities_on_open_days",
        held("周五至周日 14:00-16:00"),
        [
            f"{CANTEEN}:9 活动 第1项 时间：【提醒】周六、周日服务点休息，居民会看到这个活动“这天开不开待核实”。请核对活动和服务点的时间。"
        ],
    ),
    (
        "activities_on_open_days",
        held("每天 14:00-16:00", "2026-12-05至2026-12-20"),
        [
            f"{CANTEEN}:9 活动 第1项 时间：【提醒】周六、周日服务点休息，居民会看到这个活动“这天开不开待核实”。请核对活动和服务点的时间。"
        ],
    ),
    (
        "activities_on_open_days",
        held("2026-12-05 14:00-16:00", "2026-12-01至2026-12-20"),
        [
            f"{CANTEEN}:9 活动 第1项 时间：【提醒】周六服务点休息，居民会看到这个活动“这天开不开待核实”。请核对活动和服务点的时间。"
        ],
    ),
    ("fine", held("每周六 14:00-16:00", opening=""), []),
    (
        "periods_possible",
        add(WEEK + "状态: {现状: 撤销, 自: 2062-12-01}\n"),
        [f"{CANTEEN}:8 状态 自：【提醒】2062-12-01起才撤销，还有一年多；那以前居民看到的是照常开放。请核对年份。"],
    ),
    (
        "nothing_open_in_withdrawn",
        add("状态: {现状: 撤销, 自: 2026-12-01}\n", CENTER),
        [
            f"{CANTEEN}:4 隶属：【提醒】所在的“柳溪社区关爱服务中心”写着撤销，这里没有写；居民会看到“所在的柳溪社区关爱服务中心停业，是否开放待核实”。请核对：也撤销了，就写“状态: {{现状: 撤销}}”；还在办，就改“隶属”，或删去这一行。"
        ],
    ),
    ("fine", {**add("状态: {现状: 撤销}\n", CENTER), **add("状态: {现状: 撤销}\n")}, []),
    ("fine", add("状态: {现状: 暂停}\n", CENTER), []),
    (
        "hours_reviewed",
        add("开放时间: [7月1日至8月31日 9:00-12:00, 每天 8:00-18:00, 法定节假日 休息]\n"),
        [
            f"{CANTEEN}:7 开放时间 第1项：【提醒】“7月1日至8月31日 9:00-12:00”完全被后面的“每天 8:00-18:00”盖住了，不起作用。请删去一条。"
        ],
    ),
    (
        "hours_reviewed",
        add("开放时间: [周日 休息, 每天 8:00-18:00, 法定节假日 休息]\n"),
        [f"{CANTEEN}:7 开放时间 第1项：【提醒】“周日 休息”完全被后面的几条盖住了，不起作用。请删去一条。"],
    ),
    (
        "hours_reviewed",
        add("开放时间: [午餐 11:00-12:00, 每天 午餐 11:30-12:30, 法定节假日 休息]\n"),
        [
            f"{CANTEEN}:7 开放时间 第1项：【提醒】“午餐 11:00-12:00”完全被后面的“每天 午餐 11:30-12:30”盖住了，不起作用。请删去一条。"
        ],
    ),
    (
        "hours_reviewed",
        add("开放时间: [周一至周五 8:00-12:00, 周一、三、五 9:00-12:00, 周二、四 9:00-11:00, 法定节假日 休息]\n"),
        [f"{CANTEEN}:7 开放时间 第1项：【提醒】“周一至周五 8:00-12:00”完全被后面的几条盖住了，不起作用。请删去一条。"],
    ),
    ("fine", add("开放时间: [每天 8:00-18:00, 周三 下午休息, 法定节假日 休息]\n"), []),
    (
        "hours_reviewed",
        {PROGRAMME: SESSION + "    时间: [周六 9:00-12:00, 每天 9:00-16:00]\n"},
        [
            f"{PROGRAMME}:9 期次 第1项 时间 第1项：【提醒】“周六 9:00-12:00”完全被后面的“每天 9:00-16:00”盖住了，不起作用。请删去一条。"
        ],
    ),
    (
        "reductions_below_price",
        add("收费: [{项目: 午餐, 标准: 12元, 优惠: [60周岁以上 补贴20元]}]\n"),
        [
            f"{CANTEEN}:7 收费 第1项 优惠 第1项：【提醒】“60周岁以上 补贴20元”比标准价12元还多，居民会看到“免费”。请核对这两个数。"
        ],
    ),
    (
        "reductions_below_price",
        add("收费: [{项目: 午餐, 标准: 12元, 优惠: [60周岁以上 15元]}]\n"),
        [
            f"{CANTEEN}:7 收费 第1项 优惠 第1项：【提醒】“60周岁以上 15元”比标准价12元还多，居民会看到“15元”。请核对这两个数。"
        ],
    ),
    ("fine", add("收费: [{项目: 午餐, 标准: 一荤两素 12元、两荤一素 15元, 优惠: [60周岁以上 13元]}]\n"), []),
    (
        "reductions_below_price",
        {PROGRAMME: SESSION + "    收费: [{项目: 托管, 标准: 300元/期, 优惠: [低保 补贴500元]}]\n"},
        [
            f"{PROGRAMME}:9 期次 第1项 收费 第1项 优惠 第1项：【提醒】“低保 补贴500元”比标准价300元还多，居民会看到“免费”。请核对这两个数。"
        ],
    ),
    ("fine", add("收费: [{项目: 午餐, 标准: 12元, 优惠: [60周岁以上 补贴12元]}]\n"), []),
    ("fine", add(POSITION.format("100.3", "20.2")), []),
    ("fine", add(POSITION.format("100.62", "20.2")), []),
    (
        "positions_in_box",
        add(POSITION.format("100.64", "20.2")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "positions_in_box",
        add(POSITION.format("20.2", "100.3")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。经度和纬度像是写反了，请对调：经度: 100.3，纬度: 20.2"],
    ),
    (
        "positions_in_box",
        add(POSITION.format("0", "0")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。经度或纬度是0；不知道，就把“位置”整项删去。"],
    ),
    (
        "positions_in_box",
        add(POSITION.format("116.4", "39.9")),
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "positions_in_box",
        {**add(POSITION.format("100.9", "20.2")), "areas.yml": COUNTIES},
        [f"{CANTEEN}:7 位置：位置不在清河县的范围内，却在白溪县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "positions_in_box",
        at("yunshan", "100.9", "20.2"),
        [
            "places/yunshan/far-center.yml:6 位置：位置在白溪县的范围内，这条记录却属于云山县。请核对经纬度和“所在地”；都没有错，就在 areas.yml 里给云山县写上“范围”，注明来源。"
        ],
    ),
    ("fine", at("yunshan", "101.3", "20.9"), []),
    (
        "positions_not_far",
        at("yunshan", "116.4", "39.9"),
        [
            "places/yunshan/far-center.yml:6 位置：【提醒】位置离本目录里其他县区有2607公里，像是在别的地方。请核对经纬度和坐标系。"
        ],
    ),
    (
        "positions_in_box",
        at("yunshan", "20.9", "101.3"),
        [
            "places/yunshan/far-center.yml:6 位置：位置不在中国的范围内。经度和纬度像是写反了，请对调：经度: 101.3，纬度: 20.9"
        ],
    ),
    (
        "positions_in_box",
        at("yunshan", "0", "0"),
        ["places/yunshan/far-center.yml:6 位置：位置不在中国的范围内。经度或纬度是0；不知道，就把“位置”整项删去。"],
    ),
    (
        "positions_in_box",
        at("yunshan", "-100.9", "20.2"),
        ["places/yunshan/far-center.yml:6 位置：位置不在中国的范围内。请核对经纬度和坐标系。"],
    ),
    ("fine", at("baixi", "100.9", "20.2"), []),
    (
        "positions_in_box",
        at("baixi", "100.3", "20.2"),
        ["places/baixi/far-center.yml:6 位置：位置不在白溪县的范围内，却在清河县的范围内。请核对经纬度和坐标系。"],
    ),
    (
        "positions_in_box",
        {
            "areas.yml": FILES["areas.yml"].replace(
                "  下级", "  中心: {经度: 20.2, 纬度: 100.3, 坐标系: WGS-84}\n  下级", 1
            )
        },
        ["areas.yml:5 第1项 中心：位置不在清河县的范围内。经度和纬度像是写反了，请对调：经度: 100.3，纬度: 20.2"],
    ),
    (
        "verified_parts_unchanged",
        add("地址: 溪边路9号\n核实: {分项: {地址: {日期: 2026-11-20, 方式: 电话, 内容: a1b2c3}}}\n"),
        [
            f"{CANTEEN}:8 核实 分项 地址：【提醒】“地址”核实以后改过，网页和公示上写“待重新核实”。再问一次，然后运行："
            "linli verify liuxi-canteen 地址 --by 电话；还没有问，可以先放着。"
        ],
    ),
    (
        "freshness_of_known_parts",
        {"../vocabulary/freshness.yml": "- {编码: hours, 名称: 营业时间, 天数: 180}\n"},
        [
            "data/vocabulary/freshness.yml:1 第1项 名称：没有一种记录有“营业时间”这一项。请写记录里的项目名，或：菜单、整条"
        ],
    ),
    (
        "verified_parts_exist",
        add("核实: {分项: {菜单: {日期: 2026-11-20, 方式: 电话}}}\n"),
        [f"{CANTEEN}:7 核实 分项 菜单：这条记录没有填“菜单”。分项只写已经填了的项目。"],
    ),
    (
        "fine",
        {**add("核实: {分项: {菜单: {日期: 2026-11-20, 方式: 电话}}}\n"), MENU: MENU_HEAD + "  周一: {午餐: 面}\n"},
        [],
    ),
    ("fine", add("核实: {方式: 电话, 日期: 2026-11-20, 分项: {名称: 2026-11-22}}\n"), []),
    (
        "reading",
        add("核实: {分项: {名称: 2026-11-20}}\n"),
        [f"{CANTEEN}:7 核实：“名称”没有写怎么核实的。请按实际的写，写法如：名称: {{日期: 2026-11-20, 方式: 电话}}"],
    ),
    (
        "reading",
        add("核实: {方式: 电话}\n"),
        [
            f"{CANTEEN}:7 核实：缺少“日期”。整条核实过，请按实际的加上，写法如：日期: 2026-11-20；只核实过几项，整条的“方式”"
            "“日期”都不写，写在“分项”里。"
        ],
    ),
    (
        "reading",
        add("核实: {分项: {名称: {日期: 2026-11-20, 方式: 电话, 内容: 12}}}\n"),
        [f"{CANTEEN}:7 核实 分项 名称 内容：内容码“12”看不懂。它由 linli verify 写；手写的核实，请把“内容”删去。"],
    ),
]
