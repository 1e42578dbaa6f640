"""The foundry: makes the fonts of notices from the variable font that a package of PyPI brings.

Static TrueType prints best: CFF and variable fonts become Type 3 fonts in Chromium, WOFF2 costs seconds a run.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from linli.press.characters import characters
from linli.press.fonts import PACKAGE, PACKAGE_SHA256, WEIGHTS, Fonts, cached_fonts

VARIABLE_FONT = "justmytype_intl_cjk/fonts/ofl/notosanssc/NotoSansSC[wght].ttf"
LICENCE = "justmytype_intl_cjk/fonts/ofl/notosanssc/OFL.txt"


class FontsUnavailable(RuntimeError):
    """The fonts could not be made; the message says in Chinese what to do."""


def make_fonts(root: Path) -> Fonts:
    """Make the fonts unless they are there: download (30 MB), subset, one instance a weight; about 10 s.

    FontsUnavailable where the download fails or is not the file that the recipe names.
    """
    fonts = cached_fonts(root)
    if fonts.ready:
        return fonts
    fonts.folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=fonts.folder.parent) as folder:
        made = Path(folder) / "made"
        made.mkdir()
        with zipfile.ZipFile(_download(Path(folder))) as package:
            variable = _subset(package.read(VARIABLE_FONT))
            (made / "OFL.txt").write_bytes(package.read(LICENCE))
        for name, weight in WEIGHTS.items():
            _instance(variable, weight, made / f"{name}.ttf")
        made.rename(fonts.folder)
    return fonts


def _download(folder: Path) -> Path:
    """Fetch the package with pip, without installing it, and compare its digest."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    found = subprocess.run(
        [*command, "--only-binary=:all:", "--dest", str(folder), PACKAGE], capture_output=True, text=True, check=False
    )
    wheels = list(folder.glob("*.whl"))
    if found.returncode or not wheels:
        raise FontsUnavailable(
            f"下载字体失败（{PACKAGE}，约30兆）。请检查网络后再运行：linli fonts\n{found.stderr.strip()}"
        )
    if hashlib.sha256(wheels[0].read_bytes()).hexdigest() != PACKAGE_SHA256:
        raise FontsUnavailable(f"下载的字体和登记的不一致（{PACKAGE}），没有使用。请换一个网络再运行：linli fonts")
    return wheels[0]


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
