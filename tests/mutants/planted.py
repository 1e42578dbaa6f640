"""Faults that once passed all tests, planted by text: (what goes wrong, file, old text, new text, the tests that notice)."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.mutants.mutant import Mutant
from tests.mutants.trial import Trials, killed, passes, preload
from tests.sample import ROOT


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault; `old` stands once in the file."""

    words: str
    file: str
    old: str
    new: str
    tests: str

    @property
    def mutant(self) -> Mutant:
        """The file with the fault in it."""
        text = (ROOT / self.file).read_text("utf-8")
        line = text[: text.index(self.old)].count("\n") + 1
        return Mutant(self.file, line, "", self.old, self.new, text.replace(self.old, self.new))


ENGINE = "hooks/linli/engine"
SCHEDULE = f"{ENGINE}/schedule.py"
TEST_SCHEDULE = "tests/engine/test_schedule.py"
TEST_PARENTS = "tests/engine/test_parents.py"
TEST_HELD = "tests/engine/test_held.py"
TEST_DOUBTS = "tests/engine/test_doubts.py"
TEST_CLOCK = "tests/engine/test_clock.py"

FAULTS = (
    Fault(
        "a place that is named in the closure of its parent is unknown all the same",
        SCHEDULE,
        "if not named and not",
        "if not",
        TEST_PARENTS,
    ),
    Fault(
        "a place in a closed one is open",
        SCHEDULE,
        "shut.get(day) or state",
        "state",
        TEST_PARENTS,
    ),
    Fault(
        "状态 counts before its 自",
        SCHEDULE,
        "and (operation.since is None or day >= operation.since)",
        "",
        TEST_SCHEDULE,
    ),
    Fault(
        "an activity is held after its 起止",
        SCHEDULE,
        "if activity.period and day not in activity.period:",
        "if activity.period and day < activity.period.start:",
        TEST_HELD,
    ),
    Fault(
        "the banner of a closure is gone on its last day",
        "hooks/linli/publish/views/announcements.py",
        "today <= entry.period.end",
        "today < entry.period.end",
        "tests/publish/views/test_announcements.py",
    ),
    Fault(
        "a correction is shown for ninety days",
        "hooks/linli/publish/views/announcements.py",
        "timedelta(days=30)",
        "timedelta(days=90)",
        "tests/publish/views/test_announcements.py",
    ),
    Fault(
        "a spreadsheet runs a cell as a formula",
        "hooks/linli/publish/data/encoding.py",
        """f"'{text}" if text[:1] in _FORMULA else text""",
        "text",
        "tests/publish/data/test_places.py",
    ),
    Fault(
        "the dishes of Sunday are not found",
        "hooks/linli/publish/index/files.py",
        "return 7 - today.weekday()",
        "return 6 - today.weekday()",
        "tests/publish/index/test_dishes.py",
    ),
    Fault(
        "of two possible hours one is shown as certain",
        f"{ENGINE}/evaluation.py",
        "state.hours for state in states",
        "state.state for state in states",
        TEST_DOUBTS,
    ),
    Fault(
        "an afternoon ends at five",
        "hooks/linli/language/hours/rules.py",
        "1440, 720, 810, 1020, 1080, 1170",
        "1440, 720, 810, 1020, 1020, 1020",
        TEST_DOUBTS,
    ),
    Fault(
        "照常 brings back a sitting that a later rule has settled",
        f"{ENGINE}/precedence.py",
        "if span.label in self.settled:",
        "if False:",
        TEST_DOUBTS,
    ),
    Fault(
        "a range of a month opens on the holidays in it",
        "hooks/linli/language/hours/matching.py",
        "LONGEST_NAMED_RANGE = 15",
        "LONGEST_NAMED_RANGE = 31",
        TEST_DOUBTS,
    ),
    Fault(
        "晚5点 is five in the morning",
        "hooks/linli/language/hours/times.py",
        "4 * 60 <= minute <= half",
        "6 * 60 <= minute <= half",
        TEST_DOUBTS,
    ),
    Fault(
        "a sheet runs over by forty points",
        "hooks/linli/press/fitting.py",
        "_SLACK = 6.0",
        "_SLACK = -34.0",
        "tests/press/test_fitting.py",
    ),
    Fault(
        "a foot is forty points higher than reckoned",
        "hooks/linli/press/fitting.py",
        "return _FOOT_GAP + _FOOT_RULES +",
        "return _FOOT_GAP + _FOOT_RULES - 40 +",
        "tests/press/test_fitting.py",
    ),
    Fault(
        "an unknown price is the cheapest",
        "overrides/assets/js/meal-price.js",
        ".filter((price) => price !== null)",
        "",
        "tests/language/price/test_lookup.py",
    ),
    Fault(
        "a site that was built three weeks ago says nothing",
        "overrides/assets/js/clock.js",
        "const STALE_DAYS = 3;",
        "const STALE_DAYS = 30;",
        TEST_CLOCK,
    ),
)


def planted_unnoticed() -> Iterator[Fault]:
    """Plant every fault of the list; yield those that no test notices."""
    for fault in FAULTS:
        preload([fault.tests])
        trials = Trials(fault.file, (fault.tests,), {}, {})
        assert passes(trials), f"{fault.tests} fails without any fault"
        for _, noticed in killed(trials, [fault.mutant]):
            print("." if noticed else f"\n{fault.words}: no test notices", end="", flush=True)
            if not noticed:
                yield fault
