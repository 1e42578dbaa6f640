"""Which printed notices a subject has, and where its page links to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.outputs.site import Site

NOTICE_NAMES = {
    "sign": "外墙公示牌",
    "hours": "开放时间",
    "menu": "一周食谱",
    "activities": "活动安排",
    "prices": "收费标准",
    "closure": "停业通知",
    "correction": "更正",
    "enrol": "招生通知",
    "booklet": "便民手册",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A notice: its name, its page, and its PDF and PNG where they have been made."""

    text: str
    path: str
    pdf: str
    png: str


def printed_for(site: Site, subject: str, kinds: Iterable[str]) -> tuple[Printed, ...]:
    """Return the notices of a subject."""
    return tuple(Printed(NOTICE_NAMES[kind], f"notices/{subject}/{kind}/", "", "") for kind in kinds)
