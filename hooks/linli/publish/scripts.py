"""The scripts of the residents' pages, linked from the modules of overrides/assets/js: one for all, one for lists."""

from collections.abc import Iterator
from pathlib import Path

from linli.publish.linker import linked
from linli.publish.site import Output, Plan, Site

ENTRIES = {"assets/linli.js": "site.js", "assets/lists.js": "lists.js"}
"""The scripts by their URIs, each with the module that it begins with."""

_MODULES = Path("overrides", "assets", "js")


def page_script(root: Path, uri: str) -> str:
    """Return one of the scripts."""
    return linked(root / _MODULES / ENTRIES[uri])


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the scripts of the site."""
    if not site.demo:
        yield from (Plan(uri, "scripts") for uri in ENTRIES)


def _render(site: Site, plan: Plan) -> bytes:
    """Link the modules."""
    return page_script(site.root, plan.uri).encode()


PAGE_SCRIPTS = Output("scripts", _plan, _render)
