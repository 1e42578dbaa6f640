"""What brackets behind hours say of other days: 每周一休息, 节假日照常, 周五提前至16:00休息; or of a break."""

import re
from dataclasses import replace

from linli.language.errors import Example
from linli.language.hours.atom_words import atom_words
from linli.language.hours.bodies import LABEL, take_body, take_labels
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.format import format_rule
from linli.language.hours.lifting import lifted_as_usual
from linli.language.hours.moving import take_moved_in_brackets
from linli.language.hours.notes import REASON, take_reason
from linli.language.hours.possible import may_meet
from linli.language.hours.reading import Reading, shut
from linli.language.hours.rooms import as_usual_of
from linli.language.hours.rules import (
    AnyOf,
    AsUsual,
    Beside,
    Body,
    ByAppointment,
    Closed,
    Condition,
    Open,
    Rule,
    Unannounced,
)
from linli.language.hours.sittings import names_a_meal, names_food
from linli.language.hours.times import DASH, DAY, TIME

_MORE_HOURS = rf"{TIME}{DASH}{TIME}(?! ?\([^()]*(?:周|星期|双休|工作日|每))"


def take_other_days(reading: Reading) -> bool:
    """Take days with a body of their own: 每周一休息, 周日晚餐休息, 节假日照常, 周五提前至16:00休息; or a break."""
    cursor, begin = reading.cursor, reading.cursor.position
    days = take_condition(cursor)
    if days:
        cursor.take(r"[ ,:的]*(?:均|都|则|一律)?")
        instead = take_moved_in_brackets(reading, days.condition)
        if instead:
            reading.beside(_narrowed(reading.rule, days.condition), instead)
            return True
    body = take_body(cursor)
    found = _of_those(reading, begin, days, body) if days else _of_the_same(reading, begin, body)
    if not found:
        cursor.position = begin
    return found


def _of_those(reading: Reading, begin: int, days: RuleDays, body: Body | None) -> bool:
    """Keep what is said of days in brackets; False where that is nothing."""
    sorts = {sort for group in days.condition.groups for sort in sorts_of(group)}
    seasons = sorts <= {Sort.SEASON, Sort.TERM}
    of_its_own = seasons or sorts <= {Sort.WEEK, Sort.HOLIDAY, Sort.DATE}
    usual = _usual(reading)
    if isinstance(reading.rule.body, Closed):  # 周一闭馆（寒暑假周一9:00-17:00）: of all days of a season, or of these?
        of_its_own = bool(days.excluded) or Sort.WEEK in sorts <= {Sort.WEEK, Sort.TERM, Sort.SEASON}
    body = _of_the_one(usual, body)
    if of_its_own and isinstance(body, Open) and (seasons or not days.excluded) and _like(usual, body):
        said = _instead(usual, body) if seasons else body
        others = days.condition if days.excluded else _narrowed(reading.rule, days.condition)
        reading.beside(others, said, excluded=days.excluded)
        return True
    if body == Closed() and _one_by_one(reading):
        raise reading.cursor.error(begin, reading.cursor.position, "“{}”是只停前面这一餐，还是都停？请另写一条。")
    if body == Closed() and _before_another_sitting(reading):
        body = _of_sitting(reading, begin)
    elif body == Closed():
        body = _of_the_last_meal(reading, begin, days)
    if not isinstance(body, Closed | Unannounced | AsUsual | ByAppointment):
        return False
    if days.excluded and body != Closed():
        return False
    if body == Closed():
        _refuse_of_which_room(reading, begin)
    if isinstance(body, Closed):
        _refuse_of_which_season(reading, days, body)
    if isinstance(body, AsUsual) and isinstance(reading.rule.body, Closed):
        reading.take_out(days.condition.groups[0].parts)
    elif isinstance(body, AsUsual) and _of_several(reading):
        reading.beside(as_usual_of(reading.rule, Rule(days.condition, body)).condition, reading.rule.body)
    else:
        reason = reading.cursor.take(REASON)
        reading.beside(days.condition, body, reason[1] if reason else "", days.excluded)
        reading.rules = lifted_as_usual(reading.rules)
    return True


def _usual(reading: Reading) -> Body:
    """Return the body before brackets; of a closing, the hours before it."""
    opening = [rule.body for rule in reading.rules[: reading.current] if isinstance(rule.body, Open)]
    return opening[-1] if isinstance(reading.rule.body, Closed) and opening else reading.rule.body


def _of_the_one(usual: Body, body: Body | None) -> Body | None:
    """Give hours that name nothing the one sitting or room of the hours before them."""
    labels = {span.label for span in usual.spans} if isinstance(usual, Open) else set()
    if not isinstance(body, Open) or len(labels) != 1 or any(span.label for span in body.spans):
        return body
    return replace(body, spans=tuple(replace(span, label=min(labels)) for span in body.spans))


