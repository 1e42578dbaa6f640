"""Personal data: what is found, what is left alone, and what a message says of it."""

from itertools import pairwise
from pathlib import Path

import pytest

from linli.checks.privacy import personal_data_in
from linli.checks.project import open_project
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample, said, write_sample

CORPUS = Path(__file__).parent / "personal"
MOBILE = "请移到“电话”，写“说明: 值班手机”和“来源”；私人手机请删去。"
DELETE = "公开的记录里不能有，请删去。"
NAMED = "公开的记录里不写个人；只写岗位或合计，例如“站长”“留守儿童46人”。"
NAME_LIKE = "若是人名，请改写成岗位，例如“站长”“志愿者”；若是地名、菜名或单位的名称，不用改。"


def lines(part: str) -> list[str]:
    """Return the lines of one part of the corpus; “## ” begins a remark."""
    text = (CORPUS / f"{part}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("## ")]


def found(line: str) -> list[tuple[str, str]]:
    """Return level and message of all that is personal in a text."""
    return [(finding.level, finding.message) for finding in personal_data_in("x.md", line)]


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_98_of_100_lines_with_personal_data_are_found(part):
    """Of the lines that hold a number, a plate or a name at most 2 in 100 are missed."""
    true = lines(f"{part}_true")
    missed = [line for line in true if not found(line)]
    assert len(missed) <= 0.02 * len(true), missed


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_2_of_100_harmless_lines_are_complained_of_at_most(part):
    """Places, dishes, posts, organisations and figures are left alone."""
    harmless = lines(f"{part}_harmless")
    alarms = [(line, found(line)) for line in harmless if found(line)]
    assert len(alarms) <= 0.02 * len(harmless), alarms


def test_the_corpus_is_large_enough():
    """There are 300 lines of either sort at least, each once, and a part that was not tuned on."""
    for sort in ("true", "harmless"):
        tuned, held_out = lines(f"tuned_{sort}"), lines(f"held_out_{sort}")
        assert len(tuned) >= 300
        assert len(held_out) >= 80
        assert len({*tuned, *held_out}) == len(tuned) + len(held_out)


# typed → level and message
ACCOUNTS = [
    ("护照号 E12345678", ("error", "这里像是证件号码（E1****）。")),
    ("微信号：wxid_abc123456", ("warning", "这里像是个人的网络账号（wx****）。")),
    ("加QQ 123456789", ("warning", "这里像是个人的网络账号（12****）。")),
    ("手机尾号0003的阿姨", ("error", "这里像是个人号码的尾号。")),
    ("zhangsan1985@163.com", ("warning", "这里像是个人的邮箱（zh****）。")),
]


@pytest.mark.parametrize(("typed", "said"), ACCOUNTS)
def test_accounts_of_a_person_are_named_and_not_shown(typed, said):
    """Passports are refused; what may belong to an office as well is asked about, and how an office writes it."""
    assert found(f"说明: {typed}") == [said]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("护照号 E12345678", DELETE),
        ("微信号：wxid_abc123456", "若是个人的，请删去；若是单位的公众号，请写它的全称。"),
        ("zhangsan1985@163.com", "若是个人的，请删去；单位请写单位的邮箱。"),
    ],
)
def test_what_to_do_about_an_account(typed, hint):
    """What cannot be an office's is deleted; what may be is written as offices do."""
    assert [finding.hint for finding in personal_data_in("x.md", typed)] == [hint]


@pytest.mark.parametrize(
    "typed", ["微信公众号：邻里幸福食堂", "微信支付", "扫微信二维码", "minzheng@example.gov.cn", "QQ群里接龙"]
)
def test_accounts_of_offices_are_left_alone(typed):
    """Official accounts, ways to pay and mailboxes of an authority belong to nobody."""
    assert found(f"说明: {typed}") == []


