"""The rooms and services of a line: whose hours a piece gives, and whose closing it says."""

from collections.abc import Sequence
from dataclasses import replace

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.hours.bodies import take_labels
from linli.language.hours.conditions import RuleDays, Sort, sorts_of, take_condition
from linli.language.hours.format import format_rule
from linli.language.hours.possible import share_days
from linli.language.hours.reading import Reading
from linli.language.hours.rules import AnyOf, AsUsual, Body, ByAppointment, Closed, Condition, Open, Rule, Span
from linli.language.hours.sittings import names_a_meal, names_food
from linli.language.hours.times import DAY


def take_heading_rooms(cursor: Cursor, before: tuple[str, ...]) -> tuple[str, ...]:
    """Take the names of rooms or services that stand before their days: 门诊：周一至周五 …"""
    place = cursor.position
    found = take_labels(cursor)
    behind = cursor.position
    # A second room of a line needs no days of its own: 门诊：周一至周五 …；急诊：24小时.
    second = before and cursor.text[behind - 1] == ":"
    if found and (second or take_condition(cursor)):
        cursor.position = behind
        return found
    cursor.position = place
    return ()


def labelled(body: Body, rooms: tuple[str, ...]) -> Body:
    """Give the names before the days to what has none of its own."""
    match body:
        case Open(spans) if rooms:
            own = [span for span in spans if span.label]
            named = [replace(span, label=room) for room in rooms for span in spans if not span.label]
            return replace(body, spans=(*named, *own))
        case Closed((), None, None) if rooms:
            return Closed(rooms)
        case _:
            return body


def of_their_rows(rules: Sequence[Rule]) -> list[Rule]:
    """Give a closing that stands in the row of a room to this room, where other rows have hours of something else.

    一层：24小时 / 二层：9:00-17:00（周一闭馆）: only the second floor is closed.
    """
    found = list(rules)
    if not rules or rules[0].line == rules[-1].line:
        return found
    for index, rule in enumerate(rules):
        if rule.body != Closed() and not isinstance(rule.body, AsUsual):
            continue
        opening = [other for other in rules if other.line == rule.line and _spans_of(other)]
        here = {span.label for other in opening for span in _spans_of(other)}
        elsewhere = {span.label for other in rules if other.line != rule.line for span in _spans_of(other)}
        if not here or "" in here or not elsewhere - here:
            continue
        if isinstance(rule.body, Closed):
            found[index] = replace(rule, body=Closed(labels=tuple(sorted(here))))
        elif len(opening) == 1:
            found[index] = as_usual_of(opening[0], rule)
    return found


def of_the_one_room(rules: Sequence[Rule]) -> list[Rule]:
    """Give later rows to the one room that a list names, on days of which its own row says nothing.

    中心：周一至周五 8:00-17:00 / 周六 8:00-11:30: nobody names the room again.
    """
    found = list(rules)
    opening = [rule for rule in rules if _spans_of(rule)]
    named = [rule for rule in opening if all(span.label for span in _spans_of(rule))]
    names = {span.label for rule in opening for span in _spans_of(rule)} - {""}
    first = named[:1] == opening[:1] and len({rule.line for rule in named}) == 1
    if len(names) != 1 or not first or any(_always(span) for rule in opening for span in _spans_of(rule)):
        return found
    for index, rule in enumerate(rules):
        own = _spans_of(rule) and rule not in named and rule.condition.groups
        if own and rule.line > named[0].line and not any(share_days(rule, other) for other in named):
            found[index] = replace(rule, body=labelled(rule.body, tuple(names)))
    return found


def as_usual_of(usual: Rule, rule: Rule) -> Rule:
    """Return 节假日照常 said of one room: its usual hours on those days; of other rooms it says nothing."""
    weekdays = tuple(group for group in usual.condition.groups if sorts_of(group) == {Sort.WEEK})
    return replace(rule, condition=Condition((*rule.condition.groups, *weekdays)), body=usual.body)


def house_first(rules: Sequence[Rule]) -> list[Rule]:
    """Put hours of the house by the week before what is always open: 急诊：24小时 / 周一至周五8:00-17:00 has both."""
    found: list[Rule] = []
    if not any(map(_always_open, rules[:-1])):
        return list(rules)
    for rule in rules:
        spans = _spans_of(rule)
        place = len(found)
        if spans and _by_the_week(rule) and not any(span.label for span in spans):
            place = next((number for number, other in enumerate(found) if _always_open(other)), place)
        found.insert(place, rule)
    return found


def _always_open(rule: Rule) -> bool:
    spans = _spans_of(rule)
    return bool(spans) and all(span.label and _always(span) for span in spans) and _by_the_week(rule)


def _always(span: Span) -> bool:
    return (span.start, span.end) == (0, DAY)


