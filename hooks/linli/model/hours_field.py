"""Lists of hours lines as fields of records: text → rules, with the line that is not understood."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from linli.language.errors import LanguageError
from linli.language.hours import Hours, parse_dated_hours, parse_local_hours
from linli.model.scalars import as_list, text_of


def _parsed(value: object, parse: Callable[[Sequence[str]], Hours]) -> Any:
    lines = [text_of(line) for line in as_list(value)]
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
