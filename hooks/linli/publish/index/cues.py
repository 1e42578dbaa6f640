"""The words of questions, what in a sentence points to a term, and whom to ring instead: from the closed lists."""

from collections.abc import Iterable, Iterator, Mapping

from linli.model import Vocabulary
from linli.model.cue import spelled
from linli.model.vocabulary import Cued, Help, Need, QueryWord
from linli.publish.index.entry import CueSet, HelpCard, IndexQueryWord

CUED = {
    "need": "needs",
    "kind": "kinds",
    "service": "services",
    "audience": "audiences",
    "access": "accessibility",
    "tag": "dish-tags",
}
"""The lists whose terms have 线索, by the field of the index that they are."""


def query_words(vocabulary: Vocabulary) -> tuple[IndexQueryWord, ...]:
    """Return the words of questions."""
    return tuple(
        IndexQueryWord(term.code, term.role, term.name, term.synonyms)
        for term in vocabulary.terms("query-words")
        if isinstance(term, QueryWord)
    )


def cue_sets(vocabulary: Vocabulary) -> Iterator[CueSet]:
    """Yield what points to each term."""
    classes = vocabulary.word_classes()
    for name, source in CUED.items():
        for term in vocabulary.terms(source):
            if isinstance(term, Cued):
                # what people call a need is said in sentences too; of other lists the words of records find it
                said = (term.name, *term.synonyms) if isinstance(term, Need) else ()
                strong = tuple(dict.fromkeys((*said, *_spelled(term.cues.strong, classes))))
                middle, weak = (_spelled(pieces, classes) for pieces in (term.cues.middle, term.cues.weak))
                if strong or middle or weak:
                    yield CueSet(name, term.code, strong, middle, weak)


def _spelled(pieces: Iterable[str], classes: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    return tuple(spelled(piece, classes) for piece in pieces)


def help_cards(vocabulary: Vocabulary) -> tuple[HelpCard, ...]:
    """Return what is answered by a telephone."""
    services = {term.name: term.code for term in vocabulary.terms("services")}
    classes = vocabulary.word_classes()
    return tuple(
        HelpCard(
            card.code,
            card.urgent,
            _spelled(card.cues, classes),
            _spelled(card.unless, classes),
            tuple(services[name] for name in card.services),
        )
        for card in vocabulary.terms("help")
        if isinstance(card, Help)
    )
