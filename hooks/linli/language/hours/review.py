"""A list of rules as a whole: contradictions are errors; what is probably not meant is a warning or a hint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linli.language.errors import Example, LanguageError
from linli.language.hours.atoms import (
    Atom,
    Everyday,
    FestivalDays,
    LegalHolidays,
    NewYearsEve,
    SwappedWorkdays,
    Workdays,
)
from linli.language.hours.conditions import Sort, sort_of, sorts_of
from linli.language.hours.format import condition_words, format_rule
from linli.language.hours.meals_left import refuse_meal_of_closed_days
from linli.language.hours.possible import Shadow, lies_within, may_meet, shadow, share_days, spoken_days
from linli.language.hours.rules import AsUsual, Beside, Closed, Condition, Hours, Open, Rule, Span, without
from linli.language.hours.sittings import names_a_meal, names_food
from linli.language.hours.times import DAY, span_words

NOON = 12 * 60
_MEALTIMES = {"早餐": (0, 10 * 60), "午餐": (10 * 60, 15 * 60), "晚餐": (16 * 60, DAY), "夜宵": (20 * 60, DAY)}
"""Minutes of the day between which a sitting may lie."""
NAMES_HOLIDAYS = (LegalHolidays, FestivalDays, NewYearsEve)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is probably not meant; `level` is warning or hint, `suggestion` a line to copy or ""."""

    line: int
    level: str
    message: str
    suggestion: str = ""


def check_list(hours: Hours) -> None:
    """Refuse lists of which nobody can know what they mean; the error shows the lines that could be meant."""
    seen: dict[tuple[Condition, tuple[Atom, ...]], Rule] = {}
    for index, rule in enumerate(hours.rules):
        earlier = hours.rules[:index]
        _check_halves(rule, earlier)
        _check_left(rule, hours.rules)
        _check_sitting(rule, hours.rules)
        refuse_meal_of_closed_days(rule, hours.rules)
        _check_always(rule, earlier)
        _check_as_usual(rule, hours.rules)
        if not _whole_day(rule):
            continue
        other = seen.setdefault((rule.condition, rule.excluded), rule)
        if other is not rule:
            raise _said_twice(rule, other)
        _check_part(rule, earlier)
        _check_season(rule, earlier)


def _check_as_usual(rule: Rule, rules: Sequence[Rule]) -> None:
    """Refuse 周一至周五 9:00-12:00；周末照常: no hours of those days are known that could be the usual ones."""
    opened = [other for other in rules if isinstance(other.body, Open)]
    weekly = [group for group in rule.condition.groups if sorts_of(group) == {Sort.WEEK}]
    if not isinstance(rule.body, AsUsual) or not weekly or not opened or SwappedWorkdays() in rule.atoms:
        return
    week = replace(rule, condition=Condition(tuple(weekly)))
    closed = any(other.body == Closed() and not other.excluded and lies_within(week, other) for other in rules)
    if not closed and (len(rule.condition.groups) > 1 or any(share_days(rule, other) for other in opened)):
        return
    line = format_rule(replace(rule, body=opened[-1].body))
    said = f"“{rule.text}”里的“{format_rule(rule)}”没有说是几点到几点：前面没有写那几天的时间。"
    raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def _said_twice(rule: Rule, other: Rule) -> LanguageError:
    """Make the error for two rules with the same condition, with the line that joins them where they can be joined."""
    days = condition_words(rule) or "每天"
    if isinstance(rule.body, Open) and isinstance(other.body, Open) and not _overlap(rule.body, other.body):
        spans = tuple(sorted((*other.body.spans, *rule.body.spans), key=lambda span: span.start))
        joined = format_rule(replace(other, body=Open(spans)))
        return LanguageError(f"“{days}”写了两条。", 0, len(rule.text), joined, rule.line)
    return LanguageError(f"“{days}”写了两条，互相矛盾。请只留一条。", 0, len(rule.text), "", rule.line)


def _check_part(rule: Rule, earlier: Sequence[Rule]) -> None:
    """Refuse hours for a part of the days of an earlier rule that lie beside its hours: more of them, or other ones?"""
    if not isinstance(rule.body, Open) or rule.body.beside is not Beside.PLAIN:
        return
    for other in reversed(earlier):
        if not isinstance(other.body, Open) or not _whole_day(other) or other.body.beside is Beside.ADDED:
            continue
        if _overlap(rule.body, other.body) or not share_days(rule, other):
            continue
        readings = [
            format_rule(replace(rule, body=replace(rule.body, beside=beside))) for beside in (Beside.ADDED, Beside.ONLY)
        ]
        said = (
            f"“{rule.text}”有两种读法：在“{other.text}”之外另加，写“{readings[0]}”；"
            f"那些天只开这些时间，写“{readings[1]}”。"
        )
        raise LanguageError(said, 0, len(rule.text), readings[0], rule.line, Example(readings[0]))


