"""What must not reach the composer of YAML: references, which explode, and nesting that overflows its stack."""

import re

import yaml

from linli.read.problems import Problem
from linli.read.slips import explain

MAX_DEPTH = 40

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&[^\s&\[\]{},]", re.MULTILINE)
_DEEP_ROW = re.compile(r"^ {80}|^(?:[ ]*[-?][ ]+){20}", re.MULTILINE)


def unsafe_piece(text: str, file: str) -> Problem | None:
    """Refuse what must not reach the composer: anchors, nesting that overflows its stack."""
    crowded = text.count("[") + text.count("{") > MAX_DEPTH or _DEEP_ROW.search(text)
    return _unsafe_event(text, file) if crowded or ("&" in text and _ANCHOR.search(text)) else None


def _unsafe_event(text: str, file: str) -> Problem | None:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
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
                return Problem(
                    file, line, "", f"括号或列表套了{MAX_DEPTH}层以上。", "请照手册 staff/samples/ 里的样例填写。"
                )
    except yaml.YAMLError as error:
        return explain(error, text).problem(file)
    return None
