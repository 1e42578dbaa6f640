"""The demonstration, attacked, as a site; and what of a payload has become markup in a page."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

from linli.publish.frame import SENTINELS, Frame
from linli.publish.site import Site
from linli.publish.writing import planned
from tests.attack.attacked import MARK, Attack
from tests.publish.data.sites import demo

FRAME = Frame.cut(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>'
    '<meta name="description" content="{description}"><link rel="canonical" href="{canonical}"><meta property="og:image" content="{picture}">{body}</html>'.format(
        **SENTINELS
    )
)


def attacked_site(attack: Attack) -> Site:
    """Return the demonstration with an attack on every text."""
    site = demo()
    return replace(site, directory=attack.on(site.directory), frames=dict.fromkeys(range(9), FRAME))


def pages_of(site: Site, step: int = 1) -> Iterator[tuple[str, str]]:
    """Yield the pages of a site, every so many of each kind (the first of each in any case)."""
    counts: dict[str, int] = {}
    for output, plan in planned(site):
        if not plan.uri.endswith(".html"):
            continue
        number = counts[output.kind] = counts.get(output.kind, -1) + 1
        if number % step == 0:
            yield plan.uri, output.render(site, plan).decode()


class Markup(HTMLParser):
    """Notes elements, attributes and links that only a payload can have brought."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        if tag == MARK:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            runs = name.startswith("on") or (
                name in {"href", "src"} and (value or "").strip().startswith("javascript:")
            )
            if runs:
                self.found.append(f"<{tag} {name}={value}>")


@cache
def become_markup(html: str) -> tuple[str, ...]:
    """Return what of a payload is markup in a page."""
    parser = Markup()
    parser.feed(html)
    parser.close()
    return tuple(parser.found)
