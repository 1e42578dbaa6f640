"""The pieces of a line of prices, one after another, and what a piece says of the one before it."""

from dataclasses import dataclass, field, replace

from linli.language.cursor import Cursor, lexeme
from linli.language.errors import Example, LanguageError
from linli.language.price.amounts import Amount, take_amount
from linli.language.price.behind import take_among, take_behind, take_brackets, take_item_note, take_notes
from linli.language.price.carried import carried_on, is_of_others, of_all_before
from linli.language.price.conditions import conditions_in_order
from linli.language.price.contribution_words import PAID_BY
from linli.language.price.format import off_words
from linli.language.price.gifts import adds_up, gifts_ahead, given_to_some, is_theirs, makes_base, take_gifts
from linli.language.price.headings import (
    NO_HEADING,
    Heading,
    are_of_it,
    sees_thing,
    take_headed_people,
    take_heading,
    whose,
)
from linli.language.price.items import take_items, take_parts, under
from linli.language.price.objects import OBJECT, is_sitting, object_of
from linli.language.price.overlaps import (
    fee_of_several,
    is_of_all,
    joined_people,
    refuse_same,
    take_people_among,
)
from linli.language.price.people import Statuses, take_people
from linli.language.price.refusals import unknown_price
from linli.language.price.rules import EVERYBODY, Fixed, Item, Off, Priced, Read, Reduction, Who

_SEPARATOR = r"[ ,;。、]+"
_NO_PRICE, _PRICED = "“{}”没有写价格或优惠。", Example("60周岁以上 补贴3元")
_END = r" ?(?:[,;。、()]|$)| "
WHO_PERHAPS = "凭持本非外户当不"
"""How a condition begins that may also be the people of the next piece: “…免费，凭身份证、60周岁以上…”."""


