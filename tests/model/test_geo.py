"""What lies nearest."""

from hypothesis import example, given
from hypothesis import strategies as st

from linli.model.geo import Neighbours, distance

POINTS = st.tuples(st.floats(103, 104), st.floats(27, 28))


@example(points=[(103.0, 27.0), (103.0, 27.0)], here=(103.0, 28.0), count=1, left_out=set())
@given(st.lists(POINTS, max_size=60), POINTS, st.integers(1, 5), st.sets(st.integers(0, 59), max_size=4))
def test_the_nearest_are_those_that_sorting_finds(points, here, count, left_out):
    """However the positions lie, the same as measuring every distance; equal ones in their own order."""
    positions = {f"place-{number}": point for number, point in enumerate(points)}
    without = {f"place-{number}" for number in left_out}
    every = [code for code in positions if code not in without]
    every.sort(key=lambda code: distance(here, positions[code]))
    assert Neighbours(positions).nearest(here, count, without) == every[:count]


class Counting(dict):
    """Notes what is asked for."""

    def __init__(self, positions):
        super().__init__(positions)
        self.asked = []

    def __getitem__(self, code):
        self.asked.append(code)
        return super().__getitem__(code)


def test_only_some_are_looked_at():
    """Of ten thousand positions a few hundred are measured."""
    grid = {f"place-{number}": (103 + number % 100 / 100, 27 + number // 100 / 100) for number in range(10_000)}
    positions = Counting(grid)
    neighbours = Neighbours(positions)
    positions.asked.clear()
    assert neighbours.nearest((103.5001, 27.5001), 3) == ["place-5050", "place-5051", "place-5049"]
    assert len(positions.asked) < 500
