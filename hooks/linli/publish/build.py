"""Publication: from a checked project to a finished site folder, swapped in by a rename, or not at all."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from linli.checks.holidays import next_year_known
from linli.checks.project import open_project
from linli.load.collection import keep_uncollected
from linli.load.pieces import cache_of
from linli.load.project import Project
from linli.load.settings import Settings, parse_settings
from linli.publish.assets import Assets, assets_of, integrity_of, under_policy, without_inline_scripts
from linli.publish.day import ZONE, NoSuchDay, current_day
from linli.publish.frame import Frame
from linli.publish.handbook import write_search_index
from linli.publish.keeping import Keeping
from linli.publish.pages.printing import MADE_FOR_STAFF
from linli.publish.policy import policy_for
from linli.publish.recording import RecordedSite, recorded
from linli.publish.remains import Remains
from linli.publish.repeats import repeated
from linli.publish.service_worker import is_offered
from linli.publish.site import HandPage, Site
from linli.publish.sources import COMMIT_VARIABLE, PREVIOUS_VARIABLE
from linli.publish.spare import NOTHING_LIES, Lying, grown_into, lifted, taken_up
from linli.publish.templating import forget_templates
from linli.publish.workforce import in_fork, jobs_here
from linli.publish.writing import planned, write_file, write_site
from linli.read.problems import Problem, has_errors, report_text

JOBS_VARIABLE = "LINLI_JOBS"
"""How many processes may share a build; where it is not set, as many as the machine has room for."""
PREVIEW_VARIABLE = "LINLI_PREVIEW"
Fallen = Mapping[str, frozenset[str]]
"""The noted files that are no longer published as they were, by the base of their site."""

DEMO_BASE = "demo/"
SHORT_COMMIT = 12

# The way to the root of the site, as every page of MkDocs goes it to its style sheets.
_ROOT = re.compile(r'href="([^"]*?)assets/')


def sites_of(project: Project, settings: Settings, today: date, previewed: bool = False) -> Iterator[Site]:
    """Yield the real site of a project and, where there is one, the demonstration."""
    previous = os.environ.get(PREVIOUS_VARIABLE)
    for path, base in ((settings.directory, ""), (settings.demo, DEMO_BASE)):
        if path:
            yield Site(
                root=project.root,
                directory=project.directories[path],
                settings=settings,
                today=today,
                almanac=project.almanac,
                base=base,
                commit=os.environ.get(COMMIT_VARIABLE, ""),
                previous=Path(previous) if previous else None,
                previewed=previewed,
            )


class Publication:
    """One build of the site after another in one process, as MkDocs' events drive it.

    open → remarks → plan → frames_needed / add_frame → add_hand_page → extend_sitemap → write. `sites` are those of the
    build under way: the real one and, where there is one, the demonstration; whatever a build works out stays with
    them, so that none outlives a change. While serving, a project with errors is replaced by the last good one and the
    errors stand on every page.
    """

    def __init__(self) -> None:
        self.serving = False
        self.nav: Any = None
        self.sites: tuple[Site, ...] = ()
        self._project: Project | None = None
        self._settings: Settings | None = None
        self._problems: tuple[Problem, ...] = ()
        self._today = date.min
        self._theme_sums: Mapping[str, str] = {}
        self._moved: dict[str, bytes] = {}
        self._keeping: Keeping | None = None
        self._remains: Mapping[str, Remains] = {}
        self._looking: Callable[[], tuple[Lying, Fallen]] | None = None

    def open(self, root: Path, extra: Any, site_url: str | None, folder: Path, keeping: Keeping | None = None) -> str:
        """Read and check everything; return "" or why nothing can be built.

        The site is to be written into `folder`; `keeping` says what may be kept of the published one.
        """
        self._folder, self._keeping = folder, keeping
        self._problems = ()
        if self.serving:
            forget_templates()
        settings, problems = parse_settings(extra, site_url)
        try:
            self._today = current_day()
        except NoSuchDay as error:
            return str(error)
        previous = os.environ.get(PREVIOUS_VARIABLE)
        if previous and not Path(previous, "data").is_dir():
            return f"环境变量 {PREVIOUS_VARIABLE}：“{previous}”不是本站以前的成品，里面没有 data 文件夹。"
        if settings is None:
            return report_text(problems)
        project = open_project(root, settings.directories, today=self._today, cache=cache_of(root))
        if not self.serving:
            keep_uncollected()
        if not has_errors(project.problems):
            self._project = project
        elif not self.serving or self._project is None:
            return "数据有误，网站没有改动：\n" + report_text(project.problems)
        self.sites = tuple(map(self._noting, sites_of(self._project, settings, self._today, self.serving)))
        noted = (site for site in self.sites if isinstance(site, RecordedSite))
        self._remains = {site.base: Remains(keeping, site) for site in noted if keeping}
        look = partial(_looked, keeping.spare, folder, self._remains) if keeping else None
        self._looking = (
            in_fork(look, self._jobs) if look and any(each.noted for each in self._remains.values()) else None
        )
        self._problems = project.problems
        self._settings = settings
        # Sitemaps and gzip headers carry the time of the build: the day is all that may count.
        os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(*self._today.timetuple()[:3], tzinfo=ZONE).timestamp()))
        return ""

    def _noting(self, site: Site) -> Site:
        """Return a site that notes what is asked of it; a preview keeps nothing."""
        return site if self.serving else recorded(site)

    def plan(self, taken: Mapping[str, str]) -> str:
        """Plan every file beside those `taken` (address: what stands there); return "" or which meet at one address."""
        return repeated(taken, {site.base: planned(site) for site in self.sites})

    def for_frame(self) -> dict[str, Any]:
        """Return what frames show beside the settings: day and commit of the build, errors, that it is a preview."""
        errors = [str(problem) for problem in self._problems if problem.level == "error"]
        return {
            "linli_day": self._today.isoformat(),
            "linli_commit": os.environ.get(COMMIT_VARIABLE, "")[:SHORT_COMMIT],
            "linli_problems": errors,
            "linli_preview": bool(os.environ.get(PREVIEW_VARIABLE)),
            "linli_offline": any(is_offered(site) for site in self.sites),
        }

    def remarks(self) -> Iterator[str]:
        """Yield what is worth a line in the log of a build that goes on."""
        if self._problems:
            yield report_text([problem for problem in self._problems if problem.level != "hint"])
        if self._project:
            yield from map(str, next_year_known(self._project.almanac, self._today))
        if self._settings and self._settings.placeholder_url:
            yield "网址还是占位的 https://linli.example/：真实的公示上不印二维码。请在 mkdocs.yml 里设置 site_url。"

    def frames_needed(self) -> list[tuple[str, int]]:
        """Return (base, depth of URL below the root) of every frame that some page will be joined into."""
        return sorted(
            {
                (site.base, (site.base + plan.uri).count("/"))
                for site in self.sites
                for output, plan in planned(site)
                if output.framed
            }
        )

    def add_frame(self, base: str, depth: int, html: str) -> None:
        """Take a rendered frame; ValueError where the theme has dropped one of its sentinels."""
        finished = self.finish_page(base, html)
        for site in self.sites:
            if site.base == base:
                site.frames[depth] = Frame.cut(finished)

    def finish_page(self, url: str, html: str) -> str:
        """Return a page that MkDocs has rendered as it is published: linked, without scripts within it, under a policy.

        `url` is its address below the root of the site; of 404.html, which is shown at any, that of the root itself.
        """
        assets = assets_of(self.sites[0])
        html = Assets(assets.files, self._theme_sums).linked(html)
        up = _ROOT.search(html)
        html, moved = without_inline_scripts(html, up[1] if up else "")
        self._moved.update((asset.uri, asset.content) for asset in moved)
        return html if self.serving else under_policy(html, policy_for(url))

    def note_theme(self, files: Mapping[str, bytes]) -> None:
        """Note the scripts and style sheets of the theme, which its pages link to: address, bytes."""
        self._theme_sums = {uri: integrity_of(content) for uri, content in files.items()}

    def beside_handbook(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield what the handbook's navigation leads to beside its own pages: a heading, its links (title, URL)."""
        yield "本站查出来的", [(step.text, step.path) for step in MADE_FOR_STAFF]
        yield "居民看的", [("网站首页", ".")]

    def add_hand_page(self, url: str, title: str, html: str) -> None:
        """Note a hand-written page for links and for the search."""
        text = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
        for site in self.sites:
            site.hand_pages.append(HandPage(url, title, text))

    def extend_sitemap(self, xml: str) -> str:
        """Add the pages of the real site to MkDocs' sitemap (sitemaps.org 0.9); a demonstration stays out."""
        entries = [
            f"    <url><loc>{escape(site.absolute(plan.path))}</loc></url>\n"
            for site in self.sites
            if not site.demo
            for output, plan in planned(site)
            if output.framed
        ]
        return xml.replace("</urlset>", "".join(entries) + "</urlset>")

    @property
    def _jobs(self) -> int:
        return 1 if self.serving else int(os.environ.get(JOBS_VARIABLE) or jobs_here())

    def write(self) -> None:
        """Write every file of every site into the folder MkDocs has written into."""
        lying, fallen = self._found()
        for site in self.sites:
            write_site(site, self._folder, self._jobs, self._remains.get(site.base), lying, fallen.get(site.base, ()))
        for uri, content in self._moved.items():
            write_file(str(self._folder / uri), content, set())
        write_search_index(self._folder)

    def finish(self) -> None:
        """Wait until what the next build may take over is noted."""
        for remains in self._remains.values():
            remains.finish()

    def _found(self) -> tuple[Lying, Fallen]:
        """Let the site grow on where one before it lies; return what of that may stay, and what is no longer there."""
        if self._keeping is None or self._keeping.fresh:
            return NOTHING_LIES, {}
        uris = frozenset(site.base + plan.uri for site in self.sites for _, plan in planned(site))
        if not self._looking:
            return taken_up(self._keeping.spare, self._folder, uris), {}
        lying, fallen = self._looking()
        return grown_into(self._folder, lying, uris), fallen


def _looked(spare: Path, folder: Path, remains: Mapping[str, Remains]) -> tuple[Lying, Fallen]:
    """Lift the spare, look which files are published as they were noted."""
    known = frozenset(base + uri for base, each in remains.items() for uri in each.noted)
    return lifted(spare, folder, known), {base: each.fallen() for base, each in remains.items()}
