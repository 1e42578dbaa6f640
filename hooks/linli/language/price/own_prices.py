"""Prices of people that are of nothing named, though things with names stand beside them."""

from collections.abc import Sequence

from linli.language.price.objects import is_brought, is_extra, is_paid_once, is_served
from linli.language.price.rules import Fixed, Item, Reduction

_EATEN_THERE = frozenset({"堂食", "自提", "自取"})


def are_all_beside(items: Sequence[Item], rules: Sequence[Reduction], charge: str) -> bool:
    """Tell whether people have prices of what no item is: 60岁以上8元，其他15元，打包盒1元.

    They are not of a fee where they are above it, where 其他 pay another sum than the fee, and where it is one that
    is the same for all (押金, 打包盒); what is eaten there (堂食8元) is not of what is brought. Above every item,
    其他15元 is of none of them. `charge` is the 项目.
    """
    bare = [rule for rule in rules if not rule.of and not rule.added]
    prices = [rule.what.price for rule in bare if isinstance(rule.what, Fixed)]
    rest = [rule.what.price for rule in bare if isinstance(rule.what, Fixed) and rule.who.rest]
    if not prices or not items or not all(item.name for item in items) or is_extra(charge):
        return False
    if all(is_brought(item.name) for item in items) and any(_EATEN_THERE & {*rule.who.conditions} for rule in bare):
        return True
    if not any(prices):
        return False
    highest = max(item.price for item in items)
    if any(price > highest for price in rest):
        return True
    if any(not is_extra(item.name) or is_served(item.name) for item in items):
        return False
    above = any(price > highest for price in prices) or any(price != highest for price in rest)
    return above or all(is_paid_once(item.name) for item in items)
