"""`linli fmt`: hours and price lines in their normal form, or said back; comments and the order of the file stay."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import click
import yaml
from pydantic_core import PydanticCustomError

from linli.cli.explaining import explained
from linli.language.errors import LanguageError
from linli.language.hours import format_rule, parse_line, standing_alone
from linli.language.price import format_base, format_reduction, parse_base, parse_reduction
from linli.load.loading import load_vocabulary
from linli.model import Vocabulary
from linli.model.deadline import parse_deadline
from linli.read.editing import replaced, write_whole
from linli.read.source import read_document

PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^:#\[\]{},]|:(?! |$))*")

OLD_DEADLINE, ORDERING = "报餐截止", "订餐"

Form = Callable[[str], str]


@click.command(help="把开放时间和价格改成统一的写法；看不懂的行不动。")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH…]")
@click.option("--check", "only_check", is_flag=True, help="只看有没有要改的，有就返回 1")
@click.option("--explain", is_flag=True, help="不改，只把每一行开放时间、价格和公告的起止看懂了什么说出来")
def fmt_command(paths: tuple[Path, ...], only_check: bool, explain: bool) -> None:
    """Rewrite what is understood in every record below `paths` (data/ where none is given), or say it back."""
    vocabulary, _ = load_vocabulary(Path.cwd())
    if explain:
        if only_check or not paths:
            raise click.UsageError("--explain 后面写要看的文件，例如：linli fmt --explain data/…/places/…/x.yml")
        answers = [explained(Path.cwd(), path, vocabulary) for path in _files(paths)]
        click.echo("\n\n".join(answer.text for answer in answers))
        raise SystemExit(0 if all(answer.understood for answer in answers) else 1)
    forms = forms_of(vocabulary)
    changed = [path for path in _files(paths or (Path("data"),)) if _rewrite(path, forms, only_check)]
    for path in changed:
        click.echo(f"{'要改' if only_check else '已改'}：{path.as_posix()}")
    click.echo(f"{len(changed)}个文件{'要改' if only_check else '改好了'}")
    raise SystemExit(1 if only_check and changed else 0)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.yml")) if path.is_dir() else [path]


def _rewrite(path: Path, forms: Mapping[str, Form], only_check: bool) -> bool:
    """Rewrite one file, whole or not at all; a file that cannot be read is left to `linli check`."""
    document, _ = read_document(path, path.as_posix())
    if document is None:
        return False
    result = formatted(document.text, document.node, forms)
    if result == document.text:
        return False
    if not only_check:
        write_whole(path, result)
    return True


def forms_of(vocabulary: Vocabulary) -> dict[str, Form]:
    """Return, for every key whose value is in one of the languages, how its lines are written in normal form."""
    words = vocabulary.status_words
    names = {term.code: term.name for term in vocabulary.terms("statuses")}
    reductions = partial(_reductions, words, names)
    return {"开放时间": _hours, "时间": _hours, "标准": partial(_base, words), "优惠": reductions}


def formatted(text: str, node: yaml.Node, forms: Mapping[str, Form]) -> str:
    """Return the text of a file with its lines of hours and prices in normal form."""
    changes = [(scalar, _quoted(words)) for scalar, words in _lines(node, forms) if words != scalar.value]
    changes += _moved(node)
    return replaced(text, changes)


def _moved(node: yaml.Node) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Yield the key and the value of the old 报餐截止 as 订餐 with its 截止, where the record has no 订餐."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    if any(key.value == ORDERING for key, _ in pairs):
        return
    for key, value in pairs:
        if key.value == OLD_DEADLINE and isinstance(value, yaml.ScalarNode):
            with suppress(PydanticCustomError):
                words = f"{{截止: {parse_deadline(value.value)}}}"
                yield key, ORDERING
                yield value, words


def _lines(node: yaml.Node, forms: Mapping[str, Form]) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Yield every scalar in one of the languages that is understood, with its normal form."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _lines(item, forms)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            form = forms.get(key.value)
            values = value.value if isinstance(value, yaml.SequenceNode) else [value]
            if form and all(isinstance(item, yaml.ScalarNode) for item in values):
                yield from _normal(_alone(values) if form is _hours else values, form)
            else:
                yield from _lines(value, forms)


def _normal(nodes: list[yaml.ScalarNode], form: Form) -> Iterator[tuple[yaml.ScalarNode, str]]:
    for node in nodes:
        try:
            yield node, form(node.value)
        except LanguageError:
            continue


def _alone(nodes: list[yaml.ScalarNode]) -> list[yaml.ScalarNode]:
    """Return the rows of hours that are lines of their own; those that go on with another one are left as they are."""
    numbers = standing_alone([node.value for node in nodes])
    return [node for number, node in enumerate(nodes) if number in numbers]


def _hours(line: str) -> str:
    return "；".join(format_rule(rule) for rule in parse_line(line))


def _base(words: Mapping[str, str], line: str) -> str:
    return format_base(parse_base(line, words))


def _reductions(words: Mapping[str, str], names: Mapping[str, str], line: str) -> str:
    return "、".join(format_reduction(reduction, names) for reduction in parse_reduction(line, words))


def _quoted(words: str) -> str:
    """Return a scalar as YAML: plain where that is safe in any context, else in double quotes."""
    return words if PLAIN.fullmatch(words) else '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
