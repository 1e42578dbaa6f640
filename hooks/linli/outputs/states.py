"""Whether a place is open: the sign, the word and the detail, as pages show it."""

from dataclasses import dataclass

from linli.outputs.site import Site
from linli.outputs.weekly import SpanView
from linli.records import Place


@dataclass(frozen=True, slots=True)
class StateView:
    """components/state_badge.html: `code` is open, closed or unknown; `clock` is for the browser's clock."""

    code: str
    word: str
    detail: str = ""
    day: str = ""
    spans: tuple[SpanView, ...] = ()
    clock: str = ""


def state_view(site: Site, place: Place) -> StateView:
    """Show the state of a place today."""
    return StateView("unknown", "时间待核实")


def open_today(site: Site) -> int:
    """Count the places that are known to open today."""
    return 0


@dataclass(frozen=True, slots=True)
class DayView:
    """A day out of the ordinary."""

    date: str
    state: StateView


def unusual_days(site: Site, place: Place) -> tuple[DayView, ...]:
    """Return the days of the next two weeks that differ from the ordinary week."""
    return ()
