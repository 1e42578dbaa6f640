"""Pieces: what has been made of single files, kept in .cache/records so that the next run need not make it again.

A piece stands under the digest of all that it was made of: the bytes of its file, the vocabulary where it matters, the
code, and the versions of what reads. Whatever of these is another is made anew, and so is what cannot be read: the
folder is safe to delete at any time. They are pickled; the reader makes values of this package's records and of a few
plain types, and calls nothing else, so that a file that somebody else has put there can run no code.
"""

import io
import json
import os
import pickle
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from glob import escape
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast
from urllib.parse import quote

import pydantic

from linli.load import FRESH_VARIABLE
from linli.model.vocabulary import Term, Vocabulary

PIECES = Path(".cache", "records")
PIECES_VERSION = 1
"""To be raised where the same sources must be read anew although nothing of them has changed."""

ROOMS_READING = ("read", "almanac", "language", "model", "load", "engine", "checks")
"""The rooms of the package on which depends what a file is read as and what is wrong with it."""

_PACKAGE = Path(__file__).parents[1]
_PLAIN_TYPES: Mapping[tuple[str, str], type] = {
    (each.__module__, each.__qualname__): each for each in (date, datetime, time, timedelta, Decimal, set, frozenset)
}

# Where the classes of records, of what is wrong with them and of all that is within them are.
_ROOMS_OF_VALUES = ("linli.read.", "linli.almanac.", "linli.language.", "linli.model.", "linli.checks.finding")

T = TypeVar("T")
Blobs = Mapping[str, tuple[str, bytes]]
"""Pickled pieces by name, each with the digest of what it was made of."""


def digest_of(*parts: bytes | str | None) -> str:
    """Return the digest of some texts or bytes; where one of them ends counts, and whether it is there."""
    found = blake2b(digest_size=16)
    for part in parts:
        if part is None:
            found.update(b"-")
            continue
        content = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        found.update(b"%d:" % len(content))
        found.update(content)
    return found.hexdigest()


@cache
def code_digest() -> str:
    """Return the digest of the code that reads and checks, and of the versions of what it reads with."""
    import yaml  # noqa: PLC0415 — in a browser, where nothing is kept, another reader stands in its place

    files = sorted(
        f"{folder}/{name}"
        for room in ROOMS_READING
        for folder, _, names in os.walk(_PACKAGE / room)
        for name in names
        if name.endswith(".py")
    )
    told = repr((PIECES_VERSION, sys.version, pydantic.VERSION, yaml.__version__))
    return digest_of(told, *files, *(Path(file).read_bytes() for file in files))


class _Reader(pickle.Unpickler):
    """Makes records, and nothing else; terms are those of the vocabulary that has been read."""

    def __init__(self, content: bytes, vocabulary: Vocabulary) -> None:
        super().__init__(io.BytesIO(content))
        self._vocabulary = vocabulary

    def find_class(self, module: str, name: str, /) -> Any:
        if (module, name) == _NAMED_TERM:
            return self._term
        return _value_type(module, name)

    def _term(self, list_name: str, word: str) -> Term:
        return self._vocabulary.lists[list_name][word]


def named_term(list_name: str, word: str) -> Term:
    """Stand for a term in a piece: it is looked up in the vocabulary of whoever reads the piece."""
    raise LookupError(f"{list_name}: {word}")


_NAMED_TERM = (named_term.__module__, named_term.__qualname__)


class _Writer(pickle.Pickler):
    """Writes records: terms by their names, and what only holds its fields as what makes it of them again."""

    def __init__(self, stream: io.BytesIO, terms: Mapping[int, tuple[str, str]]) -> None:
        super().__init__(stream, protocol=5)
        self._terms = terms

    def reducer_override(self, value: Any, /) -> Any:
        known = self._terms.get(id(value))
        if known:
            return named_term, known
        kind: Any = type(value)
        names = _held(kind)
        return (kind, tuple(getattr(value, name) for name in names)) if names else NotImplemented


@cache
def _held(kind: type) -> tuple[str, ...]:
    """Return the fields that a dataclass is made of, in order; () where it does more than to hold them.

    A slotted one is otherwise put together field by field, which takes twice as long.
    """
    if not is_dataclass(kind) or not hasattr(kind, "__slots__") or hasattr(kind, "__post_init__"):
        return ()
    held = fields(kind)
    return tuple(each.name for each in held) if all(each.init and not each.kw_only for each in held) else ()


