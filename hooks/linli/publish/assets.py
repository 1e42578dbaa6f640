"""The site's own scripts and style sheets: joined, named by what is in them, and linked with the sum of it.

Templates name them plainly (“assets/linli.css”); `Assets.linked` puts the published name and the sum into finished
HTML. So a page never meets a script of another build, and caches may keep them for ever.
"""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from html import escape
from pathlib import Path

from linli.load.settings import Settings
from linli.press.sheet import STYLE_FOLDER, screen_styles
from linli.publish.drawn_icons import icon_styles
from linli.publish.linker import linked, linked_upon, shared, uncommented
from linli.publish.policy import policy_for
from linli.publish.site import Output, Plan, Site

_FOLDER = "assets/"
SCRIPT_FOLDER = Path("overrides", "assets", "js")
SOUNDS = "sounds.json"
"""How characters are read, the same for all directories (index/sounds.py)."""
SITE = "site.js"
"""The script of every page of residents."""
# What a page has few of comes first: to try every attribute of every element takes twenty times as long.
_NAMED = re.compile(r'assets/(?P<file>[\w./-]+)"')
_ATTRIBUTE = re.compile(r"\b(?:href|src|data-ll-[\w-]+)=$")
_LONGEST_ATTRIBUTE = 40
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Not before a colon: “.ll-x :focus” is not “.ll-x:focus”.
_AROUND_SIGNS = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")
_BLOCK = re.compile(r"\.(ll-[a-z]+(?:-[a-z]+)*)")
_HEAD_ENDS = "</head>"
_CLASSES = re.compile(r'class="([^"]*)"')
_CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.IGNORECASE)


_FURTHER = frozenset(
    (
        *("bars", "choice", "counts", "empty", "finder", "group", "help", "kinds"),
        *("lost", "need", "points", "prose", "session", "table", "venues"),
    )
)
"""The components that no page of a place has: their styles are a second sheet, for the pages that have them."""

_FURTHER_STYLES = "further.css"


def _components(root: Path) -> tuple[list[Path], list[Path]]:
    """Return the style sheets of the components: those of every page of residents, and those of some."""
    found = sorted((root / STYLE_FOLDER / "components").glob("*.css"))
    return [path for path in found if path.stem not in _FURTHER], [path for path in found if path.stem in _FURTHER]


def _residents_styles(root: Path, settings: Settings) -> str:
    folder = root / STYLE_FOLDER
    sources = (folder / "tokens.css", folder / "base.css", *_components(root)[0], folder / "dark.css")
    return _joined(sources, settings) + icon_styles(root)


def _further_styles(root: Path, settings: Settings) -> str:
    return _minified(_components(root)[1])


def further_blocks(root: Path) -> frozenset[str]:
    """Return the classes of the blocks that only the second sheet knows: “ll-finder”."""
    first, further = _components(root)
    return frozenset(_blocks(further) - _blocks([root / STYLE_FOLDER / "base.css", *first]))


def _blocks(paths: Iterable[Path]) -> set[str]:
    return {name for path in paths for name in _BLOCK.findall(path.read_text("utf-8"))}


def with_further_styles(html: str, further: frozenset[str], up: str) -> str:
    """Return a page with the second sheet in its head where it has a block of `further`; `up` leads to the root."""
    names = {name.partition("__")[0].partition("--")[0] for found in _CLASSES.findall(html) for name in found.split()}
    link = f'<link rel="stylesheet" href="{up}{_FOLDER}{_FURTHER_STYLES}">\n'
    return html if further.isdisjoint(names) else html.replace(_HEAD_ENDS, link + _HEAD_ENDS, 1)


def _handbook_styles(root: Path, settings: Settings) -> str:
    folder = root / STYLE_FOLDER
    return _joined((folder / "tokens.css", folder / "handbook.css"), settings)


def _joined(sources: tuple[Path, ...], settings: Settings) -> str:
    accent = f":root {{ --ll-accent: {settings.accent}; }}\n" if settings.accent else ""
    return _minified(sources, accent)


def _minified(sources: Iterable[Path], last: str = "") -> str:
    joined = "".join(uncommented(path.read_text("utf-8")) for path in sources) + last
    return _AROUND_SIGNS.sub(r"\1", joined).replace(";}", "}")


def _screen_styles(root: Path, settings: Settings) -> str:
    folder = root / STYLE_FOLDER
    return _joined((folder / "tokens.css", folder / "screen" / "screen.css"), settings)


def _form_styles(root: Path, settings: Settings) -> str:
    return uncommented((root / STYLE_FOLDER / "form" / "form.css").read_text("utf-8"))


def _notice_styles(root: Path, settings: Settings) -> str:
    return screen_styles(root)


def _script(name: str, root: Path, settings: Settings) -> str:
    return linked(root / SCRIPT_FOLDER / name)


def _sounds(root: Path, settings: Settings) -> str:
    return (root / SCRIPT_FOLDER / SOUNDS).read_text("utf-8")


