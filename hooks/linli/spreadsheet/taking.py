"""Rows put into the files of a directory: edits where a record is there, a new file where it is not, or a refusal."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from linli.model.record_types import AREA_TYPE, PLACE_TYPE, RecordType
from linli.read.editing import CannotEdit, tree_of, with_item, with_value
from linli.read.layout import OwnedFiles, RecordFolder
from linli.read.problems import Problem
from linli.read.removing import taken_out
from linli.read.source import Document, KeyPath, Tree, parse_document
from linli.spreadsheet.cells import DELETE, cell_items, flow_text, same_words, tree_at, value_of
from linli.spreadsheet.list_items import with_list
from linli.spreadsheet.rows import CellRefused, Refusal, TableRow, TypedCell
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.usual_form import UsualReading, in_usual_form, refused_for

NAMED_NOWHERE = "没有写编号，名称也不像已有的记录；新的一行请写上名称和必填的各列。"
PECULIAR = "文件里这一项的写法太特别（里面有说明，或分了几行），没有改动。请在文件里手写。"

ONE_WORD_STANDS_BELOW: tuple[KeyPath, ...] = (("核实", "分项"), ("菜单",))
"""Where a text may stand for keys: 收费: 2026-10-01 for its 日期, 周日: 停餐 for all sittings."""

NewId = Callable[[RecordType, Mapping[str, str]], str]
"""How a new record is called, by what its cells say."""


@dataclass
class Taken:
    """What has become of the rows: those that are in the files now, those that are not, and how many change nothing."""

    taken: list[tuple[TableRow, str]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    read_as: list[UsualReading] = field(default_factory=list)
    unchanged: int = 0


def take_rows(shelf: Shelf, rows: Iterable[TableRow], new_id: NewId) -> Taken:
    """Put rows into the files of a shelf, one after the other; what is wrong with a row leaves its file as it was."""
    found = Taken()
    for row in sorted(rows, key=_turn):
        refusals = list(_take(shelf, row, new_id, found))
        found.refused += refusals
    return found


def _turn(row: TableRow) -> tuple[bool, bool, int]:
    """Records first, then the items of their lists, then what is taken out of these, from the end."""
    gone = bool(row.plan.inner) and _is_deletion(row)
    return bool(row.plan.inner), gone, -row.number if gone else 0


def _is_deletion(row: TableRow) -> bool:
    return any(cell.text == DELETE and cell.target.required for cell in row.cells)


def _take(shelf: Shelf, row: TableRow, new_id: NewId, found: Taken) -> Iterator[Refusal]:
    """Put one row into its file, its cells put into the usual form as long as a message says how that reads."""
    corrected: tuple[UsualReading, ...] = ()
    for _ in range(len(row.cells) + 1):
        try:
            document, at = _placed(shelf, row, new_id)
        except CannotEdit:
            yield Refusal(row.sheet, row.row, -1, PECULIAR)
            return
        except CellRefused as error:
            yield Refusal(row.sheet, row.row, error.column, error.reason)
            return
        old = shelf.documents.get(document.file)
        if old and document.text == old.text:
            found.unchanged += 1
            return
        problems = shelf.put(document)
        if not problems:
            found.taken.append((row, document.file))
            found.read_as += corrected
            return
        row, said = in_usual_form(row, problems, at)
        if not said:
            yield from refused_for(row, problems, at)
            return
        corrected += said


def _placed(shelf: Shelf, row: TableRow, new_id: NewId) -> tuple[Document, KeyPath]:
    """Return the file that a row makes or edits, and the way to what the row is about."""
    place = shelf.records.get((row.plan.record_type.code, row.id))
    if place is None and (row.plan.inner or (row.id and not row.cells)):
        raise CellRefused(0, f"没有编号为“{row.id}”的{row.plan.record_type.word}。")
    return _edited(shelf, row, *place) if place else _new(shelf, row, new_id)


def _edited(shelf: Shelf, row: TableRow, file: str, at: KeyPath) -> tuple[Document, KeyPath]:
    document = shelf.documents[file]
    if not row.plan.inner:
        return _with_cells(document, at, row.cells), at
    whole = (*at, row.plan.inner)
    items = tree_at(document.tree, whole)
    if not row.number:
        return _with_new_item(document, whole, row), (*whole, len(items) if isinstance(items, list) else 0)
    if not isinstance(items, list) or row.number > len(items):
        raise CellRefused(1, f"{row.id}的{row.plan.inner}没有第{row.number}项。新加的一项，“序”不写。")
    own = (*whole, row.number - 1)
    return (taken_out(document, own) if _is_deletion(row) else _with_cells(document, own, row.cells)), own


def _with_new_item(document: Document, keys: KeyPath, row: TableRow) -> Document:
    item = flow_text(_tree(row.cells))
    if tree_at(document.tree, keys) is None:
        return with_value(document, keys, f"[{item}]")
    return with_item(document, keys, item)


def _with_cells(document: Document, at: KeyPath, cells: Iterable[TypedCell]) -> Document:
    for cell in cells:
        keys = (*at, *cell.target.keys)
        present = tree_at(document.tree, keys)
        if cell.text == DELETE:
            if present is None:
                continue
            if cell.target.required:
                raise CellRefused(cell.column, "这一项是必填的，不能删除。停办的，请写“状态.现状”。")
            document = taken_out(document, keys)
        elif present is not None and same_words(cell.text, present):
            continue
        elif isinstance(present, list) and cell.target.several:
            document = with_list(document, keys, cell_items(cell.text, cell.target))
        else:
            document = _put(document, keys, value_of(cell.text, cell.target))
    return document


def _put(document: Document, keys: KeyPath, value: str) -> Document:
    """Put a value under keys; one word for a part that was verified, or for a day, makes room for what is below it."""
    whole = keys[:-1]
    if whole[:-1] in ONE_WORD_STANDS_BELOW and isinstance(tree_at(document.tree, whole), str):
        return with_value(document, whole, f"{{{keys[-1]}: {value}}}")
    return with_value(document, keys, value)


def _tree(cells: Iterable[TypedCell]) -> dict[str, Tree]:
    """Return what the cells of a new record say together, in the order of its columns."""
    result: dict[str, Tree] = {}
    for cell in cells:
        if cell.text == DELETE:
            continue
        inner = result
        for key in cell.target.keys[:-1]:
            below = inner.setdefault(str(key), {})
            if not isinstance(below, dict):
                raise CellRefused(cell.column, f"“{key}”又写了一段话，又分开写了；只写一种。")
            inner = below
        inner[str(cell.target.keys[-1])] = tree_of(value_of(cell.text, cell.target))
    return result


def _new(shelf: Shelf, row: TableRow, new_id: NewId) -> tuple[Document, KeyPath]:
    """Return the file of a new record, or a file that holds several with one more."""
    record_type = row.plan.record_type
    tree = _tree(sorted(row.cells, key=row_order(row)))
    location = record_type.location
    if not isinstance(location, RecordFolder | OwnedFiles):
        return _one_more(shelf, row, tree)
    said = {key: value for key, value in tree.items() if isinstance(value, str)}
    missing = [c.heading for c in row.plan.columns if c.required and c.keys[0] not in tree]
    if missing:
        unknown = f"没有编号为“{row.id}”的{record_type.word}。" if row.id else ""
        raise CellRefused(-1, f"{unknown}新的记录缺少：{'、'.join(missing)}。" if tree else NAMED_NOWHERE)
    code = row.id or new_id(record_type, said)
    if not code:
        raise CellRefused(0, "新的记录请写编号：3到40个小写字母、数字或“-”。")
    folder = location.name if isinstance(location, RecordFolder) else location.folder
    file = f"{shelf.directory}/{folder}/{_stem(shelf, record_type, code, said)}.yml"
    if file in shelf.documents:
        raise CellRefused(0, f"编号“{code}”已经有了。")
    document, problems = parse_document("".join(_lines(tree)), file)
    if document is None:
        raise CellRefused(-1, "；".join(f"{problem.message}{problem.hint}" for problem in problems))
    return document, ()


def row_order(row: TableRow) -> Callable[[TypedCell], int]:
    """Return the key that puts cells into the order of the columns of their kind."""
    order = {column.keys: number for number, column in enumerate(row.plan.columns)}
    return lambda cell: order.get(cell.target.keys, len(order))


def _stem(shelf: Shelf, record_type: RecordType, code: str, said: Mapping[str, str]) -> str:
    """Return where a new record lies in the folder of its type: by its area, its county or its canteen."""
    if record_type is PLACE_TYPE:
        return "/".join([*said.get("所在地", "").split("/")[:2], code])
    if isinstance(record_type.location, OwnedFiles):
        return code
    counties = sorted({file.split("/")[3] for file in shelf.documents if file.startswith(f"{shelf.directory}/places/")})
    if len(counties) != 1:
        raise CellRefused(0, f"看不出它属于哪个县区，请先用 linli new 建立。已有的县区：{'、'.join(counties)}")
    return f"{counties[0]}/{code}"


def _lines(tree: Mapping[str, Tree]) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, list) and (len(value) > 1 or isinstance(value[0], dict)) and key in {"开放时间", "收费"}:
            yield f"{key}:\n" + "".join(f"  - {flow_text(item)}\n" for item in value)
        else:
            yield f"{key}: {flow_text(value)}\n"


def _one_more(shelf: Shelf, row: TableRow, tree: dict[str, Tree]) -> tuple[Document, KeyPath]:
    """Return a file that holds several records with one more."""
    document = next(shelf.of_type(row.plan.record_type), None)
    if document is None or not row.id:
        raise CellRefused(0, "新的一行请写编号。" if document else "还没有这个文件，请先建立它。")
    if isinstance(document.tree, dict):
        return with_value(document, (row.id,), flow_text(tree)), (row.id,)
    if row.plan.record_type is AREA_TYPE:
        raise CellRefused(0, "新的地区请在 areas.yml 里加，放在它的上级下面。")
    return with_item(document, (), flow_text({"编号": row.id, **tree})), (len(document.tree),)


def withdraw(shelf: Shelf, found: Taken, problems: Iterable[Problem]) -> bool:
    """Take back the rows of files in which something is wrong between records; tell whether there were any.

    They are refused with the reasons; their files are as they were.
    """
    wrong: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.level == "error" and problem.file in shelf.changed:
            wrong.setdefault(problem.file, []).append(problem)
    for file, problems_here in wrong.items():
        found.refused += _refused_together(shelf, [row for row, own in found.taken if own == file], problems_here)
    found.taken = [(row, file) for row, file in found.taken if file not in wrong]
    for file in wrong:
        shelf.restore(file)
    return bool(wrong)


def _refused_together(shelf: Shelf, rows: list[TableRow], problems: list[Problem]) -> Iterator[Refusal]:
    """Yield why the rows of a file are not taken: the wrong cell of one, that cell's place for those beside it."""
    found = []
    for row in rows:
        place = shelf.records.get((row.plan.record_type.code, row.id))
        own = list(refused_for(row, problems, place[1] if place else ()))
        found.append((row, own, any(refusal.column >= 0 for refusal in own)))
    at_fault = next((own for _, own, known in found if known), [])
    for row, own, known in found:
        if known or not at_fault:
            yield from own
        else:
            where = next(f"{refusal.sheet} {refusal.place}" for refusal in at_fault if refusal.column >= 0)
            yield Refusal(
                row.sheet, row.row, -1, f"{where} 写在同一个文件里，有错误，这一行也没有写入。改好那一格，再导入一次。"
            )
