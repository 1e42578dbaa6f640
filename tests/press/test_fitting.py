"""Fitting: the largest type between ceiling and floor, by sums that agree with what is laid out."""

from dataclasses import replace

import pytest

from linli.press.fitting import SHEET_HEIGHT, SHEET_WIDTH, STEP, all_rows, blocks_height, fit
from linli.press.heights import PAD, unbroken
from linli.press.look import NoticeLayout
from linli.press.press import END, POINTS_PER_PIXEL
from linli.press.views import Contact, Note, Row, Rows, Style
from linli.publish.sheets.registry import notice_keys, notice_view
from tests.press.views import LOOKS, SINGLE, correction, emptiest, line, longest, notice, rows

MARGIN = 33.5
LAST_LINE = 18


@pytest.mark.parametrize("kind", SINGLE)
def test_little_to_say_is_said_at_the_ceiling(kind):
    """The emptiest notice has the largest type there is for its kind."""
    assert fit(emptiest(kind)).size == LOOKS[kind].ceiling


@pytest.mark.parametrize("kind", SINGLE)
def test_much_to_say_never_falls_below_the_floor(kind):
    """The longest notice goes on on a second sheet."""
    found = fit(longest(kind))
    assert found.pages == 2
    assert found.size >= LOOKS[kind].floor


@pytest.mark.parametrize("count", range(1, 9))
def test_one_size_larger_would_not_fit(count):
    """The size found fits the sheet, and no larger one does."""
    view = notice("hours", (Rows(Style.TIMES, rows(count, pieces=2)), Note("请互相转告。" * 8)))
    found = fit(view)
    spare = found.rest + 2 * count * (found.pad - PAD * found.size)
    more = blocks_height(view, found.size + STEP, SHEET_WIDTH) - blocks_height(view, found.size, SHEET_WIDTH)
    broken = unbroken(all_rows(view), found.size, SHEET_WIDTH) - unbroken(
        all_rows(view), found.size + STEP, SHEET_WIDTH
    )
    assert found.pages == 1
    assert more > spare or broken


def test_times_do_not_break():
    """Type is not made so large that a span of time no longer stands in one line."""
    view = notice("hours", (Rows(Style.TIMES, (Row("法定节假日", (line("11:00–12:30", label="午餐"),)),)),))
    found = fit(view)
    assert {"法定节假日", "11:00–12:30"} <= unbroken(view.blocks[0].rows, found.size, SHEET_WIDTH)


def test_a_dish_longer_than_a_line_is_not_held_back():
    """What no size can keep in one line does not make the rest small."""
    dish = "一道名字特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别长的菜"
    view = notice("menu", (Rows(Style.MENU, (Row("周一", (line(dish),)),)),))
    assert fit(view).size == LOOKS["menu"].ceiling


STRIPS = [("0000-1234568", 3), ("一" * 120, 2), ("一" * 400, 1)]


@pytest.mark.parametrize(("before", "strips"), STRIPS)
def test_corrections_are_thirds_of_a_sheet(before, strips):
    """Three strips on a sheet; fewer where there is more to say."""
    assert fit(correction(before)).strips == strips


def test_every_sheet_of_the_demonstration_is_fitted_by_sums_alone(demo, press):
    """What is expected on one page ends on it, within a line of where the sums say; nothing is laid out twice."""
    wrong = {}
    for key in notice_keys(demo):
        view = notice_view(demo, key)
        found = fit(view)
        if found.pages != 1 or view.look.layout is NoticeLayout.STRIPS or key.kind in {"menu", "activities"}:
            continue
        anchors = press.lay_out(view, found).pages[0].anchors
        end = anchors[END][1] * POINTS_PER_PIXEL if END in anchors else None
        bottom = MARGIN + SHEET_HEIGHT
        if end is None or not bottom - 130 <= end <= bottom - LAST_LINE:
            wrong[key.path] = end
    assert wrong == {}


def test_what_the_sums_get_wrong_is_fitted_once_more(press, monkeypatch):
    """A sheet that runs over all the same is fitted with the height it took too much, and stands on one page."""
    view = notice("hours", (Rows(Style.TIMES, rows(5, pieces=1)),), contacts=(Contact("0000-1234567"),))
    first = fit(view)
    too_high = replace(first, rest=first.rest + 200)
    monkeypatch.setattr("linli.press.press.fit", lambda view, excess=0.0: fit(view, excess) if excess else too_high)
    assert len(press.lay_out(view, too_high).pages) == 2
    assert press.print(view).pages == 1
