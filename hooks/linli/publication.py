"""Publication: from a checked project to a finished site folder, swapped in by a rename, or not at all."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from linli.outputs import OUTPUTS
from linli.outputs.site import Output, Plan, Site

ZONE = ZoneInfo("Asia/Shanghai")
DAY_VARIABLE = "LINLI_TODAY"


def current_day() -> date:
    """Return the day of the build: LINLI_TODAY (ValueError where it is no date), else today in Asia/Shanghai."""
    fixed = os.environ.get(DAY_VARIABLE)
    return date.fromisoformat(fixed) if fixed else datetime.now(ZONE).date()


def planned(site: Site) -> Iterator[tuple[Output, Plan]]:
    """Yield every file of a site with the output that makes it."""
    for output in OUTPUTS:
        for plan in output.plan(site):
            yield output, plan


def write(site: Site, folder: Path) -> int:
    """Render every file of a site below `folder`; return how many were written."""
    count = 0
    for output, plan in planned(site):
        target = folder / site.base / plan.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.render(site, plan))
        count += 1
    return count


def sitemap_entries(site: Site) -> str:
    """Return the site's part of sitemap.xml (sitemaps.org 0.9): the listed pages; nothing of a demonstration."""
    if site.demo:
        return ""
    pages = (plan for output, plan in planned(site) if output.listed)
    return "".join(f"    <url><loc>{escape(site.absolute(plan.path))}</loc></url>\n" for plan in pages)


@dataclass(frozen=True)
class Staging:
    """Two folders side by side: `target`, the published site, and `folder`, where the next one grows."""

    target: Path

    @property
    def folder(self) -> Path:
        """Where the next site grows."""
        return self.target.with_name(f".{self.target.name}-next")

    @property
    def _previous(self) -> Path:
        return self.target.with_name(f".{self.target.name}-previous")

    def begin(self) -> Path:
        """Clear what an interrupted build left, bring back a site caught between its two renames; return `folder`."""
        if self._previous.exists() and not self.target.exists():
            self._previous.rename(self.target)
        self.discard()
        return self.folder

    def publish(self) -> None:
        """Swap the finished folder in; where that fails, the site that was there stays."""
        shutil.rmtree(self._previous, ignore_errors=True)
        if self.target.exists():
            self.target.rename(self._previous)
        try:
            self.folder.rename(self.target)
        except OSError:
            if self._previous.exists():
                self._previous.rename(self.target)
            raise
        shutil.rmtree(self._previous, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was staged."""
        shutil.rmtree(self.folder, ignore_errors=True)
