"""Whether two pieces of a line speak of the same people, and whether two words for people are of one."""

from collections.abc import Sequence

from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.price.amounts import Amount
from linli.language.price.conditions import condition_kind
from linli.language.price.objects import SAME, is_extra, is_served
from linli.language.price.people import Statuses, take_people
from linli.language.price.rules import EVERYBODY, Fixed, Item, Percent, Reduction, Who
from linli.language.price.several_at_once import narrowed


def joined_people(people: list[Who], more: list[Who]) -> list[Who]:
    """Join people and what they must show or do, set apart by a comma; [] where both name people of their own."""
    if not more:
        return [] if all(map(_only_limited, people)) else people
    for whom, needs in ((people, more), (more, people)):
        if len(needs) == 1 and _only_shown(needs[0]):
            return [who.under(needs[0].conditions) for who in whom]
    return []


def take_people_among(cursor: Cursor, statuses: Statuses, before: Sequence[Item | Reduction]) -> list[Who]:
    """Take people; behind 其中 they are some of all before: 60岁以上8折，其中低保免费 says nothing of younger ones."""
    begin = cursor.position
    among = cursor.sees("其中") is not None
    people = take_people(cursor, statuses)
    return _some_of(cursor, begin, before, people) if among and people else people


def _some_of(cursor: Cursor, begin: int, before: Sequence[Item | Reduction], people: list[Who]) -> list[Who]:
    whole = [entry.who for entry in before if isinstance(entry, Reduction)]
    some = [narrowed(whom, one) for one in people for whom in whole]
    found = list(dict.fromkeys(who for who in some if who))
    if whole and not found and whole[-1].statuses and any(one.statuses for one in people):
        said = "“{}”是前面的人里的哪些？是两样都要有，还是另外的人？"
        raise cursor.error(begin, cursor.position, said, Example("低保 凭残疾证"))
    return found or people


def _only_limited(who: Who) -> bool:
    """Tell whether words name nobody but say how much at most: 每餐最高补贴5元."""
    kinds = {condition_kind(word).name for word in who.conditions}
    sums = any("元" in word for word in who.conditions)
    return sums and who.any_age and not who.statuses and not who.rest and kinds == {"limit"}


def _only_shown(who: Who) -> bool:
    """Tell whether words name only what is to be shown or done: 凭身份证, 提前预约, 满15元."""
    return (
        who.any_age
        and not who.statuses
        and not who.rest
        and bool(who.conditions)
        and all(condition_kind(word).name in {"card", "booking", "threshold"} for word in who.conditions)
    )


def service_before(before: Sequence[Item | Reduction], people: Sequence[Who], amount: Amount) -> tuple[str, ...]:
    """Return the one service of a line, whose price for others this is: 理发5元，其他人10元; or ()."""
    bare = isinstance(amount.what, Fixed) and not amount.added
    rules = [entry for entry in before if isinstance(entry, Reduction) and isinstance(entry.what, Fixed)]
    services = {rule.of for rule in rules if rule.of and (all(map(is_served, rule.of)) or all(map(is_extra, rule.of)))}
    if (
        not bare
        or len(rules) < len(before)
        or len(services) != 1
        or not _of_one_unit(rules, amount)
        or any(rule.of not in services for rule in rules)
    ):
        return ()
    if all(isinstance(rule.what, Fixed) and not rule.what.price for rule in rules) and amount.what == Fixed(0):
        return ()  # 60岁以上免餐具费，80岁以上免餐费
    return next(iter(services)) if all(who.rest or not who.any_age for who in people) else ()


def fee_of_several(before: Sequence[Item | Reduction]) -> str:
    """Return the fee that several kinds of people pay, each their own: 失能护理费900元，半失能600元; "" for none."""
    rules = [entry for entry in before[-2:] if isinstance(entry, Reduction) and len(entry.of) == 1]
    if len(rules) < 2 or rules[0].of != rules[1].of or rules[0].who == rules[1].who:
        return ""
    return rules[0].of[0]


def _of_one_unit(rules: Sequence[Reduction], amount: Amount) -> bool:
    """Tell whether a price names no unit, or none but that of all prices before it; what is free has none."""
    unit = amount.what.unit if isinstance(amount.what, Fixed) else ""
    units = {rule.what.unit for rule in rules if isinstance(rule.what, Fixed) and rule.what.price}
    return not unit or units <= {unit}


def is_of_all(heading: str, amount: Amount) -> bool:
    """Tell whether a fee behind the price of some people is of all: 护理费：失能900元，伙食费500元."""
    if not amount.of or not isinstance(amount.what, Fixed) or not amount.what.price or amount.added or amount.own:
        return False
    other = heading.endswith("费") and all(word.endswith("费") for word in amount.of)
    return other or all(is_extra(word) and not is_served(word) for word in amount.of)


def same_price(entry: Item | Reduction, other: Item | Reduction) -> bool:
    """Tell whether two prices or reductions are for the same, so that nobody can tell which holds."""
    if isinstance(entry, Item):
        return isinstance(other, Item) and (_meant(entry), entry.unit) == (_meant(other), other.unit)
    if not isinstance(other, Reduction):
        return False
    unit, others = ("" if isinstance(rule.what, Percent) else rule.what.unit for rule in (entry, other))
    return (entry.who, entry.of, entry.added, unit) == (other.who, other.of, other.added, others)


def _meant(item: Item) -> str:
    """Return the name of what is sold; 午饭 and 午餐 are one meal."""
    return SAME.get(item.name, item.name)


def refuse_same(cursor: Cursor, begin: int, entry: Item | Reduction, before: Sequence[Item | Reduction]) -> None:
    """Refuse what nobody can tell from the pieces before it: “低保免费、8折”, “12元、15元”."""
    anonymous = (
        entry.who == EVERYBODY and not entry.notes and not entry.of if isinstance(entry, Reduction) else not entry.name
    )
    if anonymous and any(isinstance(other, Reduction) for other in before):
        raise cursor.error(begin, cursor.position, "“{}”没有写给谁，与前面的分不清。")
    if any(same_price(entry, other) for other in before):
        one = isinstance(entry, Item)
        said = "“{}”没有名称，与前面的价分不清。" if one else "“{}”前面已经写过，分不清按哪一条。"
        raise cursor.error(begin, cursor.position, said)
