"""The scalar types of the records: each has its own parser and its own message, and what it publishes as JSON Schema.

Every value arrives as the text that was typed. A parser returns the typed value or raises `wrong(message, hint)`; the
message quotes what was found, the hint says what to type.
"""

import calendar
import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from linli.almanac import FIRST_DAY, LAST_DAY
from linli.model.placeholders import UNKNOWN_HINT, is_placeholder
from linli.read.layout import RESERVED

KEYS_WANTED = "linli_keys"
"""The type of an error whose hint should name the keys that may stand there."""

MAX_TEXT = 2000
REFERENCE_FORM = "请按实际的写编号或所在地，写法如：liuxi-canteen，或：qinghe/chengguan/liuxi"
UNSTATED = "未注明"
NONE_AT_ALL = ("无", "没有")
DAY_FORM = "请按实际的写，写法如：2026-11-23"

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LOOSE_DAY = re.compile(r"(\d{4})\s*[年./-]?\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)")
# With these beside its digits a number may be another one: 4O, 1.5, 3万.
_DASHES = str.maketrans("‐‑‒–—―−", "-------")
_NOT_BESIDE_DIGITS = re.compile(r"[.A-Za-z〇一二三四五六七八九十百千万亿半]")
_BRACKETED = re.compile(r"^[［【\[(（][^\])）］】]*[\])）］】]?。?$|^[^\[(（［【]*[\]］】]。?$")
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]")
_PATH = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")


def wrong(message: str, hint: str = "") -> PydanticCustomError:
    """Build the error of a scalar parser: what is wrong, and what to type."""
    context = {"said": message, "hint": hint}
    return PydanticCustomError("linli", "{said}{hint}", context)


def keys_wanted(message: str, form: str) -> PydanticCustomError:
    """Build the error of a text where keys should be; whoever knows the record says which (validation.py)."""
    return PydanticCustomError(
        KEYS_WANTED, "{said}{hint}", {"said": message, "hint": f"请照手册 staff/samples/ 里的样例，{form}。"}
    )


def text_of(value: object) -> str:
    """Return the text of a scalar; refuse lists, mappings, emptiness and excess."""
    if isinstance(value, list):
        raise wrong("这里应写一行文字，现在是一个列表。", "请去掉“- ”或方括号，只写一行。")
    if isinstance(value, dict):
        line = " ".join(f"{name} {words}" for name, words in value.items() if isinstance(words, str))
        hint = f"请写成：{line}" if line and len(value) == 1 else "请只写一行文字；内容里有“: ”时用引号括起来。"
        raise wrong("这里应写一行文字，现在是“项目: 内容”。", hint)
    text = str(value).strip()
    if not text:
        raise wrong("内容是空的。", "没有或不知道，就把这一行整行删去。")
    if is_placeholder(text):
        raise wrong(f"“{text}”不是内容。", UNKNOWN_HINT)
    if len(text) > MAX_TEXT:
        raise wrong(f"内容有{len(text)}个字，超过了{MAX_TEXT}个字。", "请写得短一些。")
    return text


def parse_day(value: object) -> date:
    """Parse YYYY-MM-DD (months and days may lack their zero)."""
    text = text_of(value)
    found = _DAY.fullmatch(text)
    if not found:
        raise wrong(f"日期“{text}”看不懂。", _day_hint(text))
    year, month, day = map(int, found.groups())
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        said = f"日期“{text}”不在历书里，历书只有{FIRST_DAY.year}年至{LAST_DAY.year}年。"
        raise wrong(said, f"请核对年份。{DAY_FORM}")
    if not 1 <= month <= 12:
        raise wrong(f"没有“{text}”这一天。", f"请核对年、月、日。{DAY_FORM}")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise wrong(f"没有“{text}”这一天，{year}年{month}月只有{last}天。", "请核对日期。")
    return date(year, month, day)


def _day_hint(text: str) -> str:
    """Say how a date is written: the same day where the text names one that exists, else only the form."""
    plain = re.sub(r"[ T]+\d{1,2}:\d{2}$|[.,]$", "", unicodedata.normalize("NFKC", text).strip(" 。"))
    loose = _LOOSE_DAY.fullmatch(plain.translate(_DASHES))
    if loose:
        year, month, day = (int(part) for part in loose.groups() if part)
        known = FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= month <= 12
        if known and 1 <= day <= calendar.monthrange(year, month)[1]:
            return f"请写成：{date(year, month, day)}"
    return DAY_FORM


def parse_day_or_unstated(value: object) -> date | None:
    """Parse a date, or 未注明 (None): the source bears no date."""
    if isinstance(value, str) and is_placeholder(value.strip()):
        raise wrong(f"“{value.strip()}”不是日期。", f"资料上没有日期，请写：{UNSTATED}")
    return None if text_of(value) == UNSTATED else parse_day(value)


