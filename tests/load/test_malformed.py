"""Every slip of the table is answered with its own messages, at its own line, and with nothing else."""

import os

import pytest

from tests.malformed import CHECKED, READING
from tests.malformed_fields import FIELDS
from tests.malformed_layout import LAYOUT
from tests.sample import CANTEEN, DIRECTORY, open_sample, said, write_sample


@pytest.mark.parametrize(
    ("changes", "messages"), [*READING, *FIELDS, *LAYOUT, *((changes, said) for _, changes, said in CHECKED)]
)
def test_a_slip_is_named_for_what_it_is(tmp_path, changes, messages):
    """One slip, one message, at the slip; nothing that merely follows from it."""
    assert said(open_sample(tmp_path, changes)) == messages


def test_the_table_is_long_enough():
    """What lands is tried with slips that nobody here has seen: the table holds at least 150."""
    assert len(READING) + len(FIELDS) + len(LAYOUT) + len(CHECKED) >= 150


def test_what_is_no_file_is_refused(tmp_path):
    """A pipe, a link out of data/ and a link to nothing are named; none of them is opened."""
    write_sample(tmp_path, {})
    folder = tmp_path / DIRECTORY / "places" / "qinghe"
    os.mkfifo(folder / "pipe.yml")
    (tmp_path / "secret.yml").write_text("名称: x\n", "utf-8")
    (folder / "out.yml").symlink_to(tmp_path / "secret.yml")
    (folder / "gone.yml").symlink_to(tmp_path / "nothing.yml")
    (tmp_path / "elsewhere").mkdir()
    (folder / "folder").symlink_to(tmp_path / "elsewhere")
    assert said(open_sample(tmp_path, {CANTEEN: None})) == [
        "places/qinghe/folder 这是一个链接，指向 data/ 以外的地方。请删去它，放上文件本身。",
        "places/qinghe/gone.yml 这个链接指向的文件不存在。请删去它，放上文件本身。",
        "places/qinghe/out.yml 这是一个链接，指向 data/ 以外的地方。请删去它，放上文件本身。",
        "places/qinghe/pipe.yml 这不是普通的文件。请删去它。",
    ]
