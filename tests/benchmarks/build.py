"""Writing a large site against writing a small one: python -m tests.benchmarks.build [places].

A place of a large directory must take as long as one of a small one; both are of the generated county. Prints the
processor time of a place in both, and how far apart they are.
"""

import gc
import sys
import tempfile
import time
from pathlib import Path

from linli.publish.writing import write_site
from tests.benchmarks.county import site_of

SMALL = 500
MOST = 1.10


def milliseconds(count: int) -> float:
    """Read so many places and return the processor time of writing the whole site, a place."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        site = site_of(root, count)
        gc.collect()
        start = time.process_time()
        write_site(site, root / "site")
        return 1000 * (time.process_time() - start) / count


def main(count: int) -> None:
    """Print the time of a place in a small and in a large directory, and their ratio."""
    # One run before and one after: what else the machine does meanwhile weighs on both sizes alike.
    before, large, after = milliseconds(SMALL), milliseconds(count), milliseconds(SMALL)
    small = (before + after) / 2
    ratio = large / small
    print(f"a place of {SMALL}: {small:.2f} ms, of {count}: {large:.2f} ms")
    print(f"ratio {ratio:.2f}, {'within' if ratio <= MOST else 'over'} the bound of {MOST}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)
