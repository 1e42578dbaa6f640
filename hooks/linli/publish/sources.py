"""Sources: everything that a build reads, and its digest; what is not known to be among them makes the digest unknown.

It imports nothing that takes time: a build that has nothing to do is over before the rest of the package is there.
"""

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from linli.load import FRESH_VARIABLE
from linli.load.newest import newest_change
from linli.publish.day import DAY_VARIABLE, current_day

SOURCES_VERSION = 1
"""To be raised where the same sources must be built anew although nothing of them has changed."""

COMMIT_VARIABLE = "LINLI_COMMIT"
PREVIOUS_VARIABLE = "LINLI_PREVIOUS"

# What MkDocs is extended with and reads nothing beside the pages; of any other nobody knows what it reads.
SELF_CONTAINED = frozenset(
    {"search", "material/search", "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes"}
    | {"md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"}
)
# Settings of MkDocs that come from elsewhere than the file.
_FROM_ELSEWHERE = (b"INHERIT", b"!ENV", b"!relative", b"!!python")
_PACKAGE = Path(__file__).parents[1]
_HAND_WRITTEN = ("data", "overrides")
# What other commands have made for the site, each file written once: size and times tell it.
NOTICES_MADE = ".cache/notices"
_MADE = (NOTICES_MADE, ".cache/pyodide", ".cache/fonts")
# What all pages are made of beside their records, and what they ask for by themselves.
_LASTING = ("overrides", "data/vocabulary", "data/calendar")
AREA_FILE = "areas.yml"
_ASKED_FOR = frozenset({DAY_VARIABLE, COMMIT_VARIABLE})

StatedFiles = Iterator[tuple[str, os.stat_result]]


Committed = tuple[tuple[str, date | None], ...]
"""The day of the newest commit of every directory, by its folder; None where something is uncommitted."""


class UnknownSources(Exception):
    """Nobody knows all that this build reads."""


@dataclass(frozen=True)
class Sources:
    """What a build of a project reads.

    `config` is the file of the settings in its folder, `pages` the folder of the pages written by hand, `beside` are
    files and folders that are read besides, and `directories` those of records. `choices` are settings that a command
    line can change, `extensions` the names of what MkDocs is extended with.
    """

    config: Path
    pages: Path
    beside: tuple[Path, ...]
    directories: tuple[str, ...]
    choices: str
    extensions: frozenset[str]

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.config.parent

    @property
    def _written(self) -> tuple[Path, ...]:
        """The files and folders that are read, each once: none that lies within another."""
        named = (self.root / name for name in (*_HAND_WRITTEN, *self.directories))
        found = sorted({path.resolve() for path in (self.config, self.pages, *self.beside, *named)})
        return tuple(path for path in found if not any(path != other and path.is_relative_to(other) for other in found))

    def digest(self, committed: Committed) -> str:
        """Return the digest of all of it; UnknownSources where something may be read that is not known of."""
        self._look_for_others()
        told = (SOURCES_VERSION, self.choices, self.directories, committed, _surroundings(), _code_digest())
        return _digest(told, map(_files, self._written), (self._made(),))

    def basis(self) -> str:
        """Return the digest of all of it but the records, the day, the commit and the pages written by hand.

        UnknownSources as for `digest`. Areas count: whatever lies in one says so.
        """
        self._look_for_others()
        variables = [pair for pair in _variables() if pair[0] not in _ASKED_FOR]
        told = (SOURCES_VERSION, self.choices, self.directories, variables, _programs(), _code_digest())
        lasting = (*_LASTING, *(f"{path}/{AREA_FILE}" for path in self.directories))
        read = map(_files, (self.config, *self.beside, *(self.root / name for name in lasting)))
        return _digest(told, read, map(_files, (self.root / name for name in _MADE if name != NOTICES_MADE)))

    def committed(self) -> Committed:
        """Return what git says of the directories."""
        return tuple((path, newest_change(self.root, path)) for path in self.directories)

    def marks(self) -> str:
        """Return a digest of the day, of sizes and times: two that are the same leave no room for a change between."""
        return _digest(_surroundings(), (), (*map(_files, self._written), _code(), self._made()))

    def _look_for_others(self) -> None:
        others = self.extensions - SELF_CONTAINED
        if others or os.environ.get(PREVIOUS_VARIABLE):
            raise UnknownSources(", ".join(sorted(others)))
        try:
            text = self.config.read_bytes()
        except OSError as error:
            raise UnknownSources(str(error)) from error
        if any(sign in text for sign in _FROM_ELSEWHERE):
            raise UnknownSources(str(self.config))

    def _made(self) -> Iterator[tuple[str, os.stat_result]]:
        for folder in _MADE:
            yield from _files(self.root / folder)


