"""What is mutated, and which tests must notice."""

from collections.abc import Mapping

ENGINE = "hooks/linli/engine"
PRICE = "hooks/linli/language/price"
PRIVACY = "hooks/linli/checks/privacy"
TESTS_OF_PRIVACY = ("tests/checks/privacy",)
TESTS_OF_ITEMS = ("tests/language/price/test_items.py",)
TESTS_OF_DAYS = (
    "tests/engine/test_days.py",
    "tests/engine/test_doubts.py",
    "tests/engine/test_engine.py",
    "tests/language/test_hours.py",
)
TESTS_OF_THE_ENGINE = ("tests/engine", "tests/language/test_hours.py")

TARGETS: Mapping[str, tuple[str, ...]] = {
    f"{ENGINE}/schedule.py": ("tests/engine",),
    f"{ENGINE}/announced.py": ("tests/engine",),
    f"{ENGINE}/timetable.py": ("tests/engine",),
    f"{ENGINE}/moments.py": ("tests/engine",),
    f"{ENGINE}/meals.py": ("tests/engine",),
    f"{ENGINE}/cutoffs.py": ("tests/engine/test_cutoffs.py",),
    f"{ENGINE}/exchange.py": ("tests/engine/test_exchange.py",),
    f"{ENGINE}/state_words.py": ("tests/engine/test_moments.py",),
    f"{ENGINE}/evaluation.py": TESTS_OF_THE_ENGINE,
    f"{ENGINE}/precedence.py": TESTS_OF_THE_ENGINE,
    "hooks/linli/language/hours/matching.py": TESTS_OF_DAYS,
    "hooks/linli/press/fitting.py": ("tests/press/test_fitting.py",),
    f"{PRICE}/tariff.py": (
        *TESTS_OF_ITEMS,
        "tests/language/price/test_quotes.py",
        "tests/language/price/test_table.py",
    ),
    f"{PRICE}/objects.py": (*TESTS_OF_ITEMS, "tests/language/price/test_objects.py"),
    f"{PRIVACY}/__init__.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/folding.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/accounts.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/family_names.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/homes.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/names.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/numbers.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/other_names.py": TESTS_OF_PRIVACY,
    f"{PRIVACY}/surroundings.py": TESTS_OF_PRIVACY,
    "overrides/assets/js/clock.js": ("tests/engine/test_clock.py",),
    "overrides/assets/js/meal-price.js": (
        "tests/language/price/test_lookup.py",
        "tests/publish/views/test_meal_prices.py",
    ),
    "overrides/assets/js/price.js": ("tests/language/price/test_lookup.py", "tests/language/price/test_browser.py"),
}