@dataclass(slots=True)
class Reader:
    """Reads the pieces of a line; `found` is what has been read, `last` how many entries the last piece gave."""

    cursor: Cursor
    statuses: Statuses
    found: list[Read] = field(default_factory=list)
    last: int = 0
    heading: Heading = NO_HEADING

    def read(self, closing: str = r"$") -> list[Read]:
        """Read all pieces up to the end, or to a closing bracket."""
        cursor = self.cursor
        cursor.take(_SEPARATOR)
        while not cursor.done and not cursor.sees(closing):
            if not self._modifier():
                self._piece()
            separator = cursor.take(_SEPARATOR)
            if separator and (";" in separator[0] or "。" in separator[0]):
                self.heading = NO_HEADING
            if not separator and not cursor.done and not cursor.sees(closing):
                raise unknown_price(cursor)
        return self.found

    def _add(self, begin: int, entries: list[Priced]) -> None:
        for entry in map(conditions_in_order, entries):
            refuse_same(self.cursor, begin, entry, [piece.entry for piece in self.found])
            self.found.append(Read(entry, begin, self.cursor.position))
        self.last = len(entries)

    def _piece(self) -> None:
        """Read a piece: reductions for each kind of people whom it names; a base price; or named items."""
        cursor, begin = self.cursor, self.cursor.position
        if cursor.take("标准价(?=[每\\d])"):
            self._base(begin, take_amount(cursor))
            return
        before = [one.entry for one in self.found]
        people = [] if sees_thing(cursor, self.statuses) else take_people_among(cursor, self.statuses, before)
        if not people and (headed := take_headed_people(cursor, self.statuses)):
            self.heading, people = headed
        if people:
            self._reduction(begin, people)
            return
        if (heading := take_heading(cursor, self.statuses)) != NO_HEADING:
            self.heading = heading
        start = cursor.position
        if heading != NO_HEADING and (items := take_items(cursor, self.statuses, heading.words)):
            self._items(begin, items)
            return
        cursor.position = start
        try:
            amount = take_amount(cursor)
            if cursor.take(r"(?:的?对象)? ?: ?"):
                behind = take_people(cursor, self.statuses)
                if not behind:
                    raise unknown_price(cursor)
                self._finish(begin, behind, amount)
                return
            if not cursor.sees(_END):
                raise unknown_price(cursor)
        except LanguageError:
            cursor.position = start
            items = take_items(cursor, self.statuses, self.heading.of_items)
            if not items:
                raise
            self._items(begin, items)
            return
        self._anonymous(begin, amount)

    def _base(self, begin: int, amount: Amount) -> None:
        """Keep the price of all others as the base price, though reductions stand before it."""
        if not isinstance(amount.what, Fixed) or any(isinstance(piece.entry, Item) for piece in self.found):
            raise self.cursor.error(begin, self.cursor.position, "“{}”没有名称，与前面的价分不清。")
        self.found.append(Read(Item("", amount.what.price, amount.what.unit), begin, self.cursor.position))
        self.last = 1

    def _reduction(self, begin: int, people: list[Who]) -> None:
        cursor = self.cursor
        if cursor.sees(r"[ :]*(?:[;。、]|$|,(?! ?[^,;。、]))"):
            raise cursor.error(begin, cursor.position, _NO_PRICE, _PRICED)
        end = cursor.position
        if cursor.take(r" ?, ?"):
            more = take_people(cursor, self.statuses)
            if not (joined := joined_people(people, more)):
                raise cursor.error(begin, end, _NO_PRICE)
            people = joined
            cursor.take(r" ?, ?" if more else "")
        amount = take_amount(cursor)
        if not cursor.sees(_END):
            raise unknown_price(cursor)
        before = cursor.source.words(self.found[-1].start, self.found[-1].end) if self.found else ""
        gift = given_to_some([piece.entry for piece in self.found], before, amount)
        if gift:  # 60元，补贴50元，长者10元: what is given to these alone
            del self.found[-1]
        people, amount = carried_on(cursor, begin, self.found, people, amount, self.heading.words)
        self._finish(begin, people, amount, (off_words(gift),) if gift else ())

    def _finish(self, begin: int, people: list[Who], amount: Amount, notes: tuple[str, ...] = ()) -> None:
        """Read the brackets behind an amount, and keep a reduction for each kind of people."""
        of = amount.of or whose(self.heading, self.statuses)
        of = of or of_all_before(self.cursor, begin, self.found, people, amount)
        rule = Reduction(EVERYBODY, amount.what, "", 0, of, amount.added, notes)
        if amount.added and isinstance(amount.what, Fixed):
            raise self.cursor.error(begin, self.cursor.position, "“{}”是再减多少，还是只付多少？")
        if amount.own and not notes:
            rule = self._own(rule)
        rule, behind = take_brackets(self.cursor, self.statuses, rule, named=bool(people) and people != [EVERYBODY])
        among = take_among(self.cursor, rule, people, self.statuses)
        text = self.cursor.source.words(begin, self.cursor.position).strip()
        whole = [replace(rule, who=one.under(rule.who.conditions), text=text) for one in behind or people]
        self._add(begin, [*whole, *(replace(one, text=text) for one in among)])

    def _own(self, rule: Reduction) -> Reduction:
        """Take what is given beside an own share: 自付3元，政府补贴11元，社会捐助2元 is one fact."""
        return replace(rule, notes=(*rule.notes, *map(off_words, take_gifts(self.cursor))))

    def _anonymous(self, begin: int, amount: Amount) -> None:
        """Keep an amount that names nobody: what all pay, or more of the piece before it."""
        cursor, what = self.cursor, amount.what
        before = [piece.entry for piece in self.found[len(self.found) - self.last :]]
        rules = [entry for entry in before if isinstance(entry, Reduction)]
        of = self.heading.words or fee_of_several([piece.entry for piece in self.found])
        if rules and isinstance(what, Fixed) and is_of_all(of, amount):
            self._apart(begin, amount, what)
            return
        if amount.added and not rules:
            raise cursor.error(begin, cursor.position, "“{}”没有写在哪一条的基础上。")
        if rules and amount.of and is_of_others(cursor, begin, self.found[-1], amount, self.heading.words):
            raise cursor.error(begin, cursor.position, "“{}”没有写给谁，与前面的分不清。")
        if rules and (amount.added or (amount.of and (are_of_it(rules) or is_theirs(rules, what)))):
            self._finish(begin, [rule.who for rule in rules], amount)
        elif isinstance(what, Off) and cursor.sees(r"(?:[,;、 ]+(?:每.{1,2})?补贴[^,;。、()]*)*[,;、 (]+自付"):
            self._shares(begin, [what, *take_gifts(cursor)], rules)
        elif amount.own and rules and adds_up(rules[0], amount, gifts_ahead(cursor)):
            self._instead(rules, amount, ())
        elif amount.own and not rules and cursor.sees(rf"[,;、 (]+(?:(?:每.{{1,2}})?补|{PAID_BY})"):
            self._finish(begin, [EVERYBODY], amount)
        elif isinstance(what, Off) and rules and makes_base(rules[0], what, [piece.entry for piece in self.found]):
            self._instead(rules, Amount(rules[0].what), (off_words(what),))
        elif amount.own and before:
            raise cursor.error(begin, cursor.position, "“{}”没有写给谁，与前面的分不清。")
        elif isinstance(what, Fixed) and not amount.added:
            names = amount.of or (amount.fee if before and amount.fee.endswith("餐费") else "",)
            if rules and (any(map(is_sitting, amount.of)) or (self.heading.words and not amount.of)):
                raise cursor.error(begin, cursor.position, "“{}”没有写给谁，与前面的分不清。")
            self._items(begin, [Item(under(self.heading.of_items, name), what.price, what.unit) for name in names])
        else:
            self._finish(begin, [EVERYBODY], amount)

    def _apart(self, begin: int, amount: Amount, price: Fixed) -> None:
        """Keep a fee of all before the prices of the people that it stands among: 早餐2元，餐盒1元，午餐5元."""
        begun, last, heading = len(self.found) - self.last, self.last, self.heading
        self.heading = NO_HEADING
        self._items(begin, [Item(name, price.price, price.unit) for name in amount.of])
        self.found[begun:] = [*self.found[begun + last :], *self.found[begun : begun + last]]
        self.last, self.heading = last, NO_HEADING if heading.words.endswith("费") else heading

    def _shares(self, begin: int, offs: list[Off], rules: list[Reduction]) -> None:
        """Read 补贴5元，自付3元: the person pays the own share, of whatever stands before it."""
        cursor = self.cursor
        cursor.take(r"[,;、 (]+")
        bracket = cursor.text[cursor.position - 1] == "("
        own = take_amount(cursor)
        if bracket and not cursor.take(r"\)"):
            raise unknown_price(cursor)
        notes = tuple(map(off_words, offs))
        if not rules:
            self._finish(begin, [EVERYBODY], own, notes)
        elif all(isinstance(rule.what, Off) for rule in rules):
            given = [rule.what for rule in rules[:1] if isinstance(rule.what, Off)]
            self._instead(rules, own, (*map(off_words, given), *notes))
        elif adds_up(rules[0], own, offs):
            self._instead(rules, own, notes)
        else:
            raise cursor.error(begin, cursor.position, "“{}”加起来与前面的价对不上。")

    def _instead(self, rules: list[Reduction], own: Amount, notes: tuple[str, ...]) -> None:
        """Keep an own share in place of the price before it, of which it is a part."""
        begin = self.found[-self.last].start
        del self.found[len(self.found) - self.last :]
        self._finish(begin, [rule.who for rule in rules], own, notes)

    def _items(self, begin: int, items: list[Item]) -> None:
        """Keep base prices, with the notes and the dearer and cheaper prices in brackets behind them."""
        cursor = self.cursor
        notes: list[str] = []
        while cursor.sees(r" ?\("):
            place = cursor.position
            cursor.take(r" ?\( ?")
            if found := take_notes(cursor, self.statuses):
                notes += found
            elif len(items) == 1 and (parts := take_parts(cursor, self.statuses)):
                items = [*items, *parts]
            elif (
                len(items) == 1
                and (not items[0].name or items[0].name.endswith("票") or object_of(items[0].name))
                and self._behind(begin, items[0], notes)
            ):
                return
            else:
                cursor.position = place
                raise unknown_price(cursor)
            cursor.take(r" ?\)")
        self._add(begin, [replace(item, notes=tuple(notes)) for item in items])

    def _behind(self, begin: int, item: Item, notes: list[str]) -> bool:
        """Read 12元（60周岁以上10元） and 12元（60周岁以上）, which is for them alone; tell whether it is either."""
        cursor, place = self.cursor, self.cursor.position
        people = take_people(cursor, self.statuses)
        if not people:
            return False
        if cursor.take(r" ?\)"):
            text = cursor.source.words(begin, cursor.position).strip()
            what = Fixed(item.price, item.unit)
            of = (item.name,) if lexeme(OBJECT).fullmatch(item.name) else ()
            self._add(begin, [Reduction(who, what, text, 0, of, notes=tuple(notes)) for who in people])
            self.last = 0  # what follows is no price of these people
            return True
        cursor.position = place
        self._add(begin, [replace(item, notes=tuple(notes))])
        first = len(self.found)
        self.read(r" ?\)")
        if not cursor.take(r" ?\)"):
            raise unknown_price(cursor)
        for number, piece in enumerate(self.found[first:], first):
            if item.name and isinstance(piece.entry, Reduction) and not piece.entry.of:
                self.found[number] = replace(piece, entry=replace(piece.entry, of=(object_of(item.name) or item.name,)))
        self.found.append(self.found.pop(first - 1))  # what follows is no price of these people
        self.last = 1
        return True

    def _modifier(self) -> bool:
        """Read a piece that only says more of the one before it: 最高3元, 每月限30次, 含三餐; tell whether it does."""
        cursor, begin = self.cursor, self.cursor.position
        group = self.found[len(self.found) - self.last :] if self.last else []
        changed: list[Priced] = []
        for piece in group:
            cursor.position = begin
            entry = piece.entry
            if isinstance(entry, Item):
                note = take_item_note(cursor, self.statuses)
                new: Priced | None = replace(entry, notes=(*entry.notes, note)) if note else None
            else:
                new = take_behind(cursor, replace(entry, who=EVERYBODY), self.statuses)
                if isinstance(new, Reduction):
                    new = replace(new, who=entry.who.under(new.who.conditions))
            if new is None:
                cursor.position = begin
                return False
            changed.append(new)
        if cursor.text[begin] in WHO_PERHAPS and not cursor.sees(r" ?(?:[;。]|$)"):
            cursor.position = begin
            return False
        for number, entry in enumerate(map(conditions_in_order, changed), len(self.found) - self.last):
            self.found[number] = Read(entry, self.found[number].start, cursor.position)
        return bool(changed)
