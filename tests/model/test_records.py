"""Records: what may be typed is accepted, everything else is named; the JSON Schemas say the same."""

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from linli.load.loading import load_vocabulary
from linli.model.record_types import RECORD_TYPES
from linli.model.validation import validate
from linli.publish.data.schema import schema_of
from linli.read.layout import walk
from tests.sample import CANTEEN, FILES, ROOT, open_sample, said

VOCABULARY, _ = load_vocabulary(ROOT)

# lines added to a canteen → what is said
LINES = [
    ("录入日期: x\n", "录入日期：没有这一项。是不是“录入”？"),
    ("营业时间: 9点\n", "营业时间：没有这一项。是不是“开放时间”？"),
    ("电话: 0000-123456\n", "电话 第1项 号码：电话“0000-123456”看不懂。"),
    ("电话: [0000-1234567, 同上]\n", "电话 第2项 号码："),
    ("小类: 长者厨房\n", "小类：不认识“长者厨房”。"),
    (
        "电话: [号码：0000-1234567]\n",
        "电话 第1项：“号码：0000-1234567”里是全角冒号。请写成：号码: …（半角冒号，后面空一格）",
    ),
    ("电话: [{号码: 00001234567}]\n", "电话 第1项 号码：电话“00001234567”的写法不对。请写成：0000-1234567"),
    (
        "电话: [{号码: 电话同上}]\n",
        "电话 第1项 号码：电话“电话同上”看不懂。请按实际的写“区号-号码”，写法如：0000-1234567，或：0000-1234567转8；"
        "一行只写一个号码。",
    ),
    ("座位: 六十\n", "座位：“六十”不是整数。请按实际的写，只写数字，写法如：20"),
    ("普惠: yes\n", "普惠：“yes”看不懂。请写：是，或：否"),
    ("怎么走: [a]\n", "怎么走：这里应写一行文字，现在是一个列表。请去掉“- ”或方括号，只写一行。"),
    ("地址: {a: b}\n", "地址：这里应写一行文字，现在是“项目: 内容”。请写成：a b"),
    ('地址: ""\n', "地址：内容是空的。没有或不知道，就把这一行整行删去。"),
    ("场地: []\n", "场地：列表是空的。没有或不知道，就把这一行整行删去。"),
    ("服务: [助参]\n", "服务 第1项：不认识“助参”。是不是：助餐？"),
    ("服务: [晌午饭]\n", "服务 第1项：“晌午饭”请用统一的说法。请写成：助餐"),
    ("位置: {经度: 116.1, 纬度: 18.1}\n", "位置 坐标系：缺少这一项，它是必填的。请加一行：坐标系: …"),
    (
        "位置: {经度: 116度, 纬度: 18.1, 坐标系: WGS-84}\n",
        "位置 经度：坐标“116度”看不懂。请写成：116",
    ),
    (
        "位置: {经度: 116.1, 纬度: 18.1, 坐标系: 北京54}\n",
        "位置 坐标系：坐标系“北京54”看不懂。请写：WGS-84、GCJ-02、BD-09",
    ),
    ("状态: {现状: 暂停, 自: 2026年11月1日}\n", "状态 自：日期“2026年11月1日”看不懂。请写成：2026-11-01"),
    ("状态: {现状: 暂停, 自: 2026-02-30}\n", "状态 自：没有“2026-02-30”这一天，2026年2月只有28天。请核对日期。"),
    (
        "曾用编号: [柳溪]\n",
        "曾用编号 第1项：编号“柳溪”的写法不对。编号用3到40个小写字母、数字或“-”，例如：liuxi-canteen",
    ),
    (
        "活动: [{名称: 书法, 起止: 2027-01-16至2026-09-05}]\n",
        "活动 第1项 起止：起止“2027-01-16至2026-09-05”前后颠倒，结束早于开始。请核对；也许是：2026-09-05至2027-01-16",
    ),
    ("开放时间: [大概9点]\n", "开放时间 第1项：看不懂“大概9点”里的“大概”。"),
    (
        "收费: [{项目: 午餐, 优惠: [60周岁以上 15折]}]\n",
        "收费 第1项 优惠 第1项：没有“15折”这样的折扣，打折在1折到9.9折之间。",
    ),
    ("收费: [{项目: 午餐, 标准: 10-12元}]\n", "收费 第1项 标准："),
]


@pytest.mark.parametrize(("line", "message"), LINES)
def test_a_wrong_line_is_named_with_its_place(tmp_path, line, message):
    """A value that is none ends in one message: file, line, way to it, what was found, what to type."""
    messages = said(open_sample(tmp_path, {CANTEEN: FILES[CANTEEN] + line}))
    assert len(messages) == 1
    assert messages[0].startswith(f"{CANTEEN}:7 {message}")


