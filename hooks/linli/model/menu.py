"""Menus: a dated week, or a rotation, of one canteen; and the catalogue of dishes."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from linli.model.base import OrText, Record, key
from linli.model.scalars import Day, Slug, Text, Texts, as_full_list, as_list, as_mapping, parse_day, text_of, wrong
from linli.model.vocabulary import Allergen, DishTag

NO_MEAL = "停餐"
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def parse_monday(value: object) -> date:
    """Parse a date that must be a Monday."""
    day = parse_day(value)
    if day.isoweekday() != 1:
        monday = date.fromordinal(day.toordinal() - day.weekday())
        raise wrong(f"{day}是{WEEKDAYS[day.weekday()]}，不是周一。", f"那一周的周一是：{monday}")
    return day


def parse_weekday(value: object) -> str:
    """Parse 周一 … 周日."""
    text = text_of(value)
    if text not in WEEKDAYS:
        raise wrong(f"“{text}”不是星期几。", f"请写：{'、'.join(WEEKDAYS)}")
    return text


def parse_dishes(value: object) -> tuple[str, ...]:
    """Parse the dishes of one sitting: a list, one line joined by 、, or 停餐 (no dishes at all)."""
    if isinstance(value, list):
        return tuple(text_of(item) for item in as_list(value))
    text = text_of(value)
    if text == NO_MEAL:
        return ()
    dishes = tuple(dish.strip() for dish in re.split("[、，,；;]", text) if dish.strip())
    if not dishes:
        raise wrong(f"“{text}”里没有菜名。", "请写成：排骨炖萝卜、香干炒肉、清炒时蔬；不开餐写：停餐")
    return dishes


Monday = Annotated[date, BeforeValidator(parse_monday)]
Dishes = Annotated[
    tuple[str, ...],
    BeforeValidator(parse_dishes),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]
WeekdayName = Annotated[str, BeforeValidator(parse_weekday)]


def parse_sittings(value: object) -> object:
    """Take sitting → dishes; 停餐 for a whole day is an empty day."""
    if isinstance(value, str) and value.strip() == NO_MEAL:
        return {}
    return as_mapping(value)


DayMenu = Annotated[dict[Text, Dishes], BeforeValidator(parse_sittings), OrText()]
WeekDays = Annotated[dict[WeekdayName, DayMenu], BeforeValidator(as_mapping)]


class MenuFile(Record):
    """What the two kinds of menu share; neither has sources of its own: the canteen publishes it."""

    file: SkipJsonSchema[str] = key("file")
    canteen: Slug = key("食堂", "食堂的编号")


class WeekMenu(MenuFile):
    """menus/<canteen>/<yyyy>-W<ww>.yml: weekday → sitting → dishes; () is 停餐, a day left out is not published."""

    monday: Monday = key("周一", "这一周星期一的日期")
    days: WeekDays = key("菜单", "星期 → 餐次 → 菜名；不开餐写“停餐”")


class Rotation(MenuFile):
    """menus/<canteen>/rotation.yml: weeks that take turns from a Monday on, holidays or not."""

    start: Monday = key("自", "第一轮第一周的星期一")
    end: Day | None = key("至", "最后一天；不写就一直轮下去", default=None)
    weeks: Annotated[tuple[WeekDays, ...], BeforeValidator(as_list)] = key("轮换", "一周一项，轮流使用")


class Dish(Record):
    """An entry of menus/dishes.yml; `allergens` is None where nobody has said, () where there are none of them."""

    tags: Annotated[tuple[DishTag, ...], BeforeValidator(as_list)] = key("标签", default=())
    allergens: Annotated[tuple[Allergen, ...], BeforeValidator(as_full_list)] | None = key(
        "过敏原", "确知没有写 []；不写是不知道", default=None
    )
    synonyms: Texts = key("又名", default=())
