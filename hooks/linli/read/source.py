"""YAML text → a tree of plain text with the line of every key: the strict reader.

YAML as people write it turns 11:30 into 690, `no` into False, a repeated key into silence and an alias into a bomb. So
nothing is resolved here: every scalar stays the text that was typed; aliases, anchors, tags, repeated keys and second
documents are refused; an unquoted empty value is the same as no key at all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from linli.read.problems import Problem

# A platform without libyaml gives the same answers, more slowly.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Tree = str | list["Tree"] | dict[str, "Tree"]
KeyPath = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 40

_PLAIN_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&[^\s&\[\]{},]", re.MULTILINE)
_DEEP_ROW = re.compile(r"^ {80}|^(?:[ ]*[-?][ ]+){20}", re.MULTILINE)
_WIDE_COLON_KEY = re.compile(r"^[ ]*(?:- +)?([^\s：:#\"']{1,12})：")
_NO_SPACE_KEY = re.compile(r"^[ ]*(?:- +)?([^\s：:#\"'\[{]{1,12}):(?=[^\s:/])")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_YAML_MESSAGES = (
    ("could not find expected ':'", "这一行看不懂：每一行应是“项目: 内容”，冒号用半角，后面空一格。"),
    ("mapping values are not allowed", "这一行里多了一个“: ”。内容里要写冒号时，请用引号把整段内容括起来。"),
    ("while parsing a block mapping", "这一行的缩进与上面不一致，或前面少了“- ”。"),
    ("while parsing a block collection", "这一行的缩进与上面的列表不一致，列表每项前请写“- ”。"),
    ("while parsing a flow mapping", "花括号“{ }”没有成对，或两项之间少了逗号“, ”。"),
    ("while parsing a flow sequence", "方括号“[ ]”没有成对，或两项之间少了逗号“, ”。"),
    ("while scanning a quoted scalar", "引号没有成对。"),
    ("found undefined alias", "“*”开头的内容请用引号括起来。"),
    ("expected a single document", "一个文件只能有一条记录，请删去“---”和它后面的内容。"),
    ("cannot start any token", "这一行开头的符号不能这样用，请把内容用引号括起来。"),
    ("unacceptable character", "文件里有看不见的控制字符，请删去后重新输入这一行。"),
    ("control characters are not allowed", "文件里有看不见的控制字符，请删去后重新输入这一行。"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its path relative to the project, its plain tree, and the nodes that know the lines."""

    file: str
    tree: Tree
    node: yaml.Node

    def line(self, keys: Sequence[str | int]) -> int:
        """Return the line (from 1) of the key or item at the end of `keys`, or of its nearest parent that is there."""
        node, line = self.node, self.node.start_mark.line + 1
        for key in keys:
            step = _child(node, key)
            if step is None:
                return line
            line, node = step
        return line