def _check_season(rule: Rule, earlier: Sequence[Rule]) -> None:
    """Refuse afternoon hours of a season after a rule with a morning: does the morning stay as it was?"""
    if not isinstance(rule.body, Open) or rule.body.beside is not Beside.PLAIN or not rule.atoms:
        return
    if any(sort_of(atom) is not Sort.SEASON for atom in rule.atoms) or rule.body.spans[0].start < NOON:
        return
    for other in earlier:
        if not isinstance(other.body, Open) or not _whole_day(other):
            continue
        morning = tuple(span for span in other.body.spans if span.end <= rule.body.spans[0].start)
        seasonal = any(sort_of(atom) is Sort.SEASON for atom in other.atoms)
        if morning and not seasonal and share_days(rule, other):
            only = format_rule(replace(rule, body=replace(rule.body, beside=Beside.ONLY)))
            whole = format_rule(replace(rule, body=Open((*morning, *rule.body.spans), Beside.ONLY)))
            said = f"“{rule.text}”有两种读法：上午照旧，写“{whole}”；只有下午，写“{only}”。"
            raise LanguageError(said, 0, len(rule.text), whole, rule.line, Example(whole))


def _check_halves(rule: Rule, earlier: Sequence[Rule]) -> None:
    """Refuse 下午休息 over a sitting that lies on both sides of noon: nobody serves half a lunch."""
    if not isinstance(rule.body, Closed) or not rule.body.partial:
        return
    for other in earlier:
        spans = other.body.spans if isinstance(other.body, Open) else ()
        halved = [span for span in spans if torn(span, rule.body)]
        if not halved or not share_days(replace(other, excluded=()), replace(rule, excluded=())):
            continue
        days = condition_words(rule)
        closing = f"{halved[0].label} 休息" if halved[0].label else "12:00以后 休息"
        line = f"{days} {closing}".strip()
        said = f"“{rule.text}”和“{other.text}”放在一起，不知道剩下几点到几点。请写明。"
        raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def _check_left(rule: Rule, rules: Sequence[Rule]) -> None:
    """Refuse 工作日12:00-14:00休息 in a list that says of other days only when it is open: what is left of these?"""
    if not isinstance(rule.body, Closed) or not rule.body.partial:
        return
    others = [other for other in rules if other is not rule and not isinstance(other.body, Closed)]
    opening = any(isinstance(other.body, Open) for other in others)
    if not opening or any(may_meet(rule, other) for other in others):
        return
    days = condition_words(rule)
    said = f"“{rule.text}”只写了{days}什么时候休息，没有写几点开。"
    line = f"{days} 08:30-12:00 14:00-17:30"
    raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def _check_sitting(rule: Rule, rules: Sequence[Rule]) -> None:
    """Refuse 周六早餐休息 in a list whose hours name no sitting: which of them is breakfast?"""
    stops = rule.body.labels if isinstance(rule.body, Closed) else ()
    opening = [other for other in rules if isinstance(other.body, Open) and share_days(other, rule)]
    spans = [span for other in opening for span in (other.body.spans if isinstance(other.body, Open) else ())]
    plain = [span for span in spans if not span.label or not names_a_meal(span.label)]
    missing = [
        label
        for label in stops
        if (names_food(label) or (names_a_meal(label) and not any(span.label for span in plain)))
        and label not in {span.label for span in spans}
        and any(_may_be(label, span) for span in plain)
    ]
    meals = bool(spans) and all(names_a_meal(span.label) for span in spans)
    if meals and stops and not any(map(names_a_meal, stops)):
        line = format_rule(replace(rule, body=Closed()))
        said = f"“{rule.text}”里的{stops[0]}是整个食堂，还是另一处？这里只写了几餐的时间。"
        raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))
    if missing:
        line = f"{missing[0]} {span_words(plain[0].start, plain[0].end)}；{format_rule(rule)}"
        said = f"“{rule.text}”里的{missing[0]}，没有写是几点到几点。请在那段时间前面写上“{missing[0]}”。"
        raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def _may_be(sitting: str, span: Span) -> bool:
    """Tell whether hours that name nothing can be those of a sitting."""
    begins, ends = _MEALTIMES.get(sitting, (0, DAY))
    return span.start < ends and begins < span.end


