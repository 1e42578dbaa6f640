"""`linli fmt --explain`: what was understood of the hours, prices and announcement of a record, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from linli.load.loading import line_of, read_record
from linli.model import Vocabulary
from linli.model.understood import NOT_WRITTEN, Understood, said_back
from linli.read.source import field_words

NOTHING = "这条记录没有写开放时间，也没有写价格。"


@dataclass(frozen=True, slots=True)
class Explained:
    """What is said of one file, and whether it could be read as a record."""

    text: str
    understood: bool


def explained(root: Path, path: Path, vocabulary: Vocabulary) -> Explained:
    """Say what was understood of a file, or what is wrong with it; a usage error for what is no record."""
    file = path.resolve().relative_to(root).as_posix() if path.resolve().is_relative_to(root) else path.as_posix()
    read = read_record(root, file, vocabulary)
    if read is None:
        raise click.UsageError(f"{file} 不是一条记录。请写 data/ 里记录的文件，例如：data/…/places/…/x.yml")
    if read.record is None:
        return Explained("\n".join(map(str, read.problems)), understood=False)
    names = {term.code: term.name for term in vocabulary.terms("statuses")}
    lines = [_block(root, file, line) for line in said_back(read.record, names)]
    return Explained("\n".join([file, *(lines or [f"　{NOTHING}"])]), understood=True)


def _block(root: Path, file: str, line: Understood) -> str:
    return "\n".join(_rows(root, file, line))


def _rows(root: Path, file: str, line: Understood) -> Iterator[str]:
    if line.written == NOT_WRITTEN:
        yield f"　{field_words(line.keys)}里{NOT_WRITTEN}："
    else:
        yield f"　第{line_of(root, file, line.keys)}行 {field_words(line.keys)}：{line.written}"
    for said in line.said:
        yield f"　　　{said}"
