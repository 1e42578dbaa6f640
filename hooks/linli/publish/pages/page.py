"""A page of a record or list: its body from a template, joined into the frame of its depth."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from linli.publish.assets import assets_of, further_blocks, with_further_styles
from linli.publish.data.linked import script, trail_node
from linli.publish.frame import Page
from linli.publish.site import Plan, Site
from linli.publish.templating import depth_of, render_template

PLATE = "linli"
_ICON = '<link rel="icon"'
"""Where the head begins to name files."""
_INDENTATION = re.compile(r"\n[ \n]+(?=<)")


def page(
    site: Site,
    plan: Plan,
    template: str,
    view: Any,
    title: str,
    description: str,
    nodes: Iterable[Mapping[str, Any]] = (),
    picture: str = PLATE,
    head: str = "",
) -> bytes:
    """Make a finished page; `title` and `description` are plain text.

    `nodes` say in JSON-LD what the page says; where its view has a `trail`, the breadcrumbs follow, with the page last.
    The demonstration says nothing so: it is for no search engine.
    `picture` names the one of assets/pictures that programs show beside a link that is sent. `head` is the template of
    what its head asks for first, "" for nothing.
    """
    # The indentation of the templates is for those who read them.
    body = _INDENTATION.sub("\n", render_template(site, plan, f"pages/{template}", view))
    trail = getattr(view, "trail", ())
    said = [*nodes, *([trail_node(site, trail, title, plan.path)] if trail else ())]
    if said and not site.demo:
        body += f'<script type="application/ld+json">{script(*said)}</script>\n'
    further = site.once("further blocks", partial(further_blocks, site.root))
    frame = site.frames[depth_of(site, plan)]
    shown = f"{title or site.settings.tagline}{'（虚构示例）' if site.demo else ''}"
    address = f"{site.settings.site_url.rstrip('/')}/assets/pictures/{picture}.png"
    html = frame.join(Page(shown, description, site.absolute(plan.path), address, body))
    html = with_further_styles(html, further, "../" * depth_of(site, plan))
    if head:
        last = _INDENTATION.sub("\n", render_template(site, plan, f"frame/{head}", view))
        html = html.replace(_ICON, last + _ICON, 1)
    return assets_of(site).linked(html).encode()
