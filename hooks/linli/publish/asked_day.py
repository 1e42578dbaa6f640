"""The day as pages ask for it: whether another day has come is one question, which day it is another.

Most of what depends on the day only compares it: an announcement that has ended, a verification that is too old. Of
such a page the next build asks whether that is still so, and keeps it for weeks.
"""

from datetime import date
from typing import Any, Self

from linli.publish.trace import Question, Trace

WHICH_DAY: Question = ("today",)
REACHED, PASSED = "reached", "passed"


class AskedDay(date):
    """A day that notes what is asked of it; whatever is no comparison asks for the day itself, and gives a plain one.

    datetime.combine reads a date without asking it, and must not be given this one.
    """

    _plain: date
    _trace: Trace

    @classmethod
    def noting(cls, day: date, trace: Trace) -> Self:
        """Return a day whose questions a trace notes."""
        made = cls(day.year, day.month, day.day)
        made._plain, made._trace = day, trace
        return made

    def _told(self) -> date:
        self._trace.ask(WHICH_DAY)
        return self._plain

    def _reached(self, other: date) -> bool:
        self._trace.ask((REACHED, other.isoformat()))
        return self._plain >= other

    def _passed(self, other: date) -> bool:
        self._trace.ask((PASSED, other.isoformat()))
        return self._plain > other

    def __ge__(self, other: date) -> bool:
        return self._reached(other)

    def __lt__(self, other: date) -> bool:
        return not self._reached(other)

    def __gt__(self, other: date) -> bool:
        return self._passed(other)

    def __le__(self, other: date) -> bool:
        return not self._passed(other)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and self._reached(other) and not self._passed(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self._told())

    def __add__(self, other: Any) -> Any:
        return self._told() + other

    def __radd__(self, other: Any) -> Any:
        return other + self._told()

    def __sub__(self, other: Any) -> Any:
        return self._told() - other

    def __rsub__(self, other: Any) -> Any:
        return other - self._told()

    def __repr__(self) -> str:
        return repr(self._told())

    def __str__(self) -> str:
        return str(self._told())

    def __format__(self, form: str, /) -> str:
        return format(self._told(), form)

    def __reduce__(self) -> Any:
        return self._told().__reduce__()

    @property
    def year(self) -> int:
        """The year."""
        return self._told().year

    @property
    def month(self) -> int:
        """The month."""
        return self._told().month

    @property
    def day(self) -> int:
        """The day of the month."""
        return self._told().day

    def ctime(self) -> str:
        """Return what date.ctime does."""
        return self._told().ctime()

    def strftime(self, form: str, /) -> str:
        """Return what date.strftime does."""
        return self._told().strftime(form)

    def timetuple(self) -> Any:
        """Return what date.timetuple does."""
        return self._told().timetuple()

    def isocalendar(self) -> Any:
        """Return what date.isocalendar does."""
        return self._told().isocalendar()

    def isoformat(self) -> str:
        """Return what date.isoformat does."""
        return self._told().isoformat()

    def isoweekday(self) -> int:
        """Return what date.isoweekday does."""
        return self._told().isoweekday()

    def toordinal(self) -> int:
        """Return what date.toordinal does."""
        return self._told().toordinal()

    def weekday(self) -> int:
        """Return what date.weekday does."""
        return self._told().weekday()

    def replace(self, *given: Any, **named: Any) -> Any:
        """Return what date.replace does."""
        return self._told().replace(*given, **named)
