"""Linli's own Jinja environment: everything escaped, nothing undefined; links relative, so that any sub-path works."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from linli.outputs import wording
from linli.outputs.site import Plan, Site

TEMPLATES = "overrides/linli"


@cache
def environment(root: Path) -> Environment:
    """Return the environment over `root`/overrides/linli (one a process)."""
    made = Environment(
        loader=FileSystemLoader(root / TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(wording.FILTERS)
    return made


class Links:
    """Makes the relative links of one page."""

    def __init__(self, site: Site, uri: str) -> None:
        self._up = "../" * (site.base + uri).count("/")
        self._base = site.base

    def url(self, path: str) -> str:
        """Return the relative link to a path of the same directory (“places/x/”; "" is its home)."""
        return self.root_url(self._base + path)

    def root_url(self, path: str) -> str:
        """Return the relative link to a path below the site's root."""
        return self._up + path or "./"


def render(site: Site, plan: Plan, template: str, view: Mapping[str, Any]) -> str:
    """Render a template of overrides/linli; beside the view it has `site`, `settings`, `today`, `url`, `root_url`."""
    links = Links(site, plan.uri)
    common: dict[str, Any] = {
        "site": site,
        "settings": site.settings,
        "today": site.today,
        "url": links.url,
        "root_url": links.root_url,
    }
    return environment(site.root).get_template(template).render(common | dict(view))
