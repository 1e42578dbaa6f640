"""The press: a view → a tagged PDF (PDF/UA-1) with embedded fonts, laid out once by WeasyPrint.

Importing this module needs Pango on the system; the workshop says what to install where it is missing.
"""

from dataclasses import dataclass
from pathlib import Path

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from linli.press.characters import MissingGlyph, missing_signs
from linli.press.fitting import SHEET_HEIGHT, Fit, fit
from linli.press.fonts import WEIGHTS, Fonts
from linli.press.picture import picture
from linli.press.sheet import document, styles
from linli.press.views import Notice

FAMILY = "Linli Notice"
END = "end"
POINTS_PER_PIXEL = 0.75


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF, its number of pages, and the size of its type in points."""

    pdf: bytes
    pages: int
    size: float


class Press:
    """Prints notice after notice; fonts and style sheets are read once."""

    def __init__(self, root: Path, fonts: Fonts) -> None:
        self._root = root
        self._fonts = FontConfiguration()
        self._styles = CSS(string=f"{_font_faces(fonts)}\n{styles(root)}", font_config=self._fonts)

    def print(self, view: Notice) -> Printed:
        """Print a notice; MissingGlyph where a character cannot be printed.

        The sums of `fit` hold to a fraction of a point. Should the end of a notice lie past its first page all the
        same, its blocks are fitted once more with the height they took too much.
        """
        chosen = fit(view)
        laid_out = self.lay_out(view, chosen)
        if chosen.pages == 1 and END not in laid_out.pages[0].anchors:
            chosen = fit(view, excess=_excess(laid_out))
            laid_out = self.lay_out(view, chosen)
        return Printed(laid_out.write_pdf(pdf_variant="pdf/ua-1"), len(laid_out.pages), chosen.size)

    def picture(self, printed: Printed) -> bytes:
        """Return the picture of a notice as PNG."""
        return picture(printed.pdf)

    def lay_out(self, view: Notice, chosen: Fit) -> Document:
        """Lay out a notice in given sizes; MissingGlyph where a character cannot be printed."""
        text = document(self._root, view, chosen)
        signs = missing_signs(text)
        if signs:
            raise MissingGlyph(signs)
        return HTML(string=text).render(font_config=self._fonts, stylesheets=[self._styles])


def _excess(laid_out: Document) -> float:
    """Return by how many points a notice is higher than one sheet."""
    last: float = laid_out.pages[-1].anchors[END][1] * POINTS_PER_PIXEL
    return SHEET_HEIGHT * (len(laid_out.pages) - 2) + last


def _font_faces(fonts: Fonts) -> str:
    files = {"medium": fonts.medium, "heavy": fonts.heavy}
    faces = (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:url("{files[name].resolve().as_uri()}")}}'
        for name, weight in WEIGHTS.items()
    )
    return "".join(faces) + f':root{{--ll-notice-font:"{FAMILY}"}}'
