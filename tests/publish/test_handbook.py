"""Which pages belong to the handbook, and how its search index is made to read Chinese."""

import json

import pytest

from linli.publish.handbook import page_meta, space_out, write_search_index

OMITTED = {"search": {"exclude": True}}


@pytest.mark.parametrize(
    ("source", "meta"),
    [
        ("staff/index.md", {"template": "handbook.html"}),
        ("staff/decisions/index.md", {"template": "handbook.html"}),
        ("about.md", OMITTED),
        ("staffing.md", OMITTED),
        ("background/staff/x.md", OMITTED),
    ],
)
def test_the_folder_decides(source, meta):
    """What lies below staff/ is the handbook; of the rest Material's search knows nothing."""
    assert page_meta(source) == meta


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("公示", "公|示|"),
        ("A4纸，竖着", "A4纸|，竖|着|"),
        ("<p>停餐 &lt;1天</p>", "<p>停|餐| &lt;1天|</p>"),
        ("Git", "Git"),
        ("", ""),
    ],
)
def test_every_chinese_character_becomes_a_word(text, spaced):
    """An invisible sign follows each Chinese character, in titles and texts, and nothing else is touched."""
    index = {"config": {"separator": "的"}, "docs": [{"location": "staff/#核", "title": text, "text": text}]}
    wanted = spaced.replace("|", "\u200c")
    assert json.loads(space_out(json.dumps(index))) == {
        "config": {"separator": "的"},
        "docs": [{"location": "staff/#核", "title": wanted, "text": wanted}],
    }


def test_a_site_without_that_search_has_no_index(tmp_path):
    """Where Material's search is switched off nothing is written."""
    write_search_index(tmp_path)
    assert list(tmp_path.iterdir()) == []
