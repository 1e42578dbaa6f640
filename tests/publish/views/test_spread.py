"""Lists spread over pages: nothing is lost, no page is too heavy, and few lines stay on the one page they had."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.publish.views import spread as spreading
from linli.publish.views.spread import Listed, borne, count_words, spread

AREAS = st.lists(st.sampled_from(["aa", "bb", "cc"]), min_size=1, max_size=4).map("/".join)
LINES = st.lists(
    st.builds(
        Listed,
        st.integers(0, 10**9),
        st.lists(AREAS, max_size=3).map(tuple),
        st.integers(1, 40),
        st.sampled_from(["", "places"]),
    ),
    max_size=80,
    unique_by=lambda line: line.thing,
)


@pytest.fixture
def small(monkeypatch):
    """Let a page bear 100 bytes, and a list 5 rows."""
    monkeypatch.setattr(spreading, "MOST_BYTES", 100)
    monkeypatch.setattr(spreading, "MOST_ROWS", 5)


def lines(*areas: str) -> list[Listed[int]]:
    """Return a line of ten bytes in each area."""
    return [Listed(number, (area,), 10) for number, area in enumerate(areas)]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], {"": 0}),
        (lines(*["aa/bb"] * 5), {"": 5}),
        (lines(*["aa/bb"] * 6), {"": 0, "aa/bb": 5, "aa/bb/-2": 1}),
        (lines(*["aa/bb"] * 3, *["aa/cc"] * 3), {"": 0, "aa/bb": 3, "aa/cc": 3}),
        (lines("aa", *["aa/cc"] * 5), {"": 1, "aa/cc": 5}),
        (lines(*["aa"] * 7), {"": 5, "-2": 2}),
        (lines(*["aa/bb/cc"] * 4, *["aa/bb/dd"] * 4, "aa/bb"), {"": 0, "aa/bb": 1, "aa/bb/cc": 4, "aa/bb/dd": 4}),
        (
            [Listed(0, ("aa/bb", "aa/cc"), 60), Listed(1, ("aa/cc",), 60)],
            {"": 0, "aa/bb": 1, "aa/cc": 1, "aa/cc/-2": 1},
        ),
        ([Listed(0, ("aa/bb",), 500)], {"": 0, "aa/bb": 1}),
        (lines(*(f"a{n}/bb" for n in range(6))), {"": 0, **{f"a{n}": 1 for n in range(6)}}),
    ],
)
def test_lines_are_divided_by_township_then_community_then_number(small, found, expected):
    """The steps of the pages, and how much stands on each."""
    pages = spread(found)
    assert {step: len(page.things) for step, page in pages.items()} == expected


@settings(deadline=None)
@given(found=LINES)
def test_nothing_is_lost_and_no_page_is_too_heavy(found):
    """Every line stands in every township that it is of, once there; no page bears more than it can, but one line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spreading, "MOST_BYTES", 100)
        patch.setattr(spreading, "MOST_ROWS", 5)
        pages = spread(found)
        by_thing = {line.thing: line for line in found}
        for page in pages.values():
            assert len(page.things) == 1 or borne(by_thing[thing] for thing in page.things)
        shown = Counter(thing for page in pages.values() for thing in page.things)
        assert set(shown) == set(by_thing)
        assert all(times == 1 for thing, times in shown.items() if len(by_thing[thing].areas) < 2)
        if borne(found):
            assert [page.things for page in pages.values()] == [tuple(by_thing)]


@settings(deadline=None)
@given(found=LINES)
def test_what_is_counted_stands_below(found):
    """A page above says of each page below how many lines that and those below it have; each is reached from one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spreading, "MOST_BYTES", 100)
        patch.setattr(spreading, "MOST_ROWS", 5)
        pages = spread(found)
        for page in pages.values():
            for part in page.parts:
                assert part.counts == pages[part.step].counts
                assert pages[part.step].parent == page.step
        assert sorted(part.step for page in pages.values() for part in page.parts) == sorted(set(pages) - {""})


def test_counts_are_said_in_the_order_of_their_words():
    """Lists without rows are left out."""
    assert count_words({"b": 2, "a": 40}, {"a": "{}处", "b": "{}个项目", "c": "{}条"}) == "40处，2个项目"
