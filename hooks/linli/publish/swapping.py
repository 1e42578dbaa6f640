"""Swapping: how a finished folder takes the place of the published one, in one step where the system has one."""

import ctypes
import errno
import json
import os
import re
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_NO_SUCH_STEP = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})
_MOUNTS = Path("/proc/self/mountinfo")
_OF_THE_SYSTEM = frozenset({"lost+found"})
_WITHIN = ".linli-"


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step (renameat2, Linux); False where system or disk has no such step."""
    if sys.platform != "linux":
        return False
    step = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if step is None:
        return False
    if step(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_SUCH_STEP:
        return False
    raise OSError(number, os.strerror(number), str(other))


def is_mount_point(folder: Path) -> bool:
    """Tell whether another disk or folder is mounted here (a volume of Docker): such a folder cannot be renamed."""
    if os.path.ismount(folder):
        return True
    if not _MOUNTS.exists():
        return False
    # Of a folder of the same disk only this table tells; field 5 is the place, odd characters as \ooo.
    places = (line.split(" ")[4] for line in _MOUNTS.read_text("utf-8", "surrogateescape").splitlines())
    return str(folder) in {re.sub(r"\\([0-7]{3})", lambda sign: chr(int(sign[1], 8)), place) for place in places}


def published_names(folder: Path) -> list[str]:
    """Return the names of what lies in a published folder, without what is there to publish it."""
    names = sorted(path.name for path in folder.iterdir())
    return [name for name in names if not name.startswith(_WITHIN) and name not in _OF_THE_SYSTEM]


def remove(path: Path) -> None:
    """Remove a file or a folder, as far as it can be removed."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


@dataclass(frozen=True, slots=True)
class WholeSwap:
    """The next site grows beside the published one, and both change places."""

    target: Path

    @property
    def workplace(self) -> Path:
        """The folder in which the next site grows."""
        return self.target.parent

    @property
    def prefix(self) -> str:
        """How the names of all begin that belongs to publishing."""
        return f".{self.target.name}-"

    @property
    def _previous(self) -> Path:
        return self.workplace / f"{self.prefix}previous"

    def restore(self) -> None:
        """Bring back a site that an interrupted build left between its two renames."""
        if self._previous.exists():
            if not self.target.exists() or not any(self.target.iterdir()):
                self._previous.replace(self.target)
            remove(self._previous)

    def swap(self, folder: Path) -> Path | None:
        """Put `folder` into the place of the published site; where that fails, the site that was there stays.

        Return where lies what was replaced; None where nothing was.
        """
        if not self.target.exists():
            folder.rename(self.target)
            return None
        shutil.copymode(self.target, folder)
        if exchange(folder, self.target):
            return folder
        self.target.rename(self._previous)
        try:
            folder.rename(self.target)
        except BaseException:  # also a signal
            self._previous.rename(self.target)
            raise
        return self._previous


@dataclass(frozen=True, slots=True)
class EntrySwap:
    """The next site grows within the published folder, which cannot be renamed: its entries change places one by one.

    What was there lies in `previous` until all have, with a list of its entries written first: whatever interrupts, the
    next build can tell old from new. While the entries move (milliseconds) a visitor may meet pages of both.
    """

    target: Path

    @property
    def workplace(self) -> Path:
        """The folder in which the next site grows."""
        return self.target

    @property
    def prefix(self) -> str:
        """How the names of all begin that belongs to publishing."""
        return _WITHIN

    @property
    def _previous(self) -> Path:
        return self.workplace / f"{self.prefix}previous"

    @property
    def _list(self) -> Path:
        return self.workplace / f"{self.prefix}entries.json"

    def restore(self) -> None:
        """Bring back the entries that an interrupted build had moved away, and remove those it had put there."""
        if self._previous.exists() and self._list.exists():
            was = json.loads(self._list.read_text("utf-8"))
            for name in set(published_names(self.target)) - set(was):
                remove(self.target / name)
            for name in published_names(self._previous):
                remove(self.target / name)
                (self._previous / name).rename(self.target / name)
        remove(self._previous)
        remove(self._list)

    def swap(self, folder: Path) -> Path | None:
        """Put the entries of `folder` into the place of the published ones; where that fails, these come back.

        Return where those lie that were replaced.
        """
        was = published_names(self.target)
        self._list.write_text(json.dumps(was), "utf-8")
        self._previous.mkdir()
        try:
            for name in was:
                (self.target / name).rename(self._previous / name)
            for name in published_names(folder):
                (folder / name).rename(self.target / name)
        except BaseException:  # also a signal
            self.restore()
            raise
        self._list.unlink()
        return self._previous


def way_to(target: Path) -> WholeSwap | EntrySwap:
    """Return how a site can be swapped in: within its folder where that cannot be renamed, else beside it."""
    fixed = target.is_dir() and (is_mount_point(target) or not os.access(target.parent, os.W_OK))
    return EntrySwap(target) if fixed else WholeSwap(target)
