"""`linli price`: what was understood of prices as clerks write them, and what a person pays by them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from linli.language.errors import LanguageError
from linli.language.price import (
    Item,
    Reduction,
    explain_items,
    explain_reductions,
    format_base,
    format_reduction,
    parse_base,
    parse_prices,
    parse_reduction,
    price_words,
)
from linli.language.price.row_doubts import refuse_doubts_of_rows, with_own_things
from linli.language.price.rules import Fixed
from linli.language.price.tariff import Person, Quote, Tariff, quote
from linli.load.loading import load_vocabulary
from linli.model.vocabulary import Term

MARKED = re.compile(r"\s*(标准|优惠)\s*[:：]\s*(.*)", re.DOTALL)
LIST = ""


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
    help="把价格说成大白话，再算一个人要付多少钱：每条 RULE 是“标准”或“优惠”里的一行，按写法分辨，"
    "也可以在前面写明“标准:”“优惠:”。"
)
@click.argument("rules", nargs=-1, metavar="RULE…")
@click.option("--age", type=click.IntRange(0, 150), default=None, help="周岁")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    is_flag=False,
    flag_value=LIST,
    metavar="[身份]",
    help="低保、残疾……可以写几次；后面什么都不写，就列出所有身份",
)
@click.option("--base", type=BasePrice(), default=None, help="标准价，代替 RULE 里的")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON；标准价有几个时，算第一个")
def price_command(
    rules: tuple[str, ...], age: int | None, statuses: tuple[str, ...], base: Item | None, as_json: bool
) -> None:
    """Say what was understood, the price and the rule that gives it; exit 1 with the message for what is not."""
    terms = _statuses()
    if LIST in statuses:
        click.echo(list_statuses(terms))
        return
    if not rules:
        raise click.UsageError('请写出至少一条价格，例如：linli price "80周岁以上 免费" --base 12 --age 83')
    words = {word: term.code for term in terms for word in (term.name, *term.synonyms)}
    unknown = [status for status in statuses if status not in words]
    if unknown:
        raise click.UsageError(f"没有“{unknown[0]}”这种身份。可以写的有：{'、'.join(dict.fromkeys(words))}")
    try:
        items, reductions = read_rules(rules, words)
    except LanguageError as error:
        click.echo(f"第{error.line + 1}条：{error.message}{error.hint}", err=True)
        raise SystemExit(1) from None
    names = {term.code: term.name for term in terms}
    if age is None and not statuses and not as_json:
        click.echo(f"{understood_text(items, reductions, names)}\n\n要算出多少钱，请写年龄，例如：--age 83")
        return
    tariff = Tariff(with_base(base, items, reductions), reductions)
    person = Person(age, frozenset(words[status] for status in statuses))
    quotes = [(item, quote(tariff, person, item)) for item in tariff.main]
    if as_json:
        click.echo(quote_json(tariff, quotes[0][1], names))
        return
    click.echo(f"{understood_text(items, reductions, names)}\n\n{quote_text(tariff, quotes, names)}")


def _statuses() -> tuple[Term, ...]:
    """Return the statuses of the project; a usage error where there are none: without them no rule can be read."""
    vocabulary, _ = load_vocabulary(Path.cwd())
    terms = vocabulary.terms("statuses")
    if not terms:
        raise click.UsageError(
            "这里没有身份词表 data/vocabulary/statuses.yml，认不出谁有优惠。请到项目的目录里再运行。"
        )
    return terms


def list_statuses(terms: Sequence[Term]) -> str:
    """Return every status, a line each, with the words that are read as it."""
    return "\n".join(
        f"{term.name}　{term.note}" + (f"（也写作：{'、'.join(term.synonyms)}）" if term.synonyms else "")
        for term in terms
    )


def with_base(base: Item | None, items: tuple[Item, ...], reductions: Sequence[Reduction]) -> tuple[Item, ...]:
    """Return the base prices to reckon with; a given one without a unit has the only unit that the rules know."""
    if base is None:
        return items
    if base.unit:
        return (base,)
    units = {item.unit for item in items} or {
        rule.what.unit for rule in reductions if isinstance(rule.what, Fixed) and rule.what.price and not rule.of
    }
    return (replace(base, unit=units.pop()),) if len(units) == 1 else (base,)


def read_rules(rules: Sequence[str], words: Mapping[str, str]) -> tuple[tuple[Item, ...], tuple[Reduction, ...]]:
    """Read every line for what it is: base prices, reductions, or both; LanguageError for the first not understood."""
    rows = with_own_things([_read(rule, words, number) for number, rule in enumerate(rules)])
    refuse_doubts_of_rows(rows)
    entries = [entry for row in rows for entry in row]
    items = tuple(entry for entry in entries if isinstance(entry, Item))
    return items, tuple(entry for entry in entries if isinstance(entry, Reduction))


def _read(rule: str, words: Mapping[str, str], number: int) -> Sequence[Item | Reduction]:
    marked = MARKED.fullmatch(rule)
    kind, text = marked.groups() if marked else ("", rule)
    match kind:
        case "标准":
            return parse_base(text, words, number)
        case "优惠":
            return parse_reduction(text, words, number)
        case _:
            base, less = parse_prices(text, words, number)
            return (*base, *less)


def understood_text(items: Sequence[Item], reductions: Sequence[Reduction], names: Mapping[str, str]) -> str:
    """Return what was understood, a line for every price and every rule."""
    return "\n".join(["看懂的是：", *(f"　{line}" for line in _understood(items, reductions, names))])


def _understood(items: Sequence[Item], reductions: Sequence[Reduction], names: Mapping[str, str]) -> list[str]:
    return [*explain_items(items), *explain_reductions(reductions, names)]


def quote_json(tariff: Tariff, found: Quote, names: Mapping[str, str]) -> str:
    """Return {price: yuan | null, rule, arithmetic, conditions}.

    `conditions` is all that stands beside the price: what it rests on, then the rules that are not counted.
    """
    beside = [_possible(tariff, number, names) for number in found.beside]
    data = {
        "price": None if found.price is None else found.price / 100,
        "rule": _rule(tariff, found),
        "arithmetic": found.arithmetic,
        "conditions": [*found.conditions, *beside],
    }
    return json.dumps(data, ensure_ascii=False)


def _possible(tariff: Tariff, number: int, names: Mapping[str, str]) -> str:
    return f"没有算进去：{format_reduction(tariff.reductions[number], names)}"


def quote_text(tariff: Tariff, quotes: Sequence[tuple[Item | None, Quote]], names: Mapping[str, str]) -> str:
    """Return the answer in words, a block for every base price."""
    return "\n\n".join(_block(tariff, item, found, names) for item, found in quotes)


def _block(tariff: Tariff, item: Item | None, found: Quote, names: Mapping[str, str]) -> str:
    lines = [f"标准：{format_base([item])}"] if item else []
    lines += [f"要付：{_yuan(found.price)}", f"按：{_rule(tariff, found) or '标准价'}"]
    lines += [f"算法：{found.arithmetic}"] if found.arithmetic else []
    if found.conditions:
        lines += [f"条件：{'、'.join(found.conditions)}；不符合的要付：{_yuan(found.otherwise)}"]
    lines += [_possible(tariff, number, names) for number in found.beside]
    return "\n".join(lines)


def _rule(tariff: Tariff, found: Quote) -> str:
    numbers = [number for number in (found.rule, found.added) if number is not None]
    return "，".join(tariff.reductions[number].text for number in numbers)


def _yuan(cents: int | None) -> str:
    return "标准价不知道，算不出来" if cents is None else price_words(cents)
