"""Days on which a closing does not hold, said behind it: 遇法定节假日照常开放, （周一闭馆，法定节假日除外）."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor
from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import Atom, LegalHolidays, RestDays, Weekdays
from linli.language.hours.conditions import Sort, sorts_of, take_condition, take_exclusion
from linli.language.hours.format import excluded_words, format_rule
from linli.language.hours.possible import never_holds
from linli.language.hours.reading import Reading
from linli.language.hours.rules import AnyOf, AsUsual, Closed, Condition, Rule

_MET = r"(?:如果?|若)?(?:遇到?|逢|适逢|恰逢)(?:到|上)?"
LIFTED = rf"{_MET}(?=国家|法定|国定|节|公众|双休|周末)"
_OPEN_THEN = r" ?[,]?(?:则|均|都|也|仍)*(?:照常|对外|正常)*(?:照常|开放|开馆|营业)(?= ?(?:[,;。、)]|$))"
_ENDS = r" ?(?:[,;。、)(]|$)"


def take_lifted(reading: Reading) -> bool:
    """Take 遇法定节假日照常开放 or 遇法定节假日除外 behind a closing: it does not hold then."""
    cursor, begin = reading.cursor, reading.cursor.position
    if not cursor.take(LIFTED):
        return False
    taken_out = take_exclusion(cursor) if isinstance(reading.rule.body, Closed) else None
    if taken_out:
        reading.take_out(taken_out)
        return True
    days = take_condition(cursor)
    if days is None or len(days.condition.groups) != 1 or not cursor.take(r" ?[,]?(?:则|均|都)?照常"):
        cursor.position = begin
        return False
    if isinstance(reading.rule.body, Closed):
        reading.take_out(days.condition.groups[0].parts)
    else:
        reading.beside(days.condition, AsUsual())
    return True


def take_lifted_in_brackets(reading: Reading, known: int) -> bool:
    """Take 法定节假日除外 or 节假日开放 behind a closing in the same brackets; before them stood `known` rules."""
    closing = reading.rules[-1]
    if len(reading.rules) == known or not isinstance(closing.body, Closed):
        return False
    cursor, begin = reading.cursor, reading.cursor.position
    taken_out = _taken_out(cursor)
    atoms = taken_out or _open_holidays(cursor)
    if not atoms:
        cursor.position = begin
        return False
    if taken_out and not _of_an_open_week(closing):
        raise _two_readings(reading, taken_out)
    reading.rules[-1] = replace(closing, excluded=(*closing.excluded, *atoms))
    if never_holds(reading.rules[-1]):
        raise cursor.error(begin, cursor.position, "“{}”里除外的日子，就是前面说休息的日子。", None)
    return True


def _taken_out(cursor: Cursor) -> Sequence[Atom]:
    """Take 节假日除外, 遇节假日除外; () where it is something else that is said."""
    begin = cursor.position
    cursor.take(LIFTED)
    taken_out = take_exclusion(cursor)
    if taken_out and cursor.sees(_ENDS):
        return taken_out
    cursor.position = begin
    return ()


def _open_holidays(cursor: Cursor) -> Sequence[Atom]:
    """Take 节假日开放, which says no hours; () where it is something else that is said, 照常 among it."""
    cursor.take(LIFTED)
    days = take_condition(cursor)
    if days is None or days.excluded or not _of_holidays(days.condition) or cursor.sees(r" ?照常"):
        return ()
    return days.condition.groups[0].parts if cursor.take(_OPEN_THEN) else ()


def _of_holidays(condition: Condition) -> bool:
    return len(condition.groups) == 1 and sorts_of(condition.groups[0]) == {Sort.HOLIDAY}


def take_lifted_behind_brackets(reading: Reading, taken_out: Sequence[Atom], begin: int) -> bool:
    """Give 9:00-17:00（周一闭馆），法定节假日除外 to the closing; LanguageError where it may be of the hours."""
    closing = reading.rules[-1]
    if closing is reading.rule or not isinstance(closing.body, Closed):
        return False
    if not reading.cursor.text[:begin].rstrip(" ,(").endswith(")"):
        return False
    if not _of_an_open_week(closing):
        raise _two_readings(reading, taken_out)
    reading.rules[-1] = replace(closing, excluded=(*closing.excluded, *taken_out))
    return True


def _of_an_open_week(closing: Rule) -> bool:
    """Tell whether a closing is of a house that is open at weekends: its days off are what holidays are taken out of.

    Behind 周日休息 or 周三下午休息 法定节假日除外 may as well say that it is closed on holidays, too.
    """
    if closing.body != Closed() or RestDays() in closing.atoms:
        return False
    return not any(atom.days & {6, 7} for atom in closing.atoms if isinstance(atom, Weekdays))


def _two_readings(reading: Reading, taken_out: Sequence[Atom]) -> LanguageError:
    """Ask whether days are taken out of the hours or of the closing behind them."""
    closing, hours = reading.rules[-1], reading.rule
    out = tuple(taken_out)
    of_hours = "；".join(map(format_rule, (replace(hours, excluded=out), closing)))
    of_closing = "；".join(map(format_rule, (hours, replace(closing, excluded=out))))
    said = f"“{{}}”有两种读法：那些天都不开，写“{of_hours}”；那些天不休息，写“{of_closing}”。"
    return reading.cursor.error(0, reading.cursor.position, said, Example(of_hours))


def lifted_as_usual(rules: Sequence[Rule]) -> list[Rule]:
    """Let 照常 on holidays, said of them behind a weekly closing, leave open what it means where the two meet.

    周一闭馆，法定节假日照常开放: as on any Monday, or as on the other days? Neither is said of a holiday Monday.
    """
    found: list[Rule] = []
    for rule in rules:
        week = _closed_weekdays(found[-1], rule) if found else frozenset()
        if not week:
            found.append(rule)
            continue
        found[-1] = replace(found[-1], excluded=rule.condition.groups[-1].parts)
        others = AnyOf((Weekdays(frozenset(range(1, 8)) - week),))
        found.append(replace(rule, condition=Condition((*rule.condition.groups, others))))
    return found


def _closed_weekdays(closing: Rule, usual: Rule) -> frozenset[int]:
    """Return the days of the week on which a rule closes the house, behind which holidays of its season are 照常."""
    if closing.body != Closed() or closing.excluded or closing.postponed or not isinstance(usual.body, AsUsual):
        return frozenset()
    *season, days = closing.condition.groups or (AnyOf(()),)
    *same, holidays = usual.condition.groups or (AnyOf(()),)
    if (
        season != same
        or LegalHolidays() not in holidays.parts
        or sorts_of(holidays) != {Sort.HOLIDAY}
        or usual.excluded
    ):
        return frozenset()
    week = [atom.days for atom in days.parts if isinstance(atom, Weekdays)]
    return week[0] if len(week) == len(days.parts) == 1 and len(week[0]) < 7 else frozenset()


def refuse_half_lifted(cursor: Cursor, rule: Rule) -> None:
    """Refuse 周一、除夕休息（法定节假日除外）: all of some closed days would be taken out; is it said of the others?"""
    *within, days = rule.condition.groups or (AnyOf(()),)
    if not isinstance(rule.body, Closed) or not rule.excluded or len(days.parts) < 2:
        return
    lost = tuple(
        atom for atom in days.parts if never_holds(replace(rule, condition=Condition((*within, AnyOf((atom,))))))
    )
    if lost:
        left = AnyOf(tuple(atom for atom in days.parts if atom not in lost))
        parts = (
            replace(rule, condition=Condition((*within, AnyOf(lost))), excluded=()),
            replace(rule, condition=Condition((*within, left))),
        )
        said = f"“{excluded_words(rule)}”正好是前面说休息的日子，是不是只说别的几天？"
        raise cursor.error(0, len(cursor.text), said, Example("；".join(map(format_rule, parts))))
