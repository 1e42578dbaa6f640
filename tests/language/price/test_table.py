"""The table in which a browser looks prices up, word for word: its steps, their ranks, what stands beside them.

A step is [from age, −1 where it is not told; rank; 分; rule; rule on top; whose rows hold for others; rules beside].
"""

import pytest

from linli.language.price import Item, parse_reductions
from linli.language.price.table import price_table
from linli.language.price.tariff import Tariff
from tests.language.price.tariffs import STATUSES

MEAL = (Item("", 1200, "餐"),)
NOT_TOLD, FULL = [-1, 1, 1200, -1, -1, "", []], [0, 1, 1200, -1, -1, "", []]
LONELY, ON_TOP = [0, 200, False], [1, None, True]


@pytest.mark.parametrize(
    ("lines", "items", "best", "part", "rows"),
    [
        (["60周岁以上 8元"], MEAL, True, "rows", {"": [NOT_TOLD, FULL, [60, 0, 800, 0, -1, "", []]]}),
        (["60周岁以上 8元"], MEAL, True, "without", None),
        (["60周岁以上 8元"], MEAL, True, "outside", None),
        (
            ["60周岁以上 8元", "70周岁以上 5元"],
            MEAL,
            False,
            "rows",
            {"": [NOT_TOLD, FULL, [60, 0, 800, 0, -1, "", []]]},
        ),
        (
            ["本社区 60周岁以上 8元", "80周岁以上 10元"],
            MEAL,
            True,
            "rows",
            {"": [NOT_TOLD, FULL, [60, 0, 800, 0, -1, "outside", []]]},
        ),
        (
            ["本社区 60周岁以上 8元", "80周岁以上 10元"],
            MEAL,
            True,
            "outside",
            {"": [NOT_TOLD, FULL, [80, 0, 1000, 1, -1, "", []]]},
        ),
        (
            ["低保 6元", "60周岁以上 8折"],
            MEAL,
            True,
            "rows",
            {
                "": [[-1, 2, 1200, -1, -1, "", []], [0, 2, 1200, -1, -1, "", []], [60, 1, 960, 1, -1, "", []]],
                "d": [[-1, 0, 600, 0, -1, "", []], [0, 0, 600, 0, -1, "", []]],
            },
        ),
        (
            ["独居老人 2元", "60周岁以上 再减1元"],
            MEAL,
            True,
            "rows",
            {
                "": [
                    [-1, 0, 1200, -1, -1, "", [LONELY]],
                    [0, 0, 1200, -1, -1, "", [LONELY]],
                    [60, 0, 1200, -1, -1, "", [LONELY, ON_TOP]],
                ]
            },
        ),
        (
            ["80周岁以上 免费", "60周岁以上 8折"],
            (),
            True,
            "rows",
            {
                "": [
                    [-1, 2, None, -1, -1, "", []],
                    [0, 2, None, -1, -1, "", []],
                    [60, 1, None, 1, -1, "", []],
                    [80, 0, 0, 0, -1, "", []],
                ]
            },
        ),
    ],
)
def test_the_rows_of_a_tariff(lines, items, best, part, rows):
    """Every step at which an answer changes, ranked: a known price before an unknown one, the full price last."""
    assert price_table(Tariff(items, parse_reductions(lines, STATUSES), best))[0].get(part) == rows
