"""Fitting: the largest type between ceiling and floor, by sums that agree with what is laid out."""

from dataclasses import replace

import pytest

from linli.press.fitting import (
    SHEET_HEIGHT,
    SHEET_WIDTH,
    STEP,
    all_rows,
    blocks_height,
    fit,
    foot_height,
    frame,
    head_height,
)
from linli.press.heights import PAD, columns, unbroken
from linli.press.look import NoticeLayout
from linli.press.press import END, POINTS_PER_PIXEL
from linli.press.scale import ABOVE_FOOT, PADDING
from linli.press.views import Booklet, BookletEntry, Chapter, Contact, Note, Row, Rows, Style, seal
from linli.publish.sheets.registry import notice_keys, notice_view
from tests.press.views import ADDRESS, CANTEEN, LOOKS, SINGLE, correction, emptiest, line, longest, notice, rows

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


ADDRESSED = seal(notice("hours"), ADDRESS)
LONG = "云坪街道新安社区“一老一小”关爱服务中心暨居家养老服务示范站"
PHONES = (Contact("0000-1234567", "服务台"), Contact("0000-1234568", "值班室（夜间、节假日，请多等一会儿）"))
PROOF = ("2026年10月20日现场核实（街道社会事务办）", "信息不对？请打 12345 政务服务热线" * 2)
TABLE = Rows(Style.TIMES, rows(4, pieces=2))
VIEWS = {
    "emptiest": emptiest("hours"),
    "framed": emptiest("sign"),
    "long name": replace(emptiest("hours"), name=LONG),
    "very long name": replace(emptiest("sign"), name=LONG * 2),
    "where": replace(emptiest("hours"), where="清河县城关镇柳溪社区"),
    "long where": replace(emptiest("sign"), where="清河县城关镇柳溪社区易地搬迁安置点二期" * 2),
    "telephones": notice("hours", (TABLE,), contacts=PHONES),
    "proof": notice("prices", (TABLE,), proof=PROOF),
    "code": replace(ADDRESSED, blocks=(TABLE,)),
    "code beside much": seal(notice("sign", (TABLE,), contacts=PHONES, proof=PROOF), ADDRESS),
    "note": notice("closure", (TABLE, Note("请互相转告。" * 8))),
}


def height(view, found):
    """Return the height of all that stands on a sheet, but for the air around its rows and the rest above its foot."""
    measure = SHEET_WIDTH - 2 * frame(view)
    blocks = blocks_height(view, found.size, measure)
    return 2 * frame(view) + head_height(view, found.name, measure) + blocks + foot_height(view)


@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in VIEWS.items() if not view.address])
def test_the_sums_are_what_is_laid_out(press, view):
    """Set without air, a sheet ends where the sums of head, blocks and foot say, to half a point."""
    pad = PADDING.down(PAD * fit(view).size)
    found = replace(fit(view), pad=pad, rest=0.0)
    lost = 2 * len(all_rows(view)) * (PAD * found.size - pad)
    end = press.lay_out(view, found).pages[0].anchors[END][1] * POINTS_PER_PIXEL
    assert end == pytest.approx(MARGIN + height(view, found) - lost - frame(view) - LAST_LINE, abs=0.5)


def test_a_code_takes_its_height_and_leaves_less_room_beside_it():
    """The foot is as high as the code to scan, or the text beside it, which breaks where the code stands."""
    assert foot_height(ADDRESSED) == pytest.approx(7.2 + 16.2 + 93.6)
    lines = {"contacts": PHONES, "proof": PROOF}
    beside, alone = (foot_height(replace(view, **lines)) for view in (ADDRESSED, notice("hours")))
    assert (alone, beside) == (
        pytest.approx(7.2 + 16.2 + 3 * 37.2 + 3 * 18),
        pytest.approx(7.2 + 16.2 + 3 * 37.2 + 4 * 18),
    )


