"""The page of the handbook on closures: every sample is a record without a problem, and every 起止 of its table is read."""

import re

from linli.model.period import parse_announced_period
from tests.checks.announced import LUNCH_AND_DINNER, closure
from tests.sample import ROOT, open_sample, said

PAGE = (ROOT / "content" / "staff" / "closures.md").read_text("utf-8")
SAMPLES = re.findall(r"(?m)(?:^ {4}\S.*\n)+", PAGE)
PERIODS = re.findall(r"(?m)^\| (\d{4}-\S.*?) \|", PAGE)


def test_every_sample_is_accepted(tmp_path):
    """A clerk may copy any of them; each is tried beside the closure that the sample of 恢复 ends."""
    records = [re.sub("(?m)^ {4}", "", sample) for sample in SAMPLES if sample.startswith("    标题")]
    assert len(records) == 5
    for number, record in enumerate(records):
        files = {**LUNCH_AND_DINNER, **closure(), f"announcements/qinghe/20261201-sample-{number}.yml": record}
        assert said(open_sample(tmp_path / str(number), files)) == []


def test_every_period_of_the_table_is_read():
    """The left column of the table can be copied as it is."""
    assert len(PERIODS) == 6
    assert all(map(parse_announced_period, PERIODS))
