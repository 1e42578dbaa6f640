"""Announcements: closures, changed hours, reopenings, corrections, enrolment, events."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.language.hours import Hours
from linli.language.hours.bodies import SAME_LABEL
from linli.language.hours.rules import Half
from linli.model.base import Record, key
from linli.model.codes import CHANGED_HOURS, CLOSURE, CORRECTION, RESUMPTION
from linli.model.entry import Entry
from linli.model.hours_field import DatedHoursField
from linli.model.period import AnnouncedPeriodText, DayTimeText
from linli.model.scalars import Moment, References, Slug, Text, as_list, text_of, wrong
from linli.model.vocabulary import AnnouncementKind, Kind

HALVES = frozenset(half.value for half in Half)
_APART = r" ?[、，,；;]+ ?|(?<=[餐饭午晚])[和及与 ]+(?=[早午晚中上下夜])"
WHOLE_PLACE = frozenset(["全部", "全天", "整天", "一天", "全日", "都停"])


def parse_stops(value: object) -> tuple[str, ...]:
    """Parse what stops: sittings, as a list or one line joined by 、, or a half of the day; absent is everything."""
    given = as_list(value) if isinstance(value, list) else re.split(_APART, text_of(value))
    words = tuple(dict.fromkeys(_stopped(text_of(word)) for word in given))
    for word in words:
        if word in WHOLE_PLACE:
            raise wrong(f"“{word}”就是整个停业。", "请把“停”这一行整行删去。")
    return words


def _stopped(word: str) -> str:
    """Return a sitting by its usual name, or a half of the day, without the words around it: 只停晚饭, 下午半天."""
    bare = re.sub(r"^(?:只|仅)?(?:停供?|暂停|不供)?(?:当天|当日)?(?=[早午晚中上下夜])|(?:半天|一餐|一顿)$", "", word)
    return SAME_LABEL.get(bare, bare) or word


Stops = Annotated[
    tuple[str, ...],
    BeforeValidator(parse_stops),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]


class Correction(Record):
    """更正: which item of a page or sheet was wrong, and how it reads now."""

    item: Text = key("项目", "例如“电话”")
    before: Text = key("原")
    now: Text = key("现")


class Announcement(Entry):
    """公告: something that holds for the places or areas it concerns, in its period."""

    title: Text = key("标题")
    kind: AnnouncementKind = key("种类")
    concerns: References = key("涉及", "服务点、项目的编号或地区路径")
    narrowed: Kind | None = key("类型", "涉及一个地区时，只管这一类", default=None)
    period: AnnouncedPeriodText = key("起止", "从什么时候到什么时候；还不知道就写“至另行通知”")
    stops: Stops = key("停", "种类是“停业”时，只停哪几餐，或只停上午、下午；不写就是整个停业", default=())
    expected: DayTimeText | None = key("预计恢复", "估计哪天恢复；只给人看，到了那天不会自己恢复", default=None)
    closure: Slug | None = key("结束", "种类是“恢复”时，结束哪一条停业公告：那条的编号", default=None)
    reason: Text = key("原因", default="")
    hours: DatedHoursField = key("时间", "种类是“调整时间”时，这几天的时间", default=Hours())
    published: Moment = key("发布时间", "例如 2026-11-23 17:20")
    post: Text = key("岗位", "发布人的岗位，不写姓名", default="")
    correction: Correction | None = key("更正", default=None)
    note: Text = key("说明", default="")
    former_ids: Annotated[tuple[Slug, ...], BeforeValidator(as_list)] = key("曾用编号", default=())

    @property
    def closes(self) -> bool:
        """Tell whether it closes what it concerns, or a part of it (停业)."""
        return self.kind.code == CLOSURE

    @property
    def resumes(self) -> bool:
        """Tell whether it ends a closure (恢复)."""
        return self.kind.code == RESUMPTION

    @property
    def changes_hours(self) -> bool:
        """Tell whether other hours hold on its days (调整时间)."""
        return self.kind.code == CHANGED_HOURS

    @property
    def alters(self) -> bool:
        """Tell whether the hours of its days are not the usual ones (停业, 调整时间)."""
        return self.closes or self.changes_hours

    @property
    def corrects(self) -> bool:
        """Tell whether it says what was wrong (更正)."""
        return self.kind.code == CORRECTION

    @property
    def pressing(self) -> bool:
        """Tell whether whoever goes to a place must know it, even where it is said of a whole area."""
        return self.alters or self.resumes

    @property
    def halves(self) -> tuple[Half, ...]:
        """The halves of the day that a closure stops (停: 下午)."""
        return tuple(Half(word) for word in self.stops if word in HALVES)

    @property
    def sittings(self) -> tuple[str, ...]:
        """The sittings that a closure stops (停: [晚餐])."""
        return tuple(word for word in self.stops if word not in HALVES)
