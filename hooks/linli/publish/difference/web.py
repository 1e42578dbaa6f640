"""Which pages of a site change: those whose bytes differ on one and the same day."""

from dataclasses import replace

from linli.publish.frame import SENTINELS, Frame
from linli.publish.site import Site
from linli.publish.writing import planned

BARE = Frame.cut("\n".join(SENTINELS.values()))
"""A frame with nothing around a page's own parts."""


def bare(site: Site) -> Site:
    """Return a site whose pages can be rendered without a theme around them."""
    depths = range(1 + max(((site.base + plan.uri).count("/") for _, plan in planned(site)), default=0))
    return replace(site, frames=dict.fromkeys(depths, BARE))


def addresses(site: Site) -> tuple[str, ...]:
    """Return the addresses of all pages, sheets and redirects of a site."""
    return tuple(plan.path for _, plan in planned(site) if plan.uri.endswith(".html"))


def pages_changed(before: Site, now: Site) -> tuple[str, ...]:
    """Return the addresses of the pages that are new or differ, in the order of the sitemap."""
    old = _rendered(before)
    return tuple(path for path, content in _rendered(now).items() if old.get(path) != content)


def _rendered(site: Site) -> dict[str, bytes]:
    return {plan.path: output.render(site, plan) for output, plan in planned(site) if output.framed}
