"""A page of a record or list: its body from a template, joined into the frame of its depth."""

from typing import Any

from linli.publish.frame import Page
from linli.publish.site import Plan, Site
from linli.publish.templating import depth_of, render_template


def page(site: Site, plan: Plan, template: str, view: Any, title: str, description: str) -> bytes:
    """Make a finished page; `title` and `description` are plain text."""
    body = render_template(site, plan, f"pages/{template}", view)
    frame = site.frames[depth_of(site, plan)]
    shown = f"{title or site.settings.tagline}{'（虚构示例）' if site.demo else ''}"
    return frame.join(Page(shown, description, site.absolute(plan.path), body)).encode()
