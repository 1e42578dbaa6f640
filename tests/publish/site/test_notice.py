"""A notice printed from the browser: one sheet, every fact on it, the end reached, the code that leads back."""

import unicodedata

import pypdfium2
import pytest
import zxingcpp

SHEETS = [
    (
        "demo/notices/liuxi-center/hours/",
        ["柳溪社区“一老一小”关爱服务中心", "08:30–12:00", "法定节假日", "休息", "虚构示例"],
    ),
    ("demo/notices/liuxi-canteen/menu/", ["柳溪社区幸福", "红烧鸡块", "宫保鸡丁", "虚构示例"]),
    ("demo/notices/xinan-care-station-with-a-very-long-name/hours/", ["新安社区", "国庆节", "春节"]),
    ("notices/tongbao-canteen/hours/", ["桐堡社区幸福", "12345"]),
]
A4 = (595, 842)


@pytest.fixture
def printed(chromium, address):
    """Print a page of the site as the browser's own print command does."""

    def to_pdf(path):
        page = chromium.new_page()
        page.goto(address + path)
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
        page.close()
        return pdf

    return to_pdf


def plain(text):
    """Return text without spaces, its Kangxi radicals (as Chromium's fonts name some glyphs) as the common characters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def codes(pdf):
    """Return what the QR codes of the first sheet say."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(("path", "words"), SHEETS)
def test_a_notice_is_one_sheet_with_all_its_facts(printed, path, words):
    """One A4 page, nothing cut: what must be on it can be read on it."""
    document = pypdfium2.PdfDocument(printed(path))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx(A4, abs=2)
    text = plain(document[0].get_textpage().get_text_range())
    assert [word for word in words if plain(word) not in text] == []


def test_the_code_of_a_demonstration_notice_leads_to_its_place(printed):
    """The QR of a fictional notice leads to the page of the place and carries the content code."""
    (address,) = codes(printed("demo/notices/liuxi-center/hours/"))
    assert address.startswith("https://linli.example/demo/places/liuxi-center/?v=")


def test_a_real_notice_has_no_code_while_nobody_has_set_the_address(printed):
    """With the placeholder for an address a QR would lead nowhere: there is none."""
    assert codes(printed("notices/tongbao-canteen/hours/")) == []