def _check_always(rule: Rule, earlier: Sequence[Rule]) -> None:
    """Refuse 急诊24小时，门诊8:00-17:30，周日休息 in one line: is what is always open closed then, too?"""
    if rule.body != Closed() or not rule.atoms:
        return
    bodies = [other.body for other in earlier]
    spans = [span for body in bodies if isinstance(body, Open) for span in body.spans]
    always = {span.label for span in spans if (span.start, span.end) == (0, DAY) and span.label}
    others = [span for span in spans if span.label not in always]
    if always and others:
        line = format_rule(replace(rule, body=Closed(tuple(filter(None, [others[0].label])))))
        rooms = "、".join(sorted({span.label or "其他" for span in spans}))
        said = f"“{condition_words(rule)}”是{rooms}都休息，还是只有一处？请另写一条。"
        raise LanguageError(said, 0, len(rule.text), line, rule.line, Example(line))


def torn(span: Span, closed: Closed) -> bool:
    """Tell whether nobody can know what is left of a span; of a sitting no half is ever left."""
    left = without(span, closed)
    return left is None or (names_a_meal(span.label) and left not in {(), (span,)})


def _whole_day(rule: Rule) -> bool:
    match rule.body:
        case Open(spans):
            return not any(span.label for span in spans)
        case Closed(labels):
            return not labels and not rule.body.partial
        case _:
            return True


def _overlap(a: Open, b: Open) -> bool:
    return any(one.start <= other.end and other.start <= one.end for one in a.spans for other in b.spans)


def review(hours: Hours) -> Iterator[Remark]:
    """Yield what is probably not meant in a list that has been understood."""
    yield from _reopened(hours)
    yield from _shadowed(hours)
    yield from _holidays_unsaid(hours)


def _atoms(rule: Rule) -> tuple[Atom, ...]:
    return tuple(atom for group in rule.condition.groups for atom in group.parts)


def names_holidays(rule: Rule) -> bool:
    """Tell whether a rule speaks of legal holidays by name."""
    return any(isinstance(atom, NAMES_HOLIDAYS) or atom == Everyday(holidays=True) for atom in _atoms(rule))


def _reopened(hours: Hours) -> Iterator[Remark]:
    closed: list[Rule] = []
    for rule in hours.rules:
        if isinstance(rule.body, Closed) and names_holidays(rule):
            closed.append(rule)
        elif isinstance(rule.body, Open | AsUsual) and names_holidays(rule) and closed:
            earlier = format_rule(closed[-1])
            yield Remark(
                rule.line, "warning", f"“{rule.text}”又开放了前面“{earlier}”说休息的日子，后写的算数。请核对先后。"
            )


def _shadowed(hours: Hours) -> Iterator[Remark]:
    """Warn of rules that say nothing of any day, or of no ordinary one, because later ones replace them."""
    rules = hours.rules
    if len(rules) < 2:
        return
    spoken, special = spoken_days(rules)
    for index, rule in enumerate(rules):
        later = [number for number in range(index + 1, len(rules)) if _replaces(rules[number], rule)]
        found = shadow(spoken[index], [spoken[number] for number in later], special)
        if found is Shadow.NONE or (found is Shadow.ORDINARY and names_holidays(rule)):
            continue
        alone = (rules[number] for number in later if shadow(spoken[index], [spoken[number]], special) is found)
        by = next((f"后面的“{other.text}”" for other in alone), "后面的几条")
        if found is Shadow.WHOLE:
            said = f"“{rule.text}”完全被{by}盖住了，不起作用。请删去一条。"
        else:
            said = f"“{rule.text}”被{by}盖住了，只在法定节假日或调休的日子起作用。后写的算数，请核对先后。"
        yield Remark(rule.line, "warning", said)


def _replaces(later: Rule, rule: Rule) -> bool:
    """Tell whether on a day of which a later rule speaks nothing is left of what a rule says."""
    match later.body:
        case AsUsual():
            return False
        case Open(_, Beside.ADDED):
            return False
        case Closed() if later.body.partial:
            return False
        case Open(_, Beside.ONLY):
            return True
    return _whole_day(later) or _labels(rule) <= _labels(later) != frozenset()


def _labels(rule: Rule) -> frozenset[str]:
    """Return the sittings that a rule settles; {""} where it speaks of the whole day or a part of it."""
    match rule.body:
        case Open(spans):
            return frozenset(span.label for span in spans)
        case Closed(labels) if labels:
            return frozenset(labels)
    return frozenset({""})


def _holidays_unsaid(hours: Hours) -> Iterator[Remark]:
    opening = [rule for rule in hours.rules if isinstance(rule.body, Open)]
    if not opening or any(names_holidays(rule) for rule in hours.rules):
        return
    if any(isinstance(atom, Workdays) for rule in hours.rules for atom in (*_atoms(rule), *rule.excluded)):
        return
    if any(isinstance(atom, LegalHolidays) for rule in hours.rules for atom in rule.excluded):
        return
    said = "没有写法定节假日是否开放，页面上会写“待核实”。"
    yield Remark(hours.rules[-1].line, "hint", said, "法定节假日 休息")
