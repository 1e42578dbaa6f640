"""What each meal costs: the price of lunch never stands under breakfast."""

import json

import pytest

from linli.language.price.objects import is_meal, sittings_in
from linli.publish.site import Site
from linli.publish.views.prices import meals_lookup, price_lines
from tests.golden.tree import TODAY, example_site
from tests.node import run_script
from tests.sample import CANTEEN, FILES, ROOT, open_sample

NAMES = [
    # 项目, the sittings it names, whether it is a meal, whichever
    ("午餐", ("午餐",), False),
    ("中餐", ("午餐",), False),
    ("中餐、晚餐", ("午餐", "晚餐"), False),
    ("早饭", ("早餐",), False),
    ("午餐和午饭", ("午餐",), False),
    ("就餐", (), True),
    ("自选", (), True),
    ("一日三餐", (), True),
    ("书法班", (), False),
    ("送餐费", (), False),
    ("理发", (), False),
]


@pytest.mark.parametrize(("name", "sittings", "meal"), NAMES)
def test_what_a_charge_is_for(name, sittings, meal):
    """A 项目 names its sittings, or is a meal whichever, or is none."""
    assert sittings_in(name) == sittings
    assert is_meal(name) is meal


CHARGES = """\
收费:
  - {项目: 早餐, 标准: 5元, 优惠: [本地户籍 60周岁以上 8折]}
  - {项目: 午餐, 标准: "一荤两素 12元、两荤一素 15元", 优惠: [60-79周岁 补贴1元, 80周岁以上 免费, 低保 再减1元]}
  - {项目: 送餐费, 标准: 2元/次}
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A canteen with a price for breakfast, and others for lunch."""
    root = tmp_path_factory.mktemp("prices")
    project = open_sample(root, {CANTEEN: FILES[CANTEEN] + CHARGES})
    directory = next(iter(project.directories.values()))
    return Site(root, directory, example_site().settings, TODAY, project.almanac)


def test_every_meal_has_a_line_of_its_own(sample):
    """Each with its name; what is charged beside the meal has none."""
    lines = price_lines(sample, sample.directory.places["liuxi-canteen"])
    assert [(line.item, line.words) for line in lines] == [("早餐", "5元"), ("午餐", "12元起")]


ASKED = [
    # sitting, age, statuses, what is said
    ("早餐", None, [], "早餐 5元"),
    ("早餐", 83, [], "早餐 4元（本地户籍 60周岁以上 8折，条件：本地户籍；不符合的5元）"),
    ("午餐", 83, [], "午餐 一荤两素 免费（80周岁以上 免费）；午餐 两荤一素 免费（80周岁以上 免费）"),
    ("午餐", 65, [], "午餐 一荤两素 11元（60-79周岁 补贴1元）；午餐 两荤一素 14元（60-79周岁 补贴1元）"),
    ("晚餐", None, [], ""),
    ("", None, [], "早餐 5元；午餐 一荤两素 12元；午餐 两荤一素 15元"),
]


def test_the_price_fits_the_sitting_and_the_person(sample):
    """The rules of each charge keep their places in the joined table; a cheap breakfast does not make lunch cheap."""
    table = json.loads(meals_lookup(sample, sample.directory.places["liuxi-canteen"]))
    program = (
        f'import * as price from "{(ROOT / "overrides/assets/js/price.js").as_uri()}";'
        + """
    const said = ([sitting, age, held]) => price.quoteWords(module.pricedFor(data.table, sitting), age, held);
    const result = [data.asked.map(said), module.cheapest(data.table, null, []), price.briefWords(module.pricedFor(data.table, "午餐"), 83, [])];
    """
    )
    asked = [[sitting, age, held] for sitting, age, held, _ in ASKED]
    said, cheapest, brief = run_script("meal-price.js", program, {"table": table, "asked": asked})
    assert said == [words for *_, words in ASKED]
    assert cheapest == 1200
    assert brief == "免费（80周岁以上 免费）"


LUNCH = {
    "items": [{"name": "", "full": 800, "rows": {"": [[-1, 0, 800, -1, -1, "", []]]}, "for": ["午餐"]}],
    "rules": [],
}
EVERY = {"items": [{**LUNCH["items"][0], "for": []}], "rules": []}
# what the sitting is called, what is said instead of dishes, the table of the canteen, the last line of the canteen
LINES = [
    ("午餐", "", {**LUNCH, "of": "午餐"}, "8元"),
    ("早餐", "", {**LUNCH, "of": "午餐"}, "今天早餐 10:00-12:00 白粥"),
    ("", "", {**LUNCH, "of": "午餐"}, "（午餐）：8元"),
    ("早餐", "", EVERY, "8元"),
    ("", "", EVERY, "8元"),
    ("午餐", "停餐", LUNCH, "今天午餐 10:00-12:00 停餐"),
    ("午餐", "停餐（停电）", LUNCH, "今天午餐 10:00-12:00 停餐（停电）"),
    ("午餐", "还没公布", LUNCH, "8元"),
]


@pytest.mark.parametrize(("sitting", "said", "table", "last"), LINES)
def test_a_canteen_in_a_line_has_the_price_of_the_meal_that_stands_there(sitting, said, table, last):
    """On /menus/ and among the kept places: no lunch's under breakfast, none under 停餐."""
    meal = [sitting, said, 600, 720, None, [] if said else [0]]
    file = {"day": "1970-01-01", "dishes": ["白粥"], "meals": [meal], "menus": [[0]]}
    file["places"] = {"canteen": {"m": [0]}}
    program = 'const result = module.placeLines(data.file, "canteen", 600, { age: null, statuses: [] }, data.table);'
    assert run_script("place-lines.js", program, {"file": file, "table": table})[-1] == last


CARDS = [
    # the table, the sitting, what stands on the card
    ({**LUNCH, "of": "午餐"}, "午餐", "价格：8元"),
    ({**LUNCH, "of": "午餐"}, "早餐", "价格（午餐）：8元"),
    ({**LUNCH, "of": "午餐"}, "", "价格（午餐）：8元"),
    (EVERY, "早餐", "价格：8元"),
    (EVERY, "", "价格：8元"),
]


@pytest.mark.parametrize(("table", "sitting", "said"), CARDS)
def test_a_card_of_the_finder_says_of_which_meal_a_price_is(table, sitting, said):
    """Where the meal of now has no price the card says what the others cost, and which these are."""
    program = 'const result = module.mealPrice(data.table, data.sitting, "价格", null, []);'
    assert run_script("finder/cards.js", program, {"table": table, "sitting": sitting}) == said


def test_a_table_says_of_which_meals_it_is(tmp_path):
    """Where one charge is for certain sittings; a meal by weight says so."""
    prices = {
        "{项目: 午餐, 标准: 12元/份}": ("午餐", "12元/份"),
        "{项目: 就餐, 标准: 12元/份}": (None, "12元/份"),
        "{项目: 自选, 标准: 14.9元/斤}": (None, "14.9元/斤"),
        "{项目: 午餐, 标准: 免费}": ("午餐", "免费"),
    }
    for number, (charge, expected) in enumerate(prices.items()):
        project = open_sample(tmp_path / str(number), {CANTEEN: FILES[CANTEEN] + f"收费: [{charge}]\n"})
        site = Site(tmp_path, next(iter(project.directories.values())), example_site().settings, TODAY, project.almanac)
        place = site.directory.places["liuxi-canteen"]
        assert (json.loads(meals_lookup(site, place)).get("of"), price_lines(site, place)[0].words) == expected
