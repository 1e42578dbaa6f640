"""The only reader of data/: all files are read before anything is checked, all problems of all files are kept."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter

from linli.model import (
    ENTRY_TYPES,
    AreaRecord,
    Dish,
    Entry,
    Rotation,
    Source,
    Vocabulary,
    WeekMenu,
)
from linli.model.directory import Directory, area_tree
from linli.model.entry import SourceList
from linli.model.scalars import Text, as_list, as_mapping
from linli.model.validation import validate
from linli.model.vocabulary import TERM_MODELS, Need, QueryWord, Reading, Subkind, Term
from linli.read.layout import DataFile, walk
from linli.read.problems import Problem
from linli.read.source import KeyPath, read_document

VOCABULARY = "data/vocabulary"

MODELS: Mapping[str, Any] = {
    "areas": Annotated[tuple[AreaRecord, ...], BeforeValidator(as_list)],
    "sources": SourceList,
    "dishes": Annotated[dict[Text, Dish], BeforeValidator(as_mapping)],
    "week": WeekMenu,
    "rotation": Rotation,
    **{model.TYPE: model for model in ENTRY_TYPES},
}

_TERM_ADAPTERS: Mapping[type[Term], TypeAdapter[Any]] = {
    Term: TypeAdapter(tuple[Term, ...]),
    Subkind: TypeAdapter(tuple[Subkind, ...]),
    Need: TypeAdapter(tuple[Need, ...]),
    QueryWord: TypeAdapter(tuple[QueryWord, ...]),
    Reading: TypeAdapter(tuple[Reading, ...]),
}


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    """Return the validator of one kind of file (built once: building costs 100 times a validation)."""
    return TypeAdapter(MODELS[kind])


@dataclass(frozen=True, slots=True)
class _Read:
    """The record of one file, or None, with its problems."""

    source: DataFile
    record: Any
    problems: tuple[Problem, ...]


def load_vocabulary(root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Read every closed list of data/vocabulary under `root`."""
    lists: dict[str, Mapping[str, Term]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    for name, model in TERM_MODELS.items():
        terms, found = _read_terms(root, f"{VOCABULARY}/{name}.yml", model)
        lists[name] = {term.name: term for term in terms}
        problems += found
        if found:
            broken.add(name)
    return Vocabulary(lists, frozenset(broken)), problems


def _read_terms(root: Path, file: str, model: type[Term]) -> tuple[tuple[Term, ...], list[Problem]]:
    document, problems = read_document(root / file, file)
    if document is None:
        return (), problems
    terms, problems = validate(_TERM_ADAPTERS[model], document.tree, Vocabulary(), file, document.line, document.blanks)
    for index, term in enumerate(terms or ()):
        if any(term.code == other.code or term.name == other.name for other in (terms or ())[:index]):
            line = document.line((index,))
            problems.append(Problem(file, line, "", f"“{term.name}”或它的编码写了两次。", "请只留一处。"))
    return terms or (), problems


def load(root: Path, path: str, vocabulary: Vocabulary) -> tuple[Directory, list[Problem]]:
    """Read the directory in `root/path`; what cannot be read is left out, named in the problems and in `broken`."""
    layout = walk(root, path)
    problems = list(layout.problems)
    reads = [_read(source, vocabulary) for source in layout.files]
    for read in reads:
        problems += read.problems
    present = {read.source.kind for read in reads}.union(layout.misnamed)
    absent = [name for name in ("areas", "sources") if name not in present]
    problems += [Problem(f"{path}/{name}.yml", 0, "", "缺少这个文件。", "请照手册里的样例建立它。") for name in absent]
    unread = {read.source.id for read in reads if read.record is None}
    broken = unread.union(layout.misnamed, absent)
    return _link(path, vocabulary, reads, frozenset(broken), newest_change(root, path)), problems


def _read(source: DataFile, vocabulary: Vocabulary) -> _Read:
    document, problems = read_document(source.path, source.file)
    if document is None:
        return _Read(source, None, tuple(problems))
    tree: Any = document.tree
    if isinstance(tree, dict) and source.kind not in {"areas", "sources", "dishes"}:
        extra = {"file": source.file} if source.kind in {"week", "rotation"} else {"file": source.file, "id": source.id}
        typed = [key for key in extra if key in tree]
        if typed:
            line = document.line((typed[0],))
            return _Read(
                source,
                None,
                (Problem(source.file, line, typed[0], "没有这一项。", "文件名就是编号，请删去这一行。"),),
            )
        tree = {**tree, **extra}
    record, problems = validate(adapter(source.kind), tree, vocabulary, source.file, document.line, document.blanks)
    return _Read(source, record, tuple(problems))


def _link(
    path: str, vocabulary: Vocabulary, reads: list[_Read], broken: frozenset[str], newest: date | None
) -> Directory:
    found: dict[str, list[Any]] = {}
    for read in reads:
        if read.record is not None:
            found.setdefault(read.source.kind, []).append(read.record)
    areas = found.get("areas", [()])[0]
    sources: tuple[Source, ...] = found.get("sources", [()])[0]
    entries: list[Entry] = [entry for model in ENTRY_TYPES for entry in found.get(model.TYPE, [])]
    return Directory(
        path=path,
        vocabulary=vocabulary,
        area_list=tuple(area_tree(areas)),
        sources={source.code: source for source in sources},
        entries=tuple(entries),
        weeks=tuple(found.get("week", [])),
        rotations=tuple(found.get("rotation", [])),
        dishes=found.get("dishes", [{}])[0],
        broken=broken,
        newest_change=newest,
    )


def line_of(root: Path, file: str, keys: KeyPath) -> int:
    """Return the line of a value by reading its file again: problems are rare, the nodes of all files are many."""
    document, _ = read_document(root / file, file)
    return document.line(keys) if document else 0


def newest_change(root: Path, path: str) -> date | None:
    """Return the day of the newest commit of `root/path`; None without one, or where something is uncommitted."""
    try:
        changed = _git(root, "status", "--porcelain", "--", path)
        day = _git(root, "log", "-1", "--format=%cs", "--", path)
    except (OSError, subprocess.CalledProcessError):
        return None
    return None if changed or not day else date.fromisoformat(day)


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout.strip()
