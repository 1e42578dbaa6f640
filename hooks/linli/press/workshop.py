"""The workshop: prints many notices, on several cores, and only those that are not in the store."""

import importlib
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from linli.press.characters import MissingGlyph
from linli.press.fonts import cached_fonts
from linli.press.store import Result, Store
from linli.press.views import Notice

if TYPE_CHECKING:
    from linli.press.press import Press

# Below this many notices, starting more processes costs more than it saves.
FEW = 8
_CHUNK = 8

_INSTALL_PANGO = {
    "linux": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-ucrt-x86_64-pango（先装 MSYS2，再在它的窗口里运行）",
}


class PressUnavailable(RuntimeError):
    """Nothing can be printed here; the message says in Chinese what to install."""


@dataclass(frozen=True, slots=True)
class Job:
    """A notice to be printed, with its picture where `png`."""

    name: str
    view: Notice
    png: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A job that is done; `fresh` unless it lay in the store."""

    job: Job
    result: Result
    fresh: bool


def print_all(root: Path, jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """Yield every job as it is done, first those found in the store; PressUnavailable before any is printed."""
    store = Store(root)
    found = [(job, store.result(job.view, png=job.png)) for job in jobs]
    yield from (Done(job, result, fresh=False) for job, result in found if result)
    wanted = [job for job, result in found if result is None]
    if not wanted:
        return
    press = open_press(root)
    if workers < 2 or len(wanted) <= FEW:
        yield from (_done(store, press, job) for job in wanted)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (root,)) as pool:
        yield from pool.map(_work, wanted, chunksize=_CHUNK)


def open_press(root: Path) -> "Press":
    """Return a press with its fonts; PressUnavailable where WeasyPrint, Pango or the fonts are missing."""
    try:
        module = importlib.import_module("linli.press.press")
    except ModuleNotFoundError as error:
        raise PressUnavailable(f"打印公示还缺少“{error.name}”。请运行：pip install -e .[notices]") from error
    except OSError as error:
        command = _INSTALL_PANGO.get(sys.platform, _INSTALL_PANGO["linux"])
        raise PressUnavailable(f"打印公示要用的 Pango 没有装。请运行：{command}") from error
    fonts = cached_fonts(root)
    if not fonts.ready:
        raise PressUnavailable("打印公示用的字体还没有做。请运行：linli fonts")
    press: Press = module.Press(root, fonts)
    return press


def _done(store: Store, press: "Press", job: Job) -> Done:
    """Print a notice and keep it; one with signs that no font has is not kept."""
    try:
        printed = press.print(job.view)
    except MissingGlyph as error:
        return Done(job, Result(missing="".join(error.signs)), fresh=True)
    result = Result(printed.pages, printed.size)
    store.keep(job.view, printed.pdf, press.picture(printed) if job.png else None, result)
    return Done(job, result, fresh=True)


_worker: dict[str, tuple[Store, "Press"]] = {}


def _start_worker(root: Path) -> None:
    _worker["press"] = Store(root), open_press(root)


def _work(job: Job) -> Done:
    return _done(*_worker["press"], job)
