"""The pictures of the handbook: each is drawn by the script, shown on a page, said in words, and small."""

import re

import pytest
from PIL import Image

from tests.sample import ROOT
from tests.screens import FOLDER, LARGEST, SCREENS

STAFF = ROOT / "content/staff"
SHOWN = re.compile(r"!\[([^\]]*)\]\(pictures/([\w-]+)\.png\)")
PICTURES = sorted(FOLDER.iterdir())


def test_the_script_the_folder_and_the_pages_know_the_same_pictures():
    """None is missing, none is left over."""
    shown = {name for path in STAFF.rglob("*.md") for _, name in SHOWN.findall(path.read_text("utf-8"))}
    assert shown == set(SCREENS) == {path.stem for path in PICTURES}


def test_every_picture_is_said_in_words():
    """For whoever does not see it, and while it has not come."""
    words = [said for path in STAFF.rglob("*.md") for said, _ in SHOWN.findall(path.read_text("utf-8"))]
    assert [said for said in words if len(said) < 4] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_small(path):
    """A telephone loads it; it shows what the script's window is."""
    assert path.stat().st_size <= LARGEST
    with Image.open(path) as picture:
        assert (picture.format, picture.width) == ("PNG", 1.5 * SCREENS[path.stem].window[0]) or SCREENS[
            path.stem
        ].element
