"""What cells of foreign tables are meant to say, where that is certain: units left out, numbers that were times."""

import re
from collections.abc import Iterator, Mapping

from linli.model.placeholders import is_placeholder
from linli.spreadsheet.grid import CellKind, SheetCell, clock_of

COUNTS = frozenset({"座位", "床位", "托位", "供餐能力", "普惠托位", "面积"})
DAY_KEYS = frozenset({"录入", "状态.自", "核实.日期"})

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_UNITS = re.compile(r"(?:(?:个|张|名|位|席|份|人|客)+|平方米|平米|㎡|m2|m²)$")
_INCLUSIVE = re.compile(r"(\d+)个?[（(](?:其中)?普惠(?:托位)?(\d+)个?[）)]")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_NAME_NOTE = re.compile(r"(?P<name>.+?)\s*[（(](?P<note>[^（）()]+)[）)]$")
_NUMBERS = re.compile(r"[\n/／、，,；;]+|\s{2,}")
_STATES = {
    **dict.fromkeys(("正常运营", "正常营业", "正常开放", "运营中", "营业中", "在营", "已运营"), "正常"),
    **dict.fromkeys(("试运营中", "试营业中"), "试运营"),
    **dict.fromkeys(("筹建中", "筹备中"), "筹建"),
}
"""What columns like 运营情况 say; 已停业 may be for a time or for good, and is asked about."""

_DAY = re.compile(r"(\d{4})[.．/年](\d{1,2})[.．/月](\d{1,2})日?")


def half_width(text: str) -> str:
    """Return a text with its digits and Latin letters in their usual width."""
    return text.translate(_WIDE)


def plain_text(cell: SheetCell) -> str:
    """Return what a cell says, digits and letters in their usual width; "" for what only says that nothing is known."""
    text = half_width(cell.text).strip()
    return "" if is_placeholder(text) or text in {"/", "\\", "-", "—", "――", "——", "－"} else text


def certain_text(key: str, cell: SheetCell) -> str:
    """Return what a cell is meant to say for a key: times of numbers, days of 2026.11.23, counts without their unit."""
    text = plain_text(cell)
    if cell.kind is CellKind.NUMBER and key in {"开放时间", "时间"}:
        return clock_of(text) or text
    if key in COUNTS:
        return _UNITS.sub("", text)
    if key == "状态.现状":
        return _STATES.get(text, text)
    found = _DAY.fullmatch(text)
    if found and key in DAY_KEYS:
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return text


def name_parts(text: str, subkinds: Mapping[str, str], trial: str) -> dict[str, str]:
    """Return what the cell of a name says: a state or a 小类 in brackets behind it is no part of the name."""
    found = _NAME_NOTE.fullmatch(text)
    note = found["note"] if found else ""
    if found and note == trial:
        return {"名称": found["name"], "状态.现状": trial}
    if found and note in subkinds:
        return {"名称": found["name"], "小类": subkinds[note]}
    return {"名称": text}


def count_parts(key: str, text: str) -> dict[str, str]:
    """Return what the cell of a count says: “47（普惠20）” is two counts."""
    found = _INCLUSIVE.fullmatch(text)
    return {"托位": found[1], "普惠托位": found[2]} if found and key == "托位" else {key: text}


def phones_in(cell: SheetCell, code: str) -> tuple[list[str], list[str]]:
    """Return (office numbers, mobiles) of a cell; `code` is the area code, put back where it has lost its 0."""
    numbers, mobiles = [], []
    for piece in filter(None, (piece.strip() for piece in _NUMBERS.split(plain_text(cell)))):
        if _MOBILE.search(piece):
            mobiles.append(piece)
        elif code and cell.kind is CellKind.NUMBER and piece.startswith(code[1:]) and len(piece) >= len(code) + 6:
            numbers.append(f"{code}-{piece[len(code) - 1 :]}")
        else:
            numbers.append(piece)
    return numbers, mobiles


def sittings_said(cells: Mapping[str, SheetCell]) -> Iterator[str]:
    """Yield the hours of each sitting: 早餐 6:30-9:00."""
    for sitting, cell in cells.items():
        text = certain_text("开放时间", cell)
        if text:
            yield text if text.startswith(sitting) else f"{sitting} {text}"


def priced(cell: SheetCell, person: str) -> list[str]:
    """Return the lines of a cell with prices; in a column for a person they name the person, a bare number is in 元."""
    lines = [line.strip() for line in plain_text(cell).splitlines() if line.strip()]
    if not person:
        return lines
    return [f"{person}：{line}元" if re.fullmatch(r"\d+(?:\.\d+)?", line) else f"{person}：{line}" for line in lines]