def _of_the_same(reading: Reading, begin: int, body: Body | None) -> bool:
    """Keep what brackets say of the days before them: a break; that a sitting there is not, 照常 as a note."""
    if isinstance(body, Closed) and body.partial:
        shut(reading, begin, body)
        take_reason(reading)
        return True
    no_such = isinstance(body, Closed) and bool(body.labels) and not {*body.labels} & _labels(reading)
    if no_such or isinstance(body, AsUsual):
        reading.note(reading.cursor.source.words(begin, reading.cursor.position))
        return True
    return False


def _like(usual: Body, body: Open) -> bool:
    """Tell whether hours in brackets are of the same sittings as those before them."""
    usual_labels = {span.label for span in usual.spans} if isinstance(usual, Open) else set()
    return body.beside in {Beside.PLAIN, Beside.ADDED} and {span.label for span in body.spans} <= usual_labels


def _before_another_sitting(reading: Reading) -> bool:
    """Tell whether brackets stand between sittings or rooms: 早餐7:00-8:30（周末停供）、午餐11:00-12:30."""
    cursor, place = reading.cursor, reading.cursor.position
    apart = cursor.take(r" ?\)[、,;和 ]*")
    named = take_labels(cursor) if apart else ()
    cursor.position = place
    return bool(named) and bool(_labels(reading) - {""})


def _of_several(reading: Reading) -> bool:
    """Tell whether the room that brackets stand behind is one of several of a line, each with rules of its own."""
    body = reading.rule.body
    here = {span.label for span in body.spans} if isinstance(body, Open) else set()
    room = len(here) == 1 and all(label.endswith("诊") or (label and not names_a_meal(label)) for label in here)
    return room and (len(_labels(reading)) > 1 or _before_another_sitting(reading))


def _one_by_one(reading: Reading) -> bool:
    """Tell whether brackets before these were of one sitting of a list only."""
    bodies = [rule.body for rule in reading.rules if isinstance(rule.body, Open)]
    labels = [{span.label for span in body.spans} for body in bodies]
    narrowed = len({(rule.condition, rule.excluded) for rule in reading.rules}) > 1
    return narrowed and len(labels) == len(reading.rules) and not set.intersection(*labels)


def keep_usual(reading: Reading, begin: int, usual: Rule) -> None:
    """Keep the days of a list of sittings whose brackets are of one: 早餐7:00-8:30（周末除外），午餐11:00-12:30."""
    cursor, place = reading.cursor, reading.cursor.position
    apart = cursor.take(r" ?\)[、,和 ]*")
    named = {*take_labels(cursor)} if apart else set()
    more = apart is not None and not named and cursor.sees(_MORE_HOURS) is not None
    cursor.position = place
    changed = reading.rule.excluded != usual.excluded or _of_weekdays(reading.rule, usual)
    if more and changed and isinstance(usual.body, Open):
        said = f"“{cursor.source.words(begin, place)}”写在前面的时间后面，不知道后面的时间是不是也这样。"
        raise cursor.error(0, place, said, Example(format_rule(reading.rule)))
    labels = {span.label for span in usual.body.spans} if isinstance(usual.body, Open) else set()
    if not named and reading.rule.excluded != usual.excluded:
        _refuse_of_which_meal(reading, begin)
        if _of_weekdays(reading.rule, usual) or _always_open(reading):
            _refuse_of_which_room(reading, begin)
    if not named or not labels or "" in labels or named & labels:
        return
    if len(labels) > 1:
        said = f"“{{}}”是哪一样？{'、'.join(sorted(labels))}都这样，还是只有一样？请分成几条。"
        raise cursor.error(begin, place, said)
    reading.usual = usual


def _always_open(reading: Reading) -> bool:
    """Tell whether one of the rooms of a line is open round the clock."""
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    return any((span.start, span.end) == (0, DAY) for span in spans)


def _of_weekdays(rule: Rule, usual: Rule) -> bool:
    """Tell whether brackets have narrowed a rule to days of the week, or taken such days out of it."""
    groups = [group for group in rule.condition.groups if group not in usual.condition.groups]
    out = [AnyOf((atom,)) for atom in rule.excluded if atom not in usual.excluded]
    return any(sorts_of(group) == {Sort.WEEK} for group in (*groups, *out))


def _refuse_of_which_meal(reading: Reading, begin: int) -> None:
    """Refuse 早餐7:00-8:30，午餐11:00-13:00（周末除外）: are days taken out of one meal, or of all?"""
    cursor = reading.cursor
    named = re.search(rf"[,;] ?({LABEL})[^,;()]*\($", cursor.text[:begin])
    meals = sorted(label for label in _labels(reading) if names_a_meal(label))
    if named and len(meals) > 1:
        days = "、".join(atom_words(atom) for atom in reading.rule.excluded)
        every = "；".join(map(format_rule, reading.rules))
        one = "；".join(
            [*(format_rule(replace(rule, excluded=())) for rule in reading.rules), f"{days} {named[1]} 休息"]
        )
        words = cursor.source.words(begin, cursor.position)
        said = f"“{words}”有两种读法：都除外，写“{every}”；只有{named[1]}，写“{one}”。"
        raise cursor.error(0, len(cursor.text), said, Example(every))


