"""Glosses: what brackets behind a date say of it (10月1日（周四）, 2月17日（年初一）); true, or refused.

A date with its year is checked by itself. One without holds to the years in which its glosses are true (atoms.py);
where there is no such year it is refused.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from linli.almanac.festivals import Festival
from linli.language.cursor import Cursor
from linli.language.errors import Example
from linli.language.hours.atom_words import gloss_words
from linli.language.hours.atoms import Gloss, LunarDay, NewYearsEve, YearlyRange
from linli.language.hours.calendar_days import MODEL_YEARS, glossed, lunar_gloss, yearly_days
from linli.language.hours.lunar import LUNAR_DAY, LUNAR_MONTH, lunar_day_number, read_lunar_date
from linli.language.hours.rules import Rule

_OLDEST_NOTICE = 2005
"""Notices on public pages are hardly older than this year."""
_SIGNS = "一二三四五六日"
_FESTIVALS: dict[str, Festival] = {
    festival.value.removesuffix("节"): festival for festival in Festival if festival is not Festival.SPRING
}
_FESTIVALS |= {"春节": Festival.SPRING}
_NAMES = "|".join(_FESTIVALS)
_GLOSS = (
    rf"(?:周|星期|礼拜)([一二三四五六日天])|(除夕)|(?:农历)?({LUNAR_MONTH})({LUNAR_DAY})|({LUNAR_DAY})|"
    rf"({_NAMES})节?(?:当天|当日)?"
)


def take_range_glosses(cursor: Cursor) -> tuple[tuple[Gloss, ...], tuple[Gloss, ...]]:
    """Take what brackets say of a range before them, first day and last: （初一至初三）; else of its last day."""
    begin = cursor.position
    if cursor.take(r" ?\("):
        first = cursor.take(_GLOSS)
        last = cursor.take(rf"(?: ?(?:至|到|-) ?)(?:{_GLOSS})") if first else None
        if first and last and not first[1] and cursor.take(r" ?\)"):
            return (_gloss(*first.groups()),), (_gloss(*last.groups()),)
    cursor.position = begin
    return (), take_glosses(cursor)


def take_weekday_glosses(cursor: Cursor, days: int) -> tuple[Gloss, ...]:
    """Take the weekdays of the first and the last day of a range of less than a week, where they are as many.

    （周一至周五） behind a longer or another range says on which of its days something is.
    """
    begin = cursor.position
    found = cursor.take(r" ?\((?:周|星期)([一二三四五六日天])(?:至|到|-)(?:周|星期)?([一二三四五六日天])\)")
    if found:
        first, last = (_SIGNS.index(sign.replace("天", "日")) + 1 for sign in found.groups())
        if (last - first) % 7 == days < 6:
            return first, last
    cursor.position = begin
    return ()


def take_glosses(cursor: Cursor) -> tuple[Gloss, ...]:
    """Take what brackets say of the date before them: one thing, or several set apart by a comma."""
    begin = cursor.position
    if not cursor.take(r" ?\("):
        return ()
    found: list[Gloss] = []
    while part := cursor.take(_GLOSS):
        found.append(_gloss(*part.groups()))
        cursor.take(r" ?[,、 ] ?")
    if not found or not cursor.take(r"\)"):
        cursor.position = begin
        return ()
    return tuple(found)


def _gloss(*parts: str | None) -> Gloss:
    weekday, eve, month, day, alone, festival = parts
    if weekday:
        return _SIGNS.index(weekday.replace("天", "日")) + 1
    if eve:
        return NewYearsEve()
    if alone:
        return LunarDay(1, lunar_day_number(alone))
    if month and day:
        return read_lunar_date("", month, day)
    return _FESTIVALS[festival or ""]


def check_dates(
    cursor: Cursor,
    begin: int,
    start: date,
    first: Sequence[Gloss],
    until: tuple[date, Sequence[Gloss]] | None,
) -> None:
    """Refuse glosses of dates with their year that are not true, saying what is."""
    for day, glosses in ((start, first), until or (start, ())):
        if not glossed(day, glosses):
            right = gloss_words(_right(day, glosses))
            words = gloss_words(glosses)
            text = cursor.text[begin : cursor.position]
            fix = text.replace(words.replace("（", "(").replace("）", ")"), right, 1)
            said = f"{day.year}年{day.month}月{day.day}日不是{words}，是{right}。"
            raise cursor.error(begin, cursor.position, said, fix)


def _right(day: date, glosses: Iterable[Gloss]) -> tuple[Gloss, ...]:
    """Return glosses of the same sorts that are true of a day."""
    return tuple(day.isoweekday() if isinstance(gloss, int) else lunar_gloss(day) for gloss in glosses)


def check_yearly(cursor: Cursor, begin: int, found: YearlyRange) -> YearlyRange:
    """Return a range of every year; LanguageError where its glosses are true in no year of the present time.

    Of a notice of some years ago it is said which year that was; whoever writes another may have taken its words.
    """
    if not (found.first or found.last) or any(True for _ in yearly_days(found, MODEL_YEARS)):
        return found
    past = [first.year for first, _ in yearly_days(found, range(_OLDEST_NOTICE, MODEL_YEARS.start))]
    if not past:
        raise cursor.error(begin, cursor.position, "“{}”里的日子和括号里的对不上，没有哪一年是这样。请核对。")
    said = f"“{{}}”只有{past[-1]}年是这样，近年不是。今年的请核对；确是那一年的，请写明年份。"
    raise cursor.error(begin, cursor.position, said, Example(f"{past[-1]}年{cursor.text[begin : cursor.position]}"))


def refuse_dates_of_no_year(cursor: Cursor, rules: Sequence[Rule]) -> None:
    """Refuse dates said in one breath whose glosses are true in no common year: 12月4日（周五）、12月5日（周日）."""
    for group in (group for rule in rules for group in rule.condition.groups):
        dates = [atom for atom in group.parts if isinstance(atom, YearlyRange) and (atom.first or atom.last)]
        years = set(range(_OLDEST_NOTICE, MODEL_YEARS.stop + 1))
        turns, before = 0, (0, 0)
        for atom in dates:
            turns += atom.start < before
            before = atom.start
            years &= {first.year - turns for first, _ in yearly_days(atom, range(_OLDEST_NOTICE, MODEL_YEARS.stop + 1))}
        if not years:
            said = "这一行里的几个日子和括号里的对不上，没有哪一年同时是这样。请核对。"
            raise cursor.error(0, len(cursor.text), said, None)
