"""Where something lies: the way down to an area, and the words for it."""

from collections.abc import Iterable, Iterator

from linli.model import Announcement, Entry, Place, Programme, Team
from linli.model.directory import Directory
from linli.publish.site import Site
from linli.publish.views.links import HOME, Step


def trail_to(directory: Directory, area: str) -> tuple[Step, ...]:
    """Return the way from the home page down to an area, the area included."""
    areas = (Step(step.name, f"areas/{step.path}/") for step in directory.area_chain(area))
    return (HOME, *areas)


def where(site: Site, place: Place) -> str:
    """Say in which township and community a place lies, without the county."""
    chain = site.directory.area_chain(place.area)
    return "".join(area.name for area in (chain[1:] if len(chain) > 1 else chain))


def areas_around(directory: Directory, entry: Entry) -> tuple[str, ...]:
    """Return the areas that a record is of: where it lies, is held or helps, what it concerns; else its county."""
    match entry:
        case Place():
            return (entry.area,)
        case Programme():
            found = _areas(directory, entry.held_at)
        case Announcement():
            found = _areas(directory, entry.concerns)
        case Team():
            found = _areas(directory, entry.coverage)
        case _:
            found = iter(())
    return tuple(dict.fromkeys(found)) or (entry.file.split("/")[-2],)


def _areas(directory: Directory, references: Iterable[str]) -> Iterator[str]:
    """Yield the areas of what is referred to: an area, a place, a programme."""
    for reference in references:
        if reference in directory.areas:
            yield reference
        elif reference in directory.places:
            yield directory.places[reference].area
        elif reference in directory.programmes:
            yield from _areas(directory, directory.programmes[reference].held_at)
