"""Two small directories and what comes out of them: machine files byte for byte, pages as visible text.

The example has a record of every type; the district is a published list, entered as it stands.
"""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from html import unescape
from pathlib import Path

from linli.checks.project import open_project
from linli.load.settings import Settings
from linli.press.store import Store
from linli.publish.frame import SENTINELS, Frame
from linli.publish.site import Site
from linli.publish.writing import planned
from tests.sample import ROOT

EXAMPLE = "tests/golden/example"
DISTRICT = "tests/golden/district"
EXPECTED = {EXAMPLE: ROOT / "tests" / "golden" / "expected", DISTRICT: ROOT / "tests" / "golden" / "expected_district"}
TODAY = date(2026, 11, 24)
FRAME = Frame.cut(
    "<title>{title}</title>\n{description}\n{canonical}\n<meta content={picture}>{body}".format(**SENTINELS)
)

# What the closed lists alone decide is tested where they are read; here it would only repeat them.
LEFT_OUT = re.compile(
    r"(?:services|needs|schema|screens)/|assets/|staff/fields|staff/words|data/index|data/linli\.sqlite"
)


def example_site(directory: str = EXAMPLE) -> Site:
    """Open one of the directories as a site on a fixed day."""
    project = open_project(ROOT, [directory])
    region = "清河" if directory == EXAMPLE else "临河"
    settings = Settings(
        directory=directory, region=region, tagline="家门口的服务", site_url="https://example.org/linli/"
    )
    site = Site(
        root=ROOT,
        # The day of the last commit would be another one with every commit.
        directory=replace(project.directories[directory], newest_change=None),
        settings=settings,
        today=TODAY,
        almanac=project.almanac,
        frames=dict.fromkeys(range(9), FRAME),
    )
    # Whoever has made notices has PDFs that others have not.
    site.once("store", partial(Store, ROOT / "tests" / "golden"))
    # Likewise the Python of the form.
    site.once("form files", lambda: None)
    return site


def rendered(directory: str) -> dict[str, str]:
    """Return every file of a site by its path: text as it is, pages as what one reads."""
    site = example_site(directory)
    files = {}
    for output, plan in planned(site):
        if LEFT_OUT.match(plan.uri):
            continue
        text = output.render(site, plan).decode()
        files[plan.uri] = visible(text) if plan.uri.endswith(".html") else text
    return files


def visible(html: str) -> str:
    """Return what one reads of a page, a line a block; drawings, scripts and styles left out."""
    html = re.sub(r"<(svg|script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    html = re.sub(r"</?(?:p|li|h[1-6]|div|section|article|header|dt|dd|tr|ul|ol|title|summary)\b[^>]*>", "\n", html)
    lines = (" ".join(unescape(re.sub(r"<[^>]+>", "", line)).split()) for line in html.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def expected(directory: str) -> dict[str, str]:
    """Return the committed tree."""
    files = (path for path in EXPECTED[directory].rglob("*") if path.is_file())
    return {name_of(directory, path): path.read_bytes().decode() for path in files}


def name_of(directory: str, path: Path) -> str:
    """Return the path of a page of the site from its file in the committed tree (pages are kept as .txt)."""
    name = path.relative_to(EXPECTED[directory]).as_posix()
    return name.removesuffix(".txt") + ".html" if name.endswith(".txt") else name
