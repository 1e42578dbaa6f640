"""The fields whose values are codes of closed lists, each described once: its words, and which of them an entry has.

A facet of terms (facets.py) names one of them; the search finds by all of them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from linli.model import Term, Vocabulary
from linli.model.codes import OPERATING
from linli.model.ranges import GRADES
from linli.publish.index.ages import child_years
from linli.publish.index.entry import IndexEntry, IndexWord
from linli.publish.index.findable import Findable

ListWords = tuple[IndexWord, ...]


@dataclass(frozen=True, slots=True)
class CodedField:
    """A field: the `words` of its list, in order, and the `codes` of those that an entry has."""

    name: str
    words: Callable[[Vocabulary, Sequence[Findable]], ListWords]
    codes: Callable[[IndexEntry], tuple[str, ...]]


def list_words(terms: Iterable[Term], prefix: str = "") -> ListWords:
    """Return the words of a list of the vocabulary."""
    return tuple(IndexWord(prefix + term.code, term.name, term.synonyms) for term in terms)


def _of_list(name: str) -> Callable[[Vocabulary, Sequence[Findable]], ListWords]:
    return lambda vocabulary, types: list_words(vocabulary.terms(name))


def _kind_words(vocabulary: Vocabulary, types: Sequence[Findable]) -> ListWords:
    """Return the kinds of places, then what else has a kind: what is no place has its type as its kind."""
    own = (IndexWord(found.kind, found.word) for found in types if found.kind)
    return (*list_words(vocabulary.terms("kinds")), *own)


def _subkind_words(vocabulary: Vocabulary, types: Sequence[Findable]) -> ListWords:
    """Return the finer kinds of places, then the own kinds of what is no place."""
    own = (list_words(vocabulary.terms(found.subkinds), f"{found.kind}-") for found in types if found.subkinds)
    return (*list_words(vocabulary.terms("subkinds")), *(word for words in own for word in words))


def _operating_words(vocabulary: Vocabulary, types: Sequence[Findable]) -> ListWords:
    return list_words(term for term in vocabulary.terms("operating") if term.code != OPERATING)


def _grade_words(vocabulary: Vocabulary, types: Sequence[Findable]) -> ListWords:
    return tuple(IndexWord(str(number), name, _said_of(number)) for number, name in enumerate(GRADES, 1))


def _said_of(grade: int) -> tuple[str, ...]:
    """Return what else a grade is called: 1年级; 七年级 for 初一, 高中一年级 for 高一."""
    primary, junior = 6, 9
    if grade <= primary:
        return (f"{grade}年级",)
    in_school = "一二三"[(grade - primary - 1) % 3]
    if grade <= junior:
        return (f"{'七八九'[grade - primary - 1]}年级", f"{grade}年级", f"初中{in_school}年级")
    return (f"高中{in_school}年级",)


CODED: tuple[CodedField, ...] = (
    CodedField("kind", _kind_words, lambda entry: (entry.kind,) if entry.kind else ()),
    CodedField("subkind", _subkind_words, lambda entry: (entry.subkind,) if entry.subkind else ()),
    CodedField("service", _of_list("services"), lambda entry: entry.services),
    CodedField("need", _of_list("needs"), lambda entry: entry.needs),
    CodedField("audience", _of_list("audiences"), lambda entry: entry.audiences),
    CodedField("access", _of_list("accessibility"), lambda entry: entry.access),
    CodedField("operating", _operating_words, lambda entry: (entry.operating,) if entry.operating else ()),
    CodedField("grade", _grade_words, lambda entry: entry.grades),
    CodedField("age", lambda vocabulary, types: child_years(), lambda entry: entry.ages),
)
"""Every field, in the order of the index."""
