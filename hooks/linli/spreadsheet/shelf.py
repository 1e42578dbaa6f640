"""The files of a directory while rows are put into them: texts in memory, each edit checked before it stays."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from linli.load.loading import record_in
from linli.model import Vocabulary
from linli.model.record_types import RECORD_TYPES, RecordType
from linli.read.layout import DataFile, OwnedFiles, RecordFolder, SingleFile, walk
from linli.read.problems import Problem
from linli.read.source import Document, KeyPath, read_document
from linli.spreadsheet.subjects import records_in

Identity = tuple[str, str]
"""A record by the code of its type and its 编号."""


class Shelf:
    """The documents of one directory by file, those that have changed, and where each record lies."""

    def __init__(self, root: Path, directory: str, vocabulary: Vocabulary) -> None:
        self.root, self.directory, self.vocabulary = root, directory, vocabulary
        self.documents: dict[str, Document] = {}
        self.changed: set[str] = set()
        self.sources: dict[str, DataFile] = {}
        self.records: dict[Identity, tuple[str, KeyPath]] = {}
        self._errors: dict[str, frozenset[tuple[str, str]]] = {}
        layout = walk(root, directory, {code: record.location for code, record in RECORD_TYPES.items()})
        for source in layout.files:
            document, _ = read_document(source.path, source.file)
            if document:
                self.sources[source.file] = source
                self._keep(document)

    def changes(self) -> dict[str, str | None]:
        """Return the texts of the files that have changed."""
        return {file: self.documents[file].text for file in sorted(self.changed)}

    def restore(self, file: str) -> None:
        """Forget what has been done to a file."""
        self.changed.discard(file)
        document, _ = read_document(self.root / file, file)
        if document:
            self._keep(document)
            return
        del self.documents[file], self.sources[file]
        self.records = {code: place for code, place in self.records.items() if place[0] != file}

    def of_type(self, record_type: RecordType) -> Iterator[Document]:
        """Yield the files of a type in their order."""
        for file, source in self.sources.items():
            if source.kind == record_type.code:
                yield self.documents[file]

    def _keep(self, document: Document) -> None:
        self.documents[document.file] = document
        kind = self.sources[document.file].kind
        for code, at in records_in(RECORD_TYPES[kind], document):
            self.records[kind, code] = (document.file, at)

    def put(self, document: Document) -> list[Problem]:
        """Keep an edited or a new file if nothing is wrong with it that was not wrong before; return what is."""
        source = self.sources.get(document.file) or self._placed(document.file)
        before = self._errors_of(document.file)
        read = record_in(source, document, self.vocabulary)
        new = [problem for problem in read.problems if (problem.field, problem.message) not in before]
        if not new:
            self.sources[document.file] = source
            self._keep(document)
            self.changed.add(document.file)
        return new

    def _errors_of(self, file: str) -> frozenset[tuple[str, str]]:
        """Return what is wrong with a file as it lies there, worked out once."""
        if file not in self._errors:
            found = self.documents.get(file)
            read = record_in(self.sources[file], found, self.vocabulary) if found else None
            problems = read.problems if read else ()
            self._errors[file] = frozenset((problem.field, problem.message) for problem in problems)
        return self._errors[file]

    def _placed(self, file: str) -> DataFile:
        """Return where a new file lies; LookupError where no record can lie there."""
        inner = PurePosixPath(file).relative_to(self.directory)
        for code, record_type in RECORD_TYPES.items():
            place = record_type.location
            if isinstance(place, RecordFolder) and inner.parts[0] == place.name:
                return DataFile(self.root / file, file, code, inner.stem, "/".join(inner.parts[1:-1]))
            if isinstance(place, OwnedFiles) and inner.parts[0] == place.folder and place.stem.fullmatch(inner.stem):
                return DataFile(self.root / file, file, code, inner.stem, inner.parts[1])
            if isinstance(place, SingleFile) and place.path == inner.as_posix():
                return DataFile(self.root / file, file, code, inner.stem, "")
        raise LookupError(file)
