"""Menus: a dated week, or a rotation, of one canteen; and the catalogue of dishes."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from linli.model.base import OrText, Record, key
from linli.model.dishes import COURSES, NO_MEAL, Served, no_meal, read_dish, read_dishes
from linli.model.scalars import Day, Slug, Text, Texts, as_full_list, as_list, as_mapping, parse_day, text_of, wrong
from linli.model.vocabulary import Allergen, DishTag

WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")

_WEEKDAY_SAID = re.compile("(?:星期|礼拜|周)([一二三四五六日天1-7])")


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
        named = _WEEKDAY_SAID.fullmatch(text)
        near = WEEKDAYS["一二三四五六日1234567".index(named[1].replace("天", "日")) % 7] if named else ""
        raise wrong(f"“{text}”不是星期几的写法。", f"请写成：{near}" if near else f"请写：{'、'.join(WEEKDAYS)}")
    return text


def parse_served(value: object) -> Served:
    """Parse what is served at one sitting: a list of dishes, one line joined by 、, or 停餐 with its reason."""
    items = as_list(value) if isinstance(value, list) else [value]
    if any(isinstance(item, dict) for item in items):
        return _joined([read_dish(item) if isinstance(item, dict) else _plain(item) for item in items])
    lines = [text_of(item) for item in items]
    reasons = [no_meal(line) for line in lines]
    if len(lines) == 1 and reasons[0] is not None:
        return Served((), reasons[0])
    if any(reason is not None for reason in reasons):
        raise wrong("又写了停餐，又写了菜。", "停餐就只写：停餐；不停餐就只写菜名。")
    found = [read_dishes(line) for line in lines]
    dishes = tuple(dict.fromkeys(dish for served in found for dish in served.dishes))
    if not dishes:
        raise wrong(f"“{'、'.join(lines)}”里没有菜名。", "请写成：排骨炖萝卜、香干炒肉、清炒时蔬；不开餐写：停餐")
    return _joined(found)


def _plain(item: object) -> Served:
    line = text_of(item)
    if no_meal(line) is not None:
        raise wrong("又写了停餐，又写了菜。", "停餐就只写：停餐；不停餐就只写菜名。")
    return read_dishes(line)


def _joined(found: list[Served]) -> Served:
    """Return what a list of dishes serves together."""
    return Served(
        tuple(dict.fromkeys(dish for served in found for dish in served.dishes)),
        "",
        {dish: course for served in found for dish, course in served.courses.items()},
        {dish: words for served in found for dish, words in served.made_of.items()},
    )


DISH_SCHEMA = {
    "type": "object",
    "properties": {
        "菜": {"type": "string", "description": "菜名"},
        "类别": {"type": "string", "enum": COURSES.split("|"), "description": "大荤、小荤、素、汤、主食、点心等"},
        "配料": {"type": ["array", "string"], "items": {"type": "string"}, "description": "用什么做的"},
        "克": {"type": ["integer", "string"], "description": "一份多少克"},
    },
    "required": ["菜"],
    "additionalProperties": False,
}

Monday = Annotated[date, BeforeValidator(parse_monday)]
ServedField = Annotated[
    Served,
    BeforeValidator(parse_served),
    WithJsonSchema({"type": ["string", "array"], "items": {"anyOf": [{"type": "string"}, DISH_SCHEMA]}}),
]
WeekdayName = Annotated[str, BeforeValidator(parse_weekday)]


def parse_sittings(value: object) -> object:
    """Take sitting → dishes; 停餐 for a whole day is a day whose only sitting has no name and no dishes."""
    if isinstance(value, str) and no_meal(value.strip()) is not None:
        return {NO_MEAL: value}
    return as_mapping(value)


DayMenu = Annotated[dict[Text, ServedField], BeforeValidator(parse_sittings), OrText()]
WeekDays = Annotated[dict[WeekdayName, DayMenu], BeforeValidator(as_mapping)]


class MenuFile(Record):
    """What the two kinds of menu share; neither has sources of its own: the canteen publishes it."""

    file: SkipJsonSchema[str] = key("file")
    canteen: Slug = key("食堂", "食堂的编号")


class WeekMenu(MenuFile):
    """menus/<canteen>/<yyyy>-W<ww>.yml: weekday → sitting → what is served; a day left out is not published."""

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
