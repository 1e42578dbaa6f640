"""A PDF as one picture for WeChat groups: 1080 pixels wide, its pages one below another."""

import io

import pypdfium2
from PIL import Image

WIDTH = 1080


def picture(pdf: bytes) -> bytes:
    """Return the PNG of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=WIDTH / page.get_width()).to_pil() for page in document]
    joined = Image.new("RGB", (WIDTH, sum(page.height for page in pages)), "white")
    top = 0
    for page in pages:
        joined.paste(page, (0, top))
        top += page.height
    written = io.BytesIO()
    joined.quantize(64, Image.Quantize.FASTOCTREE).save(written, "PNG")
    return written.getvalue()
