"""What to look at twice: shorter hours, dearer prices, verifications that no longer hold, dead addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linli.model import Entry
from linli.model.content_code import part_code
from linli.model.freshness import attestation_of, is_lapsed
from linli.publish.difference.opening import Opening
from linli.publish.difference.prices_paid import PricePaid


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at twice: of what, and what."""

    name: str
    said: str

    def __str__(self) -> str:
        return f"{self.name}：{self.said}"


def shorter_hours(name: str, opening: Opening) -> Iterator[Doubt]:
    """Yield a line where a week is shorter than before."""
    found = tuple(opening.shorter())
    if found:
        yield Doubt(name, f"开放时间变短了：{'，'.join(found)}。")


def dearer_prices(name: str, paid: Iterable[PricePaid]) -> Iterator[Doubt]:
    """Yield a line where somebody pays more than before."""
    found = [str(price.change) for price in paid if price.dearer]
    if found:
        yield Doubt(name, f"有人要多付钱：{'；'.join(found)}。")


def unverified_parts(name: str, before: Entry, now: Entry) -> Iterator[Doubt]:
    """Yield the parts that had been verified, say something else now, and have not been verified again."""
    for info in type(now).model_fields.values():
        part = info.alias or ""
        check = attestation_of(before, part) if part not in {"", "id", "file", "来源", "录入", "核实"} else None
        if check is None or is_lapsed(before, part) or part_code(before, part) == part_code(now, part):
            continue
        again = attestation_of(now, part)
        if again is None or is_lapsed(now, part) or again.on <= check.on:
            yield Doubt(name, f"“{part}”核实过（{check.on}），改了以后还没有再核实。")


def dead_addresses(before: Iterable[str], now: Iterable[str]) -> Iterator[Doubt]:
    """Yield the addresses of pages that lead nowhere afterwards."""
    kept = set(now)
    for path in before:
        if path not in kept:
            yield Doubt(path, "这个网址打不开了，墙上的二维码和别人的收藏可能指着它。")
