"""How long an announcement stands on pages: a table of days."""

from datetime import date

import pytest

from linli.load.loading import load_vocabulary
from linli.model import Announcement
from linli.publish.views.announcements import announcement_banner, shown_on
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
WRONG = "原来预计2026年11月28日恢复，还没有恢复的通知"
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
    assert shown_on(announced(given), date.fromisoformat(day)) is shown


def announced(given):
    """Return an announcement of 20 November in the afternoon."""
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
    return Announcement.model_validate(tree, context={"vocabulary": VOCABULARY})


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-24", [("预计2026年11月28日恢复，以恢复的通知为准", False, True), (WRONG, True, False)]),
        ("2026-11-28", [("预计2026年11月28日恢复，以恢复的通知为准", False, True), (WRONG, True, False)]),
        ("2026-11-29", [(WRONG, False, False)]),
    ],
)
def test_an_expectation_becomes_one_that_was_wrong_by_the_clock(day, said):
    """At the midnight after the day on which it was to reopen, whenever the site was built; the closure has no other end."""
    entry = announced({**UNTIL_NOTICE, "预计恢复": "2026-11-28"})
    banner = announcement_banner(entry, date.fromisoformat(day))
    assert [(one.text, bool(one.since), bool(one.until)) for one in banner.said] == said
    assert banner.until == ""
    assert banner.period == "2026年11月25日至另行通知"