@cache
def _value_type(module: str, name: str) -> type:
    """Return a type that pieces may be made of: it must be there already, nothing is imported for it."""
    if (module, name) in _PLAIN_TYPES:
        return _PLAIN_TYPES[module, name]
    found = getattr(sys.modules.get(module), name, None) if module.startswith(_ROOMS_OF_VALUES) else None
    if isinstance(found, type) and (is_dataclass(found) or issubclass(found, (pydantic.BaseModel, Enum, tuple))):
        return found
    raise pickle.UnpicklingError(f"{module}.{name}")


@dataclass
class KeptPieces:
    """The pieces of one file of .cache/records; `basis` is the digest of what all of them are made of beside files.

    What nobody asks for in a run is not kept for the next. `path` is None where nothing is kept.
    """

    path: Path | None = None
    basis: str = ""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    _now: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._before = _read(self.path, self.basis) if self.path else {}
        self._terms: Mapping[int, tuple[str, str]] = {
            id(term): (name, word) for name, terms in self.vocabulary.lists.items() for word, term in terms.items()
        }

    def kept(self, name: str, digest: str, make: Callable[[], T]) -> T:
        """Return what is kept under a name, if it was made of the same; else what `make` makes, and keep that."""
        if self.path is None:
            return make()
        before = self._before.get(name)
        if before is not None and before[0] == digest:
            with suppress(Exception):  # whatever is wrong with a piece, it is made again
                found = _Reader(before[1], self.vocabulary).load()
                self._now[name] = before
                return cast(T, found)
        made = make()
        self._now[name] = digest, self._pickled(made)
        return made

    def leave(self) -> None:
        """Write what the next run finds; where that cannot be, it takes its time, and nothing else."""
        if self.path is not None and self._now != self._before:
            with suppress(OSError):
                _write(self.path, self.basis, self._now)

    def _pickled(self, value: object) -> bytes:
        stream = io.BytesIO()
        _Writer(stream, self._terms).dump(value)
        return stream.getvalue()


def _read(path: Path, basis: str) -> Blobs:
    """Return the pieces of a file; none where it is damaged, or made on another basis."""
    try:
        head, _, content = path.read_bytes().partition(b"\n")
        told = json.loads(head)
        if told["basis"] != basis or told["sum"] != digest_of(content):
            return {}
        return {name: (digest, content[start:end]) for name, (digest, start, end) in told["pieces"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write(path: Path, basis: str, blobs: Blobs) -> None:
    content = b"".join(blob for _, blob in blobs.values())
    places: dict[str, tuple[str, int, int]] = {}
    start = 0
    for name, (digest, blob) in blobs.items():
        places[name] = digest, start, start + len(blob)
        start += len(blob)
    head = json.dumps({"basis": basis, "sum": digest_of(content), "pieces": places}, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(head.encode() + b"\n" + content)
    unfinished.replace(path)
    for left in path.parent.glob(f"{escape(path.name)}.*"):  # by a run that was killed
        left.unlink(missing_ok=True)


@dataclass
class Cache:
    """All pieces of one project, by the folder of records that they are of; `folder` is None where nothing is kept."""

    folder: Path | None = None
    _opened: dict[str, KeptPieces] = field(default_factory=dict)

    def open(self, name: str, vocabulary: Vocabulary | None = None, made_of: str = "") -> KeptPieces:
        """Return the pieces under a name; `made_of` is the digest of the vocabulary that they are made of."""
        if self.folder is not None:
            path = self.folder / f"{quote(name, safe='')}.pieces"
            self._opened[name] = KeptPieces(path, digest_of(code_digest(), made_of), vocabulary or Vocabulary())
        return self.opened(name)

    def opened(self, name: str) -> KeptPieces:
        """Return the pieces that have been opened under a name; such as keep nothing where there are none."""
        return self._opened.get(name) or KeptPieces()

    def leave(self) -> None:
        """Write what the next run finds."""
        for pieces in self._opened.values():
            pieces.leave()


def cache_of(root: Path) -> Cache:
    """Return the cache of the project under `root`; one that keeps nothing where LINLI_NO_CACHE is set."""
    return Cache(None if os.environ.get(FRESH_VARIABLE) else root / PIECES)
