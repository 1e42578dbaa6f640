"""`linli rename`: another 编号 for a record, with everything that leads to it, in one step."""

from collections.abc import Iterator

import click
import yaml

from linli.cli.ids import require_free
from linli.cli.proposal import Desk, agree, open_desk, too_peculiar, yes_option
from linli.model import Entry
from linli.model.directory import Directory
from linli.model.record_types import RECORD_TYPES, RecordType, type_of
from linli.read.editing import CannotEdit, replaced, with_item
from linli.read.layout import OwnedFiles
from linli.read.source import Document, parse_document

FORMER = "曾用编号"

ALWAYS_IDS = frozenset({"隶属", "食堂", "结束"})
"""Keys of records, whatever their type, that hold the id of one record and nothing else."""


@click.command(help="改编号：OLD 是原来的编号，NEW 是新的。菜单、隶属、公告、项目一起改，旧网址会转到新的")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@yes_option
def rename_command(old: str, new: str, yes: bool) -> None:
    """Move the file, its menus and every reference; the old id is kept in 曾用编号."""
    desk = open_desk()
    directory, entry = desk.find(old)
    require_free(directory, new)
    if "former_ids" not in type(entry).model_fields:
        raise click.UsageError(f"{type_of(entry).word}没有自己的网址，直接改文件名就行：{entry.file}")
    agree(desk, directory, dict(_changes(desk, directory, entry, new)), yes=yes)


def _changes(desk: Desk, directory: Directory, entry: Entry, new: str) -> Iterator[tuple[str, str | None]]:
    for file in sorted(directory.typed):
        record_type = _type_of_file(directory, file)
        if record_type is None:
            continue
        document = desk.document(file)
        text = replaced(document.text, _leading(document, record_type, entry.id, new))
        if file == entry.file:
            text = _with_former(text, file, entry.id)
        target = _moved(file, entry, record_type, new)
        if target != file:
            yield file, None
        if target != file or text != document.text:
            yield target, text


def _type_of_file(directory: Directory, file: str) -> RecordType | None:
    """Return the type of a file by where it lies; None for one that leads to no record."""
    inner = file.removeprefix(f"{directory.path}/").split("/")
    for record_type in RECORD_TYPES.values():
        location = record_type.location
        if isinstance(location, OwnedFiles):
            if inner[0] == location.folder and location.stem.fullmatch(inner[-1].removesuffix(".yml")):
                return record_type
        elif record_type.has_id and inner[0] == record_type.code:
            return record_type
    return None


def _leading(document: Document, record_type: RecordType, old: str, new: str) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Yield every value that leads to the record, with what it becomes."""
    fields = record_type.model.model_fields
    keys = ALWAYS_IDS.union(fields[name].alias for name in record_type.refers)
    for way, node in document.scalars():
        if way and way[0] in keys and node.value == old:
            yield node, new


def _with_former(text: str, file: str, old: str) -> str:
    document, _ = parse_document(text, file)
    if document is None:
        too_peculiar(file)
    try:
        return with_item(document, (FORMER,), old).text
    except CannotEdit:
        too_peculiar(file)


def _moved(file: str, entry: Entry, record_type: RecordType, new: str) -> str:
    """Return where a file lies afterwards: the record itself, and the menus in the folder of its id."""
    folder, _, name = file.rpartition("/")
    if file == entry.file:
        return f"{folder}/{new}.yml"
    if isinstance(record_type.location, OwnedFiles) and folder.endswith(f"/{entry.id}"):
        return f"{folder.rpartition('/')[0]}/{new}/{name}"
    return file
