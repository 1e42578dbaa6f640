"""A sheet of 2,000 rows and what would change: python -m tests.benchmarks.sheets [rows].

`linli import --dry-run` in processor time, imports apart: an export of so many places in which one row in ten was typed
into, and a list of other people's with as many new places. Each may take SECONDS.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import openpyxl
from click.testing import CliRunner

from linli.cli import main
from tests.benchmarks.check import places
from tests.sample import DIRECTORY, write_sample
from tests.spreadsheet.sheets import cell_at, xlsx

ROWS = 2000
SECONDS = 5.0


def exported(root: Path) -> Path:
    """Export the records; type another number of seats into one row in ten."""
    path = root / "x.xlsx"
    run("export", str(path))
    cell = cell_at(path, "服务点", "canteen-00000", "座位")
    book = openpyxl.load_workbook(path)
    sheet = book["服务点"]
    for row in range(int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), sheet.max_row + 1, 10):
        sheet[f"{cell.rstrip('0123456789')}{row}"] = 60
    book.save(path)
    return path


def foreign(root: Path, count: int) -> Path:
    """Make a list as another office keeps it, with so many places that nobody has yet."""
    rows = [(number, "柳溪社区", f"新开第{number}食堂", f"溪边路{number}号", "11:00-12:30") for number in range(count)]
    return xlsx(root / "f.xlsx", [("序号", "所在社区", "食堂名称", "详细地址", "供餐时间"), *rows])


def run(*words: str) -> float:
    """Run a command in the present folder; return its processor time in seconds."""
    start = time.process_time()
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output[-2000:]
    return time.process_time() - start


def measure(count: int) -> dict[str, float]:
    """Return the seconds that each sheet takes, of so many rows."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_sample(root, {**places(count)})
        (root / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n", "utf-8")
        os.chdir(root)
        os.environ["LINLI_TODAY"] = "2026-11-26"
        new = ("--set", "类型=幸福食堂", "--set", "来源=[s1]")
        return {
            "an export, one row in ten changed": run("import", str(exported(root)), "--dry-run"),
            "a list of new places": run("import", str(foreign(root, count)), *new, "--dry-run"),
        }


if __name__ == "__main__":
    for name, spent in measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS).items():
        print(f"{name}: {spent:.1f} s, at most {SECONDS} s")
