"""`make fuzz`: python -m tests.fuzz [TARGET…] [--inputs N] [--seed N]; what breaks a reader is kept in corpus/."""

import argparse
import sys
import time
from random import Random

import yaml

from tests.fuzz.spoiling import spoilt
from tests.fuzz.targets import CORPUS, TARGETS, kept


def fuzz(name: str, inputs: int, seed: int) -> list[str]:
    """Feed a reader so many inputs; return those that did what no reader may do."""
    target, random, found = TARGETS[name], Random(f"{name} {seed}"), []
    seeds = (*target.seeds(), *kept(name))
    start = time.monotonic()
    for _ in range(inputs):
        text = spoilt(random, seeds)
        try:
            target.feed(text)
        except Exception as error:
            found.append(text)
            print(f"{name}: {type(error).__name__}: {error}\n  {text[:200]!r}", file=sys.stderr)
    took = time.monotonic() - start
    print(f"{name}: {inputs} inputs, {len(found)} broke it, {inputs / took:.0f} a second (seed {seed})", flush=True)
    return found


def main() -> int:
    """Fuzz the readers that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], default=[])
    parser.add_argument("--inputs", type=int, default=100_000, help="for all readers together")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    names = given.targets or list(TARGETS)
    shares = sum(TARGETS[name].share for name in names)
    broken = False
    for name in names:
        found = fuzz(name, given.inputs * TARGETS[name].share // shares, given.seed)
        if found:
            CORPUS.mkdir(exist_ok=True)
            every = list(dict.fromkeys((*kept(name), *sorted(found, key=len)[:20])))
            (CORPUS / f"{name}.yml").write_text(yaml.safe_dump(every, allow_unicode=True), "utf-8")
            broken = True
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
