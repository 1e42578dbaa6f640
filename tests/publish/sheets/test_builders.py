"""From records to notices: what stands on the sheet of each kind, and what is left to a pen."""

from dataclasses import replace
from datetime import date

import pytest

from linli.press.views import Lead, Month, Note, Rows, Signature, Style
from linli.publish.sheets.dates import lunar_date_words
from linli.publish.sheets.registry import NoticeKey, areas_of, notice_keys, notice_view, subject_path


def rows_of(view):
    """Return the rows of a view by label: the lines, each as its label and its pieces."""
    return {
        row.label: [" ".join(filter(None, (line.label, *(piece.text for piece in line.pieces)))) for line in row.lines]
        for block in view.blocks
        if isinstance(block, Rows)
        for row in block.rows
    }


def pens_of(view):
    """Return the labels of what is left to a pen."""
    return [label for label, lines in rows_of(view).items() if not lines]


def notes_of(view):
    """Return the paragraphs and the lines in the largest type."""
    return [line for block in view.blocks if isinstance(block, Note | Lead) for line in _lines(block)]


def _lines(block):
    return block.lines if isinstance(block, Lead) else (block.text,)


def test_every_subject_has_its_kinds(demo):
    """Places in operation, programmes with sessions, some announcements, areas with places, and the form; each once."""
    keys = list(notice_keys(demo))
    kinds = {kind: {key.subject for key in keys if key.kind == kind} for kind in {key.kind for key in keys}}
    assert len(keys) == len(set(keys))
    assert kinds["sign"] == kinds["hours"] == set(demo.directory.places) - {"wutong-old-canteen"}
    assert "liuxi-center" not in kinds["menu"]
    assert kinds["correction"] == {"20261118-phone-fix"}
    assert {"20261120-beimen-hours", "20261123-liuxi-power", "blank"} <= kinds["closure"]
    assert "mutual-help" not in kinds["enrol"]
    assert {"shili", "shili/liuxi-zhen", "shili/liuxi-zhen/liuxi"} <= kinds["booklet"]


PATHS = [
    ("liuxi-center", "sign", "places/liuxi-center/", ("shili/liuxi-zhen/liuxi",)),
    ("20261123-liuxi-power", "closure", "announcements/20261123-liuxi-power/", ("shili/liuxi-zhen/liuxi",)),
    ("20261124-qingshi-water", "closure", "announcements/20261124-qingshi-water/", ("shili/qingshi-zhen",)),
    ("shili/liuxi-zhen", "booklet", "areas/shili/liuxi-zhen/", ("shili/liuxi-zhen",)),
    ("blank", "closure", "", ()),
]


@pytest.mark.parametrize(("subject", "kind", "path", "areas"), PATHS)
def test_a_notice_knows_its_subject(demo, subject, kind, path, areas):
    """Where the way back leads, and the areas for which a notice is chosen."""
    key = NoticeKey(subject, kind)
    assert (subject_path(demo, key), areas_of(demo, key)) == (path, areas)


def test_sign(view_of):
    """The sign names who runs the place; the name of who is in charge is for a pen."""
    view = view_of("liuxi-center", "sign")
    rows = rows_of(view)
    assert (view.name, view.mark.word) == ("柳溪社区“一老一小”关爱服务中心", "服务中心")
    assert rows["开放时间"][0] == "周一至周五 08:30–12:00 14:00–17:30"
    assert (rows["运营单位"], rows["负责岗位"], rows["负责人"]) == (["柳溪社区居委会"], ["中心主任"], [])
    assert rows["监督电话"] == ["12345"]
    assert view.contacts[0].number == "0000-1234601"
    assert "街道社会事务办" in view.proof[0]


def test_hours(view_of):
    """The week as it is written, with its notes; the day on which the hours were checked."""
    view = view_of("liuxi-center", "hours")
    assert rows_of(view) == {
        "周一至周五": ["08:30–12:00", "14:00–17:30"],
        "周六": ["09:00–12:00", "（11:30停止入场）"],
        "法定节假日": ["休息"],
    }
    assert view.proof[0] == "2026年11月18日现场核实（街道社会事务办）"


