"""Telephones: what people write is taken or answered with the same number in its form, never with another one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from linli.model.contact import parse_phone, parse_phones
from linli.model.telephone import dial, parse_dialling_code, parse_telephone, with_code

ACCEPTED = [
    ("0871-1234567", "0871-1234567"),
    ("0871-1234567转8", "0871-1234567转8"),
    ("0871-1234567 转 8001", "0871-1234567转8001"),
    ("0871-1234567-8", "0871-1234567-8"),
    ("010-12345678转806", "010-12345678转806"),
    ("1234567", "1234567"),
    ("62345678转8", "62345678转8"),
    ("12345", "12345"),
    ("400-123-4567", "400-123-4567"),
    ("138-0000-0000", "138-0000-0000"),
]
ANSWERED = [
    ("08711234567", "0871-1234567"),
    ("(0871)1234567", "0871-1234567"),
    ("（0871）1234567转8", "0871-1234567转8"),
    ("0871 1234567", "0871-1234567"),
    ("0871—1234567", "0871-1234567"),
    ("0871－1234567转8", "0871-1234567转8"),
    ("0871-123 4567 分机8", "0871-1234567转8"),
    ("0871-1234567，转8", "0871-1234567转8"),
    ("08711234567转8", "0871-1234567转8"),
    ("+86 871 1234567", "0871-1234567"),
    ("0086-10-12345678", "010-12345678"),
    ("０８７１-１２３４５６７", "0871-1234567"),
]
REFUSED = ["087112345678转", "123456", "0871-12345", "12345678901234", "转8", "0871-1234567转", "0871-1234567转1234567"]


@pytest.mark.parametrize(("typed", "read"), ACCEPTED)
def test_a_number_in_its_form_is_taken(typed, read):
    """Landlines with and without area code and extension, mobiles and hotlines are numbers."""
    assert parse_telephone(typed) == read


@pytest.mark.parametrize(("typed", "written"), ANSWERED)
def test_another_way_of_writing_is_answered_with_the_form(typed, written):
    """The answer is the same number: an extension never becomes part of it; and the answer is accepted."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_telephone(typed)
    assert caught.value.context["hint"] == f"请写成：{written}"
    assert parse_telephone(written) == written


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_number_gets_an_example(typed):
    """Where the number cannot be told only the form is said."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_telephone(typed)
    assert caught.value.context["hint"].startswith("请按实际的写")


@given(
    st.from_regex(r"0[3-9][0-9]{2}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{6,7}", fullmatch=True),
    st.integers(0, 9999),
)
def test_dialling_begins_with_the_number_itself(code, number, extension):
    """What is dialled is the number, then a pause, then the extension."""
    assert dial(f"{code}-{number}转{extension}") == f"{code}{number},{extension}"
    assert dial(f"{code}-{number}") == f"{code}{number}"


@given(st.text("0123456789-转()（） +", max_size=20))
def test_an_answer_keeps_every_digit(typed):
    """Whatever is typed is taken as it is, or answered with a number of the same digits (+86 aside)."""
    try:
        parse_telephone(typed)
    except PydanticCustomError as error:
        found = re.fullmatch("请写成：(.+)", error.context["hint"])
        if found and "86" not in typed:
            assert re.sub(r"\D", "", found[1]) == re.sub(r"\D", "", typed)


@pytest.mark.parametrize(
    ("value", "phones"),
    [
        ("0871-1234567", [{"号码": "0871-1234567"}]),
        ("0871-1234567（服务台）", [{"号码": "0871-1234567", "说明": "服务台"}]),
        ("0871-1234567、7654321转8", [{"号码": "0871-1234567"}, {"号码": "7654321转8"}]),
        ("(0871)1234567", [{"号码": "(0871)1234567"}]),
        (["0871-1234567", {"号码": "x"}], [{"号码": "0871-1234567"}, {"号码": "x"}]),
    ],
)
def test_telephones_may_be_plain_text(value, phones):
    """A text is one number or several, each with whose it is in brackets."""
    assert [parse_phone(phone) for phone in parse_phones(value)] == phones


@pytest.mark.parametrize("typed", ["871", "0870-", "00870", "零八七零", "02"])
def test_a_code_that_is_none_is_refused(typed):
    """区号 is 010, 02x or four digits."""
    with pytest.raises(PydanticCustomError):
        parse_dialling_code(typed)


def test_only_what_has_no_code_gets_one():
    """A whole number, a mobile and a hotline stay as they are."""
    assert [with_code(number, "0870") for number in ("1234567转8", "0871-1234567", "12345", "13800000000")] == [
        "0870-1234567转8",
        "0871-1234567",
        "12345",
        "13800000000",
    ]
