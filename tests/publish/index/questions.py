"""Questions as residents ask them, with answers worked out before: asked, own and first.yml, and who judges them.

`python -m tests.publish.index.questions [table]` prints the share by kind and what is wrong.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from linli.checks.project import open_project
from linli.publish.index.files import catalogue_of
from linli.publish.pages.published import findable
from linli.publish.site import Site
from tests.publish.index.node import run
from tests.sample import FROZEN, ROOT, frozen_settings

DAY = date(2026, 11, 26)
NOW = {"date": "2026-11-26", "minutes": 640}
"""Thursday, 10:40."""
ON = {"demo": ("data/shili", "demo/"), "real": (FROZEN, "")}
TABLES = Path(__file__).parent
PARTS = {"own": ("own.yml", "asked"), "held": ("own.yml", "held"), "first": ("first.yml", "first")}
FIRST = 5

Json = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """One question: the table and the half of it that it stands in, and what the table says of it."""

    table: str
    text: str
    case: Json

    @property
    def kind(self) -> str:
        """What it is a test of."""
        return str(self.case["kind"])


@cache
def questions(table: str) -> tuple[Question, ...]:
    """Return the questions of a table: “asked”, “own”, “held”, the part of own.yml that nobody tunes on, or “first”."""
    if table == "asked":
        rows = yaml.safe_load((TABLES / "asked.yml").read_text("utf-8"))
        return tuple(Question(table, row["q"], row) for row in rows)
    file, part = PARTS[table]
    groups = yaml.safe_load((TABLES / file).read_text("utf-8"))
    return tuple(Question(table, text, group) for group in groups for text in group[part])


@cache
def site_on(path: str, day: date) -> Site:
    """Return the published directory at a path, as the site's settings have it, on a day."""
    settings = frozen_settings()
    project = open_project(ROOT, settings.directories)
    base = dict(ON.values())[path]
    directory = project.directories[path]
    return Site(root=ROOT, directory=directory, settings=settings, today=day, almanac=project.almanac, base=base)


@cache
def answers(table: str) -> dict[str, list[Json]]:
    """Return what the finder answers to each question of a table, by the directory that was asked."""
    found = {}
    for on, (path, _) in ON.items():
        calls: list[tuple[str, Json]] = [
            (question.text, {"now": NOW, "at": "said", "limit": FIRST})
            for question in questions(table)
            if question.case["on"] == on
        ]
        found[on] = run(catalogue_of(site_on(path, DAY), findable()), calls)
    return found


def judged(table: str) -> Iterator[tuple[Question, list[str]]]:
    """Yield each question of a table with what is wrong with its answer."""
    coming = {on: iter(found) for on, found in answers(table).items()}
    for question in questions(table):
        yield question, wrongs(question.case, next(coming[question.case["on"]]))


def wrongs(case: Json, answer: Json) -> list[str]:
    """Return what is wrong with an answer: the names of the expectations (asked.yml) that it fails."""
    names = [hit["name"] for hit in answer["hits"]]
    said = [" ".join([hit["name"], *(reason["text"] for reason in hit["reasons"])]) for hit in answer["hits"][:FIRST]]
    empty = bool(case.get("or_none")) and not names
    checks = {
        "none": not (case.get("none") and names),
        "top": empty or _holds(names[:1], case.get("top")),
        "top3": empty or _holds(names[:3], case.get("top3")),
        "any": empty or _holds(said, case.get("any")) or (_rings(case) and answer["help"] is not None),
        "not": not any(word in text for word in case.get("not", ()) for text in said),
        "help": not case.get("help") or answer["help"] is not None,
        "urgent": case["kind"] != "emergency" or bool(answer["help"] and answer["help"]["urgent"]),
    }
    return [name for name, right in checks.items() if not right]


def _holds(texts: Sequence[str], words: str | Sequence[str] | None) -> bool:
    wanted = [words] if isinstance(words, str) else words
    return wanted is None or any(word in text for word in wanted for text in texts)


def _rings(case: Json) -> bool:
    """Tell whether a number to ring is the answer."""
    return any(word.isdigit() for word in case.get("any", ()))


def shares(table: str) -> dict[str, tuple[int, int]]:
    """Return, by kind, how many questions of a table are answered rightly, and how many there are."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for question, wrong in judged(table):
        every[question.kind] += 1
        right[question.kind] += not wrong
    return {kind: (right[kind], every[kind]) for kind in every}


def report(table: str) -> str:
    """Say the share of each kind, and of all."""
    lines = defaultdict(int)
    said = []
    for kind, (right, every) in shares(table).items():
        said.append(f"{kind:14}{right:4} of {every:4}  {100 * right / every:.0f} %")
        lines["right"] += right
        lines["every"] += every
    said.append(f"{table:14}{lines['right']:4} of {lines['every']:4}  {100 * lines['right'] / lines['every']:.1f} %")
    return "\n".join(said)


def main(tables: Sequence[str]) -> None:
    """Print the share of each table; of the one that is tuned on also what is wrong."""
    for table in tables or ("asked", *PARTS):
        print(report(table))
        if table not in ("held", "first"):
            for question, wrong in judged(table):
                if wrong:
                    print(f"{question.text}: {', '.join(wrong)}")


if __name__ == "__main__":
    main(sys.argv[1:])
