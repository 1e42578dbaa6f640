"""What is offered in place of a line: what was meant, or only the form where nobody but the clerk can know."""

import pytest

from linli.language.errors import LanguageError
from linli.language.hours import parse_line
from linli.language.price import parse_reductions

MEANT = "请写成："
FORM = "请按实际的写，写法如："


def prices(line):
    """Read a line of 优惠."""
    return parse_reductions([line], {"低保": "low"})


@pytest.mark.parametrize(
    ("read", "line", "offered"),
    [
        (parse_line, "周一 9点到17点半大概", f"{MEANT}周一 09:00-17:30"),
        (parse_line, "看情况", f"{MEANT}时间待核实"),
        (parse_line, "夏季 8:00-18:00", f"{FORM}5月1日至9月30日 08:00-18:00"),
        (parse_line, "明天 休息", f"{FORM}2026年11月24日 休息"),
        (parse_line, "假期 休息", f"{FORM}寒暑假 休息"),
        (prices, "60周岁以上 8折左右", f"{FORM}60周岁以上 8折"),
        (prices, "60周岁以上 补贴-1元", f"{MEANT}60周岁以上 补贴1元"),
        (prices, "60周岁以上 15折", f"{FORM}60周岁以上 8.5折"),
        (prices, "60周岁以上 看情况", f"{FORM}60周岁以上 补贴1元"),
        (prices, "优惠1-2元", f"{FORM}60-79周岁 补贴1元、80周岁以上 补贴2元"),
        (prices, "低保 半价半价", ""),
    ],
)
def test_only_what_was_typed_is_offered_as_what_is_meant(read, line, offered):
    """“请写成” never carries a day or a number that the clerk has not given."""
    with pytest.raises(LanguageError) as caught:
        read(line)
    assert caught.value.hint == offered
