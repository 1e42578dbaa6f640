"""assets/linli.css: tokens, base and components of overrides/assets/css in one file, so that a page asks for one."""

from collections.abc import Iterator
from pathlib import Path

from linli.press.sheet import STYLE_FOLDER
from linli.publish.site import Output, Plan, Site


def sources(root: Path) -> tuple[Path, ...]:
    """Return the style sheets in the order in which they must stand."""
    folder = root / STYLE_FOLDER
    return (folder / "tokens.css", folder / "base.css", *sorted((folder / "components").glob("*.css")))


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the one style sheet of the site."""
    if not site.demo:
        yield Plan("assets/linli.css", "styles")


def _render(site: Site, plan: Plan) -> bytes:
    """Join the style sheets."""
    return b"\n".join(path.read_bytes() for path in sources(site.root))


STYLE_SHEET_OF_PAGES = Output("styles", _plan, _render)
