"""assets/linli.css: tokens, base and components of overrides/assets/css in one file, so that a page asks for one."""

from collections.abc import Iterator
from pathlib import Path

from linli.publish.site import Output, Plan, Site

STYLES_FOLDER = "overrides/assets/css"


def sources(root: Path) -> tuple[Path, ...]:
    """Return the style sheets in the order in which they must stand."""
    folder = root / STYLES_FOLDER
    return (folder / "tokens.css", folder / "base.css", *sorted((folder / "components").glob("*.css")))


def plan(site: Site) -> Iterator[Plan]:
    """Plan the one style sheet of the site."""
    if not site.demo:
        yield Plan("assets/linli.css", "styles")


def render(site: Site, plan: Plan) -> bytes:
    """Join the style sheets."""
    return b"\n".join(path.read_bytes() for path in sources(site.root))


STYLES = Output("styles", plan, render)
