"""Lines of real notices against answers worked out by hand: python -m tests.language.cases.hours [kind …].

Prints what is understood, refused and misread by kind, then every line that is not as the table has it.
"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import yaml

from linli.engine.evaluation import evaluate
from linli.engine.timetable import DayState, State
from linli.language.errors import LanguageError
from linli.language.hours import parse_hours
from linli.load.calendar_folder import load_almanac
from tests.sample import ROOT

FILES = (
    "hours.yml",
    "more_hours.yml",
    "heard_hours.yml",
    "fresh_hours.yml",
    "noticed_hours.yml",
    "posted_hours.yml",
    "written_hours.yml",
    "stated_hours.yml",
    "worded_hours.yml",
    "misread_hours.yml",
)
ALMANAC, _ = load_almanac(ROOT)


def cases() -> list[dict]:
    """Return every case of the tables."""
    found = []
    for name in FILES:
        found += yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8")) or []
    return found


def words(state: DayState) -> str:
    """Return a state as the table writes it."""
    if state.state is not State.OPEN:
        return state.state.value
    spans = [(interval.start, interval.end) for interval in state.intervals]
    return " ".join(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in spans)


def verdict(case: dict) -> tuple[str, str]:
    """Return understood, rightly refused, refused or misread, and what to say of it."""
    try:
        hours = parse_hours(case["rules"])
    except LanguageError as error:
        return ("rightly refused" if case.get("refuse") else "refused"), f"{error.message}{error.hint}"
    if case.get("refuse"):
        return "misread", "must be refused"
    for day, answer in case["days"].items():
        right = {answer, *case.get("alt", {}).get(day, ())}
        found = words(evaluate(hours, ALMANAC, day if isinstance(day, date) else date.fromisoformat(day), 1).days[0])
        if found not in right:
            return "misread", f"{day}: {found}, not {answer}"
    return "understood", ""


def main(kinds: list[str]) -> None:
    """Print the share by kind and what is not as it should be."""
    counts: dict[str, Counter] = {}
    said = []
    for case in cases():
        if kinds and case["kind"] not in kinds:
            continue
        found, reason = verdict(case)
        counts.setdefault(case["kind"], Counter())[found] += 1
        if found in {"refused", "misread"}:
            said.append(f"{found:8} {case['id']:28} {'；'.join(case['rules'])}\n         {reason}")
    total = sum(counts.values(), Counter())
    for kind, found in [*sorted(counts.items()), ("ALL", total)]:
        print(f"{kind:22}", "  ".join(f"{name} {number}" for name, number in found.items()))
    meaningful = total["understood"] + total["refused"] + total["misread"]
    print(f"understood {total['understood'] / max(meaningful, 1):.1%} of {meaningful} meaningful")
    print("\n".join(said))


if __name__ == "__main__":
    main(sys.argv[1:])
