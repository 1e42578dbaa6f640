"""Reads finished notices: the text of a PDF and of a view, and the QR of a picture."""

import io
import unicodedata
from dataclasses import fields, is_dataclass

import pypdfium2
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from linli.press.picture import picture

# What a view says to the program, not to a reader.
SHAPES = {("code", kind) for kind in ("canteen", "childrens-home", "service-center")}
NOT_SHOWN = {"look", "address", "demo", "style", "anchor"}


def reader(printed):
    """Open a finished PDF."""
    return PdfReader(io.BytesIO(printed.pdf))


def squeezed(text):
    """Return a text without spaces: lines break where they fit."""
    return "".join(text.split())


def text_of(printed):
    """Return all text of a PDF as a program copies it, without spaces.

    Chromium writes some characters as the look-alike radicals of its own font; NFKC brings them back.
    """
    with pypdfium2.PdfDocument(printed.pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return plain(text)


def plain(text):
    """Return a text as it is compared: without spaces, full-width signs and radicals as ordinary ones."""
    return squeezed(unicodedata.normalize("NFKC", text))


def facts_of(view, name=""):
    """Yield every text of a view that a reader must find on the sheet."""
    if is_dataclass(view):
        for field in fields(view):
            if field.name not in NOT_SHOWN:
                yield from facts_of(getattr(view, field.name), field.name)
    elif isinstance(view, tuple):
        for part in view:
            yield from facts_of(part, name)
    elif isinstance(view, str) and view and (name, view) not in SHAPES:
        yield plain(view)


def scanned(printed):
    """Return the texts of all QR codes on a notice, as a phone reads them."""
    image = Image.open(io.BytesIO(picture(printed.pdf)))
    return {code.text for code in zxingcpp.read_barcodes(image.convert("L"))}
