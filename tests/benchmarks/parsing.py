"""Reading and deciding hours, beside the same code of another commit: python -m tests.benchmarks.parsing COMMIT [rounds].

Both read the same lines in turn, each in a process of its own, and the least CPU time of all rounds is taken: lines in the
plainest form, of which most records consist; those of the agreed table (cases/hours.yml) that both understand; and lists of
eight rules over 400 days. Every line is read once, its memo emptied before it. On a busy machine look at the ratios only.
"""

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import yaml

from tests.benchmarks.opening import lines
from tests.sample import ROOT

AGREED = ROOT / "tests" / "language" / "cases" / "hours.yml"
PLAIN = [line for number in range(60) for line in lines(number)[:2]] + [
    f"早餐 06:30-08:{number:02}、午餐 11:00-12:{number:02}、晚餐 17:00-18:{number:02}" for number in range(60)
]
LISTS = [lines(number) for number in range(20)]
READER = """
import json, sys, time
from datetime import date
from linli.almanac import Almanac
from linli.language.errors import LanguageError
from linli.language.hours import parse_hours, parser
try:
    from linli.engine.evaluation import evaluate
except ImportError:
    from linli.opening.engine import evaluate

def forget():
    for found in vars(parser).values():
        if hasattr(found, "cache_clear") and found.__module__ == parser.__name__:  # compiled patterns are kept
            found.cache_clear()

def understood(line):
    try:
        return bool(parse_hours([line]))
    except LanguageError:
        return False

def spent(work, things):
    begin = time.process_time()
    for thing in things:
        work(thing)
    return (time.process_time() - begin) * 1000 / max(len(things), 1)

given = json.load(sys.stdin)
known = [understood(line) for line in given["agreed"]]
found = {"understood": known}
for name in ("plain", "agreed"):
    for line in given[name]:
        understood(line)
    forget()
    found[name] = spent(understood, given[name])
almanac = Almanac()
hours = [parse_hours(rules) for rules in given["lists"]]
evaluate(hours[0], almanac, date(2026, 11, 24), 400)
found["days"] = spent(lambda one: evaluate(one, almanac, date(2026, 11, 24), 400), hours)
json.dump(found, sys.stdout)
"""


def checked_out(commit: str, folder: Path) -> Path:
    """Return the package folder of another commit, taken out of the repository into a folder."""
    packed = subprocess.run(["git", "archive", commit, "hooks"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "hooks"


def measured(package: Path, agreed: list[str]) -> dict:
    """Return the milliseconds that one process takes with a package, and which lines it understands."""
    given = json.dumps({"plain": PLAIN, "agreed": agreed, "lists": LISTS})
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(package), os.environ.get("PYTHONPATH", "")))}
    done = subprocess.run(
        [sys.executable, "-c", READER], input=given, env=env, check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout)


def main(commit: str, rounds: int) -> None:
    """Print milliseconds a line and a list, here and there, and their ratio."""
    cases = yaml.safe_load(AGREED.read_text("utf-8"))
    agreed = [line for case in cases for line in case["rules"]]
    with tempfile.TemporaryDirectory() as folder:
        packages = (ROOT / "hooks", checked_out(commit, Path(folder)))
        known = [measured(package, agreed)["understood"] for package in packages]
        both = [line for line, *found in zip(agreed, *known, strict=True) if all(found)]
        taken = [[measured(package, both) for package in packages] for _ in range(rounds)]
    print(
        f"{len(agreed)} lines of the table; here {sum(known[0])} understood, at {commit} {sum(known[1])}, by both {len(both)}"
    )
    for name, of in (("plain", "a plain line"), ("agreed", "a line of the table"), ("days", "a list over 400 days")):
        here, there = (min(run[number][name] for run in taken) for number in range(2))
        print(f"{of:22} {here:7.3f} ms here, {there:7.3f} ms at {commit}: {here / there:.2f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
