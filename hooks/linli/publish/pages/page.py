"""A page of a record or list: its body from a template, joined into the frame of its depth."""

from typing import Any

from markupsafe import Markup

from linli.publish.frame import Page
from linli.publish.site import Plan, Site
from linli.publish.templating import depth_of, render_template

NOT_LINKED = Markup("")
PLATE = "linli"


def page(
    site: Site,
    plan: Plan,
    template: str,
    view: Any,
    title: str,
    description: str,
    linked: Markup = NOT_LINKED,
    picture: str = PLATE,
) -> bytes:
    """Make a finished page; `title` and `description` are plain text, `linked` says the same in JSON-LD.

    `picture` names the one of assets/pictures that programs show beside a link that is sent.
    """
    body = render_template(site, plan, f"pages/{template}", view)
    if linked:
        body += f'<script type="application/ld+json">{linked}</script>\n'
    frame = site.frames[depth_of(site, plan)]
    shown = f"{title or site.settings.tagline}{'（虚构示例）' if site.demo else ''}"
    address = f"{site.settings.site_url.rstrip('/')}/assets/pictures/{picture}.png"
    return frame.join(Page(shown, description, site.absolute(plan.path), address, body)).encode()
