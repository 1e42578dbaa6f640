"""`linli province`: build many counties, on one machine or several, and copy those that publish themselves."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from linli.publish.portal.building import MemberReport, MemberState, MemberTask
from linli.publish.portal.crew import NoCrew, worked_off
from linli.publish.portal.members import members_of
from linli.read.problems import report_text

STANDING_WORDS = {
    MemberState.BUILT: "做好了",
    MemberState.COPIED: "取来了",
    MemberState.KEPT: "没有成，还是原来的",
    MemberState.MISSING: "没有成，也没有原来的",
}


@click.command("province", help="把许多县一起做好：LIST 是放着各县文件夹的文件夹，或者一个清单，一行一个文件夹或网址")
@click.argument("source", type=click.Path(exists=True, path_type=Path), metavar="FOLDER|LIST")
@click.option(
    "--site-dir", "home", type=click.Path(file_okay=False, path_type=Path), default="province", help="放在哪里"
)
@click.option("--jobs", type=click.IntRange(1), default=None, help="同时做几个县；不写就是这台机器的处理器数")
@click.option("--scheduler", default="", metavar="tcp://…", help="交给几台机器做：Dask 调度器的地址")
def province_command(source: Path, home: Path, jobs: int | None, scheduler: str) -> None:
    """Work on every county, say of each what became of it; exit 1 if any of them failed."""
    members, problems = members_of(source)
    if problems:
        raise click.UsageError(report_text(problems))
    home.mkdir(parents=True, exist_ok=True)
    reports: list[MemberReport] = []
    try:
        for report in worked_off(MemberTask(home.resolve()), members, jobs or os.cpu_count() or 1, scheduler):
            reports.append(report)
            _tell(report, len(reports), len(members))
    except NoCrew as error:
        raise click.ClickException(str(error)) from None
    _sum_up(reports)
    raise SystemExit(1 if any(report.failed for report in reports) else 0)


def _tell(report: MemberReport, number: int, count: int) -> None:
    manifest = report.manifest
    amount = f"，{manifest.counts.get('places', 0)}处，{manifest.day}的" if manifest else ""
    said = (
        f"[{number}/{count}] {report.member.code}：{STANDING_WORDS[report.standing]}（{report.seconds:.1f}秒{amount}）"
    )
    click.echo("\n    ".join((said, *report.lines)))


def _sum_up(reports: Sequence[MemberReport]) -> None:
    counts = Counter(report.standing for report in reports)
    places = sum(report.manifest.counts.get("places", 0) for report in reports if report.manifest)
    parts = (f"{counts[standing]}个{words}" for standing, words in STANDING_WORDS.items() if counts[standing])
    click.echo(f"{len(reports)}个县，{places}处：{'；'.join(parts)}。")
