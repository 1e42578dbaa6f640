"""`linli diff`: what residents will notice of a change, which pages and sheets change, what to look at twice."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from linli.checks.project import open_project
from linli.cli.check import today
from linli.load.base import NoBase, project_at, project_of
from linli.load.project import Project
from linli.load.settings import Settings, read_settings
from linli.publish.build import sites_of
from linli.publish.difference.comparison import Comparison, compared_sites
from linli.publish.difference.report import DIFFERENCE_REPORTS, Preview
from linli.publish.difference.web import bare
from linli.publish.site import Site
from linli.read.problems import has_errors, report_text


@click.command(help="居民会看到什么变化：BASE 是原来的分支或提交，HEAD 是改过的（不写就是现在的文件）。")
@click.argument("base", metavar="BASE")
@click.argument("head", metavar="[HEAD]", default="")
@click.option("--format", "form", type=click.Choice(tuple(DIFFERENCE_REPORTS)), default="text", help="报告的样式")
@click.option("--preview", "address", default="", metavar="网址", help="预览网站的网址，报告里就有链接和公示的图片")
def diff_command(base: str, head: str, form: str, address: str) -> None:
    """Load both sides at one fixed day and compare them; exit 1 where one has errors, 2 for an unknown commit."""
    day = today()
    preview = Preview(f"{address.rstrip('/')}/" if address else "")
    try:
        with ExitStack() as folders:
            before = folders.enter_context(project_at(Path.cwd(), base, head or "HEAD"))
            now = folders.enter_context(project_of(Path.cwd(), head)) if head else Path.cwd()
            found = tuple(_compared(before, now, day))
            click.echo(DIFFERENCE_REPORTS[form](found, preview))
    except NoBase as error:
        raise click.UsageError(str(error)) from None


def _compared(before: Path, now: Path, day: date) -> Iterator[Comparison]:
    old, new = _sites(before, day), _sites(now, day)
    for base, site in new.items():
        yield compared_sites(old.get(base) or _empty(site), site)


def _sites(folder: Path, day: date) -> dict[str, Site]:
    """Return the sites of a project by their base; both sides are made with the present templates."""
    settings, problems = read_settings(folder)
    if settings is None:
        raise click.ClickException(report_text(problems))
    project = _opened(folder, settings, day)
    directories = {path: replace(found, newest_change=day) for path, found in project.directories.items()}
    made = sites_of(replace(project, root=Path.cwd(), directories=directories), settings, day)
    return {site.base: bare(replace(site, commit="", previous=None)) for site in made}


def _opened(folder: Path, settings: Settings, day: date) -> Project:
    project = open_project(folder, settings.directories, today=day)
    if has_errors(project.problems):
        raise click.ClickException(f"记录有错误，请先改好：\n{report_text(project.problems)}")
    return project


def _empty(site: Site) -> Site:
    """Return a site without a record: what there was before a directory was begun."""
    directory = replace(
        site.directory, area_list=(), sources={}, entries=(), weeks=(), rotations=(), dishes={}, typed={}
    )
    return bare(replace(site, directory=directory))
