"""The icons that stand on most pages, drawn by the style sheet: a page names them, and browsers keep the drawings.

What such an icon shows is a mask over the colour of the words beside it. Icons of two colours, and those of few pages,
stay in the page as they are (linli/press/templates.py).
"""

import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from linli.model.codes import CANTEEN, CHILDRENS_HOME, SERVICE_CENTER
from linli.press.templates import ICONS

DRAWN_ICONS = (
    *(CANTEEN, CHILDRENS_HOME, SERVICE_CENTER),
    *("calendar", "check", "clock", "dash", "phone", "pin", "print", "question", "share", "speaker", "star", "warning"),
)
"""The icons of the page of a place, all solid ones among them."""

STATE_SIGNS = {"open": "check", "closed": "dash", "unknown": "question", "usual": "clock"}
"""The icon of every state: a badge has it in bolder lines (components/state_badge.html)."""

_SVG = re.compile(r'<svg class="ll-icon(?P<solid> ll-icon--solid)?" viewBox="(?P<box>[\d ]+)"[^>]*>(?P<inner>.*)</svg>')
_LINE = re.compile(r'<path class="ll-icon__line" d="([^"]*)"/>')
_LINES = "fill='none' stroke='%23000' stroke-width='{}' stroke-linecap='round' stroke-linejoin='round'"
_USUAL, _BOLD = "2.2", "3.4"


def drawn(name: str) -> Markup:
    """Return an icon that the style sheet draws."""
    return Markup(f'<i class="ll-icon ll-icon--{name}"></i>')


def icon_styles(root: Path) -> str:
    """Return the rules that draw the icons: `--ll-drawing`, for components/icon.css."""
    rules = [f".ll-icon--{name}{{{_drawing(root, name, _USUAL)}}}" for name in DRAWN_ICONS]
    rules += [f".ll-state--{state}{{{_drawing(root, name, _BOLD)}}}" for state, name in STATE_SIGNS.items()]
    return "".join(f"{rule}\n" for rule in rules)


def _drawing(root: Path, name: str, width: str) -> str:
    svg = (root / ICONS / f"{name}.svg").read_text("utf-8")
    return f'--ll-drawing:url("data:image/svg+xml,{_picture(svg, width)}")'


def _picture(svg: str, width: str) -> str:
    """Return a drawing as a picture of its own; ValueError where it has more than one colour."""
    found = _SVG.fullmatch(svg.strip())
    if not found:
        raise ValueError(svg)
    inner, lines = _LINE.sub("", found["inner"]), _LINE.findall(found["inner"])
    look = "" if found["solid"] else f" {_LINES.format(width)}"
    shape = f"<g{look}>{inner}</g>" if look else inner
    if lines:
        shape = _without_lines(shape, lines)
    picture = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{found['box']}'>{shape}</svg>"
    return picture.replace('"', "'").replace("<", "%3C").replace(">", "%3E")


def _without_lines(shape: str, lines: Iterable[str]) -> str:
    """Return a shape in which lines are left open, where the page has them in the colour of the paper."""
    cut = "".join(f"<path stroke='%23000' stroke-width='2' d='{line}'/>" for line in lines)
    return f"<mask id='m'><path fill='%23fff' d='M0 0h48v48H0z'/>{cut}</mask><g mask='url(%23m)'>{shape}</g>"
