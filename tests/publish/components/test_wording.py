"""How names are set."""

import pytest

from linli.publish.date_words import keep_whole

QUOTE = '<span class="ll-quote">{}</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("柳溪社区食堂", "柳溪社区食堂"),
        ("柳溪社区“一老一小”中心", f"柳溪社区{QUOTE.format('“一老一小”')}中心"),
        ("“童心”“暑假”班", f"{QUOTE.format('“童心”')}{QUOTE.format('“暑假”')}班"),
        ("“一句很长很长的引文不必连着”", "“一句很长很长的引文不必连着”"),
        ("12月9日停餐", f"{QUOTE.format('12月9日')}{QUOTE.format('停餐')}"),
        ("2026年11月24日起", f"{QUOTE.format('2026年11月24日')}起"),
        ("80周岁以上 免费", f"80周岁以上 {QUOTE.format('免费')}"),
        ("“<”", QUOTE.format("“&lt;”")),
    ],
)
def test_what_must_not_be_torn_is_kept_whole(text, html):
    """A short quotation, a date, 停餐, 免费 are kept on one line; everything else is escaped text."""
    assert keep_whole(text) == html
