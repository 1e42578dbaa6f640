"""The almanac: what is known of every day of a window, as three-valued bit masks.

Where no holiday notice has settled it yet, statutory days are off by law; whether a day within 10 days of one is off or
swapped is unknown (4 days for 元旦, reaching into December); elsewhere the ordinary week holds.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial, reduce

from linli.almanac.festivals import Festival, festival_day, statutory_days
from linli.almanac.holiday_notices import HolidayNotice, Vacation, VacationKind
from linli.almanac.markets import Market
from linli.almanac.truth import NEVER, Truth, known

# Days around a statutory day of a year without a holiday notice that may turn out to be off or swapped.
UNSETTLED_DAYS = {Festival.NEW_YEAR: 4}
UNSETTLED_DAYS_OTHERWISE = 10

# First and last (month, day) between which a vacation may lie where the area has published none.
VACATION_SEASONS = {VacationKind.WINTER: ((1, 1), (3, 10)), VacationKind.SUMMER: ((6, 15), (9, 5))}


@dataclass(frozen=True, slots=True)
class Window:
    """`days` consecutive days from `start`; bit n of a mask is `start` + n days."""

    start: date
    days: int

    @property
    def full(self) -> int:
        """The mask of all days."""
        return (1 << self.days) - 1

    @property
    def years(self) -> range:
        """The years the window touches, and one on either side (holidays and seasons reach over the new year)."""
        return range(self.start.year - 1, (self.start + timedelta(days=self.days)).year + 2)

    @property
    def months(self) -> Iterator[int]:
        """The masks of the calendar months, as far as the window has them."""
        first = self.start.replace(day=1)
        while first < self.start + timedelta(days=self.days):
            following = (first + timedelta(days=31)).replace(day=1)
            yield self.span(first, following - timedelta(days=1))
            first = following

    def span(self, first: date, last: date) -> int:
        """Return the mask of the days from `first` to `last`, both included."""
        low = max((first - self.start).days, 0)
        high = min((last - self.start).days + 1, self.days)
        return ((1 << high) - 1) & ~((1 << low) - 1) if low < high else 0

    def dates(self, days: Iterable[date]) -> int:
        """Return the mask of single days."""
        return reduce(int.__or__, (self.span(day, day) for day in days), 0)

    def weekday(self, weekday: int) -> int:
        """Return the mask of a day of the week, Monday = 0."""
        first = (weekday - self.start.weekday()) % 7
        return sum(1 << day for day in range(first, self.days, 7))

    def date(self, day: int) -> date:
        """Return the date of a bit."""
        return self.start + timedelta(days=day)


@dataclass(frozen=True, eq=False)
class Facts:
    """The days of a window as an area sees them; compared by identity, so that results may be kept by it.

    `off`: legal holidays (the holiday notices' days off); `swapped`: 调休上班日; `breaks`: the days off by festival;
    `announced`: the first and last day off, by festival, of the years that have one; `market`: 赶集日 of the area;
    `widened` makes the facts of the whole months that the window touches.
    """

    window: Window
    off: Truth
    swapped: Truth
    breaks: dict[Festival, Truth]
    vacations: dict[VacationKind, Truth]
    announced: dict[Festival, tuple[tuple[date, date], ...]]
    market: Truth
    widened: Callable[[], "Facts"]

    @cached_property
    def whole_months(self) -> "Facts":
        """The same facts over whole calendar months: what is counted by the month needs all its days."""
        return self.widened()

    @cached_property
    def weekdays(self) -> tuple[int, ...]:
        """The masks of Monday to Sunday."""
        return tuple(self.window.weekday(number) for number in range(7))

    @cached_property
    def weekend(self) -> int:
        """The mask of Saturdays and Sundays."""
        return self.weekdays[5] | self.weekdays[6]

    @cached_property
    def rest(self) -> Truth:
        """双休日: Saturdays and Sundays that are not swapped workdays."""
        return known(self.weekend) - self.swapped

    @cached_property
    def workdays(self) -> Truth:
        """工作日: Mondays to Fridays that are not off, and swapped workdays."""
        return (known(self.window.full & ~self.weekend) - self.off) | self.swapped

    @cached_property
    def school(self) -> Truth:
        """上学日: workdays outside the vacations."""
        return self.workdays - (self.vacations[VacationKind.WINTER] | self.vacations[VacationKind.SUMMER])

    def festival_day(self, festival: Festival) -> int:
        """Return the mask of a festival's own day (当天)."""
        return self.window.dates(festival_day(festival, year) for year in self.window.years)

    @cached_property
    def ordinary(self) -> "Facts":
        """The same days if there were neither holidays nor swaps: what 照常 and the weekly table speak of."""
        plain = dict.fromkeys(Festival, NEVER)
        return Facts(self.window, NEVER, NEVER, plain, self.vacations, {}, self.market, self._ordinary_months)

    def _ordinary_months(self) -> "Facts":
        return self.whole_months.ordinary


class Almanac:
    """All holiday notices and school vacations there are; `facts` is kept for every window and area that differs."""

    def __init__(
        self,
        holiday_notices: Iterable[HolidayNotice] = (),
        vacations: Iterable[Vacation] = (),
        markets: Iterable[Market] = (),
    ) -> None:
        self.holiday_notices = {notice.year: notice for notice in holiday_notices}
        self.markets = {market.area: market for market in markets}
        self._vacations: dict[tuple[str, VacationKind, int], Vacation] = {
            (vacation.area, vacation.kind, vacation.year): vacation for vacation in vacations
        }
        self._facts: dict[tuple[Window, tuple[Vacation | None, ...], Market | None], Facts] = {}

    def facts(self, start: date, days: int, area: str = "") -> Facts:
        """Return what is known of `days` days from `start` for the schools of an area (its path; "" for none)."""
        window = Window(start, days)
        seasons = [(kind, year) for kind in VacationKind for year in window.years]
        vacations = [self._vacation(area, kind, year) for kind, year in seasons]
        market = self.market(area)
        key = (window, tuple(vacations), market)
        if key not in self._facts:
            schools = dict.fromkeys(VacationKind, NEVER)
            for (kind, year), vacation in zip(seasons, vacations, strict=True):
                schools[kind] |= _season(window, kind, year, vacation)
            opened = known(window.dates(market.days(start, days))) if market else Truth(0, window.full)
            widened = partial(self._whole_months, window, area)
            self._facts[key] = Facts(window, *self._holidays(window), schools, self._announced(window), opened, widened)
        return self._facts[key]

    def _whole_months(self, window: Window, area: str) -> Facts:
        first = window.start.replace(day=1)
        end = (window.start + timedelta(days=window.days + 31)).replace(day=1)
        return self.facts(first, (end - first).days, area)

    def market(self, area: str) -> Market | None:
        """Return the market of an area or of its nearest ancestor that has one."""
        while area and area not in self.markets:
            area = area.rpartition("/")[0]
        return self.markets.get(area)

    def has_terms(self, area: str) -> bool:
        """Tell whether the vacations of an area or of one of its ancestors are known for any year."""
        return any(f"{area}/".startswith(f"{known_area}/") for known_area, _, _ in self._vacations)

    def _vacation(self, area: str, kind: VacationKind, year: int) -> Vacation | None:
        """Return the vacation of the area or of its nearest ancestor that has one."""
        while area:
            if (area, kind, year) in self._vacations:
                return self._vacations[area, kind, year]
            area = area.rpartition("/")[0]
        return None

    def _holidays(self, window: Window) -> tuple[Truth, Truth, dict[Festival, Truth]]:
        """Return the days off, the swapped workdays, and the days off by festival."""
        breaks = dict.fromkeys(Festival, NEVER)
        swapped = NEVER
        for year in window.years:
            for festival, truth, work in self._year(window, year):
                breaks[festival] |= truth
                swapped |= work
        off = reduce(Truth.__or__, breaks.values())
        weekend = window.weekday(5) | window.weekday(6)
        return off, Truth(swapped.yes, swapped.yes | (swapped.maybe & weekend & ~off.yes)), breaks

    def _announced(self, window: Window) -> dict[Festival, tuple[tuple[date, date], ...]]:
        """Return the first and last day off by festival, as the holiday notices of the window's years give them."""
        breaks = [
            found
            for year in window.years
            if year in self.holiday_notices
            for found in self.holiday_notices[year].breaks
        ]
        return {
            festival: tuple((found.first, found.last) for found in breaks if festival in found.festivals)
            for festival in Festival
        }

    def _year(self, window: Window, year: int) -> Iterable[tuple[Festival, Truth, Truth]]:
        if year in self.holiday_notices:
            for found in self.holiday_notices[year].breaks:
                work = known(window.dates(found.work))
                for festival in found.festivals:
                    yield festival, known(window.span(found.first, found.last)), work
            return
        for festival in Festival:
            days = statutory_days(festival, year)
            around = timedelta(days=UNSETTLED_DAYS.get(festival, UNSETTLED_DAYS_OTHERWISE))
            unsettled = window.span(days[0] - around, days[-1] + around)
            yield festival, Truth(window.dates(days), unsettled), Truth(0, unsettled)


def _season(window: Window, kind: VacationKind, year: int, vacation: Vacation | None) -> Truth:
    if vacation:
        return known(window.span(vacation.first, vacation.last))
    first, last = VACATION_SEASONS[kind]
    return Truth(0, window.span(date(year, *first), date(year, *last)))
