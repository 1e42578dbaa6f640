"""便民手册: the pages that the contents and the index name are those on which the places stand."""

import re

import pypdfium2
import pytest

from tests.press.reading import facts_of, plain, text_of


@pytest.fixture(scope="module")
def pages(view_of, printed):
    """The text of each page of the booklet of a county, spaces left out."""
    with pypdfium2.PdfDocument(printed(view_of("shili", "booklet")).pdf) as document:
        return [plain(page.get_textpage().get_text_range()) for page in document]


@pytest.fixture
def booklet(view_of):
    """The booklet of the fictional county."""
    return view_of("shili", "booklet")


def test_every_fact_of_every_place_is_in_it(booklet, printed):
    """Nothing is left out, whatever page it falls on."""
    text = text_of(printed(booklet))
    assert [fact for fact in facts_of(booklet) if fact not in text] == []


def places_of(booklet):
    """Return all places of a booklet."""
    return [entry for chapter in booklet.chapters for entry in chapter.entries]


def numbers(text, entry):
    """Return the page numbers that stand behind the name of a place."""
    return {int(found) for found in re.findall(re.escape(plain(entry.name)) + r"·+(\d{1,2})", text)}


def stands_on(entry, pages):
    """Return the page on which the block of a place begins, counting from 1."""
    head = f"{plain(entry.name)}{plain(entry.mark.word)}·"
    return {number for number, text in enumerate(pages, 1) if head in text}


def test_the_contents_and_the_index_name_the_right_pages(booklet, pages):
    """Wherever a page number stands behind the name of a place, the place stands on that page."""
    listing = "\n".join(page.removesuffix(str(number)) for number, page in enumerate(pages, 1) if "电话" not in page)
    named = {entry.name: numbers(listing, entry) for entry in places_of(booklet)}
    assert named == {entry.name: stands_on(entry, pages) for entry in places_of(booklet)}


def test_every_need_has_its_places(booklet, pages):
    """Below a need stand the places that meet it, in order."""
    text = "".join(pages)
    text = text[text.index("我需要") :]
    for theme in booklet.themes:
        place = text.index(plain(theme.need))
        for entry in theme.entries:
            place = text.index(plain(entry.name), place)


def test_pages_are_numbered(pages):
    """Every page but the cover carries its number at its foot."""
    assert [number for number, text in enumerate(pages, 1) if number > 1 and not text.endswith(str(number))] == []
