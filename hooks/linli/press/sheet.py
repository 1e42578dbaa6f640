"""A view and its fit → the HTML of the sheet, the same for a browser and for the PDF."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment

from linli.model.codes import CANTEEN, CHILDRENS_HOME, SERVICE_CENTER
from linli.press.fitting import Fit
from linli.press.heights import lead_em, piece_width
from linli.press.look import NoticeLook
from linli.press.measure import fits
from linli.press.qr import qr_code
from linli.press.scale import SCALE, scale_rules
from linli.press.templates import template_environment
from linli.press.views import Notice, Piece

STYLE_FOLDER = "overrides/assets/css"
PRINT_STYLES = ("sheet", "head", "blocks", "foot", "strips", "booklet")
TONES = {
    SERVICE_CENTER: "--ll-centre",
    CHILDRENS_HOME: "--ll-children",
    CANTEEN: "--ll-canteen",
    "plain": "--ll-accent",
    "alert": "--ll-alert",
}

_TOKEN = re.compile(r"(--ll-[\w-]+):\s*([^;]+);")


@dataclass(frozen=True, slots=True)
class Screen:
    """The links around a sheet in a browser; `pdf` and `png` are "" where they have not been made."""

    styles: str
    script: str
    back: str
    pdf: str = ""
    png: str = ""


def document(root: Path, view: Notice, fit: Fit, screen: Screen | None = None) -> str:
    """Return the HTML document of a notice: for a browser with the links of `screen`, for the press without."""
    look = _look(view)
    return (
        _environment(root)
        .get_template("notices/document.html")
        .render(
            view=view, look=look, fit=fit, qr=qr_code(view.address), screen=screen, ink=_ink(root)[TONES[look.tone]]
        )
    )


def _look(view: Notice) -> NoticeLook:
    """Return the look of a notice with its word, shape and tone filled in."""
    look = view.look
    code, word = (view.mark.code, view.mark.word) if view.mark else ("plain", "")
    own = look.word if look.shape else word
    return replace(look, word=view.word or own, shape=look.shape or code, tone=look.tone or code)


def styles(root: Path) -> str:
    """Return the style sheets of notices for the press."""
    colours = "".join(f"{name}:{value};" for name, value in tokens(root).items() if value.startswith("#"))
    return "\n".join((f":root{{{colours}}}", *(_style(root, name) for name in PRINT_STYLES), scale_rules()))


def screen_styles(root: Path) -> str:
    """Return the style sheets of notices for a browser, with the tokens of the site."""
    tokens_file = (root / STYLE_FOLDER / "tokens.css").read_text("utf-8")
    return "\n".join((tokens_file, *(_style(root, name) for name in (*PRINT_STYLES, "screen")), scale_rules()))


def _style(root: Path, name: str) -> str:
    return (root / STYLE_FOLDER / "notices" / f"{name}.css").read_text("utf-8")


def tokens(root: Path) -> Mapping[str, str]:
    """Return the design tokens by name, as they are declared first."""
    return _declared((root / STYLE_FOLDER / "tokens.css").read_text("utf-8"))


@lru_cache(maxsize=4)
def _declared(styles: str) -> Mapping[str, str]:
    """Read a text, not a file: a preview must see its changes."""
    found: dict[str, str] = {}
    for name, value in _TOKEN.findall(styles):
        found.setdefault(name, value)
    return found


@cache
def _environment(root: Path) -> Environment:
    made = template_environment(root)
    made.filters.update({quantity.name: quantity.class_of for quantity in SCALE})
    made.filters.update(type_name=_type_name, fits=_fits, lead_em=lead_em)
    return made


@cache
def _ink(root: Path) -> Mapping[str, str]:
    return tokens(root)


def forget_sheet_templates() -> None:
    """Read templates and colours anew from now on: somebody edits them."""
    _environment.cache_clear()
    _ink.cache_clear()


def _type_name(block: object) -> str:
    return type(block).__name__


def _fits(piece: Piece, limit: float) -> bool:
    return fits(piece_width(piece), limit)
