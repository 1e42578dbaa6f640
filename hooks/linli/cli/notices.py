"""`linli notices`: PDFs and pictures of the notices, made into .cache/; the next build publishes them."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from linli.checks.project import open_project
from linli.cli.check import today
from linli.cli.diff import RecordsRefused, both_sides, without_records
from linli.load.base import NoBase
from linli.load.settings import read_settings
from linli.model.area_tree import within
from linli.press.workshop import Done, Job, PressUnavailable, print_all
from linli.publish.build import sites_of
from linli.publish.difference.paper import paper_changed
from linli.publish.sheets.registry import NOTICE_KINDS, NoticeKey, areas_of, notice_keys, notice_view
from linli.publish.site import Site
from linli.read.problems import Problem, has_errors, report_text

KINDS = tuple(kind.code for kind in NOTICE_KINDS)
# Type this little above the floor, in points, is worth a look.
SMALL = 1


@click.command(help="制作公示的PDF；给出 SUBJECT（服务点、项目、公告的编号）时只做这些。")
@click.argument("subjects", nargs=-1, metavar="[SUBJECT…]")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="只做这几种，可以写几次",
)
@click.option("--base", "ref", default="", metavar="REF", help="只做与这个提交或分支相比要张贴的")
@click.option("--area", default="", metavar="PATH", help="只做这个地区的，例如 qinghe/chengguan")
@click.option("--png", is_flag=True, help="同时做发微信群的图片")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="同时用几个处理器核心")
def notices_command(
    subjects: tuple[str, ...], kinds: tuple[str, ...], ref: str, area: str, png: bool, jobs: int
) -> None:
    """Print what has changed; exit 1 where something could not be printed, 2 where nothing answers the question."""
    root = Path.cwd()
    wanted = [job for site in _sites(root) for job in _jobs(site, _chosen(site, subjects, kinds, area), png=png)]
    if ref:
        posted = _posted_since(ref)
        wanted = [job for job in wanted if job.name in posted]
    elif not wanted:
        raise click.UsageError("没有这样的公示。编号和地区请照网址里的写。")
    try:
        done = _print(root, wanted, jobs)
    except PressUnavailable as error:
        raise click.ClickException(str(error)) from error
    click.echo(printing_summary(done))
    failed = list(problems(root, done))
    if failed:
        raise click.ClickException(report_text(failed))


def _sites(root: Path) -> list[Site]:
    settings, found = read_settings(root)
    if settings is None:
        raise click.ClickException(report_text(found))
    project = open_project(root, settings.directories)
    if has_errors(project.problems):
        raise click.ClickException("数据有误，没有制作公示：\n" + report_text(project.problems))
    return list(sites_of(project, settings, today()))


def _posted_since(ref: str) -> frozenset[str]:
    """Return the names of the sheets that a change wants on the wall: “demo/notices/…/hours”."""
    try:
        with both_sides(ref) as (old, new):
            papers = {base: paper_changed(old.get(base) or without_records(site), site) for base, site in new.items()}
    except NoBase as error:
        raise click.UsageError(str(error)) from None
    except RecordsRefused as error:
        raise click.ClickException(str(error)) from None
    return frozenset(base + sheet.path for base, paper in papers.items() for sheet in (*paper.new, *paper.again))


def _chosen(site: Site, subjects: Sequence[str], kinds: Sequence[str], area: str) -> Iterable[NoticeKey]:
    for key in notice_keys(site):
        if subjects and key.subject not in subjects:
            continue
        if kinds and key.kind not in kinds:
            continue
        if area and not any(within(path, area) for path in areas_of(site, key)):
            continue
        yield key


def _jobs(site: Site, keys: Iterable[NoticeKey], *, png: bool) -> Iterable[Job]:
    for key in keys:
        view = notice_view(site, key)
        yield Job(site.base + key.path, view, png and view.look.pictured)


def _print(root: Path, jobs: Sequence[Job], workers: int) -> list[Done]:
    """Print with a progress bar."""
    done = []
    with click.progressbar(length=len(jobs), label="制作公示", file=sys.stderr) as bar:
        for found in print_all(root, jobs, workers):
            done.append(found)
            bar.update(1)
    return done


def printing_summary(done: Sequence[Done]) -> str:
    """Count what was printed, and list what needed small type or more than one page."""
    fresh = sum(found.fresh for found in done)
    lines = [f"公示{len(done)}张：新做{fresh}张，没有变的{len(done) - fresh}张。"]
    single = [found for found in done if found.job.view.look.pictured]
    lines += (
        f"  {found.job.name} 一张纸放不下，共{found.result.pages}页" for found in single if found.result.pages > 1
    )
    lines += (f"  {found.job.name} 字偏小（{found.result.size:g}磅）" for found in single if _small(found))
    return "\n".join(lines)


def _small(found: Done) -> bool:
    return found.result.pages == 1 and found.result.size <= found.job.view.look.floor + SMALL


def problems(root: Path, done: Iterable[Done]) -> Iterator[Problem]:
    """Yield where the signs stand that no font has."""
    missing = {sign for found in done for sign in found.result.missing}
    if not missing:
        return
    for path in sorted((root / "data").rglob("*.yml")):
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1):
            for sign in missing.intersection(text):
                file = path.relative_to(root).as_posix()
                message = f"公示的字体里没有“{sign}”（U+{ord(sign):04X}），这张公示没有做。"
                yield Problem(file, number, "", message, "请换一个写法，例如用规范字。")
