"""The only reader of data/: all files are read before anything is checked, all problems of all files are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from linli.load.dialling import area_dialled, dialled_from, dialling_codes
from linli.load.newest import newest_change
from linli.load.pieces import KeptPieces, digest_of
from linli.model import Entry, Source, Vocabulary
from linli.model.area_tree import area_tree
from linli.model.directory import Directory
from linli.model.record_types import (
    AREA_TYPE,
    DISH_TYPE,
    RECORD_TYPES,
    ROTATION_TYPE,
    SOURCE_TYPE,
    WEEK_TYPE,
    RecordType,
    entry_types,
)
from linli.model.validation import known_keys, validate
from linli.model.vocabulary import TERM_MODELS, Term
from linli.read.layout import DataFile, SingleFile, content_of, walk
from linli.read.problems import Problem
from linli.read.source import Document, KeyPath, document_in, read_document

VOCABULARY = "data/vocabulary"
MANY_UNKNOWN = 3
"""So many keys that a type does not have tell that a file may be of another type."""


@cache
def _term_adapter(model: type[Term]) -> TypeAdapter[Any]:
    return TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]


@dataclass(frozen=True, slots=True)
class RecordRead:
    """The record of one file, or None, with its problems and its text as it was typed ("" where it is not YAML)."""

    source: DataFile
    record: Any
    problems: tuple[Problem, ...]
    text: str = ""


ListFiles = Mapping[str, bytes | None]
"""The bytes of every closed list by its name, None where one cannot be opened."""

Memory = dict[str, RecordRead]
"""What files of one directory were read as with one vocabulary, by file: for those who read it again and again."""


def load_vocabulary(root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Read every closed list of data/vocabulary under `root`."""
    return vocabulary_in(list_files(root))


def list_files(root: Path) -> ListFiles:
    """Return the bytes of every closed list under `root`, None where one cannot be opened."""
    return {name: content_of(root / _list_file(name)) for name in TERM_MODELS}


def digest_of_lists(files: ListFiles) -> str:
    """Return the digest of all closed lists."""
    return digest_of(*files, *files.values())


def _list_file(name: str) -> str:
    return f"{VOCABULARY}/{name}.yml"


