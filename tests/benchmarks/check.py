"""`linli check`, imports apart, a record: python -m tests.benchmarks.check [places].

What a record costs at 500 and at 4,000 places, beside the bare YAML read of the same files; a directory that is eight times as
large may cost at most GROWTH as much a record.
"""

import sys
import tempfile
import time
from pathlib import Path

import yaml

from linli.checks.project import open_project
from tests.sample import CANTEEN, DIRECTORY, FILES, write_sample

SIZES = (500, 4000)
GROWTH = 1.1
RUNS = 3


def places(count: int) -> dict[str, str]:
    """Return so many canteens, each with hours, prices and services of its own."""
    extra = """\
地址: 溪边路{number}号
电话: [{{号码: 0000-{number:07}, 说明: 服务台}}]
服务: [助餐, 送餐]
开放时间:
  - 早餐 06:30-08:{minute:02}、午餐 11:00-12:30
  - 周日 休息
  - 法定节假日 休息
收费:
  - {{项目: 午餐, 标准: {price}元, 优惠: [60-79周岁 补贴1元, 80周岁以上 免费]}}
"""
    return {
        CANTEEN.replace("liuxi-canteen", f"canteen-{number:05}"): FILES[CANTEEN].replace("柳溪社区", f"第{number}社区")
        + extra.format(number=number, minute=number % 60, price=5 + number % 20)
        for number in range(count)
    }


def seconds(run) -> float:
    """Return the shortest of some runs, in processor time."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def measured(count: int) -> tuple[float, float]:
    """Return what a place costs to be read bare and to be read and checked, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_sample(root, places(count))
        files = sorted(root.rglob("*.yml"))
        bare = seconds(lambda: [yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in files])
        checked = seconds(lambda: open_project(root, [DIRECTORY]))
    return 1000 * bare / count, 1000 * checked / count


def main(sizes: tuple[int, ...]) -> None:
    """Print what a record costs at every size, and whether it grows."""
    costs = []
    for count in sizes:
        bare, checked = measured(count)
        costs.append(checked)
        print(f"{count} places: bare read {bare:.3f} ms, read and checked {checked:.3f} ms a place")
    growth = costs[-1] / costs[0]
    print(f"{growth:.2f} times as much a place; {'within' if growth <= GROWTH else 'over'} the bound of {GROWTH}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
