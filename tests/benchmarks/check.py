"""`linli check` against the bare YAML read of the same files: python -m tests.benchmarks.check [places]."""

import sys
import tempfile
import time
from pathlib import Path

import yaml

from linli.checks.project import open_project
from tests.sample import CANTEEN, DIRECTORY, FILES, write_sample

MOST = 3.0


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
    """Return the shortest of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main(count: int) -> None:
    """Print both times and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_sample(root, places(count))
        files = sorted(root.rglob("*.yml"))
        bare = seconds(lambda: [yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in files])
        checked = seconds(lambda: open_project(root, [DIRECTORY]))
        print(f"{count} places: bare read {bare:.2f} s, read and checked {checked:.2f} s, ratio {checked / bare:.2f}")
        print("within the bound" if checked <= MOST * bare else f"over the bound of {MOST}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
