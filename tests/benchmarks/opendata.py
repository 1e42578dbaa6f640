"""`python -m tests.benchmarks.opendata`: what the open data cost of a build of this project, in processor time."""

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace

from linli.publish.build import planned
from linli.publish.data.linked import place_node, script
from linli.publish.data.version import FOLDERS
from tests.golden.tree import FRAME
from tests.publish.data.sites import sites
from tests.sample import ROOT

MOST = 0.15
"""The share of a build that the open data may cost."""


def data_seconds() -> Counter[str]:
    """Render all files of both directories, pages first; return the seconds of each kind of data file.

    The index of the site's own search is none of them; what pages say as JSON-LD is.
    """
    spent: Counter[str] = Counter()
    for site in sites():
        framed = replace(site, frames=dict.fromkeys(range(9), FRAME))
        every = planned(framed)
        for output, plan in sorted(every, key=lambda pair: pair[1].uri.startswith(FOLDERS)):
            start = time.process_time()
            output.render(framed, plan)
            if plan.uri.startswith(FOLDERS) and output.kind != "search-index":
                spent[output.kind] += time.process_time() - start
        start = time.process_time()
        for place in site.directory.places.values():
            script(place_node(site, place))
        spent["json-ld"] += time.process_time() - start
    return spent


def build_seconds() -> float:
    """Build the site as `make site` does; return the seconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", f"{folder}/site"]
        subprocess.run(command, cwd=ROOT, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    found = data_seconds()
    for kind, seconds in found.most_common():
        print(f"{kind:15} {1000 * seconds:7.0f} ms")
    whole = build_seconds()
    share = found.total() / whole
    print(f"{found.total():.2f} s of {whole:.2f} s: {share:.0%}, {'within' if share <= MOST else 'over'} {MOST:.0%}")
