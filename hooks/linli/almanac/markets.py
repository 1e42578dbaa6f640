"""Market days (赶集日, 赶场, 赶街): what a township keeps by the digits of the lunar or solar date, or by the week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.almanac.lunar import lunar_date


@dataclass(frozen=True, slots=True)
class Market:
    """The market of an area (its path): days of the lunar month (1–30), of the solar month, and ISO weekdays."""

    area: str
    lunar: frozenset[int] = frozenset()
    solar: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()

    def days(self, start: date, count: int) -> Iterator[date]:
        """Yield the market days among `count` days from `start`."""
        for number in range(count):
            day = start + timedelta(days=number)
            if (
                day.day in self.solar
                or day.isoweekday() in self.weekdays
                or (self.lunar and lunar_date(day).day in self.lunar)
            ):
                yield day