def _child(node: yaml.Node, key: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return name.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item = node.value[key]
        return item.start_mark.line + 1, item
    return None


def read_document(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file strictly; a file with any problem gives no document."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [Problem(file, 0, "", "文件打不开。", "请检查文件的权限，或重新上传。")]
    if len(raw) > MAX_BYTES:
        return None, [
            Problem(
                file,
                0,
                "",
                f"文件有{len(raw) // 1000}KB，超过了{MAX_BYTES // 1000}KB。",
                "请检查是否放错了文件。",
            )
        ]
    if raw.startswith(b"\xef\xbb\xbf"):
        return None, [Problem(file, 1, "", "文件开头有看不见的BOM标记。", "请另存为“UTF-8（无BOM）”编码。")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [
            Problem(file, line, "", "文件不是UTF-8编码，有看不懂的字。", "请用记事本打开，另存为“UTF-8”编码。")
        ]
    return parse_document(text, file)


def parse_document(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """Parse YAML text strictly; `file` is only for the messages."""
    unsafe = _unsafe(text, file)
    if unsafe:
        return None, [unsafe]
    try:
        node = Loader(text).get_single_node()
    except yaml.YAMLError as error:
        return None, [_explain(error, text, file)]
    if node is None:
        return None, [Problem(file, 0, "", "文件是空的。", "请照手册里的样例填写，或删去这个文件。")]
    walk = _Walk(file)
    tree = walk.tree(node, ())
    return (None, walk.problems) if walk.problems else (Document(file, tree, node), [])


def _unsafe(text: str, file: str) -> Problem | None:
    """Refuse what must not reach the composer: control characters, anchors, nesting that overflows its stack."""
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        return Problem(file, line, "", "这一行有看不见的控制字符。", "请删去这一行，重新输入。")
    crowded = text.count("[") + text.count("{") > MAX_DEPTH or _DEEP_ROW.search(text)
    return _unsafe_event(text, file) if crowded or _ANCHOR.search(text) else None


def _unsafe_event(text: str, file: str) -> Problem | None:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=Loader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return Problem(
                    file,
                    line,
                    "",
                    "不能用“&”“*”引用别处的内容。",
                    "请把内容原样写一遍；若“&”“*”是内容，请用引号括起来。",
                )
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                return Problem(file, line, "", f"括号或列表套了{MAX_DEPTH}层以上。", "请照手册里的样例填写。")
    except yaml.YAMLError as error:
        return _explain(error, text, file)
    return None


def _explain(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Turn YAML's complaint into the clerk's words, looking first for the usual slips at or before the line."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    rows = text.split("\n")
    line = min(mark.line + 1, len(rows)) if mark else 1
    slip = _slip(rows, line)
    if slip:
        return Problem(file, slip[0], "", *slip[1:])
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    for english, chinese in _YAML_MESSAGES:
        if english in said:
            return Problem(file, line, "", chinese)
    return Problem(file, line, "", "这一行附近的格式看不懂。", "请与手册里的样例对照缩进、冒号和引号。")


def _slip(rows: Sequence[str], line: int) -> tuple[int, str, str] | None:
    """Find a tab, a wide space or a wide colon in the three lines that end at `line`."""
    for number in range(line, max(line - 3, 0), -1):
        row = rows[number - 1]
        indent = row[: len(row) - len(row.lstrip())]
        if "\t" in indent:
            return number, "行首用了制表符（Tab）。", "请改成空格。"
        if "\u3000" in indent or re.match(r"^[^：\"']*:\u3000", row):
            return number, "行首或冒号后用了全角空格。", "请改成半角空格。"
        wide = _WIDE_COLON_KEY.match(row)
        if wide:
            return number, f"“{wide[1]}”后面是全角冒号“：”。", f"请写成：{wide[1]}: "
        tight = _NO_SPACE_KEY.match(row)
        if tight:
            return number, f"“{tight[1]}:”后面少了一个空格。", f"请写成：{tight[1]}: "
    return None


class _Walk:
    """One walk over the composed nodes: the plain tree, and a problem for everything that is more than plain."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def complain(self, node: yaml.Node, keys: KeyPath, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, field_words(keys), message, hint))

    def tree(self, node: yaml.Node, keys: KeyPath) -> Tree:
        if node.tag != _PLAIN_TAGS[type(node)]:
            self.complain(node, keys, "不能用“!”标记。", "若“!”是内容，请用引号括起来。")
        if isinstance(node, yaml.ScalarNode):
            return self.text(node, keys)
        if isinstance(node, yaml.SequenceNode):
            return [self.tree(item, (*keys, index)) for index, item in enumerate(node.value)]
        return self.mapping(cast(yaml.MappingNode, node), keys)

    def text(self, node: yaml.ScalarNode, keys: KeyPath) -> str:
        value: str = node.value
        if not node.style and value in {"~", "null", "Null", "NULL"}:
            self.complain(node, keys, f"“{value}”不是内容。", "没有或不知道，就把这一行整行删去。")
        return value

    def mapping(self, node: yaml.MappingNode, keys: KeyPath) -> dict[str, Tree]:
        result: dict[str, Tree] = {}
        seen: dict[str, int] = {}
        for name, value in node.value:
            if not isinstance(name, yaml.ScalarNode):
                self.complain(name, keys, "冒号前应是项目名称。")
                continue
            line = name.start_mark.line + 1
            if name.value in seen:
                self.complain(
                    name,
                    (*keys, name.value),
                    f"这一项写了两次，第{seen[name.value]}行已经有了。",
                    "请只留一处。",
                )
            seen[name.value] = line
            blank = isinstance(value, yaml.ScalarNode) and not value.style and value.value == ""
            if not blank:
                result[name.value] = self.tree(value, (*keys, name.value))
        return result


def field_words(keys: Sequence[str | int]) -> str:
    """Say the way to a value as a clerk would: ("收费", 0, "标准") → “收费 第1项 标准”."""
    return " ".join(f"第{key + 1}项" if isinstance(key, int) else key for key in keys)
