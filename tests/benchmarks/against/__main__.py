"""Linli, Hugo and MkDocs with Material over the same county, in turn: python -m tests.benchmarks.against [SIZE …].

    python -m tests.benchmarks.against                       300, 1,000 and 4,000 places
    python -m tests.benchmarks.against 20000 --only linli hugo

For every size and program: a cold build, one where nothing has changed, one changed record, one changed menu, the next day. Then
`linli check` beside check-jsonschema with the schemas that the site publishes. On a busy machine look at the ratios only. What
the benchmark needs beside this environment it installs into .cache/against. MkDocs with Material takes minutes beyond a
thousand places; --only leaves it out.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.against.programs import DATA, PROGRAMS, County, Linli, Program, beside, rivals
from tests.benchmarks.against.running import Taken, taken, written
from tests.benchmarks.county import county
from tests.golden.tree import TODAY

SIZES = (300, 1000, 4000)
MEGA = 1_000_000
HEAD = f"{'places':>7} {'program':9} {'build':9} {'wall s':>8} {'cpu s':>8} {'ms/file':>8} {'files':>7} {'MB':>7} {'peak MB':>8}  largest page"
RECORD = "places/county0/town0/center-00000.yml"


def changes(files: County) -> Iterator[tuple[str, dict[str, str], int]]:
    """Yield the builds that follow each other: a name, the records that change before it, how many days have passed."""
    menu = next(path for path, text in files.items() if text and path.startswith("menus/"))
    yield "cold", {}, 0
    yield "nothing", {}, 0
    yield "record", {RECORD: str(files[RECORD]).replace("号\n", "号二楼\n", 1)}, 0
    yield "menu", {menu: str(files[menu]).replace("清炒", "蒜蓉", 1)}, 0
    yield "next day", {}, 1


def builds(program: Program, files: County, count: int) -> Iterator[str]:
    """Build the site of a program again and again, and yield a line a build."""
    program.folder.mkdir()
    program.prepare(files)
    for name, changed, days in changes(files):
        for path, text in changed.items():
            program.put(path, text)
        day = (TODAY + timedelta(days=days)).isoformat()
        yield _line(count, program, name, taken(program.commands(), program.folder, {"LINLI_TODAY": day}))


def _line(count: int, program: Program, name: str, took: Taken) -> str:
    made = written(program.folder / program.site)
    return (
        f"{count:7} {program.name:9} {name:9} {took.wall:8.2f} {took.cpu:8.2f} {1000 * took.wall / made.files:8.2f} "
        f"{made.files:7} {made.size / MEGA:7.1f} {took.memory / MEGA:8.0f}  {made.largest / 1000:.0f} KB {made.largest_name}"
    )


def checks(linli: Program, count: int) -> Iterator[str]:
    """Yield a line each for `linli check` and for check-jsonschema, which looks at one file after the other."""
    took = taken([(beside("linli"), "check", "--format", "json")], linli.folder, {"LINLI_TODAY": TODAY.isoformat()})
    yield f"{count:7} {'linli':9} {'check':9} {took.wall:8.2f} {took.cpu:8.2f} {'':33} {took.memory / MEGA:8.0f}"
    program, data = str(rivals() / "check-jsonschema"), linli.folder / DATA
    commands = []
    for kind in ("places", "menus", "announcements", "programmes", "teams", "policies"):
        schema = linli.folder / linli.site / "schema" / f"{kind}.json"
        found = sorted(map(str, (data / kind).rglob("*.yml")))
        if schema.exists() and found:
            listed = linli.folder / f"{kind}.txt"
            listed.write_text("\n".join(found), "utf-8")
            # What it says is thrown away: a schema knows nothing of what the reader takes beside the usual form.
            command = f'xargs "{program}" --schemafile "{schema}" < "{listed}" || true'
            commands.append(("sh", "-c", command))
    took = taken(commands, linli.folder, {})
    yield f"{count:7} {'jsonschema':9} {'check':9} {took.wall:8.2f} {took.cpu:8.2f} {'':33} {took.memory / MEGA:8.0f}"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.against")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--only", nargs="+", choices=[program.name for program in PROGRAMS])
    given = parser.parse_args()
    load = f"，负载 {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{os.cpu_count()} processors{load}\n{HEAD}")
    for count in given.sizes or SIZES:
        files = county(count)
        for kind in PROGRAMS:
            if given.only and kind.name not in given.only:
                continue
            folder = Path(tempfile.mkdtemp(prefix="against-"))
            try:
                program = kind(folder / kind.name)
                for line in builds(program, files, count):
                    print(line, flush=True)
                for line in checks(program, count) if kind is Linli else ():
                    print(line, flush=True)
            finally:
                shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
