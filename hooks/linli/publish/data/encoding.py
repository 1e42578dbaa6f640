"""The bytes of data files: JSON, and tables as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

_FORMULA = frozenset("=+-@\t\r")


def as_json(value: Any) -> bytes:
    """Return compact JSON in UTF-8 with a final newline."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def as_readable_json(value: Any) -> bytes:
    """Return JSON as people read it."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return a table; a byte order mark, because office programs in China read UTF-8 only with one."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([cell_text(cell) for cell in row] for row in rows)
    return "\ufeff".encode() + out.getvalue().encode()


def cell_text(value: Any) -> str:
    """Return the text of a cell; a leading = + - @ is defused, or a spreadsheet would run it as a formula (OWASP)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in _FORMULA else text
