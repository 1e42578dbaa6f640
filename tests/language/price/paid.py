"""What rows of prices make a person pay, for tables of one line a case."""

from linli.cli.price import read_rules
from linli.language.price.tariff import Tariff, quote
from tests.language.cases.prices import WORDS, person


def tariff_of(rows):
    """Return the tariff of rows, set apart by “ / ”."""
    return Tariff(*read_rules(rows.split(" / "), WORDS))


def paid(rows, name, whom):
    """Return what “72 低保” pays, in yuan, of the item of this name, "" for the price that has none."""
    tariff = tariff_of(rows)
    (item,) = [one for one in tariff.main if (one.name if one else "") == name]
    found = quote(tariff, person(whom), item).price
    return None if found is None else found / 100
