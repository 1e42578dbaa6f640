"""Views for the press alone: the longest and the emptiest notice that anybody might post."""

from dataclasses import replace

from linli.press.look import NoticeLayout
from linli.press.views import (
    Contact,
    KindMark,
    Lead,
    Line,
    Note,
    NoticeView,
    Piece,
    Row,
    Rows,
    Signature,
    Style,
    seal,
)
from linli.publish.sheets.registry import NOTICE_KINDS

LOOKS = {kind.code: kind.look for kind in NOTICE_KINDS}
SINGLE = [code for code, look in LOOKS.items() if look.layout is NoticeLayout.SHEET]
CANTEEN = KindMark("canteen", "幸福食堂")
ADDRESS = "https://linli.example/demo/places/changming-canteen/"


def line(*pieces, label=""):
    """Make a line."""
    return Line(tuple(Piece(piece) for piece in pieces), label)


def rows(count, pieces=3):
    """Make rows that are all different."""
    return tuple(
        Row(f"第{number}天", tuple(line(f"菜品{number}之{piece}" * 2, label="午餐") for piece in range(pieces)))
        for number in range(count)
    )


def notice(kind="hours", blocks=(), **changes):
    """Make a notice of one canteen."""
    view = NoticeView(LOOKS[kind], "柳溪社区幸福食堂", tuple(blocks), "邻里 · 示例县", mark=CANTEEN)
    return replace(view, **changes)


def longest(kind):
    """Return a notice that no sheet can hold."""
    blocks = (
        Lead(("自即日起至另行通知为止，本食堂的全部餐次都按下面的安排办理，请互相转告",)),
        Rows(Style.MENU if kind == "menu" else Style.FACTS, rows(16)),
        Rows(Style.FACTS, (Row("说明", (line("一件长得一行里放不下的事" * 6),)),)),
        Note("这一段很长。" * 30),
        Signature(("柳溪社区居民委员会和柳溪镇人民政府社会事务办公室", "2026年11月24日"), ("经办人",)),
    )
    changes = {
        "name": "云坪街道新安社区“一老一小”关爱服务中心暨居家养老服务示范站、老年课堂教学点食堂",
        "where": "示例县云坪街道新安社区易地搬迁安置点二期",
        "contacts": (Contact("0000-1234567", "服务台"), Contact("0000-1234568", "值班室（夜间、节假日）")),
        "proof": ("2026年10月20日现场核实（街道社会事务办）", "信息不对？请打 12345 政务服务热线"),
    }
    return seal(notice(kind, blocks, **changes), ADDRESS)


def emptiest(kind):
    """Return a notice of which nothing is known but the name."""
    return notice(kind, (Rows(Style.FACTS, (Row("开放时间"), Row("地址"))),))


def correction(before="0000-1234568", now="0000-1234567"):
    """Return the strip of a correction."""
    change = Rows(Style.CHANGE, (Row("电话原来写", (line(before),)), Row("应该是", (line(now),))))
    return seal(notice("correction", (change,), mark=None), ADDRESS)
