"""The file of the note of pages: what is text as JSON, numbers as they are in memory, the texts of parts in one piece.

Of 4,000 places it has 30 MB. JSON alone took half a second to read and as long to write, at every build.
"""

import json
import os
from array import array
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate, islice, pairwise
from pathlib import Path
from typing import Any

from linli.load.collection import without_collection
from linli.publish.page_note import Numbers, PageNote

MOST_NOTES = 8
"""How many notes are kept: older ones are of sites that nobody builds any more."""

_NO_SET = -1


def read_note(path: Path, basis: str) -> PageNote | None:
    """Return what stands in a note; None where there is none, or none of this basis, or where it has been changed."""
    try:
        with without_collection():
            head, _, content = path.read_bytes().partition(b"\n")
            told = json.loads(head)
            if told["basis"] != basis or told["sum"] != _sum(content):
                return None
            return _note_in(list(_sections(content, told["sizes"])))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _sections(content: bytes, sizes: Sequence[int]) -> Iterator[bytes]:
    return (content[start:end] for start, end in pairwise(accumulate(sizes, initial=0)))


def _note_in(sections: Sequence[bytes]) -> PageNote:
    texts, lengths, members, states, part_sets, part_lengths, part_texts = sections
    told = json.loads(texts)
    numbers = _numbers("Q", states)
    rows = zip(*(numbers[column::4] for column in range(4)), told["told"], strict=True)
    said, ends = part_texts.decode(), pairwise(accumulate(_numbers("I", part_lengths), initial=0))
    parts = zip(_numbers("I", part_sets), (said[start:end] for start, end in ends), strict=True)
    return PageNote(
        questions=tuple([tuple(parts) if parts else None for parts in told["questions"]]),
        answers=told["answers"],
        sets=_sets_in(_numbers("i", lengths), _numbers("I", members)),
        files=dict(zip(told["files"], rows, strict=True)),
        parts=dict(zip(told["parts"], parts, strict=True)),
        records=told["records"],
        parted=told["parted"],
    )


def _numbers(kind: str, content: bytes) -> "array[int]":
    found = array(kind)
    found.frombytes(content)
    return found


def _sets_in(lengths: Sequence[int], members: "array[int]") -> list[Numbers | None]:
    found: list[Numbers | None] = []
    start = 0
    for length in lengths:
        found.append(None if length == _NO_SET else members[start : start + length])
        start += max(length, 0)
    return found


def write_note(path: Path, basis: str, note: PageNote) -> None:
    """Write a note for the next build; those that are too many go."""
    sections = list(_sections_of(note))
    content = b"".join(sections)
    head = {"basis": basis, "sum": _sum(content), "sizes": [len(section) for section in sections]}
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(json.dumps(head).encode() + b"\n" + content)
    unfinished.replace(path)
    notes = sorted(path.parent.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in islice(notes, MOST_NOTES, None):
        old.unlink()


def _sections_of(note: PageNote) -> Iterator[bytes]:
    rows, parts = note.files.values(), note.parts.values()
    told: dict[str, Any] = {
        "questions": note.questions,
        "answers": note.answers,
        "files": [*note.files],
        "told": [row[4] for row in rows],
        "parts": [*note.parts],
        "records": note.records,
        "parted": note.parted,
    }
    yield json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    yield array("i", [_NO_SET if each is None else len(each) for each in note.sets]).tobytes()
    members = array("I")
    for each in note.sets:
        members.extend(each or ())
    yield members.tobytes()
    yield array("Q", [number for row in rows for number in row[:4]]).tobytes()
    yield array("I", [row[0] for row in parts]).tobytes()
    yield array("I", [len(row[1]) for row in parts]).tobytes()
    yield "".join([row[1] for row in parts]).encode()


def _sum(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
