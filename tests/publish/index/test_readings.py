"""How names are read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.publish.index.readings import common_characters, name_readings, sound_table, syllables_of, toneless
from linli.publish.index.sounds import beyond_common, common_script, common_sounds, sounds_of
from linli.publish.index.traditional import traditional_pairs
from tests.node import SCRIPTS, run_script


@pytest.mark.parametrize(
    ("spelling", "syllables"),
    [
        ("liǔ xī", ("liu", "xi")),
        ("Lǜ huā", ("lv", "hua")),
        ("nü", ("nv",)),
        ("chang2 ping2", ("chang", "ping")),
        ("", ()),
    ],
)
def test_tones_are_taken_off(spelling: str, syllables: tuple[str, ...]) -> None:
    """A 拼音 line is read with or without tones; ü becomes v, as people type it."""
    assert toneless(spelling) == syllables


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("重阳节", ["chong", "yang", "jie"]),
        ("重庆路A4号", ["chong", "qing", "lu", "", "", "hao"]),
        ("“一老一小”", ["", "yi", "lao", "yi", "xiao", ""]),
        ("大呢噜坪村", ["da", "ni", "lu", "ping", "cun"]),
        ("长坪长坪镇", ["chang", "ping", "zhang", "ping", "zhen"]),
    ],
)
def test_a_name_is_read_in_its_context(text: str, syllables: list[str]) -> None:
    """Phrases decide the reading, the override list decides over phrases, the longer entry over the shorter."""
    overrides = {"呢噜坪": ("ni", "lu", "ping"), "长坪": ("chang", "ping"), "长坪镇": ("zhang", "ping", "zhen")}
    assert syllables_of(text, overrides) == syllables


@given(st.text(max_size=40))
def test_every_text_has_a_reading_for_each_character(text: str) -> None:
    """Whatever the text, there is one syllable or none for each character."""
    assert len(syllables_of(text, {})) == len(text)


def test_a_records_own_spelling_counts_for_its_characters_only() -> None:
    """拼音 gives a syllable to each Chinese character; one that does not fit is not used."""
    assert name_readings("长坪（新）", "cháng píng xīn") == {"长坪（新）": ("chang", "ping", "", "xin", "")}
    assert name_readings("长坪村", "cháng píng") == {}


def test_every_reading_can_be_searched_and_rare_ones_stay_apart() -> None:
    """Readings that occur in the texts are usual, all others of the dictionary rare."""
    usual, rare = sound_table(["重阳", "重点", "长坪"], {"长坪": ("chang", "ping")})
    assert "重" in usual["chong"]
    assert "重" in usual["zhong"]
    assert "长" in usual["chang"]
    assert "长" in usual["zhang"]
    assert "大" in usual["da"]
    assert "大" not in usual["dai"]
    assert "大" in rare["dai"]


def test_what_phones_write_for_a_sound_is_in_the_table() -> None:
    """All of GB 2312 is in the table, whatever the index contains: 铜宝 must find 桐堡."""
    characters = set(common_characters())
    assert len(characters) == 6763
    usual, _ = sound_table(["桐堡"], {})
    assert characters - set("".join(usual.values())) == {"嗯"}  # a grunt without a vowel
    assert {"铜", "桐", "童"} <= set(usual["tong"])


def test_traditional_characters_are_paired_with_known_ones() -> None:
    """The table holds the traditional forms of known characters and nothing else."""
    assert "銅铜" not in traditional_pairs({"宝"})
    assert "寶宝" in traditional_pairs({"宝"})
    assert traditional_pairs(set()) == ""


def test_the_common_sounds_are_those_of_python() -> None:
    """sounds.json is what the dictionary says; accept a change with: make bless."""
    assert (SCRIPTS / "sounds.json").read_text("utf-8") == common_script()


@pytest.mark.parametrize("texts", [(), ("桐堡", "重阳"), ("䣕邡",), ("长坪", "重庆銅")])
def test_the_common_sounds_with_those_of_a_directory_are_all_its_sounds(texts: tuple[str, ...]) -> None:
    """Joined in the browser: also readings that are usual here only, and characters beyond GB 2312."""
    whole = sounds_of(texts, {"长坪": ("chang", "ping"), "桐堡": ("tong", "pu")})
    own = beyond_common(whole)
    program = "const result = module.joinedSounds(data.common, data.own);"
    joined = run_script("search/sounds.js", program, {"common": common_sounds(), "own": own})
    for name in ("usual", "rare"):
        assert [sorted(line) for line in joined[name].split("\n")] == [sorted(line) for line in whole[name].split("\n")]
    assert joined["traditional"].startswith(common_sounds()["traditional"])
    assert sorted(joined["traditional"]) == sorted(whole["traditional"])
    assert len(str(own)) < 200
