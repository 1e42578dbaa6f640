"""`linli price` as people call it: what was understood in plain words, what stands beside the price, the statuses."""

import json

import pytest
from click.testing import CliRunner

from linli.cli import main
from tests.sample import ROOT


@pytest.fixture
def run(monkeypatch):
    """Run `linli price` in this project; return its exit code, output and errors."""
    monkeypatch.chdir(ROOT)

    def called(*words):
        result = CliRunner().invoke(main, ["price", *words])
        return result.exit_code, result.stdout, result.stderr

    return called


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("12元", "60-79周岁 补贴1元", "--age", "63"),
            "看懂的是：\n"
            "　标准价：12元\n"
            "　60到79周岁（60、79都算）：比标准价少付1元\n"
            "\n"
            "标准：12元\n要付：11元\n按：60-79周岁 补贴1元\n算法：12元 − 1元 = 11元\n",
        ),
        (
            ("80周岁及以上老人自付3元，政府补贴13元", "--age", "83", "--base", "16"),
            "看懂的是：\n"
            "　80周岁和更大的：付3元（旁边写明：补贴13元）\n"
            "\n"
            "标准：16元\n要付：3元\n按：80周岁及以上老人自付3元，政府补贴13元\n算法：3元\n",
        ),
        (
            ("一级、二级残疾人免费", "--age", "40", "--base", "10"),
            "看懂的是：\n"
            "　所有人：免费；要看“一、二级残疾人”，网站不问，不算进价格，只在旁边写明\n"
            "\n"
            "标准：10元\n要付：10元\n按：标准价\n算法：10元\n没有算进去：一、二级残疾人 免费\n".replace(
                "一、二级", "一级、二级"
            ),
        ),
    ],
)
def test_what_was_understood_is_said_back(run, words, said):
    """Every rule in plain words, then the price with its arithmetic and all that stands beside it."""
    assert run(*words) == (0, said.replace("“一、二级", "“一级、二级"), "")


@pytest.mark.parametrize(
    ("rules", "age", "conditions"),
    [
        ("80周岁以上老人凭身份证免费", "83", ["凭身份证"]),
        ("60-79周岁 消费满15元补贴2元", "63", ["没有算进去：60-79周岁 消费满15元 补贴2元"]),
        ("60周岁以上每人每月补助50元", "63", ["没有算进去：60周岁以上 补贴50元/月"]),
        ("80周岁以上老人免费送餐", "83", ["没有算进去：80周岁以上 送餐 免费"]),
        ("退役军人9折，60周岁以上再减2元", "63", ["没有算进去：60周岁以上 再补贴2元"]),
    ],
)
def test_all_that_stands_beside_a_price_is_in_its_json(run, rules, age, conditions):
    """What the price rests on, and the rules that may be for this person and are not counted."""
    code, output, _ = run(rules, "--age", age, "--base", "12", "--json")
    assert (code, json.loads(output)["conditions"]) == (0, conditions)


def test_a_base_takes_the_unit_of_the_rules(run):
    """A price of so much without a unit is of the unit that the rules speak of."""
    assert json.loads(run("低保家庭每月150元", "--age", "10", "--status", "低保", "--base", "300", "--json")[1]) == {
        "price": 150.0,
        "rule": "低保家庭每月150元",
        "arithmetic": "150元",
        "conditions": [],
    }


def test_the_statuses_are_listed(run):
    """`--status` alone lists every status, its meaning and its other words."""
    code, output, _ = run("--status")
    assert code == 0
    assert "残疾　持有残疾人证（也写作：残疾人、残疾人士、" in output
    assert "重度残疾　残疾等级为一级、二级" in output


@pytest.mark.parametrize("words", [("--age", "60"), ("免费", "--age", "60", "--status", "富人")])
def test_what_is_left_out_is_asked_for(run, words):
    """Without a rule, and with a status that there is not, the command ends with 2."""
    assert run(*words)[0] == 2


def test_outside_the_project_it_says_what_it_lacks(run, tmp_path, monkeypatch):
    """Without the list of statuses nothing can be told from a status: no answer is given."""
    monkeypatch.chdir(tmp_path)
    code, output, errors = run("60周岁以上 8折", "--age", "63", "--base", "12")
    assert (code, output) == (2, "")
    assert "data/vocabulary/statuses.yml" in errors


def test_without_an_age_the_rules_are_said_back(run):
    """A clerk who has written them wants to compare, not to reckon; how to reckon is said below."""
    code, output, _ = run("标准: 12元", "60周岁以上 政府补2元、慈善补1元")
    assert code == 0
    assert output.splitlines() == [
        "看懂的是：",
        "　标准价：12元",
        "　60周岁和更大的：比标准价少付3元",
        "",
        "要算出多少钱，请写年龄，例如：--age 83",
    ]
