"""核实单: calls as a text with a box before each part that can be confirmed, and what a filled-in one says.

A line bears the code of what the part said when the sheet was made: what has been changed since was not asked about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import click

from linli.engine.calls import Call, number_to_ring, township_path
from linli.model.content_code import part_code
from linli.model.directory import Directory
from linli.model.place import Place

HEAD = """\
# 电话核实单。问过、没有变化的，把 [ ] 改成 [x]；有变化的不要打勾，先改记录。
# 填好以后：linli verify --from 这个文件
方式: 电话
日期: {day}
岗位:
"""

_LINE = re.compile(r"\[(?P<tick>[^\]]*)\]\s*(?P<id>[a-z0-9-]+)\s+(?P<part>\S+)\s+(?P<code>[0-9A-Z]{6})\s*(?:[#＃].*)?")
_ENTRY = re.compile(r"(方式|日期|岗位)\s*[:：]\s*(.*)")
_TICKS = frozenset({"x", "X", "v", "V", "√", "✓", "✔", "是", "对"})


@dataclass(frozen=True, slots=True)
class Ticked:
    """A part that somebody has confirmed, with the code of what it said."""

    id: str
    part: str
    code: str


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """What a filled-in sheet says; `method`, `day` and `post` hold for all of it, "" where they are left blank."""

    method: str
    day: str
    post: str
    ticked: tuple[Ticked, ...]


def call_sheet(directory: Directory, found: Sequence[Call], day: date) -> str:
    """Return calls as a text; a part that is asked about for two reasons has one box."""
    lines: list[str] = []
    for township, group in groupby(found, key=_township):
        lines += ["", f"# {directory.area_name(township)}"]
        for place, own in groupby(group, key=_place):
            lines.append(f"# {place.name}　{number_to_ring(place) or '没有电话'}")
            lines += _boxes(place, list(own))
    return HEAD.format(day=day) + "\n".join([*lines, ""])


def _boxes(place: Place, found: Sequence[Call]) -> Iterator[str]:
    said: dict[str, list[str]] = {}
    for call in found:
        said.setdefault(call.matter.part, []).append(call.matter.said)
    yield from (f"#   请问：{words}" for words in said.pop("", ()))
    for part, reasons in said.items():
        yield f"[ ] {place.id} {part} {part_code(place, part)}  # {'；'.join(reasons)}"


def _township(call: Call) -> str:
    return township_path(call.place)


def _place(call: Call) -> Place:
    return call.place


def read_call_sheet(text: str) -> FilledSheet:
    """Read a filled-in sheet; a usage error names every line that is none."""
    head: dict[str, str] = {}
    ticked: list[Ticked] = []
    for number, row in enumerate(text.splitlines(), 1):
        line = row.strip().lstrip("\ufeff")
        if not line or line[0] in "#＃":
            continue
        entry, box = _ENTRY.fullmatch(line), _LINE.fullmatch(line)
        if entry:
            head[entry[1]] = entry[2].strip()
        elif box and box["tick"].strip() in _TICKS:
            ticked.append(Ticked(box["id"], box["part"], box["code"]))
        elif not box or box["tick"].strip():
            raise click.UsageError(f"第{number}行“{line}”看不懂。打勾请写成：[x]，没有问到的留着：[ ]")
    return FilledSheet(head.get("方式", ""), head.get("日期", ""), head.get("岗位", ""), tuple(ticked))
