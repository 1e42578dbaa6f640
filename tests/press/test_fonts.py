"""The fonts: every character of the standard, static, small, with their licence; made once."""

import subprocess

import pytest
from fontTools.ttLib import TTFont

from linli.press import foundry
from linli.press.characters import characters, missing_signs
from linli.press.fetching import Unfetched
from linli.press.fonts import WEIGHTS, cached_fonts
from linli.press.measure import ASCII_ADVANCES
from tests.sample import ROOT

GB2312_AND_STANDARD = 6763 + 1467
MEGABYTE = 1 << 20


@pytest.fixture(scope="module", params=WEIGHTS)
def font(fonts, request):
    """Each of the two fonts."""
    with TTFont(getattr(fonts, request.param)) as opened:
        yield opened


def advances(font):
    """Return the advance of every character, in 1/1000 em."""
    scale = 1000 / font["head"].unitsPerEm
    return {chr(code): font["hmtx"][glyph][0] * scale for code, glyph in font.getBestCmap().items()}


def test_the_character_set_is_that_of_the_standards():
    """GB 2312 has 6,763 characters, 通用规范汉字表 1,467 more; names of places in Zhaotong need some of these."""
    han = [sign for sign in characters() if "\u3400" <= sign <= "\u9fff" or sign > "\uffff"]
    assert len([sign for sign in han if sign != "〇"]) == GB2312_AND_STANDARD
    assert missing_signs("昭通彝良镇雄牛街盐津豆沙关，洛泽河\ufeff") == ("\ufeff",)
    assert missing_signs("邻里 𰻝𰻝面") == ("𰻝",)


def test_no_character_is_missing(font):
    """Every character of the set has a glyph in both weights."""
    assert characters() - set(advances(font)) == set()


def test_fonts_are_static_truetype_and_small(fonts, font):
    """No variations, no CFF, at most 3 MB; the licence lies beside them."""
    assert "glyf" in font
    assert {"fvar", "CFF ", "GSUB"}.isdisjoint(font.keys())
    assert max(path.stat().st_size for path in (fonts.medium, fonts.heavy)) < 3 * MEGABYTE
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts.folder / "OFL.txt").read_text("utf-8")


def test_widths_for_fitting_are_those_of_the_fonts(fonts):
    """The heavier weight has the widths of the table, the other none that is wider; Chinese is 1 em."""
    ascii_signs = [chr(code) for code in range(0x20, 0x7F)]
    with TTFont(fonts.heavy) as heavy, TTFont(fonts.medium) as medium:
        wide, narrow = advances(heavy), advances(medium)
    assert [round(wide[sign]) for sign in ascii_signs] == list(ASCII_ADVANCES)
    assert [sign for sign in ascii_signs if narrow[sign] > wide[sign] + 10] == []
    assert [sign for sign in characters() if sign >= "\u2e80" and wide[sign] != 1000] == []


def test_fonts_are_made_once(fonts, monkeypatch):
    """Where they lie in the cache nothing is downloaded."""
    monkeypatch.setattr(subprocess, "run", None)
    assert foundry.make_fonts(ROOT) == cached_fonts(ROOT) == fonts


FAILURES = [
    (1, (), "下载字体失败（justmytype-intl-cjk==0.1.0，约30兆）。请检查网络后再运行：linli fonts\nno network"),
    (
        0,
        ("x.whl",),
        "下载的字体和登记的不一致（justmytype-intl-cjk==0.1.0），没有使用。请换一个网络再运行：linli fonts",
    ),
]


@pytest.mark.parametrize(("code", "files", "message"), FAILURES)
def test_a_failed_download_leaves_nothing(tmp_path, monkeypatch, code, files, message):
    """Without a network, or with another file than the one named, there is a message and no half-made font."""

    def download(command, **options):
        folder = command[command.index("--dest") + 1]
        for name in files:
            (tmp_path / folder / name).write_bytes(b"not a font")
        return subprocess.CompletedProcess(command, code, "", "no network")

    monkeypatch.setattr(subprocess, "run", download)
    with pytest.raises(Unfetched) as raised:
        foundry.make_fonts(tmp_path)
    assert str(raised.value) == message
    assert not cached_fonts(tmp_path).ready
    assert list((tmp_path / ".cache" / "fonts").iterdir()) == []
