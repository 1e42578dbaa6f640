"""Traditional characters are read as simplified ones."""

import pytest

from linli.language.script import TO_SIMPLIFIED
from linli.language.text import as_read


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("週一至週五 09:00－17:30，法定節假日休息", "周一至周五 09:00-17:30,法定节假日休息"),
        ("昭陽區鳳凰街道龍泉社區幸福食堂", "昭阳区凤凰街道龙泉社区幸福食堂"),
        ("紅燒肉、餃子、麵條 8元", "红烧肉、饺子、面条 8元"),
        ("六十週歲以上補貼一元，餘額不退", "六十周岁以上补贴一元,余额不退"),
        ("臺灣、颱風、寫字檯", "台湾、台风、写字台"),
        ("乾隆、著名、藉口、瞭望", "干隆、著名、藉口、瞭望"),
    ],
)
def test_traditional_lines_are_read_as_simplified(typed, text):
    """Every character is read by itself; those that have two readings in simplified script stay."""
    assert as_read(typed).text == text


def test_simplified_characters_stay():
    """Reading twice is reading once; 苧 alone is both, simplified for 薴 and traditional for 苎."""
    assert set(TO_SIMPLIFIED.values()) & TO_SIMPLIFIED.keys() == {"苧"}


def test_every_character_has_one_reading():
    """The table pairs single characters of one block, in order, none with itself."""
    assert list(TO_SIMPLIFIED) == sorted(TO_SIMPLIFIED)
    assert all("一" <= sign <= "鿿" for pair in TO_SIMPLIFIED.items() for sign in pair)
    assert {len(sign) for pair in TO_SIMPLIFIED.items() for sign in pair} == {1}
    assert all(sign != simple for sign, simple in TO_SIMPLIFIED.items())
