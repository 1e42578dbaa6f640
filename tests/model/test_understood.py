"""What was understood of a record: every line of hours and prices beside its sentences, and the way to it."""

import pytest

from linli.load.loading import load_vocabulary
from linli.model import Announcement, Place, Programme
from linli.model.understood import NOT_WRITTEN, said_back
from linli.read.source import field_words
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)
NAMES = {term.code: term.name for term in VOCABULARY.terms("statuses")}
RECORD = {"来源": ["s1"], "录入": "2026-11-23"}
PLACE = {"id": "canteen", "file": "canteen.yml", "名称": "食堂", "类型": "幸福食堂", "所在地": "qinghe", **RECORD}
CLOSED = {
    "id": "stop", "file": "s.yml", "标题": "停", "种类": "停业", "涉及": ["canteen"], "发布时间": "2026-11-23 08:00", **RECORD
}  # fmt: skip
CASES = [
    # model, the record, what was understood
    (
        Place,
        {**PLACE, "开放时间": ["周一至周五 9点到17点半", "法定节假日 休息"]},
        [
            ("开放时间 第1项", "周一至周五 9点到17点半", ["每周一至周五：09:00-17:30 开放。"]),
            ("开放时间 第2项", "法定节假日 休息", ["法定节假日（国务院放假的日子）：全天休息。"]),
            ("开放时间", NOT_WRITTEN, ["没有写到的平常日子休息。"]),
        ],
    ),
    (
        Place,
        {**PLACE, "收费": [{"项目": "午餐", "标准": "12元", "优惠": ["60-79周岁 补贴1元、80周岁以上 免费", "低保 免费"]}]},
        [
            ("收费 第1项 标准", "12元", ["标准价：12元"]),
            (
                "收费 第1项 优惠 第1项",
                "60-79周岁 补贴1元、80周岁以上 免费",
                ["60到79周岁（60、79都算）：比标准价少付1元", "80周岁和更大的：免费"],
            ),
            ("收费 第1项 优惠 第2项", "低保 免费", ["有“低保”身份：免费"]),
        ],
    ),
    (
        Place,
        {**PLACE, "活动": [{"名称": "书法", "时间": ["每周六 14:30-16:00"]}]},
        [
            ("活动 第1项 时间 第1项", "每周六 14:30-16:00", ["每周六：14:30-16:00 开放。"]),
            (
                "活动 第1项 时间",
                NOT_WRITTEN,
                ["没有写到的平常日子休息。", "法定节假日没有写，页面上写“待核实”。"],
            ),
        ],
    ),
    (
        Programme,
        {"id": "winter", "file": "w.yml", "名称": "班", "种类": "托管", "期次": [{"名称": "一", "收费": [{"项目": "班费", "标准": "200元/期"}]}], **RECORD},
        [("期次 第1项 收费 第1项 标准", "200元/期", ["标准价：200元一期"])],
    ),
    (
        Announcement,
        {
            "id": "change", "file": "c.yml", "标题": "改", "种类": "调整时间", "涉及": ["canteen"], "起止": "2026-11-26",
            "时间": ["午餐 10:30-12:00"], "发布时间": "2026-11-25 08:00", **RECORD,
        },
        [
            ("起止", "2026-11-26", ["只有2026年11月26日（周四）这一天。"]),
            ("时间 第1项", "午餐 10:30-12:00", ["每天：午餐 10:30-12:00 开放。"]),
        ],
    ),
    (
        Announcement,
        {
            **CLOSED, "起止": "2026-11-26 15:30至2026-11-27 08:00", "停": ["晚餐"], "预计恢复": "2026-11-27 08:00",
        },
        [
            (
                "起止",
                "2026-11-26 15:30至2026-11-27 08:00",
                ["2026年11月26日（周四）15:30起，到2026年11月27日（周五）08:00为止。"],
            ),
            ("停", "晚餐", ["这段时间只停晚餐，别的餐照常供应。"]),
            ("预计恢复", "2026-11-27 08:00", ["估计2026年11月27日（周五）08:00恢复：只写给人看，到了那时不会自己恢复。"]),
        ],
    ),
    (
        Announcement,
        {**CLOSED, "起止": "2026-11-24至另行通知"},
        [
            (
                "起止",
                "2026-11-24至另行通知",
                ["2026年11月24日（周二）起，到另行通知为止：没有写结束，就一直有效。", "这段时间整个停业。"],
            )
        ],
    ),
    (
        Announcement,
        {**CLOSED, "起止": "2026-11-24至2026-11-26", "停": "下午"},
        [
            (
                "起止",
                "2026-11-24至2026-11-26",
                ["2026年11月24日（周二）起，到2026年11月26日（周四）为止（这一天也算）。"],
            ),
            ("停", "下午", ["这段时间只停下午，另外半天照常。"]),
        ],
    ),
    (
        Announcement,
        {**CLOSED, "种类": "恢复", "起止": "2026-11-28至另行通知", "结束": "20261124-stop"},
        [
            (
                "起止",
                "2026-11-28至另行通知",
                ["2026年11月28日（周六）起，到另行通知为止：没有写结束，就一直有效。"],
            ),
            (
                "结束",
                "20261124-stop",
                ["从2026年11月28日（周六）起，“20261124-stop”那条停业公告结束，照原来的时间开放。"],
            ),
        ],
    ),
    (Place, PLACE, []),
]  # fmt: skip


@pytest.mark.parametrize(("model", "tree", "expected"), CASES)
def test_what_was_understood_of_a_record(model, tree, expected):
    """Every line stands with what it means; what follows for the other days stands last, once a list."""
    record = model.model_validate(tree, context={"vocabulary": VOCABULARY})
    found = [(field_words(line.keys), line.written, list(line.said)) for line in said_back(record, NAMES)]
    assert found == expected
