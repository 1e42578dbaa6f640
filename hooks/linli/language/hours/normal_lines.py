"""Lines in the commonest normal forms: nothing in them is another way of saying something."""

from collections.abc import Sequence

from linli.language.cursor import lexeme

_DAYS = (
    r"周[一二三四五六日]|每天|周末|工作日|法定节假日|寒暑假|寒假|暑假|除夕|春节|国庆节|劳动节|元旦|(?:20\d\d年|"
    r"次年)?\d{1,2}月\d{1,2}日"
)
_SPAN = r"(?:(?:早餐|午餐|晚餐) )?\d\d:\d\d-(?!00:00)\d\d:\d\d"
_ANOTHER_DATE = r"(?!.*20\d\d年.*(?<![年至\d])\d{1,2}月)"
_ON = rf"(?:{_DAYS})(?:[、至](?:{_DAYS}))* "
_BODY = rf"(?:{_SPAN}(?:[ 、]{_SPAN})*|休息|照常)"
NORMAL = rf"{_ANOTHER_DATE}(?:{_ON})*{_BODY}"
"""Lines in the commonest normal forms, which no rewriting would change (tested): they are read without them."""
_OF_DAYS = rf"{_ANOTHER_DATE}(?:{_ON})+{_BODY}"


def of_their_own(rows: Sequence[str]) -> bool:
    """Tell whether no row of a list goes on with the one above: each is in normal form and names its days."""
    first, *others = rows
    return lexeme(NORMAL).fullmatch(first) is not None and all(map(lexeme(_OF_DAYS).fullmatch, others))