def _every_page(root: Path, settings: Settings) -> str:
    return shared(root / SCRIPT_FOLDER / SITE)


def _besides(name: str, root: Path, settings: Settings) -> str:
    """Make a script of some pages of residents: what every page has already is not in it."""
    return linked_upon(root / SCRIPT_FOLDER / name, root / SCRIPT_FOLDER / SITE)


MADE: Mapping[str, Callable[[Path, Settings], str]] = {
    "linli.css": _residents_styles,
    _FURTHER_STYLES: _further_styles,
    "handbook.css": _handbook_styles,
    "notices.css": _notice_styles,
    "screen.css": _screen_styles,
    "linli.js": _every_page,
    "place.js": partial(_besides, "place.js"),
    "mine.js": partial(_besides, "mine.js"),
    "lists.js": partial(_besides, "lists.js"),
    "finder.js": partial(_besides, "finder.js"),
    "search.js": partial(_script, "finder/worker.js"),
    SOUNDS: _sounds,
    "notice.js": partial(_script, "notice.js"),
    "screen.js": partial(_script, "screen.js"),
    "form.css": _form_styles,
    "form.js": partial(_script, "form.js"),
    "handbook.js": partial(_script, "handbook.js"),
}
"""How every file named by its content is made of those in overrides/assets, by the name that templates give it."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A published file: its address below the root of the site, its bytes, and the sum that a browser compares."""

    uri: str
    content: bytes
    integrity: str

    @classmethod
    def named(cls, name: str, text: str) -> "Asset":
        """Name a file by its content: “assets/linli.3f2a91c07b.css”."""
        content = text.encode()
        stem, _, ending = name.rpartition(".")
        uri = f"{_FOLDER}{stem}.{sha256(content).hexdigest()[:10]}.{ending}"
        return cls(uri, content, integrity_of(content))


def integrity_of(content: bytes) -> str:
    """Return the sum of a file as the attribute `integrity` has it (Subresource Integrity).

    Of the sums that browsers know the shortest: a sum does not compress, and every page has three of them.
    """
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


@dataclass(frozen=True, slots=True)
class Assets:
    """All scripts and style sheets of a site, by the names that templates give them.

    `others` are the sums of files that are published under the names they have, the theme's, by what stands in links.
    """

    files: Mapping[str, Asset]
    others: Mapping[str, str] = field(default_factory=dict)

    def linked(self, html: str) -> str:
        """Return HTML in which every script and style sheet of the site is linked by its published name and its sum."""
        return _NAMED.sub(self._link, html)

    def _link(self, found: re.Match[str]) -> str:
        html = found.string
        value = html.rfind('"', 0, found.start())
        name = _ATTRIBUTE.search(html, max(value - _LONGEST_ATTRIBUTE, 0), value)
        asset = self.files.get(found["file"])
        link, integrity = (f'{asset.uri}"', asset.integrity) if asset else (found[0], self.others.get(found[0][:-1]))
        if name is None or integrity is None:
            return found[0]
        return link if name[0].startswith("data-") else f'{link} integrity="{integrity}"'


def assets_of(site: Site) -> Assets:
    """Return the scripts and style sheets of a site, made once a build."""
    return site.once("assets", partial(_assets, site))


def _assets(site: Site) -> Assets:
    texts: dict[str, str] = json.loads(site.part("assets", _texts))
    return Assets({name: Asset.named(name, text) for name, text in texts.items()})


def _texts(site: Site, _: str) -> str:
    """Return the texts of all; they are made of what stands beside the records, so that they last."""
    return json.dumps({name: make(site.root, site.settings) for name, make in MADE.items()})


def under_policy(html: str, policy: str) -> str:
    """Return a document that says under which policy it runs, before it loads anything."""
    said = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
    return _CHARSET.sub(lambda found: f"{found[0]}\n{said}", html, count=1)


def finished(site: Site, plan: Plan, html: str) -> bytes:
    """Return a document of its own as it is published: linked, and under its policy unless it is previewed."""
    html = assets_of(site).linked(html)
    return (html if site.previewed else under_policy(html, policy_for(site.base + plan.path))).encode()


def without_inline_scripts(html: str, up: str) -> tuple[str, tuple[Asset, ...]]:
    """Return a document whose scripts are files below `up`, and these files: what Material writes into its pages."""
    moved = [Asset.named("handbook-part.js", text) for text in _INLINE.findall(html)]
    following = iter(moved)
    return _INLINE.sub(lambda _: _tag(up, next(following)), html), tuple(moved)


def _tag(up: str, asset: Asset) -> str:
    return f'<script src="{up}{asset.uri}" integrity="{asset.integrity}"></script>'


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the files; the demonstration uses those of the real site."""
    if not site.demo:
        yield from (Plan(asset.uri, "assets", name) for name, asset in assets_of(site).files.items())


def _render(site: Site, plan: Plan) -> bytes:
    """Return a file."""
    return assets_of(site).files[plan.subject].content


ASSETS = Output("assets", _plan, _render)
