"""The Python that runs in a browser: Pyodide (MPL 2.0, unchanged), and the compiled half of pydantic for it.

Both are fetched once by `linli pyodide` and published as they are, below the page that needs them; nothing else loads
them. All that is not compiled comes from the packages with which the site is built: there is one version of each.
"""

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

PYODIDE = "pyodide@314.0.7"
PYODIDE_SHA256 = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
CORE = "pydantic-core==2.50.4"
CORE_SHA256 = "e6da138a1ecc1341c8b788a5ee822670b03788e1f5decf7af9d461de6e508b8e"
CORE_FOR = {"python-version": "3.14", "implementation": "cp", "abi": "cp314", "platform": "pyemscripten_2026_0_wasm32"}
"""For which Python and which platform pip is to look."""

PUBLISHED_AS = {
    "pyodide.js": "pyodide.js",
    "pyodide.asm.mjs": "pyodide.asm.js",  # not every server knows .mjs for a script
    "pyodide.asm.wasm": "pyodide.asm.wasm",
    "python_stdlib.zip": "python_stdlib.zip",
    "pyodide-lock.json": "pyodide-lock.json",
}
"""What is taken out of the package, by what it is called there."""

CORE_WHEEL = "pydantic_core.whl"
DOWNLOAD_MEGABYTES = 8


@dataclass(frozen=True, slots=True)
class Interpreter:
    """The fetched files: those of PUBLISHED_AS, and CORE_WHEEL."""

    folder: Path

    @property
    def ready(self) -> bool:
        """Tell whether they have been fetched; the folder appears only when all of it is written."""
        return self.folder.is_dir()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that a page loads, in the order of their names."""
        return tuple(self.folder / name for name in sorted(PUBLISHED_AS.values()))


def interpreter_recipe() -> str:
    """Return the digest of all that decides what is fetched."""
    return hashlib.sha256(repr((PYODIDE_SHA256, CORE_SHA256, PUBLISHED_AS)).encode()).hexdigest()[:10]


def cached_interpreter(root: Path) -> Interpreter:
    """Return where the files of the recipe lie below `root`, fetched or not."""
    return Interpreter(root / ".cache" / "pyodide" / interpreter_recipe())


def core_fits() -> bool:
    """Tell whether the compiled half is that of the pydantic which the site is built with."""
    return f"pydantic-core=={metadata.version('pydantic-core')}" == CORE
