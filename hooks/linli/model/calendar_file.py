"""The public calendar (data/calendar/): the State Council's holiday notices, and the school vacations of an area."""

import re
from datetime import date, timedelta
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from linli.almanac import Festival, FestivalBreak, HolidayNotice, Market, Vacation, VacationKind
from linli.almanac.festivals import statutory_days
from linli.language.errors import LanguageError
from linli.language.hours import parse_line
from linli.language.hours.atoms import LunarMonthDays, MonthDays, Weekdays
from linli.model.base import Record, key
from linli.model.period import parse_period
from linli.model.scalars import Day, Reference, Text, as_list, as_records, text_of, wrong


def parse_festivals(value: object) -> tuple[Festival, ...]:
    """Parse “中秋节”, or “国庆节、中秋节” where a holiday notice joins two."""
    names = text_of(value).split("、")
    for name in names:
        if name not in set(Festival):
            raise wrong(f"不认识节日“{name}”。", f"可以写的有：{'、'.join(Festival)}")
    return tuple(Festival(name) for name in names)


def parse_year(value: object) -> int:
    """Parse a year of four digits."""
    text = text_of(value)
    if not re.fullmatch(r"20\d\d", text):
        raise wrong(f"年份“{text}”看不懂。", "请写成：2026")
    return int(text)


def parse_first_and_last(value: object) -> tuple[date, date]:
    """Parse “2026-10-01至2026-10-07”, both included; 另行通知 is refused."""
    period = parse_period(value)
    if period.end is None:
        raise wrong("这里要写明最后一天。", f"请写成：{period.start}至{period.start + timedelta(days=6)}")
    return period.start, period.end


Year = Annotated[int, BeforeValidator(parse_year)]
DayList = Annotated[tuple[Day, ...], BeforeValidator(as_list)]
Festivals = Annotated[tuple[Festival, ...], BeforeValidator(parse_festivals)]
FirstAndLast = Annotated[
    tuple[date, date],
    BeforeValidator(parse_first_and_last),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{1,2}-\d{1,2}至\d{4}-\d{1,2}-\d{1,2}$"}),
]


class FestivalNotice(Record):
    """One paragraph of a holiday notice: the festival, its statutory days, the days off and the swapped workdays."""

    festivals: Festivals = key("名称", "例如 中秋节；两个节日合并放假时写“国庆节、中秋节”")
    statutory: DayList = key("法定", "法律规定的放假日，用来核对")
    off: FirstAndLast = key("放假", "放假调休的第一天和最后一天")
    work: DayList = key("上班", "调休上班的周六、周日", default=())

    @model_validator(mode="after")
    def _agrees_with_law_and_week(self) -> "FestivalNotice":
        first, last = self.off
        for day in self.statutory:
            if not first <= day <= last:
                raise wrong(f"法定放假日{day}不在放假的日子里。", "请与通知核对。")
        for day in self.work:
            if first <= day <= last or day.weekday() < 5:
                raise wrong(f"{day}不会是调休上班日：它不是周六、周日，或者已经放假。", "请与通知核对。")
        return self


class HolidayNoticeFile(Record):
    """国务院办公厅关于…年部分节假日安排的通知: one file a year."""

    year: Year = key("年份")
    title: Text = key("标题", "通知的全名")
    dated: Day = key("日期", "通知的日子")
    number: Text = key("文号", default="")
    url: Text = key("网址", default="")
    festivals: Annotated[tuple[FestivalNotice, ...], BeforeValidator(as_records)] = key("节日")

    @model_validator(mode="after")
    def _is_whole_and_lawful(self) -> "HolidayNoticeFile":
        for festival in Festival:
            found = [part for part in self.festivals if festival in part.festivals]
            if len(found) != 1:
                raise wrong(f"“{festival}”写了{len(found)}次。", "七个节日各写一次。")
            missing = set(statutory_days(festival, self.year)) - set(found[0].statutory)
            if missing:
                raise wrong(f"“{festival}”缺少法定放假日{min(missing)}。", "请与《全国年节及纪念日放假办法》核对。")
        return self

    def for_almanac(self) -> HolidayNotice:
        """Return what the almanac needs of it."""
        return HolidayNotice(
            self.year,
            tuple(FestivalBreak(part.festivals, *part.off, part.work) for part in self.festivals),
        )


class SchoolVacations(Record):
    """寒假 and 暑假 of an area's schools in one year; what is not announced yet is left out."""

    area: Reference = key("地区", "地区路径，例如 qinghe")
    year: Year = key("年份", "假期结束的那一年")
    winter: FirstAndLast | None = key("寒假", default=None)
    summer: FirstAndLast | None = key("暑假", default=None)
    note: Text = key("说明", "出自哪里", default="")

    def for_almanac(self) -> tuple[Vacation, ...]:
        """Return what the almanac needs of it."""
        found = {VacationKind.WINTER: self.winter, VacationKind.SUMMER: self.summer}
        return tuple(Vacation(self.area, self.year, kind, *days) for kind, days in found.items() if days)


MarketAtom = LunarMonthDays | MonthDays | Weekdays


def parse_market_days(value: object) -> tuple[MarketAtom, ...]:
    """Parse “农历逢二、五、八”, “公历逢5、10” or “周三、周日” by the language of hours."""
    text = text_of(value)
    example = "请写成：农历逢二、五、八"
    try:
        (rule,) = parse_line(f"{text} 休息")
    except (LanguageError, ValueError):
        raise wrong(f"赶集的日子“{text}”看不懂。", example) from None
    atoms = tuple(atom for atom in rule.atoms if isinstance(atom, MarketAtom))
    if len(rule.condition.groups) != 1 or len(atoms) != len(rule.atoms) or rule.excluded:
        raise wrong(f"赶集的日子“{text}”只能按农历、公历的日子或星期几写。", example)
    return atoms


class MarketFile(Record):
    """赶集日 of an area, for 开放时间 that say 赶集日: one file an area."""

    area: Reference = key("地区", "地区路径，例如 qinghe/yunping")
    name: Text = key("名称", "集的名字", default="")
    days: Annotated[
        tuple[MarketAtom, ...],
        BeforeValidator(parse_market_days),
        WithJsonSchema({"type": "string"}),
    ] = key("逢", "例如 农历逢二、五、八；公历逢5、10；周日")
    note: Text = key("说明", "出自哪里", default="")

    def for_almanac(self) -> Market:
        """Return what the almanac needs of it."""
        days: dict[type, frozenset[int]] = {type(atom): atom.days for atom in self.days}
        none: frozenset[int] = frozenset()
        return Market(
            self.area,
            lunar=days.get(LunarMonthDays, none),
            solar=days.get(MonthDays, none),
            weekdays=days.get(Weekdays, none),
        )
