"""The adapter: MkDocs events → linli. It converts, calls and returns; what a directory is, the package knows."""

import logging
import signal
import sys
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

sys.path.insert(0, str(Path(__file__).parent))

from linli.publish.build import Publication
from linli.publish.failures import failure_words
from linli.publish.frame import SENTINELS
from linli.publish.handbook import page_meta

log = logging.getLogger("mkdocs.hooks.linli")
publication = Publication(log.info)

# Sources of what the package makes, and what the handbook does not use of the theme: stemmers, source maps, its icon.
UNPUBLISHED = ("linli/*", "assets/css/*", "assets/js/*", "assets/images/*", "assets/javascripts/lunr/*", "*.map")


# Ctrl-C, the end that a system asks for, and a terminal that is closed (not on Windows).
INTERRUPTIONS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Stopped(Abort):
    """The end of a build, without a word of MkDocs': the log has said why."""

    def show(self, *args, **kwargs):
        """Say nothing more."""


def interrupted(number, frame):
    log.error("已中断，网站已经是新的。" if publication.published else "已中断，网站没有改动。")
    raise SystemExit(1)


def on_startup(*, command, dirty):
    publication.serving = command == "serve"
    for number in [] if publication.serving else INTERRUPTIONS:
        signal.signal(number, interrupted)


def on_config(config):
    root = Path(config.config_file_path).parent
    failure = publication.open(root, config.extra.get("linli"), config.site_url, Path(config.site_dir))
    if failure:
        raise PluginError(failure)
    for line in publication.remarks():
        log.info(line)
    config.extra.update(publication.for_frame())
    config.site_dir = str(publication.site_dir)
    return config


def on_files(files, config):
    for file in [file for file in files if any(fnmatch(file.src_uri, pattern) for pattern in UNPUBLISHED)]:
        files.remove(file)
    failure = publication.plan({file.dest_uri: file.src_uri for file in files})
    if failure:
        raise PluginError(failure)
    linked = [file for file in files if file.dest_uri.endswith((".css", ".js"))]
    publication.note_theme({file.dest_uri: file.content_bytes for file in linked})
    return files


def on_nav(nav, config, files):
    nav.items.extend(Section(title, [Link(*link) for link in links]) for title, links in publication.beside_handbook())
    publication.nav = nav
    return nav


def on_env(env, config, files):
    template = env.get_template("main.html")
    for base, depth in publication.frames_needed():
        page = Page(SENTINELS["title"], File(f"{base}{'x/' * (depth - base.count('/'))}index.md", "", "", True), config)
        page.content, page.meta = SENTINELS["body"], {**SENTINELS, "linli_base": base}
        html = template.render(get_context(publication.nav, files, config, page))
        publication.add_frame(base, depth, html)
    return env


def on_page_markdown(markdown, page, config, files):
    page.meta.update(page_meta(page.file.src_uri))
    return markdown


def on_page_content(html, page, config, files):
    publication.add_hand_page(page.url, str(page.title), html)
    return html


def on_post_page(output, page, config):
    return publication.finish_page(page.url, output)


def on_post_template(output_content, template_name, config):
    if template_name == "sitemap.xml":
        return publication.extend_sitemap(output_content)
    return publication.finish_page("", output_content) if template_name.endswith(".html") else output_content


def on_post_build(config):
    publication.write()
    counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
    publication.finish(strict_failure=any(counter.get_counts() for counter in counters))
    config.site_dir = str(publication.published_dir)  # `mkdocs gh-deploy` goes on from there


def on_build_error(error):
    publication.abandon()
    words = str(error) if isinstance(error, BuildError) else failure_words(error)
    if words:
        log.error(words)
        raise Stopped(words)


def on_shutdown():
    publication.abandon()


def on_serve(server, config, builder):
    for folder in ("data", "overrides"):
        server.watch(str(Path(config.config_file_path).parent / folder))
    return server
