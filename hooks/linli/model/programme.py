"""Programmes: 托管班, 四点半课堂, services at home, and projects, with their sessions (期次)."""

from typing import Annotated

from pydantic import BeforeValidator

from linli.language.hours import Hours
from linli.model.base import OrText, Record, key
from linli.model.charges import Charges
from linli.model.entry import Entry
from linli.model.hours_field import DatedHoursField
from linli.model.period import PeriodText
from linli.model.scalars import Ages, Day, Integer, References, Slug, Text, Texts, as_list, as_records
from linli.model.vocabulary import Enrolment as EnrolmentState
from linli.model.vocabulary import NeedWord, ProgrammeKind, Service


def parse_enrolment(value: object) -> object:
    """Take the items of 报名; a plain text is its 方式."""
    return {"方式": value} if isinstance(value, str) else value


class Target(Record):
    """对象: whom a programme is for."""

    ages: Ages | None = key("年龄", "例如 6-12", default=None)
    note: Text = key("说明", default="")


class SessionEnrolment(Record):
    """报名: whether one can enrol now, until when, and how."""

    state: EnrolmentState | None = key("状态", default=None)
    until: Day | None = key("截止", default=None)
    places_left: Integer | None = key("余位", default=None)
    updated: Day | None = key("更新", "余位是哪天的数", default=None)
    how: Text = key("方式", "怎么报名", default="")


class Session(Record):
    """期次: one run of a programme, with its dates and hours."""

    name: Text = key("名称")
    period: PeriodText | None = key("起止", "年月日都要写", default=None)
    hours: DatedHoursField = key("时间", "写法同“开放时间”", default=Hours())
    seats: Integer | None = key("名额", default=None)
    enrolment: Annotated[SessionEnrolment | None, BeforeValidator(parse_enrolment), OrText()] = key(
        "报名", default=None
    )
    charges: Charges = key("收费", default=())
    lunch: Text = key("午餐", "有、无或自带", default="")
    transport: Text = key("接送", default="")
    note: Text = key("说明", default="")


class Programme(Entry):
    """托管班, 课堂, 上门服务, 融合 …: something organised for people, at places or at home."""

    name: Text = key("名称")
    kind: ProgrammeKind = key("种类")
    organiser: Text = key("主办", default="")
    partners: Texts = key("合作单位", default=())
    contents: Texts = key("内容", default=())
    services: Annotated[tuple[Service, ...], BeforeValidator(as_list)] = key("服务", default=())
    needs: Annotated[tuple[NeedWord, ...], BeforeValidator(as_list)] = key("需求", "能帮上的需求", default=())
    target: Target | None = key("对象", default=None)
    venues: References = key("开办地点", "服务点编号或地区路径", default=())
    sessions: Annotated[tuple[Session, ...], BeforeValidator(as_records)] = key("期次", default=())
    note: Text = key("说明", default="")
    former_names: Texts = key("曾用名", default=())
    former_ids: Annotated[tuple[Slug, ...], BeforeValidator(as_list)] = key("曾用编号", default=())
