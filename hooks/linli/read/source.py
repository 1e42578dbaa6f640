"""YAML text → a tree of plain text with the line of every key: the strict reader.

YAML as people write it turns 11:30 into 690, `no` into False, a repeated key into silence and an alias into a bomb. So
nothing is resolved here: every scalar stays the text that was typed; aliases, anchors, tags, repeated keys and second
documents are refused, and so is what YAML would drop or join without a word: the text behind a “ #” that may be meant,
lines that flow together, a name without a value. A known key with nothing behind it is the same as no key at all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import yaml

from linli.read.layout import content_of
from linli.read.problems import Problem
from linli.read.repairs import in_plain_signs
from linli.read.safety import unsafe_piece
from linli.read.slips import explain, foreign_digit, invisible_sign, slip_of_text, with_own_digits

Tree = str | list["Tree"] | dict[str, "Tree"]
KeyPath = tuple[str | int, ...]

MAX_BYTES = 1_000_000

_PLAIN_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


def _resolve(_loader: Any, kind: type[yaml.Node], _value: str, _implicit: object) -> str:
    return _PLAIN_TAGS[kind]


def _stay(_loader: Any, *_nodes: object) -> None:
    return None


# A platform without libyaml gives the same answers, more slowly. No text is asked what it might be: all is text.
Loader: Any = type(
    "Loader",
    (getattr(yaml, "CBaseLoader", yaml.BaseLoader),),
    {"resolve": _resolve, "descend_resolver": _stay, "ascend_resolver": _stay},
)

# Where a piece cut off by “ #” would be missed most; elsewhere a remark may stand behind a value if it holds no digit.
CUT_MATTERS = frozenset({"开放时间", "时间", "收费", "菜单", "轮换", "地址", "电话"})
FEW_REPEATED = 2
"""So many keys that stand twice are each said."""

# Under these keys the same words only name what was asked about.
ONLY_NAMED = frozenset({"核实"})

# How files of other programs begin: zip (.docx, .xlsx), OLE (.doc, .et), PDF, JPEG, PNG, RAR, 7z.
_OTHER_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"Rar!", b"7z\xbc\xaf")
_REMARK = re.compile(r"[ \t]+#(.*)")
_WIDE_COLON = re.compile(r"([^\s：:]{1,12})：\s*(.+)")


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its path relative to the project, its text, its plain tree, and the nodes that know the lines.

    `blanks` are the keys with nothing behind them; the tree lacks them.
    """

    file: str
    text: str
    tree: Tree
    node: yaml.Node
    blanks: tuple[KeyPath, ...] = ()

    def line(self, keys: Sequence[str | int]) -> int:
        """Return the line (from 1) of the key or item at the end of `keys`, or of its nearest parent that is there."""
        node, line = self.node, self.node.start_mark.line + 1
        for key in keys:
            step = _child(node, key)
            if step is None:
                return line
            line, node = step
        return line

    def scalars(self) -> Iterator[tuple[KeyPath, yaml.ScalarNode]]:
        """Yield every key and every value of one piece, with the way to it, in the order of the file."""
        yield from _scalars(self.node, ())


def _scalars(node: yaml.Node, keys: KeyPath) -> Iterator[tuple[KeyPath, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield keys, node
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*keys, index))
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield (*keys, name.value), name
            yield from _scalars(value, (*keys, name.value))


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
    return document_in(content_of(path), file)


