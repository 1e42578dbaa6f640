"""Faults that once passed all tests, planted by text: (what goes wrong, file, old text, new text, the tests that notice)."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.mutants.mutant import Mutant
from tests.mutants.trial import Trials, killed, preload
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


FAULTS = ()


def planted_unnoticed() -> Iterator[Fault]:
    """Plant every fault of the list; yield those that no test notices."""
    for fault in FAULTS:
        preload([fault.tests])
        trials = Trials(fault.file, (fault.tests,), {}, {})
        for _, noticed in killed(trials, [fault.mutant]):
            print("." if noticed else f"\n{fault.words}: no test notices", end="", flush=True)
            if not noticed:
                yield fault
