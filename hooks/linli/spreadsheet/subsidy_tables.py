"""Tables of who pays what: people down and amounts across, or ages across the top and amounts below."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from linli.language.errors import LanguageError
from linli.language.price import parse_base, parse_reductions
from linli.spreadsheet.asides import is_remark, is_total
from linli.spreadsheet.charge_rows import BASE, REDUCTIONS, ChargeOrder, ChargeText, charge_row, in_yuan, unit_in
from linli.spreadsheet.grid import Grid
from linli.spreadsheet.headings import SITTING_HEADINGS, plain_heading
from linli.spreadsheet.meaning import plain_text
from linli.spreadsheet.rows import Refusal, TableRow
from linli.spreadsheet.week_table import Lines, Spot

SUBSIDY, OWN_SHARE, MEAL_COLUMN = "补贴", "个人支付", "餐次"

MONEY_HEADINGS = {
    **dict.fromkeys(
        ("补贴", "补贴标准", "补贴金额", "政府补贴", "财政补贴", "助餐补贴", "就餐补贴", "补助", "补助标准"), SUBSIDY
    ),
    **dict.fromkeys(
        ("个人支付", "个人自付", "自付", "自付金额", "个人承担", "个人负担", "个人缴费", "老人自付"), OWN_SHARE
    ),
    **dict.fromkeys(
        ("老人支付", "实付", "实际支付", "就餐价格", "就餐价", "优惠价", "收费标准", "收费", "价格"), OWN_SHARE
    ),
    **dict.fromkeys(("餐标", "餐费标准", "原价", "成本价", "标准价", "就餐标准", "用餐标准"), BASE),
    **dict.fromkeys(("优惠", "优惠标准", "优惠政策", "点位优惠", "折扣"), REDUCTIONS),
    **dict.fromkeys(("餐次", "餐别"), MEAL_COLUMN),
}
"""Headings beside people, with what stands below them."""

NO_ITEM = "看不出是什么项目的价。表里写上餐次，或加上 --item，例如：--item 午餐"
_TITLED = {SUBSIDY: re.compile("补贴|补助"), OWN_SHARE: re.compile("支付|自付|收费|价格|价目")}
_BARE_AGES = re.compile(r"(\d{2,3}\s*[-—~～－至]\s*\d{2,3}|\d{2,3}(?=\D))((?:及|（含）)?以[上下]|)")


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """A table turned so that its people stand down; `first` is the line of the first, `people` their columns."""

    lines: Lines
    first: int
    people: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class MoneyColumn:
    """What the amounts of a column are (补贴, 个人支付 …), of which meal, and their unit."""

    key: str
    meal: str
    unit: str


class _Unread(Exception):
    def __init__(self, spot: Spot, reason: str) -> None:
        super().__init__(reason)
        self.spot, self.reason = spot, reason


def people_table(grid: Grid, order: ChargeOrder, least: int = 2) -> PeopleTable | None:
    """Return the table with its people down; None where it is about fewer than `least` of them."""
    rows = [[Spot(plain_text(cell), at, place) for place, cell in enumerate(row)] for at, row in enumerate(grid.rows)]
    wide = [row + [Spot("", at, place) for place in range(len(row), grid.width)] for at, row in enumerate(rows)]
    across, down = _most(wide, order), _most(list(map(list, zip(*wide, strict=True))), order)
    if max(across[1], down[1]) < least:
        return None
    top = across[0] if across[1] > down[1] else next(at for at, row in enumerate(wide) if _is_whom(row[down[0]], order))
    title = "".join(dict.fromkeys(spot.text for row in wide[:top] for spot in row if spot.text))
    if across[1] > down[1]:
        lines: Lines = list(map(list, zip(*wide[top:], strict=True)))
        first = next(at for at, line in enumerate(lines) if _is_whom(line[0], order))
        return PeopleTable(lines, first, (0,), title)
    people = tuple(place for place in range(grid.width) if _is_whom(wide[top][place], order))
    return PeopleTable(wide, top, people, title)


def _most(lines: Lines, order: ChargeOrder) -> tuple[int, int]:
    """Return the line with the most different people, and how many."""
    counts = [len({spot.text for spot in line if _is_whom(spot, order)}) for line in lines]
    return (counts.index(max(counts)), max(counts)) if counts else (0, 0)


def _is_whom(spot: Spot, order: ChargeOrder) -> bool:
    """Tell whether a cell says for whom: the language of prices knows that."""
    if not spot.text:
        return False
    try:
        found = parse_reductions((f"{_in_years(spot.text)} 免费",), order.words)
    except LanguageError:
        return False
    return len(found) == 1 and not found[0].of


def _in_years(text: str) -> str:
    """Return bare ages with their unit: 60-69 → 60-69周岁, 80以上 → 80周岁以上."""
    found = _BARE_AGES.fullmatch(text)
    return f"{found[1]}周岁{found[2]}" if found else text


def subsidy_rows(grid: Grid, table: PeopleTable, order: ChargeOrder) -> Iterator[TableRow | Refusal]:
    """Yield the items of a table with what each of the people pays; of an item with an error, only the errors."""
    columns = _money_columns(table)
    found: dict[str, list[Sequence[Spot]]] = {}
    try:
        for line in table.lines[table.first :]:
            for meal in _meals(line, table, columns):
                found.setdefault(meal or order.item, []).append(line)
        if not found:
            raise _Unread(table.lines[table.first][table.people[0]], NOTHING_PAID)
        if "" in found:
            raise _Unread(found[""][0][table.people[0]], NO_ITEM)
    except _Unread as error:
        yield Refusal(grid.title, error.spot.row, error.spot.column, error.reason)
        return
    meals = [column.meal for column in columns.values()]
    for item in sorted(found, key=lambda name: meals.index(name) if name in meals else -1):
        yield from _item(grid, table, order, item, found[item])


NOTHING_PAID = "看不出这些人是补贴多少，还是自己付多少。请在表头写上“补贴标准”或“个人支付”。"


def _money_columns(table: PeopleTable) -> dict[int, MoneyColumn]:
    """Return what the columns beside the people hold; what is said of all of them may stand in the title."""
    corner = "".join(line[place].text for line in table.lines[: table.first] for place in table.people)
    titled = [key for key, sign in _TITLED.items() if sign.search(table.title)]
    if not titled and _TITLED[OWN_SHARE].search(corner):
        titled = [OWN_SHARE]
    found: dict[int, MoneyColumn] = {}
    meal = ""
    for column in range(len(table.lines[0])):
        labels = [line[column].text for line in table.lines[: table.first]]
        plain = [plain_heading(text) for text in labels]
        own = next((SITTING_HEADINGS[text] for text in plain if text in SITTING_HEADINGS), "")
        key = next((MONEY_HEADINGS[text] for text in reversed(plain) if text in MONEY_HEADINGS), "")
        meal = own or (meal if key and not labels[0] else "")
        if own and not key and len(titled) == 1:
            key = titled[0]
        if key and column not in table.people:
            found[column] = MoneyColumn(key, meal, unit_in("".join(labels) + table.title))
    return found


def _meals(line: Sequence[Spot], table: PeopleTable, columns: Mapping[int, MoneyColumn]) -> list[str]:
    """Return the meals of which a line says something; "" for what has no meal of its own."""
    whom = "".join(line[place].text for place in table.people)
    if not whom or is_total(whom) or is_remark(whom):
        return []
    named = [line[at].text for at, column in columns.items() if column.key == MEAL_COLUMN]
    paid = (column.meal for at, column in columns.items() if column.key != MEAL_COLUMN and line[at].text)
    return [SITTING_HEADINGS.get(word, word) or meal for word in (named or [""]) for meal in dict.fromkeys(paid)]


def _item(
    grid: Grid, table: PeopleTable, order: ChargeOrder, item: str, lines: Sequence[Sequence[Spot]]
) -> Iterator[TableRow | Refusal]:
    columns = {at: column for at, column in _money_columns(table).items() if column.meal in {"", item}}
    said: dict[str, ChargeText] = {}
    rules: list[str] = []
    refused: list[Refusal] = []
    for line in lines:
        amounts = {c.key: (line[at], in_yuan(line[at].text, c.unit)) for at, c in columns.items() if line[at].text}
        try:
            _require_sum(amounts, order)
            _require_one_base(amounts, said)
            rules.append(_rule(_whom(line, table), amounts, order))
        except _Unread as error:
            refused.append(Refusal(grid.title, error.spot.row, error.spot.column, error.reason))
    if refused:
        yield from refused
        return
    first = next(at for at, column in columns.items() if column.key not in {MEAL_COLUMN, BASE})
    texts = "\n".join(dict.fromkeys(filter(None, rules)))
    if texts:
        said[REDUCTIONS] = ChargeText(texts, lines[0][first].column)
    yield charge_row(grid, lines[0][first].row, order, item, said)


def _whom(line: Sequence[Spot], table: PeopleTable) -> Spot:
    """Return for whom a line is; bare numbers are ages."""
    texts = (line[place].text for place in table.people)
    words = (_in_years(text) for text in texts if text)
    spot = line[table.people[0]]
    return Spot(" ".join(words), spot.row, spot.column)


Amounts = Mapping[str, tuple[Spot, str]]


def _require_one_base(amounts: Amounts, said: dict[str, ChargeText]) -> None:
    """Keep the full price; refuse another one for somebody else, which one 标准 cannot say."""
    if BASE not in amounts:
        return
    spot, text = amounts[BASE]
    if said.setdefault(BASE, ChargeText(text, spot.column)).text != text:
        raise _Unread(spot, f"标准有几种：{said[BASE].text}、{text}。请分成几个项目，每个一张表。")


def _require_sum(amounts: Amounts, order: ChargeOrder) -> None:
    """Refuse amounts that contradict each other: what is given and what is left to pay are the whole price."""
    prices = {key: _price(amounts[key][1], order) for key in (BASE, SUBSIDY, OWN_SHARE) if key in amounts}
    base, given, left = (prices.get(key) for key in (BASE, SUBSIDY, OWN_SHARE))
    if base is not None and given is not None and left is not None and base - given != left:
        said = f"{amounts[BASE][1]}减补贴{amounts[SUBSIDY][1]}，不是{amounts[OWN_SHARE][1]}。请核对这三个数。"
        raise _Unread(amounts[OWN_SHARE][0], said)


def _price(text: str, order: ChargeOrder) -> int | None:
    try:
        found = parse_base(text, order.words)
    except LanguageError:
        return None
    return found[0].price if len(found) == 1 else None


def _rule(whom: Spot, amounts: Amounts, order: ChargeOrder) -> str:
    """Return the line of 优惠 that a line of the table is; "" where it gives nothing but the full price."""
    texts = {key: text for key, (_, text) in amounts.items()}
    if not texts.keys() & {SUBSIDY, OWN_SHARE, REDUCTIONS}:
        return ""
    given, left = texts.get(SUBSIDY, ""), texts.get(OWN_SHARE, "")
    free = bool(left) and _price(left, order) == 0
    parts = [given if "补" in given else f"补贴{given}" if given else "", "免费" if free else left]
    if free:
        parts[0] = ""
    if given and left and not free:
        parts[1] = f"个人支付{left}"
    line = " ".join(filter(None, (whom.text, *parts, texts.get(REDUCTIONS, ""))))
    try:
        parse_reductions((line,), order.words)
    except LanguageError as error:
        key = next(key for key in (OWN_SHARE, SUBSIDY, REDUCTIONS) if key in amounts)
        spot = amounts[key][0] if _is_whom(whom, order) else whom
        raise _Unread(spot, f"{error.message}{error.hint}") from None
    return line


def passed_over(table: PeopleTable) -> tuple[str, ...]:
    """Return the headings of the columns from which nothing is taken."""
    columns = _money_columns(table)
    left = (at for at in range(len(table.lines[0])) if columns and at not in columns and at not in table.people)
    texts = (line[at].text for at in left for line in table.lines[: table.first][-1:])
    return tuple(dict.fromkeys(filter(None, texts)))
