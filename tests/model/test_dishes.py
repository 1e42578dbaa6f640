"""Lines of dishes as canteens write them: understood whole, or refused with the line to copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from linli.model.dishes import Served, no_meal, read_dishes
from linli.model.menu import parse_served

READ = {
    "排骨炖萝卜、香干炒肉、清炒时蔬": ("排骨炖萝卜", "香干炒肉", "清炒时蔬"),
    "排骨炖萝卜，香干炒肉；清炒时蔬。": ("排骨炖萝卜", "香干炒肉", "清炒时蔬"),
    "红烧肉（少盐、少油）、白米饭": ("红烧肉（少盐、少油）", "白米饭"),
    "土豆烧牛肉(微辣,可不放)": ("土豆烧牛肉(微辣,可不放)",),
    "红烧肉 （少盐）": ("红烧肉 （少盐）",),
    "面条": ("面条",),
    "面条。": ("面条",),
    "面条、面条": ("面条",),
    "无骨鸡爪": ("无骨鸡爪",),
    "时令鲜蔬、见手青炒腊肉": ("时令鲜蔬", "见手青炒腊肉"),
}

COURSES = {
    "大荤：红烧肉、糖醋排骨；小荤：香干炒肉；素菜：炒青菜": {
        "红烧肉": "大荤",
        "糖醋排骨": "大荤",
        "香干炒肉": "小荤",
        "炒青菜": "素菜",
    },
    "大荤:红烧肉、素菜: 炒青菜、汤：冬瓜汤": {"红烧肉": "大荤", "炒青菜": "素菜", "冬瓜汤": "汤"},
    "主食：米饭；红烧肉": {"米饭": "主食"},
    "荤：青椒肉丝、啤酒鸭 素：炒豆芽 汤：菌菇汤": {"青椒肉丝": "荤", "啤酒鸭": "荤", "炒豆芽": "素", "菌菇汤": "汤"},
}

NO_MEALS = {
    "停餐": "",
    "停餐。": "",
    "停业": "",
    "停供": "",
    "无": "",
    "休息": "",
    "停餐（停电）": "停电",
    "停餐(停电)。": "停电",
    "停供：设备检修": "设备检修",
    "因停水停餐": "停水",
    "停餐一天（消防演练）": "消防演练",
    "停电停餐": "停电",
    "节日停餐": "节日",
    "今日停餐": "",
    "暂停供应": "",
    "过节放假，不开火": "过节放假",
    "不开饭": "",
    "今天不做饭": "",
    "食堂放假一天": "",
    "设备检修，暂停供餐": "设备检修",
    "厨师培训停餐": "厨师培训",
}

REFUSED = {
    "红烧肉 炒青菜": "几样，请写成：红烧肉、炒青菜",
    "红烧肉/炒青菜、米饭": "几样，请写成：红烧肉、炒青菜、米饭",
    "米饭+冬瓜汤": "几样，请写成：米饭、冬瓜汤",
    "米饭＋冬瓜汤。": "几样，请写成：米饭、冬瓜汤",
    "红烧肉　炒青菜　米饭": "几样，请写成：红烧肉、炒青菜、米饭",
    "特价：红烧肉": "可以写的有：大荤、",
    "1.红烧肉 2.青菜": "请写成：红烧肉、青菜",
    "①红烧肉②青菜": "请写成：红烧肉、青菜",
    "红烧肉、停餐": "不开餐就只写：停餐",
    "周三停餐": "不开餐就只写：停餐",
    "未定": "请写菜名",
    "同周一": "请写菜名",
    "按时令": "请写菜名",
    "以当天为准": "请写菜名",
    "红烧肉等": "请写菜名",
    "米饭、根据季节调整": "请写菜名",
}


@pytest.mark.parametrize(("line", "dishes"), READ.items())
def test_a_line_of_dishes_is_read(line, dishes):
    """Brackets belong to the dish, whatever signs they hold; a sign at the end goes."""
    assert (read_dishes(line).dishes, no_meal(line)) == (dishes, None)


@pytest.mark.parametrize(("line", "courses"), COURSES.items())
def test_a_course_is_kept_with_its_word(line, courses):
    """A course holds up to the next, or to a semicolon; the dish keeps its bare name."""
    served = read_dishes(line)
    assert dict(served.courses) == courses
    assert not any("：" in dish for dish in served.dishes)


@pytest.mark.parametrize(("line", "reason"), NO_MEALS.items())
def test_no_meal_has_its_reason(line, reason):
    """Every way to say that there is no meal is known, with why where that is said."""
    assert parse_served(line) == parse_served([line]) == Served((), reason)


@pytest.mark.parametrize(("line", "hint"), REFUSED.items())
def test_what_may_be_one_dish_or_two_is_refused(line, hint):
    """A space, / or + between two dishes is refused with the line to copy."""
    with pytest.raises(PydanticCustomError) as caught:
        read_dishes(line)
    assert hint in caught.value.message()
    if "请写成：" in hint:
        assert len(read_dishes(caught.value.message().split("请写成：")[1]).dishes) > 1


@pytest.mark.parametrize("value", [["停餐", "红烧肉"], "、", ["。"]])
def test_neither_dishes_nor_no_meal(value):
    """停餐 among dishes, and a line without any, are refused."""
    with pytest.raises(PydanticCustomError):
        parse_served(value)


def test_a_list_may_hold_lines():
    """An item of a list is a line like any other."""
    assert parse_served(["红烧肉、炒青菜", "汤：冬瓜汤"]) == Served(
        ("红烧肉", "炒青菜", "冬瓜汤"), "", {"冬瓜汤": "汤"}
    )


@given(st.text(alphabet="红烧肉米饭汤：、，；。（） /+大荤停餐无", min_size=1, max_size=20))
def test_any_line_is_read_or_refused(line):
    """Nothing but the error of a parser is raised, and no dish holds a sign that parts dishes."""
    try:
        served = read_dishes(line)
    except PydanticCustomError:
        return
    assert all(dish.strip() == dish != "" for dish in served.dishes)
