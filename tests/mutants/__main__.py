"""Mutate the core and say which faults no test notices: python -m tests.mutants [planted] [FILE…].

What has been tried is kept in .cache/mutants until the mutant or a test changes. Fails where less than LEAST of a file's mutants are
killed, or where tests/README.md does not name a survivor with its reason.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.mutants import javascript, python
from tests.mutants.mutant import Mutant
from tests.mutants.planted import planted_unnoticed
from tests.mutants.quick import unnoticed
from tests.mutants.targets import TARGETS
from tests.mutants.trial import killed, passes, preload, settle, watch
from tests.sample import ROOT

LEAST = 0.95
STORE = ROOT / ".cache" / "mutants"
README = ROOT / "tests" / "README.md"


def mutants_of(file: str) -> Iterator[Mutant]:
    """Yield the mutants of a file."""
    source = (ROOT / file).read_text("utf-8")
    yield from (python if file.endswith(".py") else javascript).mutants(file, source)


def survivors(file: str, tests: tuple[str, ...], mutants: list[Mutant]) -> list[Mutant]:
    """Try the mutants of a file, those that are not known from an earlier run, and return the survivors."""
    kept = STORE / f"{sha256(file.encode()).hexdigest()[:16]}.json"
    known: dict[str, bool] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    state = _state(tests)
    codes = {mutant: f"{mutant.code}-{state}" for mutant in mutants}
    waiting = [mutant for mutant in mutants if codes[mutant] not in known]
    results = Results(kept, codes, known)
    if waiting:
        trials = watch(tests, tuple(other for other, found in TARGETS.items() if found == tests))[file]
        assert passes(trials), f"{file} without any fault does not pass its tests in a trial"
        left = unnoticed(trials, waiting, results.note)
        # Of a script nothing is kept from one run to the next: a second trial would say the same.
        again = killed(trials, left) if file.endswith(".py") else ((mutant, False) for mutant in left)
        for mutant, noticed in again:
            results.note(mutant, noticed)
    return [mutant for mutant in mutants if not known[codes[mutant]]]


@dataclass(frozen=True)
class Results:
    """What has been tried, kept in a file: by the code of a mutant whether a test has noticed it."""

    kept: Path
    codes: Mapping[Mutant, str]
    known: dict[str, bool]

    def note(self, mutant: Mutant, noticed: bool) -> None:
        """Keep what has come of a trial, of the mutants that there still are."""
        self.known[self.codes[mutant]] = noticed
        print("." if noticed else f"\n  survives {mutant.line}: {mutant.name}", end="", flush=True)
        self.kept.parent.mkdir(parents=True, exist_ok=True)
        present = {code: self.known[code] for code in self.codes.values() if code in self.known}
        self.kept.write_text(json.dumps(present), "utf-8")


def _state(tests: tuple[str, ...]) -> str:
    """Return what stands for the tests as they are."""
    paths = [
        path
        for test in tests
        for path in ([ROOT / test] if test.endswith(".py") else sorted((ROOT / test).rglob("*.py")))
    ]
    return sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def report(file: str, tests: tuple[str, ...]) -> bool:
    """Mutate a file and print its figure; tell whether enough is killed, and every survivor is named in the README."""
    preload(tests)
    mutants = list(mutants_of(file))
    left = survivors(file, tests, mutants)
    named = README.read_text("utf-8")
    unnamed = [mutant for mutant in left if mutant.name not in named]
    share = 1 - len(left) / len(mutants)
    print(f"\n{file}: {len(mutants) - len(left)} of {len(mutants)} killed, {share:.1%}")
    for mutant in unnamed:
        print(f"  not named in tests/README.md, line {mutant.line}: {mutant.name}")
    return share >= LEAST and not unnamed


def main(words: list[str]) -> int:
    """Plant the faults of the list, then mutate what is named, or everything; return 1 where something falls short."""
    # Before any test is imported: what a test says of its examples it adds to what holds then.
    settle()
    missed = list(planted_unnoticed()) if not words or "planted" in words else []
    for fault in missed:
        print(f"no test notices: {fault.words}")
    chosen = [(file, tests) for file, tests in TARGETS.items() if not words or any(word in file for word in words)]
    reports = [report(file, tests) for file, tests in chosen]
    return int(bool(missed) or not all(reports))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
