"""`linli apply`: 更新单 that came by chat or as a file: each written into the records, or refused with its reason."""

from typing import IO

import click

from linli.cli.exporting import demo_option
from linli.cli.importing import bench_of, take_over, write_agreed
from linli.cli.proposal import yes_option
from linli.spreadsheet.rows import refusals
from linli.spreadsheet.slips import slip_rows


@click.command(help="把更新单（一份或几份）写进记录；FILE 是存下来的文字，- 表示直接粘贴。")
@click.argument("slips", type=click.File("r", encoding="utf-8"), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="只看会怎么改，什么也不写")
@demo_option
@yes_option
def apply_command(slips: IO[str], dry_run: bool, demo: bool, yes: bool) -> None:
    """Take every 更新单 of a text; exit 1 where one could not be taken."""
    bench = bench_of(demo)
    shelf = bench.shelf()
    try:
        text = slips.read()
    except UnicodeDecodeError:
        raise click.UsageError("这个文件不是 UTF-8 编码的文字，请用记事本另存为 UTF-8。") from None
    rows, refused = refusals(slip_rows(text, shelf.records))
    found = take_over(bench, shelf, rows, refused)
    if not dry_run:
        write_agreed(bench, shelf, yes=yes)
    raise SystemExit(1 if found.refused else 0)