LIMIT = "夜" * 17
FOOTS = [
    # kind, what stands at its foot, lines of telephones, lines of all else
    ("hours", {}, 1, 1),
    ("hours", {"proof": ("核" * 41,)}, 1, 2),
    ("hours", {"proof": ("核" * 42,)}, 1, 3),
    ("hours", {"proof": ("核" * 40 + "0.0.",)}, 1, 2),
    ("sign", {"proof": ("核" * 38,)}, 1, 2),
    ("sign", {"proof": ("核" * 39,)}, 1, 3),
    ("hours", {"issuer": "县" * 36}, 1, 1),
    ("hours", {"issuer": "县" * 37}, 1, 2),
    ("hours", {"contacts": (Contact("0000-1234567", f"{LIMIT}0"),)}, 1, 1),
    ("hours", {"contacts": (Contact("0000-1234567", f"{LIMIT}夜"),)}, 2, 1),
    ("hours", {"contacts": PHONES[:1] * 3, "address": ADDRESS, "proof": ("核" * 27 + "0.:",)}, 3, 2),
    ("hours", {"contacts": PHONES[:1] * 3, "address": ADDRESS, "proof": ("核" * 29,)}, 3, 3),
]


@pytest.mark.parametrize(("kind", "told", "phones", "others"), FOOTS)
def test_a_line_of_the_foot_breaks_where_the_sheet_ends(kind, told, phones, others):
    """Telephones and what else is told have the whole width within the frame, but for the code to scan."""
    assert foot_height(notice(kind, **told)) == pytest.approx(7.2 + 16.2 + phones * 37.2 + others * 18)


@pytest.mark.parametrize(
    ("kind", "mark", "size"),
    [
        ("hours", CANTEEN, 74),
        ("hours", None, 74),
        ("sign", CANTEEN, 58),
        ("sign", None, 74),
        ("canteens", CANTEEN, 67),
        ("homes", CANTEEN, 48),
        ("homes", None, 61.5),
        ("classes", CANTEEN, 37),
        ("classes", None, 48),
    ],
)
def test_the_word_of_a_sheet_stands_between_its_plate_and_the_mark(kind, mark, size):
    """At most as high as the plate, and smaller where it is long or a mark takes its share of the line."""
    assert fit(replace(emptiest(kind), mark=mark)).word == size


def test_a_booklet_is_set_in_the_smallest_type():
    """It has as many pages as it needs, its largest name on the cover, and fills none of them up."""
    entry = BookletEntry("p-1", "食堂", CANTEEN, "", rows(2), "")
    found = fit(Booklet("便民手册", "县", (Chapter("镇", (entry,)),), (), (), (), LOOKS["booklet"]))
    assert (found.size, found.name, found.rest, found.pages) == (16, 40, 0, 0)
    assert found.pad == PADDING.down(PAD * 16)
    assert found.columns == columns(entry.rows, 16, SHEET_WIDTH)


FREE = 6.0


def test_nothing_has_run_over_unless_it_is_said():
    """A sheet that has not been laid out yet is fitted by its sums alone."""
    assert fit(emptiest("closure")) == fit(emptiest("closure"), 0.0)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("excess", [0.0, 50.0])
def test_a_sheet_is_filled_but_for_what_stays_free(view, excess):
    """All that stands on a sheet, the air and the rest are as high as the sheet but for six points, or what it ran over."""
    found = fit(view, excess)
    air = 2 * len(all_rows(view)) * (found.pad - PAD * found.size)
    assert found.pages == 1
    assert height(view, found) + air + found.rest == pytest.approx(SHEET_HEIGHT - FREE - excess - 0.5, abs=0.51)


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_rows_have_three_fifths_of_the_air_up_to_seven_tenths_of_their_size(count):
    """What is left over goes to the rows, and most of it above the foot where the rows are few."""
    view = notice("hours", (Rows(Style.TIMES, rows(count, pieces=2)),))
    found = fit(view)
    air = found.pad - PAD * found.size
    spare = SHEET_HEIGHT - FREE - height(view, found)
    assert air == pytest.approx(min(spare * 0.6 / (2 * count), 0.7 * found.size) - 0.125, abs=0.13)


