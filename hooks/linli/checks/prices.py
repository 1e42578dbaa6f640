"""Prices as lists: what is probably not meant."""

from collections.abc import Iterator

from linli.checks.finding import Finding
from linli.language.price import Fixed, dearer_bands, price_words, reductions_above
from linli.model.charges import Charge
from linli.model.directory import Directory
from linli.read.source import KeyPath


def narrower_not_dearer(directory: Directory) -> Iterator[Finding]:
    """Warn where a narrower band of ages is dearer than the wider one around it: the narrower one holds."""
    for place in directory.places.values():
        yield from _dearer(place.file, ("收费",), place.charges)
    for programme in directory.programmes.values():
        for number, session in enumerate(programme.sessions):
            yield from _dearer(programme.file, ("期次", number, "收费"), session.charges)


def _dearer(file: str, keys: KeyPath, charges: tuple[Charge, ...]) -> Iterator[Finding]:
    for place, charge in enumerate(charges):
        for number, other in dearer_bands(charge.tariff):
            rule, wider = charge.reductions[number], charge.reductions[other]
            said = f"“{rule.text}”比“{wider.text}”还贵；年龄范围小的算数。"
            yield Finding(file, (*keys, place, "优惠", rule.line), said, "请核对这两条。", "warning")


def reductions_below_price(directory: Directory) -> Iterator[Finding]:
    """Warn where a reduction takes off more than the price, or leaves a price above it."""
    for place in directory.places.values():
        yield from _above(place.file, ("收费",), place.charges)
    for programme in directory.programmes.values():
        for number, session in enumerate(programme.sessions):
            yield from _above(programme.file, ("期次", number, "收费"), session.charges)


def _above(file: str, keys: KeyPath, charges: tuple[Charge, ...]) -> Iterator[Finding]:
    for place, charge in enumerate(charges):
        for number, item in reductions_above(charge.tariff):
            rule = charge.reductions[number]
            seen = price_words(rule.what.price) if isinstance(rule.what, Fixed) else "免费"
            said = f"“{rule.text}”比标准价{price_words(item.price)}还多，居民会看到“{seen}”。"
            yield Finding(file, (*keys, place, "优惠", rule.line), said, "请核对这两个数。", "warning")
