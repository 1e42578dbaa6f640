"""Menus of a canteen as pages show them."""

from dataclasses import dataclass

from linli.outputs.site import Site
from linli.records import Place


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week on the page of a canteen."""

    title: str
    said: str
    days: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class MenuDay:
    """components/day_menu.html."""

    date: str
    sittings: tuple[object, ...]


def menu_today(site: Site, place: Place) -> MenuDay | None:
    """Show what is cooked today."""
    return None


def weeks_of(site: Site, place: Place) -> tuple[WeekView, ...]:
    """Show this and next week."""
    return ()
