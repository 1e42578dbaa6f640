"""How names are set."""

import pytest

from linli.publish.date_words import keep_quotes

QUOTE = '<span class="ll-quote">{}</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("柳溪社区食堂", "柳溪社区食堂"),
        ("柳溪社区“一老一小”中心", f"柳溪社区{QUOTE.format('“一老一小”')}中心"),
        ("“童心”“暑假”班", f"{QUOTE.format('“童心”')}{QUOTE.format('“暑假”')}班"),
        ("“一句很长很长的引文不必连着”", "“一句很长很长的引文不必连着”"),
        ("“<”", QUOTE.format("“&lt;”")),
    ],
)
def test_short_quotes_are_kept_whole(text, html):
    """A quoted phrase of a few characters is kept on one line; everything else is escaped text."""
    assert keep_quotes(text) == html
