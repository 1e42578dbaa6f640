"""The words of questions, what in a sentence points to a term, and whom to ring instead: from the closed lists."""

from collections.abc import Iterator

from linli.model import Vocabulary
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
    for name, source in CUED.items():
        for term in vocabulary.terms(source):
            if isinstance(term, Cued):
                # what people call a need is said in sentences too; of other lists the words of records find it
                said = (term.name, *term.synonyms) if isinstance(term, Need) else ()
                strong = tuple(dict.fromkeys((*said, *term.cues.strong)))
                if strong or term.cues.middle or term.cues.weak:
                    yield CueSet(name, term.code, strong, term.cues.middle, term.cues.weak)


def help_cards(vocabulary: Vocabulary) -> tuple[HelpCard, ...]:
    """Return what is answered by a telephone."""
    services = {term.name: term.code for term in vocabulary.terms("services")}
    return tuple(
        HelpCard(card.code, card.urgent, card.cues, card.unless, tuple(services[name] for name in card.services))
        for card in vocabulary.terms("help")
        if isinstance(card, Help)
    )
