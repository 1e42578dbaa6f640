"""Lines in the commonest normal forms: nothing in them is another way of saying something."""

from collections.abc import Sequence

from linli.language.cursor import lexeme

_WEEKDAYS = r"周[一二三四五六日](?:、[一二三四五六日])*"
_DAYS = (
    rf"{_WEEKDAYS}|每天|周末|工作日|上学日|法定节假日|调休上班日|寒暑假|寒假(?!、暑假)|暑假(?!、寒假)"
    r"|除夕|春节|国庆节|劳动节|端午节|中秋节|清明节|元旦|正月初[一二三四五六七八九十]"
    r"|(?:20\d\d年|次年)?\d{1,2}月\d{1,2}日|每月(?:最后一|第[一二三四](?:、[二三四])*)个周[一二三四五六日]"
    r"|每月农历(?:初[一二三四五六七八九十]|十[一二三四五六七八九])(?:、(?:初[二三四五六七八九十]|十[一二三四五六七八九]))*"
)
_SPAN = r"(?:(?:早餐|午餐|晚餐) )?\d\d:\d\d-(?!00:00)\d\d:\d\d"
_ANOTHER_DATE = r"(?!.*20\d\d年.*(?<![年至\d])\d{1,2}月)(?!.*(?:节|元旦) (?:除夕|正月|20|\d{1,2}月))"
_ON = rf"(?:{_DAYS})(?:[、至](?:{_DAYS}))* "
_BODY = rf"(?:{_SPAN}(?:[ 、]{_SPAN})*|(?:(?:早餐|午餐|晚餐) )?休息|照常|时间待核实|预约开放|24小时)"
NORMAL = rf"{_ANOTHER_DATE}(?:{_ON})*{_BODY}"
"""Lines in the commonest normal forms, which no rewriting would change (tested): they are read without them."""
_OF_DAYS = rf"{_ANOTHER_DATE}(?:{_ON})+{_BODY}"


def of_their_own(rows: Sequence[str]) -> bool:
    """Tell whether no row of a list goes on with the one above: each is in normal form and names its days."""
    first, *others = rows
    return lexeme(NORMAL).fullmatch(first) is not None and all(map(lexeme(_OF_DAYS).fullmatch, others))