def _by_the_week(rule: Rule) -> bool:
    return {sort for group in rule.condition.groups for sort in sorts_of(group)} <= {Sort.WEEK, Sort.EVERY}


def refuse_closing_of_one(rules: Sequence[Rule]) -> None:
    """Refuse 文化馆周一至周五 …，美术馆周二至周日 …，周一休息: is the house closed, or only the room named last?"""
    for rule in rules if len(rules) > 2 else ():
        if rule.body != Closed() or {sort for group in rule.condition.groups for sort in sorts_of(group)} != {
            Sort.WEEK
        }:
            continue
        beside = [other for other in rules if (other.line, other.text) == (rule.line, rule.text)]
        opening = [other for other in beside if _spans_of(other) and all(span.label for span in _spans_of(other))]
        rooms = {span.label for other in opening for span in _spans_of(other)}
        then = {span.label for other in opening if share_days(rule, other) for span in _spans_of(other)}
        whole = lexeme(r"[全各整]|所有|均|都").search(rule.text)
        if len(rooms) > 1 and then and then != rooms and not whole and not any(map(names_a_meal, rooms)):
            said = f"“{format_rule(rule)}”是{'、'.join(sorted(rooms))}都休息，还是只有一处？请另写一条。"
            raise LanguageError(said, 0, len(rule.text), "", rule.line)


def refuse_booking_of_one(rules: Sequence[Rule]) -> None:
    """Refuse 一层周二至周日 …，二层周二至周五 …，周一预约: is that of the house, or of one floor?"""
    rooms = {span.label for rule in rules for span in _spans_of(rule)} - {""}
    for rule in rules if len(rooms) > 1 and not all(map(names_a_meal, rooms)) else ():
        if isinstance(rule.body, ByAppointment) and rule.condition.groups:
            said = f"“{format_rule(rule)}”是{'、'.join(sorted(rooms))}都这样，还是只有一处？请另写一条。"
            raise LanguageError(said, 0, len(rule.text), "", rule.line)


def _spans_of(rule: Rule) -> Sequence[Span]:
    return rule.body.spans if isinstance(rule.body, Open) else ()


def room_of(rule: Rule) -> tuple[str, ...]:
    """Return the room whose hours go on behind ；: 老年活动室：上午 …；下午 …; of a sitting they do not."""
    names = {span.label for span in rule.body.spans} if isinstance(rule.body, Open) else set()
    name = min(names, default="")
    return (name,) if len(names) == 1 and name and not names_a_meal(name) else ()


