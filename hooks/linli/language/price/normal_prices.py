"""Prices in the commonest normal forms: nothing in them is another way of saying something."""

from functools import lru_cache

from linli.language.price.people import Statuses

_AGE = r"(?:0|[1-9]\d{0,2})"
_AGES = rf"{_AGE}(?:-{_AGE}周岁|周岁以[上下])"
_YUAN = r"[1-9]\d{0,3}(?:\.\d{1,2})?元"
_GIVEN = rf"(?:免费|半价|[1-9]\.[1-9]折|[1-46-9]折|(?:补贴)?{_YUAN})"
_PRICE = rf"{_YUAN}(?:/(?:餐|天|月|年|期|学期|次|课时|小时|份|斤))?"
_MEAL = rf"(?:早餐|午餐|晚餐) {_PRICE}"
_SET = rf"[一两二三四]荤[一两二三四]素 {_PRICE}"


@lru_cache(maxsize=16)
def normal_prices(statuses: Statuses) -> str:
    """Return the pattern of lines that no rewriting would change (tested): they are read without them."""
    held = rf"(?:{statuses.word})"
    piece = rf"(?:{_AGES}|{held}(?:、{held})*) {_GIVEN}"
    return rf"{piece}(?:、{piece})*|免费|{_PRICE}(?:、{_PRICE})*|{_MEAL}(?:、{_MEAL})*|{_SET}(?:、{_SET})*"
