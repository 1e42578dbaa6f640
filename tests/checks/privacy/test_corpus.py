"""Personal data in a collection of lines: nearly all of it is found, nearly nothing else is complained of."""

from pathlib import Path

import pytest

from linli.checks.privacy import labels, personal_data_in, surnames
from linli.checks.privacy.folding import fold
from tests.checks.privacy.sighted import found

CORPUS = Path(__file__).parent.parent / "personal"


def lines(part: str) -> list[str]:
    """Return the lines of one part of the corpus; “## ” begins a remark."""
    text = (CORPUS / f"{part}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("## ")]


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_98_of_100_lines_with_personal_data_are_found(part):
    """Of the lines that hold a number, a plate or a name at most 2 in 100 are missed."""
    true = lines(f"{part}_true")
    missed = [line for line in true if not found(line)]
    assert len(missed) <= 0.02 * len(true), missed


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_2_of_100_harmless_lines_are_complained_of_at_most(part):
    """Places, dishes, posts, organisations and figures are left alone."""
    harmless = lines(f"{part}_harmless")
    alarms = [(line, found(line)) for line in harmless if found(line)]
    assert len(alarms) <= 0.02 * len(harmless), alarms


def test_the_corpus_is_large_enough():
    """There are 300 lines of either sort at least, each once, and a part that was not tuned on."""
    for sort in ("true", "harmless"):
        tuned, held_out = lines(f"tuned_{sort}"), lines(f"held_out_{sort}")
        assert len(tuned) >= 300
        assert len(held_out) >= 80
        assert len({*tuned, *held_out}) == len(tuned) + len(held_out)


@pytest.mark.parametrize(
    "text", ["1 ", "138", "王", "王小明", "留守儿童", "- 王小明\n", "13800138000 ", "张伟(男,", "云C1", "王 "]
)
def test_a_long_line_takes_no_longer_a_character(text):
    """Nothing is searched again from every place: a file of the greatest size has as many findings as its parts."""
    once = len(list(personal_data_in("x.yml", text * 2_000)))
    assert abs(len(list(personal_data_in("x.yml", text * 20_000))) - 10 * once) <= 10


@pytest.mark.parametrize("words", [surnames, labels], ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_words_are_written_as_texts_are_searched(words):
    """In a folded text nothing is found that folding changes."""
    listed = [word for found in vars(words).values() if isinstance(found, tuple | frozenset) for word in found]
    assert [word for word in listed if fold(word) != word] == []
