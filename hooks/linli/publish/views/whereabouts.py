"""Where something lies: the way down to an area, and the words for it."""

from linli.model import Place
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
