"""`linli price`: what a person pays by rules as clerks write them."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from linli.language.errors import LanguageError
from linli.language.price import Item, Reduction, format_base, parse_base, parse_prices, parse_reduction, price_words
from linli.language.price.tariff import Person, Quote, Tariff, quote
from linli.load.loading import load_vocabulary
from linli.model.charges import status_words

MARKED = re.compile(r"\s*(标准|优惠)\s*[:：]\s*(.*)", re.DOTALL)


class BasePrice(click.ParamType[Item]):
    """A base price: 12, 14.9, 12元, 500元/期."""

    name = "元"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Item:
        """Parse the price; a usage error for anything else, and for several."""
        text = str(value).strip()
        try:
            (item,) = parse_base(f"{text}元" if re.fullmatch(r"[\d.]+", text) else text)
        except (LanguageError, ValueError):
            self.fail(f"“{value}”不是一个价格，请写成 12 或 14.9", param, ctx)
        return item


@click.command(
    help="算一个人要付多少钱：每条 RULE 是“标准”或“优惠”里的一行，按写法分辨，也可以在前面写明“标准:”“优惠:”。"
)
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option("--age", type=click.IntRange(0, 150), required=True, help="周岁")
@click.option("--status", "statuses", multiple=True, metavar="身份", help="低保、残疾……可以写几次")
@click.option("--base", type=BasePrice(), default=None, help="标准价，代替 RULE 里的")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON；标准价有几个时，算第一个")
def price_command(
    rules: tuple[str, ...], age: int, statuses: tuple[str, ...], base: Item | None, as_json: bool
) -> None:
    """Say the price and the rule that gives it; exit 1 with the message for what is not understood."""
    vocabulary, _ = load_vocabulary(Path.cwd())
    words = status_words(vocabulary)
    unknown = [status for status in statuses if status not in words]
    if unknown:
        raise click.UsageError(f"没有“{unknown[0]}”这种身份。可以写的有：{'、'.join(dict.fromkeys(words))}")
    try:
        items, reductions = read_rules(rules, words)
    except LanguageError as error:
        click.echo(f"第{error.line + 1}条：{error.message}{error.hint}", err=True)
        raise SystemExit(1) from None
    tariff = Tariff((base,) if base else items, reductions)
    person = Person(age, frozenset(words[status] for status in statuses))
    quotes = [(item, quote(tariff, person, item)) for item in tariff.items or (None,)]
    click.echo(quote_json(tariff, quotes[0][1]) if as_json else quote_text(tariff, quotes))


def read_rules(rules: Sequence[str], words: Mapping[str, str]) -> tuple[tuple[Item, ...], tuple[Reduction, ...]]:
    """Read every line for what it is: base prices, reductions, or both; LanguageError for the first not understood."""
    items: list[Item] = []
    reductions: list[Reduction] = []
    for number, rule in enumerate(rules):
        base, less = _read(rule, words, number)
        items += base
        reductions += less
    return tuple(items), tuple(reductions)


def _read(rule: str, words: Mapping[str, str], number: int) -> tuple[Sequence[Item], Sequence[Reduction]]:
    marked = MARKED.fullmatch(rule)
    kind, text = marked.groups() if marked else ("", rule)
    match kind:
        case "标准":
            return parse_base(text, words, number), ()
        case "优惠":
            return (), parse_reduction(text, words, number)
        case _:
            return parse_prices(text, words, number)


def quote_json(tariff: Tariff, found: Quote) -> str:
    """Return {price: yuan | null, rule, arithmetic, conditions}."""
    data = {
        "price": None if found.price is None else found.price / 100,
        "rule": _rule(tariff, found),
        "arithmetic": found.arithmetic,
        "conditions": list(found.conditions),
    }
    return json.dumps(data, ensure_ascii=False)


def quote_text(tariff: Tariff, quotes: Sequence[tuple[Item | None, Quote]]) -> str:
    """Return the answer in words, a block for every base price."""
    return "\n\n".join(_block(tariff, item, found) for item, found in quotes)


def _block(tariff: Tariff, item: Item | None, found: Quote) -> str:
    lines = [f"标准：{format_base([item])}"] if item else []
    lines += [f"要付：{_yuan(found.price)}", f"按：{_rule(tariff, found) or '标准价'}"]
    lines += [f"算法：{found.arithmetic}"] if found.arithmetic else []
    if found.conditions:
        lines += [f"条件：{'、'.join(found.conditions)}；不符合的要付：{_yuan(found.otherwise)}"]
    return "\n".join(lines)


def _rule(tariff: Tariff, found: Quote) -> str:
    return "" if found.rule is None else tariff.reductions[found.rule].text


def _yuan(cents: int | None) -> str:
    return "标准价不知道，算不出来" if cents is None else price_words(cents)
