"""What things cost: the rows of the price table."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.outputs.site import Site
from linli.records.place import Charge


@dataclass(frozen=True, slots=True)
class PriceRow:
    """Who pays what."""

    who: str
    price: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PriceTable:
    """components/price_table.html: one item; `lookup` is the table for the browser."""

    item: str
    rows: tuple[PriceRow, ...]
    note: str
    lookup: str = ""


def price_tables(site: Site, charges: Iterable[Charge]) -> tuple[PriceTable, ...]:
    """Show every charge as it is written."""
    return tuple(
        PriceTable(
            charge.item,
            tuple(PriceRow(*_split(line)) for line in (charge.base or "标准价待核实", *charge.reductions)),
            "",
        )
        for charge in charges
    )


def _split(line: str) -> tuple[str, str]:
    who, _, price = line.rpartition(" ")
    return who, price


@dataclass(frozen=True, slots=True)
class Choice:
    """components/filter_chips.html: one choice."""

    value: str
    text: str
    count: str = ""


def status_choices(site: Site) -> tuple[Choice, ...]:
    """Return the statuses that one can have."""
    return tuple(Choice(term.code, term.name) for term in site.directory.vocabulary.terms("statuses"))
