"""`make chaos`: python -m tests.chaos [--rounds N]; prints what was done and whether the site stayed whole."""

import argparse
import http.client
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from tests.chaos.project import make_project, print_of, start_build
from tests.serving import served

DAYS = ("2026-11-24", "2026-11-25")


def whole_sites(project: Path) -> list[dict[str, bytes]]:
    """Build each day once, undisturbed; return what the sites hold."""
    found = []
    for day in DAYS:
        assert start_build(project, day).wait() == 0
        found.append(print_of(project / "site"))
    return found


def kills(project: Path, sites: list[dict[str, bytes]], rounds: int) -> int:
    """Kill builds at any moment; count how often the site was neither the one nor the other afterwards."""
    broken = 0
    for number in range(rounds):
        running = start_build(project, DAYS[number % 2])
        time.sleep(random.uniform(0.2, 6))
        running.kill()
        running.wait()
        broken += (project / "site").exists() and print_of(project / "site") not in sites
        broken += not (project / "site").exists() and not (project / ".site-previous").exists()
    assert start_build(project, DAYS[0]).wait() == 0
    broken += print_of(project / "site") != sites[0] or bool(list(project.glob(".site-*")))
    print(f"kills: {rounds}, {broken} left something else than a whole site", flush=True)
    return broken


def pairs(project: Path, sites: list[dict[str, bytes]], rounds: int) -> int:
    """Run two builds at once, the second a little later each time."""
    broken = 0
    for number in range(rounds):
        first = start_build(project, DAYS[0])
        time.sleep(number * 4 / rounds)
        second = start_build(project, DAYS[1])
        codes = (first.wait(), second.wait())
        broken += codes != (0, 0) or print_of(project / "site") not in sites or bool(list(project.glob(".site-*")))
    print(f"pairs: {rounds}, {broken} published half a site or failed", flush=True)
    return broken


def full_disk(project: Path, rounds: int) -> int:
    """Build onto disks of growing size (as root, where a file system can be mounted): a line, exit 1, nothing left."""
    broken, done = 0, 0
    for number in range(rounds):
        disk = Path(tempfile.mkdtemp())
        mounted = ["mount", "-t", "tmpfs", "-o", f"size={200 + 300 * number}k", "linli", str(disk)]
        if os.name != "posix" or subprocess.run(mounted, capture_output=True, check=False).returncode:
            print("full disk: needs root")
            return 0
        running = start_build(project, DAYS[0], "--site-dir", str(disk / "site"))
        _, said = running.communicate()
        done += running.returncode == 1
        whole = running.returncode == 0 and (disk / "site" / "data" / "version.json").exists()
        refused = running.returncode == 1 and said.startswith("ERROR   -  磁盘满了") and not list(disk.iterdir())
        broken += not (whole or refused)
        subprocess.run(["umount", str(disk)], check=False)
    print(f"full disk: {rounds} sizes, {done} refused in a line, {broken} otherwise", flush=True)
    return broken


def requests(project: Path, wanted: int, rebuilds: int) -> int:
    """Ask for a page all the time while the site is built again and again; count the answers that are none."""
    failed, asked, over = 0, 0, threading.Event()
    with served(project / "site") as address:
        builds = threading.Thread(
            target=lambda: ([start_build(project, DAYS[n % 2]).wait() for n in range(rebuilds)], over.set())
        )
        builds.start()
        while asked < wanted or not over.is_set():
            connection = http.client.HTTPConnection(urlsplit(address).netloc)
            connection.request("GET", "/places/liuxi-canteen/")
            answer = connection.getresponse()
            failed += answer.status != 200 or b"</html>" not in answer.read()
            asked += 1
            connection.close()
        builds.join()
    print(f"requests: {asked} over {rebuilds} rebuilds, {failed} without an answer", flush=True)
    return failed


def main() -> int:
    """Disturb builds in every way; 1 where anything was left broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--requests", type=int, default=50_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder))
        sites = whole_sites(project)
        broken = kills(project, sites, given.rounds) + pairs(project, sites, given.rounds)
        broken += full_disk(project, min(given.rounds, 10)) + requests(project, given.requests, given.rounds)
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
