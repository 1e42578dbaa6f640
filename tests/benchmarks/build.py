"""Writing a site of many places against writing one of a quarter as many: python -m tests.benchmarks.build [places].

Twice as many places must take twice as long, not four times: prints both times and how far the larger is from linear.
"""

import sys
import tempfile
import time
from pathlib import Path

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.publish.build import write_site
from linli.publish.site import Site
from tests.benchmarks.check import places
from tests.golden.tree import FRAME, TODAY
from tests.sample import DIRECTORY, ROOT, write_sample

MOST = 1.25
PARENT = "隶属: liuxi-center\n"
POSITION = "位置: {{经度: {:.4f}, 纬度: {:.4f}, 坐标系: WGS-84, 来源: s1}}\n"


def scattered(count: int) -> dict[str, str]:
    """Return so many canteens, none within another place, each with a position of its own."""
    return {
        name: text.replace(PARENT, "") + POSITION.format(100 + number % 97 * 0.006, 20 + number % 89 * 0.0055)
        for number, (name, text) in enumerate(places(count).items())
    }


def seconds(count: int) -> float:
    """Read so many places and return how long the whole site takes to write."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_sample(root, scattered(count))
        project = open_project(root, [DIRECTORY])
        site = Site(
            root=ROOT,
            directory=project.directories[DIRECTORY],
            settings=Settings(directory=DIRECTORY),
            today=TODAY,
            almanac=project.almanac,
            frames=dict.fromkeys(range(9), FRAME),
        )
        start = time.perf_counter()
        write_site(site, root / "site")
        return time.perf_counter() - start


def main(count: int) -> None:
    """Print the time of a place in a small and in a large directory, and their ratio."""
    small, large = seconds(count // 4), seconds(count)
    ratio = large / (4 * small)
    print(f"{count // 4} places {small:.1f} s, {count} places {large:.1f} s: {1000 * large / count:.1f} ms a place")
    print(f"growth {ratio:.2f} of linear, {'within' if ratio <= MOST else 'over'} the bound of {MOST}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
