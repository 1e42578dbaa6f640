"""Rows of a list that go on with the row above: 周一至周五： / 上午：8:30-11:30 / 下午：14:00-17:00.

A row goes on only where nothing else can be meant: behind days alone, behind the other half of the same day, or, what
is said of the hours of a whole list, where these stand in one place. Any other row is a line of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import LanguageError
from linli.language.hours.bodies import CALLED, LABEL
from linli.language.hours.conditions import take_condition
from linli.language.hours.rewrites import REWRITES
from linli.language.hours.rewrites.closing_words import TYPED_TIME, UNTIL
from linli.language.hours.rewrites.labels import WHEN
from linli.language.hours.rewrites.services import MEAL
from linli.language.rewriting import rewritten
from linli.language.text import as_read

_HALVES = ("早上", "上午", "中午", "下午", "晚上")
_CALLED = {"早晨": "早上", "晚间": "晚上", "夜间": "晚上", "午间": "中午"}
_HALF = r"(早上|早晨|上午|中午|午间|下午|晚上|晚间|夜间)"
_SPAN = rf"{TYPED_TIME}{UNTIL}{TYPED_TIME}"
_OF_A_HALF = rf"{_HALF}(?:场|时段|时间|开放|门诊|上班|办公)*[: ]*{_SPAN}"
_HAS_HOURS = rf"{TYPED_TIME}|24小时|全天"
_NAMES_DAYS = r"[周拜][一二三四五六日天末]|星期|每|逢|月|节|假|工作日|双休|\d日|除|季|初|平日|平时|其余|其他|全年"
_OPENING = r"(?:开馆|开放|开门|开园|营业|开业|入园|入馆)(?:的)?时间(?:为|是)?[: ]*{0}[,;。]?"
_CLOSING = r"(?:[一-鿿]{{2,6}}?)?(?:闭馆|关闭|关门|闭园|关馆|打烊|静园|清园|结束)(?:的)?时间(?:为|是)?[: ]*{0}[,;。]?"
_ENDS_OF = (
    rf"(?:(?:最后|最晚|最迟|停止|截止)[一-鿿]{{2,8}}?(?:时间)?(?:为|是)?[: ]*{TYPED_TIME}[,;。]?"
    rf"|{TYPED_TIME}(?:以?后|起)?(?:停止|截止|最后|谢绝|不再)[一-鿿]{{2,8}}[,;。]?)"
)
_LAST = lexeme(_ENDS_OF)
_OPENS = lexeme(rf"{_OPENING.format(TYPED_TIME)}(?:[,;。]?{_ENDS_OF})*")
_CLOSES = lexeme(_CLOSING.format(TYPED_TIME))
_TITLE = lexeme(
    r"(?:[一-鿿]{2,4})?(?:开放|开馆|营业|服务|办公|接待|门诊|就餐|供餐|参观|上班|工作)(?:时间|时段)(?:安排)? ?:?"
)
_CLOSED_ON = lexeme(r"(?:[周拜][一二三四五六日天、]+|星期.)(?:[上下]午)?(?:全天)?(?:[闭休]|不对?外?开|停)")
_OTHER_DAYS = lexeme(r"[寒暑节假月季旺淡初]|除夕")
_EXCEPT = lexeme(r"除外|照常|正常|顺延")
_ROOM = lexeme(rf"({CALLED}): ?(?={WHEN})(?!\d)")
_ROOM_HOURS = lexeme(rf"({CALLED}): ?{TYPED_TIME}")
_OPEN = ("开放", "开馆", "营业")
_OPEN_ON = lexeme(
    rf"((?:逢|每)?{WHEN}[^,;。\d:()]*?)(?:均|都)?(?:对外|免费|正常)*(?:开放|开馆|营业)(?:参观)?"
    r"((?:[,;。 ]+[^,;。\d:()]{2,12}(?:闭馆|休馆|休息|不开放|不营业))*)[,;。]?"
)
_ROOM_ALONE = lexeme(rf"({CALLED}):|({LABEL})")
_SPANS_ALONE = lexeme(rf"{_SPAN}(?:[,、; ]+{_SPAN})*[,;。]?")
_THE_REST = lexeme(r"(?:其余|其他|其它|平时)(?:的)?(?:时间|日子|日期|时段)")
_HALVES_ALONE = lexeme(rf"(?:{_OF_A_HALF}[,;。 ]*)+")
_HOURS_ALONE = lexeme(rf"{_SPAN}(?: ?\((?:{_ENDS_OF})\))?[,;。]?")
_IN_A_YEAR = lexeme(r"20\d\d年\d{1,2}月\d{1,2}日(?!起|后|开始)")
_DATE = lexeme(r"\d{1,2}月\d{1,2}日")
_MOVED = lexeme(r"[^,;。()]{2,16}?(?:延长|延时|延迟|推迟|延后|提前|提早)[^,;。()]{1,14}[,;。]?")
_NO_BREAK = lexeme(r"(?:中午|午间)(?:不|无)[一-鿿]{1,6}[,;。]?")
_MEAL = lexeme(rf"{MEAL}[: ]*{_SPAN}")
_MEALS_THEN = lexeme(rf"[^,;。()\d]{{2,10}}?(?:只|仅)(?:供应?|提供|有|开)?{MEAL}(?:[、和及]{MEAL})*[,;。]?")
_SEASON = lexeme(
    r"(?:[春夏秋冬]季?(?:时间)?)?\(?(?:每年)?\d{1,2}月(?:\d{1,2}日)?(?:-|至|到)(?:次年|翌年)?"
    r"\d{1,2}月(?:\d{1,2}日)?\)? ?:?"
)
_CLOCK = lexeme(r"(\d{1,2}):?(\d\d)")
_WITH_HOURS = lexeme(rf"(?:{CALLED}:|{LABEL}:?) ?(?={WHEN})[^;。]*{_SPAN}[^;。]*$")
_BRACKET = lexeme(r"\(([^()]+)\) ?[,;。]?")


@dataclass(frozen=True, slots=True)
class JoinedRows:
    """Rows of a list that are read as one line: the first and the others, their text, whether it only names days."""

    number: int
    text: str
    heads: bool = False
    others: tuple[int, ...] = ()

    def with_row(self, sign: str, row: str, number: int) -> "JoinedRows":
        """Return the entry with one more row."""
        heads = self.heads or (sign == "：" and _days_alone(as_read(row).text))
        text = f"{self.text.rstrip(' ，,；;。')}{sign}{row.strip()}"
        return JoinedRows(self.number, text, heads, (*self.others, number))

    @property
    def together(self) -> str:
        """What is said of the rows where they are not understood; "" of one alone."""
        if not self.others:
            return ""
        numbers = "、".join(str(number + 1) for number in (self.number, *self.others))
        return f"（第{numbers}条是连着读的，请写成一条。）"


def rows_together(rows: Sequence[str]) -> tuple[JoinedRows, ...]:
    """Join the rows of a list that go on with a row above."""
    if len(rows) == 1:
        return (JoinedRows(0, _of_no_hours(rows[0])),)
    found: list[JoinedRows] = []
    for number, row in enumerate(rows):
        read = as_read(row).text
        if _MEALS_THEN.fullmatch(read) and all(_MEAL.match(as_read(entry.text).text) for entry in found):
            found[:] = [_of_all_meals(found)]
        place, sign = _goes_on(found, read) if found else (0, None)
        if sign is None and found:
            sign = _of_the_room_above(as_read(found[-1].text).text, read, rows[number + 1 :])
        if sign is None and found:
            sign = _of_the_season_above(rows, number)
        if sign is None:
            found.append(JoinedRows(number, row, _days_alone(read) or _OPEN_ON.fullmatch(read) is not None))
        else:
            found[place] = found[place].with_row(sign, row, number)
    return tuple(_bare(entry, found) for entry in found)


def _of_no_hours(row: str) -> str:
    """Return days that are open, of which a list says no more, as days whose hours nobody knows: 周六、周日对外开放."""
    if not row.rstrip(" 。；;，,").endswith(_OPEN):
        return row
    read = as_read(row).text
    found = _OPEN_ON.fullmatch(read)
    days = found[1] if found and not found[2] and not lexeme(r"正常|全年").search(read) else ""
    return f"{days} 时间待核实" if days and _days_alone(days) else row


def _of_all_meals(found: Sequence[JoinedRows]) -> JoinedRows:
    """Return the rows of several meals as one, with which goes on what is said of which of them there are."""
    text = "，".join(entry.text.strip(" ，,；;。") for entry in found)
    numbers = [number for entry in found for number in (entry.number, *entry.others)]
    return JoinedRows(numbers[0], text, others=tuple(numbers[1:]))


def _of_the_season_above(rows: Sequence[str], number: int) -> str | None:
    """Return the sign between a season and the one row of its hours: 4月-10月 / 周二至周日 9:00-18:00 / 11月-3月 / …

    Where a season has several rows, it is not known for which of them it holds.
    """
    read = [as_read(row).text for row in rows]
    seasons = [place for place, row in enumerate(read) if _SEASON.fullmatch(row)]
    behind = [read[place + 2] if place + 2 < len(read) else "" for place in seasons]
    one_each = all(not row or _SEASON.fullmatch(row) or _CLOSED_ON.search(row) for row in behind)
    hours = all(lexeme(_SPAN).search(read[place + 1]) for place in seasons if place + 1 < len(read))
    if number - 1 not in seasons or len(seasons) < 2 or not one_each or not hours:
        return None
    return "" if read[number - 1].endswith(":") else "："


def standing_alone(rows: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the rows that are lines of their own, with which no other row goes on."""
    found = rows_together(rows)
    return frozenset(entry.number for entry in found if entry.text == rows[entry.number])


