"""QR codes: what one address is drawn from another must be what Segno draws, and what a camera reads."""

import segno
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linli.press.qr import LEVEL, MASK, qr_code

ADDRESS = st.text(st.characters(codec="ascii", min_codepoint=33), min_size=1, max_size=60)
SITE = st.sampled_from(["https://county.example/", "https://linli.example/demo/notices/canteen-00"])


def drawn(content):
    """Return what Segno makes of a content by itself."""
    return segno.make_qr(content, error=LEVEL, mask=MASK, mode="byte").svg_inline(
        border=0, omitsize=True, title="二维码"
    )


@settings(deadline=None)
@given(SITE, ADDRESS)
@example("", "https://county.example/昭通")
@example("", "x")
@example("", "y" * 400)
@example("", "y" * 399 + "z")
def test_drawn_from_others_is_drawn_alike(site, path):
    """An address that follows hundreds of others has the code that it has alone."""
    address = site + path
    assert qr_code(address) == drawn(address.encode())


def test_addresses_as_long_differ():
    """Two addresses of one length have two codes, and the first has its own again."""
    first, second = "https://county.example/a/", "https://county.example/b/"
    code = qr_code(first)
    assert qr_code(second) != code
    assert qr_code(first) == code


def test_no_address():
    """Where a site has no address of its own there is no code."""
    assert qr_code("") == ""
