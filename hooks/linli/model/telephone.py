"""Telephone numbers: as they are typed, as they are published, as they are dialled."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.model.scalars import text_of, wrong

EXAMPLE = "0000-1234567"
DIALLING_CODE = r"0(?:10|2\d|[03-9]\d\d)"

_EXTENSION = r"(?:转|-)\d{1,6}"
_LOCAL = re.compile(rf"[1-9]\d{{6,7}}(?:{_EXTENSION})?")
_WHOLE = re.compile(rf"0\d{{2,3}}-\d{{7,8}}(?:{_EXTENSION})?")
_OTHER = re.compile(r"1\d{10}|1\d{2}-\d{4}-\d{4}|\d{5}|400-\d{3}-\d{4}|400\d{7}")
_BLANK_BEFORE_EXTENSION = re.compile(r"[ 　]*转[ 　]*")

# A landline as people also write it: (0871)1234567、+86-871-1234567、0871 1234567分机8.
_LOOSE = re.compile(
    rf"(?:(?:\+|00)86[ -]?\(?(?P<abroad>{DIALLING_CODE[1:]})|\(?(?P<code>{DIALLING_CODE}))\)?[ -]*"
    r"(?P<number>\d{3,4}[ -]?\d{4})(?:[ ,，]*(?:转|分机号?|ext\.?|-)[ :：]*(?P<extension>\d{1,6}))?",
    re.IGNORECASE,
)
_DASHES = re.compile("[‐‑‒–—―−－]")


def parse_telephone(value: object) -> str:
    """Parse 0870-1234567, with an extension 0870-1234567转8, a mobile, a hotline of 5 digits, 400.

    A landline without its area code (1234567) is taken too; whether its area has one is known once all is read.
    """
    text = text_of(value)
    number = _BLANK_BEFORE_EXTENSION.sub("转", text)
    if any(form.fullmatch(number) for form in (_WHOLE, _OTHER, _LOCAL)):
        return number
    loose = _LOOSE.fullmatch(_DASHES.sub("-", unicodedata.normalize("NFKC", text)))
    if loose:
        extension = f"转{loose['extension']}" if loose["extension"] else ""
        code = loose["code"] or f"0{loose['abroad']}"
        digits = re.sub(r"\D", "", loose["number"])
        raise wrong(f"电话“{text}”的写法不对。", f"请写成：{code}-{digits}{extension}")
    hint = f"请按实际的写“区号-号码”，写法如：{EXAMPLE}，或：{EXAMPLE}转8；一行只写一个号码。"
    raise wrong(f"电话“{text}”看不懂。", hint)


def parse_dialling_code(value: object) -> str:
    """Parse 区号: 010, 02x or 0 and three digits."""
    text = text_of(value)
    if not re.fullmatch(DIALLING_CODE, text):
        raise wrong(f"区号“{text}”看不懂。", "区号以0开头，有三位或四位数字；请按实际的写，写法如：0870")
    return text


def is_local(number: str) -> bool:
    """Tell whether a number is a landline without its area code."""
    return _LOCAL.fullmatch(number) is not None


def with_code(number: str, code: str) -> str:
    """Return the number with the area code before it, where it has none."""
    return f"{code}-{number}" if code and is_local(number) else number


def dial(number: str) -> str:
    """Return what a tel: link dials: the digits; a comma is the pause before an extension (RFC 3601, 3.2)."""
    main, extension = extension_of(number)
    digits = re.sub(r"\D", "", main)
    return f"{digits},{extension}" if extension else digits


def extension_of(number: str) -> tuple[str, str]:
    """Return (the number, its extension); the extension is "" where there is none."""
    found = re.fullmatch(r"(0\d{2,3}-\d{7,8}|[1-9]\d{6,7})(?:转|-)(\d{1,6})", number)
    return (found[1], found[2]) if found else (number, "")


Telephone = Annotated[
    str,
    BeforeValidator(parse_telephone),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[0-9-]{5,20}( *转 *[0-9]{1,6})?$"}),
]
DiallingCode = Annotated[
    str, BeforeValidator(parse_dialling_code), WithJsonSchema({"type": "string", "pattern": rf"^{DIALLING_CODE}$"})
]