def test_holidays_unsaid_are_asked_for(view_of):
    """Where nobody has spoken of holidays, the sheet says to ring first."""
    assert rows_of(view_of("xinan-childrens-home", "hours"))["法定节假日"] == ["请先致电"]


def test_unknown_hours_are_a_form(view_of):
    """A place of which nothing is known has rows to be filled in; its sign too."""
    assert pens_of(view_of("daping-day-care", "hours")) == ["周一至周五", "周六、周日", "法定节假日"]
    assert pens_of(view_of("daping-day-care", "sign")) == ["开放时间", "地址", "运营单位", "负责岗位", "负责人"]


def test_a_closed_place_says_only_that(view_of):
    """撤销 and 筹建 stand in the largest type; nothing is left to fill in."""
    view = view_of("daping-childrens-home", "hours")
    assert notes_of(view) == ["现在筹建", "预计明年春天开办"]
    assert pens_of(view_of("wutong-old-canteen", "sign")) == []


def test_menu(view_of):
    """Dishes by day and sitting with their allergens; “？” where nobody has told them."""
    view = view_of("beimen-canteen", "menu")
    table = next(block for block in view.blocks if isinstance(block, Rows))
    monday = table.rows[0]
    assert notes_of(view)[0] == "2026年11月23日至29日"
    assert (monday.label, monday.below) == ("周一", "23日 十月十五")
    assert [line.label for line in monday.lines] == ["早餐", "午餐", "晚餐"]
    marks = {piece.text: piece.marks for row in table.rows for line in row.lines for piece in line.pieces}
    assert (marks["煮鸡蛋"], marks["面条"], marks["清炒时蔬"]) == (("蛋",), ("麸质",), ())
    assert ("？",) in marks.values()


def test_a_closure_stands_in_the_menu(view_of):
    """Days without meals say why."""
    assert rows_of(view_of("liuxi-canteen", "menu"))["周三"] == ["停餐（停电）"]


def test_a_menu_does_not_change_while_its_week_goes_by(demo):
    """The sheet of Monday is that of Sunday, with the same code."""
    views = {
        notice_view(replace(demo, today=date(2026, 11, day)), NoticeKey("beimen-canteen", "menu"))
        for day in (23, 26, 29)
    }
    assert len(views) == 1


def test_an_unpublished_menu_is_a_form(demo):
    """A week without a menu is to be filled in: every day on which the canteen is open."""
    late = replace(demo, today=date(2027, 6, 1))
    view = notice_view(late, NoticeKey("liuxi-canteen", "menu"))
    assert pens_of(view) == ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]


def test_activities(view_of):
    """A list with signs, and a month on whose days the signs stand."""
    view = view_of("liuxi-center", "activities")
    month = next(block for block in view.blocks if isinstance(block, Month))
    days = {int(day.number): day for week in month.weeks for day in week if day.number}
    assert rows_of(view)["①书法班"][0] == "周六 09:30–11:00"
    assert (month.title, len(month.weeks[0])) == ("2026年11月", 7)
    assert (days[28].signs, days[24].signs, days[23].signs) == (("①",), ("②",), ())
    assert (days[9].lunar, days[23].lunar) == ("十月", "十五")


def test_a_month_does_not_change_while_it_goes_by(demo):
    """What was printed on the first holds on the last."""
    key = NoticeKey("liuxi-center", "activities")
    assert len({notice_view(replace(demo, today=date(2026, 11, day)), key) for day in (1, 15, 30)}) == 1


def test_prices(view_of):
    """A table an item: the base prices, then who pays less; what to bring."""
    view = view_of("liuxi-canteen", "prices")
    titles = [block.title for block in view.blocks if isinstance(block, Rows)]
    assert titles == ["午餐", "早餐"]
    assert rows_of(view)["80周岁以上"] == ["免费"]
    assert {block.style for block in view.blocks if isinstance(block, Rows)} == {Style.PRICES}


def test_closure(view_of):
    """From when to when by both calendars, why, signed; the word for a canteen."""
    view = view_of("20261123-liuxi-power", "closure")
    assert (view.word, view.name) == ("停餐通知", "柳溪社区幸福食堂")
    assert rows_of(view) == {
        "从": ["2026年11月24日（周二） 农历十月十六"],
        "到": ["另行通知"],
        "预计恢复": ["2026年12月5日（周六） 农历十月廿七"],
        "原因": ["停电"],
    }
    assert any(isinstance(block, Signature) and block.pen == ("经办人",) for block in view.blocks)


