"""How long an announcement stands on pages: a table of days."""

from datetime import date

import pytest

from linli.load.loading import load_vocabulary
from linli.model import Announcement
from linli.publish.views.announcements import shown_on
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)
CLOSURE = {"种类": "停业", "起止": "2026-11-25至2026-11-27"}
UNTIL_NOTICE = {"种类": "停业", "起止": "2026-11-25至另行通知"}
ENROLMENT = {"种类": "招生", "起止": "2026-11-25至2026-11-27"}
CORRECTION = {
    "种类": "更正",
    "起止": "2026-11-20至2026-11-20",
    "更正": {"项目": "电话", "原": "0000-1", "现": "0000-2"},
}
SHOWN = [
    # an announcement of 20 November in the afternoon, a day, whether it is shown on that day
    (CLOSURE, "2026-11-19", False),
    (CLOSURE, "2026-11-20", True),
    (CLOSURE, "2026-11-24", True),
    (CLOSURE, "2026-11-25", True),
    (CLOSURE, "2026-11-27", True),
    (CLOSURE, "2026-11-28", False),
    (ENROLMENT, "2026-11-27", True),
    (ENROLMENT, "2026-11-28", False),
    (UNTIL_NOTICE, "2026-11-19", False),
    (UNTIL_NOTICE, "2027-11-20", True),
    # a correction for thirty days, whatever its 起止
    (CORRECTION, "2026-11-19", False),
    (CORRECTION, "2026-11-20", True),
    (CORRECTION, "2026-12-20", True),
    (CORRECTION, "2026-12-21", False),
    (CORRECTION, "2027-02-01", False),
]


@pytest.mark.parametrize(("given", "day", "shown"), SHOWN)
def test_an_announcement_is_shown_until_its_last_day(given, day, shown):
    """From the day of its publication to its last day, both included; a correction for thirty days."""
    tree = {
        "id": "closed",
        "file": "announcements/qinghe/closed.yml",
        "标题": "公告",
        "涉及": ["liuxi-canteen"],
        "发布时间": "2026-11-20 17:20",
        "来源": ["s1"],
        "录入": "2026-11-20",
        **given,
    }
    entry = Announcement.model_validate(tree, context={"vocabulary": VOCABULARY})
    assert shown_on(entry, date.fromisoformat(day)) is shown
