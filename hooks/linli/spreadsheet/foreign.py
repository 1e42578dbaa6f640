"""Tables that people bring, row by row: titles, sections and totals passed over, places found again by their names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from linli.load.dialling import dialling_codes
from linli.model import Place
from linli.model.area_tree import chain_of, within
from linli.model.codes import TRIAL
from linli.model.directory import Directory
from linli.model.dishes import no_meal
from linli.model.grouping import grouped
from linli.model.record_types import PLACE_TYPE
from linli.read.source import KeyPath, Tree
from linli.spreadsheet.asides import is_remark, is_total, unnumbered
from linli.spreadsheet.cells import DELETE, flow_text
from linli.spreadsheet.columns import DOT, KeyColumn, table_plans
from linli.spreadsheet.grid import Grid, SheetCell
from linli.spreadsheet.headings import HOURS_KEY, NOT_TAKEN, Head, HeadColumn, known_headings, plain_heading
from linli.spreadsheet.meaning import (
    certain_text,
    count_parts,
    name_parts,
    phones_in,
    plain_text,
    priced,
    sittings_said,
)
from linli.spreadsheet.rows import CellRefused, Refusal, TableRow, TypedCell, column_letters
from linli.spreadsheet.several import rows_of_several

AREA_KEY, NAME_KEY, PHONE_KEY, CHARGE = "所在地", "名称", "电话", "收费"
DITTO = frozenset({"同上", "〃", "″"})

_LEVELS = ("社区", "村委会", "村", "街道办事处", "街道", "镇", "乡", "县", "区", "安置点")


@dataclass
class ForeignTable:
    """One table with its head understood. `fixed` holds for every new place; `passed` says what was passed over."""

    grid: Grid
    head: Head
    directory: Directory
    fixed: Mapping[str, str]
    passed: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[TableRow | Refusal]:
        """Yield the places of the table, and what cannot be taken."""
        section = ""
        known = known_headings(self.directory.vocabulary)
        for row in range(self.head.last + 1, len(self.grid.rows)):
            texts = [plain_text(cell) for cell in self.grid.rows[row]]
            said = list(dict.fromkeys(filter(None, texts)))
            if not said or self.grid.repeats(row, self.head.first):
                continue
            if len(said) > 1 and all(plain_heading(text) in known for text in said):
                yield Refusal(
                    self.grid.title, row, -1, "这里又是一个表头，和上面的不一样。从这一行起，请另放一张工作表。"
                )
                return
            if is_total(said[0]):
                self.passed.append(f"第{row + 1}行“{said[0]}”")
            elif len(said) == 1 and not self._is_place(row):
                section = said[0] if self._areas((said[0],)) else section
                self.passed.append(f"第{row + 1}行“{said[0]}”")
            elif is_remark(said[0]):
                self.passed.append(f"第{row + 1}行“{said[0]}”")
            else:
                yield from self._rows(row, section)

    def _is_place(self, row: int) -> bool:
        """Tell whether the name in a row is a name: a cell of its own, not one merged over the table."""
        cell = next((cell for _, cell in self._cells(row, NAME_KEY)), SheetCell())
        merge = self.grid.merges.get(cell.merged)
        return bool(cell.text) and not (merge and merge.right > merge.left)

    def _cells(self, row: int, key: str) -> Iterator[tuple[HeadColumn, SheetCell]]:
        for target in self.head.targets:
            if target.key == key:
                yield target, self.grid.cell(row, target.column)

    def _rows(self, row: int, section: str) -> Iterator[TableRow | Refusal]:
        """Yield the place of a row, or the several that it names, each in a table in which it stands alone."""
        cells = self.grid.rows[row]
        names = next((cell.text for _, cell in self._cells(row, NAME_KEY)), "")
        try:
            found = list(rows_of_several(cells, self.head.targets, names))
        except CellRefused as error:
            yield Refusal(self.grid.title, row, error.column, error.reason)
            return
        for own in found:
            rows = (*self.grid.rows[:row], own, *self.grid.rows[row + 1 :])
            table = self if own == cells else replace(self, grid=replace(self.grid, rows=rows))
            yield table._row(row, section)

    def _row(self, row: int, section: str) -> TableRow | Refusal:
        try:
            return _without_orders(self._read(row, section))
        except CellRefused as error:
            return Refusal(self.grid.title, row, error.column, error.reason)

    def _read(self, row: int, section: str) -> TableRow:
        cells = self._once(self._typed(row))
        area = self._area(row, section)
        name = next((cell for cell in cells if cell.target.keys == (NAME_KEY,)), None)
        if name is None:
            raise CellRefused(-1, "这一行没有名称。")
        place = self._known(name, area)
        if place:
            if place.charges and any(cell.target.keys == (CHARGE,) for cell in cells):
                raise CellRefused(-1, f"{place.id} 已经有收费，请用 linli export 导出的表改。")
            return TableRow(self.grid.title, row, _PLAN, place.id, 0, tuple(cells))
        column = next((target.column for target, _ in self._cells(row, AREA_KEY)), -1)
        if area:
            cells.append(TypedCell(_column(AREA_KEY), area, column))
        elif column >= 0 and AREA_KEY in self.fixed:
            raise CellRefused(
                column, f"没有写所在地。--set {AREA_KEY} 说的是在哪里找，表里有这一列，新的每一处都要写。"
            )
        have = {cell.target.heading for cell in cells}
        cells += [TypedCell(_column(key), value) for key, value in self.fixed.items() if key not in have]
        return TableRow(self.grid.title, row, _PLAN, "", 0, tuple(cells))

    def _once(self, cells: Iterable[TypedCell]) -> list[TypedCell]:
        """Return the cells of a row, a key once: telephones of several columns together, all else where equal."""
        found: dict[KeyPath, TypedCell] = {}
        for cell in cells:
            before = found.setdefault(cell.target.keys, cell)
            if before.text == cell.text:
                continue
            if cell.target.heading != PHONE_KEY:
                columns = "、".join(column_letters(column) for column in (before.column, cell.column))
                raise CellRefused(cell.column, f"{columns}两列都是“{cell.target.heading}”，说的不一样。请只留一列。")
            found[cell.target.keys] = replace(
                before, text="\n".join(dict.fromkeys(f"{before.text}\n{cell.text}".split("\n")))
            )
        return list(found.values())

    def _typed(self, row: int) -> Iterator[TypedCell]:
        sittings: dict[str, SheetCell] = {}
        charge: dict[str, list[str]] = {}
        for target in self.head.targets:
            cell = self.grid.cell(row, target.column)
            if target.key in {NOT_TAKEN, AREA_KEY, ""} or not plain_text(cell):
                self._require_said(target, cell)
                continue
            if target.key.startswith(f"{CHARGE}."):
                key = "优惠" if target.key.endswith("优惠") else "标准"
                charge.setdefault(key, []).extend(priced(cell, target.part))
            elif target.part:
                if no_meal(plain_text(cell)) is None:
                    sittings[target.part] = self._own_time(target, cell, sittings)
            else:
                yield from self._said(target, cell)
        if sittings:
            column = next(target.column for target in self.head.targets if target.part in sittings)
            yield TypedCell(_column(HOURS_KEY), "、".join(sittings_said(sittings)), column)
        if charge:
            yield self._charge(charge)

    def _require_said(self, target: HeadColumn, cell: SheetCell) -> None:
        if cell.text in DITTO and target.key not in {NOT_TAKEN, ""}:
            raise CellRefused(target.column, f"“{cell.text}”请写清楚，每一行都写全。")

    def _own_time(self, target: HeadColumn, cell: SheetCell, sittings: Mapping[str, SheetCell]) -> SheetCell:
        """Return the time of a sitting; refuse one that is merged over two of them."""
        if cell.merged and any(other.merged == cell.merged for other in sittings.values()):
            raise CellRefused(target.column, f"“{cell.text}”合并了几餐，看不出每餐几点。请分开，每餐写自己的时间。")
        return cell

    def _charge(self, charge: Mapping[str, list[str]]) -> TypedCell:
        item: dict[str, Tree] = {"项目": "午餐"}
        if "标准" in charge:
            item["标准"] = "、".join(charge["标准"])
        if "优惠" in charge:
            item["优惠"] = [*charge["优惠"]]
        column = next(target.column for target in self.head.targets if target.key.startswith(f"{CHARGE}."))
        return TypedCell(KeyColumn((CHARGE,), several=True, only_list=True), flow_text(item), column)

    def _said(self, target: HeadColumn, cell: SheetCell) -> Iterator[TypedCell]:
        text = certain_text(target.key, cell)
        if target.key == NAME_KEY:
            yield from self._name(target, text)
        elif target.key == PHONE_KEY:
            numbers, mobiles = phones_in(cell, self._dialling)
            if mobiles:
                self.passed.append(f"{self.grid.title} 手机号码{len(mobiles)}个（不写进记录）")
            if numbers:
                yield TypedCell(_column(PHONE_KEY), "\n".join(numbers), target.column)
        else:
            for key, words in count_parts(target.key, text).items():
                column = _column(key)
                yield TypedCell(column, _laid_out(words, column), target.column)

    def _name(self, target: HeadColumn, text: str) -> Iterator[TypedCell]:
        if "、" in text:
            raise CellRefused(target.column, "这一格里像是几处。请每处写一行。")
        text, vocabulary = unnumbered(text), self.directory.vocabulary
        subkinds = {word: t.name for t in vocabulary.terms("subkinds") for word in (t.name, *t.synonyms)}
        for key, words in name_parts(text, subkinds, vocabulary.term("operating", TRIAL).name).items():
            yield TypedCell(_column(key), words, target.column)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Place, ...]]:
        """The places by every name that they have or had."""
        places = self.directory.places.values()
        return grouped((name, place) for place in places for name in dict.fromkeys((place.name, *place.former_names)))

    @cached_property
    def _dialling(self) -> str:
        """The area code of the directory; "" where its counties have several."""
        codes = set(dialling_codes(self.directory.area_list).values())
        return codes.pop() if len(codes) == 1 else ""

    def _area(self, row: int, section: str) -> str:
        """Return the path of the area that the cells of a row name together; "" where they name none."""
        cells = [(target.column, plain_text(cell)) for target, cell in self._cells(row, AREA_KEY)]
        for target, cell in self._cells(row, AREA_KEY):
            self._require_said(target, cell)
        parts = tuple(text for _, text in cells if text)
        parts = ((section,) if section and section not in parts else ()) + parts
        if not parts:
            return ""
        found = self._areas(parts)
        if len(found) == 1:
            return found[0]
        column = cells[-1][0] if cells else -1
        said = "".join(parts)
        if found:
            raise CellRefused(column, f"“{said}”有{len(found)}处：{'、'.join(found)}。请写路径。")
        raise CellRefused(column, f"areas.yml 里没有“{said}”。请先加上这个地区，或写路径。")

    def _areas(self, parts: tuple[str, ...]) -> list[str]:
        """Return the paths of the areas that are called so, the outer names first; a path is taken as it is."""
        base = self.fixed.get(AREA_KEY, "")
        if parts[-1] in self.directory.areas:
            return [parts[-1]]
        found = [path for path in self.directory.areas if _is_called(self.directory, path, parts)]
        return [path for path in found if path == base or path.startswith(f"{base}/")] if base else found

    def _known(self, name: TypedCell, area: str) -> Place | None:
        """Return the place of this name; refuse a name that several have where the area does not tell them apart."""
        found = self._by_name.get(name.text, ())
        own = [place for place in found if not area or within(place.area, area) or within(area, place.area)]
        if len(own) > 1:
            codes = "、".join(place.id for place in own)
            raise CellRefused(name.column, f"叫“{name.text}”的有{len(own)}处：{codes}。请用 linli export 导出的表改。")
        return own[0] if own else None


_PLAN = next(plan for plan in table_plans(PLACE_TYPE) if not plan.inner)
_COLUMNS = {column.heading: column for column in _PLAN.columns}


def _laid_out(words: str, column: KeyColumn) -> str:
    """Return the words of a cell, the items of a list on a line each, all else on one."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if column.only_list and column.heading != HOURS_KEY:
        return "\n".join(piece.strip() for line in lines for piece in re.split("[、；;]", line) if piece.strip())
    return "\n".join(lines) if column.several else "；".join(lines)


def _column(heading: str) -> KeyColumn:
    return _COLUMNS.get(heading) or KeyColumn(tuple(heading.split(DOT)))


def _is_called(directory: Directory, path: str, parts: tuple[str, ...]) -> bool:
    """Tell whether names, the outer ones first, lead to an area; what its level is called may be left out."""
    names = [directory.areas[step].name for step in chain_of(path)]
    if not _same_name(names[-1], parts[-1]) and directory.area_name(path) != "".join(parts):
        return False
    place = 0
    for part in parts:
        matching = (number for number in range(place, len(names)) if _same_name(names[number], part))
        place = next(matching, -2) + 1
        if place < 0:
            return directory.area_name(path).endswith("".join(parts))
    return True


def _same_name(name: str, said: str) -> bool:
    short = next(
        (name.removesuffix(level) for level in _LEVELS if name.endswith(level) and len(name) > len(level) + 1), name
    )
    return said in {name, short}


def _without_orders(row: TableRow) -> TableRow:
    """Return a row without the cells that would delete something: in a foreign table the word is a remark."""
    return replace(row, cells=tuple(cell for cell in row.cells if cell.text != DELETE))
