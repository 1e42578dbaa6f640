"""Atoms of conditions: the words that name days, each a lexeme and what it means.

weekdays  = 周 day { 、day | 至 [周] day }       周一至周五, 周二、四, 周一三五, 周五至周二
dates     = dates.py; lunar days = lunar.py
word      = 每天 | 工作日 | 双休日 | 法定节假日 | 国庆节[当天] | 调休上班日 | 上学日 | 寒假 | 全年无休 | 含节假日 …

Behind a name its dates may stand in brackets (国庆节（10月1日至7日）, 暑假（7月1日至8月25日）): they are what is meant.
"""

from collections.abc import Callable
from dataclasses import replace

from linli.almanac.festivals import Festival
from linli.almanac.holiday_notices import VacationKind
from linli.almanac.solar_terms import SOLAR_TERMS
from linli.language.cursor import Cursor
from linli.language.hours.atoms import (
    Atom,
    DateRange,
    DogDays,
    Everyday,
    FestivalDays,
    FestivalPart,
    LegalHolidays,
    LunarRange,
    MarketDays,
    RestDays,
    SchoolDays,
    SolarTermDays,
    SwappedWorkdays,
    Vacations,
    Workdays,
    YearlyRange,
)
from linli.language.hours.calendar_days import covers_festival
from linli.language.hours.dates import TO, take_counted, take_date, take_solar
from linli.language.hours.glosses import check_yearly
from linli.language.hours.lunar import take_lunar
from linli.language.hours.weekdays import take_weekdays
from linli.language.numerals import number_of

LEGAL = r"(?:国家)?(?:法定|国定)?(?:节假日|节日)|(?:国家)?(?:法定|国定)(?:假日|假期)"

_FESTIVALS = {
    "元旦": Festival.NEW_YEAR,
    "春节": Festival.SPRING,
    "清明": Festival.QINGMING,
    "五一": Festival.LABOUR,
    "劳动节": Festival.LABOUR,
    "端午": Festival.DRAGON_BOAT,
    "中秋": Festival.MID_AUTUMN,
    "国庆": Festival.NATIONAL,
}
_FESTIVAL = (
    r"(五一|元旦|春节|清明|劳动节|端午|中秋|国庆)(?:国际)?(?:劳动节|节)?"
    r"(?:(当天|当日)|(?:期间)?(?:假期|期间|长假|小长假|放假|假日)?)"
)
_NUMBER = r"(?:\d|[一二两三四五六七八九])"
_WINTER, _SUMMER = VacationKind.WINTER, VacationKind.SUMMER
_WORDS: tuple[tuple[str, Atom], ...] = (
    (r"全年(?:无休|开放)(?:\((?:含|包括)节假日\))?|(?:天天|365天)(?:无休|开放)", Everyday(holidays=True)),
    (r"(?:含|包括|包含)(?:国家)?(?:法定|国定)?(?:节假日|假日|节日)(?:在内)?", Everyday(holidays=True)),
    (r"每天|每日|天天|全年", Everyday()),
    (r"(?:调休|补班)(?:上班|工作)?(?:日|的?(?:周末|双休日|周六、?周日))?", SwappedWorkdays()),
    (r"工作日", Workdays()),
    (r"双休日|周末", RestDays()),
    (r"上学日|上课日|教学日|学校上课日", SchoolDays()),
    (r"寒暑假(?:期间)?", Vacations(frozenset({_WINTER, _SUMMER}))),
    (r"寒假(?:期间)?", Vacations(frozenset({_WINTER}))),
    (r"(?:暑假|暑期(?=\())(?:期间)?", Vacations(frozenset({_SUMMER}))),
    (r"三伏(?:天)?(?:期间)?", DogDays()),
    (r"赶集日", MarketDays()),
    (LEGAL, LegalHolidays()),
)
_ANY_WORD = "|".join(f"({pattern})" for pattern, _ in _WORDS)
_TERM = "|".join(SOLAR_TERMS)
_SOLAR_TERM = rf"({_TERM})(?:当天|当日|节气?)?(?:{TO}({_TERM})(?:当天|当日|节气?)?)?"
_PART_OF_FESTIVAL = rf"(元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)({_NUMBER})天假的(前|后)({_NUMBER})天"


