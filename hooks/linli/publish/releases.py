"""The versions of a site on a server: releases/<day>-<commit>/ beside each other, and `current`, a link to one of them.

The server serves `current`. A link is replaced by a rename: whoever asks gets a file of the old version or of the new
one, never half of either, and the version before stands ready.
"""

import json
import os
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from linli.publish.build import SHORT_COMMIT
from linli.publish.compression import compress_site
from linli.publish.data.version import VERSION_FILE

KEPT = 5


class NotASite(Exception):
    """What is to be put up is no finished site."""


class NoRelease(Exception):
    """There is no such version, or none before this one."""


@dataclass(frozen=True, slots=True)
class Releases:
    """The versions below a folder of the server."""

    home: Path

    @property
    def current(self) -> Path:
        """The link that is served."""
        return self.home / "current"

    def kept(self) -> list[Path]:
        """Return the folders of all versions, the newest first."""
        found = (path for path in (self.home / "releases").glob("*") if path.is_dir() and path.suffix != ".part")
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)

    def served(self) -> Path | None:
        """Return the version that is served, None before the first."""
        return self.home / self.current.readlink() if self.current.is_symlink() else None

    def add(self, site: Path) -> Path:
        """Put up a finished site (a folder, or the zip of `linli package`), compressed, and serve it; NotASite."""
        self._remove_parts()
        part = self.home / "releases" / f"{os.getpid()}.part"
        part.parent.mkdir(parents=True, exist_ok=True)
        try:
            _take(site, part)
            release = self._free(_name(part))
            compress_site(part)
            part.rename(release)
            os.utime(release)  # a copy is as old as what it is of
        finally:
            shutil.rmtree(part, ignore_errors=True)
        self.serve(release)
        for old in self.kept()[KEPT:]:
            if old != release:
                shutil.rmtree(old)
        return release

    def serve(self, release: Path) -> None:
        """Turn the link to a version, in one step."""
        beside = self.home / f"current.{os.getpid()}"
        beside.unlink(missing_ok=True)
        beside.symlink_to(release.relative_to(self.home), target_is_directory=True)
        beside.replace(self.current)

    def back(self, name: str = "") -> Path:
        """Serve the version before the one that is served, or the one of a name; NoRelease where there is none."""
        kept, served = self.kept(), self.served()
        if name:
            chosen = [path for path in kept if path.name == name]
        else:
            chosen = kept[kept.index(served) + 1 :] if served in kept else kept
        if not chosen:
            raise NoRelease("没有这一版。" if name else "没有更早的一版。")
        self.serve(chosen[0])
        return chosen[0]

    def _free(self, name: str) -> Path:
        """Return the folder of a new version; the second one of a day and a commit is called …-2."""
        folder = self.home / "releases"
        names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
        return next(folder / free for free in names if not (folder / free).exists())

    def _remove_parts(self) -> None:
        """Remove what an interrupted run has left."""
        for part in (self.home / "releases").glob("*.part"):
            shutil.rmtree(part)


def _take(site: Path, folder: Path) -> None:
    if site.is_dir():
        if folder.resolve().is_relative_to(site.resolve()):
            raise NotASite(f"“{site}”里面就是服务器的文件夹：两个不能一个在另一个里面。")
        shutil.copytree(site, folder)
    else:
        try:
            with zipfile.ZipFile(site) as archive:
                archive.extractall(folder)
        except zipfile.BadZipFile:
            raise NotASite(f"“{site}”不是 zip。") from None
    if not (folder / "index.html").exists():
        raise NotASite(f"“{site}”里没有 index.html：这不是网站的成品，没有换。")


def _name(site: Path) -> str:
    """Return <day>-<commit> of a site, as its data/version.json has them."""
    try:
        found = json.loads((site / VERSION_FILE).read_text("utf-8"))
    except OSError:
        raise NotASite(f"里面没有 {VERSION_FILE}：这不是网站的成品，没有换。") from None
    return "-".join(filter(None, (found["day"], (found["commit"] or "")[:SHORT_COMMIT])))
