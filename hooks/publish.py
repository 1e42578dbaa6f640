"""The adapter: MkDocs events → linli. It converts, calls and returns; what a directory is, the package knows."""

import logging
import signal
import sys
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

sys.path.insert(0, str(Path(__file__).parent))

from linli.load.collection import collect_seldom, leave_to_system
from linli.publish.failures import failure_words
from linli.publish.frame import SENTINELS
from linli.publish.handbook import page_meta
from linli.publish.sources import Sources, directories_named
from linli.publish.staging import CannotPublish
from linli.publish.turn import BuildTurn

log = logging.getLogger("mkdocs.hooks.linli")
turn = BuildTurn(log.info)

# Sources of what the package makes, and what the handbook does not use of the theme: stemmers, source maps, its icon.
UNPUBLISHED = ("linli/*", "assets/css/*", "assets/js/*", "assets/images/*", "assets/javascripts/lunr/*", "*.map")


# Ctrl-C, the end that a system asks for, and a terminal that is closed (not on Windows).
INTERRUPTIONS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@cache
def publication():
    """Return what builds. Its import alone takes longer than to see that there is nothing to build."""
    from linli.publish.build import Publication  # noqa: PLC0415

    return Publication()


class Stopped(Abort):
    """The end of a build, without a word of MkDocs': the log has said why."""

    def show(self, *args, **kwargs):
        """Say nothing more."""


def interrupted(number, frame):
    log.error("已中断，网站已经是新的。" if turn.published else "已中断，网站没有改动。")
    raise SystemExit(1)


def on_startup(*, command, dirty):
    collect_seldom()
    turn.serving = command == "serve"
    turn.may_leave = command == "build" and not dirty
    for number in [] if turn.serving else INTERRUPTIONS:
        signal.signal(number, interrupted)


def sources_of(config):
    """Return what a build reads, as far as MkDocs has been told of it; of a second hook nobody knows what it reads."""
    return Sources(
        config=Path(config.config_file_path),
        pages=Path(config.docs_dir),
        beside=tuple(map(Path, filter(None, [__file__, config.theme.custom_dir]))),
        directories=directories_named(config.extra.get("linli")),
        choices=repr((config.theme.name, config.use_directory_urls, config.site_url)),
        extensions=frozenset({*config.plugins, *config.markdown_extensions} - {*list(config.hooks)[:1]}),
    )


def leave_standing(config):
    """End the build where the site that stands is what it would make; a strict one has no warnings to repeat."""
    remarks = turn.standing_remarks(sources_of(config)) if turn.may_leave and config.strict else None
    if remarks is not None:
        for line in [*remarks, "上次生成以后什么都没有改，网站还是那一份。要重新生成：LINLI_NO_CACHE=1"]:
            log.info(line)
        raise SystemExit(0)


def on_config(config):
    root = Path(config.config_file_path).parent
    try:
        folder = turn.begin(root, Path(config.site_dir))
    except CannotPublish as error:
        raise PluginError(str(error)) from None
    leave_standing(config)
    open_project(config, root, folder)
    config.site_dir = str(folder)
    return config


def open_project(config, root, folder):
    publication().serving = turn.serving
    failure = publication().open(root, config.extra.get("linli"), config.site_url, folder, turn.keeping())
    if failure:
        raise PluginError(failure)
    for line in publication().remarks():
        log.info(line)
    config.extra.update(publication().for_frame())


def on_files(files, config):
    for file in [file for file in files if any(fnmatch(file.src_uri, pattern) for pattern in UNPUBLISHED)]:
        files.remove(file)
    failure = publication().plan({file.dest_uri: file.src_uri for file in files})
    if failure:
        raise PluginError(failure)
    linked = [file for file in files if file.dest_uri.endswith((".css", ".js"))]
    publication().note_theme({file.dest_uri: file.content_bytes for file in linked})
    return files


def on_nav(nav, config, files):
    nav.items.extend(
        Section(title, [Link(*link) for link in links]) for title, links in publication().beside_handbook()
    )
    publication().nav = nav
    return nav


def on_env(env, config, files):
    template = env.get_template("main.html")
    for base, depth in publication().frames_needed():
        page = Page(SENTINELS["title"], File(f"{base}{'x/' * (depth - base.count('/'))}index.md", "", "", True), config)
        page.content, page.meta = SENTINELS["body"], {**SENTINELS, "linli_base": base}
        html = template.render(get_context(publication().nav, files, config, page))
        publication().add_frame(base, depth, html)
    return env


def on_page_markdown(markdown, page, config, files):
    page.meta.update(page_meta(page.file.src_uri))
    return markdown


def on_page_content(html, page, config, files):
    publication().add_hand_page(page.url, str(page.title), html)
    return html


def on_post_page(output, page, config):
    return publication().finish_page(page.url, output)


def on_post_template(output_content, template_name, config):
    if template_name == "sitemap.xml":
        return publication().extend_sitemap(output_content)
    return publication().finish_page("", output_content) if template_name.endswith(".html") else output_content


def on_post_build(config):
    publication().write()
    counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
    if not any(counter.get_counts() for counter in counters):  # else MkDocs is about to fail on its warnings
        turn.publish(list(publication().remarks()), publication().finish)
    turn.end()
    config.site_dir = str(turn.site_dir)  # `mkdocs gh-deploy` goes on from there


def on_build_error(error):
    turn.end()
    words = str(error) if isinstance(error, BuildError) else failure_words(error)
    if words:
        log.error(words)
        raise Stopped(words)


def on_shutdown():
    turn.end()
    if publication.cache_info().currsize:
        leave_to_system(publication())


def on_serve(server, config, builder):
    for folder in ("data", "overrides"):
        server.watch(str(Path(config.config_file_path).parent / folder))
    return server
