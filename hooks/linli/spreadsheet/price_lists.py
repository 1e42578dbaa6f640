"""Lists of what is charged: a row an item under headings of sections, some items in several classes (单人间)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from linli.spreadsheet.asides import is_remark, is_total, unnumbered
from linli.spreadsheet.charge_rows import BASE, ITEM, REDUCTIONS, ChargeOrder, ChargeText, charge_row, in_yuan, unit_in
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.headings import plain_heading
from linli.spreadsheet.meaning import plain_text
from linli.spreadsheet.rows import Refusal, TableRow

SECTION_COLUMN, CLASS_COLUMN, UNIT_COLUMN = "类别", "规格", "单位"

PRICE_LIST_HEADINGS = {
    **dict.fromkeys(("收费项目", "项目", "项目名称", "服务项目", "收费名称", "收费项目名称", "收费内容"), ITEM),
    **dict.fromkeys(("收费类别", "类别", "项目类别", "收费类型", "服务类别"), SECTION_COLUMN),
    **dict.fromkeys(
        ("规格", "房型", "房间类型", "档次", "等级", "护理等级", "子项目", "明细", "收费明细", "班型"), CLASS_COLUMN
    ),
    **dict.fromkeys(("计费单位", "计价单位", "收费单位", "单位", "计量单位", "收费方式"), UNIT_COLUMN),
    **dict.fromkeys(("收费标准", "标准", "价格", "单价", "收费金额", "金额", "收费价格", "现行标准"), BASE),
    **dict.fromkeys(("优惠", "优惠政策", "优惠措施", "点位优惠", "减免", "减免政策"), REDUCTIONS),
    **dict.fromkeys(("周期", "收费周期", "缴费周期"), "周期"),
    **dict.fromkeys(("退费", "退费办法", "退费规定"), "退费"),
}
"""Headings of a list of what is charged, with what stands below them."""

_GENERAL = frozenset(
    {"其他", "其它", "基本", "特需", "代收", "代办", "代收代办", "服务", "收费", "服务性", "可选", "选择性"}
)
"""Sections that say nothing of what their items are."""

_ENDING = re.compile(r"(?:服务|收费|费用|费|类|项目|部分)+$")


@dataclass
class PriceList:
    """One list with its head found: `keys` are the meanings of its columns."""

    grid: Grid
    order: ChargeOrder
    head: int
    keys: Mapping[int, str]
    section: str = ""
    named: dict[str, int] = field(default_factory=dict)
    item: str = ""

    def rows(self) -> Iterator[TableRow | Refusal]:
        """Yield the items of the list, and what cannot be taken."""
        prices = [column for column, key in self.keys.items() if key == BASE]
        if len(prices) > 1:
            headings = "、".join(self.grid.cell(self.head, column).text for column in prices)
            yield Refusal(self.grid.title, self.head, prices[1], f"有几列是价格（{headings}），请只留一列。")
            return
        for row in range(self.head + 1, len(self.grid.rows)):
            texts = list(dict.fromkeys(filter(None, map(plain_text, self.grid.rows[row]))))
            if not texts or is_total(texts[0]) or is_remark(texts[0]) or self.grid.repeats(row, self.head):
                continue
            if len(texts) == 1 and self._is_section(row, texts[0]):
                self.section = unnumbered(texts[0])
            else:
                yield self._row(row, self._said(row))

    @property
    def left(self) -> tuple[str, ...]:
        """The headings of the columns that hold nothing which a charge says: 备注, 收费依据."""
        return self.grid.headings_beside(self.head, self.keys)

    def _is_section(self, row: int, text: str) -> bool:
        """Tell whether what stands alone in a row heads those below: it has a number, is merged, or is no item."""
        column = next(at for at, cell in enumerate(self.grid.rows[row]) if cell.text)
        merge = self.grid.merges.get(self.grid.cell(row, column).merged)
        merged = merge is not None and merge.right > merge.left
        return merged or unnumbered(text) != text or self.keys.get(column) != ITEM

    def _said(self, row: int) -> dict[str, ChargeText]:
        found: dict[str, ChargeText] = {}
        for column, key in self.keys.items():
            text = plain_text(self.grid.cell(row, column))
            if text:
                found.setdefault(key, ChargeText(text, column))
        return found

    def _row(self, row: int, said: Mapping[str, ChargeText]) -> TableRow | Refusal:
        name = (
            "".join(unnumbered(said[ITEM].text).split()) if ITEM in said else self.item if CLASS_COLUMN in said else ""
        )
        column = said[ITEM].column if ITEM in said else -1
        if not name:
            return Refusal(self.grid.title, row, column, "这一行没有写收费项目。")
        self.item = name
        shared = self._shared(row, said[BASE].column) if BASE in said else ""
        if shared:
            return Refusal(
                self.grid.title, row, said[BASE].column, f"“{shared}”合并了几项，看不出每项多少钱。请每项写自己的。"
            )
        if BASE not in said:
            return Refusal(self.grid.title, row, column, f"“{name}”没有写收费标准。不知道的，先不写这一项。")
        item = self._named(name, said)
        if item in self.named:
            return Refusal(self.grid.title, row, column, f"“{item}”第{self.named[item] + 1}行已经写了，一项只写一次。")
        self.named[item] = row
        return charge_row(self.grid, row, self.order, item, dict(self._facts(row, said)))

    def _shared(self, row: int, column: int) -> str:
        """Return a price that is merged over several rows; "" for one of its own."""
        cell = self.grid.cell(row, column)
        merge = self.grid.merges.get(cell.merged)
        return cell.text if merge and merge.bottom > merge.top else ""

    def _named(self, name: str, said: Mapping[str, ChargeText]) -> str:
        """Return what an item is called: with its class, and with its section where that alone says what it is."""
        kind = unnumbered(said[CLASS_COLUMN].text) if CLASS_COLUMN in said else ""
        section = unnumbered(said[SECTION_COLUMN].text) if SECTION_COLUMN in said else self.section
        core = _ENDING.sub("", section)
        own = f"{name}（{kind}）" if kind and kind != name else name
        return own if not core or core in _GENERAL or core in own else f"{section}（{own}）"

    def _facts(self, row: int, said: Mapping[str, ChargeText]) -> Iterator[tuple[str, ChargeText]]:
        unit = said[UNIT_COLUMN].text if UNIT_COLUMN in said else ""
        for key, found in said.items():
            if key == BASE:
                unit = unit or unit_in(self.grid.cell(self.head, found.column).text)
                yield key, ChargeText(in_yuan(found.text, unit), found.column)
            elif key in {REDUCTIONS, "周期", "退费"}:
                yield key, found


def price_list(grid: Grid, order: ChargeOrder) -> PriceList | None:
    """Return the list that a sheet holds; None where no row heads one."""
    for number, row in enumerate(grid.rows):
        keys = _keys(tuple(cell.text for cell in row))
        if {ITEM, BASE} <= set(keys.values()):
            return PriceList(grid, order, number, keys)
    return None


def _keys(texts: Sequence[str]) -> dict[int, str]:
    found = {at: PRICE_LIST_HEADINGS.get(plain_heading(text), "") for at, text in enumerate(texts)}
    return {at: key for at, key in found.items() if key}