def test_all_problems_of_all_files_come_in_one_run(tmp_path):
    """Nothing stops at the first problem: every file is read, the messages are in the order of files and lines."""
    changes = {
        CANTEEN: "名称: x\n类型: 食堂铺\n座位: 多\n",
        "places/qinghe/chengguan/other.yml": "a: [\n",
        "说明.docx": b"\x00",
        "menus/liuxi-canteen/下周.yml": "a: 1\n",
    }
    messages = said(open_sample(tmp_path, changes))
    assert [message.split(" ")[0].split("：")[0] for message in messages] == [
        "menus/liuxi-canteen/下周.yml",
        f"{CANTEEN}:1",
        f"{CANTEEN}:1",
        f"{CANTEEN}:1",
        f"{CANTEEN}:2",
        f"{CANTEEN}:3",
        "places/qinghe/chengguan/other.yml:1",
        "说明.docx",
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("places/qinghe/chengguan/x (1).yml", "这像是一个副本。请把内容并入 x.yml，再删去这个文件。"),
        ("places/qinghe/chengguan/x - 副本.yml", "这像是一个副本。请把内容并入 x.yml，再删去这个文件。"),
        ("places/qinghe/chengguan/xyz.yaml", "扩展名“.yaml”请统一。请改名为：xyz.yml"),
        ("places/qinghe/con.yml", "文件名“con”是系统保留的，不能作编号。请换一个文件名。"),
        ("places/qinghe/nul.yml", "文件名“nul”是系统保留的，不能作编号。请换一个文件名。"),
        ("places/qinghe/com1.yml", "文件名“com1”是系统保留的，不能作编号。请换一个文件名。"),
        ("announcements/qinghe/blank.yml", "文件名“blank”是系统保留的，不能作编号。请换一个文件名。"),
        ("places/食堂.yml", "文件名“食堂”不能作编号。文件名用3到40个小写字母、数字或“-”，例如：liuxi-canteen.yml"),
        ("表.xlsx", "这里只放 .yml 文件，不放“.xlsx”。请移走这个文件；要公开的内容请录成记录。"),
        ("other/abc.yml", "文件放错了地方。记录应放在这些文件夹里："),
    ],
)
def test_files_that_do_not_belong(tmp_path, name, message):
    """What upload forms and office programs leave behind is named, with what to do."""
    (found,) = said(open_sample(tmp_path, {name: "a: 1\n"}))
    assert found.startswith(f"{name} {message}")


def keys_of(kind):
    """Return every key of a kind of record and of its parts."""
    schema = RECORD_TYPES[kind].adapter.json_schema(by_alias=True)
    nodes = [schema, *schema.get("$defs", {}).values()]
    return sorted({key for node in nodes for key in node.get("properties", {})})


def trees(kind):
    """Return a strategy of trees made of the keys of a kind: text where a list belongs, lists where text belongs …"""
    texts = st.sampled_from(["", "x", "2026-11-23", "周一 休息", "12元", "是", "助餐", "：", "1至2"]) | st.text(
        max_size=8
    )
    keys = st.sampled_from(keys_of(kind)) | st.text(max_size=4)
    return st.recursive(
        texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5), max_leaves=12
    )


@pytest.mark.parametrize("kind", sorted(RECORD_TYPES))
@given(data=st.data())
def test_any_tree_is_a_record_or_problems(kind, data):
    """Any tree whatever gives a record or messages, never an exception."""
    record, problems = validate(RECORD_TYPES[kind].adapter, data.draw(trees(kind)), VOCABULARY, "x.yml", lambda keys: 1)
    assert (record is None) == bool(problems)
    assert all(problem.message for problem in problems)


def test_records_are_frozen():
    """No record can be changed once it is made."""
    every = (record.model for record in RECORD_TYPES.values())
    models = [model for model in every if isinstance(model, type) and issubclass(model, BaseModel)]
    assert models
    assert all(model.model_config["frozen"] and model.model_config["extra"] == "forbid" for model in models)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_the_schemas_accept_the_demonstration(kind):
    """Every file of the fictional county fits the published JSON Schema of its kind, as an editor reads it."""
    schema = schema_of(RECORD_TYPES[kind], VOCABULARY)
    jsonschema.Draft202012Validator.check_schema(schema)
    files = walk(ROOT, "data/shili", {code: record.location for code, record in RECORD_TYPES.items()}).files
    found = [file for file in files if file.kind == kind]
    assert found
    for file in found:
        tree = yaml.load(file.path.read_text("utf-8"), yaml.BaseLoader)
        jsonschema.validate(tree, schema)


def test_the_schema_refuses_what_the_reader_refuses():
    """An unknown key and an unknown word are marked in the editor too."""
    schema = schema_of(RECORD_TYPES["places"], VOCABULARY)
    tree = yaml.load(FILES[CANTEEN], yaml.BaseLoader)
    jsonschema.validate(tree, schema)
    for change in ({"营业时间": "x"}, {"类型": "食堂铺"}, {"录入": "昨天"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**tree, **change}, schema)
