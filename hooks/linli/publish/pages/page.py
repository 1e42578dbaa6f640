"""A page of a record or list: its body from a template, joined into the frame of its depth."""

from typing import Any

from markupsafe import Markup

from linli.publish.frame import Page
from linli.publish.site import Plan, Site
from linli.publish.templating import depth_of, render_template

NOT_LINKED = Markup("")


def page(
    site: Site, plan: Plan, template: str, view: Any, title: str, description: str, linked: Markup = NOT_LINKED
) -> bytes:
    """Make a finished page; `title` and `description` are plain text, `linked` says the same in JSON-LD."""
    body = render_template(site, plan, f"pages/{template}", view)
    if linked:
        body += f'<script type="application/ld+json">{linked}</script>\n'
    frame = site.frames[depth_of(site, plan)]
    shown = f"{title or site.settings.tagline}{'（虚构示例）' if site.demo else ''}"
    return frame.join(Page(shown, description, site.absolute(plan.path), body)).encode()
