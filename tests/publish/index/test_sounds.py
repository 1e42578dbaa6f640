"""Sounds that are mixed up, and what a run of letters may stand for; run in node."""

import json
from typing import Any

from linli.publish.index.build import first_file
from tests.node import run_script
from tests.publish.index.county import COUNTY

ALIKE = [
    ("niu", "liu"),
    ("nan", "lan"),
    ("zhang", "zang"),
    ("chi", "ci"),
    ("shi", "si"),
    ("jin", "jing"),
    ("yin", "ying"),
    ("chen", "ceng"),
    ("fa", "hua"),
    ("fei", "hui"),
    ("fen", "hun"),
    ("fang", "huang"),
    ("fan", "huan"),
    ("feng", "hong"),
    ("fu", "hu"),
    ("lv", "nu"),
]
APART = [
    ("ban", "bang"),
    ("dong", "dou"),
    ("zhi", "chi"),
    ("jian", "jiang"),
    ("ren", "ling"),
    ("bu", "pu"),
    ("gu", "hu"),
]
SPELLINGS = [
    ("tongbao", ["tong bao"]),
    ("xian", ["xian", "xi an"]),
    ("fangan", ["fan gan", "fang an"]),
    ("tbst", ["t b s t"]),
    ("tongb", ["tong b"]),
    ("tongba", ["tong ba"]),
    ("zhsq", ["zh s q"]),
    ("uuu", []),
]


def evaluate(expression: str) -> Any:
    """Return the value of an expression in which pinyin.js is `pinyin` and the sounds of the county are `sounds`."""
    program = f"""
        const pinyin = module;
        const sounds = pinyin.createSounds(data);
        const result = {expression};
    """
    return run_script("search/pinyin.js", program, first_file(COUNTY)["sounds"])


def test_what_is_mixed_up_in_the_south_west_has_one_form() -> None:
    """n/l, zh/z, ch/c, sh/s, f/h, in/ing, en/eng are one; ü is typed v."""
    forms = evaluate(f"{json.dumps(ALIKE)}.map((pair) => pair.map(pinyin.alikeForm))")
    assert [pair for pair, (one, other) in zip(ALIKE, forms, strict=True) if one != other] == []


def test_what_is_told_apart_stays_apart() -> None:
    """Other pairs of sounds are not the same."""
    forms = evaluate(f"{json.dumps(APART)}.map((pair) => pair.map(pinyin.alikeForm))")
    assert [pair for pair, (one, other) in zip(APART, forms, strict=True) if one == other] == []


def test_letters_are_read_as_syllables_initials_or_both() -> None:
    """The shortest readings of a run of letters come first; none where letters cannot be pinyin."""
    runs = [run for run, _ in SPELLINGS]
    units = evaluate(f"{json.dumps(runs)}.map((run) => pinyin.spellings(sounds, run))")
    said = [[" ".join(unit["letters"] for unit in way) for way in ways] for ways in units]
    assert [ways[: len(expected)] for ways, (_, expected) in zip(said, SPELLINGS, strict=True)] == [
        expected for _, expected in SPELLINGS
    ]
    assert said[-1] == []


def test_the_readings_of_a_character_come_from_the_tables() -> None:
    """Usual readings are those of the texts, rare ones the rest; a traditional character has its simplified one."""
    readings = evaluate("['重', '堡', 'a'].map((sign) => pinyin.readingsOf(sounds, sign))")
    assert readings[0]["usual"] == ["chong", "zhong"]
    assert "bao" in readings[1]["usual"]
    assert set(readings[1]["rare"]) == {"bu", "pu"}
    assert readings[2] == {"usual": [], "rare": [], "forms": ["a"]}
    assert evaluate("['銅', '寶', '铜', 'a'].map((sign) => pinyin.simplified(sounds, sign))") == ["铜", "宝", "铜", "a"]