# typed, shown of it
NUMBERS = [
    ("138零零一三八零零零", "手机号码（138****8000）"),
    ("一三八零零一三八〇〇〇", "手机号码（138****8000）"),
    ("幺三八零零幺三八零零零", "手机号码（138****8000）"),
    ("身份证：530602 19580412 1230", "身份证号码（530****30）"),
    ("（身份证号码是110105491331002）", "身份证号码（110****02）"),
    ("卡号：6228 4804 0256 4890 017", "银行卡号（622****17）"),
    ("手机一五一 八八七零 四三二一", "手机号码（151****4321）"),
    ("身份证后面抄的 532122194811230012", "身份证号码（532****12）"),
    ("身份证 138 0013 8000 1234 000", "身份证号码（138****00）"),
    ("卡 280001001234", "银行卡号（280****34）"),
    ("账号 280001001234", "银行卡号（280****34）"),
    ("13800138000", "手机号码（138****8000）"),
    ("138 0013 8000", "手机号码（138****8000）"),
    ("138.0013.8000", "手机号码（138****8000）"),
    ("１３８００１３８０００", "手机号码（138****8000）"),
    ("138\u200b0013\u200b8000", "手机号码（138****8000）"),
    ("138\u00ad00138000", "手机号码（138****8000）"),
    ("+86 138-0013-8000", "手机号码（138****8000）"),
    ("8613800138000", "手机号码（138****8000）"),
    ("0086-13800138000", "手机号码（138****8000）"),
    ("86 138 0013 8000", "手机号码（138****8000）"),
    ("86138 0013 8000", "手机号码（138****8000）"),
    ("1380 0138 000", "手机号码（138****8000）"),
    ("1380013 8000", "手机号码（138****8000）"),
    ("13800 138000", "手机号码（138****8000）"),
    ("1380-013-8000", "手机号码（138****8000）"),
    ("138-001-38000", "手机号码（138****8000）"),
    ("138-00138-000", "手机号码（138****8000）"),
    ("138 0013 80 00", "手机号码（138****8000）"),
    ("13 80 01 38 00 0", "手机号码（138****8000）"),
    ("1 3 8 0 0 1 3 8 0 0 0", "手机号码（138****8000）"),
    ("138—0013—8000", "手机号码（138****8000）"),
    ("139-2026 20 27", "手机号码（139****2027）"),
    ("27.138 0013 8000", "手机号码（138****8000）"),
    ("139 00 00 00 03", "手机号码（139****0003）"),
    ("139 2026 2027", "手机号码（139****2027）"),
    ("139-2026 8000", "手机号码（139****8000）"),
    ("wx13800138000", "手机号码（138****8000）"),
    ("https://example.org/?tel=13800138000", "手机号码（138****8000）"),
    ("https://example.org/ 13800138000", "手机号码（138****8000）"),
    ("1.13800138000", "手机号码（138****8000）"),
    ("11010519491231002X", "身份证号码（110****2X）"),
    ("11010519491231002x", "身份证号码（110****2X）"),
    ("110105 19491231 002X", "身份证号码（110****2X）"),
    ("110105 1949 1231 002X", "身份证号码（110****2X）"),
    ("110105 1949 12 31 002X", "身份证号码（110****2X）"),
    ("110105 194912 31 002X", "身份证号码（110****2X）"),
    ("110105 19491231 002 X", "身份证号码（110****2X）"),
    ("1101 0519 4912 3100 2X", "身份证号码（110****2X）"),
    ("110 105 1949 1231 002X", "身份证号码（110****2X）"),
    ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "身份证号码（110****2X）"),
    ("11010519491231002 X", "身份证号码（110****2X）"),
    ("身份证11010519491231002X号", "身份证号码（110****2X）"),
    ("A11010519491231002X", "身份证号码（110****2X）"),
    ("https://example.org/11010519491231002X", "身份证号码（110****2X）"),
    ("532101201406071182", "身份证号码（532****82）"),
    ("110105190001011004", "身份证号码（110****04）"),
    ("110105209901011007", "身份证号码（110****07）"),
    ("530621198802294325", "身份证号码（530****25）"),
    ("0870-2123456 110105 1949 12 31 002X", "身份证号码（110****2X）"),
    ("老证110105491231002", "身份证号码（110****02）"),
    ("110105491231002", "身份证号码（110****02）"),
    ("110105 491231 002", "身份证号码（110****02）"),
    ("650105491231002", "身份证号码（650****02）"),
    ("6222020000000000125", "银行卡号（622****25）"),
    ("6222 0200 0000 0000 125", "银行卡号（622****25）"),
    ("622202 0000000000125", "银行卡号（622****25）"),
    ("6217000000000071", "银行卡号（621****71）"),
    ("6217 0000 0000 0071", "银行卡号（621****71）"),
    ("436742000000000074", "银行卡号（436****74）"),
    ("9558800000000000125", "银行卡号（955****25）"),
    ("5212340000000011", "银行卡号（521****11）"),
    ("3566000000000125", "银行卡号（356****25）"),
    ("371449635398431", "银行卡号（371****31）"),
    ("3714 4963 5398 431", "银行卡号（371****31）"),
    ("110105194912100022", "身份证号码（110****22）"),
    ("110105194 91231002X", "身份证号码（110****2X）"),
    ("110105 194912 31002X", "身份证号码（110****2X）"),
    ("110 10519 49123 1002X", "身份证号码（110****2X）"),
    ("身份证 11010519491231002", "身份证号码（110****02）"),
    ("卡123456789012", "银行卡号（123****12）"),
    ("6 2 2 2 0 2 0 0 0 0 0 0 0 0 0 0 1 2 5", "银行卡号（622****25）"),
    ("云C12345", "车牌号（云C****5）"),
    ("云C·12345", "车牌号（云C****5）"),
    ("云C•12345", "车牌号（云C****5）"),
    ("云C·A1234", "车牌号（云C****4）"),
    ("云 C12345", "车牌号（云C****5）"),
    ("云c ab123", "车牌号（云c****3）"),
    ("云CD12345", "车牌号（云C****5）"),
    ("云C1234学", "车牌号（云C****学）"),
]

