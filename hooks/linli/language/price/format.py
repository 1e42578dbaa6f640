"""Typed prices → lines in normal form; parsing them gives the same rules."""

from collections.abc import Iterable, Mapping

from linli.language.price.rules import OLDEST, Fixed, Item, Off, Percent, Reduction, What, Who


def money(cents: int) -> str:
    """Return “12元”, “14.9元”, “0.55元”."""
    yuan, rest = divmod(cents, 100)
    return f"{yuan}元" if not rest else f"{yuan}.{rest:02}".rstrip("0") + "元"


def price_words(cents: int, unit: str = "") -> str:
    """Return “12元”, “500元/期”; “免费” for nothing."""
    if unit:
        return f"{money(cents)}/{unit}"
    return money(cents) if cents else "免费"


def format_base(items: Iterable[Item]) -> str:
    """Return 标准 in normal form."""
    return "、".join(f"{item.name} {price_words(item.price, item.unit)}".strip() for item in items)


def format_reduction(reduction: Reduction, names: Mapping[str, str]) -> str:
    """Return one reduction in normal form; `names` maps the codes of statuses to their names."""
    return " ".join(filter(None, (who_words(reduction.who, names), what_words(reduction.what))))


def who_words(who: Who, names: Mapping[str, str]) -> str:
    """Return “本地户籍 60-79周岁”, “特困、低保”; "" for everybody."""
    statuses = "、".join(sorted(names[code] for code in who.statuses))
    return " ".join(filter(None, (*who.conditions, statuses, _ages(who))))


def _ages(who: Who) -> str:
    if who.any_age:
        return ""
    if who.oldest == OLDEST:
        return f"{who.youngest}周岁以上"
    if who.youngest == 0:
        return f"{who.oldest}周岁以下"
    return f"{who.youngest}-{who.oldest}周岁"


def what_words(what: What) -> str:
    """Return “免费”, “6元”, “8折”, “8.5折”, “半价”, “补贴1元/餐”."""
    match what:
        case Fixed(price, unit):
            return price_words(price, unit)
        case Percent(500):
            return "半价"
        case Percent(per_mille):
            whole, rest = divmod(per_mille, 100)
            return f"{whole}.{rest // 10}折" if rest else f"{whole}折"
        case Off(amount, unit):
            return f"补贴{money(amount)}{f'/{unit}' if unit else ''}"
