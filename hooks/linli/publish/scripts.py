"""The script of the residents' pages: one file, linked from the modules of overrides/assets/js."""

from collections.abc import Iterator
from pathlib import Path

from linli.publish.linker import linked
from linli.publish.site import Output, Plan, Site

SCRIPT_OF_PAGES = "assets/linli.js"
_ENTRY = Path("overrides", "assets", "js", "site.js")


def page_script(root: Path) -> str:
    """Return the script that every page of the residents loads."""
    return linked(root / _ENTRY)


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the script of the site."""
    if not site.demo:
        yield Plan(SCRIPT_OF_PAGES, "scripts")


def _render(site: Site, plan: Plan) -> bytes:
    """Link the modules."""
    return page_script(site.root).encode()


PAGE_SCRIPT = Output("scripts", _plan, _render)
