"""Staging: the next site grows apart, by one build at a time, and takes the place of the published one whole."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from linli.publish.spare import put_by
from linli.publish.swapping import EntrySwap, WholeSwap, remove, way_to

PATIENCE = 600.0
"""Seconds that a build waits for another one of the same site."""


class CannotPublish(Exception):
    """Why nothing can be published, as a line for whoever started the build."""


class Staging:
    """One build of a site: begin → publish, or discard at any moment.

    `target` is the published folder itself, whatever links lead to it; `folder` is where the next one grows. It bears
    the number of the process, and a lock is held from `begin` on: what other builds left there is nobody's any more.
    """

    def __init__(self, site_dir: Path, root: Path | None = None) -> None:
        self.published = False
        self.target = _folder(site_dir)
        if root is not None and root.resolve().is_relative_to(self.target):
            raise CannotPublish(f"成品不能放在“{site_dir}”：它会盖掉整个项目。请改 mkdocs.yml 里的 site_dir。")
        self._way: WholeSwap | EntrySwap = way_to(self.target)
        self.folder = self._named(f"next-{os.getpid()}")
        self._lock = FileLock(self._named("lock"))
        self._made: list[Path] = []

    def _named(self, name: str) -> Path:
        return self._way.workplace / f"{self._way.prefix}{name}"

    def begin(self, tell: Callable[[str], object] = str, patience: float = PATIENCE) -> Path:
        """Wait for one's turn, bring back what an interrupted build took away, clear what it left; return `folder`.

        Raises CannotPublish where another build takes longer than `patience` seconds; `tell` is told who is waited for.
        """
        workplace = self._way.workplace
        self._made = [folder for folder in (workplace, *workplace.parents) if not folder.exists()]
        workplace.mkdir(parents=True, exist_ok=True)
        self._take_turn(tell, patience)
        self._way.restore()
        for left in workplace.glob(f"{self._way.prefix}next*"):
            remove(left)
        self.folder.mkdir()
        return self.folder

    def _take_turn(self, tell: Callable[[str], object], patience: float) -> None:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            tell(f"{self._builder()}正在生成这个网站，等它完成……")
            try:
                self._lock.acquire(timeout=patience, poll_interval=0.2)
            except Timeout:
                said = f"{self._builder()}还在生成这个网站，这次没有生成，网站没有改动。请等它完成再试。"
                raise CannotPublish(said) from None

    def _builder(self) -> str:
        """Say who builds, as far as the folder tells."""
        named = (path.name.rpartition("-")[2] for path in self._way.workplace.glob(f"{self._way.prefix}next-*"))
        found = (number for number in named if number.isdecimal())
        number = next(found, "")
        return f"另一个进程（{number}）" if number else "另一个进程"

    def publish(self, spare: Path | None = None) -> None:
        """Swap the finished folder in; where that fails, the site that was there stays.

        What was replaced is put by as the `spare` where one is named, else removed.
        """
        replaced = self._way.swap(self.folder)
        self.published = True
        if replaced and spare:
            put_by(replaced, spare)
        elif replaced:
            remove(replaced)
        self.discard()

    def discard(self) -> None:
        """Remove what was staged, or what was replaced, and let the next build begin."""
        if not self._lock.is_locked:
            return
        remove(self.folder)
        with suppress(OSError):  # Windows keeps a file that is open
            self._named("lock").unlink()
        self._lock.release()
        for folder in self._made:
            with suppress(OSError):
                folder.rmdir()


def _folder(site_dir: Path) -> Path:
    """Return the folder that a path leads to; CannotPublish where it leads to something else or in a circle."""
    try:
        target = site_dir.resolve()
    except RuntimeError:
        raise CannotPublish(f"“{site_dir}”是一个绕成圈的链接，网站不能放在这里。") from None
    if target.exists() and not target.is_dir():
        raise CannotPublish(f"“{site_dir}”不是文件夹，网站不能放在这里。")
    return target