def _goes_on(found: list[JoinedRows], row: str) -> tuple[int, str | None]:
    """Return the place of the row with which a row goes on and the sign between them; None for a line of its own."""
    above = as_read(found[-1].text).text
    if _TITLE.fullmatch(above):
        return -1, "：" if not above.endswith(":") else ""
    if _OPENS.fullmatch(above) and (_CLOSES.fullmatch(row) or _LAST.fullmatch(row)):
        return -1, "，"
    if _same_days(above, row):
        return -1, "，"
    if _IN_A_YEAR.match(above) and _DATE.match(row):
        return -1, "；"
    if len(found) == 1 and _THE_REST.match(row):
        return -1, "；"
    if len(found) == 1 and _HOURS_ALONE.fullmatch(above) and _OPEN_ON.fullmatch(row):
        return -1, "，"
    if _later_hours(above, row):
        return -1, " "
    named = lexeme(_NAMES_DAYS).search(row)
    if not named and (found[-1].heads or _other_half(found, above, row)):
        return -1, "" if row.startswith("(") else " " if _days_alone(above) else "，"
    opening = [place for place, entry in enumerate(found) if lexeme(_HAS_HOURS).search(as_read(entry.text).text)]
    if len(opening) == 1 and _LAST.fullmatch(row.strip("(); ,。")):
        return opening[0], "" if row.startswith("(") else "，"
    if len(opening) == 1 and (_MOVED.fullmatch(row) and named and not lexeme(_SPAN).search(row)):
        return opening[0], "，"
    if len(opening) == 1 and (_NO_BREAK.fullmatch(row) or _MEALS_THEN.fullmatch(row)):
        return opening[0], "，"
    of_the_last = len(found) == 1 if opening and opening[-1] == len(found) - 1 else _EXCEPT.search(row)
    return -1, "" if _BRACKET.fullmatch(row) and of_the_last and not _CLOSED_ON.search(row) else None