HARMLESS_NUMBERS = [
    "许可证号 JY25306020012345",
    "登记证号 52530602MJX1234567",
    "编号 530602202611990001",
    "批次A110105194912310021",
    "https://example.org/110105194912310021",
    "证号 110105194913310021",
    "12800138000",
    "23800138000",
    "1380013800",
    "138001380001",
    "0870-2123456",
    "100-0000-0001",
    "139 2026-2027学年",
    "138 00 138000",
    "13 8001 38000",
    "1 38 001 3800 0",
    "经度103.13800138000",
    "经度27.13800138000",
    "https://example.org/t13800138000.html",
    "https://example.org/?id=13800138000",
    "110105194913310021",
    "110105184912310021",
    "110105214912310029",
    "110 10519491231002X 1",
    "110105491331002",
    "990105491231002",
    "JY110105491231002",
    "https://example.org/110105491231002",
    "6222020000000000126",
    "7222020000000000124",
    "62170000000006",
    "62170000000000712X",
    "110105189901011001",
    "11010521000101100X",
    "7 138 001 380 00",
    "1101054912310021",
    "11010 5491231 002",
    "2 13 80 01 38 00 0",
    "13-80 01 38 00 0",
    "62220200000000001251",
    "JY6217000000000071",
    "https://example.org/6217000000000071",
    "621700 00000000 71",
    "110105194912320025",
    "62220200000000000007",
    "账号 11111111111111111111",
    "号A110105491231002",
    "3A110105491231002",
    "身份证\n档案 123456789012345",
    "11 01051949 1231002X",
    "622202 00000000000007",
    "云C1234",
    "云CAB12C",
    "云C1234567",
    "云I12345",
    "云O12345",
    "新Excel2016",
    "丙C12345",
]


@pytest.mark.parametrize(("typed", "shown"), NUMBERS)
def test_numbers_are_found_however_they_are_written(typed, shown):
    """A number is an error, alone and in a sentence, and no message prints it in full."""
    for text in (typed, f"说明: 请看（{typed}），谢谢", f"- {typed}\n"):
        assert found(text) == [("error", f"这里像是{shown}。")]


