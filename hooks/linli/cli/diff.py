"""`linli diff`: what residents will notice of a change, which pages and sheets change, what to look at twice."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
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
from linli.publish.difference.comparison import compared_sites
from linli.publish.difference.report import DIFFERENCE_REPORTS, REFUSAL_REPORTS, Preview, refusal_as_text
from linli.publish.difference.web import bare
from linli.publish.site import Site
from linli.read.problems import Problem, has_errors, report_text

Sites = Mapping[str, Site]
"""The sites of a project by their base: the real one, and "demo/" where there is a demonstration."""


class RecordsRefused(Exception):
    """The records of a side have errors."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(refusal_as_text(problems))
        self.problems = problems


@click.command(help="居民会看到什么变化：BASE 是原来的分支或提交，HEAD 是改过的（不写就是现在的文件）。")
@click.argument("base", metavar="BASE")
@click.argument("head", metavar="[HEAD]", default="")
@click.option("--format", "form", type=click.Choice(tuple(DIFFERENCE_REPORTS)), default="text", help="报告的样式")
@click.option("--preview", "address", default="", metavar="网址", help="预览网站的网址，报告里就有链接和公示的图片")
@click.option("--download", default="", metavar="网址", help="没有预览网站时，打包的预览在哪里下载")
@click.option("--pictures", default="", metavar="网址", help="没有预览网站时，公示的图片在哪里下载")
def diff_command(base: str, head: str, form: str, address: str, download: str, pictures: str) -> None:
    """Load both sides at one fixed day and compare them; exit 1 where one has errors, 2 for an unknown commit."""
    preview = Preview(f"{address.rstrip('/')}/" if address else "", download, pictures)
    try:
        with both_sides(base, head) as (old, new):
            found = [compared_sites(old.get(key) or without_records(site), site) for key, site in new.items()]
        click.echo(DIFFERENCE_REPORTS[form](found, preview))
    except NoBase as error:
        raise click.UsageError(str(error)) from None
    except RecordsRefused as error:
        click.echo(REFUSAL_REPORTS[form](error.problems))
        raise SystemExit(1) from None


@contextmanager
def both_sides(base: str, head: str = "") -> Iterator[tuple[Sites, Sites]]:
    """Give the sites where the work since `base` began, and those of `head` (the files as they are where it is "").

    Both are of one day and made with the present templates. NoBase for an unknown commit, RecordsRefused for errors.
    """
    day = today()
    with ExitStack() as folders:
        before = folders.enter_context(project_at(Path.cwd(), base, head or "HEAD"))
        now = folders.enter_context(project_of(Path.cwd(), head)) if head else Path.cwd()
        yield _sites(before, day), _sites(now, day)


def _sites(folder: Path, day: date) -> Sites:
    """Return the sites of a project; both sides are made with the present templates."""
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
        raise RecordsRefused(project.problems)
    return project


def without_records(site: Site) -> Site:
    """Return a site without a record: what there was before a directory was begun."""
    directory = replace(
        site.directory, area_list=(), sources={}, entries=(), weeks=(), rotations=(), dishes={}, typed={}
    )
    return bare(replace(site, directory=directory))
