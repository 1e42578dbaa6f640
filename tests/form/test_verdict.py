"""The form and the command line give the same verdict, on every slip of the table."""

from datetime import date

import pytest

from linli.form.proposing import verdict_on_files, verdict_on_slips
from linli.form.slip import ChangeSlip, slip_text
from linli.load.project import read_project
from linli.load.settings import Settings
from linli.read.problems import has_errors
from linli.read.source import parse_document
from linli.spreadsheet.settling import Bench
from tests.malformed import CHECKED, READING
from tests.malformed_fields import FIELDS
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample, said, write_sample

TABLE = [*READING, *FIELDS, *((changes, words) for _, changes, words in CHECKED)]
IN_TEXT = [
    (changes, words)
    for changes, words in TABLE
    if all(isinstance(text, str) and not name.startswith("..") for name, text in changes.items())
]
"""What can be typed into a form: texts, of records, and no file that is taken away."""

OWN = (CANTEEN, CENTER)


@pytest.fixture(scope="module")
def bench(tmp_path_factory):
    """The sample as it is, read once."""
    root = tmp_path_factory.mktemp("sample")
    write_sample(root, {})
    project = read_project(root, [DIRECTORY])
    return Bench(root, Settings(directory=DIRECTORY), DIRECTORY, date(2026, 11, 26), project)


def bare(lines):
    """Return lines without the folder of the directory, sorted."""
    return sorted(line.replace(f"{DIRECTORY}/", "") for line in lines)


@pytest.mark.parametrize(("changes", "messages"), IN_TEXT)
def test_a_file_has_the_verdict_of_the_check(bench, changes, messages):
    """The same messages in the same words, at the same lines."""
    verdict = verdict_on_files(bench, {f"{DIRECTORY}/{name}": text for name, text in changes.items()})
    assert bare([*verdict.refused, *verdict.remarks]) == sorted(messages)


def slip_of(changes):
    """Return the 更新单 that asks for an edit of one record, "" where none can ask for it."""
    [(name, text)] = changes.items() if len(changes) == 1 else [("", "")]
    now, _ = parse_document(text, name)
    if name not in OWN or now is None or not isinstance(now.tree, dict):
        return ""
    before, _ = parse_document(FILES[name], name)
    values = {key: value for key, value in now.tree.items() if before.tree.get(key) != value}
    gone = dict.fromkeys(key for key in before.tree if key not in now.tree)
    code = name.rpartition("/")[2].removesuffix(".yml")
    return slip_text([ChangeSlip({**values, **gone}, code)]) if values or gone else ""


SLIPS = [(changes, slip) for changes, _ in IN_TEXT if (slip := slip_of(changes))]


def test_the_tables_are_long_enough():
    """Nearly all of the table can be typed into a form, and half of it be asked for in 更新单."""
    assert len(IN_TEXT) > 0.9 * len(TABLE)
    assert len(SLIPS) > 0.5 * len(TABLE)


@pytest.mark.parametrize(("changes", "slip"), SLIPS)
def test_a_slip_is_refused_where_the_check_refuses(bench, tmp_path, changes, slip):
    """What the check lets pass is taken; what it refuses is refused, or written so that the check lets it pass."""
    checked = open_sample(tmp_path, changes)
    verdict = verdict_on_slips(bench, slip)
    if verdict.refused:
        assert has_errors(checked.problems), (verdict.refused, said(checked))
        assert not verdict.changes
    else:
        written = {name.removeprefix(f"{DIRECTORY}/"): text for name, text in verdict.changes.items()}
        assert not has_errors(open_sample(tmp_path, written).problems)
