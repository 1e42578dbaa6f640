"""The foundry: makes the fonts of notices from the variable font that a package of PyPI brings.

Static TrueType prints best: CFF and variable fonts become Type 3 fonts in Chromium, WOFF2 costs seconds a run.
"""

import io
import zipfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from linli.press.characters import characters
from linli.press.fetching import Wanted, fetched_wheel, made_once
from linli.press.fonts import PACKAGE, PACKAGE_SHA256, WEIGHTS, Fonts, cached_fonts

VARIABLE_FONT = "justmytype_intl_cjk/fonts/ofl/notosanssc/NotoSansSC[wght].ttf"
LICENCE = "justmytype_intl_cjk/fonts/ofl/notosanssc/OFL.txt"
FONT_PACKAGE = Wanted(PACKAGE, PACKAGE_SHA256, "字体", 30, "linli fonts")


def make_fonts(root: Path) -> Fonts:
    """Make the fonts unless they are there: download (30 MB), subset, one instance a weight; about 10 s.

    Unfetched where the download fails or is not the file that the recipe names.
    """
    fonts = cached_fonts(root)
    if fonts.ready:
        return fonts
    with made_once(fonts.folder) as (folder, made):
        with zipfile.ZipFile(fetched_wheel(folder, FONT_PACKAGE)) as package:
            variable = _subset(package.read(VARIABLE_FONT))
            (made / "OFL.txt").write_bytes(package.read(LICENCE))
        for name, weight in WEIGHTS.items():
            _instance(variable, weight, made / f"{name}.ttf")
    return fonts


def _subset(variable: bytes) -> bytes:
    """Keep the glyphs of `characters()`; layout tables and hints go: notices set horizontal text without features."""
    options = subset.Options(hinting=False, notdef_outline=True, layout_features=[], name_IDs=["*"])
    options.drop_tables += ["STAT", "BASE", "GDEF", "GPOS", "GSUB", "vhea", "vmtx"]
    font = subset.load_font(io.BytesIO(variable), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters()))
    subsetter.subset(font)
    kept = io.BytesIO()
    font.save(kept)
    return kept.getvalue()


def _instance(variable: bytes, weight: int, target: Path) -> None:
    """Write the static font of one weight."""
    font = TTFont(io.BytesIO(variable), recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": weight}, inplace=True)
    font.save(target)
