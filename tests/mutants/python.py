"""Mutants of a Python file: comparisons, connectives, numbers, texts, conditions, returns and calls made wrong, one at a time.

Annotations, decorators and imports are left alone, docstrings left away: they decide nothing; nor does `assert_never`, to
which mypy lets nothing come.
"""

import ast
import copy
from collections.abc import Iterator

from tests.mutants.mutant import Mutant

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
DECIDING_NOTHING = {"annotation", "returns", "decorator_list", "bases", "keywords_of_class"}
Slot = tuple[ast.AST, str, int | None]


def mutants(file: str, source: str) -> Iterator[Mutant]:
    """Yield every mutant of a file."""
    tree = ast.parse(source)
    _undocument(tree)
    for slot, inside in _slots(tree, ""):
        node = _get(slot)
        for other in _others(node):
            _set(slot, other)
            text = ast.unparse(ast.fix_missing_locations(tree))
            _set(slot, node)
            yield Mutant(file, _line(node, slot), inside, ast.unparse(node), ast.unparse(other), text)


def _undocument(tree: ast.Module) -> None:
    """Leave docstrings away, so that what is known of a mutant holds when only they have been changed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [statement for statement in node.body if not _said(statement)] or [ast.Pass()]


def _slots(node: ast.AST, inside: str) -> Iterator[tuple[Slot, str]]:
    """Yield every place of the tree that decides something, with the function it stands in."""
    named = isinstance(node, ast.FunctionDef | ast.ClassDef)
    within = f"{inside}.{node.name}".lstrip(".") if named else inside
    for field, value in ast.iter_fields(node):
        if field in DECIDING_NOTHING or (isinstance(node, ast.ClassDef) and field == "keywords"):
            continue
        children = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if not isinstance(child, ast.AST) or isinstance(child, ast.Import | ast.ImportFrom):
                continue
            yield (node, field, index), within
            yield from _slots(child, within)


def _said(node: ast.AST) -> bool:
    """Tell whether a statement is a docstring."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _get(slot: Slot) -> ast.AST:
    holder, field, index = slot
    value = getattr(holder, field)
    return value if index is None else value[index]


def _set(slot: Slot, node: ast.AST) -> None:
    holder, field, index = slot
    if index is None:
        setattr(holder, field, node)
    else:
        getattr(holder, field)[index] = node


def _line(node: ast.AST, slot: Slot) -> int:
    return getattr(node, "lineno", 0) or getattr(slot[0], "lineno", 0)


def _others(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.expr():
            yield from _expressions(node)
        case ast.comprehension(ifs=conditions):
            for number in range(len(conditions)):
                yield _with(node, ifs=[other for index, other in enumerate(conditions) if index != number])
        case ast.stmt():
            yield from _statements(node)


def _expressions(node: ast.expr) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=ops):
            for number, found in enumerate(ops):
                yield _with(node, ops=[*ops[:number], COMPARISONS[type(found)](), *ops[number + 1 :]])
        case ast.BoolOp(op=ast.And()):
            yield _with(node, op=ast.Or())
        case ast.BoolOp():
            yield _with(node, op=ast.And())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=operator) if type(operator) in OPERATORS:
            yield _with(node, op=OPERATORS[type(operator)]())
        case ast.IfExp(body=body, orelse=orelse):
            yield _with(node, body=orelse, orelse=body)
        case ast.Call(func=ast.Name(id=called)) if called in CALLS:
            yield _with(node, func=ast.Name(CALLS[called], ast.Load()))
        case ast.Call(func=ast.Name(id="reversed"), args=[only]):
            yield only
        case ast.Constant(value=bool() as value):
            yield _with(node, value=not value)
        case ast.Constant(value=int() | float() as value):
            yield _with(node, value=value + 1)
        case ast.Constant(value=str() as value):
            yield _with(node, value=f"XX{value}")


def _statements(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield _with(node, value=ast.Constant(None))
        case ast.If(test=test) | ast.While(test=test):
            yield _with(node, test=ast.UnaryOp(ast.Not(), test))
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):
            pass
        case ast.Expr(value=ast.Call()):
            yield ast.copy_location(ast.Pass(), node)
        case ast.AugAssign(op=operator) if type(operator) in OPERATORS:
            yield _with(node, op=OPERATORS[type(operator)]())
        case ast.Continue():
            yield ast.copy_location(ast.Break(), node)
        case ast.Break():
            yield ast.copy_location(ast.Continue(), node)


def _with(node: ast.AST, **changes: object) -> ast.AST:
    changed = copy.copy(node)
    for field, value in changes.items():
        setattr(changed, field, value)
    return changed
