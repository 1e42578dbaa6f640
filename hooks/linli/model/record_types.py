"""The record types: what a file of a directory can be, each described once.

This is what a type is: its word, where its files lie, what they are read as. What the site makes of it — page, list,
index entry — is the other half, linli.publish.pages.published, which is checked to leave none of them out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, TypeAdapter

from linli.model import Announcement, Dish, Entry, Outcome, Place, Policy, Programme, Rotation, Team, WeekMenu
from linli.model.area import AreaList
from linli.model.base import Record
from linli.model.entry import SourceList
from linli.model.helping import Helping
from linli.model.samples import SAMPLES
from linli.model.scalars import Text, as_mapping
from linli.read.layout import Location, OwnedFiles, RecordFolder, SingleFile


@dataclass(frozen=True, eq=False)
class RecordType:
    """记录类型: one kind of file.

    `code` names it in the program, in /schema/<code>.json and, for records with an id, in the URLs of their pages;
    `word` is what people call one; `path` says how its files are named; `model` is what pydantic makes of a file;
    `refers` are the attributes that lead to places or areas; `helping` says how records help people, None where they do
    not; `samples` say how its keys are written, on one line each.
    """

    code: str
    word: str
    path: str
    location: Location
    model: Any
    refers: tuple[str, ...] = ()
    helping: Helping | None = None
    samples: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_id(self) -> bool:
        """Tell whether a file is a record of its own, with an id and a place in the namespace of ids."""
        return isinstance(self.location, RecordFolder)

    @property
    def required(self) -> bool:
        """Tell whether a directory is none without it."""
        return isinstance(self.location, SingleFile) and self.location.required

    @property
    def item_model(self) -> type[Record]:
        """The model of one record; of a file with many, that of each."""
        model = self.model
        while not isinstance(model, type) or not issubclass(model, Record):
            model = next(part for part in reversed(get_args(model)) if get_args(part) or _is_record(part))
        return model

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """The validator of a file, built once: building costs 100 times a validation."""
        return TypeAdapter(self.model)


def _is_record(model: Any) -> bool:
    return isinstance(model, type) and issubclass(model, Record)


PLACE_TYPE = RecordType(
    "places",
    "服务点",
    "places/<县区>/<乡镇街道>/<编号>.yml",
    RecordFolder("places"),
    Place,
    helping=Helping(services=("services",), kind="kind"),
    samples=SAMPLES["places"],
)
AREA_TYPE = RecordType(
    "areas", "地区", "areas.yml", SingleFile("areas.yml", required=True), AreaList, samples=SAMPLES["areas"]
)
SOURCE_TYPE = RecordType(
    "sources", "来源", "sources.yml", SingleFile("sources.yml", required=True), SourceList, samples=SAMPLES["sources"]
)
WEEK_TYPE = RecordType(
    "week",
    "一周菜单",
    "menus/<食堂编号>/2026-W48.yml",
    OwnedFiles("menus", re.compile(r"\d{4}-W\d{2}"), "一周的菜单叫 2026-W48.yml"),
    WeekMenu,
    samples=SAMPLES["week"],
)
ROTATION_TYPE = RecordType(
    "rotation",
    "轮换菜单",
    "menus/<食堂编号>/rotation.yml",
    OwnedFiles("menus", re.compile("rotation"), "轮换的菜单叫 rotation.yml"),
    Rotation,
    samples=SAMPLES["rotation"],
)
DISH_TYPE = RecordType(
    "dishes",
    "菜品",
    "menus/dishes.yml：菜名下面写这些",
    SingleFile("menus/dishes.yml"),
    Annotated[dict[Text, Dish], BeforeValidator(as_mapping)],
    samples=SAMPLES["dishes"],
)
PROGRAMME_TYPE = RecordType(
    "programmes",
    "项目",
    "programmes/<县区>/<编号>.yml",
    RecordFolder("programmes"),
    Programme,
    ("venues",),
    Helping("needs", ("services", "contents")),
    samples=SAMPLES["programmes"],
)
TEAM_TYPE = RecordType(
    "teams",
    "队伍",
    "teams/<县区>/<编号>.yml",
    RecordFolder("teams"),
    Team,
    ("coverage",),
    Helping("needs", ("services", "work")),
    samples=SAMPLES["teams"],
)
POLICY_TYPE = RecordType(
    "policies",
    "政策",
    "policies/<县区>/<编号>.yml",
    RecordFolder("policies"),
    Policy,
    helping=Helping("needs"),
    samples=SAMPLES["policies"],
)
ANNOUNCEMENT_TYPE = RecordType(
    "announcements",
    "公告",
    "announcements/<县区>/<日期>-<名字>.yml",
    RecordFolder("announcements"),
    Announcement,
    ("concerns",),
    samples=SAMPLES["announcements"],
)
OUTCOME_TYPE = RecordType(
    "outcomes",
    "成效",
    "outcomes/<县区>/<编号>.yml",
    RecordFolder("outcomes"),
    Outcome,
    ("scope",),
    samples=SAMPLES["outcomes"],
)

RECORD_TYPES: dict[str, RecordType] = {
    record.code: record
    for record in (
        PLACE_TYPE,
        AREA_TYPE,
        SOURCE_TYPE,
        WEEK_TYPE,
        ROTATION_TYPE,
        DISH_TYPE,
        PROGRAMME_TYPE,
        TEAM_TYPE,
        POLICY_TYPE,
        ANNOUNCEMENT_TYPE,
        OUTCOME_TYPE,
    )
}
"""Every record type by its code, in the order of the field reference."""


def entry_types() -> tuple[RecordType, ...]:
    """Return the types whose records have an id."""
    return tuple(record for record in RECORD_TYPES.values() if record.has_id)


def type_of(entry: Entry) -> RecordType:
    """Return the type of a record; LookupError for a model that no type describes."""
    for record in RECORD_TYPES.values():
        if record.model is type(entry):
            return record
    raise LookupError(f"no record type has the model {type(entry).__name__}")
