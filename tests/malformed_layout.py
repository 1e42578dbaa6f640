"""Slips of layout: signs of Chinese input where YAML has its own, lost and doubled lines, indents, files under odd names.

Like tests/malformed.py: what is changed in the sample, and everything that is said of it.
"""

from tests.malformed import (
    ANNOUNCEMENT,
    ANNOUNCEMENT_TEXT,
    MENU,
    MENU_HEAD,
    PROGRAMME,
    PROGRAMME_TEXT,
    add,
    put,
)
from tests.sample import CANTEEN, CENTER, FILES

LAYOUT = [
    (
        add("电话: [{号码：0000-1234567，说明：服务台}]\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 电话 第1项：“号码”后面是全角冒号“：”。请写成：号码: 0000-1234567, 说明: 服务台"
        ],
    ),
    (
        add("电话: [{号码: 0000-1234567，说明: 服务台}]\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 这一行里的“，”是全角的。请写成：电话: [{号码: 0000-1234567, 说明: 服务台}]"
        ],
    ),
    (
        add("电话: [｛号码: 0000-1234567, 说明: 服务台｝]\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 “｛”是全角的括号。请写成：电话: [{号码: 0000-1234567, 说明: 服务台}]"
        ],
    ),
    (
        add("服务: ［助餐, 送餐］\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 “［”是全角的括号。请写成：服务: [助餐, 送餐]"],
    ),
    (
        add("服务: 【助餐, 送餐】\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 服务：这里应是一个列表，现在是一行文字“【助餐, 送餐】”。请写成：[助餐, 送餐]"
        ],
    ),
    (
        add("服务: (助餐, 送餐)\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 服务：这里应是一个列表，现在是一行文字“(助餐, 送餐)”。请写成：[助餐, 送餐]"
        ],
    ),
    (
        add("服务: 助餐, 送餐]\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 服务：这里应是一个列表，现在是一行文字“助餐, 送餐]”。请写成：[助餐, 送餐]"
        ],
    ),
    (
        add("服务: [助餐, 送餐\n座位: 60\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 这一行里少了“]”。请写成：服务: [助餐, 送餐]"],
    ),
    (
        add("服务: [助餐,, 送餐]\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 这一行里多了一个逗号。请写成：服务: [助餐, 送餐]"],
    ),
    (
        add("服务: [助餐, 送餐]。\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 这一行末尾多了“。”。请写成：服务: [助餐, 送餐]"],
    ),
    (add("运营单位: ［某］公司\n"), []),
    (
        add("开放时间:\n  - 周一至周六 8:00-12:00\n- 周日 休息\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了空格。请在行首正好空2格。"],
    ),
    (
        add("开放时间:\n  - 周一至周六 8:00-12:00\n    - 周日 休息\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:8 开放时间 第1项：第8行和第9行的“- ”没有对齐。同一个列表的各项，行首的空格要一样多。"
        ],
    ),
    (
        add("送餐:\n  范围: 柳溪社区\n费用: 2元/次\n  起送: 1份\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了空格。请在行首正好空2格。"],
    ),
    (
        add("送餐:\n  范围: 柳溪社区\n    费用: 2元/次\n  起送: 1份\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面多了空格。请在行首正好空2格。"],
    ),
    (
        add("收费:\n  - 项目: 午餐\n  标准: 12元\n    优惠: [80周岁以上 免费]\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了空格。请在行首正好空4格。"],
    ),
    (add(" 座位: 60\n托位: 3\n"), ["places/qinghe/chengguan/liuxi-canteen.yml:7 这一行前面多了空格。请写成：座位: 60"]),
    (
        add("开放时间:\n  - 周一至周六 8:00-12:00\n  · 周日 休息\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了“- ”。请写成：- 周日 休息"],
    ),
    (
        add("开放时间:\n  - 周一至周六 8:00-12:00\n  2. 周日 休息\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了“- ”。请写成：- 周日 休息"],
    ),
    (
        add("开放时间:\n  - 周一至周六 8:00-12:00\n  ② 周日 休息\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 这一行前面少了“- ”。请写成：- 周日 休息"],
    ),
    (
        add("怎么走: 地址: 溪边路\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 这一行里多了一个“: ”。请写成：怎么走: '地址: 溪边路'"],
    ),
    (
        add("座位: 60 供餐能力: 300\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 这一行里多了一个“: ”。若是两项，请分成两行：“座位: 60”、“供餐能力: 300”；若是一项的内容，请写成：座位: '60 供餐能力: 300'"
        ],
    ),
    (
        add("怎么走: 在柳溪关爱\n服务中心一楼\n座位: 60\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:8 “服务中心一楼”这一行没有“项目: ”。请补全成“项目: 内容”；是上一行的内容，就接在上一行后面；都不是，就删去这一行。"
        ],
    ),
    (
        add("地址:\n溪边路12号\n座位: 60\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:8 “溪边路12号”应写在“地址:”后面。请写成一行：地址: 溪边路12号"],
    ),
    (
        add("座位: 60\n供餐能\n面积: 300\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:8 “供餐能”这一行没有“项目: ”。请补全成“项目: 内容”；是上一行的内容，就接在上一行后面；都不是，就删去这一行。"
        ],
    ),
    (
        add("开放时间:\n  - 每天 8:00-12:00\n  -\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:9 开放时间 第2项：内容是空的。没有或不知道，就把这一行整行删去。"],
    ),
    (
        {CANTEEN: FILES[CANTEEN] * 2},
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 从这一行起，6项又写了一遍（第一遍从第1行起）。请只留一遍。"],
    ),
    (
        {CANTEEN: "网格员 2026/11/26 09:12\n" + FILES[CANTEEN]},
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:1 “网格员 2026/11/26 09:12”这一行没有“项目: ”。请补全成“项目: 内容”；是上一行的内容，就接在上一行后面；都不是，就删去这一行。"
        ],
    ),
    (
        {CANTEEN: "```yaml\n" + FILES[CANTEEN] + "```\n"},
        ["places/qinghe/chengguan/liuxi-canteen.yml:1 “```”不是内容。请删去这一行。"],
    ),
    (
        {CANTEEN: b"PK\x03\x04\x14\x00"},
        [
            "places/qinghe/chengguan/liuxi-canteen.yml 这不是文本文件，像是Word、Excel、图片或压缩包改了扩展名。请用记事本新建一个文件，把内容抄进去，另存为“UTF-8”编码。"
        ],
    ),
    (
        put("录入: 2026-11-23", "录入: 2026－11－23"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:6 录入：日期“2026－11－23”看不懂。请写成：2026-11-23"],
    ),
    (
        put("录入: 2026-11-23", "录入: 2026-11-23。"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:6 录入：日期“2026-11-23。”看不懂。请写成：2026-11-23"],
    ),
    (
        put("录入: 2026-11-23", "录入: 2026-11-23 09:30"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:6 录入：日期“2026-11-23 09:30”看不懂。请写成：2026-11-23"],
    ),
    (
        put("录入: 2026-11-23", "录入: 二〇二六年十一月二十三日"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:6 录入：日期“二〇二六年十一月二十三日”看不懂。请按实际的写，写法如：2026-11-23"
        ],
    ),
    (
        put("录入: 2026-11-23", "录入: 46346"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:6 录入：日期“46346”看不懂。请按实际的写，写法如：2026-11-23"],
    ),
    (
        {
            **put("来源: [s1]", "来源: [s1，s2]"),
            "sources.yml": FILES["sources.yml"] + "- {编号: s2, 标题: 另一篇, 日期: 未注明}\n",
        },
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:5 来源 第1项：sources.yml 里没有来源“s1，s2”。这是2项，请分开写成：[s1, s2]"
        ],
    ),
    (
        put("qinghe/chengguan/liuxi", "qinghe/liuxi"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:3 所在地：areas.yml 里没有“qinghe/liuxi”。是不是：qinghe/chengguan/liuxi？"
        ],
    ),
    (
        put("qinghe/chengguan/liuxi", "qinghee/chengguan/liuxi"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:3 所在地：areas.yml 里没有“qinghee/chengguan/liuxi”。是不是：qinghe/chengguan/liuxi？"
        ],
    ),
    (
        add("位置: {经度: 100,123456, 纬度: 20.1, 坐标系: WGS-84}\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 位置：“100”和“123456”之间是逗号。若是小数点，请写成：经度: 100.123456"
        ],
    ),
    (
        add("位置: {经度: 100．123456, 纬度: 20.1, 坐标系: WGS-84}\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 位置 经度：坐标“100．123456”看不懂。请写成：100.123456"],
    ),
    (
        add("收费: [{项目: 早餐, 标准: l5元}]\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 收费 第1项 标准：看不懂“l5元”里的“l”。请按实际的写，写法如：午餐 12元、晚餐 8元"
        ],
    ),
    (
        add("乘车路线: 坐6路车\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 乘车路线：没有这一项。是不是“怎么走”？"],
    ),
    (
        add("服务人群: [老年人]\n"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:7 服务人群：没有这一项。是不是“服务对象”？"],
    ),
    (
        add("网址: https：//example.org/a\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 网址：网址“https：//example.org/a”看不懂。请写成：https://example.org/a"
        ],
    ),
    (
        {
            "areas.yml": FILES["areas.yml"].replace("[[100.0, 20.0], [100.6, 20.5]]", "[[20.0, 100.0], [20.5, 100.6]]"),
            **add("位置: {经度: 100.1, 纬度: 20.1, 坐标系: WGS-84}\n"),
        },
        [
            "areas.yml:4 第1项 范围：范围里的经度和纬度像是写反了：先写经度，再写纬度。请写成：[[100, 20], [100.6, 20.5]]"
        ],
    ),
    (
        {"areas.yml": FILES["areas.yml"].replace("[[100.0, 20.0], [100.6, 20.5]]", "[100.0, 20.0, 100.6, 20.5]")},
        ["areas.yml:4 第1项 范围：范围应是两个角：[[西, 南], [东, 北]]。请写成：[[100.0, 20.0], [100.6, 20.5]]"],
    ),
    (
        {
            "areas.yml": FILES["areas.yml"]
            .replace("  范围", "  区号: 0000\n  范围")
            .replace("级别: 村社区", "级别: 行政村"),
            **add("电话: [1234567]\n"),
        },
        ["areas.yml:11 第1项 下级 第1项 下级 第1项 级别：不认识“行政村”。可以写的有：县区、乡镇街道、村社区、安置点"],
    ),
    (
        {
            "areas.yml": FILES["areas.yml"] + "        - {编号: liuxi, 名称: 桥头村, 级别: 村社区}\n",
            "places/qinghe/chengguan/qiaotou-center.yml": FILES[CENTER].replace("/liuxi", "/qiaotou"),
        },
        [
            "areas.yml:11 第1项 下级 第1项 下级 第2项 编号：“桥头村”与“柳溪社区”的编号都是“liuxi”。同一上级下编号不能重复。"
        ],
    ),
    (
        {
            CANTEEN: None,
            CANTEEN.replace("liuxi-canteen", "Liuxi-Canteen"): FILES[CANTEEN],
            ANNOUNCEMENT: ANNOUNCEMENT_TEXT,
        },
        ["places/qinghe/chengguan/Liuxi-Canteen.yml 文件名“Liuxi-Canteen”不能作编号。请改名为：liuxi-canteen.yml"],
    ),
    (
        {
            CANTEEN: None,
            CANTEEN.replace("liuxi-canteen", "liuxi_canteen"): FILES[CANTEEN],
            MENU: MENU_HEAD + "  周一: {午餐: 面}\n",
        },
        ["places/qinghe/chengguan/liuxi_canteen.yml 文件名“liuxi_canteen”不能作编号。请改名为：liuxi-canteen.yml"],
    ),
    (
        {
            CANTEEN: None,
            CANTEEN.replace("liuxi-canteen", "liuxi canteen"): FILES[CANTEEN],
            ANNOUNCEMENT: ANNOUNCEMENT_TEXT,
        },
        ["places/qinghe/chengguan/liuxi canteen.yml 文件名“liuxi canteen”不能作编号。请改名为：liuxi-canteen.yml"],
    ),
    (
        {CANTEEN: None, CANTEEN + ".yml": FILES[CANTEEN], ANNOUNCEMENT: ANNOUNCEMENT_TEXT},
        [
            "places/qinghe/chengguan/liuxi-canteen.yml.yml 文件名“liuxi-canteen.yml”不能作编号。请改名为：liuxi-canteen.yml"
        ],
    ),
    (
        {CANTEEN: None, CANTEEN.replace(".yml", "。yml"): FILES[CANTEEN], ANNOUNCEMENT: ANNOUNCEMENT_TEXT},
        [
            "places/qinghe/chengguan/liuxi-canteen。yml 文件名“liuxi-canteen。yml”没有扩展名“.yml”。请改名为：liuxi-canteen.yml"
        ],
    ),
    (
        {CANTEEN: None, CANTEEN.removesuffix(".yml"): FILES[CANTEEN], ANNOUNCEMENT: ANNOUNCEMENT_TEXT},
        ["places/qinghe/chengguan/liuxi-canteen 文件名“liuxi-canteen”没有扩展名“.yml”。请改名为：liuxi-canteen.yml"],
    ),
    (
        {"places/qinghe/chengguan/README": "说明"},
        ["places/qinghe/chengguan/README 这里只放 .yml 文件，不放“README”。请移走这个文件；要公开的内容请录成记录。"],
    ),
    (
        {"places/qinghe/chengguan/2026-W48.yml": MENU_HEAD + "  周一: {午餐: 面}\n"},
        ["places/qinghe/chengguan/2026-W48.yml 这像是一周的菜单，放错了文件夹。请移到 menus/ 里那个食堂的文件夹。"],
    ),
    (
        {"teams/qinghe/liuxi-two.yml": FILES[CANTEEN] + "开放时间: [每天 8:00-12:00]\n"},
        ["teams/qinghe/liuxi-two.yml 这像是一条“服务点”的记录，放错了文件夹。请移到文件夹 places/ 里所属的地方。"],
    ),
    (
        {"menus/dishes.yml": "豆花: {过敏原: 无}\n"},
        ["menus/dishes.yml:1 豆花 过敏原：“无”不是列表。确知没有，请写成：[]；不知道，就把这一行整行删去。"],
    ),
    (
        add("服务: 无\n"),
        [
            "places/qinghe/chengguan/liuxi-canteen.yml:7 服务：“无”不是内容。没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"
        ],
    ),
    (
        {
            "menus/liuxi-canteen/rotation.yml": "食堂: liuxi-canteen\n自: 2026-09-07\n轮换:\n  - 周一: {午餐: 面}\n    周二: {午餐: 饭}\n    - 周一: {午餐: 粥}\n    周二: {午餐: 饼}\n"
        },
        ["menus/liuxi-canteen/rotation.yml:6 这一行前面多了空格。请在行首正好空2格。"],
    ),
    (
        {
            "sources.yml": FILES["sources.yml"]
            + "{编号: s2, 标题: 另一篇, 日期: 未注明}\n- {编号: s3, 标题: 第三篇, 日期: 未注明}\n"
        },
        ["sources.yml:2 这一行前面少了“- ”。请写成：- {编号: s2, 标题: 另一篇, 日期: 未注明}"],
    ),
    (
        {
            PROGRAMME: PROGRAMME_TEXT
            + "期次:\n  - 名称: 第一期\n    名额: 40\n    午餐: 有\n    名称: 第二期\n    名额: 20\n    午餐: 有\n"
        },
        [
            "programmes/qinghe/class.yml:9 期次 第1项：从这一行起，3项又写了一遍（第一遍从第6行起）。若是另一项，请写成：- 名称: 第二期；若是重复，请只留一遍。"
        ],
    ),
    (
        {PROGRAMME: PROGRAMME_TEXT + "对象: {年龄: 6岁到12岁}\n"},
        ["programmes/qinghe/class.yml:5 对象 年龄：年龄“6岁到12岁”看不懂。请写成：6-12"],
    ),
    (
        {
            PROGRAMME: PROGRAMME_TEXT
            + "期次:\n  - {名称: 第一期, 起止: 2026-01-25至2026-02-03, 报名: {状态: 报名中, 截止: 2027-01-10}}\n"
        },
        [
            "programmes/qinghe/class.yml:6 期次 第1项 报名 状态：【提醒】写着“报名中”，这一期2026-02-03就结束了；居民会看到“已经结束”。请核对“起止”的年份，或改“状态”。"
        ],
    ),
    (
        {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("2026-11-23 17:20", "2026-11-23T9:30")},
        ["announcements/qinghe/20261123-power.yml:5 发布时间：时间“2026-11-23T9:30”看不懂。请写成：2026-11-23 09:30"],
    ),
    (
        {ANNOUNCEMENT: ANNOUNCEMENT_TEXT.replace("2026-11-23 17:20", "2026/11/23 17：20")},
        ["announcements/qinghe/20261123-power.yml:5 发布时间：时间“2026/11/23 17：20”看不懂。请写成：2026-11-23 17:20"],
    ),
    (
        {
            ANNOUNCEMENT: ANNOUNCEMENT_TEXT + "停: [晚歺]\n",
            MENU: MENU_HEAD + "  周日: 停餐\n",
            **add("开放时间: [午餐 11:00-12:30, 法定节假日 休息]\n"),
        },
        [
            "announcements/qinghe/20261123-power.yml:8 停：柳溪社区幸福食堂没有“晚歺”。可以写的有：午餐、上午、下午、晚上"
        ],
    ),
    (
        put("来源: [s1]", "来源: [ S1 ]"),
        ["places/qinghe/chengguan/liuxi-canteen.yml:5 来源 第1项：sources.yml 里没有来源“S1”。是不是：s1？"],
    ),
    (
        add("座位: 6\u20620\n"),
        [f"{CANTEEN}:7 这一行有看不见的字符：看不见的运算符。请删去这一行，重新输入。"],
    ),
    (
        put("柳溪社区幸福食堂", "柳溪社区\u3164幸福食堂"),
        [f"{CANTEEN}:1 这一行有看不见的字符：韩文填充符。请删去这一行，重新输入。"],
    ),
]