def parse_moment(value: object) -> datetime:
    """Parse “YYYY-MM-DD HH:MM”, local time of the directory (Asia/Shanghai, without zone)."""
    text = text_of(value)
    found = _MOMENT.fullmatch(text)
    if not found:
        raise wrong(f"时间“{text}”看不懂。", _moment_hint(text))
    day = parse_day(found[1])
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]))


def _moment_hint(text: str) -> str:
    """Offer the same moment in the usual form where the text names one: 2026/11/23 9：30."""
    plain = unicodedata.normalize("NFKC", text).replace("T", " ")
    found = re.fullmatch(r"(\S+?) *(上午|早上)? ?([01]?\d|2[0-3]):([0-5]\d)(?::\d\d)?", plain)
    day = _day_hint(found[1]) if found else DAY_FORM
    if found and day != DAY_FORM:
        return f"{day} {int(found[3]):02}:{found[4]}"
    return "请按实际的写，写法如：2026-11-23 17:20"


def parse_integer(value: object) -> int:
    """Parse a whole number of 0 or more, typed in digits."""
    text = text_of(value)
    if not re.fullmatch(r"[0-9]{1,9}", text):
        digits = re.findall(r"[0-9]{1,9}", text)
        certain = len(digits) == 1 and not _NOT_BESIDE_DIGITS.search(text)
        hint = f"请写成：{int(digits[0])}" if certain else "请按实际的写，只写数字，写法如：20"
        raise wrong(f"“{text}”不是整数。", hint)
    return int(text)


def parse_clock(value: object) -> str:
    """Parse a time of day: “12:30”; the normal form is returned."""
    text = text_of(value)
    found = re.fullmatch(r"([01]?\d|2[0-3])[:：]([0-5]\d)(?:以?前|之前)?", text)
    if not found:
        loose = re.fullmatch(r"(下午)?(\d{1,2})[点时](半|[0-5]?\d分?)?(?:以?前|之前)?", text)
        hint = "请按实际的写，写法如：12:30"
        if loose and (loose[1] or int(loose[2]) >= 8) and int(loose[2]) <= (11 if loose[1] else 23):
            minute = 30 if loose[3] == "半" else int((loose[3] or "0").removesuffix("分"))
            hint = f"请写成：{int(loose[2]) + (12 if loose[1] else 0):02}:{minute:02}"
        raise wrong(f"时间“{text}”看不懂。", hint)
    return f"{int(found[1]):02}:{found[2]}"


def parse_yes_no(value: object) -> bool:
    """Parse 是 or 否."""
    text = text_of(value)
    if text not in {"是", "否"}:
        raise wrong(f"“{text}”看不懂。", "请写：是，或：否")
    return text == "是"


def parse_slug(value: object) -> str:
    """Parse an id: 3–40 of a–z, 0–9 and -, opaque and never re-derived."""
    text = text_of(value)
    if not _SLUG.fullmatch(text):
        near = _tidied(text)
        form = "编号用3到40个小写字母、数字或“-”，例如：liuxi-canteen"
        raise wrong(
            f"编号“{text}”的写法不对。", f"请写成：{near}" if _SLUG.fullmatch(near) and near not in RESERVED else form
        )
    if text in RESERVED:
        raise wrong(f"编号“{text}”是系统保留的。", "请换一个编号。")
    return text


def parse_reference(value: object) -> str:
    """Parse the id of a record or the path of an area (parts joined by /)."""
    text = text_of(value)
    if not _PATH.fullmatch(text):
        near = _tidied(text)
        hint = f"请写成：{near}" if _PATH.fullmatch(near) else REFERENCE_FORM
        raise wrong(f"“{text}”不是编号，也不是所在地的写法。", hint)
    return text


def _tidied(text: str) -> str:
    """Return an id or a path without what slips into one: capitals, the sign of another system, the file's ending."""
    return re.sub(r"[\\／]", "/", text).strip("/ ").lower().removesuffix(".yml").replace("_", "-")


def as_references(value: object) -> list[Any]:
    """Take a list of ids and paths; of a single text the list is offered only where it is one of these."""
    pieces = re.split(r"[、，,；;\s]+", value.strip()) if isinstance(value, str) else []
    if pieces and not all(_PATH.fullmatch(piece) for piece in pieces):
        said = f"这里应是编号或所在地的列表，现在是一行文字“{value}”。"
        raise wrong(said, "请按实际的写编号或所在地，写法如：[liuxi-canteen, qinghe/chengguan]")
    return as_list(value)


