"""Facets, hours and distance; run in node."""

from typing import Any

import pytest

from tests.publish.index.county import COUNTY
from tests.publish.index.node import ids, search

MONDAY_TEN = {"dates": ["2026-11-23"], "from": 600, "to": 601}
PLACES_AND_MORE = {
    "tongbao-center",
    "tongbao-canteen",
    "liuxi-canteen",
    "liuxi-childrens-home",
    "changping-canteen",
    "niluping-day-care",
    "chongyang-center",
    "half-past-four",
    "age-allowance",
}


def counted(values: list[dict[str, Any]]) -> dict[str, int]:
    """Facet values with their counts."""
    return {value["value"]: value["count"] for value in values}


def test_without_words_all_that_has_a_kind_is_listed() -> None:
    """Nothing typed lists places, programmes and policies, not the pages that lead to them."""
    assert set(ids(search(COUNTY, "")["hits"])) == PLACES_AND_MORE


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({"kind": "canteen"}, {"tongbao-canteen", "liuxi-canteen", "changping-canteen"}),
        ({"kind": ["canteen", "policy"]}, {"tongbao-canteen", "liuxi-canteen", "changping-canteen", "age-allowance"}),
        ({"area": "qinghe/longtou"}, {"changping-canteen", "chongyang-center"}),
        ({"area": "qinghe/longtou", "kind": "canteen"}, {"changping-canteen"}),
        ({"service": "after-school"}, {"liuxi-childrens-home", "half-past-four"}),
        ({"audience": "children"}, {"tongbao-center", "liuxi-childrens-home"}),
        ({"accessible": True}, {"tongbao-center"}),
        ({"delivery": True}, {"liuxi-canteen"}),
        ({"kind": "nonsense"}, set()),
        ({"area": "nowhere"}, set()),
    ],
)
def test_choices_within_a_facet_are_alternatives_and_facets_add_up(choices: dict[str, Any], expected: set[str]) -> None:
    """Each choice leaves exactly these."""
    assert set(ids(search(COUNTY, "", **choices)["hits"])) == expected


def test_counts_are_given_the_other_facets() -> None:
    """A count says how many would remain if its value were chosen instead, the other facets staying."""
    counts = search(COUNTY, "", area="qinghe/chengguan", kind="canteen")["counts"]
    assert counted(counts["kind"]) == {"service-center": 1, "childrens-home": 1, "canteen": 2, "programme": 1}
    assert counted(counts["area"]) == {
        "qinghe": 3,
        "qinghe/chengguan": 2,
        "qinghe/chengguan/tongbao": 1,
        "qinghe/chengguan/liuxi": 1,
        "qinghe/longtou": 1,
        "qinghe/longtou/changping": 1,
    }
    assert counted(counts["service"]) == {"meals": 2, "delivery": 1}
    assert counts["delivery"] == 1


def test_every_count_is_kept() -> None:
    """Choosing a value leaves as many entries as its count promised."""
    counts = search(COUNTY, "柳溪")["counts"]
    for facet in ("kind", "area", "service", "audience"):
        for value, count in counted(counts[facet]).items():
            assert search(COUNTY, "柳溪", **{facet: value})["total"] == count, (facet, value)


def test_unknown_hours_are_listed_apart() -> None:
    """At a chosen time there are three states: open, closed, and unknown, which is never dropped."""
    result = search(COUNTY, "", kind=["service-center", "canteen"], at=MONDAY_TEN)
    assert set(ids(result["hits"])) == {"tongbao-center", "tongbao-canteen", "liuxi-canteen"}
    assert set(ids(result["unknown"])) == {"niluping-day-care", "chongyang-center"}
    assert result["counts"]["at"] == {"open": 3, "closed": 1, "unknown": 2}


@pytest.mark.parametrize(
    ("entry", "at", "state"),
    [
        ("liuxi-canteen", {"dates": ["2026-11-23"], "from": 509, "to": 510}, "closed"),
        ("liuxi-canteen", {"dates": ["2026-11-23"], "from": 510, "to": 511}, "open"),
        ("liuxi-canteen", {"dates": ["2026-11-23"], "from": 720, "to": 721}, "closed"),
        ("liuxi-canteen", {"dates": ["2026-11-23"], "from": 660, "to": 840}, "open"),
        ("liuxi-canteen", {"dates": ["2026-11-28", "2026-11-29"], "from": 0, "to": 1440}, "closed"),
        ("tongbao-canteen", {"dates": ["2026-11-25"], "from": 600, "to": 601}, "unknown"),
        ("tongbao-canteen", {"dates": ["2026-11-24", "2026-11-25"], "from": 600, "to": 601}, "open"),
        ("changping-canteen", {"dates": ["2026-11-24"], "from": 60, "to": 61}, "open"),
        ("changping-canteen", {"dates": ["2026-11-24"], "from": 120, "to": 121}, "closed"),
        ("liuxi-canteen", {"dates": ["2027-03-01"], "from": 600, "to": 601}, "unknown"),
        ("liuxi-canteen", {"dates": ["2026-11-21"], "from": 600, "to": 601}, "unknown"),
    ],
)
def test_the_state_at_a_time(entry: str, at: dict[str, Any], state: str) -> None:
    """Open where a moment of the time is; unknown where a day is, or lies beyond the index; nights reach over."""
    result = search(COUNTY, "", kind="canteen", at=at)
    found = "open" if entry in ids(result["hits"]) else "unknown" if entry in ids(result["unknown"]) else "closed"
    assert found == state


