"""The attacked demonstration as a browser gets it: every file made when it is asked for, with the scripts of the site."""

from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route

from linli.publish.assets import assets_of
from linli.publish.frame import SENTINELS, Frame
from linli.publish.site import Site
from linli.publish.writing import planned

ORIGIN = "http://linli.test/"
KINDS = {"html": "text/html", "js": "text/javascript", "css": "text/css", "json": "application/json"}
# What a visitor has chosen, so that pages say all that they can.
CHOSEN = {
    "ll-age": "75",
    "ll-area-demo": "shili/liuxi-zhen\n柳溪镇",
    "ll-favourites-demo": '[{"id": "liuxi-canteen", "name": "x", "path": "/demo/places/liuxi-canteen/", "township": "shili/liuxi-zhen"}]',
}


def scripted_frame(site: Site) -> Frame:
    """Return a frame with the scripts of the residents' pages, without the policy that would hold a payload back."""
    script = assets_of(site).files["linli.js"].uri
    head = '<title>{title}</title><meta name="description" content="{description}"><link rel="canonical" href="{canonical}">'
    tags = f'<script src="/{script}" data-ll-home="/{site.base}"></script>'
    box = f'<form action="/{site.base}find/"><input class="ll-search__box" id="search" name="q"></form>'
    body = '<aside class="ll-ribbon"></aside><p data-ll-stale hidden></p><meta property="og:image" content="{picture}"><main class="ll-main">{body}</main>'
    html = f'<!doctype html><html lang="zh-CN"><meta charset="utf-8">{head}{tags}{box}{body}</html>'
    return Frame.cut(html.format(**SENTINELS))


class AttackedHost:
    """Answers a browser: `pages` are the addresses of all pages."""

    def __init__(self, site: Site) -> None:
        site.frames.update(dict.fromkeys(range(9), scripted_frame(site)))
        self._site = site
        self._assets = {asset.uri: asset.content for asset in assets_of(site).files.values()}
        self._plans = {site.base + plan.uri: (output, plan) for output, plan in planned(site)}
        self.asked = ""
        self.pages = [uri for uri in self._plans if uri.endswith(".html")]

    def content(self, uri: str) -> bytes:
        """Return the bytes of a file; LookupError where there is none."""
        if uri in self._assets:
            return self._assets[uri]
        output, plan = self._plans[uri]
        return output.render(self._site, plan)

    def answer(self, route: Route) -> None:
        """Answer a request; a page that leads on stays where it is."""
        path = unquote(urlsplit(route.request.url).path).lstrip("/")
        uri = f"{path}index.html" if path.endswith("/") else path
        if route.request.is_navigation_request() and uri != self.asked:
            route.abort("aborted")
            return
        try:
            content = self.content(uri)
        except LookupError:
            route.fulfill(status=404)
            return
        kind = KINDS.get(uri.rpartition(".")[2], "application/octet-stream")
        route.fulfill(body=content, content_type=f"{kind}; charset=utf-8")
