"""The tables of the pages for the staff."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `href` is a relative link or ""."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its heading, and what is said where it has no rows."""

    id: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str