def test_a_hit_brings_its_clock() -> None:
    """What the pages' clock needs comes with each hit: from the day before the build on; null without hours."""
    hits = {hit["id"]: hit["clock"] for hit in search(COUNTY, "", kind=["canteen", "service-center"])["hits"]}
    clock = hits["changping-canteen"]
    assert clock["from"] == "2026-11-22"
    assert clock["states"][clock["days"][1]] == {"s": "open", "i": [[1080, 1560, "夜宵"]]}
    assert hits["niluping-day-care"] is None


def test_at_now_takes_the_clock() -> None:
    """“现在开放” uses the clock that it is given."""
    open_now = search(COUNTY, "", kind="canteen", at="now", now={"date": "2026-11-23", "minutes": 1100})
    assert ids(open_now["hits"]) == ["changping-canteen"]


def test_near_me_orders_by_distance() -> None:
    """Own positions are exact, an area's centre is marked, what has neither comes last; verified is no matter."""
    hits = search(COUNTY, "", kind=["canteen", "service-center"], near={"lon": 103.72, "lat": 27.30})["hits"]
    assert ids(hits)[:3] == ["liuxi-canteen", "tongbao-center", "tongbao-canteen"]
    assert set(ids(hits)[3:]) == {"changping-canteen", "niluping-day-care", "chongyang-center"}
    assert hits[0]["distance"] == {"metres": 0, "approximate": False}
    assert hits[1]["distance"]["metres"] == pytest.approx(1583, abs=2)
    assert hits[2]["distance"]["approximate"] is True
    assert hits[3]["distance"] is None


def test_a_mention_does_not_become_near() -> None:
    """With a position, what only mentions a word comes after all that is or offers it."""
    hits = search(COUNTY, "重阳", near={"lon": 103.70, "lat": 27.30})["hits"]
    assert ids(hits) == ["chongyang-center"]
    hits = search(COUNTY, "解放", near={"lon": 103.70, "lat": 27.30})["hits"]
    assert ids(hits) == ["tongbao-center"]


def test_the_centre_of_a_township_is_no_distance() -> None:
    """A place whose community has no centre has no distance, whatever lies around it; a wrong one is worse than none."""
    near = {"lon": 103.71, "lat": 27.31}
    hits = {hit["id"]: hit for hit in search(COUNTY, "", kind="canteen", near=near)["hits"]}
    assert hits["changping-canteen"]["area"] == "清河县龙头镇长坪村"
    assert hits["changping-canteen"]["distance"] is None


@pytest.mark.parametrize(
    ("cost", "expected", "unknown"),
    [
        ({"age": 83, "statuses": [], "most": 0}, {"tongbao-canteen"}, True),
        ({"age": 65, "statuses": [], "most": 0}, set(), True),
        ({"age": 65, "statuses": [], "most": 1000}, {"tongbao-canteen"}, True),
        ({"age": None, "statuses": ["low"], "most": 600}, {"tongbao-canteen"}, True),
    ],
)
def test_the_price_for_a_person_narrows(cost: dict[str, Any], expected: set[str], unknown: bool) -> None:
    """What costs a person more is left out; a place of which no price is known is listed apart, never dropped."""
    result = search(COUNTY, "", kind="canteen", cost=cost)
    assert set(ids(result["hits"])) == expected
    assert ("liuxi-canteen" in ids(result["unknown"])) is unknown
    assert "tongbao-canteen" not in ids(result["unknown"])


def test_prices_are_counted_for_a_person() -> None:
    """How many cost how much, whatever price is chosen; who is no older than 79 and has no certificate pays in full."""
    for most in (None, 0):
        for age, statuses, expected in ((83, [], [[0, 1]]), (65, [], [[1000, 1]]), (None, ["low"], [[600, 1]])):
            cost = {"age": age, "statuses": statuses, "most": most}
            assert search(COUNTY, "", kind="canteen", cost=cost)["counts"]["cost"] == expected


def test_days_are_counted() -> None:
    """The count of a day is what choosing it leaves, also while another is chosen."""
    days = [f"2026-11-{day}" for day in range(23, 30)]
    counts = search(COUNTY, "", kind="canteen", days=days, at=MONDAY_TEN)["counts"]["day"]
    chosen = [{"dates": [day], "from": 0, "to": 1440} for day in days]
    totals = [search(COUNTY, "", kind="canteen", at=at)["total"] for at in chosen]
    assert [count["count"] for count in counts] == totals
    assert len(set(totals)) > 1


def test_a_time_that_is_said_narrows_places_only() -> None:
    """“周日” holds places to their hours; programmes and policies, which have none, stand beside."""
    said = search(COUNTY, "明天上午", at="said")
    chosen = search(COUNTY, "", at={"dates": ["2026-11-24"], "from": 480, "to": 720})
    assert set(ids(said["hits"])) == set(ids(chosen["hits"]))
    assert set(ids(said["unknown"])) == set(ids(chosen["unknown"]))
    assert set(ids(said["beside"])) == {"half-past-four", "age-allowance"}
    assert chosen["beside"] == []
    assert said["when"]["words"] == ["明天", "上午"]


def test_what_is_open_now_is_counted_before_it_is_chosen() -> None:
    """Without a chosen time the count is that of this minute, and choosing it keeps what was promised."""
    counts = search(COUNTY, "", kind="canteen")["counts"]["at"]
    assert counts["open"] == search(COUNTY, "", kind="canteen", at="now")["total"] > 0


def test_what_is_open_now_is_counted_where_the_question_speaks_of_another_time() -> None:
    """The chip says how many are open at this minute, not how many are then."""
    night = {"date": "2026-11-23", "minutes": 20}
    counts = search(COUNTY, "明天上午 服务", at="said", now=night)["counts"]
    assert counts["now"] == search(COUNTY, "服务", at="now", now=night)["total"] < counts["at"]["open"]