def take_atom(cursor: Cursor) -> Atom | None:
    """Take one atom; None where none begins here."""
    sign = cursor.text[cursor.position : cursor.position + 1]
    if sign.isdigit() and cursor.sees(r"\d{1,2}[:点时]"):
        return None
    for take in _BY_SIGN.get(sign, ()):
        begin = cursor.position
        atom = take(cursor)
        if atom is not None:
            return _dated(cursor, begin, atom)
    return None


def _word(cursor: Cursor) -> Atom | None:
    found = cursor.take(_ANY_WORD)
    return _WORDS[(found.lastindex or 1) - 1][1] if found else None


def _dated(cursor: Cursor, begin: int, atom: Atom) -> Atom:
    """Take the dates in brackets behind a name; LanguageError where a festival does not lie in them."""
    if not isinstance(atom, FestivalDays | Vacations | DogDays):
        return atom
    place = cursor.position
    dates = (take_lunar(cursor) or take_date(cursor)) if cursor.take(r" ?\(") else None
    if not isinstance(dates, YearlyRange | DateRange | LunarRange) or not cursor.take(r" ?\)"):
        cursor.position = place
        return atom
    one_day = isinstance(dates, YearlyRange) and dates.start == dates.end
    if isinstance(atom, FestivalDays) and isinstance(dates, YearlyRange) and one_day and not dates.first:
        return check_yearly(cursor, begin, replace(dates, first=(atom.festival,), last=(atom.festival,)))
    if isinstance(atom, FestivalDays) and not covers_festival(dates, atom.festival):
        raise cursor.error(begin, cursor.position, f"“{{}}”里没有{atom.festival.value}那一天。")
    return dates


def _festival(cursor: Cursor) -> Atom | None:
    found = cursor.take(_FESTIVAL)
    return FestivalDays(_FESTIVALS[found[1]], day_only=bool(found[2])) if found else None


def _part_of_festival(cursor: Cursor) -> Atom | None:
    """Take 国庆节7天假的前3天."""
    found = cursor.take(_PART_OF_FESTIVAL)
    if not found:
        return None
    festival = _FESTIVALS[found[1].removesuffix("节") if found[1] != "劳动节" and found[1] != "春节" else found[1]]
    return FestivalPart(festival, number_of(found[4]), number_of(found[2]), behind=found[3] == "后")


def _solar_term(cursor: Cursor) -> Atom | None:
    found = cursor.take(_SOLAR_TERM)
    if not found:
        return None
    first = SOLAR_TERMS.index(found[1])
    return SolarTermDays(first, SOLAR_TERMS.index(found[2]) if found[2] else first)


_NUMERALS = "一二三四五六七八九十"
_FESTIVAL_SIGNS = "元春清劳端中国五"
# What takes the atoms that begin with one of these signs, in their order: all other signs begin none.
_TAKERS: tuple[tuple[str, Callable[[Cursor], Atom | None]], ...] = (
    (f"除每逢农初廿正冬腊闰{_NUMERALS}", take_lunar),
    ("每最第单双上中下", take_counted),
    (f"0123456789{_NUMERALS}廿", take_solar),
    ("全天3含包每调补工双周上教学寒暑三赶国法节", _word),
    (_FESTIVAL_SIGNS, _part_of_festival),
    (_FESTIVAL_SIGNS, _festival),
    ("".join(term[0] for term in SOLAR_TERMS), _solar_term),
    ("每逢周星礼", take_weekdays),
)
_BY_SIGN = {
    sign: tuple(take for signs, take in _TAKERS if sign in signs) for sign in {*"".join(signs for signs, _ in _TAKERS)}
}
