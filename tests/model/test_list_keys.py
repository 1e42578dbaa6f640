"""The keys that published lists need: each with rows that are taken and rows that are answered."""

import re

import pytest
import yaml

from linli.load.loading import load_vocabulary
from linli.model.deadline import parse_deadline
from linli.model.record_types import PLACE_TYPE, PROGRAMME_TYPE, SOURCE_TYPE, WEEK_TYPE
from linli.model.validation import validate
from tests.sample import CANTEEN, FILES, ROOT

NAMED_SITE = "请按实际的写，写法如：https://www.example.org/"
VOCABULARY, _ = load_vocabulary(ROOT)
PROGRAMME = "名称: 课堂\n种类: 课堂\n来源: [s1]\n录入: 2026-11-23\n"


def read(record_type, text):
    """Return the record of a text, and what is said of it."""
    tree = yaml.load(text, yaml.BaseLoader)
    if record_type.has_id:
        tree |= {"id": "liuxi-canteen", "file": "x.yml"}
    elif isinstance(tree, dict):
        tree |= {"file": "x.yml"}
    record, problems = validate(record_type.adapter, tree, VOCABULARY, "x.yml", lambda keys: 1)
    return record, [f"{problem.field}：{problem.message}{problem.hint}" for problem in problems]


def place(line):
    """Read the sample's canteen with a line more."""
    return read(PLACE_TYPE, f"{FILES[CANTEEN]}{line}\n")


TAKEN = [
    ("订餐: {方式: [现场, 电话, 微信群, 小程序, 公众号], 名称: 柳溪食堂, 截止: 前一天17:00, 餐次: 午餐}", "ordering"),
    ("订餐: {方式: 电话、小程序, 截止: [午餐 当天09:30, 晚餐 当天下午3点]}", "ordering"),
    ("报餐截止: 就餐前一天下午5点前", "order_by"),
    ("支付: [现金, 微信, 就餐卡, 敬老卡, 刷脸]", "payments"),
    ("支付: 现金、微信", "payments"),
    ("办卡: {带什么: [身份证], 到哪办: 服务台, 规则: 一人一卡}", "card"),
    ("计价: 套餐", "pricing"),
    ("计价: [点菜, 自助, 称重]", "pricing"),
    ("限制: 限本镇居民", "restriction"),
    ("场地: [乒乓球室, {名称: 图书室, 开放时间: [周日 9:00-11:00], 对象: 儿童, 容纳: 30, 预约: 打电话}]", "rooms"),
    ("面积: 598.05", "floor_area"),
    ("面积: 598.05平方米", "floor_area"),
    ("供餐能力: 300", "meals_a_day"),
    ("普惠托位: 20", "inclusive_childcare_seats"),
    ("网址: https://example.org/a", "website"),
    ("网址: HTTP://218.63.1.9:8080?id=1&t=a", "website"),
    ("网址: https://民政.中国/公开/2026.htm#一", "website"),
    ("公众号: 柳溪食堂", "wechat_account"),
    ("地址: 东街1号", "addresses"),
    ("地址: [东街1号, {地址: 西街2号, 说明: 北区, 位置: {经度: 1, 纬度: 2, 坐标系: WGS-84}}]", "addresses"),
    (
        "送餐: {对象: 老人, 餐次: 午餐, 范围: 本村, 费用: 2元/次, 起送: 2份, 时间: [每天 11:00-12:00], 送达: 12:30前, 取餐点: 卫生室}",
        "delivery",
    ),
    ("收费: [{项目: 托费, 标准: 900元/月, 含: [午餐, 保险], 不含: [], 周期: 每月, 退费: 按天退}]", "charges"),
    ("状态: {现状: 试运营}", "operation"),
    ("小类: 长者食堂", "subkind"),
    ("服务: [临时照料, 健康咨询]", "services"),
]


@pytest.mark.parametrize(("line", "name"), TAKEN)
def test_a_line_of_a_list_is_taken(line, name):
    """Every key is optional, and read as it stands in a published list."""
    record, said = place(line)
    assert said == []
    assert getattr(record, name) not in {None, "", ()}


