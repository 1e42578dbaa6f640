"""Every fact of the reports is found where a resident or clerk would look for it; the frozen copy has nothing else."""

import re

import pytest
import yaml

from tests.golden.tree import visible
from tests.sample import FROZEN, ROOT

CARE = "places/tongbao-care-center/"
CANTEEN = "places/tongbao-canteen/"
STREET = "areas/yongshan/yongxing/"
COUNTY = "areas/zhenxiong/"
BEIZHA = "areas/zhaoyang/beizha/"

# page, words that stand on it
FACTS = [
    (CARE, ["桐堡社区“一老一小”关爱服务中心", "老年人、儿童", "象棋", "乒乓球室", "一楼幸福食堂"]),
    (
        CANTEEN,
        [
            "一楼",
            "配套建立",
            "惠民助餐",
            "口味和健康需要",
            "分餐、端送",
            "排骨炖萝卜、香干炒肉、清炒时蔬",
            "不是某一周的菜单",
        ],
    ),
    ("places/xiaohe-day-care/", ["小河社区日间照料中心"]),
    ("places/fotan-home-care/", ["佛滩社区居家养老服务分中心"]),
    ("places/yongxing-day-care/", ["永兴社区日间照料中心"]),
    ("programmes/yongxing-elder-services/", ["健康体检", "慢性病管理", "心理疏导", "文体娱乐", "各养老服务中心"]),
    (STREET, ["留守老人、独居老人多", "特殊困难老年群体", "一人一档", "台账不公开", "4处", "18个", "村（社区）全覆盖"]),
    (STREET, ["党群服务中心、新时代文明实践站（所）", "留守儿童、困境儿童", "“2+5”工作机制", "“1331”工作新路径"]),
    (
        STREET,
        [
            "党委统筹、党支部落实、党员带头、社会参与",
            "老人吃饭难",
            "没人陪伴",
            "放学没人管",
            "假期没处去",
            "作业没人教",
        ],
    ),
    (STREET, ["20余场次", "2100余人次", "3800余人次", "26场次", "1600余人次", "100余人次", "2025年以来"]),
    ("teams/yongxing-party-volunteers/", ["一共6支", "上门探访、节日慰问、情感陪伴"]),
    ("teams/yongxing-silver-volunteers/", ["银发志愿服务队", "一共6支"]),
    (
        "places/jingxin-childrens-home/",
        ["景新社区“儿童之家”", "书法、手工、科普实验", "周末", "时间待核实", "辅导作业", "陪孩子做游戏"],
    ),
    ("teams/yongxing-child-care-team/", ["党员干部、教师、高校志愿者", "生活、学习和心理", "动态帮扶"]),
    ("programmes/yongxing-holiday-classes/", ["安全教育", "科普实践", "课业辅导", "托管服务"]),
    (
        "places/lujia-yuanzi-day-care/",
        ["鲁家院子易地扶贫搬迁安置点老年人日间照料中心", "量血压、聊天", "书报", "有伴、有热饭"],
    ),
    (COUNTY, ["56个", "居家养老服务中心", "7个", "老年幸福食堂", "9393", "262个", "3万余", "改造提升4个，不是一共4个"]),
    (COUNTY, ["日间照料、康复护理、文化娱乐", "村村有", "“爱心妈妈之家”“儿童之家”", "劳务输出大县", "放学没人管"]),
    (
        COUNTY,
        ["居家为基础、社区为依托、机构为补充", "政府主导、部门协同、社会参与、家庭尽责", "758", "1800余人", "3000余人"],
    ),
    (
        "programmes/huzhu-plus/",
        ["助餐", "助洁", "助急", "助行", "助医", "健康宣讲", "康复辅具租赁", "文化娱乐", "鲁家院子、呢噜坪等"],
    ),
    ("places/yiqian-home-care/", ["母享镇易迁社区居家养老服务中心"]),
    ("policies/old-age-allowance/", ["高龄津贴"]),
    ("policies/elder-care-subsidy/", ["养老补贴"]),
    ("programmes/health-and-greetings/", ["免费体检", "健康义诊", "节日慰问"]),
    ("places/dumi-childrens-home/", ["泼机镇堵密村“儿童之家”", "爱心妈妈", "手工、读绘本、游戏"]),
    ("programmes/childrens-homes-services/", ["课后托管", "假期照料", "心理疏导", "兴趣培养", "成长驿站"]),
    ("programmes/chunmiao-school/", ["“春苗学校”办学模式", "43个", "758名困境、留守儿童"]),
    ("programmes/long-hours-care/", ["超长时段托管班", "呢噜坪、高山大地等", "1800余名"]),
    ("programmes/winter-summer-care/", ["“童心暖冬”“快乐暑假”托管班", "兴趣拓展", "心理陪伴", "“从托管向托心”"]),
    ("programmes/pairing-care/", ["结对关爱", "村（居）民小组长", "乡村医生", "防溺水、防性侵、防欺凌"]),
    ("teams/zhenxiong-carers/", ["3000余人", "干部职工、村（居）民小组长、乡村医生"]),
    ("places/peizeyuan-care-center/", ["沛泽苑社区“一老一小”关爱服务中心"]),
    ("outcomes/", ["沛泽苑社区“一老一小”关爱服务中心", "24人", "46人", "942人", "73场", "3397人次", "12000余人次"]),
    (
        "programmes/yuhe-wanhe-integrated/",
        ["香港华恩基金会", "四点半课堂", "健康义诊", "文化活动", "裕和社区", "万和社区"],
    ),
    ("areas/zhaoyang/beizha/honglu-xinju/", ["红路馨居", "万人以上", "独居的多"]),
    ("places/beizha-day-care/", ["集中服务+居家照料", "刺绣", "广场舞", "一个人的话", "多元文体功能区"]),
    ("places/beizha-canteen/", ["公益", "80周岁以上", "免费", "标准价待核实", "没有写80岁以下的价格"]),
    ("programmes/beizha-visits/", ["常态化探访", "个性化帮扶", "健康问诊"]),
    (
        BEIZHA,
        ["街道+党总支+片区长+楼栋长+党员", "13个党支部、623名党员", "日碰头、周盘点、月总结", "件件有回应、事事有着落"],
    ),
    (BEIZHA, ["5000余", "未成年人", "动态需求台账"]),
    ("programmes/beizha-childcare/", ["学校托管", "集中托管", "志愿帮扶", "假期托管"]),
    ("policies/child-welfare/", ["儿童福利保障政策"]),
    ("programmes/huinuan-chunya/", ["“会暖春芽”托管项目", "群团组织", "书法", "科技实践", "未成年人保护"]),
    ("teams/yunshang-xiaomabang/", ["“云上小马帮”志愿服务队", "从受助到助人"]),
    (
        "background/",
        ["666万", "332万", "4.73", "4.5", "4.17万", "768万", "550万", "100万", "医养、医养结合", "这是我们的理解"],
    ),
    (
        "background/",
        ["长期护理保险", "重庆、成都", "安宁疗护", "预防接种指导", "代际互动", "照护主管", "2013年", "2019年"],
    ),
    (CANTEEN, ["12345", "来自新闻报道（未注明日期），尚未向该单位核实", "还没查清的", "地址", "电话", "开放时间"]),
    ("staff/progress/", ["儿童之家18个", "1处", "儿童之家262个"]),
    ("areas/zhenxiong/nilu-ping/", ["报道没有写明在哪个乡镇街道"]),
]

