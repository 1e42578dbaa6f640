"""The two files of the index."""

import gzip
from dataclasses import replace
from datetime import date

import pytest

import linli.publish.index
from linli.engine.timetable import DayState, Interval, State
from linli.publish.index.build import FREE, build, encode, first_columns, first_file
from linli.publish.index.coded import CODED
from linli.publish.index.columns import (
    Json,
    differences,
    hours_columns,
    pool,
    position_columns,
    run_lengths,
    set_column,
    verified_column,
)
from linli.publish.index.entry import Catalogue
from linli.publish.index.shards import directory_file, shards_of
from tests.benchmarks.generated import generate
from tests.publish.index.county import COUNTY

OPEN = DayState(State.OPEN, (Interval(510, 720), Interval(840, 1050, "晚餐", 1020, "停止点餐")), rule=1)
CLOSED = DayState(State.CLOSED, occasion="停电")
UNKNOWN = DayState(State.UNKNOWN, reason="需预约")


def test_equal_sets_are_stored_once() -> None:
    """Each distinct row stands once; set 0 is the empty one."""
    assert set_column([(1, 2), (), (1, 2), (3,)]) == {"sets": [[], [1, 2], [3]], "of": [1, 0, 1, 2]}


def test_positions_are_differences_of_whole_numbers() -> None:
    """A position is the difference from the last known one in 1/100,000 degree; an unknown one is null."""
    columns = position_columns([(103.70001, 27.3), None, (103.70003, 27.29)])
    assert columns == {"lon": [10370001, None, 2], "lat": [2730000, None, -1000]}


def test_hours_share_states_and_patterns() -> None:
    """Equal days stand once, equal patterns stand once; 0 is an entry without hours; the deciding rule does not matter."""
    assert hours_columns([(OPEN, CLOSED), (), (OPEN, UNKNOWN), (replace(OPEN, rule=2), CLOSED)]) == {
        "states": [
            {"s": "open", "i": [[510, 720], [840, 1050, "晚餐", 1020, "停止点餐"]]},
            {"s": "closed", "o": "停电"},
            {"s": "unknown", "r": "需预约"},
        ],
        "patterns": [[0, 1], [0, 2]],
        "of": [1, 0, 2, 1],
    }


def test_verification_is_counted_in_days() -> None:
    """1 is verified today, 0 never; a day to come counts as today."""
    days = [date(2026, 11, 23), date(2026, 11, 13), None, date(2026, 12, 1)]
    assert verified_column(days, date(2026, 11, 23)) == [1, 11, 0, 1]


def test_runs_count_neighbours() -> None:
    """Types are written as runs, since entries are sorted by type."""
    assert run_lengths(["place", "place", "area"]) == [["place", 2], ["area", 1]]


def test_texts_of_a_pool_have_no_line_breaks() -> None:
    """A line break inside a text would shift all texts after it."""
    assert pool(["一楼\n食堂", " 二楼 "]) == "一楼 食堂\n二楼"


def test_numbers_are_differences_from_the_one_before() -> None:
    """Of a run of areas little is left."""
    assert (differences([3, 4, 4, 0]), differences([])) == ([3, 1, 0, -4], [])


def test_every_text_of_the_first_file_has_its_place() -> None:
    """The pool holds names, terms, aliases and mentions, as many as the columns say."""
    first, more = build(COUNTY)
    texts = first["texts"].split("\n")
    terms = sum(field["count"] for field in first["fields"])
    mentions = sum(len(owners) for owners in first["mentions"].values())
    count = len(first["area"])
    assert len(texts) == count + terms + len(first["aliases"]) + mentions
    assert len(more["phones"].split("\n")) == len(more["of"]) == count


def test_an_unknown_code_is_an_error() -> None:
    """A code that the catalogue's words lack must not vanish from the index."""
    broken = replace(COUNTY, words={**COUNTY.words, "service": ()})
    with pytest.raises(KeyError, match="day-care"):
        build(broken)


def test_the_same_catalogue_makes_the_same_bytes() -> None:
    """Nothing in the index depends on the order of sets or on the run."""
    assert [encode(part) for part in build(COUNTY)] == [encode(part) for part in build(COUNTY)]


@pytest.fixture(scope="module")
def large() -> Catalogue:
    """10,000 generated places."""
    return generate(10_000)


def _compressed(part: Json) -> int:
    return len(gzip.compress(encode(part), 9))


def test_ten_thousand_places_fit_the_budget(large: Catalogue) -> None:
    """Their first file is at most 450 KB gzipped."""
    assert _compressed(first_file(large)) <= 450_000


def test_what_a_first_hit_among_ten_thousand_places_needs_fits_the_budget(large: Catalogue) -> None:
    """The directory and the shard of the largest township are at most 60 KB gzipped together."""
    townships = [shard.catalogue for area, shard in shards_of(large).items() if "/" in area]
    largest = max(townships, key=lambda township: len(township.entries))
    assert _compressed(directory_file(large)) + _compressed(first_columns(largest)) <= 60_000


def test_the_description_names_every_field() -> None:
    """Whoever reads the index by its description knows each of its fields."""
    described = str(linli.publish.index.__doc__)
    assert [name for name in (*(field.name for field in CODED), *FREE) if name not in described] == []