ANSWERED = [
    ("订餐: 打电话", "订餐：这里应写几个项目，现在是一行文字“打电话”。"),
    ("订餐: {方式: [短信]}", "订餐 方式 第1项：不认识“短信”。可以写的有：现场、电话、微信群、小程序、公众号、手机应用"),
    ("订餐: {方式: [微信公众号]}", "订餐 方式 第1项：“微信公众号”请用统一的说法。请写成：公众号"),
    ("订餐: {截止: 17:00}", "订餐 截止 第1项：截止时间“17:00”看不懂。请按实际的写，写法如：前一天17:00，或：当天09:30"),
    ("订餐: {截止: 前一天5点}", "订餐 截止 第1项：截止时间“前一天5点”不知道是上午还是下午。"),
    ("订餐: {截止: 当天}", "订餐 截止 第1项：截止时间“当天”没有写几点。"),
    ("订餐: {联系人: 张三}", "订餐 联系人：姓名不能写进来：网站不公开任何个人的姓名。"),
    ("负责人: 张三", "负责人：姓名不能写进来：网站不公开任何个人的姓名。"),
    ("支付: [比特币]", "支付 第1项：不认识“比特币”。"),
    ("支付: [饭卡]", "支付 第1项：“饭卡”请用统一的说法。请写成：就餐卡"),
    ("计价: 便宜", "计价 第1项：不认识“便宜”。可以写的有：套餐、点菜、自助、称重"),
    ("办卡: 带身份证", "办卡：这里应写几个项目，现在是一行文字“带身份证”。"),
    ("场地: [{开放时间: [周日 9:00-11:00]}]", "场地 第1项 名称：缺少这一项，它是必填的。"),
    ("场地: [{名称: 图书室, 容纳: 三十}]", "场地 第1项 容纳：“三十”不是整数。"),
    ("面积: 约600", "面积：面积“约600”看不懂。请按实际的写，只写平方米的数，写法如：598.05"),
    ("面积: 2亩", "面积：面积“2亩”看不懂。请换算成平方米，写法如：598.05"),
    ("供餐能力: 300人", "供餐能力：“300人”不是整数。请写成：300"),
    ("普惠托位: 是", "普惠托位：“是”不是整数。"),
    *(
        (f"网址: {url}", f"网址：网址“{url}”里没有网站的名字，或名字不完整。{NAMED_SITE}")
        for url in (
            "https://",
            "https:///a.htm",
            "http://?id=1",
            "https://intranet/a",
            "https://.example.org",
            "https://a@b",
        )
    ),
    ("网址: https://example.org/a。", "网址：网址后面多了“。”。请写成：https://example.org/a"),
    (
        "网址: https://example.org/a（县政府网站）",
        "网址：网址后面多了“（县政府网站）”。网址里只有网址；别的话请写进“说明”。",
    ),
    ("网址: www.example.org", "网址：网址“www.example.org”看不懂。网址以 https:// 开头，中间没有空格。"),
    ("地址: [{位置: {经度: 1, 纬度: 2, 坐标系: WGS-84}}]", "地址 第1项 地址：缺少这一项，它是必填的。"),
    ("送餐: {送达: 12点半}", "送餐 送达：时间“12点半”看不懂。请写成：12:30"),
    ("送餐: {送达: 下午1点前}", "送餐 送达：时间“下午1点前”看不懂。请写成：13:00"),
    ("送餐: {送达: 饭点}", "送餐 送达：时间“饭点”看不懂。请按实际的写，写法如：12:30"),
    ("收费: [{项目: 托费, 周期: 按月}]", "收费 第1项 周期：“按月”请用统一的说法。请写成：每月"),
    ("收费: [{项目: 托费, 含: 午餐}]", "收费 第1项 含：这里应是一个列表，现在是一行文字“午餐”。请写成：[午餐]"),
    ("状态: {现状: 试营业}", "状态 现状：“试营业”请用统一的说法。请写成：试运营"),
    ("小类: 儿童服务站", "小类：不认识“儿童服务站”。可以写的有：社区食堂、老年幸福食堂、长者食堂、老年助餐点、助餐点"),
]


@pytest.mark.parametrize(("line", "message"), ANSWERED)
def test_a_malformed_line_is_answered(line, message):
    """One message, at the key, with what to type."""
    _, said = place(line)
    assert len(said) == 1
    assert said[0].startswith(message)


DEADLINES = [
    ("前一天17:00", "前一天17:00"),
    ("前一天下午5点", "前一天17:00"),
    ("提前一天17点前", "前一天17:00"),
    ("当日上午9点半以前", "当天09:30"),
    ("每天9：30前", "当天09:30"),
    ("午餐当天9:30", "午餐 当天09:30"),
    ("提前2小时", "开餐前2小时"),
    ("提前两天", "前两天"),
]


@pytest.mark.parametrize(("typed", "form"), DEADLINES)
def test_a_deadline_is_read_in_its_normal_form(typed, form):
    """The normal form is read as itself."""
    assert parse_deadline(typed) == form
    assert parse_deadline(form) == form


