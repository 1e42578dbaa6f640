"""`linli import`: a workbook back into the records — what changed and nothing else, by the rules of the YAML files."""

import gc
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import click

from linli.checks.trial import Files, apply_changes
from linli.cli.charge_importing import charges_of_file
from linli.cli.check import today
from linli.cli.drafting import further
from linli.cli.exporting import NO_DEMO, demo_option, with_tables
from linli.cli.ids import id_from, next_free
from linli.cli.menu_importing import menu_order, menus_of_file
from linli.cli.new_menu import WeekParameter
from linli.cli.proposal import difference_lines, yes_option
from linli.cli.table_rows import rows_of_file, venues_of_file
from linli.form.week import week_id
from linli.load.loading import Memory
from linli.load.project import Project, read_project
from linli.load.settings import read_settings
from linli.model.directory import Directory
from linli.model.record_types import PLACE_TYPE, WEEK_TYPE, RecordType
from linli.publish.build import sites_of
from linli.publish.difference.comparison import compared_records
from linli.publish.difference.report import Preview, difference_as_text
from linli.publish.site import Site
from linli.read.problems import has_errors, report_text
from linli.spreadsheet.rows import Refusal, TableRow
from linli.spreadsheet.settling import Bench, Settled, settle
from linli.spreadsheet.shelf import Shelf
from linli.spreadsheet.taking import Taken

RARELY = (100_000, 50, 50)
"""How seldom to look for rubbish: among thousands of records, all of them kept, that takes a third of the time."""


@click.command(help="把表格里的改动写进记录：linli export 导出的，或单位自己的 .xlsx、.xls、.csv。")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="只看会怎么改，什么也不写")
@click.option("--set", "pairs", multiple=True, metavar="键=值", help="新的每一处都是这样，例如：--set 类型=幸福食堂")
@click.option("--programme", "programme", default="", metavar="项目编号", help="这是办班点的表（一行一处），或期次的表")
@click.option("--charges", "charging", default="", metavar="服务点编号", help="这是收费的表：一行一项，或谁付多少")
@click.option("--item", default="", metavar="午餐", help="收费的表没有写是什么项目的，是哪一项")
@click.option("--menu", "kitchen", default="", metavar="食堂编号", help="这是菜单：一周一张的表，或一样菜一行的表")
@click.option("--week", "monday", type=WeekParameter(), default=None, help="菜单没有写日期的，是哪一周：2026-W49")
@click.option("--sitting", default="", metavar="午餐", help="菜单没有写餐次的，是哪一餐")
@demo_option
@yes_option
def import_command(
    path: Path,
    dry_run: bool,
    pairs: tuple[str, ...],
    programme: str,
    charging: str,
    item: str,
    kitchen: str,
    monday: date | None,
    sitting: str,
    demo: bool,
    yes: bool,
) -> None:
    """Take the rows of a file; exit 1 where some could not be taken, 2 for what is no table."""
    bench = bench_of(demo)
    shelf = bench.shelf()
    if kitchen:
        order = menu_order(bench.records, kitchen, bench.day, monday, sitting)
        rows, refused = menus_of_file(path, order)
    elif charging:
        rows, refused = charges_of_file(path, bench.records, charging, item)
    elif programme:
        rows, refused = venues_of_file(path, bench.records, programme)
    else:
        rows, refused = rows_of_file(path, bench.records, {"录入": f"{bench.day}", **further(pairs)})
    found = take_over(bench, shelf, rows, refused)
    if not dry_run:
        write_agreed(bench, shelf, yes=yes)
    if found.refused and not dry_run:
        click.echo(f"未能导入的{len(found.refused)}处标在：{_listed(path, found)}")
    raise SystemExit(1 if found.refused else 0)


def take_over(bench: Bench, shelf: Shelf, rows: list[TableRow], refused: list[Refusal]) -> Taken:
    """Put rows into the files of a shelf, and show what would be written and what could not be taken."""
    settled = settle(bench, shelf, rows, refused, partial(_new_id, bench.records))
    if has_errors(settled.problems):
        raise click.ClickException(f"这样写别处会有错误，没有写入：\n{report_text(settled.problems)}")
    _show(bench, shelf.changes(), settled)
    return settled.taken


def write_agreed(bench: Bench, shelf: Shelf, *, yes: bool) -> None:
    """Ask, unless that is settled, and write what has changed on a shelf."""
    if shelf.changed and (yes or click.confirm("写入吗？")):
        apply_changes(bench.root, shelf.changes())
        click.echo(f"已写入{len(shelf.changed)}个文件。")


def bench_of(demo: bool) -> Bench:
    """Return the real directory of the project in the present folder, or the fictional one."""
    gc.set_threshold(*RARELY)
    root = Path.cwd()
    settings, problems = read_settings(root)
    if settings is None:
        raise click.ClickException(report_text(problems))
    if demo and not settings.demo:
        raise click.UsageError(NO_DEMO)
    directory = settings.demo if demo else settings.directory
    memory: Memory = {}
    return Bench(root, settings, directory, today(), read_project(root, [directory], today(), memory), memory)


def _new_id(directory: Directory, record_type: RecordType, said: Mapping[str, str]) -> str:
    """Return how a new record is called: a week by its canteen and Monday, all else by the sound of its name."""
    if record_type is WEEK_TYPE:
        return week_id(said)
    ending = ""
    if record_type is PLACE_TYPE:
        kinds = {term.name: term.code for term in directory.vocabulary.terms("kinds")}
        ending = kinds.get(said.get("类型", ""), "")
    code = id_from(said.get("名称", ""), ending, directory.vocabulary)
    return next_free(directory, code) if code else ""


def _show(bench: Bench, changes: Files, settled: Settled) -> None:
    found = settled.taken
    if changes:
        click.echo("\n".join(difference_lines(bench.root, changes)))
        click.echo(_noticed(bench, settled.now))
    if settled.problems:
        click.echo(f"写入以后：\n{report_text(settled.problems)}")
    for reading in found.read_as:
        click.echo(f"读作：{reading.sheet} {reading.place}：“{reading.said}” → “{reading.read}”")
    for refusal in sorted(found.refused, key=_where):
        click.echo(f"未能导入：{refusal.sheet} {refusal.place}：{refusal.reason}")
    click.echo(f"改{len(changes)}个文件，{found.unchanged}行没有变化，{len(found.refused)}处未能导入。")


def _where(refusal: Refusal) -> tuple[str, int, int]:
    return refusal.sheet, refusal.row, refusal.column


def _noticed(bench: Bench, now: Project) -> str:
    """Return what residents would notice: what `linli diff` says of the records."""
    before, after = (_site(bench, project) for project in (bench.before, now))
    return difference_as_text((compared_records(before, after),), Preview())


def _site(bench: Bench, project: Project) -> Site:
    directory = replace(project.directories[bench.directory], newest_change=bench.day)
    settings = bench.settings.model_copy(update={"directory": bench.directory, "demo": ""})
    whole = replace(project, root=bench.root, directories={bench.directory: directory})
    return next(sites_of(whole, settings, bench.day))


def _listed(path: Path, found: Taken) -> Path:
    """Write the copy in which the cells that could not be taken are coloured; return where it is."""
    target = path.with_name(f"{path.stem}-未导入.xlsx")
    target.write_bytes(with_tables("refused").marked(path, sorted(found.refused, key=_where)))
    return target
