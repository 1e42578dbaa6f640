"""What the open data cost of a build, in processor time: python -m tests.benchmarks.opendata [places].

Of a generated county (tests/benchmarks/county.py): all that reading, checking and writing it takes, and the share of it
that the files of the open data take, each of them once, in the order of the build.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.publish.data.linked import place_node, script
from linli.publish.data.version import FOLDERS, fingerprint, version_file
from linli.publish.outputs import OPEN_DATA
from linli.publish.site import Site
from linli.publish.writing import planned, write_file
from tests.benchmarks.county import county
from tests.golden.tree import FRAME, TODAY
from tests.sample import DIRECTORY, ROOT, write_sample

MOST = 0.15
"""The share of a build that the open data may cost."""


def seconds(count: int) -> tuple[Counter[str], float]:
    """Return the seconds of each kind of data file of so many places, and of the whole build.

    The index of the site's own search is none of them; what pages say as JSON-LD is, and so are writing and hashing.
    """
    kinds = {output.kind for output in OPEN_DATA}
    spent: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        write_sample(Path(folder), county(count))
        start = time.process_time()
        project = open_project(Path(folder), [DIRECTORY])
        site = Site(
            root=ROOT,
            directory=project.directories[DIRECTORY],
            settings=Settings(directory=DIRECTORY),
            today=TODAY,
            almanac=project.almanac,
            frames=dict.fromkeys(range(9), FRAME),
        )
        spent.update({"reading": time.process_time() - start})
        prints: dict[str, str] = {}
        folders: set[str] = set()
        for output, plan in planned(site):
            begin = time.process_time()
            content = output.render(site, plan)
            write_file(f"{folder}/site/{plan.uri}", content, folders)
            if plan.uri.startswith(FOLDERS):
                prints[plan.uri] = fingerprint(content)
            spent[output.kind if output.kind in kinds else "pages"] += time.process_time() - begin
        begin = time.process_time()
        version_file(site, prints)
        spent["version"] += time.process_time() - begin
        whole = time.process_time() - start
        begin = time.process_time()
        for place in site.directory.places.values():
            script(place_node(site, place))
        spent["json-ld"] += time.process_time() - begin
    return spent, whole


def main(count: int) -> None:
    """Print what each kind of file costs, and the share of all."""
    spent, whole = seconds(count)
    for kind, cost in spent.most_common():
        print(f"{kind:15} {1000 * cost / count:7.2f} ms a place")
    data = spent.total() - spent["reading"] - spent["pages"]
    share = data / whole
    print(f"{data:.2f} s of {whole:.2f} s: {share:.0%}, {'within' if share <= MOST else 'over'} {MOST:.0%}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
