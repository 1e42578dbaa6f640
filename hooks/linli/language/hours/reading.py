"""The rules of a line while it is read, and what later words of the line change in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from linli.language.cursor import Cursor
from linli.language.hours.atoms import Atom
from linli.language.hours.bodies import in_order
from linli.language.hours.conditions import Sort, sorts_of
from linli.language.hours.rules import AsUsual, Body, Closed, Condition, Open, Rule, without
from linli.language.hours.sittings import names_a_meal


@dataclass(slots=True)
class Reading:
    """The rules of a line while it is read; `current` is the one that what follows adds to.

    `rooms` are the rooms or services named last before days; `heads`: the days read last stand before a colon, and hold
    for all pieces up to other days; `season_heads`: so does the season before them. `usual`: the rule as it was before
    brackets took days from one sitting of a list. `out_behind`: days taken out of it behind its hours, not before them;
    `season_behind`: its season, too, is said behind them.
    """

    cursor: Cursor
    text: str
    rules: list[Rule] = field(default_factory=list)
    current: int = -1
    rooms: tuple[str, ...] = ()
    heads: bool = False
    season_heads: bool = False
    usual: Rule | None = None
    out_behind: tuple[Atom, ...] = ()
    season_behind: bool = False

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
        self.out_behind = ()
        self.season_behind = False

    def beside(self, condition: Condition, body: Body, note: str = "", excluded: tuple[Atom, ...] = ()) -> None:
        """Add a rule that stands beside the current one, within its season; behind 照常, on any day."""
        groups = () if isinstance(self.rule.body, AsUsual) else self.rule.condition.groups
        season = tuple(group for group in groups if sorts_of(group) <= {Sort.SEASON, Sort.TERM})
        within = Condition((*season, *(group for group in condition.groups if group not in season)))
        self.rules.append(Rule(within, body, note, excluded, text=self.text))

    def admit_until(self, index: int, moment: int, word: str) -> None:
        """Set the last admission or order of a span of the current rule."""
        body = self.rule.body
        if isinstance(body, Open):
            changed = replace(body.spans[index], last=moment, last_word=word)
            spans = (*body.spans[:index], changed, *body.spans[index + 1 :])
            self.rule = replace(self.rule, body=replace(body, spans=spans))

    def admit_alike(self, end: int, moment: int, word: str) -> None:
        """Set the last admission of spans that end at the same time: …17:00，周末 …17:00，16:30停止入场."""
        for index, rule in enumerate(self.rules):
            if isinstance(rule.body, Open):
                spans = tuple(
                    replace(span, last=moment, last_word=word)
                    if span.end == end and span.last is None and span.start < moment
                    else span
                    for span in rule.body.spans
                )
                self.rules[index] = replace(rule, body=replace(rule.body, spans=spans))

    def take_out(self, atoms: Sequence[Atom]) -> None:
        """Take days out of the current rule."""
        self.rule = replace(self.rule, excluded=(*self.rule.excluded, *atoms))
        self.out_behind = (*self.out_behind, *atoms)

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
