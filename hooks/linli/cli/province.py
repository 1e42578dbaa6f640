"""`linli province`: build many counties, on one machine or several, copy those that publish themselves, join them."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from linli.load.settings import read_settings
from linli.publish.day import NoSuchDay, current_day
from linli.publish.portal.building import MemberReport, MemberState, MemberTask
from linli.publish.portal.crew import NoCrew, worked_off
from linli.publish.portal.front import portal_site, write_portal
from linli.publish.portal.members import members_of
from linli.publish.site import Site
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
    """Work on every county, say of each what became of it, make the portal of all; exit 1 if any of them failed.

    The settings of the portal are those of the project it is started in.
    """
    members, problems = members_of(source)
    if problems:
        raise click.UsageError(report_text(problems))
    site = _portal(Path.cwd())
    home.mkdir(parents=True, exist_ok=True)
    reports: list[MemberReport] = []
    try:
        for report in worked_off(MemberTask(home.resolve()), members, jobs or os.cpu_count() or 1, scheduler):
            reports.append(report)
            _tell(report, len(reports), len(members))
    except NoCrew as error:
        raise click.ClickException(str(error)) from None
    _sum_up(reports)
    by_code = {report.member.code: report for report in reports}
    refused: dict[str, str] = {}
    try:
        write_portal(site, [by_code[member.code] for member in members], home.resolve(), refused.setdefault)
    except OSError as error:
        raise click.ClickException(f"门户没有写完：{error}") from None
    for code, why in refused.items():
        click.echo(f"{code}：没有合进门户：{why}")
    click.echo(f"门户在 {home}。{_address(site)}")
    raise SystemExit(1 if refused or any(report.failed for report in reports) else 0)


def _address(site: Site) -> str:
    if site.settings.placeholder_url:
        return "网址还是占位的：请在门户的 mkdocs.yml 里设置 site_url，合起来的数据和 sitemap.xml 才指得对。"
    return f"放到 {site.absolute('')}"


def _portal(root: Path) -> Site:
    settings, problems = read_settings(root)
    if settings is None:
        raise click.UsageError(f"请在门户自己的项目里运行。\n{report_text(problems)}")
    try:
        site, problems = portal_site(root, settings, current_day())
    except NoSuchDay as error:
        raise click.UsageError(str(error)) from None
    if problems:
        raise click.UsageError(report_text(problems))
    return site


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