def test_closures_of_a_part(view_of):
    """A time of day stands beside its date; a sitting or a half of the day that stops is named."""
    power = rows_of(view_of("20261126-xinan-power", "closure"))
    assert power["从"] == ["2026年11月26日（周四） 15:30 农历十月十八"]
    assert power["到"] == ["2026年11月27日（周五） 08:00 农历十月十九"]
    assert rows_of(view_of("20261123-nanmen-dinner", "closure"))["停什么"] == ["晚餐 别的照常"]
    assert rows_of(view_of("20261123-nanmen-afternoon", "closure"))["停什么"] == ["下午 别的照常"]


def test_resumption(view_of):
    """A reopening has a sheet of its own: from when on."""
    view = view_of("20261123-heping-again", "resumption")
    assert (view.word, view.name) == ("恢复通知", "鹤坪村幸福食堂")
    assert rows_of(view) == {"从": ["2026年11月24日（周二） 11:00 农历十月十六"]}


def test_a_closure_of_an_area_names_its_places(view_of):
    """One day stands alone; the places concerned are listed, and the sheet has the title for its name."""
    view = view_of("20261124-qingshi-water", "closure")
    rows = rows_of(view)
    assert view.name == "青石镇停水，食堂停餐一天"
    assert rows["哪天"] == ["2026年11月26日（周四） 农历十月十八"]
    assert "青石社区清真食堂" in rows["涉及"]


def test_changed_hours(view_of):
    """The new times come first; holidays are not spoken of."""
    view = view_of("20261120-beimen-hours", "closure")
    assert view.word == "时间调整"
    assert list(rows_of(view)) == ["每天", "从", "到", "原因"]


def test_correction(view_of):
    """What was wrong and what is right, nothing else."""
    view = view_of("20261118-phone-fix", "correction")
    assert rows_of(view) == {"电话原来写": ["0000-1234600"], "应该是": ["0000-1234622"]}


def test_enrol(view_of):
    """The next session: until when to enrol, for whom, when, what it costs; the sessions after it in a line."""
    view = view_of("winter-care-2027", "enrol")
    rows = rows_of(view)
    assert view.name == "2027年“暖冬”寒假托管班（第一期）"
    assert notes_of(view) == ["1月10日（周日）前报名"]
    assert rows["对象"] == ["6–12岁 留守儿童优先"]
    assert rows["日期"] == ["2027年1月25日（周一）", "至2027年2月3日（周三）"]
    assert rows["第二期"] == ["2027年2月15日至26日"]


def test_booklet(demo):
    """Every place of the area once, in its chapter; and again under each need that it meets."""
    booklet = notice_view(demo, NoticeKey("shili/liuxi-zhen", "booklet"))
    anchors = [entry.anchor for chapter in booklet.chapters for entry in chapter.entries]
    assert anchors == [place.id for place in demo.directory.places_within("shili/liuxi-zhen")]
    assert [chapter.title for chapter in booklet.chapters] == ["柳溪社区", "桥头村", "山后村"]
    assert {entry.anchor for theme in booklet.themes for entry in theme.entries} <= set(anchors)


def test_the_form_is_for_any_place(view_of):
    """The form for a power cut has no code and no QR."""
    view = view_of("blank", "closure")
    assert (view.code, view.address, pens_of(view)) == ("", "", ["可改去"])


def test_a_site_without_an_address_prints_no_qr(sites):
    """While the address is a placeholder real sheets carry a code, but nothing to scan; the demonstration does."""
    real, demo = sites
    assert {notice_view(real, key).address for key in notice_keys(real)} == {""}
    assert "" not in {notice_view(demo, key).address for key in notice_keys(demo) if key.subject != "blank"}


LUNAR = [(date(2026, 11, 24), "十月十六"), (date(2027, 2, 6), "正月初一"), (date(2025, 7, 25), "闰六月初一")]


@pytest.mark.parametrize(("day", "words"), LUNAR)
def test_lunar(day, words):
    """Lunar dates as a calendar prints them."""
    assert lunar_date_words(day) == words
