"""The price language: 收费 of places and of the sessions of programmes."""

from linli.language.price.explain import explain_items, explain_reductions
from linli.language.price.format import (
    format_base,
    format_reduction,
    money,
    price_words,
    rule_words,
    what_words,
    who_words,
)
from linli.language.price.objects import is_extra
from linli.language.price.parser import parse_base, parse_prices, parse_reduction, parse_reductions
from linli.language.price.review import dearer_bands, reductions_above
from linli.language.price.rules import Fixed, Item, Off, Percent, Reduction, Who
from linli.language.price.status_words import StatusWords

__all__ = [
    "Fixed",
    "Item",
    "Off",
    "Percent",
    "Reduction",
    "StatusWords",
    "Who",
    "dearer_bands",
    "explain_items",
    "explain_reductions",
    "format_base",
    "format_reduction",
    "is_extra",
    "money",
    "parse_base",
    "parse_prices",
    "parse_reduction",
    "parse_reductions",
    "price_words",
    "reductions_above",
    "rule_words",
    "what_words",
    "who_words",
]
