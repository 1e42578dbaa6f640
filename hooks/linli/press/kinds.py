"""The kinds of notices: the word and the shape that stand in the head, and how large the type may be."""

from dataclasses import dataclass
from enum import StrEnum


class Layout(StrEnum):
    """The template of a kind: a sheet, strips to cut apart, or a booklet of many pages."""

    SHEET = "sheet"
    STRIPS = "strips"
    BOOKLET = "booklet"


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """One kind of notice; `floor` and `ceiling` bound its type in points.

    A `word`, `shape` or `tone` that is "" is that of the kind of place.
    """

    word: str
    shape: str
    tone: str = ""
    floor: float = 18
    ceiling: float = 34
    layout: Layout = Layout.SHEET


KINDS = {
    "sign": NoticeKind("", "", ceiling=28),
    "hours": NoticeKind("开放时间", "clock", ceiling=42),
    "menu": NoticeKind("一周食谱", "canteen", floor=16, ceiling=26),
    "activities": NoticeKind("活动安排", "calendar", ceiling=26),
    "prices": NoticeKind("收费标准", "coin", ceiling=34),
    "closure": NoticeKind("停业通知", "stop", "alert", ceiling=32),
    "correction": NoticeKind("更正", "pencil", "alert", ceiling=28, layout=Layout.STRIPS),
    "enrol": NoticeKind("招生报名", "flag", "plain", ceiling=30),
    "booklet": NoticeKind("便民手册", "book", "plain", floor=16, ceiling=16, layout=Layout.BOOKLET),
}
