"""The rules of a line while it is read, and what later words of the line change in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from linli.language.cursor import Cursor
from linli.language.hours.atoms import Atom
from linli.language.hours.bodies import in_order, names_a_meal
from linli.language.hours.conditions import Sort, sorts_of
from linli.language.hours.rules import Beside, Body, Closed, Condition, Open, Rule, Span, without
from linli.language.hours.times import DAY, TIME, clock_words, take_time

MOST_MOVED = 120
"""Minutes by which a season may move the beginning of a span."""


@dataclass(slots=True)
class Reading:
    """The rules of a line while it is read; `current` is the one that what follows adds to.

    `rooms` are the rooms or services named last before days; `heads`: the days read last stand before a colon, and hold
    for all pieces up to other days. `usual`: the rule as it was before brackets took days from one sitting of a list.
    """

    cursor: Cursor
    text: str
    rules: list[Rule] = field(default_factory=list)
    current: int = -1
    rooms: tuple[str, ...] = ()
    heads: bool = False
    usual: Rule | None = None

    @property
    def rule(self) -> Rule:
        """The rule that what follows adds to."""
        return self.rules[self.current]

    @rule.setter
    def rule(self, rule: Rule) -> None:
        self.rules[self.current] = rule

    def begin(self, rule: Rule) -> None:
        """Begin a rule."""
        self.rules.append(rule)
        self.current = len(self.rules) - 1
        self.usual = None

    def beside(self, condition: Condition, body: Body, note: str = "") -> None:
        """Add a rule that stands beside the current one, within its season."""
        season = tuple(group for group in self.rule.condition.groups if sorts_of(group) <= {Sort.SEASON, Sort.TERM})
        within = Condition((*season, *(group for group in condition.groups if group not in season)))
        self.rules.append(Rule(within, body, note, text=self.text))

    def admit_until(self, index: int, moment: int, word: str) -> None:
        """Set the last admission or order of a span of the current rule."""
        body = self.rule.body
        if isinstance(body, Open):
            changed = replace(body.spans[index], last=moment, last_word=word)
            spans = (*body.spans[:index], changed, *body.spans[index + 1 :])
            self.rule = replace(self.rule, body=replace(body, spans=spans))

    def take_out(self, atoms: Sequence[Atom]) -> None:
        """Take days out of the current rule."""
        self.rule = replace(self.rule, excluded=(*self.rule.excluded, *atoms))

    def note(self, words: str) -> None:
        """Add a note to the current rule."""
        if words not in self.rule.note:
            self.rule = replace(self.rule, note="，".join(filter(None, (self.rule.note, words))))


def shut(reading: Reading, begin: int, closed: Closed) -> None:
    """Take a closed part of the day out of the spans; LanguageError where the two contradict each other."""
    cursor, rule = reading.cursor, reading.rule
    if not isinstance(rule.body, Open) or not closed.partial:
        raise cursor.error(begin, cursor.position, "“{}”没有写是哪几天。")
    parts = [without(span, closed) for span in rule.body.spans]
    spans = [piece for part in parts for piece in part or ()]
    if tuple(spans) == rule.body.spans:
        return
    if closed.half or not spans or None in parts or any(names_a_meal(span.label) for span in rule.body.spans):
        raise cursor.error(begin, cursor.position, "“{}”与前面写的时间矛盾。", None)
    reading.rule = replace(rule, body=replace(in_order(cursor, begin, spans), beside=rule.body.beside))


def take_moved_end(cursor: Cursor, rule: Rule) -> Open | None:
    """Take 延长至20:00, 提前至16:00休息: the hours of the rule before, whose last span ends at another time."""
    found = cursor.take(
        r"(?:晚上|晚)?(?:开放|营业)?(?:时间)?(延长|延迟|延时|推迟|提前|提早|改)(?:开放|营业|关门|闭馆)?(?:到|至|于)"
        r"(?:在)? ?"
    )
    if not found:
        return None
    begin = cursor.position
    time = take_time(cursor)
    cursor.take(r" ?(?:休息|开放|营业|供应|下班|结束|关门)?")
    if time is None or not isinstance(rule.body, Open):
        raise cursor.error(begin, cursor.position, "“{}”不知道是几点。")
    *others, last = rule.body.spans
    moment = time.of_day + (DAY if time.next_day else 0)
    longer = found[1] not in {"提前", "提早"}
    if (found[1] != "改" and longer != (moment > last.end)) or moment <= last.start:
        raise cursor.error(begin, cursor.position, f"“{{}}”和前面的{clock_words(last.end)}对不上。")
    return Open((*others, Span(last.start, moment, last.label)), Beside.PLAIN)


def take_moved_start(cursor: Cursor, rule: Rule) -> Open | None:
    """Take 14:30开始, 下午2:30上班: the hours of the rule before, one span of which begins at another time."""
    said = rf"{TIME} ?(?:开始|起|上班|开放|开门|开馆|营业)?(?=\))|改为{TIME}开始"
    if not isinstance(rule.body, Open) or not cursor.sees(said):
        return None
    begin = cursor.position
    cursor.take("改为")
    time = take_time(cursor)
    cursor.take(r" ?(?:开始|起|上班|开放|开门|开馆|营业)?")
    for index, span in enumerate(rule.body.spans):
        alone = len(rule.body.spans) == 1 and span.start < (time.of_day if time else 0)
        if time and time.of_day < span.end and (alone or abs(time.of_day - span.start) <= MOST_MOVED):
            moved = replace(span, start=time.of_day)
            return Open((*rule.body.spans[:index], moved, *rule.body.spans[index + 1 :]), Beside.ONLY)
    raise cursor.error(begin, cursor.position, "“{}”不知道是哪一段的。")
