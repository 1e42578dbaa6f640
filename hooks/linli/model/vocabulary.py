"""The closed lists (data/vocabulary/): every word that a record may use where it may not use any other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from linli.language.price import StatusWords
from linli.model.base import Record, key
from linli.model.cue import Pieces
from linli.model.nearest import nearest
from linli.model.scalars import Integer, Text, Texts, YesNo, text_of, wrong

SUBKINDS = "subkinds"
CLASS_ROLE = "class"
FOLLOWS = "linli-follows"
"""The type of an error that only follows from another one, which has been reported where it is."""


class Term(Record):
    """A word of a closed list: `code` for programs and URLs, `name` as people write it, `synonyms` as they say it."""

    code: Text = key("编码")
    name: Text = key("名称")
    synonyms: Texts = key("同义词", default=())
    note: Text = key("说明", default="")

    def __hash__(self) -> int:
        return hash(self.code)


class Subkind(Term):
    """小类: a finer kind of place, under one 类型."""

    kind: Text = key("类型")


class Cues(Record):
    """线索: pieces of what people say that point to a term (cue.py).

    One strong piece is enough, of two middling ones each needs the other or nothing better; weak ones only add.
    """

    strong: Pieces = key("强", default=())
    middle: Pieces = key("中", default=())
    weak: Pieces = key("弱", default=())


class Cued(Term):
    """A term that whole sentences lead to."""

    cues: Cues = key("线索", default=Cues.model_construct())


class Need(Cued):
    """需求: what people lack, in their own words, and what meets it."""

    services: Texts = key("服务", default=())
    kinds: Texts = key("类型", default=())
    audiences: Texts = key("人群", default=())
    icon: Text = key("图标", default="")


class QueryWord(Term):
    """A word of questions: `role` says what becomes of it (the roles stand on top of query-words.yml)."""

    role: Text = key("作用")


class Help(Term):
    """求助: what no place of a directory answers, and whom to ring instead.

    `urgent` tells the emergencies; `cues` are pieces as in 线索, `unless` pieces that show that something else
    is meant; `services` may stand below the card, nothing else does.
    """

    urgent: YesNo = key("急")
    phones: Texts = key("电话", default=())
    cues: Pieces = key("线索")
    unless: Pieces = key("除了", default=())
    services: Texts = key("服务", default=())
    source: Text = key("依据", default="")


class Region(Term):
    """A province, or townships of a prefecture, with the names below it: what is elsewhere."""

    below: Texts = key("下级", default=())


class Pronunciation(Term):
    """读音: how a name is read aloud where the machine misreads it."""

    pinyin: Text = key("拼音")


class Freshness(Term):
    """核实多久算旧: for how many days a verification of a part (the key's word in the file) is good."""

    days: Integer = key("天数")


TERM_MODELS: dict[str, type[Term]] = {
    "query-words": QueryWord,
    "kinds": Cued,
    "subkinds": Subkind,
    "services": Cued,
    "needs": Need,
    "audiences": Cued,
    "statuses": Term,
    "dish-tags": Cued,
    "allergens": Term,
    "accessibility": Cued,
    "levels": Term,
    "operating": Term,
    "source-kinds": Term,
    "ordering-ways": Term,
    "payments": Term,
    "pricing": Term,
    "charge-periods": Term,
    "admission": Term,
    "verification": Term,
    "freshness": Freshness,
    "programme-kinds": Term,
    "enrolment": Term,
    "team-kinds": Term,
    "announcement-kinds": Term,
    "pinyin-overrides": Pronunciation,
    "help": Help,
    "regions": Region,
    "columns": Term,
}
"""The model of each list; the words of questions first: other lists name classes of them."""


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists: list name → word → term; `broken` are the names of those that could not be read."""

    lists: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    @cached_property
    def status_words(self) -> StatusWords:
        """Every word for a status with its code: the price language reads by them."""
        terms = self.terms("statuses")
        return StatusWords({word: term.code for term in terms for word in (term.name, *term.synonyms)})

    def terms(self, name: str) -> tuple[Term, ...]:
        """Return the terms of one list in the order of its file."""
        return tuple(self.lists.get(name, {}).values())

    def term(self, name: str, code: str) -> Term:
        """Return the term with this code; KeyError where the list has none."""
        for term in self.terms(name):
            if term.code == code:
                return term
        raise KeyError(f"{name}: {code}")

    def subkinds_of(self, kind: Term) -> tuple[Subkind, ...]:
        """Return the finer kinds of a kind."""
        return tuple(term for term in self.terms("subkinds") if isinstance(term, Subkind) and term.kind == kind.name)

    def word_classes(self) -> Mapping[str, tuple[str, ...]]:
        """Return the classes of words that cues may name: name → words."""
        words = self.terms("query-words")
        return {term.name: term.synonyms for term in words if isinstance(term, QueryWord) and term.role == CLASS_ROLE}

    def needs(self) -> tuple[Need, ...]:
        """Return what people may lack, in the order in which it is offered."""
        return tuple(term for term in self.terms("needs") if isinstance(term, Need))

    def resolve(self, name: str, word: str, kind: Term | None = None) -> Term:
        """Return the term for a word as written; an unknown word is refused with the nearest known ones.

        Of finer kinds only those of `kind`, where that is known, are offered.
        """
        known = self.lists.get(name, {})
        if word in known:
            return known[word]
        for term in known.values():
            if word in term.synonyms:
                raise wrong(f"“{word}”请用统一的说法。", f"请写成：{term.name}")
        if name in self.broken:
            raise PydanticCustomError(FOLLOWS, "the closed list of this word could not be read")
        parts = [part for part in re.split(r"[、，,；;/\s]+", word) if part]
        if len(parts) > 1 and all(part in known for part in parts):
            raise wrong(f"“{word}”是{len(parts)}项，这里一次只写一项。", f"请分开写成：[{', '.join(parts)}]")
        fitting = {term.name: term for term in self.subkinds_of(kind)} if kind and name == SUBKINDS else known
        near = nearest(word, fitting)
        raise wrong(f"不认识“{word}”。", f"是不是：{near}？" if near else f"可以写的有：{'、'.join(fitting)}")


@dataclass(frozen=True)
class ListedWord:
    """Marks a field whose text is a word of the closed list `name` and whose value is its `Term`."""

    name: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "x-linli-list": self.name}

    def parse(self, value: object, info: ValidationInfo) -> Any:
        """Resolve a word through the vocabulary in the validation context."""
        context: Mapping[str, Any] = info.context or {}
        vocabulary: Vocabulary = context["vocabulary"]
        return vocabulary.resolve(self.name, text_of(value), info.data.get("kind") if info.data else None)


def _word(name: str) -> tuple[BeforeValidator, ListedWord]:
    marker = ListedWord(name)
    return BeforeValidator(marker.parse), marker


Kind = Annotated[Term, *_word("kinds")]
SubkindWord = Annotated[Subkind, *_word("subkinds")]
Service = Annotated[Term, *_word("services")]
NeedWord = Annotated[Need, *_word("needs")]
Audience = Annotated[Term, *_word("audiences")]
DishTag = Annotated[Term, *_word("dish-tags")]
Allergen = Annotated[Term, *_word("allergens")]
Accessibility = Annotated[Term, *_word("accessibility")]
Level = Annotated[Term, *_word("levels")]
Operating = Annotated[Term, *_word("operating")]
SourceKind = Annotated[Term, *_word("source-kinds")]
OrderingWay = Annotated[Term, *_word("ordering-ways")]
Payment = Annotated[Term, *_word("payments")]
Pricing = Annotated[Term, *_word("pricing")]
ChargePeriod = Annotated[Term, *_word("charge-periods")]
Admission = Annotated[Term, *_word("admission")]
VerificationMethod = Annotated[Term, *_word("verification")]
ProgrammeKind = Annotated[Term, *_word("programme-kinds")]
Enrolment = Annotated[Term, *_word("enrolment")]
TeamKind = Annotated[Term, *_word("team-kinds")]
AnnouncementKind = Annotated[Term, *_word("announcement-kinds")]
