"""线索: what pieces say, and what is no piece."""

import pytest
from pydantic import TypeAdapter, ValidationError

from linli.model.cue import Pieces, spelled
from linli.model.vocabulary import QueryWord, Vocabulary

CLASSES = {"老人们": ("爷爷", "奶奶")}
WORD = QueryWord.model_validate(
    {"编码": "old", "名称": "老人们", "作用": "class", "同义词": list(CLASSES["老人们"])}, context={}
)
CONTEXT = {"vocabulary": Vocabulary({"query-words": {WORD.name: WORD}})}


def read(piece: str) -> tuple[str, ...]:
    """Return a list of one piece, read."""
    found: tuple[str, ...] = TypeAdapter(Pieces).validate_python([piece], context=CONTEXT)
    return found


@pytest.mark.parametrize("piece", ["放学", "送+饭", "没人|没得人+做饭", "〔老人们〕+没人看", "给|替+〔老人们〕|他"])
def test_a_piece_stays_as_it_is_written(piece: str) -> None:
    """Parts, choices and classes of words."""
    assert read(piece) == (piece,)


@pytest.mark.parametrize(
    ("piece", "said"),
    [
        ("没人 做饭", "不能有空格"),
        ("没人+", "中间要有字"),
        ("+饭", "中间要有字"),
        ("没人||做饭", "中间要有字"),
        ("〔老人们+饭", "看不懂线索"),
        ("〔孩子们〕+饭", "不是 query-words.yml 里的一类词。可以写的有：〔老人们〕"),
        ("〔〕", "不是 query-words.yml 里的一类词"),
    ],
)
def test_what_is_no_piece_is_named(piece: str, said: str) -> None:
    """A piece that could never stand in a sentence, or a class that nobody knows, is a problem, never a text."""
    with pytest.raises(ValidationError, match=said):
        read(piece)


def test_a_class_is_spelled_out() -> None:
    """Wherever its name stands."""
    assert spelled("〔老人们〕|他+没人看", CLASSES) == "爷爷|奶奶|他+没人看"