def grouped(digits: str, sizes: tuple[int, ...]) -> str:
    """Write digits in groups, behind a landline."""
    places = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
    return "0870-2123456 " + " ".join(digits[start:end] for start, end in pairwise(places))


# digits, kind, the usual forms
GROUPINGS = [
    ("13800138000", "手机号码（138****8000）", (11,), (3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (5, 6), (3, 5, 3), (3, 4, 2, 2)),
    ("110105491231002", "身份证号码（110****02）", (15,), (6, 6, 3)),
    ("371449635398431", "银行卡号（371****31）", (15,), (4, 4, 4, 3), (6, 9)),
    ("6217000000000071", "银行卡号（621****71）", (16,), (4, 4, 4, 4), (6, 10)),
    ("62170000000000004", "银行卡号（621****04）", (17,), (4, 4, 4, 4, 1), (6, 11)),
    ("436742000000000074", "银行卡号（436****74）", (18,), (4, 4, 4, 4, 2), (6, 12)),
    ("6222020000000000125", "银行卡号（622****25）", (19,), (4, 4, 4, 4, 3), (6, 13)),
    (
        "11010519491231002X", "身份证号码（110****2X）",
        (18,), (6, 8, 4), (6, 8, 3, 1), (6, 4, 4, 4), (6, 4, 2, 2, 4), (6, 6, 2, 4), (3, 3, 4, 4, 4), (4, 4, 4, 4, 2), (17, 1),
    ),
]  # fmt: skip


FORMS = [(digits, shown, form) for digits, shown, *forms in GROUPINGS for form in forms]


@pytest.mark.parametrize(("digits", "shown", "sizes"), FORMS)
def test_the_usual_groups_are_found_beside_other_digits(digits, shown, sizes):
    """A number in one of its usual forms is found behind a landline; shifted by one digit it is not."""
    assert found(grouped(digits, sizes)) == [("error", f"这里像是{shown}。")]
    shifted = (sizes[0] - 1, sizes[1] + 1, *sizes[2:]) if len(sizes) > 1 else ()
    if shifted and (digits, shown, shifted) not in FORMS:
        assert found(grouped(digits, shifted)) == []


@pytest.mark.parametrize(
    "typed", ["110105194912310021", "11010519491231 0021", "110105 19491231 0021", "53210119800101123X"]
)
def test_what_fails_its_check_digit_is_asked_about(typed):
    """It may be an identity number that somebody has mistyped, or the number of a paper."""
    assert [(level, said[:14]) for level, said in found(typed)] == [("warning", "这里像是打错了的身份证号码（")]


@pytest.mark.parametrize(
    "typed", ["证号532101-19800101-1234", "学籍号G532101198001011234", "残疾证53210119800101123412"]
)
def test_numbers_made_from_the_identity_number_are_found(typed):
    """Papers of persons are numbered by it; whether its check digit is right does not matter."""
    assert found(typed) == [("error", f"这里像是证件号码（532****{typed[-2:]}）。")]


@pytest.mark.parametrize("typed", HARMLESS_NUMBERS)
def test_other_figures_are_no_numbers_of_persons(typed):
    """Years, positions, licence numbers and pages are left alone."""
    assert found(typed) == []


@pytest.mark.parametrize(("first", "last"), [(11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65)])
def test_old_identity_numbers_begin_with_a_province(first, last):
    """GB/T 2260: the first two of 15 digits are those of a province."""
    assert [province for province in range(first - 1, last + 2) if found(f"{province}0105491231002")] == [
        *range(first, last + 1)
    ]


def test_several_numbers_of_a_line_are_each_found():
    """One number does not hide the next, nor does a landline before it."""
    assert found("0870-2123456 139 0000 0001、13900000002/13900000003") == [
        ("error", "这里像是手机号码（139****0001）。"),
        ("error", "这里像是手机号码（139****0002）。"),
        ("error", "这里像是手机号码（139****0003）。"),
    ]


# text, name, level
NAMES = [
    ("王小明", "王小明", "warning"),
    ("请找王小明开门", "王小明", "warning"),
    ("王小明每周来", "王小明", "warning"),
    ("张伟", "张伟", "warning"),
    ("由张伟负责", "张伟", "warning"),
    ("周敏来过", "周敏", "warning"),
    ("欧阳建平开门", "欧阳建平", "warning"),
    ("张家豪同学", "张家豪", "warning"),
    ("李大爷", "李大爷", "warning"),
    ("小陈老师", "小陈老师", "warning"),
    ("老王头", "老王头", "warning"),
    ("张某", "张某", "warning"),
    ("张某某", "张某某", "warning"),
    ("张某某的家长", "张某某", "warning"),
    ("李××", "李××", "warning"),
    ("李xx", "李xx", "warning"),
    ("李✕✖", "李××", "warning"),
    ("李●◯", "李○○", "warning"),
    ("李*英", "李*英", "warning"),
    ("刘氏", "刘氏", "warning"),
    ("李子涵", "李子涵", "warning"),
    ("高丽萍教跳舞", "高丽萍", "warning"),
    ("昨日欧阳建平来过", "欧阳建平", "warning"),
    ("请找周小兰", "周小兰", "warning"),
    ("金桂兰老人", "金桂兰", "error"),
    ("李子琪", "李子琪", "warning"),
    ("金桂花先生", "金桂花", "warning"),
    ("万福根（81岁）", "万福根", "error"),
    ("老王头看门", "老王头", "warning"),
    ("万福珍（81岁）", "万福珍", "error"),
    ("主任白雪花", "白雪花", "error"),
    ("站长王韬在", "王韬", "error"),
    ("王韬住3栋", "王韬", "error"),
    ("小学生小明", "小明", "error"),
    ("王芳改于2026年", "王芳", "warning"),
    ("留守儿童王小明", "王小明", "error"),
    ("留守兒童王小明", "王小明", "error"),
    ("留守儿童：王小明", "王小明", "error"),
    ("留守儿童\u200b王\u200b小明", "王小明", "error"),
    ("困境儿童小明", "小明", "error"),
    ("孤儿阿花每天来", "阿花", "error"),
    ("低保户杨老五", "杨老五", "error"),
    ("独居老人赵大爷", "赵大爷", "error"),
    ("孤寡老人孙李氏", "孙李氏", "error"),
    ("王小明（留守儿童）", "王小明", "error"),
    ("李桂花，独居老人", "李桂花", "error"),
    ("王小明是孤儿", "王小明", "error"),
    ("王小明（9岁）住二组", "王小明", "error"),
    ("王小明，男，9岁", "王小明", "error"),
    ("小明（9岁）", "小明", "error"),
    ("卢比克（9岁）", "卢比克", "error"),
    ("刘洋 8岁", "刘洋", "error"),
    ("高洋，今年8岁", "高洋", "error"),
    ("李桂花78周岁", "李桂花", "error"),
    ("张伟住3栋502", "张伟", "error"),
    ("张伟家住桥头", "张伟", "error"),
    ("负责岗位: 王建国", "王建国", "error"),
    ("负责岗位: 张 伟", "张 伟", "error"),
    ("负责岗位: 张\t伟", "张 伟", "error"),
    ("负责岗位: 张\xa0伟", "张 伟", "error"),
    ("负责岗位: 李主任", "李主任", "error"),
    ("负责人是王建国", "王建国", "error"),
    ("联系人为张伟", "张伟", "error"),
    ("站长王建国", "王建国", "error"),
    ("主任：高敏", "高敏", "error"),
    ("王建国(站长)", "王建国", "error"),
    ("社工程小燕", "程小燕", "error"),
    ("户主顾小芳", "顾小芳", "error"),
    ("电话: [{号码: 0870-2123456, 说明: 老张}]", "老张", "error"),
    ("- 号码: 0870-2123456\n  说明: 张伟", "张伟", "error"),
    ("户主姓李，名国庆", "姓李,名国庆", "error"),
    ("炊事员黄姐做的菜", "黄姐", "error"),
    ("问过李哥", "李哥", "warning"),
    ("找窗口小陈", "小陈", "warning"),
    ("网格员小李负责登记", "小李", "error"),
    ("村支书老田家对面", "老田", "error"),
    ("“小明”今年9岁", "小明", "error"),
    ("家住新街的小强父母", "小强", "error"),
    ("厨师长阿强", "阿强", "error"),
    ("毛孃孃做的凉粉", "毛娘娘", "warning"),
    ("老杨说改到周三", "老杨", "warning"),
    ("10岁的小伟喜欢看书", "小伟", "error"),
    ("与李婶子同住", "李婶子", "warning"),
    ("杨老六来过", "杨老六", "warning"),
    ("赵铁蛋家门口", "赵铁蛋", "warning"),
    ("凉拌彭二姐香肠", "彭二姐", "warning"),
    ("找小龙", "小龙", "warning"),
    ("请联系石梅", "石梅", "warning"),
    ("请联系祝老师", "祝老师", "warning"),
    ("原: 王泽, 现: 站长", "王泽", "warning"),
    ("幼儿班马晓慧老师", "马晓慧", "error"),
    ("残疾人禄开祥会修鞋", "禄开祥", "error"),
    ("孩子乐乐每天来", "乐乐", "error"),
    ("小宝（化名）父母", "小宝", "error"),
    ("严家凤（6岁）", "严家凤", "error"),
    ("门卫姓聂的小姑娘", "姓聂的小姑娘", "error"),
    ("主厨：康师傅", "康师傅", "error"),
    ("阿合买提江·吐尔逊掌勺", "阿合买提江·吐尔逊", "warning"),
    ("负责岗位: 阿依古丽·买买提", "阿依古丽·买买提", "error"),
    ("志愿者次仁卓玛", "次仁卓玛", "error"),
    ("吉克伍果来过", "吉克伍果", "warning"),
    ("岗位: 木尼热", "木尼热", "error"),
    ("岗位: 阿兰朵", "阿兰朵", "error"),
    ("姓名：胡青牛", "胡青牛", "error"),
    ("姓名：卜尘（8岁）", "卜尘", "error"),
    ("联系马胜，男", "马胜", "warning"),
    ("低保户谭稼村", "谭稼村", "error"),
    ("主任岑哲稚：在", "岑哲稚", "error"),
]

HARMLESS_NAMES = [
    *("白云飞机场", "王富幸福食堂", "桃李芳（12岁）", "桃李花（9岁）", "岗位: 钱 物", "联系人: 王家坪", "小王头", "行李明天到", "照顾小明"),
    *("向某公司申请", "老师：单方", "霸王丽", "丁 香", "志愿者小王子剧团", "孤儿小明星合唱"),
    *("东方某公司", "应某公司邀请", "白雪花开", "桃李某", "高某些"),
    *("王家坪", "李子坝", "马兰花", "白云", "张家营村", "谢家溪", "王明村", "张小明村", "李子明广场", "马家幸福食堂", "杨梅", "罗平"),
    *("张桂梅精神", "诸葛亮", "金玉满堂", "高丽参", "万年青", "白天有人看", "孩子白天可以来", "孩子安全", "老人高兴"),
    *("留守儿童关爱", "低保户免费", "孤儿、特困人员", "残疾人康复", "困境儿童方可申请", "独居老人每天一次", "留守儿童小书包"),
    *("感谢老师", "照顾奶奶", "位于主任办公室", "语文老师", "班主任", "向老师报名", "任队长", "由于医生休假", "二胡老师", "爷爷奶奶"),
    *("某小区", "某某社区", "王某日", "高×宽", "李X1", "王某些", "儿童（6岁以上）", "王小（9岁以上）", "老虎头上", "老年人", "小朋友"),
    *("负责岗位: 站长", "联系人见门口", "主任、书记", "站长和书记", "说明: 服务台", "说明: 张", "张", "王李张刘", "张家", "张x1"),
    *("住宿", "张住宿", "小区（9岁）", "阿里", "姓李", "江姐红岩", "李哥庄", "窗口小陈家", "小农", "家住新街的小学父母", "毛氏红烧肉", "李氏族谱", "周一至周五", "主任: 周三"),
    *("请向老师报名", "祝老师节日快乐", "安居乐业", "云南师范大学", "邵逸夫图书馆", "张桂梅校长先进事迹", "康师傅方便面", "黄老五花生酥", "张老乡", "努尔哈赤", "阿克苏苹果", "塔里木·沙漠"),
    *("岗位: 民政办", "负责岗位: 物业", "岗位: 窗口", "老人乐乐呵呵", "孩子天天来", "高中生志愿者", "费用全免", "夏秋季", "连续三天", "吉克鞋店", "一二三四五年级"),
    *("感谢华罗庚同志", "姓名：袁隆平老师", "低保户王安石说", "主任王胜福村", "负责人: 杨桃路", "姓名：丘陵路", "丁村伟校长", "栗家村老师"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "level"), NAMES)
def test_names_are_found_and_weighed(text, name, level):
    """Beside a label, an age or a home a name is an error; by itself it is a warning."""
    words = "像是写了某个人的名字。" if level == "error" else "像是一个人的名字。"
    assert found(text) == [(level, f"“{name}”{words}")]


@pytest.mark.parametrize("text", HARMLESS_NAMES)
def test_what_only_looks_like_a_name_is_left_alone(text):
    """Places, plants, posts and sentences that share characters with names are no names."""
    assert found(text) == []


def test_names_of_a_list_weigh_as_the_first():
    """留守老人：甲、乙 discloses both; a list behind a bare name does not."""
    assert found("留守老人：陈桂珍、李秀英和王大成") == [
        ("error", f"“{name}”像是写了某个人的名字。") for name in ("陈桂珍", "李秀英", "王大成")
    ]
    for sign in ("、", "和", "与", "及", "，", ", ", "/", " "):
        assert [level for level, _ in found(f"留守老人：陈桂珍{sign}李秀英")] == ["error", "error"], sign
    assert [level for level, _ in found("感谢张建国、刘丽华")] == ["warning", "warning"]
    assert [level for level, _ in found("留守老人陈桂珍看见李秀英")] == ["error", "warning"]


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


def test_a_duty_mobile_with_a_source_is_allowed_where_it_belongs(tmp_path):
    """The same number is refused in a note of the same record."""
    duty = "电话:\n  - 号码: 13800138000\n    说明: 值班手机\n    来源: [s1]\n"
    assert said(open_sample(tmp_path / "a", {CENTER: FILES[CENTER] + duty})) == []
    noted = FILES[CENTER] + duty + "说明: 请打13800138000\n"
    assert len(said(open_sample(tmp_path / "b", {CENTER: noted}))) == 1


def test_a_name_like_shape_is_an_error_on_an_added_line_only(tmp_path):
    """Where a pull request adds the line the suspicion stops it; on the lines that stood before it warns."""
    write_sample(tmp_path, {CANTEEN: FILES[CANTEEN] + "说明: 感谢李桂芳\n怎么走: 问王小明\n"})
    added = {(f"{DIRECTORY}/{CANTEEN}", 8)}
    levels = {problem.line: problem.level for problem in open_project(tmp_path, [DIRECTORY], added).problems}
    assert levels == {7: "warning", 8: "error"}
    assert {problem.level for problem in open_project(tmp_path, [DIRECTORY]).problems} == {"warning"}


@pytest.mark.parametrize(
    "text", ["1 ", "138", "王", "王小明", "留守儿童", "- 王小明\n", "13800138000 ", "张伟(男,", "云C1", "王 "]
)
def test_a_long_line_takes_no_longer_a_character(text):
    """Nothing is searched again from every place: a file of the greatest size has as many findings as its parts."""
    once = len(list(personal_data_in("x.yml", text * 2_000)))
    assert abs(len(list(personal_data_in("x.yml", text * 20_000))) - 10 * once) <= 10