def vocabulary_in(files: ListFiles) -> tuple[Vocabulary, list[Problem]]:
    """Read every closed list from its bytes."""
    lists: dict[str, Mapping[str, Term]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    for name, model in TERM_MODELS.items():
        terms, found = _read_terms(files[name], _list_file(name), model, Vocabulary(lists))
        lists[name] = {term.name: term for term in terms}
        problems += found
        if found:
            broken.add(name)
    return Vocabulary(lists, frozenset(broken)), problems


def _read_terms(
    raw: bytes | None, file: str, model: type[Term], known: Vocabulary
) -> tuple[tuple[Term, ...], list[Problem]]:
    document, problems = document_in(raw, file)
    if document is None:
        return (), problems
    terms, problems = validate(_term_adapter(model), document.tree, known, file, document.line, document.blanks)
    for index, term in enumerate(terms or ()):
        if any(term.code == other.code or term.name == other.name for other in (terms or ())[:index]):
            line = document.line((index,))
            problems.append(Problem(file, line, "", f"“{term.name}”或它的编码写了两次。", "请只留一处。"))
    return terms or (), problems


def read_record(root: Path, file: str, vocabulary: Vocabulary) -> RecordRead | None:
    """Read one file of a directory (“data/zhaotong/places/…/x.yml”); None where no record can lie there."""
    path = "/".join(file.split("/")[:2])
    layout = walk(root, path, {code: record.location for code, record in RECORD_TYPES.items()})
    found = next((source for source in layout.files if source.file == file), None)
    return _read(found, content_of(found.path), vocabulary) if found else None


def load(
    root: Path,
    path: str,
    vocabulary: Vocabulary,
    today: date | None = None,
    memory: Memory | None = None,
    pieces: KeptPieces | None = None,
) -> tuple[Directory, list[Problem]]:
    """Read the directory in `root/path`; what cannot be read is left out, named in the problems and in `broken`.

    `today` is the day of the newest change where the files have been changed since they were committed. What `memory`
    holds is not read again, and what has been read is put into it; `pieces` hold what earlier runs have read.
    """
    layout = walk(root, path, {code: record.location for code, record in RECORD_TYPES.items()})
    problems = list(layout.problems)
    reading = _Reading(vocabulary, {} if memory is None else memory, pieces or KeptPieces())
    reads = [reading.read(source) for source in layout.files]
    for read in reads:
        problems += read.problems
    present = {read.source.kind for read in reads}.union(layout.misnamed)
    absent = [record for record in RECORD_TYPES.values() if record.required and record.code not in present]
    for record in absent:
        problems.append(
            Problem(f"{path}/{record.path}", 0, "", "缺少这个文件。", "请照手册 staff/samples/ 里的样例建立它。")
        )
    unread = {read.source.id for read in reads if read.record is None}
    broken = unread.union(layout.misnamed, (record.code for record in absent))
    return _link(path, vocabulary, reads, frozenset(broken), newest_change(root, path) or today), problems


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of a directory: with which vocabulary, and what is known from before."""

    vocabulary: Vocabulary
    memory: Memory
    pieces: KeptPieces

    def read(self, source: DataFile) -> RecordRead:
        """Return what a file was read as, where it is the same to the byte and all was well with it; else read it."""
        raw = content_of(source.path)
        known = self.memory.get(source.file)
        if known is None or known.problems or raw != known.text.encode():
            known = self.memory[source.file] = self._kept(source, raw)
        return known

    def _kept(self, source: DataFile, raw: bytes | None) -> RecordRead:
        if raw is None:
            return _read(source, raw, self.vocabulary)
        make = partial(_parts_read, source, raw, self.vocabulary)
        return RecordRead(source, *self.pieces.kept(source.file, digest_of(raw), make))


def _parts_read(source: DataFile, raw: bytes, vocabulary: Vocabulary) -> tuple[Any, tuple[Problem, ...], str]:
    """Return what a file is read as beside where it lies: that is another path in another copy of the project."""
    found = _read(source, raw, vocabulary)
    return found.record, found.problems, found.text


def _read(source: DataFile, raw: bytes | None, vocabulary: Vocabulary) -> RecordRead:
    document, problems = document_in(raw, source.file)
    if document is None:
        return RecordRead(source, None, tuple(problems))
    return record_in(source, document, vocabulary)


def record_in(source: DataFile, document: Document, vocabulary: Vocabulary) -> RecordRead:
    """Return the record that a file would be with the text of a document, whatever lies there."""
    tree: Any = document.tree
    record_type = RECORD_TYPES[source.kind]
    if isinstance(tree, dict) and not isinstance(record_type.location, SingleFile):
        extra = {"file": source.file, "id": source.id} if record_type.has_id else {"file": source.file}
        typed = [key for key in extra if key in tree]
        if typed:
            line = document.line((typed[0],))
            return RecordRead(
                source,
                None,
                (Problem(source.file, line, typed[0], "没有这一项。", "文件名就是编号，请删去这一行。"),),
                document.text,
            )
        tree = {**tree, **extra}
    record, problems = validate(record_type.adapter, tree, vocabulary, source.file, document.line, document.blanks)
    if record is None and isinstance(tree, dict) and (meant := _type_meant(record_type, document.tree)):
        said = f"这像是一条“{meant.word}”的记录，放错了文件夹。"
        problems = [Problem(source.file, 0, "", said, f"请移到文件夹 {meant.code}/ 里所属的地方。")]
    return RecordRead(source, record, tuple(problems), document.text)


def _type_meant(record_type: RecordType, tree: Any) -> RecordType | None:
    """Return the type whose keys a file has, where it lies in the folder of another that lacks several of them."""
    if not record_type.has_id:
        return None
    typed = set(tree)
    if len(typed - set(known_keys(record_type.adapter, ()))) < MANY_UNKNOWN:
        return None
    others = (other for other in entry_types() if other is not record_type)
    return next((other for other in others if typed <= set(known_keys(other.adapter, ()))), None)


def _link(
    path: str, vocabulary: Vocabulary, reads: list[RecordRead], broken: frozenset[str], newest: date | None
) -> Directory:
    found: dict[str, list[Any]] = {}
    for read in reads:
        if read.record is not None:
            found.setdefault(read.source.kind, []).append(read.record)
    areas = tuple(area_tree(found.get(AREA_TYPE.code, [()])[0]))
    codes = dialling_codes(areas)
    sources: tuple[Source, ...] = found.get(SOURCE_TYPE.code, [()])[0]
    entries: list[Entry] = [entry for record in entry_types() for entry in found.get(record.code, [])]
    return Directory(
        path=path,
        vocabulary=vocabulary,
        area_list=tuple(area_dialled(area, codes) for area in areas),
        sources={source.code: source for source in sources},
        entries=tuple(dialled_from(entry, codes) if codes else entry for entry in entries),
        weeks=tuple(found.get(WEEK_TYPE.code, [])),
        rotations=tuple(found.get(ROTATION_TYPE.code, [])),
        dishes=found.get(DISH_TYPE.code, [{}])[0],
        broken=broken,
        newest_change=newest,
        typed={read.source.file: read.text for read in reads},
    )


def line_of(root: Path, file: str, keys: KeyPath) -> int:
    """Return the line of a value by reading its file again: problems are rare, the nodes of all files are many."""
    document, _ = read_document(root / file, file)
    return document.line(keys) if document else 0
