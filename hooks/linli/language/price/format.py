"""Typed prices → lines in normal form; parsing them gives the same rules."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from linli.language.cursor import lexeme
from linli.language.numerals import FIGURES
from linli.language.price.conditions import SHOWN_BEHIND, condition_kind
from linli.language.price.contribution_words import PAID_BY
from linli.language.price.objects import is_named_before
from linli.language.price.rules import FULL, OLDEST, Fixed, Item, Off, Percent, Reduction, What, Who


def money(cents: int) -> str:
    """Return “12元”, “14.9元”, “0.55元”."""
    yuan, rest = divmod(cents, 100)
    return f"{yuan}元" if not rest else f"{yuan}.{rest:02}".rstrip("0") + "元"


def price_words(cents: int, unit: str = "") -> str:
    """Return “12元”, “500元/期”; “免费” for nothing."""
    if unit:
        return f"{money(cents)}/{unit}"
    return money(cents) if cents else "免费"


def off_words(off: Off) -> str:
    """Return “补贴1元/餐”."""
    return f"补贴{money(off.amount)}{f'/{off.unit}' if off.unit else ''}"


def format_base(items: Iterable[Item]) -> str:
    """Return 标准 in normal form."""
    return "、".join(
        f"{item.name} {price_words(item.price, item.unit)}".strip() + _bracketed(item.notes) for item in items
    )


def format_reduction(reduction: Reduction, names: Mapping[str, str]) -> str:
    """Return one reduction in normal form; `names` maps the codes of statuses to their names."""
    limits = tuple(word for word in reduction.who.conditions if condition_kind(word).name == "limit")
    people = Who(
        reduction.who.youngest,
        reduction.who.oldest,
        reduction.who.statuses,
        tuple(word for word in reduction.who.conditions if word not in limits),
        reduction.who.rest,
    )
    headed = len(reduction.of) == 1 and is_named_before(reduction.of[0])
    said = rule_words(replace(reduction, of=())) if headed else rule_words(reduction)
    line = " ".join(filter(None, (who_words(people, names), said))) + _bracketed(limits)
    return f"{reduction.of[0]}：{line}" if headed else line


def rule_words(reduction: Reduction) -> str:
    """Return what a rule gives: “8折”, “早餐、午餐 再补贴2元”, “自付3元（补贴13元）”."""
    what = ("再" if reduction.added else "") + what_words(reduction.what)
    others_pay = rf"补贴|{PAID_BY}" if isinstance(reduction.what, Fixed) and reduction.what.price else "补贴"
    if isinstance(reduction.what, Fixed) and any(lexeme(others_pay).match(note) for note in reduction.notes):
        what = f"自付{price_words_plain(reduction.what)}"
    of = "、".join(reduction.of)
    return f"{of} {what}".strip() + _bracketed(reduction.notes)


def price_words_plain(what: Fixed) -> str:
    """Return a price with its number, 0元 too."""
    return f"{money(what.price)}{f'/{what.unit}' if what.unit else ''}"


def _bracketed(notes: Iterable[str]) -> str:
    return "".join(f"（{note}）" for note in notes)


def who_words(who: Who, names: Mapping[str, str]) -> str:
    """Return “本地户籍 60-79周岁”, “特困、低保”, “低保 老年人”, “70周岁以上 凭身份证”; "" for everybody."""
    statuses = "、".join(sorted(names[code] for code in who.statuses))
    kinds = [(word, condition_kind(word).name) for word in who.conditions]
    before = [word for word, kind in kinds if kind not in SHOWN_BEHIND and kind != "group"]
    groups = [word for word, kind in kinds if kind == "group"]
    behind = [word for word, kind in kinds if kind in SHOWN_BEHIND]
    rest = ("其他人员",) if who.rest else ()
    return " ".join(filter(None, (*rest, *before, statuses, *groups, _ages(who), *behind)))


def _ages(who: Who) -> str:
    if who.any_age:
        return ""
    if who.oldest == OLDEST:
        return f"{who.youngest}周岁以上"
    if who.youngest == 0:
        return f"{who.oldest}周岁以下"
    return f"{who.youngest}-{who.oldest}周岁"


def parts_words(part: int, whole: int) -> str:
    """Return “三分之二”."""
    return f"{FIGURES[whole]}分之{FIGURES[part]}"


def _discount(per_mille: int) -> str:
    tenths, rest = divmod(per_mille, 100)
    return "半价" if per_mille == 500 else f"{tenths}.{rest // 10}折" if rest else f"{tenths}折"


def what_words(what: What) -> str:
    """Return “免费”, “6元”, “8折”, “8.5折（最高3元）”, “半价”, “补贴1元/餐”."""
    match what:
        case Fixed(price, unit):
            return price_words(price, unit)
        case Percent(1000):
            return "全价"
        case Percent(part, most, whole):
            share = _discount(part) if whole == FULL else f"原价的{parts_words(part, whole)}"
            return share if most is None else f"{share}（最高{money(most)}）"
        case Off():
            return off_words(what)
