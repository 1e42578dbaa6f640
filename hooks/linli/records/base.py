"""What every part of a record shares: frozen, typed, Chinese keys in the file and English attributes in the program."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from linli.records.scalars import as_mapping

REQUIRED: Any = ...


def key(alias: str, said: str = "", *, default: Any = REQUIRED) -> Any:
    """Declare a field: its key in the file, its line in the field reference, its value where the key is absent."""
    return Field(default, alias=alias, description=said)


class Record(BaseModel):
    """A frozen part of a record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _require_mapping(cls, value: object) -> object:
        return as_mapping(value)