def _same_days(above: str, row: str) -> bool:
    """Tell whether a row gives the other half of the days of the row above: 工作日上午：… / 工作日下午：…"""
    one, other = (lexeme(rf"([^,;。()\d:]{{2,12}}?){_OF_A_HALF}[,;。]?").fullmatch(text) for text in (above, row))
    return bool(one and other and one[1] == other[1] and _half(one[2]) < _half(other[2]))


def _later_hours(above: str, row: str) -> bool:
    """Tell whether a row gives nothing but hours behind those of the row above: 7:00-9:30 / 10:30-12:30."""
    if not (_SPANS_ALONE.fullmatch(above) and _SPANS_ALONE.fullmatch(row)):
        return False
    times = [(int(hour), int(minute)) for hour, minute in _CLOCK.findall(f"{above} {row}")]
    return len(times) > 3 and len(times) % 2 == 0 and times == sorted(times)


def _half(name: str) -> int:
    return _HALVES.index(_CALLED.get(name, name))


def _of_the_room_above(above: str, row: str, below: Sequence[str]) -> str | None:
    """Return the sign between a row and the row above whose room it goes on with; None where it is of the house.

    中心：周一至周五 8:00-17:00 / 周六 8:00-11:30 / 服务站：周一至周五 8:00-11:30; 阅览室 / 周一至周五 8:00-17:00
    """
    if _ROOM_ALONE.fullmatch(_TITLE.sub("", above, 1)) and lexeme(WHEN).match(row) and lexeme(_HAS_HOURS).search(row):
        return "" if above.endswith(":") else "："
    if lexeme(rf"{_HALF}?[: ]*{_SPAN}").match(row) and not lexeme(_NAMES_DAYS).search(row):
        return "，" if _WITH_HOURS.match(above) else None
    if not lexeme(WHEN).match(row):
        return None
    named = _ROOM.match(above)
    if named is None or _ROOM.match(row):
        return None
    later = [as_read(other).text for other in below]
    others = (_ROOM.match(read) or _ROOM_ALONE.fullmatch(read) or _ROOM_HOURS.match(read) for read in later)
    return "；" if any(other and other[1] != named[1] for other in others) else None


