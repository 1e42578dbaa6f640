"""Where the two fonts of notices lie, and by which recipe they are made: Noto Sans SC (OFL 1.1), cut to `characters()`.

Medium and extra-bold hold on an old laser printer: regular breaks up where toner is low, black closes dense characters.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linli.press.characters import characters

PACKAGE = "justmytype-intl-cjk==0.1.0"
PACKAGE_SHA256 = "06d9665542bfcad373716bb80583aa2d9bb2086a054fe11f706b9bd41e03f256"
WEIGHTS = {"medium": 500, "heavy": 800}
VERSION = "1"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The finished fonts: TrueType files of the two weights, with OFL.txt beside them."""

    folder: Path

    @property
    def medium(self) -> Path:
        """The weight of running text."""
        return self.folder / "medium.ttf"

    @property
    def heavy(self) -> Path:
        """The weight of titles, labels and numbers."""
        return self.folder / "heavy.ttf"

    @property
    def ready(self) -> bool:
        """Tell whether the fonts have been made; the folder appears only when all of it is written."""
        return self.folder.is_dir()


@cache
def font_recipe() -> str:
    """Return the digest of all that decides how the fonts come out."""
    parts = (VERSION, PACKAGE_SHA256, WEIGHTS, sorted(characters()))
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def cached_fonts(root: Path) -> Fonts:
    """Return where the fonts of the recipe lie below `root`, made or not."""
    return Fonts(root / ".cache" / "fonts" / font_recipe())
