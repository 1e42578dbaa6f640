"""/staff/words/: which words of residents lead where, list by list, so that a clerk sees where one is missing."""

from collections.abc import Iterator

from linli.model import Vocabulary
from linli.model.vocabulary import Cued, Help
from linli.publish.index.cues import CUED

LIST_NAMES = {
    "needs": "需求",
    "kinds": "类型",
    "services": "服务",
    "audiences": "人群",
    "accessibility": "无障碍",
    "dish-tags": "菜品标签",
}
"""The lists of CUED as people call them."""

CUE_COLUMNS = ("找到什么", "同义词", "一段就够", "还要再有一段", "只帮着定")
HELP_COLUMNS = ("先打哪个电话", "电话", "居民说的话", "有这些就不是")

WordRow = tuple[str, ...]
"""What is found, and the words that lead there: synonyms, then cues from strong to weak."""
WordList = tuple[str, str, str, tuple[str, ...], tuple[WordRow, ...]]
"""Id, title, file, columns and rows of one list."""


def word_lists(vocabulary: Vocabulary) -> Iterator[WordList]:
    """Yield the words of every list, then the help card."""
    for source in CUED.values():
        rows = tuple(_row(term) for term in vocabulary.terms(source) if isinstance(term, Cued))
        yield source, LIST_NAMES[source], f"data/vocabulary/{source}.yml", CUE_COLUMNS, rows
    yield "help", "求助", "data/vocabulary/help.yml", HELP_COLUMNS, tuple(_help(vocabulary))


def _row(term: Cued) -> WordRow:
    said = (term.synonyms, term.cues.strong, term.cues.middle, term.cues.weak)
    return (term.name, *("、".join(words) for words in said))


def _help(vocabulary: Vocabulary) -> Iterator[WordRow]:
    for term in vocabulary.terms("help"):
        if isinstance(term, Help):
            said = (term.phones, term.cues, term.unless)
            yield (term.name, *("、".join(words) for words in said))
