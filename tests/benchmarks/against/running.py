"""Running a command and saying what it took: seconds, the memory of it and all that it starts, what it wrote."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1
"""How often the memory is looked at, in seconds."""


@dataclass(frozen=True)
class Taken:
    """What commands took: seconds of the clock and of processors, the most memory at one moment in bytes."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Written:
    """What lies in a folder: how many files, their bytes, and the largest page."""

    files: int
    size: int
    largest: int
    largest_name: str


class CommandFailed(Exception):
    """A command that was to be measured did not succeed; its last words."""


def taken(commands: Sequence[Sequence[str]], folder: Path, environment: Mapping[str, str]) -> Taken:
    """Run commands one after the other and return what they took together; CommandFailed where one fails."""
    found = [_run(command, folder, environment) for command in commands]
    return Taken(
        sum(one.wall for one in found), sum(one.cpu for one in found), max((one.memory for one in found), default=0)
    )


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Taken:
    before = os.times()
    start = time.perf_counter()
    log = folder / "command.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env={**_surroundings(), **environment}, stdout=out, stderr=subprocess.STDOUT
        )
        memory = _Memory(process.pid)
        memory.start()
        code = process.wait()
        wall = time.perf_counter() - start
        memory.stop()
    after = os.times()
    if code:
        raise CommandFailed(f"{' '.join(command)}\n{log.read_text('utf-8', 'replace')[-2000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Taken(wall, cpu, memory.most)


def _surroundings() -> dict[str, str]:
    """Return the variables of this process but the one that lets Python compile every module at every start anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Memory(threading.Thread):
    """Watches the memory of a process and of all below it; what processes share is counted once (PSS)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(EVERY):
            self.most = max(self.most, sum(map(_share, _below(self._pid))))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _below(pid: int) -> Iterator[int]:
    """Yield a process and all that it has started; only Linux tells."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _below(int(child))


def _share(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def written(folder: Path) -> Written:
    """Look at what a build has written."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = {path: size for path, size in sizes.items() if path.suffix == ".html"}
    largest = max(pages, key=pages.__getitem__, default=folder)
    return Written(len(sizes), sum(sizes.values()), pages.get(largest, 0), str(largest.relative_to(folder)))
