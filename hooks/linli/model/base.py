"""What every part of a record shares: frozen, typed, Chinese keys in the file and English attributes in the program."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from linli.model.scalars import as_mapping

REQUIRED: Any = ...


def key(alias: str, said: str = "", *, default: Any = REQUIRED) -> Any:
    """Declare a field: its key in the file, its line in the field reference, its value where the key is absent."""
    return Field(default, alias=alias, description=said)


class OrText:
    """Marks a field whose items may be written as one text instead; only the JSON Schema needs to know."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(core)]}


class Record(BaseModel):
    """A frozen part of a record; unknown keys are refused."""

    # What validates a model is built when it is first needed: where all records are known from before, that is never.
    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _require_mapping(cls, value: object) -> object:
        return as_mapping(value)