def as_list(value: object) -> list[Any]:
    """Take a list that has something in it; refuse a single text, saying how a list is written."""
    if value in NONE_AT_ALL:
        raise wrong(f"“{value}”不是内容。", UNKNOWN_HINT)
    found = as_full_list(value)
    if not found:
        raise wrong("列表是空的。", "没有或不知道，就把这一行整行删去。")
    return found


def as_item(text: str) -> str:
    """Write a text as an item of a YAML list in brackets, quoted where its signs would be taken for YAML's."""
    risky = re.search(r"""[\[\]{},]|: |:$|:[?]| #|^[-?:!&*|>'"%@`~#]""", text)
    return "'{}'".format(text.replace("'", "''")) if risky else text


def lines_of(value: object) -> list[str]:
    """Return the texts of a list of lines; an error says which item it is of."""
    found: list[str] = []
    for number, item in enumerate(as_list(value)):
        try:
            found.append(text_of(item))
        except PydanticCustomError as error:
            raise PydanticCustomError("linli", "{said}{hint}", {**(error.context or {}), "item": number}) from None
    return found


def as_records(value: object) -> list[Any]:
    """Take a list of parts that are “项目: 内容” each; refuse a text, saying how such a list is written."""
    if isinstance(value, str):
        raise keys_wanted(f"这里应是几项内容，现在是一行文字“{value.strip()}”。", "每项写成“- 项目: 内容”")
    if isinstance(value, dict):
        raise wrong("这里应是一个列表，现在是几个项目。", "请在第一行前加“- ”，其余各行对齐。")
    return as_list(value)


def as_full_list(value: object) -> list[Any]:
    """Take a list that says all there is: an empty one says that there is nothing."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        several = "若是一项，请在第一行前加“- ”，其余各行对齐；若是几项，请每项一行写成“- 内容”，中间不用冒号。"
        raise wrong("这里应是一个列表，现在是几个项目。", several)
    text = str(value).strip()
    if re.match(r"[-–—·•*]\s*\S", text):
        item = text.lstrip("-–—·•* ")
        said = "后面要空一格，才是列表的一项。" if text[0] == "-" else "不是列表的写法。"
        raise wrong(f"“{text}”开头的“{text[0]}”{said}", f"请写成：- {as_item(item)}")
    inner = text.strip("[]［］【】()（）。 ") if _BRACKETED.search(text) else text
    if text in NONE_AT_ALL:
        raise wrong(f"“{text}”不是列表。", "确知没有，请写成：[]；不知道，就把这一行整行删去。")
    items = [item.strip() for item in re.split("[、，,；;]", inner) if item.strip()]
    said = f"这里应是一个列表，现在是一行文字“{text}”。"
    raise wrong(said, f"请写成：[{', '.join(map(as_item, items or [text]))}]")


def as_mapping(value: object) -> object:
    """Take “项目: 内容” lines as they are; refuse a text or a list, saying what slipped."""
    if isinstance(value, str):
        name = value.replace("：", ":").split(":")[0]
        if "：" in value:
            raise wrong(f"“{value}”里是全角冒号。", f"请写成：{name}: …（半角冒号，后面空一格）")
        if ":" in value:
            raise wrong(f"“{value}”的冒号后面少了一个空格。", f"请写成：{name}: …")
        raise keys_wanted(f"这里应写几个项目，现在是一行文字“{value}”。", "写成“项目: 内容”")
    if isinstance(value, list):
        raise wrong("这里应写几个项目，现在是一个列表。", "请去掉前面的“- ”。")
    return value


def _schema(pattern: str | None = None, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **({"pattern": pattern} if pattern else {}), **more})


Text = Annotated[str, BeforeValidator(text_of), _schema(minLength=1, maxLength=MAX_TEXT)]
Day = Annotated[date, BeforeValidator(parse_day), _schema(r"^\d{4}-\d{1,2}-\d{1,2}$")]
DayOrUnstated = Annotated[
    date | None, BeforeValidator(parse_day_or_unstated), _schema(r"^(\d{4}-\d{1,2}-\d{1,2}|未注明)$")
]
Moment = Annotated[datetime, BeforeValidator(parse_moment), _schema(r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$")]
Integer = Annotated[int, BeforeValidator(parse_integer), WithJsonSchema({"type": ["integer", "string"], "minimum": 0})]
ClockTime = Annotated[str, BeforeValidator(parse_clock), _schema(r"^\d{1,2}[:：]\d{2}((以?前)|(之前))?$")]
YesNo = Annotated[bool, BeforeValidator(parse_yes_no), _schema(enum=["是", "否"])]
Slug = Annotated[str, BeforeValidator(parse_slug), _schema(r"^[a-z0-9-]{3,40}$")]
Reference = Annotated[str, BeforeValidator(parse_reference), _schema(r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
References = Annotated[tuple[Reference, ...], BeforeValidator(as_references)]
