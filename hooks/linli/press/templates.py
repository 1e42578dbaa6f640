"""Linli's own Jinja environments: everything escaped, nothing undefined, every template compiled once."""

from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

TEMPLATES = "overrides/linli"
ICONS = f"{TEMPLATES}/icons"


class _Compiled(BytecodeCache):
    """The compiled templates of all environments, which differ in their links only.

    Kept under the template's name and the sum of its text: what has been edited is compiled anew.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code of a template that has been compiled."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class _Drawings:
    """The icons, each read once: a page draws a hundred."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Markup] = {}

    def drawing(self, name: str) -> Markup:
        """Return an icon as inline SVG; FileNotFoundError where there is none of that name."""
        if name not in self._known:
            self._known[name] = Markup((self._folder / f"{name}.svg").read_text("utf-8").removesuffix("\n"))
        return self._known[name]


def template_environment(root: Path) -> Environment:
    """Return an environment for the templates of a project; it does not look whether they are edited meanwhile."""
    made = Environment(
        loader=FileSystemLoader(root / TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
        cache_size=-1,
    )
    made.globals["drawing"] = _Drawings(root / ICONS).drawing
    return made
