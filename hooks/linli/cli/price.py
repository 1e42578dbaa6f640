"""`linli price`: what a person pays by rules as clerks write them."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from linli.language.errors import LanguageError
from linli.language.price import Item, parse_base, parse_reductions
from linli.language.price.parser import MONEY
from linli.loading import load_vocabulary
from linli.pricing import Person, Quote, Tariff, quote
from linli.records.charges import status_words

MARKED = re.compile(r"\s*标准\s*[:：]\s*")
FIRST = re.compile(rf"\s*(?P<base>(?:每餐)?{MONEY}(?:/[^，,；;\s]+)?)\s*(?:[，,；;]\s*(?P<rest>.+))?")


@click.command(help="算一个人要付多少钱：每条 RULE 是“优惠”里的一行；“标准: 12元”是标准价。")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option("--age", type=click.IntRange(0, 150), required=True, help="周岁")
@click.option("--status", "statuses", multiple=True, metavar="身份", help="低保、残疾……可以写几次")
@click.option("--base", default=None, metavar="元", help="标准价")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON")
def price(rules: tuple[str, ...], age: int, statuses: tuple[str, ...], base: str | None, as_json: bool) -> None:
    """Say the price and the rule that gives it; exit 1 with the message for what is not understood."""
    vocabulary, _ = load_vocabulary(Path.cwd())
    words = status_words(vocabulary)
    unknown = [status for status in statuses if status not in words]
    if unknown:
        raise click.UsageError(f"没有“{unknown[0]}”这种身份。可以写的有：{'、'.join(dict.fromkeys(words))}")
    try:
        items, reductions = _sorted(rules, base, words)
        tariff = Tariff(items, parse_reductions(reductions, words))
    except LanguageError as error:
        click.echo(f"{error.message}{error.hint}", err=True)
        raise SystemExit(1) from None
    person = Person(age, frozenset(words[status] for status in statuses))
    found = quote(tariff, person, items[0].price if items else None)
    data = _data(tariff, found)
    click.echo(json.dumps(data, ensure_ascii=False) if as_json else _text(data))


def _sorted(rules: Sequence[str], base: str | None, words: Mapping[str, str]) -> tuple[tuple[Item, ...], list[str]]:
    """Part the base price from the reductions: it is marked “标准:”, given by --base, or a line by itself."""
    items: tuple[Item, ...] = ()
    reductions: list[str] = []
    for rule in rules:
        head = MARKED.match(rule)
        first = FIRST.fullmatch(rule)
        if head:
            items = parse_base(rule[head.end() :])
        elif first:
            items = parse_base(first["base"])
            reductions += [first["rest"]] if first["rest"] else []
        elif _is_base(rule, words):
            items = parse_base(rule)
        else:
            reductions.append(rule)
    if base is not None:
        items = parse_base(f"{base.strip().removesuffix('元')}元")
    return items, reductions


def _is_base(rule: str, words: Mapping[str, str]) -> bool:
    """Tell whether a line is a base price (一荤两素12元、两荤一素15元) and no reduction."""
    try:
        parse_reductions([rule], words)
    except LanguageError:
        try:
            return bool(parse_base(rule))
        except LanguageError:
            return False
    return False


def _data(tariff: Tariff, found: Quote) -> dict[str, Any]:
    return {
        "price": None if found.price is None else found.price / 100,
        "rule": "" if found.rule is None else tariff.reductions[found.rule].text,
        "arithmetic": found.arithmetic,
        "conditions": list(found.conditions),
    }


def _text(data: dict[str, Any]) -> str:
    price = "标准价不知道，算不出来" if data["price"] is None else f"{data['price']:g}元"
    lines = [f"要付：{price}", f"按：{data['rule'] or '标准价'}"]
    lines += [f"算法：{data['arithmetic']}"] if data["arithmetic"] else []
    lines += [f"条件：{'、'.join(data['conditions'])}"] if data["conditions"] else []
    return "\n".join(lines)
