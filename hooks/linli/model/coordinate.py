"""Degrees of a position, as they are typed."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.model.scalars import text_of, wrong

_DEGREES = re.compile(
    r"(?:东经|北纬|[EeNn])?[ :：]*(?P<degrees>\d{1,3}(?:\.\d{1,10})?)[ ]*[°度º]?"
    r"(?:[ ]*(?P<minutes>\d{1,2}(?:\.\d+)?)[ ]*[′'’分](?:[ ]*(?P<seconds>\d{1,2}(?:\.\d+)?)[ ]*[″\"”秒])?)?[ ]*[EeNn]?"
)


def parse_coordinate(value: object) -> float:
    """Parse decimal degrees; 度分秒 is refused with an example."""
    text = text_of(value)
    if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,10})?", text):
        degrees = _degrees(text)
        hint = f"请写成：{degrees}" if degrees else "请按实际的写十进制的度，写法如：103.717465"
        raise wrong(f"坐标“{text}”看不懂。", hint)
    number = float(text)
    if abs(number) > 180:
        raise wrong(f"坐标“{text}”超出了范围。", "经度在-180到180之间，纬度在-90到90之间。")
    return number


def _degrees(text: str) -> str:
    """Return decimal degrees for “东经103.7°” and “103°43′2″”; "" for what is none."""
    found = _DEGREES.fullmatch(unicodedata.normalize("NFKC", text))
    if not found:
        return ""
    minutes, seconds = float(found["minutes"] or 0), float(found["seconds"] or 0)
    if minutes >= 60 or seconds >= 60:
        return ""
    return f"{round(float(found['degrees']) + minutes / 60 + seconds / 3600, 6):g}" if minutes else found["degrees"]


Coordinate = Annotated[
    float,
    BeforeValidator(parse_coordinate),
    WithJsonSchema({"type": ["number", "string"], "minimum": -180, "maximum": 180}),
]
