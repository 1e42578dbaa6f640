"""Lines of menus as they hang in canteens, against answers worked out by hand; what is offered for the others."""

import pytest
from pydantic_core import PydanticCustomError

from linli.engine.meals import DescribedDishes
from linli.model.dish_remarks import without_remark
from linli.model.dishes import no_meal
from linli.model.menu import parse_served
from tests.language.cases.menus import menu_lines, menu_verdict

CASES = menu_lines()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_line_of_a_menu_is_understood_as_it_is_meant_or_refused(case):
    """Dishes, courses, what they are made of and why there is no meal are as the table has them."""
    found, said = menu_verdict(case)
    assert found == ("rightly refused" if case.get("refuse") else "understood"), said


@pytest.mark.parametrize("line", [case["line"] for case in CASES if case.get("refuse")])
def test_what_is_offered_for_a_menu_is_accepted(line):
    """What follows 请写成 or 写法如 is a line of dishes, or says that there is no meal."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_served(line)
    said = caught.value.message()
    for words in ("请写成：", "写法如："):
        if words in said:
            offered = said.split(words)[1].split("；还")[0]
            assert parse_served(offered).dishes or no_meal(offered) is not None


REMARKS = [
    ("红烧肉（12元）", "红烧肉"),
    ("红烧肉（12元/份）", "红烧肉"),
    ("鸡蛋（2个）", "鸡蛋"),
    ("豆浆（×2）", "豆浆"),
    ("豆浆（二选一）", "豆浆"),
    ("鸡腿（A套餐）", "鸡腿"),
    ("鸡腿（B餐）", "鸡腿"),
    ("鸡腿（餐标10元）", "鸡腿"),
    ("红烧肉（少盐）", "红烧肉（少盐）"),
    ("豆腐（含花生）", "豆腐（含花生）"),
    ("炖牛肉（清真）", "炖牛肉（清真）"),
    ("红烧肉", "红烧肉"),
]


@pytest.mark.parametrize(("dish", "plain"), REMARKS)
def test_what_makes_no_other_dish(dish, plain):
    """A price, a count, a choice or a set changes nothing of a dish; what it is made with does."""
    assert without_remark(dish) == plain


def test_a_dish_with_its_price_keeps_what_is_known_of_it():
    """The catalogue knows 红烧肉（12元） by 红烧肉, and 红烧肉（含花生） not at all."""
    known = DescribedDishes({"红烧肉": object()})
    assert known.called("红烧肉（12元）") is known.dishes["红烧肉"]
    assert known.called("红烧肉（含花生）") is None
