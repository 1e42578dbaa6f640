"""What things cost: the rows of the price table, and the table in which the browser looks up a resident's own price."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from linli.language.price import is_extra, money, rule_words, who_words
from linli.language.price.objects import is_meal, sittings_in
from linli.language.price.rules import Item, Reduction
from linli.language.price.table import price_table, shifted, terse
from linli.language.price.tariff import resting
from linli.model import Place, Programme
from linli.model.charges import Charge
from linli.model.codes import CANTEEN, CHILDRENS_HOME, SERVICE_CENTER
from linli.publish.site import Site
from linli.publish.views.choices import Choice, choices

UNKNOWN_BASE = "标准价待核实"

# Whose age a price depends on, by the kind of place.
AGE_QUESTIONS = {
    CANTEEN: "用餐的人多少岁？",
    CHILDRENS_HOME: "孩子多少岁？",
    SERVICE_CENTER: "来的人多少岁？",
}


@dataclass(frozen=True, slots=True)
class PriceRow:
    """Who pays what."""

    who: str
    price: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PriceTable:
    """components/price_table.html: one item; `lookup` is what the browser looks prices up in, `terms`
    what the price covers and how it is paid; `of` what it is the price of, as meals and activities are called, a space
    between, "" for every meal."""

    item: str
    rows: tuple[PriceRow, ...]
    note: str
    lookup: str
    terms: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class AgeForm:
    """components/age_form.html: whose age is asked, and the statuses that one can have."""

    question: str
    statuses: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PriceLine:
    """What a meal costs, in a line: of what, the lowest price, who pays less, and the table for the browser."""

    item: str
    words: str
    note: str
    lookup: str


def price_tables(site: Site, charges: Iterable[Charge]) -> tuple[PriceTable, ...]:
    """Show every charge: the base prices, then who pays less; a charge is worked out once a site."""
    return tuple(site.once(("price table", charge), partial(_table, site, charge)) for charge in charges)


def base_prices(charges: Iterable[Charge]) -> dict[str, str]:
    """Return the first base price of every item, “12元/份”, UNKNOWN_BASE where it is not known."""
    return {charge.item: _base_rows(charge)[0].price for charge in charges}


def _status_names(site: Site) -> dict[str, str]:
    return site.once("status names", partial(_names_of_statuses, site))


def _names_of_statuses(site: Site) -> dict[str, str]:
    return {term.code: term.name for term in site.directory.vocabulary.terms("statuses")}


def meal_prices_of(place: Place) -> tuple[tuple[Charge, tuple[str, ...]], ...]:
    """Return what is charged for meals, each with the sittings it is for, () for every one: 早餐, 午餐; 就餐, 自选."""
    if not place.cooks:
        return ()
    named = ((charge, sittings_in(charge.item)) for charge in place.charges if not is_extra(charge.item))
    return tuple(named)


def _table(site: Site, charge: Charge) -> PriceTable:
    names = _status_names(site)
    rows = [*_base_rows(charge), *(_row(reduction, names) for reduction in charge.reductions)]
    several = len(charge.reductions) > 1
    note = "几条都符合的，按最便宜的算。" if charge.best else "几条都符合的，按排在前面的算。"
    of = " ".join(sittings_in(charge.item)) or ("" if is_meal(charge.item) else charge.item)
    return PriceTable(
        charge.item, tuple(rows), note if several else "", lookup_data(site, charge), terms_of(charge), of
    )


def terms_of(charge: Charge) -> str:
    """Say how often a charge is paid, what it covers, what comes on top, and how it is refunded."""
    nothing_more = "没有另外收的" if charge.excluded == () else ""
    said = (
        f"{charge.period.name}交" if charge.period else "",
        f"含{'、'.join(charge.included)}" if charge.included else "",
        f"不含{'、'.join(charge.excluded)}" if charge.excluded else nothing_more,
        f"退费：{charge.refund}" if charge.refund else "",
    )
    return "；".join(filter(None, said))


def _base_rows(charge: Charge) -> list[PriceRow]:
    return [_base_row(item) for item in charge.tariff.main if item] or [PriceRow("标准", UNKNOWN_BASE)]


def _base_row(item: Item) -> PriceRow:
    return PriceRow(item.name or "标准", _item_price(item), "，".join(item.notes))


def _item_price(item: Item) -> str:
    """Say what an item costs: “12元/份”, “免费”."""
    price = "免费" if item.price == 0 else money(item.price)
    return f"{price}/{item.unit}" if item.unit and item.price else price


def _row(reduction: Reduction, names: dict[str, str]) -> PriceRow:
    """Show a reduction; its conditions stand among the words for who."""
    return PriceRow(who_words(reduction.who, names) or "所有人", rule_words(reduction))


def lookup_data(site: Site, charge: Charge) -> str:
    """Return the JSON for the browser: {items: see price_table and terse, rules: [{text, if: conditions}]}."""
    return _json(**_lookup(site, charge))


def _json(items: Iterable[dict[str, Any]], rules: Iterable[dict[str, Any]], **more: str) -> str:
    said = [{key: value for key, value in rule.items() if value} for rule in rules]
    data = {"items": [terse(item) for item in items], "rules": said, **more}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _lookup(site: Site, charge: Charge) -> dict[str, Any]:
    return site.once(("price lookup", charge), partial(_look_up, site, charge))


def _look_up(site: Site, charge: Charge) -> dict[str, Any]:
    names = _status_names(site)
    rules = [
        {"text": " ".join(filter(None, (who_words(rule.who, names), rule_words(rule)))), "if": resting(rule)}
        for rule in charge.reductions
    ]
    return {"items": price_table(charge.tariff), "rules": rules}


def price_lines(site: Site, place: Place) -> tuple[PriceLine, ...]:
    """Show what the meals of a canteen cost, a line a charge; () for what charges nothing that is known."""
    return tuple(_line(site, charge) for charge, _ in meal_prices_of(place))


def _line(site: Site, charge: Charge) -> PriceLine:
    note = "、".join(dict.fromkeys(reduction.text for reduction in charge.reductions))
    words = UNKNOWN_BASE
    if charge.base:
        meals = [item for item in charge.base if not is_extra(item.name)] or list(charge.base)
        least = min(meals, key=lambda item: item.price)
        words = f"{_item_price(least)}{'起' if len(meals) > 1 else ''}"
    return PriceLine(charge.item, words, note, lookup_data(site, charge))


def meals_lookup(site: Site, place: Place) -> str:
    """Return one JSON for all meals of a canteen, as `lookup_data`: each item says which sittings it is `for`.

    Where several charges are for meals their items carry the name of the charge; where one is, for certain sittings,
    the table is `of` them (“午餐”).
    """
    return site.once(("meals lookup", place.id), partial(_meals_lookup, site, place))


def _meals_lookup(site: Site, place: Place) -> str:
    found = meal_prices_of(place)
    if not found:
        return ""
    items: list[dict[str, Any]] = []
    rules: list[dict[str, Any]] = []
    for charge, sittings in found:
        data = _lookup(site, charge)
        heading = f"{charge.item} " if len(found) > 1 else ""
        items += [
            {**shifted(item, len(rules)), "name": f"{heading}{item['name']}".strip(), "for": list(sittings)}
            for item in data["items"]
        ]
        rules += data["rules"]
    only, sittings = found[0]
    of = {"of": only.item} if len(found) == 1 and sittings else {}
    return _json(items, rules, **of)


def own_prices(site: Site, entry: Place | Programme) -> tuple[str, ...]:
    """Return what costs less for some, without the meals of a canteen, which are its price: JSON {item, …} each.

    Of a programme it is what the sessions charge that are not over.
    """
    charges = _besides_meals(entry) if isinstance(entry, Place) else _charged(entry, site.today)
    lowered = (charge for charge in charges if charge.reductions)
    return tuple(dict.fromkeys(_named(charge.item, lookup_data(site, charge)) for charge in lowered))


def _besides_meals(place: Place) -> tuple[Charge, ...]:
    meals = [charge for charge, _ in meal_prices_of(place)]
    return tuple(charge for charge in place.charges if charge not in meals)


def _charged(programme: Programme, day: date) -> tuple[Charge, ...]:
    ends = ((session, session.period.end if session.period else None) for session in programme.sessions)
    return tuple(charge for session, end in ends if not end or end >= day for charge in session.charges)


def _named(item: str, lookup: str) -> str:
    return json.dumps({"item": item, **json.loads(lookup)}, ensure_ascii=False, separators=(",", ":"))


def age_form(site: Site, place: Place) -> AgeForm:
    """Ask for the age of whom a place is for."""
    return AgeForm(AGE_QUESTIONS[place.kind.code], statuses_that_count(site, place.charges))


def statuses_that_count(site: Site, charges: Iterable[Charge]) -> tuple[Choice, ...]:
    """Return the statuses on which some price depends, and those that are a kind of them."""
    named = {code for charge in charges for rule in charge.reductions for code in rule.who.statuses}
    terms = site.directory.vocabulary.terms("statuses")
    return choices(term for term in terms if any(f"{term.code}.".startswith(f"{code}.") for code in named))


def status_choices(site: Site) -> tuple[Choice, ...]:
    """Return the statuses that one can have."""
    return choices(site.directory.vocabulary.terms("statuses"))
