"""`linli verify`: write into a record that somebody has asked about parts of it, with the code of what they say."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from linli.cli.check import today
from linli.cli.hours import DayParameter
from linli.load.project import Project, read_project
from linli.load.settings import read_settings
from linli.model import Entry, Vocabulary
from linli.model.content_code import field_of, part_code
from linli.model.directory import Directory
from linli.model.freshness import MENU
from linli.model.nearest import nearest
from linli.model.scalars import as_item
from linli.read.editing import CannotEdit, with_value, write_whole
from linli.read.problems import report_text
from linli.read.source import read_document

UNVERIFIED = frozenset({"来源", "录入", "核实", "曾用编号", "曾用名", "拼音", "报餐截止"})
"""Keys of which nobody can be asked (whence facts come, what is the directory's own), and one that fmt moves (订餐)."""

WRITTEN = ("日期", "方式", "岗位", "内容")


@click.command(
    help="记下核实过的项目：PLACE 是编号，PART 是记录里的项目，例如：linli verify liuxi-canteen 开放时间 --by 电话"
)
@click.argument("place", metavar="PLACE")
@click.argument("parts", nargs=-1, required=True, metavar="PART…")
@click.option("--by", "method", required=True, metavar="方式", help="怎么核实的：电话、现场、来函")
@click.option("--on", "day", type=DayParameter(), default=None, help="哪天核实的（默认今天）")
@click.option("--post", default="", metavar="岗位", help="核实人的岗位，不写姓名")
def verify_command(place: str, parts: tuple[str, ...], method: str, day: date | None, post: str) -> None:
    """Write the verification of parts; nothing else in the file changes. Exit 2 for what cannot be verified."""
    root = Path.cwd()
    settings, problems = read_settings(root)
    if settings is None:
        raise click.ClickException(report_text(problems))
    project = read_project(root, settings.directories)
    directory, entry = _entry(project, place)
    for part in parts:
        _require_part(directory, entry, part)
    items = {
        "日期": f"{day or today()}",
        "方式": _method(project.vocabulary, method),
        "岗位": as_item(post) if post else "",
    }
    _require_post(entry, parts, post)
    _write(root, entry, {part: {**items, "内容": part_code(entry, part)} for part in parts})
    click.echo(f"{entry.file}：{'、'.join(parts)}记为{items['日期']}{items['方式']}核实。")


def _entry(project: Project, code: str) -> tuple[Directory, Entry]:
    for directory in project.directories.values():
        if code in directory.by_id:
            return directory, directory.by_id[code]
    broken = any(code in directory.broken for directory in project.directories.values())
    if broken:
        raise click.UsageError(f"“{code}”的文件有错误，先请运行 linli check。")
    near = nearest(code, [known for directory in project.directories.values() for known in directory.by_id])
    raise click.UsageError(f"没有编号为“{code}”的记录。{f'是不是：{near}？' if near else '编号就是文件名。'}")


def _require_part(directory: Directory, entry: Entry, part: str) -> None:
    known = list(_parts(directory, entry))
    if part not in known:
        raise click.UsageError(f"这条记录没有可以核实的“{part}”。可以写的有：{'、'.join(known)}")


def _parts(directory: Directory, entry: Entry) -> Iterator[str]:
    for info in type(entry).model_fields.values():
        if info.alias and info.alias not in UNVERIFIED | {"id", "file"} and field_of(entry, info.alias):
            yield info.alias
    if entry.id in directory.weeks_of or entry.id in directory.rotation_of:
        yield MENU


def _method(vocabulary: Vocabulary, word: str) -> str:
    for term in vocabulary.terms("verification"):
        if word in {term.name, *term.synonyms}:
            return term.name
    known = "、".join(term.name for term in vocabulary.terms("verification"))
    raise click.UsageError(f"不认识“{word}”这种方式。可以写的有：{known}")


def _require_post(entry: Entry, parts: Sequence[str], post: str) -> None:
    """Ask whose verification it is where the one that it takes the place of names somebody."""
    before = entry.verification.parts if entry.verification else {}
    named = [before[part].post for part in parts if part in before and before[part].post]
    if named and not post:
        raise click.UsageError(f"上次写着岗位“{named[0]}”。这次是谁核实的？请加上 --post {named[0]}，或别的岗位。")


def _write(root: Path, entry: Entry, parts: dict[str, dict[str, str]]) -> None:
    """Put the verifications into the file, whole or not at all."""
    path = root / entry.file
    document, problems = read_document(path, entry.file)
    if document is None:
        raise click.ClickException(report_text(problems))
    before = entry.verification.parts if entry.verification else {}
    try:
        for part, items in parts.items():
            given = {name: items[name] for name in WRITTEN if items[name]}
            if part in before and isinstance(_value(document.tree, "核实", "分项", part), dict):
                for name, value in given.items():
                    document = with_value(document, ("核实", "分项", part, name), value)
            else:
                whole = ", ".join(f"{name}: {value}" for name, value in given.items())
                document = with_value(document, ("核实", "分项", part), f"{{{whole}}}")
    except CannotEdit:
        raise click.ClickException(f"{entry.file} 的写法太特别，没有改动。请用手写。") from None
    write_whole(path, document.text)


def _value(tree: object, *keys: str) -> object:
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree
