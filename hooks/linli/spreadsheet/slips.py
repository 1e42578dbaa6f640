"""更新单: changes of records as a text that can be sent by chat, several at once; each is a row like that of a table.

    更新单
    编号: liuxi-canteen
    座位: 80
    开放时间:
      - 周一至周五 午餐 11:00-12:30

A key whose value is 删除 goes; a new record names its kind: “新建: 服务点”. The rules are those of the files.
"""

import re
from collections.abc import Iterator, Mapping

from linli.model.record_types import RECORD_TYPES
from linli.read.source import KeyPath, Tree, parse_document
from linli.spreadsheet.cells import cell_words
from linli.spreadsheet.columns import KeyColumn, TablePlan, table_plans
from linli.spreadsheet.meaning import half_width
from linli.spreadsheet.rows import Refusal, TableRow, TypedCell
from linli.spreadsheet.shelf import Identity
from linli.spreadsheet.subjects import ID

SLIP, NEW = "更新单", "新建"

_BETWEEN = re.compile(rf"^(?:-{{3,}}|[【\[]?{SLIP}[】\]]?.*)$", re.MULTILINE)
_WIDE_COLON = re.compile(r"^(\s*(?:- )?[^\s:：\"'\[{]+)：[ 　]*", re.MULTILINE)


def slip_rows(text: str, known: Mapping[Identity, object]) -> Iterator[TableRow | Refusal]:
    """Yield what each 更新单 of a text asks for, or why it cannot be read; `known` are the records that there are."""
    for number, piece in enumerate(filter(str.strip, _BETWEEN.split(half_width(text.lstrip("\ufeff"))))):
        yield from _slip(_WIDE_COLON.sub(r"\1: ", piece.replace("\t", "  ")), number, known)


def _slip(piece: str, number: int, known: Mapping[Identity, object]) -> Iterator[TableRow | Refusal]:
    document, problems = parse_document(piece.strip("\n") + "\n", SLIP)
    if document is None or not isinstance(document.tree, dict):
        reasons = "；".join(f"{problem.message}{problem.hint}" for problem in problems)
        yield Refusal(SLIP, number, -1, reasons or "看不懂。请每项一行，写成：项目: 内容")
        return
    tree = dict(document.tree)
    code, kind = str(tree.pop(ID, "")), str(tree.pop(NEW, ""))
    types = [RECORD_TYPES[name] for name, own in known if own == code and RECORD_TYPES[name].code != "areas"]
    types = types or [found for found in RECORD_TYPES.values() if found.word == kind]
    if not types:
        words = "、".join(found.word for found in RECORD_TYPES.values() if found.has_id)
        said = f"没有编号为“{code}”的记录。" if code else "没有写编号。"
        yield Refusal(SLIP, number, -1, f"{said}新的记录请加一行，写法如：{NEW}: 服务点（可以写的有：{words}）")
        return
    if not tree:
        yield Refusal(SLIP, number, -1, "没有写要改什么。请每项一行，写成：项目: 内容")
        return
    plan = table_plans(types[0])[0]
    yield TableRow(SLIP, number, plan, code, 0, tuple(_cells(tree, plan)))


def _cells(tree: dict[str, Tree], plan: TablePlan) -> Iterator[TypedCell]:
    columns = {column.keys: column for column in plan.columns}
    for keys, value in _leaves(tree, (), columns):
        parts = isinstance(value, list)
        target = columns.get(keys) or KeyColumn(keys, several=parts, only_list=parts)
        yield TypedCell(target, cell_words(value))


def _leaves(tree: Tree, keys: KeyPath, columns: Mapping[KeyPath, KeyColumn]) -> Iterator[tuple[KeyPath, Tree]]:
    """Yield what stands under each key that has a column, or that no column stands below."""
    if isinstance(tree, dict) and keys not in columns and tree:
        for key, value in tree.items():
            yield from _leaves(value, (*keys, key), columns)
    else:
        yield keys, tree
