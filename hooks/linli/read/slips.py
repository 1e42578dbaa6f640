"""The usual slips of people who write YAML: found in the text, named for what they are, with the line to type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

import yaml

from linli.read.problems import Problem
from linli.read.repairs import in_plain_signs, repair_of

# Signs that nobody sees, by the name under which they are refused.
INVISIBLE = {
    "\u00a0": "不间断空格",
    "\u00ad": "软连字符",
    "\u061c": "文字方向符",
    "\r": "单独的回车符（CR）",
    "\u0085": "换行符（NEL）",
    "\u200b": "零宽空格",
    "\u200c": "零宽非连接符",
    "\u200d": "零宽连接符",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\u2060": "零宽不换行符",
    "\ufeff": "零宽不换行空格",
    "\u180e": "蒙古文元音分隔符",
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", "韩文填充符"),
    **dict.fromkeys("\u2061\u2062\u2063\u2064", "看不见的运算符"),
    **dict.fromkeys("\u206a\u206b\u206c\u206d\u206e\u206f", "文字方向符"),
    **dict.fromkeys("\ufff9\ufffa\ufffb", "行间注释符"),
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "文字方向符"),
}
# A line may end in CR and LF; CR alone ends a line for YAML, and for nobody else.
_HIDDEN = "".join(sign for sign in INVISIBLE if sign != "\r")
_INVISIBLE = re.compile(f"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_HIDDEN}]")
_FOREIGN_DIGIT = re.compile("[^\\D0-9０-９]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7})(?: .*)?\r?$", re.MULTILINE)

# A list or its item in full-width brackets from end to end; within a text they are its own.
_WIDE_BRACKET = re.compile(
    r"^[ ]*(?:- +)?(?:[^\s：:#\"']{1,12}[：:] *)?\[?(?P<sign>[｛［])[^\n]*[｝］]\]?[ ]*\r?$", re.MULTILINE
)
_WIDE_COLON_KEY = re.compile(r"^[ ]*(?:- +)?([^\s：:#\"']{1,12})：")
_NO_SPACE_KEY = re.compile(r"^[ ]*(?:- +)?(?!\d+:)([^\s：:#\"'\[{]{1,12}):(?=[^\s:/])")
_NO_COLON_KEY = re.compile(r"^[ ]*(?!- )([^\s：:#\"'\[{]{1,12})[ ]+([^：:]+)$")
# How lists begin their items elsewhere: · 2. （3） ①
_BULLET = re.compile(r"^(?:[·•●▪◆※*–—−]+|[(（]?\d{1,2}(?:[.、)）](?!\d))|[①-⑳])\s*")
_QUOTED_VALUE = re.compile(r"""^(?P<head>[ ]*(?:- +)?(?:[^\s:"'#\[{]{1,20}: +)?)(?P<value>["'].*?)[ ]*$""")

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
class Slip:
    """A slip at a line (from 1): what was found, and what to type."""

    line: int
    message: str
    hint: str = ""

    def problem(self, file: str) -> Problem:
        """Return the slip as a problem of a file."""
        return Problem(file, self.line, "", self.message, self.hint)


def invisible_sign(text: str) -> str:
    """Return the name of the first sign that nobody sees, "" where there is none."""
    found = _INVISIBLE.search(text)
    return INVISIBLE.get(found[0], "控制字符") if found else ""


def foreign_digit(text: str) -> str:
    """Return the first digit of another script (٣, ३, 𝟛), "" where there is none; ０ to ９ are ours."""
    found = _FOREIGN_DIGIT.search(text)
    return found[0] if found else ""


def with_own_digits(text: str) -> str:
    """Return the text with the digits of other scripts written as ours."""
    return _FOREIGN_DIGIT.sub(lambda found: str(int(found[0])), text)


def slip_of_text(text: str) -> Slip | None:
    """Find what must not reach the composer: signs that nobody sees, and the marks of an unfinished merge."""
    hidden = _INVISIBLE.search(text)
    if hidden:
        name = INVISIBLE.get(hidden[0], "控制字符")
        return Slip(_line(text, hidden.start()), f"这一行有看不见的字符：{name}。", "请删去这一行，重新输入。")
    conflict = _CONFLICT.search(text)
    if conflict:
        said = "这里是两个人的改动没有合并完。"
        return Slip(_line(text, conflict.start()), said, "请只留正确的一份，删去“<<<<<<<”“=======”“>>>>>>>”这三行。")
    bracket = _WIDE_BRACKET.search(text) if "｛" in text or "［" in text else None
    if bracket:
        fixed = in_plain_signs(bracket[0]).strip()
        return Slip(_line(text, bracket.start()), f"“{bracket['sign']}”是全角的括号。", f"请写成：{fixed}")
    return None


def explain(error: yaml.YAMLError, text: str) -> Slip:
    """Turn YAML's complaint into the clerk's words, looking first for the usual slips at or before the line."""
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    order = ("context_mark", "problem_mark") if "quoted scalar" in said else ("problem_mark", "context_mark")
    mark: Any = next((found for name in order if (found := getattr(error, name, None))), None)
    rows = text.split("\n")
    line = min(mark.line + 1, len(rows)) if mark else 1
    context: Any = getattr(error, "context_mark", None)
    begun = context.line + 1 if context else line
    slip = (
        _indented_first(rows, line)
        or _slip_near(rows, line)
        or _quotes_in_quotes(rows[line - 1], line)
        or _sign_left_out(rows, line)
        or _bare(rows, line, begun, said)
    )
    if slip:
        return slip
    if repair := repair_of(text, line, begun):
        return Slip(repair.number, repair.message, repair.hint)
    for english, chinese in _YAML_MESSAGES:
        if english in said:
            return Slip(line, chinese)
    return Slip(line, "这一行附近的格式看不懂。", "请与手册 staff/samples/ 里的样例对照缩进、冒号和引号。")


def _line(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1


def _indented_first(rows: Sequence[str], line: int) -> Slip | None:
    """Find a first line that stands further in than the next: YAML takes it for the only one."""
    meant = [number for number, row in enumerate(rows, 1) if row.strip() and not row.lstrip().startswith("#")][:2]
    if len(meant) < 2 or meant[1] < line or not re.match(r" +[^ \-]", rows[meant[0] - 1]):
        return None
    if rows[meant[1] - 1].startswith(" "):
        return None
    return Slip(meant[0], "这一行前面多了空格。", f"请写成：{rows[meant[0] - 1].strip()}")


def _slip_near(rows: Sequence[str], line: int) -> Slip | None:
    """Find a slip in the three lines that end at `line`, the nearest first."""
    for number in range(line, max(line - 3, 0), -1):
        slip = _slip_in(rows[number - 1], number)
        if slip:
            return slip
    return None


def _slip_in(row: str, number: int) -> Slip | None:
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent:
        return Slip(number, "行首用了制表符（Tab）。", "请改成空格。")
    if "\u3000" in indent or re.match(r"^[^：\"']*:\u3000", row):
        return Slip(number, "行首或冒号后用了全角空格。", "请改成半角空格。")
    wide = _WIDE_COLON_KEY.match(row)
    if wide:
        return Slip(number, f"“{wide[1]}”后面是全角冒号“：”。", f"请写成：{wide[1]}: ")
    tight = _NO_SPACE_KEY.match(row)
    if tight:
        return Slip(number, f"“{tight[1]}:”后面少了一个空格。", f"请写成：{tight[1]}: ")
    return None


def _quotes_in_quotes(row: str, number: int) -> Slip | None:
    """Find a value that begins with a quotation mark which does not end it: "柳溪"社区, "柳溪"一老一小"中心"."""
    found = _QUOTED_VALUE.match(row)
    if not found:
        return None
    value, quote = found["value"], found["value"][0]
    enclosed = len(value) > 1 and value.endswith(quote)
    inner = value[1:-1] if enclosed else value
    if quote not in inner.removeprefix(quote):
        return None
    marks = cycle("“”")
    fixed = "".join(next(marks) if sign == quote else sign for sign in inner)
    return Slip(number, "引号里面又有引号。", f"请写成：{found['head'].strip()} {fixed}")


def _sign_left_out(rows: Sequence[str], line: int) -> Slip | None:
    """Find an item of a list without its “- ”, at the line or before it, or a key without its colon before the line."""
    for number in (line, line - 1):
        row, above = rows[number - 1] if number else "", rows[number - 2] if number > 1 else ""
        bare = row.strip() and ": " not in row and not row.lstrip().startswith("-")
        if bare and re.match(f"^ {{0,{len(row) - len(row.lstrip())}}}- ", above):
            return Slip(number, "这一行前面少了“- ”。", f"请写成：- {_BULLET.sub('', row.strip())}")
    key = _NO_COLON_KEY.match(rows[line - 2]) if line > 1 else None
    return Slip(line - 1, f"“{key[1]}”后面少了冒号。", f"请写成：{key[1]}: {key[2].strip()}") if key else None


def _bare(rows: Sequence[str], line: int, begun: int, said: str) -> Slip | None:
    """Find a row that is no “项目: 内容”: the rest of the row above, half of one, or what a chat puts in front."""
    number = begun if "expected ':'" in said else line - 1 if "mapping values" in said else 0
    row = rows[number - 1].strip() if number else ""
    if not row or re.search(r":(?: |$)|^[-#\[{\"'`]", row):
        return None
    if "mapping values" in said and _indent(rows[number - 1]) != _indent(rows[line - 1]):
        return None
    above = rows[number - 2].strip() if number > 1 else ""
    if re.fullmatch(r"[^\s:#]{1,20}:", above):
        return Slip(number, f"“{row}”应写在“{above}”后面。", f"请写成一行：{above} {row}")
    hint = "请补全成“项目: 内容”；是上一行的内容，就接在上一行后面；都不是，就删去这一行。"
    return Slip(number, f"“{row}”这一行没有“项目: ”。", hint)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
