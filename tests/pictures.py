"""Draws assets/pictures/*.png anew, by hand: what programs show beside a link that is sent, one a kind of place.

`python -m tests.pictures`. They are 400 × 400: WeChat takes nothing below 300 × 300.
"""

import re

from playwright.sync_api import sync_playwright

from linli.model.codes import KINDS_OF_PLACES
from tests.conftest import ARGUMENTS, installed
from tests.sample import ROOT

FOLDER = ROOT / "overrides" / "assets" / "pictures"
SIZE = 400
COLOURS = {"service-center": "centre", "childrens-home": "children", "canteen": "canteen"}
PAGE = """<body style="margin:0;display:grid;place-items:center;width:400px;height:400px;background:{ground};color:{ink}">
<div style="width:260px">{drawing}</div><style>svg{{display:block;width:100%;fill:none;stroke:currentColor;stroke-width:3}}
.ll-icon--solid{{fill:currentColor;stroke:none}}</style></body>"""


def pages():
    """Yield the name of every picture with the page that shows it."""
    tokens = dict(re.findall(r"--ll-([\w-]+): (#\w+);", (ROOT / "overrides/assets/css/tokens.css").read_text("utf-8")))
    for kind in sorted(KINDS_OF_PLACES):
        drawing = (ROOT / "overrides/linli/icons" / f"{kind}.svg").read_text("utf-8")
        colour = COLOURS[kind]
        yield kind, PAGE.format(ground=tokens[f"{colour}-wash"], ink=tokens[colour], drawing=drawing)
    plate = (ROOT / "overrides/assets/plate.svg").read_text("utf-8")
    yield "linli", PAGE.format(ground=tokens["paper"], ink=tokens["accent"], drawing=plate)


def draw():
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=installed(), args=ARGUMENTS)
        page = chromium.new_page(viewport={"width": SIZE, "height": SIZE})
        for name, html in pages():
            page.set_content(html)
            page.screenshot(path=FOLDER / f"{name}.png")
        chromium.close()


if __name__ == "__main__":
    draw()
