"""Ordering and delivery: said once, and fees in words that people can reckon with."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.language.errors import LanguageError
from linli.language.price import parse_base
from linli.model.directory import Directory


def deadline_once(directory: Directory) -> Iterator[Finding]:
    """Ensure that a deadline does not stand both in 订餐 and in the old 报餐截止."""
    for place in directory.places.values():
        if place.order_by is not None and place.ordering is not None:
            hint = f"请删去这一行，在“订餐”里写：截止: {place.order_by}"
            yield Finding(place.file, ("报餐截止",), "“报餐截止”和“订餐”说的是一回事，只能写一处。", hint)


def delivery_fee_readable(directory: Directory) -> Iterator[Finding]:
    """Hint where the fee of a delivery is no price: it is shown as it stands and never reckoned with."""
    words = directory.vocabulary.status_words
    fees = {place.file: place.delivery.fee for place in directory.places.values() if place.delivery}
    for file, fee in fees.items():
        try:
            parse_base(fee or "免费", words)
        except LanguageError:
            said = f"送餐费“{fee}”不是价格的写法，会照原样显示，不参加计算。"
            yield Finding(file, ("送餐", "费用"), said, "能写成价格的，写法如：2元/次", "hint")
