"""Columns for keys that are the writer's own: 菜单.周一.午餐, the dishes of a day that no schema can list."""

from collections.abc import Iterable, Iterator

from linli.model.menu import WEEKDAYS
from linli.model.record_types import ROTATION_TYPE, WEEK_TYPE
from linli.read.source import KeyPath, Tree
from linli.spreadsheet.columns import LEFT_OUT, KeyColumn, TablePlan

_USUAL = {WEEK_TYPE.code: ("菜单",), ROTATION_TYPE.code: ()}


def own_columns(plan: TablePlan, trees: Iterable[Tree | None], parts: frozenset[str]) -> tuple[KeyColumn, ...]:
    """Return the columns that a table needs beyond those of its schema, days in their order; `parts` have sheets."""
    known = {column.keys for column in plan.columns}
    found = dict.fromkeys(
        keys for tree in trees for keys in _leaves(tree, ()) if keys not in known and keys[0] not in parts
    )
    usual = _USUAL.get(plan.record_type.code)
    if usual is not None and not found and bool(usual) != bool(plan.inner):
        found = dict.fromkeys((*usual, day, "午餐") for day in WEEKDAYS)
    return tuple(KeyColumn(keys, several=True) for keys in sorted(found, key=_day))


def _leaves(tree: Tree | None, keys: KeyPath) -> Iterator[KeyPath]:
    if keys in LEFT_OUT:
        return
    if isinstance(tree, dict) and tree:
        for key, value in tree.items():
            yield from _leaves(value, (*keys, key))
    elif keys:
        yield keys


def _day(keys: KeyPath) -> int:
    return next((WEEKDAYS.index(key) for key in keys if isinstance(key, str) and key in WEEKDAYS), -1)
