"""The State Council's holiday notice as it is published → its paragraphs, each with its days; nothing is guessed.

A paragraph reads “端午节：6月19日（周五）至21日（周日）放假，共3天。”; with swapped days “5月9日（周六）上班。”
stands behind it. Weekdays in brackets and the number of days are held against the calendar.
"""

import re
from dataclasses import dataclass
from datetime import date

from linli.almanac import Festival

_PARAGRAPH = re.compile(r"(?:^|\n)\s*[一二三四五六七八九十]+、\s*(?P<names>[^：:\n]{2,12})[：:]\s*(?P<said>[^\n]+)")
_TITLE = re.compile(r"国务院办公厅关于\s*(?P<year>20\d\d)\s*年\s*部分节假日安排的通知")
_NUMBER = re.compile(r"国办(?:发明电|发)\s*[〔\[（(]\s*20\d\d\s*[〕\]）)]\s*\d+\s*号")
_DATED = re.compile(r"(?P<year>20\d\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日")
_OFF = re.compile(
    r"(?P<first>(?:\d{1,2}月)?\d{1,2}日)(?P<first_said>（[^）]*）)?"
    r"(?:至(?P<last>(?:\d{1,2}月)?\d{1,2}日)(?P<last_said>（[^）]*）)?)?"
    r"(?:放假调休|放假)(?:[，,]?共?(?P<count>\d+)天)?(?:[，,]不调休)?"
)
_DAY = re.compile(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?P<said>（[^）]*）)?")
_WEEKDAY = re.compile(r"(?:周|星期)([一二三四五六日天])")
_WEEK = "一二三四五六日"


class NoticeError(ValueError):
    """A notice that is not understood; the text says where, in Chinese."""


@dataclass(frozen=True, slots=True)
class NoticeParagraph:
    """One festival, or several together: the first and last day off, and the days that are worked instead."""

    festivals: tuple[Festival, ...]
    first: date
    last: date
    work: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class NoticeText:
    """What a notice says; `number` is its 文号, "" where the text has none; `dated` None where it has no date."""

    year: int
    title: str
    number: str
    dated: date | None
    paragraphs: tuple[NoticeParagraph, ...]


def parse_notice(text: str, year: int) -> NoticeText:
    """Read a notice; NoticeError where it is of another year, or where anything in a paragraph is not understood."""
    plain = text.replace("\u3000", " ").replace("(", "（").replace(")", "）")
    title = _TITLE.search(plain)
    if title and int(title["year"]) != year:
        raise NoticeError(f"这是{title['year']}年的通知，不是{year}年的。")
    found = tuple(_paragraph(match["names"], match["said"], year) for match in _PARAGRAPH.finditer(plain))
    if not found:
        raise NoticeError("没有看到“一、元旦：……放假”这样的段落。请把通知的全文复制进来。")
    missing = [festival for festival in Festival if sum(festival in part.festivals for part in found) != 1]
    if missing:
        raise NoticeError(f"“{'、'.join(missing)}”没有写，或写了两次。请把通知的全文复制进来。")
    number = _NUMBER.search(plain)
    return NoticeText(
        year,
        f"国务院办公厅关于{year}年部分节假日安排的通知",
        re.sub(r"\s", "", number[0]) if number else "",
        _dated(plain, year),
        found,
    )


def _dated(text: str, year: int) -> date | None:
    """Return the day on which a notice was published: the last full date of the year before."""
    days = [date(int(one["year"]), int(one["month"]), int(one["day"])) for one in _DATED.finditer(text)]
    return next((day for day in reversed(days) if day.year == year - 1), None)


def _paragraph(names: str, said: str, year: int) -> NoticeParagraph:
    festivals = tuple(_festival(name) for name in re.split("[、和]", names.strip()))
    words = re.sub(r"\s", "", said)
    off = _OFF.match(words)
    if off is None:
        raise NoticeError(f"“{names}：{words}”看不懂。")
    first = _checked(off["first"], off["first_said"] or "", year, 0)
    last = _checked(off["last"], off["last_said"] or "", year, first.month) if off["last"] else first
    if off["count"] and (last - first).days + 1 != int(off["count"]):
        raise NoticeError(f"“{names}”写着共{off['count']}天，从{first}到{last}却是{(last - first).days + 1}天。")
    return NoticeParagraph(festivals, first, last, _worked(names, words[off.end() :], year))


def _festival(name: str) -> Festival:
    try:
        return Festival(name)
    except ValueError:
        raise NoticeError(f"不认识节日“{name}”。") from None


def _worked(names: str, rest: str, year: int) -> tuple[date, ...]:
    """Return the days that are worked instead; all that stands behind the days off must be about them."""
    words = rest.strip("。；;，, ")
    if not words:
        return ()
    days: list[date] = []
    for part in re.split("[、，,]", _without_brackets_split(words.removesuffix("上班"))):
        day = _DAY.fullmatch(part)
        if day is None or not words.endswith("上班"):
            raise NoticeError(f"“{names}”里的“{words}”看不懂。")
        bracket = day["said"] or ""
        days.append(_checked(part.replace(bracket, ""), bracket, year, days[-1].month if days else 0))
    return tuple(days)


def _without_brackets_split(words: str) -> str:
    """Return words in whose brackets nothing separates: “（农历正月十二、周六）” is one piece."""
    return re.sub("（[^）]*）", _kept_together, words)


def _kept_together(bracket: re.Match[str]) -> str:
    return re.sub("[、，,]", "·", bracket[0])


def _checked(words: str, said: str, year: int, month: int) -> date:
    """Return a day; what a bracket says of its weekday must be so."""
    found = _DAY.fullmatch(words)
    if found is None or not (found["month"] or month):
        raise NoticeError(f"“{words}”没有写是几月。")
    try:
        day = date(year, int(found["month"] or month), int(found["day"]))
    except ValueError:
        raise NoticeError(f"没有{year}年{words}这一天。") from None
    weekday = _WEEKDAY.search(said)
    if weekday and _WEEK.index(weekday[1].replace("天", "日")) != day.weekday():
        raise NoticeError(f"{day}是周{_WEEK[day.weekday()]}，通知里写的是周{weekday[1]}：请核对年份。")
    return day