def test_a_notice_without_rows_has_its_air_above_the_foot():
    """Where there are no rows, all that is left over stands above the foot."""
    view = notice("closure", (Note("请互相转告。"),))
    found = fit(view)
    assert (found.pad, found.rest) == (
        PADDING.down(PAD * found.size),
        pytest.approx(SHEET_HEIGHT - FREE - height(view, found) - 0.5, abs=0.51),
    )


def test_the_sheet_is_a4_without_its_margins():
    """210 by 297 mm, in points, without a margin on every side."""
    width, height = (side / 25.4 * 72 - 2 * MARGIN for side in (210, 297))
    assert (round(width), round(height)) == (SHEET_WIDTH, SHEET_HEIGHT)


@pytest.mark.parametrize(
    ("signs", "size"),
    [(5, 40), (13, 40), (14, 36), (15, 32), (16, 32), (17, 28), (18, 28), (19, 25), (21, 25), (40, 25)],
)
def test_a_name_stands_in_one_line_as_large_as_it_can(signs, size):
    """Down to the smallest size, in which a very long one breaks."""
    assert fit(replace(emptiest("hours"), name="一" * signs)).name == size


@pytest.mark.parametrize(("signs", "size"), [(12, 40), (13, 36)])
def test_a_name_stands_within_the_frame_of_a_sign(signs, size):
    """The frame takes its share on both sides."""
    assert fit(replace(emptiest("sign"), name="一" * signs)).name == size


@pytest.mark.parametrize(
    ("name", "size"),
    [("一" * 5, 24), ("一" * 13, 24), ("一" * 12 + "@", 20), ("一" * 15, 20), ("一" * 16, 16), ("一" * 30, 16)],
)
def test_a_name_stands_in_one_line_of_a_strip(name, size):
    """Beside the plate of a strip there are 312 points; @ is a little wider than a character."""
    assert fit(replace(correction(), name=name)).name == size


@pytest.mark.parametrize("before", [before for before, _ in STRIPS])
@pytest.mark.parametrize("excess", [0.0, 20.0])
def test_a_strip_is_filled_but_for_what_stays_free(before, excess):
    """Head, rows, proof, foot and what stays free are as high as a third, a half or the whole of the sheet."""
    view = correction(before)
    found = fit(view, excess)
    wide = SHEET_WIDTH - 114
    air = 2 * len(all_rows(view)) * (found.pad - PAD * found.size)
    fixed = 72 + 7.2 + 18 * (len(view.proof) + 1) + FREE
    whole = fixed + blocks_height(view, found.size, wide) + air + found.rest
    assert whole == pytest.approx(SHEET_HEIGHT / found.strips - excess - 0.5, abs=0.51)
    assert found.columns.measure * found.size == pytest.approx(wide)


@pytest.mark.parametrize("count", [20, 24, 28, 32, 34])
def test_what_goes_on_a_second_sheet_is_reckoned_to_fill_four_fifths_of_it(count):
    """Rows do not break, so that some of the first stays empty; one size larger would not fit."""
    view = notice("hours", (Rows(Style.TIMES, rows(count, pieces=1)),))
    found = fit(view)
    room = SHEET_HEIGHT * 1.8 - FREE
    larger = replace(found, size=found.size + STEP)
    assert found.pages == 2
    assert found.rest == ABOVE_FOOT.down(2 * count * (PAD * found.size - found.pad))
    assert height(view, found) <= room
    assert height(view, larger) > room


def test_what_the_sums_get_wrong_is_fitted_once_more(press, monkeypatch):
    """A sheet that runs over all the same is fitted with the height it took too much, and stands on one page."""
    view = notice("hours", (Rows(Style.TIMES, rows(5, pieces=1)),), contacts=(Contact("0000-1234567"),))
    first = fit(view)
    too_high = replace(first, rest=first.rest + 200)
    monkeypatch.setattr("linli.press.press.fit", lambda view, excess=0.0: fit(view, excess) if excess else too_high)
    assert len(press.lay_out(view, too_high).pages) == 2
    assert press.print(view).pages == 1
