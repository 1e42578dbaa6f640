"""What the finder is asked, as the address of its page; run in node."""

from typing import Any

import pytest

from linli.publish.index.facets import facets_json
from tests.node import run_script

MOMENT = 29_759_670
"""2026-08-01, 10:30 in Shanghai, in minutes since 1970."""

NOBODY = {"age": None, "statuses": []}
EMPTY = {
    "q": "",
    "area": "",
    "from": "",
    "without": [],
    "access": [],
    "open": "",
    "part": "",
    "most": "",
    "kind": [],
    "audience": [],
    "service": [],
    "grade": [],
    "accessible": False,
    "delivery": False,
    "ordering": False,
    "nursery": False,
    "anytime": False,
}
ADDRESSES = [
    ("", EMPTY),
    ("?q=%E9%A3%9F%E5%A0%82&kind=canteen&kind=policies", {"q": "食堂", "kind": ["canteen", "policies"]}),
    ("?from=a%2Fb%2Fc&area=a%2Fb&open=2026-11-28&part=16%3A30&most=10", {
        "area": "a/b", "from": "a/b/c", "open": "2026-11-28", "part": "16:30", "most": "10",
    }),
    ("?open=now&anytime=yes&accessible=yes&delivery=yes", {
        "open": "now", "accessible": True, "delivery": True, "anytime": True,
    }),
]  # fmt: skip
TIMES = [
    ({}, "said"),
    ({"anytime": True}, None),
    ({"open": "now"}, "now"),
    ({"open": "2026-11-28"}, {"dates": ["2026-11-28"], "from": 0, "to": 1440}),
    ({"open": "2026-11-28", "part": "noon"}, {"dates": ["2026-11-28"], "from": 660, "to": 840}),
    ({"open": "2026-11-28", "part": "16:30"}, {"dates": ["2026-11-28"], "from": 990, "to": 991}),
    ({"open": "2026-11-28", "part": "25:00"}, {"dates": ["2026-11-28"], "from": 0, "to": 1440}),
    ({"open": "sometime"}, "said"),
    ({"part": "noon"}, "said"),
]
COSTS = [
    ({"most": "10"}, NOBODY, 1000),
    ({"most": "10"}, {"age": 83, "statuses": []}, 1000),
    ({"most": "0"}, {"age": None, "statuses": ["low"]}, 0),
    ({"most": "cheap"}, {"age": 83, "statuses": []}, None),
    ({}, {"age": 83, "statuses": []}, None),
]


def options(question: dict[str, Any], person: dict[str, Any]) -> dict[str, Any]:
    """Return the options of the search for a question."""
    asked = {"question": EMPTY | question, "moment": MOMENT, "person": person, "facets": facets_json()}
    program = "const result = module.optionsOf(data.question, data.moment, data.person, data.facets)"
    found: dict[str, Any] = run_script("finder/question.js", program, asked)
    return found


@pytest.mark.parametrize(("address", "question"), ADDRESSES)
def test_a_question_and_its_address_are_the_same(address: str, question: dict[str, Any]) -> None:
    """What the address asks is read, and written the same way again."""
    program = """
        const question = module.readQuestion(new URLSearchParams(data.address), data.facets);
        const result = [question, module.writeQuestion(question, data.facets)];
    """
    asked = {"address": address, "facets": facets_json()}
    assert run_script("finder/question.js", program, asked) == [EMPTY | question, address]


@pytest.mark.parametrize(("question", "time"), TIMES)
def test_a_question_holds_places_to_a_time(question: dict[str, Any], time: Any) -> None:
    """Now, a day, a part of it or a minute; what is no time leaves the time that the words speak of."""
    found = options(question, NOBODY)
    assert found["at"] == time
    assert found["now"] == {"date": "2026-08-01", "minutes": 630}


@pytest.mark.parametrize(("question", "person", "most"), COSTS)
def test_a_question_holds_places_to_a_price(question: dict[str, Any], person: dict[str, Any], most: int | None) -> None:
    """A price is asked for in yuan, and for somebody; where no age is told the full price counts."""
    assert options(question, person)["cost"] == person | {"most": most}


def test_days_are_offered_by_their_names() -> None:
    """Today, tomorrow, and the days after by date and weekday, over the end of a month."""
    days = run_script("finder/question.js", "const result = module.daysFrom(data, 32)", MOMENT)
    assert [day["name"] for day in days[:3]] == ["今天8月1日（周六）", "明天8月2日（周日）", "8月3日（周一）"]
    assert days[31] == {"value": "2026-09-01", "name": "9月1日（周二）"}


@pytest.mark.parametrize(
    ("metres", "words"),
    [(0, "约100米"), (149, "约100米"), (949, "约900米"), (951, "约1000米"), (1000, "约1.0公里"), (12345, "约12.3公里")],
)
def test_a_distance_says_that_it_is_as_the_crow_flies(metres: int, words: str) -> None:
    """Rounded, never exact, and marked where it is measured to the centre of the community."""
    program = "const result = [false, true].map((approximate) => module.distanceWords({ metres: data, approximate }))"
    own, centre = run_script("finder/question.js", program, metres)
    assert own == f"直线{words}，实际路程更远"
    assert centre == f"直线{words}（按社区中心算），实际路程更远"


def test_areas_unfold_around_the_chosen_one() -> None:
    """Counties and townships always; communities of the chosen township, and the neighbours of a chosen community."""
    paths = ["a", "a/b", "a/b/c", "a/b/d", "a/e", "a/e/f"]
    areas = [{"value": path, "parent": path.rpartition("/")[0]} for path in paths]
    program = "const result = data[1].map((chosen) => module.around(data[0], chosen).map(({ value }) => value))"
    nothing, township, community = run_script("finder/question.js", program, [areas, ["", "a/b", "a/b/c"]])
    assert nothing == ["a", "a/b", "a/e"]
    assert township == community == ["a", "a/b", "a/b/c", "a/b/d", "a/e"]