def directories_named(settings: Any) -> tuple[str, ...]:
    """Return the folders of records that extra.linli names, whether it is otherwise right or not."""
    found = [settings.get(key) for key in ("directory", "demo")] if isinstance(settings, dict) else []
    return tuple(path for path in found if path and isinstance(path, str))


def _surroundings() -> tuple[object, ...]:
    """Return the day, the variables of the site, the Python and the packages that it finds."""
    return current_day(), _variables(), _programs()


def _variables() -> list[tuple[str, str]]:
    ours = {name: value for name, value in os.environ.items() if name.startswith("LINLI_") and name != FRESH_VARIABLE}
    return sorted(ours.items())


def _programs() -> tuple[object, ...]:
    packages = sorted(
        (entry.name, entry.stat().st_mtime_ns)
        for path in map(Path, sys.path)
        if path.is_dir()
        for entry in os.scandir(path)
        if entry.name.endswith((".dist-info", ".egg-info"))
    )
    return sys.version, sys.executable, packages


def _digest(told: object, read: Iterable[StatedFiles], marked: Iterable[StatedFiles]) -> str:
    """Return a digest of what is told, of the content of files, and of the marks of others."""
    found = sha256(repr(told).encode(errors="surrogateescape"))
    try:
        for name, _ in chain.from_iterable(read):
            found.update(_content(name))
        for name, state in chain.from_iterable(marked):
            found.update(_mark(name, state))
    except OSError as error:
        raise UnknownSources(str(error)) from error
    return found.hexdigest()


def _code_digest() -> str:
    return _code_content(_digest("", (), (_code(),)))


@cache
def _code_content(_: str) -> str:
    """Return the digest of the package, known by its sizes and times: while they stay, a process reads it once."""
    return _digest("", (_code(),), ())


def _code() -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files of the package, without what Python has compiled of them."""
    start = len(str(_PACKAGE))
    return ((name, found) for name, found in _files(_PACKAGE) if "__pycache__" not in name[start:])


def _mark(name: str, state: os.stat_result) -> bytes:
    mark = f"{name}\n{state.st_size} {state.st_ino} {state.st_mtime_ns} {state.st_ctime_ns}\n"
    return mark.encode(errors="surrogateescape")


def _content(name: str) -> bytes:
    content = Path(name).read_bytes() if not name.endswith(os.sep) else b""
    return f"{name}\n{len(content)}\n".encode(errors="surrogateescape") + content


def _files(path: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield all below a folder in a fixed order, or a file itself: its path, its state.

    The path of a folder ends in a separator. What is not there yields nothing. Links are followed, as MkDocs follows
    them; OSError where one leads nowhere.
    """
    if not path.exists():
        return
    if not path.is_dir():
        yield str(path), path.stat()
        return
    yield from walked(str(path), frozenset(entry.name for entry in os.scandir(path)))


def walked(folder: str, names: Collection[str]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield what bears one of the names in a folder, and all below it."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        for entry in entries:
            if here == folder and entry.name not in names:
                continue
            if entry.is_dir():
                waiting.append(entry.path)
                yield entry.path + os.sep, _NOTHING
            else:
                yield entry.path, entry.stat()


# The state of a folder changes with what is in it, and that is looked at itself.
_NOTHING = os.stat_result((0,) * 10)
