"""Numbers as they are written: 3, 十五, 二十一, 廿三, 两."""

FIGURES = "零一二三四五六七八九"
DIGITS = {sign: number for number, sign in enumerate(FIGURES)} | {"两": 2, "〇": 0}
NUMERAL = r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|[一二三四五六七八九两])"


def number_of(words: str) -> int:
    """Return the value of a NUMERAL."""
    if words.isascii():
        return int(words)
    words = words.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return DIGITS[ones]
    return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)
