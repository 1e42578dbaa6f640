"""How many questions are understood: the shares of four tables, by kind; emergencies and what is not here wholly."""

import pytest
import yaml

from linli.publish.index.files import catalogue_of
from linli.publish.pages.published import findable
from tests.publish.index.node import run
from tests.publish.index.questions import DAY, NOW, TABLES, Json, judged, questions, report, shares, site_on

LEAST = {"asked": 0.98, "own": 0.99, "held": 0.95, "first": 0.88}
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


@pytest.mark.parametrize("table", ("held", "first"))
def test_no_emergency_of_the_other_tables_is_missed(table: str) -> None:
    """The same of emergencies that were held out."""
    assert [question.text for question, wrong in judged(table) if question.kind == "emergency" and wrong] == []


def test_whoever_cries_for_help_is_told_from_whoever_does_not() -> None:
    """The urgent half of the help card is shown for what is urgent, and for nothing that only sounds like it."""
    alarms = yaml.safe_load((TABLES / "alarms.yml").read_text("utf-8"))
    texts = [*alarms["urgent"], *alarms["calm"]]
    calls: list[tuple[str, Json]] = [(text, {"now": NOW, "at": "said", "limit": 1}) for text in texts]
    found = run(catalogue_of(site_on("data/shili", DAY), findable()), calls)
    urgent = [text for text, answer in zip(texts, found, strict=True) if answer["help"] and answer["help"]["urgent"]]
    assert urgent == alarms["urgent"]


def test_there_are_enough_questions_of_every_kind() -> None:
    """Each kind of the second table has sixty at least, a third of them held out or nearly; none stands twice in a table."""
    own, held = questions("own"), questions("held")
    for kind in {question.kind for question in own}:
        counts = [sum(question.kind == kind for question in table) for table in (own, held)]
        assert sum(counts) >= 60
        assert counts[1] >= 20
    asked = [(question.text, question.case["on"]) for question in (*own, *held)]
    assert len(asked) == len(set(asked))