def document_in(raw: bytes | None, file: str) -> tuple[Document | None, list[Problem]]:
    """Read the bytes of one file strictly, as `read_document` does."""
    if raw is None:
        return None, [Problem(file, 0, "", "文件打不开。", "请检查文件的权限，或重新上传。")]
    if len(raw) > MAX_BYTES:
        said = f"文件有{len(raw) // 1000}KB，超过了{MAX_BYTES // 1000}KB。"
        return None, [Problem(file, 0, "", said, "请检查是否放错了文件。")]
    if raw.startswith(_OTHER_PROGRAMS):
        said = "这不是文本文件，像是Word、Excel、图片或压缩包改了扩展名。"
        return None, [Problem(file, 0, "", said, "请用记事本新建一个文件，把内容抄进去，另存为“UTF-8”编码。")]
    if raw.startswith(b"\xef\xbb\xbf"):
        return None, [Problem(file, 1, "", "文件开头有看不见的BOM标记。", "请另存为“UTF-8（无BOM）”编码。")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, said = raw.count(b"\n", 0, error.start) + 1, "文件不是UTF-8编码，有看不懂的字。"
        return None, [Problem(file, line, "", said, "请用记事本打开，另存为“UTF-8”编码。")]
    return parse_document(text, file)


def parse_document(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """Parse YAML text strictly; `file` is only for the messages."""
    slip = slip_of_text(text)
    if slip:
        return None, [slip.problem(file)]
    unsafe = unsafe_piece(text, file)
    if unsafe:
        return None, [unsafe]
    try:
        node = Loader(text).get_single_node()
    except yaml.YAMLError as error:
        return None, [explain(error, text).problem(file)]
    if node is None:
        return None, [Problem(file, 0, "", "文件是空的。", "请照手册 staff/samples/ 里的样例填写，或删去这个文件。")]
    walk = _Walk(file, text)
    tree = walk.tree(node, ())
    return (None, walk.problems) if walk.problems else (Document(file, text, tree, node, tuple(walk.blanks)), [])


class _Walk:
    """One walk over the composed nodes: the plain tree, and a problem for everything that is more than plain."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.typed = text
        self.has_remarks = "#" in text
        # In double quotes a digit may also be written by its number: "\\u0661".
        self.has_foreign_digits = bool(foreign_digit(text)) or "\\" in text
        self.problems: list[Problem] = []
        self.blanks: list[KeyPath] = []

    @cached_property
    def rows(self) -> Sequence[str]:
        """The lines as they were typed; most files are read without them."""
        return re.split("\r?\n", self.typed)

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
        if self.has_foreign_digits and (digit := foreign_digit(value)):
            self.complain(node, keys, f"“{digit}”不是这里用的数字。", f"请写成：{with_own_digits(value)}")
        if node.style:
            if hidden := invisible_sign(value):
                self.complain(node, keys, f"内容里有看不见的字符：{hidden}。", "请删去，重新输入。")
            return value
        # Lines that flow together are joined by a blank, or by a line break where one between them is empty.
        if self.has_remarks or " " in value or "\n" in value:
            self.plain(node, keys)
        if value == "~" or value.lower() == "null":
            self.complain(node, keys, f"“{value}”不是内容。", "没有或不知道，就把这一行整行删去。")
        return value

    def plain(self, node: yaml.ScalarNode, keys: KeyPath) -> None:
        """Refuse what an unquoted value would lose or join: a piece behind “ #”, lines that flow together."""
        value: str = node.value
        if node.end_mark.line > node.start_mark.line and value:
            lines = [row.strip() for row in self.rows[node.start_mark.line : node.end_mark.line + 1]]
            lines[0] = self.rows[node.start_mark.line][node.start_mark.column :].strip()
            if any(line.startswith("- ") for line in lines[1:]):
                self.unaligned(node, keys)
                return
            said = "、".join(f"“- {line}”" for line in lines)
            self.complain(
                node,
                keys,
                f"这{len(lines)}行会连成一行。",
                f"若是一段话，请写在一行里；若是几项，请每项一行写成：{said}",
            )
        if not self.has_remarks:
            return
        remark = _REMARK.match("".join(self.rows[node.end_mark.line : node.end_mark.line + 1])[node.end_mark.column :])
        matters = CUT_MATTERS.intersection(keys) and not ONLY_NAMED.intersection(keys)
        if remark and (matters or re.search(r"\d", remark[1])):
            said = f"“#”后面的“{remark[1].strip()}”会被当作说明，不算内容。"
            self.complain(node, keys, said, "若是说明，请写在上一行；若是内容，请把整段内容用引号括起来。")

    def unaligned(self, node: yaml.ScalarNode, keys: KeyPath) -> None:
        """Refuse items of a list whose “- ” are not one below the other."""
        said = f"第{node.start_mark.line + 1}行和第{node.end_mark.line + 1}行的“- ”没有对齐。"
        self.complain(node, keys, said, "同一个列表的各项，行首的空格要一样多。")

    def mapping(self, node: yaml.MappingNode, keys: KeyPath) -> dict[str, Tree]:
        result: dict[str, Tree] = {}
        seen: dict[str, int] = {}
        nameless: list[yaml.ScalarNode] = []
        owner = ""
        again: list[yaml.ScalarNode] = []
        for name, value in node.value:
            if not isinstance(name, yaml.ScalarNode):
                self.complain(name, keys, "冒号前应是项目名称。")
                continue
            own = (*keys, name.value)
            if name.value in seen:
                again.append(name)
            seen.setdefault(name.value, name.start_mark.line + 1)
            if not is_blank(value):
                result[name.value] = self.tree(value, own)
            elif node.flow_style and value.start_mark.index == name.end_mark.index:
                owner = owner or next(reversed(result), "")
                nameless.append(name)
            else:
                self.plain(value, own)
                self.blanks.append(own)
        self.repeated(again, seen, keys)
        if nameless:
            self.nameless(nameless, keys, owner, result.get(owner, ""))
        return result

    def repeated(self, again: Sequence[yaml.ScalarNode], seen: Mapping[str, int], keys: KeyPath) -> None:
        """Refuse keys that stand twice; where most of them do, the whole was pasted twice, which is said once."""
        if len(again) > FEW_REPEATED and 2 * len(again) > len(seen):
            said = f"从这一行起，{len(again)}项又写了一遍（第一遍从第{min(seen.values())}行起）。"
            row = self.rows[again[0].start_mark.line].strip()
            other = f"若是另一项，请写成：- {row}；若是重复，" if keys and isinstance(keys[-1], int) else ""
            self.complain(again[0], keys, said, f"{other}请只留一遍。")
            return
        for name in again:
            said = f"这一项写了两次，第{seen[name.value]}行已经有了。"
            self.complain(name, (*keys, name.value), said, "请只留一处。")

    def nameless(self, items: Sequence[yaml.ScalarNode], keys: KeyPath, owner: str, value: Tree) -> None:
        """Refuse items of { } that have no name, behind what `owner` is called: “{午餐: 宫保鸡丁, 炒莴笋}”."""
        words = [item.value for item in items]
        if wide := _WIDE_COLON.match(words[0]):
            said = f"“{wide[1]}”后面是全角冒号“：”。"
            self.complain(items[0], keys, said, f"请写成：{in_plain_signs(words[0])}")
            return
        if isinstance(value, str) and value.isdigit() and words[0].isdigit():
            said = f"“{value}”和“{words[0]}”之间是逗号。"
            self.complain(items[0], keys, said, f"若是小数点，请写成：{owner}: {value}.{words[0]}")
            return
        several = f"；若它属于“{owner}”，请用方括号：{owner}: […, {', '.join(words)}]" if owner else ""
        said = "、".join(f"“{word}”" for word in words)
        self.complain(items[0], keys, f"{said}前面没有项目名称。", f"请写成“项目: {words[0]}”{several}")


def is_blank(node: yaml.Node) -> bool:
    """Tell whether nothing stands behind a key."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value == ""


def field_words(keys: Sequence[str | int]) -> str:
    """Say the way to a value as a clerk would: ("收费", 0, "标准") → “收费 第1项 标准”."""
    return " ".join(f"第{key + 1}项" if isinstance(key, int) else key for key in keys)