def _days_alone(row: str) -> bool:
    """Tell whether a row names days, and nothing of them: 周一至周五："""
    if lexeme(_HAS_HOURS).search(row) or lexeme(r"[休闭停约照核]").search(row):
        return False
    cursor = Cursor(rewritten(as_read(row), REWRITES))
    try:
        return take_condition(cursor) is not None and cursor.sees(r"[ ,:]*$") is not None
    except LanguageError:
        return False


def _other_half(found: list[JoinedRows], above: str, row: str) -> bool:
    """Tell whether a row is a later half of the day whose earlier half ends the row above, alone or below its days."""
    half = lexeme(_OF_A_HALF).match(row)
    halves = [_half(name) for name in lexeme(_HALF).findall(above)]
    if half is None or not halves:
        return False
    if lexeme(r"\d[^;。]*[;。]").search(above.rstrip(";。")) and not _HALVES_ALONE.fullmatch(above):
        return False
    later = _half(half[1])
    if any(name >= later for name in halves) or not lexeme(rf".*{_SPAN}[,;。]?$").match(above):
        return False
    others = (as_read(entry.text).text for entry in found[:-1])
    return all(_HALVES[later] in other or not lexeme(_HAS_HOURS).search(other) for other in others)


def _bare(entry: JoinedRows, found: Sequence[JoinedRows]) -> JoinedRows:
    """Return a closing that stands wholly in brackets without them: （每周一闭馆）.

    Beside holidays or seasons, and below several rooms, it stays as it is and is refused: are these closed, too?
    """
    rooms = sum(_WITH_HOURS.match(as_read(other.text).text) is not None for other in found)
    if rooms > 1 and found[0] is not entry:
        return entry
    bracket = _BRACKET.fullmatch(as_read(entry.text).text)
    others = (other.text for other in found if other is not entry)
    if bracket is None or not _CLOSED_ON.search(entry.text) or any(_OTHER_DAYS.search(other) for other in others):
        return entry
    return JoinedRows(entry.number, entry.text.strip().strip("（(）)，,；;。"), others=entry.others)
