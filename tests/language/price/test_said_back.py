"""What is said back of reductions: whose they are, to the year."""

import pytest

from linli.language.price import explain_reductions, parse_reductions

BANDS = [
    # what is written, whose it is said to be
    (["60周岁以上 12元", "60周岁以下 16元"], ["60周岁和更大的", "59周岁和更小的"]),
    (["60周岁以下 16元"], ["60周岁和更小的"]),
    (
        ["60-70周岁 8元", "70-80周岁 6元", "80周岁以上 免费"],
        ["60到69周岁（60、69都算）", "70到79周岁（70、79都算）", "80周岁和更大的"],
    ),
    (["80周岁以上 免费", "70-80周岁 6元"], ["80周岁和更大的", "70到79周岁（70、79都算）"]),
    (["60-69周岁 8元", "70周岁以上 6元"], ["60到69周岁（60、69都算）", "70周岁和更大的"]),
    (["1-2周岁 2200元", "2-3周岁 1900元"], ["1周岁的", "2到3周岁（2、3都算）"]),
    (["低保 60周岁以上 5元", "60周岁以下 16元"], ["60周岁和更大的，并且有“低保”身份", "60周岁和更小的"]),
    (["60-70周岁 午餐 8元", "70周岁以上 晚餐 6元"], ["60到70周岁（60、70都算）", "70周岁和更大的"]),
]


@pytest.mark.parametrize(("lines", "whose"), BANDS)
def test_an_edge_of_two_bands_is_said_to_be_of_the_one_that_begins_there(lines, whose):
    """It is said as it is reckoned; an edge of one band alone is its own."""
    reductions = parse_reductions(lines, {"低保": "low-income"})
    said = explain_reductions(reductions, {"low-income": "低保"})
    assert [line.partition("：")[0] for line in said] == whose
