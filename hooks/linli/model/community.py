"""Teams, policies and outcomes: who helps, what one is entitled to, what was done."""

from typing import Annotated

from pydantic import BeforeValidator

from linli.model.base import Record, key
from linli.model.contact import Phones
from linli.model.entry import Entry
from linli.model.scalars import Reference, References, Slug, Text, Texts, as_list, as_records
from linli.model.vocabulary import NeedWord, Service, TeamKind

Needs = Annotated[tuple[NeedWord, ...], BeforeValidator(as_list)]
FormerIds = Annotated[tuple[Slug, ...], BeforeValidator(as_list)]


class Team(Entry):
    """志愿服务队: numbers stay in the words of the source (3000余)."""

    name: Text = key("名称")
    kind: TeamKind | None = key("种类", default=None)
    team_count: Text = key("队数", default="")
    people: Text = key("人数", default="")
    work: Texts = key("做什么", default=())
    services: Annotated[tuple[Service, ...], BeforeValidator(as_list)] = key("服务", default=())
    needs: Needs = key("需求", "能帮上的需求", default=())
    coverage: References = key("服务范围", "地区路径或服务点编号", default=())
    contact: Text = key("怎么联系", default="")
    note: Text = key("说明", default="")
    former_ids: FormerIds = key("曾用编号", default=())


class Policy(Entry):
    """政策: what people are entitled to and how they get it."""

    name: Text = key("名称")
    who: Text = key("谁能享受", default="")
    what: Text = key("给什么", default="")
    how: Text = key("怎么办理", default="")
    documents: Texts = key("带什么", default=())
    where: Text = key("到哪办", default="")
    phones: Phones = key("电话", default=())
    needs: Needs = key("需求", "能帮上的需求", default=())
    basis: Text = key("依据", default="")
    note: Text = key("说明", default="")
    former_ids: FormerIds = key("曾用编号", default=())


class Figure(Record):
    """数据: one figure of an outcome, in the words of the source (3800余)."""

    measure: Text = key("指标")
    value: Text = key("数值")
    unit: Text = key("单位", default="")
    note: Text = key("说明", default="")


class Outcome(Entry):
    """成效: what a source reports to have been done, in a period, in an area or at a place."""

    period: Text = key("期间", "来源里的说法，例如“2025年以来”")
    scope: Reference = key("范围", "地区路径或服务点编号")
    figures: Annotated[tuple[Figure, ...], BeforeValidator(as_records)] = key("数据")
    note: Text = key("说明", default="")
