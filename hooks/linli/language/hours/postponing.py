"""What is said of days that fall on holidays or weekends: 遇节假日顺延至次日, 遇周末顺延至周一."""

import re
from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.atoms import Atom, NthWeekdays, Weekdays
from linli.language.hours.conditions import Sort, sort_of
from linli.language.hours.reading import Reading
from linli.language.hours.rules import Closed, Open, Postponed, Rule

_OFF = r"(?:国家)?(?:法定|国定)?(?:节假日|节日|假日|假期)"
_WEEKEND = r"(?:周末|双休日|休息日|周六日|周六、?周日)"
_POSTPONED = (
    rf"(?:如|若|如果)?[遇逢]?(?:到|上)?((?:(?:{_OFF}|{_WEEKEND})(?:、|或者?|和|及|与|以及)?)+)(?:时|,?则|的)*"
    r"(?:,? ?(?:休息|闭馆)(?:时间|日)?)?(?:往后|依次|自动|相应)?(?:顺延|后延|往后推)(?:至|到)?"
    r"(次日|第二天|下一日|一天|一日|(?:节后(?:的)?)?(?:第一个|首个|下一?个?|次)?工作日|(?:下|次|下个)?(?:周一|星期一)|(?:周二|星期二))?"
    r"(?: ?休息)?"
)
_NEXT_DAY = {"次日", "第二天", "下一日", "一天", "一日"}


def take_postponed(reading: Reading) -> bool:
    """Take words that move the days of a rule; False where none stand here."""
    cursor, begin = reading.cursor, reading.cursor.position
    found = cursor.take(_POSTPONED)
    if not found:
        return False
    kind, target = _kind(found[1]), found[2] or ""
    last = reading.rules[-1]
    if not _leads_to(target, kind, last):
        said = "“{}”和前面写的日子对不上。顺延到第二天的，请写“遇节假日顺延”。"
        raise cursor.error(begin, cursor.position, said)
    if isinstance(last.body, Closed) and _can_be_postponed(last, kind):
        reading.rules[-1] = replace(last, postponed=kind)
        return True
    if not _can_be_postponed(reading.rule, kind):
        raise cursor.error(
            begin, cursor.position, "“{}”只能写在“闭馆”、每月几日或每周一天的后面。", Example("法定节假日 休息")
        )
    reading.rule = replace(reading.rule, postponed=kind)
    return True


def _kind(days: str) -> Postponed:
    holidays, weekends = re.search(_OFF, days), re.search(_WEEKEND, days)
    return Postponed.DAYS_OFF if holidays and weekends else Postponed.WEEKENDS if weekends else Postponed.HOLIDAYS


def _leads_to(target: str, kind: Postponed, rule: Rule) -> bool:
    """Tell whether days that are moved come to stand on the day that is named."""
    if target in {"周二", "星期二"}:
        return kind is Postponed.HOLIDAYS and rule.atoms == (Weekdays(frozenset({1})),)
    if target.endswith("一") and target != "下一":
        return kind is Postponed.WEEKENDS
    return kind is Postponed.HOLIDAYS or target not in _NEXT_DAY


def _can_be_postponed(rule: Rule, kind: Postponed) -> bool:
    """Tell whether a rule speaks of single days, so that another can take their place: a closing, 每月20日, 每周二."""
    if kind is not Postponed.HOLIDAYS and any(map(_on_weekends, rule.atoms)):
        return False
    match rule.body:
        case Closed(labels):
            return not labels and not rule.body.partial
        case Open():
            return bool(rule.atoms) and all(map(_single, rule.atoms))
        case _:
            return False


def _on_weekends(atom: Atom) -> bool:
    return isinstance(atom, Weekdays | NthWeekdays) and bool(atom.days & {6, 7})


def _single(atom: Atom) -> bool:
    """Tell whether each day is one by itself; of several in a week, two would come to stand on one day."""
    weekly = isinstance(atom, Weekdays) and len(atom.days) == 1
    return weekly or sort_of(atom) is Sort.DATE
