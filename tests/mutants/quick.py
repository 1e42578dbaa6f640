"""Quick trials: tests are collected once, and every mutant is planted into a fork of that very session.

Of a Python function only the code is exchanged, of a module what it calls a value; what else has been worked out while
modules were imported stays. So what no quick trial notices is not yet a survivor; it is tried once more by trial.py,
which imports everything anew.
"""

import gc
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.mutants.mutant import Mutant
from tests.mutants.planting import module_of, plant_script
from tests.mutants.trial import (
    OPTIONS,
    PARALLEL,
    SURVIVED,
    Trials,
    limit,
    settle,
    silence,
)
from tests.sample import ROOT

Functions = dict[str, list[FunctionType]]
PLAIN = (int, float, str, tuple, frozenset, dict, re.Pattern)


def unnoticed(trials: Trials, mutants: Sequence[Mutant], note: Callable[[Mutant, bool], None]) -> list[Mutant]:
    """Try mutants, `note` those that are noticed, and return the others."""
    quick = Quick(trials, mutants, note)
    settle()
    pytest.main([*OPTIONS, "-s", *trials.tests], plugins=[quick])
    return quick.left


@dataclass
class Quick:
    """A pytest plugin that runs the tests of a session for every mutant, in a fork each, instead of once."""

    trials: Trials
    mutants: Sequence[Mutant]
    note: Callable[[Mutant, bool], None]
    left: list[Mutant] = field(default_factory=list)
    running: dict[int, tuple[Mutant, int]] = field(default_factory=dict)
    noticed: Counter[str] = field(default_factory=Counter)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try all mutants, PARALLEL at a time."""
        functions = functions_of(self.trials.file)
        gc.freeze()
        for mutant in self.mutants:
            child, told = self._start(session, mutant, functions)
            self.running[child] = mutant, told
            if len(self.running) == PARALLEL:
                self._wait()
        while self.running:
            self._wait()
        return True

    def _wait(self) -> None:
        child, status = os.wait()
        mutant, told = self.running.pop(child)
        with os.fdopen(told) as pipe:
            self.noticed.update(pipe.read().splitlines())
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) in SURVIVED:
            self.left.append(mutant)
        else:
            self.note(mutant, True)

    def _start(self, session: pytest.Session, mutant: Mutant, functions: Functions) -> tuple[int, int]:
        """Return the process that tries a mutant, and the pipe by which it tells what test notices it."""
        told, telling = os.pipe()
        child = os.fork()
        if child:
            os.close(telling)
            return child, told
        # What cannot be planted so is tried once more.
        code = 0
        try:
            silence()
            with tempfile.TemporaryDirectory() as folder:
                if _plant(mutant, Path(folder), functions):
                    code = 2
                    # A fault is mostly noticed by what has noticed others.
                    tests = sorted(self.trials.passing(mutant.line), key=lambda test: -self.noticed[test])
                    found = _failing(session, self.trials, tests)
                    os.write(telling, found.encode())
                    code = int(bool(found))
        finally:
            os._exit(code)


def _failing(session: pytest.Session, trials: Trials, tests: Sequence[str]) -> str:
    """Run tests of a session in a given order; return the first that fails, "" where none does."""
    known = {item.nodeid: item for item in session.items}
    items = [known[test] for test in tests if test in known]
    for item, following in zip(items, [*items[1:], None], strict=True):
        limit(trials, item.nodeid)
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return item.nodeid
    return ""


def _plant(mutant: Mutant, folder: Path, functions: Functions) -> bool:
    """Let this process run with a mutant; False where that takes more than other code of a function or other values."""
    if not mutant.file.endswith(".py"):
        plant_script(mutant, folder)
        return True
    whole = compile(mutant.text, str(ROOT / mutant.file), "exec")
    if mutant.inside not in functions:
        return _exchange_values(module_of(mutant.file), whole)
    codes: dict[str, list[CodeType]] = {}
    for code in _codes(whole):
        codes.setdefault(code.co_qualname, []).append(code)
    for name, found in functions.items():
        for function in found:
            if len(codes.get(name, ())) == 1 and codes[name][0].co_freevars == function.__code__.co_freevars:
                function.__code__ = codes[name][0]
    return True


def _exchange_values(name: str, whole: CodeType) -> bool:
    """Give a module, and all that have imported them, the plain values that its text now has; tell whether one differs."""
    known = vars(sys.modules[name])
    made: dict[str, Any] = {key: value for key, value in known.items() if key.startswith("__")}
    exec(whole, made)
    plain = {key: value for key, value in made.items() if isinstance(value, PLAIN) and not key.startswith("__")}
    differing = {key: known[key] for key, value in plain.items() if value != known[key]}
    for module in list(sys.modules.values()):
        for key, value in differing.items():
            if getattr(module, "__dict__", {}).get(key) is value:
                vars(module)[key] = made[key]
    return bool(differing)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def functions_of(file: str) -> Functions:
    """Return the functions of a loaded module by their qualified names, wrapped ones too; nothing of a script."""
    name = module_of(file) if file.endswith(".py") else ""
    found: Functions = {}
    gc.unfreeze()
    for thing in gc.get_objects() if name in sys.modules else ():
        if type(thing) is FunctionType and thing.__module__ == name:
            found.setdefault(thing.__qualname__, []).append(thing)
    return found
