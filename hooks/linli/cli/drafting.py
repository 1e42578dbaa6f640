"""What the commands that make records share: where a file belongs, which sources and areas are meant, plain YAML."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import click

from linli.cli.proposal import Desk, agree
from linli.form.own_word import OWN_SOURCE, OWN_SOURCE_FACTS
from linli.model import Vocabulary
from linli.model.commenting import commented, keys_of_type
from linli.model.directory import Directory
from linli.model.nearest import nearest
from linli.model.record_types import SOURCE_TYPE, RecordType
from linli.model.scalars import as_item
from linli.model.vocabulary import Term
from linli.read.editing import with_item
from linli.read.source import parse_document
from linli.spreadsheet.cells import flow_text

Command = Callable[..., Any]


def drafted(
    desk: Desk, record_type: RecordType, file: str, facts: Mapping[str, str], sources: tuple[str, ...], day: date
) -> dict[str, str | None]:
    """Return the files of a new record: itself with its comments, and sources.yml where its source is new there."""
    known = {key for key, _, _ in keys_of_type(record_type)}
    unknown = next((key for key in facts if key not in known), "")
    if unknown:
        near = nearest(unknown, known)
        raise click.UsageError(f"{record_type.word}没有“{unknown}”这一项。{f'是不是：{near}？' if near else ''}")
    if (desk.root / file).exists():
        raise click.UsageError(f"已经有 {file}，没有改动。")
    named, changes = sourced(desk, desk.main, sources)
    ends = {"来源": f"[{', '.join(named)}]", "录入": f"{day}"}
    return {file: commented(record_type, {**facts, **{key: ends[key] for key in ends if key in known}}), **changes}


def sourced(
    desk: Desk, directory: Directory, sources: tuple[str, ...]
) -> tuple[tuple[str, ...], dict[str, str | None]]:
    """Return the sources of a new record, and sources.yml with the clerk's own word where that is new."""
    for code in sources:
        if code not in directory.sources:
            known = "、".join(directory.sources)
            raise click.UsageError(
                f"sources.yml 里没有来源“{code}”。已有的：{known}；单位自己说的，不写 --source 就行。"
            )
    if sources or OWN_SOURCE in directory.sources:
        return sources or (OWN_SOURCE,), {}
    file = f"{directory.path}/{SOURCE_TYPE.path}"
    return (OWN_SOURCE,), {
        file: with_item(desk.document(file), (), flow_text({"编号": OWN_SOURCE, **OWN_SOURCE_FACTS})).text
    }


def area_path(directory: Directory, said: str) -> str:
    """Return the path of an area given by its path or its name; a usage error where it is none, or several."""
    if said in directory.areas:
        return said
    fitting = [path for path in directory.areas if directory.area_name(path).endswith(said)]
    own = [path for path in fitting if directory.areas[path].name == said]
    found = own if len(own) == 1 else fitting
    if len(found) == 1:
        return found[0]
    if found:
        raise click.UsageError(f"“{said}”有{len(found)}处，请写路径：{'、'.join(found)}")
    names = [*directory.areas, *(area.name for area in directory.area_list)]
    near = nearest(said, names)
    raise click.UsageError(f"areas.yml 里没有“{said}”。{f'是不是：{near}？' if near else '请先加上这个地区。'}")


def county_of(directory: Directory, said: str) -> str:
    """Return the folder of a county: that of an area that is named, else the only one there is."""
    counties = [path for path in directory.areas if "/" not in path]
    if said:
        return area_path(directory, said).split("/")[0]
    if len(counties) == 1:
        return counties[0]
    raise click.UsageError(f"请加上 --area：{'、'.join(counties)}")


def term_of(vocabulary: Vocabulary, listed: str, word: str, what: str) -> Term:
    """Return the term of a closed list that a word names; a usage error lists them where it names none."""
    for term in vocabulary.terms(listed):
        if word in {term.name, *term.synonyms}:
            return term
    known = "、".join(term.name for term in vocabulary.terms(listed))
    raise click.UsageError(f"不认识“{word}”这种{what}。可以写的有：{known}")


def asked(value: str, question: str) -> str:
    """Return what was given as an option, else ask for it."""
    return value or str(click.prompt(question)).strip()


def further(pairs: Iterable[str]) -> dict[str, str]:
    """Read 键=值 of --set; what stands behind is YAML on one line, a text where it is none."""
    found = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not value.strip():
            raise click.UsageError(f"“{pair}”请写成：--set 键=值，例如：--set 电话=0000-1234567")
        document, _ = parse_document(f"x: {value.strip()}\n", "")
        found[key.strip()] = value.strip() if document else as_item(value.strip())
    return found


def save(desk: Desk, changes: Mapping[str, str | None], *, yes: bool) -> None:
    """Propose changes to the main directory."""
    agree(desk, desk.main, changes, yes=yes)


def record_options(command: Command) -> Command:
    """Add the options that every new record has."""
    for option in (
        click.option("--yes", is_flag=True, help="不问，直接写入（给脚本用）"),
        click.option("--set", "pairs", multiple=True, metavar="键=值", help="别的项目，例如：--set 电话=0000-1234567"),
        click.option("--id", "code", default="", metavar="编号", help="不写就由名称的拼音来"),
        click.option(
            "--source", "sources", multiple=True, metavar="来源", help="sources.yml 里的编号；不写就是单位自己告知"
        ),
    ):
        command = option(command)
    return command
