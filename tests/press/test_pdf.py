"""The finished PDFs: what they say, that they can be read by machines and people, that nothing is cut."""

import io
import logging
from dataclasses import replace

import pytest
from PIL import Image

from linli.press.characters import MissingGlyph
from linli.press.picture import WIDTH, picture
from linli.press.press import Press
from linli.press.views import Note, seal
from tests.press.reading import facts_of, reader, scanned, squeezed, text_of
from tests.press.views import LOOKS, SINGLE, correction, emptiest, longest, notice
from tests.sample import ROOT

A4 = (595, 842)
DEMO = [
    ("liuxi-center", "sign", "places/liuxi-center/", 1),
    ("liuxi-center", "hours", "places/liuxi-center/", 1),
    ("xinan-canteen", "menu", "places/xinan-canteen/", 1),
    ("liuxi-center", "activities", "places/liuxi-center/", 1),
    ("liuxi-canteen", "prices", "places/liuxi-canteen/", 1),
    ("20261123-liuxi-power", "closure", "announcements/20261123-liuxi-power/", 1),
    ("20261120-beimen-hours", "closure", "announcements/20261120-beimen-hours/", 1),
    ("20261118-phone-fix", "correction", "announcements/20261118-phone-fix/", 1),
    ("winter-care-2027", "enrol", "programmes/winter-care-2027/", 1),
    ("beimen-canteen", "menu", "places/beimen-canteen/", 2),
]
NAMES = [f"{subject}/{kind}" for subject, kind, _, _ in DEMO]


@pytest.fixture(params=DEMO, ids=NAMES)
def posted(request, view_of, printed):
    """A notice of the demonstration: its view, its PDF, where its QR must lead, and its number of pages."""
    subject, kind, path, pages = request.param
    view = view_of(subject, kind)
    return view, printed(view), path, pages


def test_every_fact_can_be_read(posted):
    """All texts of the view stand in the text of the PDF, and 虚构示例 across each of its pages."""
    view, found, _, pages = posted
    text = text_of(found)
    assert [fact for fact in facts_of(view) if fact not in text] == []
    assert text.count("虚构示例") >= pages


def test_the_sheet_is_a4_and_complete(posted):
    """As many pages as expected, all of A4; the code, which stands last, on the last of them."""
    view, found, _, pages = posted
    sheets = reader(found).pages
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}
    assert (found.pages, len(sheets)) == (pages, pages)
    assert view.code in squeezed(sheets[-1].extract_text())
    assert found.size >= view.look.floor


def test_the_qr_leads_to_todays_facts(posted):
    """A phone reads the address of the subject's page, with the code of the sheet."""
    view, found, path, _ = posted
    assert scanned(found) == {f"https://linli.example/demo/{path}?v={view.code}"}


def fonts_of(found):
    """Return the fonts of a PDF by name, each with its descriptor."""
    return {
        font["/BaseFont"]: font["/DescendantFonts"][0]["/FontDescriptor"]
        for page in reader(found).pages
        for font in (reference.get_object() for reference in page["/Resources"]["/Font"].values())
    }


def test_fonts_are_embedded_subsets(posted):
    """Only the two fonts of notices, cut to what is used, as TrueType; the whole file is small."""
    _, found, _, _ = posted
    fonts = fonts_of(found)
    assert {name.split("+")[1].split("-")[:2][0] for name in fonts} == {"Linli"}
    assert all("+" in name and "/FontFile2" in descriptor for name, descriptor in fonts.items())
    assert len(found.pdf) < 100_000


def test_a_screen_reader_is_told_the_structure(posted):
    """PDF/UA: tagged, in Chinese, with its title shown; headings and tables are marked as such."""
    view, found, _, _ = posted
    opened = reader(found)
    root = opened.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert view.name in opened.metadata.title
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert {"/H1", "/Table", "/TH", "/TD", "/P"} <= tags(root["/StructTreeRoot"])


def tags(element):
    """Return the tags below an element of the structure."""
    found = {element["/S"]} if "/S" in element else set()
    for kid in element.get("/K", ()):
        below = kid.get_object()
        if hasattr(below, "get"):
            found |= tags(below)
    return found


def test_the_same_notice_is_the_same_file(view_of, press, fonts):
    """Byte for byte, printed again and by another press."""
    view = view_of("liuxi-center", "hours")
    assert press.print(view) == press.print(view) == Press(ROOT, fonts).print(view)


@pytest.mark.parametrize("kind", SINGLE)
def test_nothing_is_cut_from_the_longest(printed, kind):
    """Of the longest notice, every text is there, in type no smaller than the floor."""
    view = longest(kind)
    found = printed(view)
    text = text_of(found)
    assert [fact for fact in facts_of(view) if fact not in text] == []
    assert found.pages >= 2
    assert found.size >= LOOKS[kind].floor


@pytest.mark.parametrize("kind", SINGLE)
def test_the_emptiest_leaves_room_for_a_pen(printed, kind):
    """What nobody knows is a label with a ruled line beside it, on one page; no QR without an address."""
    found = printed(emptiest(kind))
    assert found.pages == 1
    assert {"开放时间", "地址", "电话"} <= {word for word in ("开放时间", "地址", "电话") if word in text_of(found)}
    assert scanned(found) == set()


def test_a_long_correction_is_not_cut(printed):
    """A correction with much to say has fewer strips."""
    view = correction("一二三四五六七八九十" * 12)
    text = text_of(printed(view))
    assert [fact for fact in facts_of(view) if fact not in text] == []


def test_no_warning_is_logged(press, view_of, caplog):
    """WeasyPrint understands every rule of the style sheets and finds every glyph."""
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        press.print(view_of("liuxi-center", "activities"))
        press.print(view_of("shili/liuxi-zhen", "booklet"))
    assert caplog.records == []


def test_a_missing_glyph_is_an_error(press):
    """A character no font has is named, never printed as a box or in another font."""
    with pytest.raises(MissingGlyph) as raised:
        press.print(notice("hours", (Note("𰻝𰻝面和😀"),)))
    assert raised.value.signs == ("𰻝", "😀")


def test_the_picture_is_for_a_phone(printed, view_of):
    """1080 pixels wide, a page below another."""
    for subject, pages in (("xinan-canteen", 1), ("beimen-canteen", 2)):
        found = picture(printed(view_of(subject, "menu")).pdf)
        with Image.open(io.BytesIO(found)) as image:
            assert image.size == (WIDTH, pages * 1528)
        assert len(found) < 300_000


def test_black_and_white_loses_nothing(printed, view_of):
    """In black and white the tone of every kind of place is as dark as print."""
    for subject in ("liuxi-canteen", "liuxi-childrens-home", "liuxi-center"):
        with Image.open(io.BytesIO(picture(printed(view_of(subject, "hours")).pdf))) as image:
            shape = image.convert("L").crop((70, 70, 210, 210))
        assert shape.getextrema()[0] < 110


def test_the_code_is_of_the_facts(view_of):
    """Verifying again leaves the code as it is; another fact changes it."""
    view = view_of("liuxi-center", "hours")
    assert seal(replace(view, proof=("今天核实",)), "x").code == view.code
    assert seal(replace(view, name="柳溪食堂"), "x").code != view.code
