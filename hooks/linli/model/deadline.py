"""Until when a meal is ordered: “前一天17:00”, “午餐 当天09:30”, “开餐前2小时”."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.language.cursor import lexeme
from linli.language.numerals import NUMERAL, number_of
from linli.model.base import OrText
from linli.model.scalars import as_list, text_of, wrong

DEADLINE_FORM = "请按实际的写，写法如：前一天17:00，或：当天09:30"

_SITTING = r"(?:(?P<sitting>早餐|早点|午餐|中餐|午点|晚餐|夜宵)[ :]*)?"
_DAY = r"(?P<day>当[天日]|每[天日]|(?:就餐|用餐|开餐)?(?:提?前|头)(?P<number>[一二两三1-3])[天日])"
_CLOCK = (
    rf"(?P<half>早上|上午|中午|下午|晚上)?(?P<hour>{NUMERAL})(?::(?P<minute>[0-5]\d)|点(?P<rest>半|(?:[0-5]\d分?))?)"
)
_END = r"(?:以?前|之前|为止|截止)?"
_BY_CLOCK = lexeme(rf"{_SITTING}{_DAY}[ ,的]*(?:{_CLOCK})?{_END}")
_BY_HOURS = lexeme(rf"{_SITTING}(?:开餐|就餐|用餐)?(?:提前|前)(?P<hours>{NUMERAL})个?小时{_END}")
_NAMES = {1: "前一天", 2: "前两天", 3: "前三天"}
# Without a half of the day a clock of less than this may be meant in the afternoon.
_SURE_FROM = 7


def parse_deadline(value: object) -> str:
    """Parse a deadline: the day of the meal or one before it, and a clock; the normal form is returned."""
    text = text_of(value)
    plain = unicodedata.normalize("NFKC", text)
    if found := _BY_HOURS.fullmatch(plain):
        return _for_sitting(found, f"开餐前{number_of(found['hours'])}小时")
    found = _BY_CLOCK.fullmatch(plain)
    if not found:
        raise wrong(f"截止时间“{text}”看不懂。", DEADLINE_FORM)
    number = found["number"]
    day = _NAMES[number_of(number)] if number else "当天"
    if found["hour"] is None:
        if not number:
            raise wrong(f"截止时间“{text}”没有写几点。", DEADLINE_FORM)
        return _for_sitting(found, day)
    return _for_sitting(found, f"{day}{_clock(text, found)}")


def _for_sitting(found: re.Match[str], when: str) -> str:
    sitting = "午餐" if found["sitting"] == "中餐" else found["sitting"]
    return f"{sitting} {when}" if sitting else when


def _clock(text: str, found: re.Match[str]) -> str:
    hour, half, rest = number_of(found["hour"]), found["half"], found["rest"] or ""
    minute = 30 if rest == "半" else int(found["minute"] or rest.removesuffix("分") or 0)
    if half in {"下午", "晚上"} and hour < 12:
        hour += 12
    elif not half and not found["minute"] and hour < _SURE_FROM:
        raise wrong(f"截止时间“{text}”不知道是上午还是下午。", DEADLINE_FORM)
    if hour > 23:
        raise wrong(f"没有“{text}”这个时间。", DEADLINE_FORM)
    return f"{hour:02}:{minute:02}"


_SCHEMA = {"type": "string", "minLength": 1}
Deadline = Annotated[str, BeforeValidator(parse_deadline), WithJsonSchema(_SCHEMA)]


def parse_deadlines(value: object) -> object:
    """Take a list of deadlines; a plain text is one, or several with 、 or ； between."""
    return as_list(re.split(r"[、；;，,][ 　]*(?=早|午|中|晚|夜)", text_of(value)) if isinstance(value, str) else value)


Deadlines = Annotated[tuple[Deadline, ...], BeforeValidator(parse_deadlines), OrText()]