# what a report can not give: nobody has rung, so nothing of this may stand in the frozen copy
NEVER = [
    "电话:",
    "地址:",
    "核实:",
    "位置:",
    "开放时间:",
    "标准:",
    "报餐截止",
    "送餐:",
    "床位",
    "托位",
    "座位",
    "负责岗位",
    "期次",
]


@pytest.fixture(scope="module")
def text(built):
    """Return what one reads of a page, without line breaks."""

    def read(path):
        html = (built / path / "index.html").read_text("utf-8")
        return visible(html).replace("\n", " ")

    return read


@pytest.mark.parametrize(("page", "words"), FACTS, ids=[f"{page}-{words[0]}" for page, words in FACTS])
def test_a_fact_stands_where_it_is_looked_for(text, page, words):
    """A reported fact is on the page of its record, in words as narrow as the report's."""
    shown = re.sub(r"\s+", "", text(page))
    assert [word for word in words if re.sub(r"\s+", "", word) not in shown] == []


def test_nothing_that_no_report_gives():
    """No address, telephone, position, hour, base price, verification or session stands in what the reports say."""
    files = sorted((ROOT / FROZEN).rglob("*.yml"))
    assert len(files) > 40
    found = [(path.name, word) for path in files for word in NEVER if word in path.read_text("utf-8")]
    assert found == []


def test_every_number_is_one_of_the_reports():
    """Every number in the frozen records is one that a report gives (dates of entry and division codes aside)."""
    allowed = {
        "2025",
        "20",
        "2100",
        "3800",
        "26",
        "1600",
        "100",
        "6",
        "18",
        "4",
        "2",
        "5",
        "1331",
        "80",
        "12000",
        "942",
        "73",
    }
    allowed |= {"3397", "56", "7", "9393", "262", "3", "43", "758", "1800", "3000", "24", "46", "13", "623", "5000"}
    odd = set()
    for path in (ROOT / FROZEN).rglob("*.yml"):
        lines = [
            line
            for line in path.read_text("utf-8").splitlines()
            if not re.match(r"\s*(录入|代码|来源|范围|- 编号|编号):", line)
        ]
        body = re.sub(r"来源: \[[^\]]*\]|#.*|T 2260", "", "\n".join(lines))
        odd |= {(path.name, number) for number in re.findall(r"\d+", body) if number not in allowed}
    assert odd == set()


def test_every_frozen_record_names_its_report():
    """Every frozen record cites one of the reports, and is entered on a day."""
    for path in (ROOT / FROZEN).rglob("*/*.yml"):
        record = yaml.safe_load(path.read_text("utf-8"))
        assert set(record["来源"]) <= {"r1", "r2", "r3", "r4"}, path
        assert record["录入"], path
