"""Announcements: closures, changed hours, corrections, enrolment, events."""

from typing import Annotated

from pydantic import BeforeValidator

from linli.language.hours import Hours
from linli.model.base import Record, key
from linli.model.codes import CHANGED_HOURS, CLOSURE, CORRECTION
from linli.model.entry import Entry
from linli.model.hours_field import DatedHoursField
from linli.model.scalars import Moment, PeriodText, References, Slug, Text, as_list
from linli.model.vocabulary import AnnouncementKind, Kind


class Correction(Record):
    """更正: which item of a page or sheet was wrong, and how it reads now."""

    item: Text = key("项目", "例如“电话”")
    before: Text = key("原")
    now: Text = key("现")


class Announcement(Entry):
    """公告: something that holds for the places or areas it concerns, on the days of its period."""

    title: Text = key("标题")
    kind: AnnouncementKind = key("种类")
    concerns: References = key("涉及", "服务点、项目的编号或地区路径")
    narrowed: Kind | None = key("类型", "涉及一个地区时，只管这一类", default=None)
    period: PeriodText = key("起止", "例如 2026-11-24至另行通知")
    reason: Text = key("原因", default="")
    hours: DatedHoursField = key("时间", "种类是“调整时间”时，这几天的时间", default=Hours())
    published: Moment = key("发布时间", "例如 2026-11-23 17:20")
    post: Text = key("岗位", "发布人的岗位，不写姓名", default="")
    correction: Correction | None = key("更正", default=None)
    note: Text = key("说明", default="")
    former_ids: Annotated[tuple[Slug, ...], BeforeValidator(as_list)] = key("曾用编号", default=())

    @property
    def closes(self) -> bool:
        """Tell whether it closes what it concerns (停业)."""
        return self.kind.code == CLOSURE

    @property
    def changes_hours(self) -> bool:
        """Tell whether other hours hold on its days (调整时间)."""
        return self.kind.code == CHANGED_HOURS

    @property
    def corrects(self) -> bool:
        """Tell whether it says what was wrong (更正)."""
        return self.kind.code == CORRECTION

    @property
    def pressing(self) -> bool:
        """Tell whether whoever goes to a place must know it, even where it is said of a whole area."""
        return self.closes or self.changes_hours
