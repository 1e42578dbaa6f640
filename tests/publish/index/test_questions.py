"""How many questions are understood: the shares of three tables, by kind; emergencies and what is not here wholly."""

import pytest

from tests.publish.index.questions import judged, questions, report, shares

LEAST = {"asked": 0.98, "own": 0.99, "held": 0.94}
WHOLLY = ("emergency", "not-here")


@pytest.mark.parametrize("table", LEAST)
def test_most_questions_are_answered_rightly(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of each table so many are; the share of each kind is printed."""
    with capsys.disabled():
        print(f"\n{report(table)}")
    right, every = (sum(numbers) for numbers in zip(*shares(table).values(), strict=True))
    assert right / every >= LEAST[table]


@pytest.mark.parametrize("table", ("asked", "own"))
@pytest.mark.parametrize("kind", WHOLLY)
def test_no_emergency_and_no_strange_place_is_missed(table: str, kind: str) -> None:
    """Whoever needs help now reads the number; a place of another county never answers for one we do not have."""
    assert [question.text for question, wrong in judged(table) if question.kind == kind and wrong] == []


def test_no_emergency_is_missed_that_was_never_tuned_on() -> None:
    """The same of emergencies that were held out."""
    assert [question.text for question, wrong in judged("held") if question.kind == "emergency" and wrong] == []


def test_there_are_enough_questions_of_every_kind() -> None:
    """Each kind of the second table has sixty at least, a third of them held out or nearly; none stands twice in a table."""
    own, held = questions("own"), questions("held")
    for kind in {question.kind for question in own}:
        counts = [sum(question.kind == kind for question in table) for table in (own, held)]
        assert sum(counts) >= 60
        assert counts[1] >= 20
    asked = [(question.text, question.case["on"]) for question in (*own, *held)]
    assert len(asked) == len(set(asked))
