"""`linli holidays YEAR`, and from November on the warning that next year's notice is not there."""

import pytest

from tests.language.notices import NOTICE_2025, NOTICE_2026
from tests.sample import ROOT

HOLIDAYS = "data/calendar/holidays"


@pytest.mark.parametrize(("year", "notice"), [(2025, NOTICE_2025), (2026, NOTICE_2026)])
def test_the_published_words_give_the_file_that_is_kept(bench, year, notice):
    """To the byte, the address of the notice kept."""
    path = bench.root / HOLIDAYS / f"{year}.yml"
    kept = (ROOT / HOLIDAYS / f"{year}.yml").read_text("utf-8")
    (bench.root / "notice.txt").write_text(notice, "utf-8")
    path.write_text(kept.replace("-02-1", "-02-0").replace("2025-11-04", "2025-11-05"), "utf-8")
    bench.run("holidays", str(year), "notice.txt", "--yes")
    assert path.read_text("utf-8") == kept


def test_a_new_year_is_read_from_standard_input_and_ends_the_warning(bench):
    """Until it is there `linli check` warns, from November on; then no more."""
    path = bench.root / HOLIDAYS / "2026.yml"
    path.unlink()
    words = ("check",)
    bench.environment(LINLI_TODAY="2025-10-31")
    assert "放假通知" not in bench.run(*words)[1]
    bench.environment(LINLI_TODAY="2025-11-01")
    code, output = bench.run(*words)
    assert (code, "还没有2026年的放假通知" in output, "linli holidays 2026" in output) == (0, True, True)
    code, output = bench.run("holidays", "2026", "--yes", "--url", "https://www.gov.cn/x", answers=NOTICE_2026)
    assert (code, "网址: https://www.gov.cn/x" in path.read_text("utf-8")) == (0, True), output
    assert "放假通知" not in bench.run(*words)[1]


def test_what_is_not_understood_is_not_written(bench):
    """The message says where; the calendar stays as it was."""
    before = (bench.root / HOLIDAYS / "2026.yml").read_text("utf-8")
    code, output = bench.run("holidays", "2026", "--yes", answers=NOTICE_2026.replace("1月4日", "1月5日"))
    assert (code, "通知没有看懂，没有写入：2026-01-05是周一" in output) == (1, True)
    assert (bench.root / HOLIDAYS / "2026.yml").read_text("utf-8") == before
