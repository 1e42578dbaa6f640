"""Programmes: 托管班, 四点半课堂, services at home, and projects, with their sessions (期次)."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from linli.language.hours import Hours
from linli.model.base import OrText, Record, key
from linli.model.charges import Charges
from linli.model.contact import Phones
from linli.model.entry import Entry
from linli.model.hours_field import DatedHoursField
from linli.model.period import DayTimeText, PeriodText
from linli.model.ranges import Ages, Grades, Months
from linli.model.scalars import Day, Integer, Reference, References, Slug, Text, Texts, as_list, as_records
from linli.model.vocabulary import Admission, NeedWord, ProgrammeKind, Service
from linli.model.vocabulary import Enrolment as EnrolmentState


def parse_enrolment(value: object) -> object:
    """Take the items of 报名; a plain text is its 方式."""
    return {"方式": value} if isinstance(value, str) else value


class Target(Record):
    """对象: whom a programme is for."""

    ages: Ages | None = key("年龄", "例如 6-12", default=None)
    grades: Grades | None = key("年级", "例如 2-6；7是初一，10是高一", default=None)
    months: Months | None = key("月龄", "例如 6-36", default=None)
    note: Text = key("说明", default="")

    @property
    def words(self) -> tuple[str, ...]:
        """Whom it is for, a part each: “6–12岁”, “一年级至六年级”."""
        ages = f"{self.ages.youngest}–{self.ages.oldest}岁" if self.ages else ""
        grades = self.grades.words if self.grades else ""
        months = self.months.words if self.months else ""
        return tuple(filter(None, (ages, grades, months, self.note)))


class ClassVenue(Record):
    """办班点: one of the many places where the same class is held; it need not be a record of its own."""

    name: Text = key("名称", "例如“东街小学”")
    area: Reference | None = key("所在地", "areas.yml 里的路径", default=None)
    address: Text = key("地址", default="")
    seats: Integer | None = key("名额", default=None)
    phones: Phones = key("电话", default=())
    note: Text = key("说明", default="")


ClassVenues = Annotated[tuple[ClassVenue, ...], BeforeValidator(as_records)]


class SessionEnrolment(Record):
    """报名: whether one can enrol now, until when, and how."""

    state: EnrolmentState | None = key("状态", default=None)
    opens: DayTimeText | None = key("开始", "例如 2026-06-20 或 2026-06-20 09:00", default=None)
    closes: DayTimeText | None = key("截止", "例如 2026-07-01 或 2026-07-01 17:00", default=None)
    admission: Admission | None = key("录取", "报名的人多了怎么定", default=None)
    waiting_places: Integer | None = key("候补名额", default=None)
    phones: Phones = key("电话", "报名打哪个电话", default=())
    places_left: Integer | None = key("余位", default=None)
    updated: Day | None = key("更新", "余位是哪天的数", default=None)
    how: Text = key("方式", "怎么报名", default="")

    @property
    def until(self) -> date | None:
        """The last day on which one can enrol."""
        return self.closes.day if self.closes else None


Enrolling = Annotated[SessionEnrolment | None, BeforeValidator(parse_enrolment), OrText()]


class Session(Record):
    """期次: one run of a programme, with its dates and hours."""

    name: Text = key("名称")
    period: PeriodText | None = key("起止", "年月日都要写", default=None)
    hours: DatedHoursField = key("时间", "写法同“开放时间”", default=Hours())
    seats: Integer | None = key("名额", default=None)
    target: Target | None = key("对象", "和整个项目不同时写", default=None)
    class_venues: ClassVenues = key("办班点", "这一期在哪些地方办", default=())
    enrolment: Enrolling = key("报名", default=None)
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
    class_venues: ClassVenues = key("办班点", "在很多地方办的，每处一项；每一期不同时写在期次里", default=())
    enrolment: Enrolling = key("报名", "各期一样时写在这里", default=None)
    sessions: Annotated[tuple[Session, ...], BeforeValidator(as_records)] = key("期次", default=())
    note: Text = key("说明", default="")
    former_names: Texts = key("曾用名", default=())
    former_ids: Annotated[tuple[Slug, ...], BeforeValidator(as_list)] = key("曾用编号", default=())

    @property
    def held_at(self) -> tuple[str, ...]:
        """Where it is held: ids of places and paths of areas, each once."""
        venues = (*self.class_venues, *(venue for session in self.sessions for venue in session.class_venues))
        return tuple(dict.fromkeys((*self.venues, *(venue.area for venue in venues if venue.area))))

    def enrolment_in(self, session: Session) -> SessionEnrolment | None:
        """Return how one enrols in a session: its own way, else that of the programme."""
        return session.enrolment or self.enrolment
