"""Lists of hours lines as fields of records: text → rules, with the line that is not understood."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from linli.language.errors import LanguageError
from linli.language.hours import Hours, parse_dated_hours, parse_local_hours
from linli.model.scalars import as_item, lines_of, wrong


def _parsed(value: object, parse: Callable[[Sequence[str]], Hours]) -> Any:
    if isinstance(value, dict) and all(isinstance(hours, str) for hours in value.values()):
        listed = ", ".join(as_item(f"{days} {hours}") for days, hours in value.items())
        raise wrong("这里应是一个列表，现在是几个项目。", f"请写成：[{listed}]")
    lines = lines_of(value)
    try:
        return parse(lines)
    except LanguageError as error:
        context = {"said": error.message, "hint": error.hint, "item": error.line}
        raise PydanticCustomError("linli", "{said}{hint}", context) from None


def parse_recurring(value: object) -> Any:
    """Parse hours that hold year after year (开放时间, activities, serving times)."""
    return _parsed(value, parse_local_hours)


def parse_once(value: object) -> Any:
    """Parse hours that hold once (期次, announcements): a date needs its year."""
    return _parsed(value, parse_dated_hours)


_SCHEMA = WithJsonSchema({"type": "array", "items": {"type": "string"}, "minItems": 1})
HoursField = Annotated[Hours, BeforeValidator(parse_recurring), _SCHEMA]
DatedHoursField = Annotated[Hours, BeforeValidator(parse_once), _SCHEMA]
