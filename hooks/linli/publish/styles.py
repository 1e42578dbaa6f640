"""The style sheets of the residents' pages and of the handbook: each one file, so that a page asks for one."""

from collections.abc import Iterator
from pathlib import Path

from linli.press.sheet import STYLE_FOLDER
from linli.publish.linker import uncommented
from linli.publish.site import Output, Plan, Site

_RESIDENTS, _HANDBOOK = "assets/linli.css", "assets/handbook.css"


def sources(root: Path, uri: str = _RESIDENTS) -> tuple[Path, ...]:
    """Return the style sheets that make up a published one, in the order in which they must stand."""
    folder = root / STYLE_FOLDER
    if uri == _HANDBOOK:
        return (folder / "tokens.css", folder / "handbook.css")
    components = sorted((folder / "components").glob("*.css"))
    return (folder / "tokens.css", folder / "base.css", *components, folder / "dark.css")


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the style sheets of the site."""
    if not site.demo:
        yield from (Plan(uri, "styles") for uri in (_RESIDENTS, _HANDBOOK))


def _render(site: Site, plan: Plan) -> bytes:
    """Join the style sheets."""
    return "".join(uncommented(path.read_text("utf-8")) for path in sources(site.root, plan.uri)).encode()


STYLE_SHEET_OF_PAGES = Output("styles", _plan, _render)