PROGRAMMES = [
    ("对象: {年级: 2-6, 月龄: 6-36}", []),
    ("对象: {年级: 小学二年级至六年级}", []),
    ("对象: {年级: 初一至初三}", []),
    ("对象: {年级: 6-2}", ["对象 年级：年级“6-2”看不懂。请按实际的写，写法如：2-6（7是初一，10是高一）"]),
    ("对象: {年级: 大班}", ["对象 年级：年级“大班”看不懂。请按实际的写，写法如：2-6（7是初一，10是高一）"]),
    ("对象: {月龄: 6个月-3岁}", ["对象 月龄：月龄“6个月-3岁”里有岁。请写成：6-36"]),
    ("对象: {月龄: 半岁}", ["对象 月龄：月龄“半岁”看不懂。请按实际的写，写法如：6-36"]),
    ("办班点: [{名称: 东街小学, 所在地: qinghe, 地址: 东街1号, 名额: 40, 电话: 0000-1234567转8}]", []),
    (
        "办班点: [东街小学]",
        [
            "办班点 第1项：这里应写几个项目，现在是一行文字“东街小学”。请照手册 staff/samples/ 里的样例，写成“项目: 内容”。可以写的有：名称、所在地、地址、名额、电话、说明"
        ],
    ),
    ("报名: {开始: 2026-06-20 09:00, 截止: 2026-07-01, 录取: 摇号, 候补名额: 5, 电话: 0000-1234567}", []),
    ("报名: {录取: 抽签}", ["报名 录取：“抽签”请用统一的说法。请写成：摇号"]),
    ("期次: [{名称: 一, 对象: {年级: 1}, 办班点: [{名称: 西街小学}], 报名: {开始: 2026-06-20}}]", []),
]


@pytest.mark.parametrize(("line", "messages"), PROGRAMMES)
def test_programmes_at_many_venues(line, messages):
    """Grades, months, venues and enrolment with its hours, its rule and its waiting list."""
    assert read(PROGRAMME_TYPE, f"{PROGRAMME}{line}\n")[1] == messages


MENUS = [
    ("[{菜: 红烧肉, 类别: 大荤, 配料: [猪肉, 土豆], 克: 120}, 米饭]", []),
    ("[{菜: 红烧肉, 卡路里: 300}]", "一样菜里没有“卡路里”这一项。可以写的有：菜、类别、配料、克"),
    ("[{类别: 大荤}]", "没有写是什么菜。"),
    ("[{菜: 红烧肉, 类别: 硬菜}]", "“硬菜”不是哪一类菜。"),
    ("[{菜: 红烧肉, 克: 适量}]", "“适量”不是整数。"),
    ("[{菜: 红烧肉}, 停餐]", "又写了停餐，又写了菜。"),
]


@pytest.mark.parametrize(("dishes", "message"), MENUS)
def test_dishes_with_class_ingredients_and_grams(dishes, message):
    """A dish may be a mapping; what it says stands beside its name."""
    record, said = read(WEEK_TYPE, f"食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {{周一: {{午餐: {dishes}}}}}\n")
    if not message:
        served = record.days["周一"]["午餐"]
        assert (served.dishes, served.courses) == (("红烧肉", "米饭"), {"红烧肉": "大荤"})
        assert served.made_of == {"红烧肉": "猪肉、土豆，120克"}
    else:
        assert said[0].startswith(f"菜单 周一 午餐：{message}")


def test_a_source_has_a_kind():
    """The kind is a word of its list; without it nothing is claimed."""
    sources, said = read(
        SOURCE_TYPE, "- {编号: a, 标题: 名单, 类别: 公开名单, 日期: 未注明}\n- {编号: b, 标题: 名单, 日期: 未注明}\n"
    )
    assert said == []
    assert [source.kind and source.kind.code for source in sources] == ["list", None]


def test_the_samples_of_the_handbook_are_accepted():
    """Every key in the samples is one that the reader takes, with the value shown."""
    text = (ROOT / "content" / "staff" / "records.md").read_text("utf-8")
    blocks = [
        "\n".join(line[4:] for line in block.splitlines())
        for block in re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
    ]
    assert len(blocks) >= 9
    for block in blocks:
        if "种类: 课堂" in block:
            said = read(PROGRAMME_TYPE, f"{block}\n来源: [s1]\n录入: 2026-11-23\n")[1]
        elif "编号: r1" in block:
            said = read(SOURCE_TYPE, block)[1]
        else:
            said = place(block)[1]
        assert said == [], block
