"""A directory with a payload in every text that a model lets somebody type; a new field is attacked by itself."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from linli.model.directory import Directory
from linli.model.dishes import Served
from linli.model.scalars import Text
from linli.model.vocabulary import Term

MARK = "llowned"
PAYLOADS = (
    f"</title></script></style></textarea><{MARK} on{MARK}=1>",
    f"\"'><img src=x onerror={MARK}()><svg onload={MARK}()>",
    f"{{{{ 7 * 7 }}}}{{% raw %}}<script>{MARK}()</script>",
    f"javascript:{MARK}()//\u2028]]></x><!--",
)


# What names and links records, and is no text to be read.
LINKS = {"id", "file", "sources"}


class Attack:
    """Puts one payload behind every text; `reached` are the fields that it was put into, as “Model.field”."""

    def __init__(self, payload: str) -> None:
        self.payload = payload
        self.reached: set[str] = set()

    def on(self, directory: Directory) -> Directory:
        """Return the directory with every text of its records attacked; what names and links records stays."""
        changes = {
            field.name: self.value(getattr(directory, field.name))
            for field in fields(directory)
            if field.name not in {"path", "vocabulary", "broken", "newest_change", "typed"}
        }
        return replace(directory, **changes)

    def value(self, value: Any, hint: Any = None, name: str = "") -> Any:
        """Return a value with the texts in it attacked, as the hints of its model tell which these are."""
        if hint == Text:
            self.reached.add(name)
            return f"{value}{self.payload}" if isinstance(value, str) and value else value
        if value is None and tuple[Text, ...] in list(_deep(hint)):
            return self.value((), tuple[Text, ...], name)
        if isinstance(value, Served):
            return replace(value, dishes=tuple(f"{dish}{self.payload}" for dish in value.dishes))
        if isinstance(value, BaseModel) and not isinstance(value, Term):
            return self.record(value)
        if is_dataclass(value) and not isinstance(value, type):
            return self.parts(value)
        if isinstance(value, tuple):
            inner = _inner(hint)
            items = value or (("本来没有写",) if inner == Text else ())
            return tuple(self.value(item, inner, name) for item in items)
        if isinstance(value, Mapping):
            return {key: self.value(item, _inner(hint), name) for key, item in value.items()}
        text = next((one for one in _alternatives(hint) if one == Text), None)
        return self.value(value, text, name) if text is not None and isinstance(value, str) else value

    def record(self, record: BaseModel) -> BaseModel:
        """Return a record with its texts attacked."""
        hints = get_type_hints(type(record), include_extras=True)
        changes = {
            name: self.value(getattr(record, name), hints[name], f"{type(record).__name__}.{name}")
            for name in type(record).model_fields
            if name not in LINKS
        }
        return record.model_copy(update=changes)

    def parts(self, value: Any) -> Any:
        """Return a dataclass, such as an area, with the records in it attacked."""
        changes = {
            field.name: self.record(found)
            for field in fields(value)
            if isinstance(found := getattr(value, field.name), BaseModel) and not isinstance(found, Term)
        }
        return replace(value, **changes) if changes else value


def _alternatives(hint: Any) -> tuple[Any, ...]:
    """Return what a hint may be: the members of a union, what is annotated."""
    return get_args(hint) if get_origin(hint) is not Annotated else (hint,)


def _inner(hint: Any) -> Any:
    """Return the hint of the items of a list or of the values of a mapping."""
    found = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    inner = [one for one in get_args(found) if one is not Ellipsis]
    return inner[-1] if inner else None


def text_fields(models: tuple[type[BaseModel], ...]) -> set[str]:
    """Return every field of these models, and of those within them, that holds free text."""
    found: set[str] = set()
    seen: set[type[BaseModel]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        if model in seen or issubclass(model, Term):
            continue
        seen.add(model)
        for name, hint in get_type_hints(model, include_extras=True).items():
            if name in model.model_fields and name not in LINKS:
                inner = list(_deep(hint))
                if Text in inner:
                    found.add(f"{model.__name__}.{name}")
                waiting += [one for one in inner if isinstance(one, type) and issubclass(one, BaseModel)]
    return found


def _deep(hint: Any) -> Any:
    yield hint
    if hint != Text:
        for one in get_args(hint):
            yield from _deep(one)
