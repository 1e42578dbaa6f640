"""The day of a build: a date of the almanac, or a line that says what it should be."""

from datetime import date

import pytest

from linli.publish.day import NoSuchDay, current_day, fixed_day


@pytest.mark.parametrize("text", ["1902-01-01", "2026-11-24", "2028-02-29", "2097-11-26"])
def test_a_day_of_the_almanac(text):
    """A day of which everything is known that is exported, is taken."""
    assert fixed_day(text) == date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("昨天", "应写成 2026-11-23 这样的日期，现在是“昨天”"),
        ("20261124", "应写成 2026-11-23 这样的日期"),
        ("2026-W48-2", "应写成 2026-11-23 这样的日期"),
        ("2026-11-24T00:00:00", "应写成 2026-11-23 这样的日期"),
        ("2026-1-4", "应写成 2026-11-23 这样的日期"),
        (" 2026-11-24", "应写成 2026-11-23 这样的日期"),
        ("٢٠٢٦-١١-٢٤", "应写成 2026-11-23 这样的日期"),
        ("2026-02-29", "没有“2026-02-29”这一天"),
        ("0000-01-01", "没有“0000-01-01”这一天"),
        ("2026-13-01", "没有“2026-13-01”这一天"),
        ("0001-01-01", "历书只有1902-01-01至2097-11-26，没有“0001-01-01”"),
        ("1901-12-31", "历书只有"),
        ("2097-11-27", "历书只有"),
        ("2099-12-31", "历书只有"),
        ("2100-01-01", "历书只有"),
        ("9999-12-31", "历书只有"),
    ],
)
def test_any_other_day_is_said(monkeypatch, text, said):
    """What is no date, no day or none of the almanac is quoted."""
    monkeypatch.setenv("LINLI_TODAY", text)
    with pytest.raises(NoSuchDay, match=said):
        current_day()