def _refuse_of_which_room(reading: Reading, begin: int) -> None:
    """Refuse 羽毛球馆9:00-22:00；游泳馆12:00-21:00（周一休息）: is one room closed, or the house?"""
    rooms = sorted(label for label in _labels(reading) - {""} if not names_a_meal(label))
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    alike = {frozenset((span.start, span.end) for span in spans if span.label == room) for room in rooms}
    if len(rooms) > 1 and (len(alike) > 1 or len(reading.rules) > 1):
        cursor = reading.cursor
        raise cursor.error(begin, cursor.position, f"“{{}}”是{'、'.join(rooms)}都休息，还是只有一处？请另写一条。")


def _refuse_of_which_season(reading: Reading, days: RuleDays, body: Closed) -> None:
    """Refuse 5-9月9:00-18:00，10-4月9:00-17:00（周一休息）: is it closed on Mondays of all the year, or of one season?

    Seasons that name days of the week say themselves whether they are open then.
    """
    usual = reading.rule
    others = [rule for rule in reading.rules if rule is not usual and isinstance(rule.body, Open)]
    if not _named_season(usual) or not any(_named_season(rule) and len(rule.condition.groups) == 1 for rule in others):
        return
    closing = Rule(days.condition, body, excluded=days.excluded)
    if any(may_meet(rule, closing) for rule in reading.rules if isinstance(rule.body, Closed)):
        return
    hours = "；".join(map(format_rule, reading.rules))
    all_year = f"{hours}；{format_rule(closing)}"
    narrowed = replace(closing, condition=Condition((*usual.condition.groups[:1], *days.condition.groups)))
    said = f"“{{}}”有两种读法：全年这样，写“{format_rule(closing)}”；只有这一季，写“{format_rule(narrowed)}”。"
    cursor = reading.cursor
    raise cursor.error(0, cursor.position, said, Example(all_year))


def _named_season(rule: Rule) -> bool:
    return any(sorts_of(group) == {Sort.SEASON} for group in rule.condition.groups)


def _of_sitting(reading: Reading, begin: int) -> Closed:
    """Return the closing of the one sitting before brackets; LanguageError where there are more."""
    labels = sorted(_labels(reading) - {""})
    if len(labels) > 1:
        cursor = reading.cursor
        one = "餐" if all(map(names_a_meal, labels)) else "处"
        said = f"“{{}}”是哪一{one}？{'、'.join(labels)}都停，还是只停一{one}？请写明。"
        raise cursor.error(begin, cursor.position, said)
    return Closed(tuple(labels))


def _of_the_last_meal(reading: Reading, begin: int, days: RuleDays) -> Closed:
    """Return the closing in the last bracket of a list of meals, each with its own; LanguageError in doubt.

    午餐 …（周日停） 晚餐 …（周六、日停） names the days of each meal; 午餐 …，晚餐 …（周六日不供） may mean both.
    """
    cursor = reading.cursor
    meals = sorted((cursor.text.rfind(label, 0, begin), label) for label in _labels(reading) if names_food(label))
    if len(meals) < 2 or meals[0][0] < 0 or not reading.cursor.text[:begin].endswith("("):
        return Closed()
    last = Closed((meals[-1][1],))
    if any(isinstance(rule.body, Closed) and {*rule.body.labels} & {*dict(meals).values()} for rule in reading.rules):
        return last
    weekly = all(sorts_of(group) == {Sort.WEEK} for group in days.condition.groups)
    if weekly and re.search("[不停]供|不做|停$|不开(?!放|门)", cursor.source.words(begin, cursor.position)):
        both = format_rule(Rule(days.condition, Closed()))
        one = format_rule(Rule(days.condition, last))
        said = f"“{{}}”有两种读法：都停，写“{both}”；只停{meals[-1][1]}，写“{one}”。"
        raise cursor.error(0, cursor.position, said, Example(f"{'；'.join(map(format_rule, reading.rules))}；{one}"))
    return Closed()


def _labels(reading: Reading) -> set[str]:
    """Return the sittings to which the rules of the line give a time."""
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    return {span.label for span in spans}


def _narrowed(rule: Rule, condition: Condition) -> Condition:
    """Return the days of a season or of dates in brackets: only those on which the rule before them holds."""
    if any(not sorts_of(group) <= {Sort.SEASON, Sort.TERM, Sort.DATE} for group in condition.groups):
        return condition
    weekdays = [group for group in rule.condition.groups if sorts_of(group) == {Sort.WEEK}]
    return Condition((*condition.groups, *weekdays))


def _instead(usual: Body, body: Open) -> Open:
    """Return the hours of a season in brackets behind an afternoon: they take its place, the morning stays."""
    if not isinstance(usual, Open) or len(usual.spans) < 2:
        return body
    overlapped = [
        one for one in usual.spans if any(one.start < span.end and span.start < one.end for span in body.spans)
    ]
    kept = tuple(span for span in usual.spans if span not in overlapped)
    if not overlapped or not kept or any(span.start < kept[-1].end for span in body.spans):
        return body
    return Open((*kept, *body.spans), Beside.ONLY)