def rooms_meant(reading: Reading, begin: int, body: Body, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the rooms, named in the piece itself or before it, of which a body speaks; () for the house.

    A closing behind a room that is always open is refused where the line has others: is one closed, or the house?
    """
    if named or not isinstance(body, Closed):
        return reading.rooms if named or not _of_all_rooms(reading, body) else ()
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    its_own = [span for span in spans if span.label in reading.rooms]
    if not its_own or _of_all_rooms(reading, body):
        return ()
    always = all((span.start, span.end) == (0, DAY) for span in its_own)
    if always and len({span.label for span in spans}) > 1:
        rooms = "、".join(sorted({span.label for span in spans if span.label}))
        cursor = reading.cursor
        raise cursor.error(begin, cursor.position, f"“{{}}”是{rooms}都休息，还是只有一处？请另写一条。")
    return reading.rooms


def _of_all_rooms(reading: Reading, body: Body) -> bool:
    """Tell whether a closing behind several rooms, each with its hours, is of the house: …；电子阅览室 …；周一 休息."""
    spans = [span for rule in reading.rules if isinstance(rule.body, Open) for span in rule.body.spans]
    rooms = {span.label for span in spans}
    if isinstance(body, Closed) and any(isinstance(rule.body, Closed) and rule.body.labels for rule in reading.rules):
        return False  # another room has its own: 图书馆：周一闭馆 …；文化馆：… 周二闭馆
    return isinstance(body, Closed) and len(rooms) > 1 and all((span.start, span.end) != (0, DAY) for span in spans)


def of_the_house(rule: Rule) -> Rule:
    """Return what is said of the one room of a line as said of the house, beside 其余时间预约, which names no room."""
    body = rule.body
    match body:
        case Open(spans):
            labels = {span.label for span in spans}
        case Closed(names):
            labels = {*names}
        case _:
            return rule
    if len(labels) != 1 or labels == {""} or any(map(names_a_meal, labels)):
        return rule
    if isinstance(body, Closed):
        return replace(rule, body=replace(body, labels=()))
    plain = tuple(replace(span, label="") for span in body.spans)
    return replace(rule, body=replace(body, spans=plain), note="，".join(filter(None, (*labels, rule.note))))


_NEVER_SHUT = lexeme(r".*(?:急诊科?|急救|热线|值班)|自助.*")
_TIME_OF_THE_HOUSE = lexeme(r"(?:对外)?(?:开放|开馆|营业|供餐|上课|办公|接待|服务|活动|门诊|上班)(?:的)?时间")


def part_from_always(reading: Reading) -> None:
    """Take out of hours of days of the week what never shuts: 周一至周五门诊8:00-17:00，急诊24小时."""
    rule, spans = reading.rule, _spans_of(reading.rule)
    always = tuple(span for span in spans if _always(span) and _NEVER_SHUT.fullmatch(span.label))
    others = tuple(span for span in spans if span not in always)
    weekly = any(Sort.WEEK in sorts_of(group) for group in rule.condition.groups)
    if isinstance(rule.body, Open) and always and others and weekly:
        reading.rule = replace(rule, body=replace(rule.body, spans=others))
        reading.rules.append(Rule(Condition(), Open(always), text=reading.text))


def refuse_hours_of_what(reading: Reading, begin: int, body: Body, days: RuleDays | None, *, continues: bool) -> None:
    """Refuse hours of which nobody knows whose days they have, or of what they are: 报名时间 …，上课时间 …."""
    cursor = reading.cursor
    if isinstance(body, Open) and _mixed(body, reading):
        raise _whose_days(cursor, begin, body, days)
    if isinstance(body, Open) and days and not days.condition.groups and reading.rules and not reading.rooms:
        _refuse_hours_of_days_left_out(reading, begin, body, days)
    rooms = room_of(reading.rule) if continues else ()
    named = _TIME_OF_THE_HOUSE.match(cursor.text, begin)
    if rooms and named:
        said = f"“{{}}”是{rooms[0]}的，还是别的？请写明是什么的时间。"
        raise cursor.error(begin, cursor.position, said, Example(f"{named[0].removesuffix('时间')}：09:00-11:00"))


def _refuse_hours_of_days_left_out(reading: Reading, begin: int, body: Open, days: RuleDays) -> None:
    """Refuse 周一至周五 9:00-17:00，周三除外 13:00-17:00: are these of Wednesday, or of all other days?"""
    before = reading.rule
    same = {span.label for span in _spans_of(before)} == {span.label for span in body.spans}
    if same and reading.cursor.text[:begin].rstrip().endswith("除外"):
        there = format_rule(Rule(Condition((AnyOf(days.excluded),)), body))
        said = f"“{{}}”有两种读法：那些天这样，写“{there}”；别的日子这样，请写是哪几天。"
        line = Example(f"{format_rule(before)}；{there}")
        raise reading.cursor.error(0, reading.cursor.position, said, line)


def refuse_hours_of_which_room(reading: Reading, begin: int) -> None:
    """Refuse 图书馆周一休息，文化馆周二休息，9:00-17:00: are these hours of both, or of the room named last?"""
    rooms = {label for rule in reading.rules if isinstance(rule.body, Closed) for label in rule.body.labels}
    if len(rooms) > 1:
        cursor = reading.cursor
        said = f"“{{}}”是{'、'.join(sorted(rooms))}都这样，还是只有一处？请写明。"
        raise cursor.error(begin, cursor.position, said, None)


def of_the_canteen(rule: Rule, body: Body) -> Rule:
    """Return a closing that names the house as one of the house, where all its hours are of meals: 食堂周日休息."""
    meals = isinstance(body, Open) and all(names_food(span.label) for span in body.spans)
    if not meals or not isinstance(rule.body, Closed) or any(map(names_food, rule.body.labels)):
        return rule
    return replace(rule, body=replace(rule.body, labels=()))


def _mixed(body: Open, reading: Reading) -> bool:
    """Tell whether hours of the house and of one of its rooms stand together where the room may have other days."""
    rooms = [span for span in body.spans if span.label]
    house = [span for span in body.spans if not span.label]
    always = [span for span in rooms if (span.start, span.end) == (0, DAY)]
    return bool(rooms and house) and (house[0].start, house[0].end) != (0, DAY) and bool(always or reading.rules)


def _whose_days(cursor: Cursor, begin: int, body: Open, days: RuleDays | None) -> LanguageError:
    """Refuse 周一至周五 …，周六 …，急诊 24小时: is that of Saturday, or of every day?"""
    rooms = Open(tuple(span for span in body.spans if span.label))
    house = Open(tuple(span for span in body.spans if not span.label))
    every = format_rule(Rule(Condition(), rooms))
    of_these = Rule(days.condition if days else Condition(), rooms)
    said = f"“{every}”是每天，还是只有前面的日子？每天的写“每天 {every}”，不然写“{format_rule(of_these)}”。"
    return cursor.error(begin, cursor.position, said, Example(f"{format_rule(Rule(Condition(), house))}；每天 {every}"))
