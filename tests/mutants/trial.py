"""Trials of mutants: the tests of a file run against it in a process forked for each, two at a time (see also quick.py).

The parent has imported everything once; a child drops what rests on the mutated file, imports that anew with the fault in
it, and runs the tests that come by its line, the quick ones first, then the others. Works where processes can be forked
(not Windows).
"""

import gc
import importlib
import importlib.abc
import importlib.util
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.mutants.mutant import Mutant
from tests.mutants.planting import forget, module_of, plant, users_of_modules
from tests.sample import ROOT

PARALLEL = 2
PATIENCE = 3.0
LEAST_SECONDS = 60
MEMORY = 3 << 30
SURVIVED = frozenset({pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED})
OPTIONS = (
    "-x",
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "--no-header",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)


@dataclass
class Watch:
    """A pytest plugin that notes which tests come by which lines of some files, and how long each takes."""

    files: Collection[str]
    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[str, set[int]]] = field(default_factory=dict)
    at: str = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note the lines of one test, with its fixtures."""
        self.at = item.nodeid
        start = _used()
        if any(file.endswith(".py") for file in self.files):
            sys.settrace(self._enter)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            self.seconds[item.nodeid] = _used() - start

    def _enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self._step if frame.f_code.co_filename in self.files else None

    def _step(self, frame: FrameType, event: str, argument: Any) -> Any:
        self.lines.setdefault(frame.f_code.co_filename, {}).setdefault(self.at, set()).add(frame.f_lineno)
        return self._step


def _used() -> float:
    """Return the seconds that the processor has worked for this process, and for the scripts that it has run."""
    return sum(os.times()[:4])


@dataclass(frozen=True)
class Chosen:
    """A pytest plugin that runs some tests, in a given order, each no longer than it may take."""

    trials: "Trials"
    tests: Sequence[str]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Begin a test."""
        limit(self.trials, item.nodeid)
        return (yield)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what is chosen; all where nothing is."""
        if not self.tests:
            return
        order = {test: number for number, test in enumerate(self.tests)}
        items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])


@dataclass(frozen=True)
class Trials:
    """The tests of one file, and what they take."""

    file: str
    tests: tuple[str, ...]
    seconds: dict[str, float]
    lines: dict[str, set[int]]

    def passing(self, line: int) -> list[str]:
        """Return the tests that come by a line, the quick ones first; all where none is known to."""
        found = [test for test in self.seconds if line in self.lines.get(test, ())] or list(self.seconds)
        return sorted(found, key=self.seconds.__getitem__)

    def patience(self, test: str) -> int:
        """Return how many seconds of the processor a test may take: many times what it takes without a fault."""
        return round(LEAST_SECONDS + PATIENCE * self.seconds.get(test, 0))


def preload(tests: Iterable[str]) -> None:
    """Import everything that tests need, so that no child must."""
    for test in tests:
        path = ROOT / test
        for found in [path] if path.suffix == ".py" else sorted(path.rglob("test_*.py")):
            importlib.import_module(".".join(found.relative_to(ROOT).with_suffix("").parts))
    importlib.import_module("tests.conftest")
    users_of_modules.cache_clear()
    users_of_modules()


@cache
def watch(tests: tuple[str, ...], files: tuple[str, ...]) -> Mapping[str, Trials]:
    """Run tests without any fault, once for all the files that they are the tests of; AssertionError where they fail."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        child = os.fork()
        if not child:
            watcher = Watch({str(ROOT / file) for file in files})
            code = _run(tests, watcher, [file for file in files if file.endswith(".py")])
            lines = {
                file: {test: sorted(found) for test, found in passed.items()} for file, passed in watcher.lines.items()
            }
            told.write_text(json.dumps([code, watcher.seconds, lines]), "utf-8")
            os._exit(0)
        os.waitpid(child, 0)
        code, seconds, lines = json.loads(told.read_text("utf-8"))
    assert code == 0, f"{', '.join(tests)} fail without any mutant"
    return {
        file: Trials(
            file, tests, seconds, {test: set(found) for test, found in lines.get(str(ROOT / file), {}).items()}
        )
        for file in files
    }


def passes(trials: Trials) -> bool:
    """Tell whether the tests of a file pass in a trial without any fault: else nothing that they say means anything."""
    whole = Mutant(trials.file, 0, "", "", "", (ROOT / trials.file).read_text("utf-8"))
    return not any(noticed for _, noticed in killed(trials, [whole]))


def killed(trials: Trials, mutants: Iterable[Mutant]) -> Iterator[tuple[Mutant, bool]]:
    """Try mutants, PARALLEL at a time; yield each with whether a test has noticed it."""
    running: dict[int, Mutant] = {}
    gc.freeze()
    for mutant in mutants:
        running[_start(trials, mutant)] = mutant
        if len(running) == PARALLEL:
            yield _next(running)
    while running:
        yield _next(running)


def _next(running: dict[int, Mutant]) -> tuple[Mutant, bool]:
    child, status = os.wait()
    return running.pop(child), not (os.WIFEXITED(status) and os.WEXITSTATUS(status) in SURVIVED)


def _start(trials: Trials, mutant: Mutant) -> int:
    child = os.fork()
    if child:
        return child
    try:
        code: int = 2
        with tempfile.TemporaryDirectory() as folder:
            plant(mutant, Path(folder))
            # What a test that comes by the line has worked out may be kept, and be read by one that does not.
            order = dict.fromkeys(
                [*trials.passing(mutant.line), *sorted(trials.seconds, key=trials.seconds.__getitem__)]
            )
            code = _run(trials.tests, Chosen(trials, list(order)))
    finally:
        os._exit(code)


def limit(trials: Trials, test: str) -> None:
    """Let this process take no more than a test may: of the processor, not by the clock, for the machine may be busy.

    What takes more is ended by the system: that a test runs on for ever is noticed.
    """
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (round(time.process_time()) + trials.patience(test), most))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def settle() -> None:
    """Let every trial draw the same examples."""
    # A busy machine is no fault either: neither a slow test nor slow examples say anything.
    slow = [HealthCheck.too_slow]
    settings.register_profile("mutants", derandomize=True, database=None, deadline=None, suppress_health_check=slow)
    settings.load_profile("mutants")


def silence() -> None:
    """Let this process print nothing."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)


def _run(tests: Iterable[str], plugin: object, anew: Iterable[str] = ()) -> int:
    settle()
    for file in anew:
        forget(module_of(file))
    silence()
    os.chdir(ROOT)
    return int(pytest.main([*OPTIONS, *tests], plugins=[plugin]))
