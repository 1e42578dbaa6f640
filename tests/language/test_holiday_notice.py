"""The State Council's notice: read to the letter, and held against the calendar; nothing of a paragraph is passed over."""

import pytest

from linli.language.holiday_notice import NoticeError, parse_notice
from tests.language.notices import NOTICE_2026

# what is written instead, what is said
REFUSED = [
    (("2026年\n部分节假日安排", "2027年\n部分节假日安排"), "这是2027年的通知，不是2026年的。"),
    (("1月4日（周日）上班", "1月4日（周一）上班"), "2026-01-04是周日，通知里写的是周一：请核对年份。"),
    (
        ("4月4日（周六）至6日（周一）放假，共3天", "4月4日（周六）至6日（周一）放假，共4天"),
        "“清明节”写着共4天，从2026-04-04到2026-04-06却是3天。",
    ),
    (("三、清明节", "三、清明"), "不认识节日“清明”。"),
    (("　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n", ""), "“清明节”没有写，或写了两次。"),
    (
        ("5月9日（周六）上班。", "5月9日（周六）上班。部分窗口照常。"),
        "“劳动节”里的“5月9日（周六）上班。部分窗口照常”看不懂。",
    ),
    (("6月19日（周五）至21日（周日）放假", "6月19日前后放假"), "“端午节：6月19日前后放假，共3天。”看不懂。"),
    (("6月19日（周五）至21日（周日）放假", "6月31日（周五）至32日（周日）放假"), "没有2026年6月31日这一天。"),
    ((NOTICE_2026, "各位同事：放假三天。"), "没有看到“一、元旦：……放假”这样的段落。"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED)
def test_what_cannot_be_so_is_refused(words, message):
    """Another year, a weekday or a count that is wrong, a festival that lacks, words behind that are not understood."""
    assert words[0] in NOTICE_2026
    with pytest.raises(NoticeError) as refused:
        parse_notice(NOTICE_2026.replace(*words), 2026)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    "words",
    [
        ("（", "("),
        ("周", "星期"),
        ("　　", "  "),
        ("放假，共3天", "放假,共3天"),
        ("\n", "\n\n"),
    ],
)
def test_signs_of_other_keyboards_are_the_same_notice(words):
    """As it comes out of a browser, a chat or a PDF."""
    assert parse_notice(NOTICE_2026.replace(*words), 2026) == parse_notice(NOTICE_2026, 2026)
