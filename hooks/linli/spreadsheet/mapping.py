"""The mapping file of a table: which of its columns is which key, proposed by the program and settled by a person."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from linli.model.record_types import PLACE_TYPE
from linli.model.scalars import as_item
from linli.read.source import Tree, read_document
from linli.spreadsheet.columns import table_plans
from linli.spreadsheet.headings import NOT_TAKEN, Head

UNSETTLED = "？"
"""What stands behind a heading that nobody has settled yet."""


class BadMapping(Exception):
    """The mapping file cannot be used; the text says why, in Chinese."""


def mapping_file(path: Path) -> Path:
    """Return where the mapping file of a table lies: beside it."""
    return path.with_name(f"{path.stem}.对照.yml")


def agreed_keys(path: Path) -> dict[str, dict[str, str]]:
    """Return heading → key by the sheet, from the mapping file of a table; empty where there is none."""
    file = mapping_file(path)
    if not file.exists():
        return {}
    document, problems = read_document(file, file.name)
    if document is None:
        raise BadMapping("；".join(map(str, problems)))
    return {sheet: _agreed(file.name, sheet, found) for sheet, found in _mapping(document.tree, file.name).items()}


def _agreed(file: str, sheet: str, found: Tree) -> dict[str, str]:
    known = {column.heading for plan in table_plans(PLACE_TYPE) if not plan.inner for column in plan.columns}
    result = {}
    for heading, key in _mapping(found, file).items():
        if not isinstance(key, str) or (key.split(" ")[0] not in {*known, NOT_TAKEN} and not key.startswith("收费.")):
            raise BadMapping(f"{file} {sheet} {heading}：“{key}”不是记录里的项目。不要的列，写：{NOT_TAKEN}")
        result[heading] = key
    return result


def _mapping(tree: Tree, file: str) -> Mapping[str, Tree]:
    if not isinstance(tree, dict):
        raise BadMapping(f"{file} 看不懂，请删去它，再运行一次。")
    return tree


def proposal(heads: Iterable[tuple[str, Head]]) -> str:
    """Return a mapping file: what is understood, and UNSETTLED where a person must say."""
    lines = [
        "# 左边是表头，右边是记录里的项目。认不出的写着“？”：请改成项目（例如 座位、状态.现状），或：不要。",
        "# 几餐各有一列的，写成：开放时间 早餐；几种年龄各有一列价格的，写成：收费.午餐优惠 80岁以上。",
        "# 改好再运行一次 linli import。",
    ]
    for sheet, head in heads:
        lines.append(f"{as_item(sheet)}:")
        for target in head.targets:
            key = f"{target.key} {target.part}" if target.part else target.key or UNSETTLED
            lines.append(f"  {as_item(target.heading)}: {as_item(key)}")
    return "\n".join([*lines, ""])
