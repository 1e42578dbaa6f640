"""What was understood of prices, said back in plain Chinese, so that whoever wrote them can compare."""

from collections.abc import Container, Mapping, Sequence

from linli.language.price.conditions import AGED, ages_of, counted
from linli.language.price.format import money, parts_words
from linli.language.price.rules import FULL, OLDEST, Fixed, Item, Off, Percent, Reduction, Who
from linli.language.price.tariff import Tariff


def explain_items(items: Sequence[Item]) -> tuple[str, ...]:
    """Return “一荤两素：12元一餐（旁边写明：含三餐）” of each; whether it is a fee depends on what else has a price."""
    beside = Tariff(tuple(items), ()).is_beside
    return tuple(f"{'另外收的费用，' if beside(item) else ''}{_priced(item)}" for item in items)


def _priced(item: Item) -> str:
    price = f"{money(item.price)}{_each(item.unit)}" if item.price else "免费"
    return f"{item.name or '标准价'}：{price}{_beside(item.notes)}"


def explain_reductions(reductions: Sequence[Reduction], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return “60到79周岁（60、79都算）：比标准价少付1元” of each; conditions with what they do.

    An edge that two of them share is said to be of the one that begins there, whose it is when the price is reckoned.
    """
    begun = {(_apart_from_ages(reduction), ages_of(reduction.who)[0]) for reduction in reductions}
    return tuple(_explained(reduction, names, begun) for reduction in reductions)


def _apart_from_ages(reduction: Reduction) -> object:
    return reduction.who.statuses, reduction.of, reduction.added


def _explained(reduction: Reduction, names: Mapping[str, str], begun: Container[tuple[object, int]]) -> str:
    youngest, oldest = ages_of(reduction.who)
    is_shared = youngest < oldest and (_apart_from_ages(reduction), oldest) in begun
    of = f"{'、'.join(reduction.of)}" if reduction.of else ""
    what = f"{of}{_amount(reduction)}{_beside(reduction.notes)}"
    people = _people(reduction.who, names, (youngest, oldest - is_shared))
    return f"{people}：{what}{_conditions(reduction.who)}"


def _people(who: Who, names: Mapping[str, str], ages: tuple[int, int]) -> str:
    said = [_ages(*ages)] if who.any_age is False or _aged(who) else []
    if who.statuses:
        said.append(f"有{'或'.join(f'“{names[code]}”' for code in sorted(who.statuses))}身份")
    return "，并且".join(said) or ("其他人" if who.rest else "所有人")


def _aged(who: Who) -> bool:
    return any(word in AGED for word in who.conditions)


def _ages(youngest: int, oldest: int) -> str:
    if oldest == OLDEST:
        return f"{youngest}周岁和更大的"
    if youngest == 0:
        return f"{oldest}周岁和更小的"
    if youngest == oldest:
        return f"{youngest}周岁的"
    return f"{youngest}到{oldest}周岁（{youngest}、{oldest}都算）"


def _amount(reduction: Reduction) -> str:
    on_top = "在已有的优惠上再" if reduction.added else ""
    match reduction.what:
        case Fixed(0):
            return "免费"
        case Fixed(price, unit):
            return f"付{money(price)}{_each(unit)}"
        case Percent(1000):
            return "付标准价，没有优惠"
        case Percent(part, most, whole):
            share = f"{part / 10:g}%" if whole == FULL else parts_words(part, whole)
            cap = f"，最多少付{money(most)}" if most is not None else ""
            return f"{on_top}付{'那时' if on_top else '标准'}价的{share}{cap}"
        case Off(amount, unit):
            return f"{on_top or '比标准价'}少付{money(amount)}{_each(unit)}"


def _conditions(who: Who) -> str:
    resting = [word for word in who.conditions if counted(who, word)]
    others = [word for word in who.conditions if not counted(who, word)]
    said = f"；条件“{'”“'.join(resting)}”写在价格旁边" if resting else ""
    return said + (f"；要看“{'”“'.join(others)}”，网站不问，不算进价格，只在旁边写明" if others else "")


def _each(unit: str) -> str:
    if unit.startswith("半"):
        return f"每{unit}"
    return f"一{unit.replace('/', '一')}" if unit and not unit[0].isdigit() else f"每{unit}" if unit else ""


def _beside(notes: tuple[str, ...]) -> str:
    return f"（旁边写明：{'、'.join(notes)}）" if notes else ""
