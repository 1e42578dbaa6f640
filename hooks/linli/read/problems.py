"""What is wrong with the files, said so that a clerk can put it right, and the three forms of the report."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]
LEVEL_WORDS: dict[Severity, str] = {"error": "错误", "warning": "提醒", "hint": "建议"}


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong in one place of one file.

    `file` is a POSIX path relative to the project; `line` counts from 1, 0 where the file as a whole is meant;
    `field` is the way to the value in words of the file (“收费 第1项 标准”), "" for the whole record; `hint` is what
    to type, "" where the message says it all.
    """

    file: str
    line: int
    field: str
    message: str
    hint: str = ""
    level: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        subject = f" {self.field}：" if self.field else " "
        mark = "" if self.level == "error" else f"【{LEVEL_WORDS[self.level]}】"
        return f"{where}{subject}{mark}{self.message}{self.hint}"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems forbids publication."""
    return any(problem.level == "error" for problem in problems)


def summary(problems: Sequence[Problem]) -> str:
    """Count the problems in one line: “2处错误，1处提醒”."""
    counts = {level: sum(problem.level == level for problem in problems) for level in LEVEL_WORDS}
    said = [f"{count}处{LEVEL_WORDS[level]}" for level, count in counts.items() if count]
    return "，".join(said) if said else "没有发现问题"


def report_text(problems: Iterable[Problem]) -> str:
    """One line a problem, sorted by file and line, and the count."""
    ordered = sorted(problems)
    return "\n".join([*map(str, ordered), summary(ordered)])


def report_json(problems: Iterable[Problem]) -> str:
    """`{"problems": [{file, line, field, message, hint, level}], "summary": …}` for other programs."""
    ordered = sorted(problems)
    return json.dumps(
        {"problems": [asdict(problem) for problem in ordered], "summary": summary(ordered)},
        ensure_ascii=False,
        indent=2,
    )


def report_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the changed line of a pull request.

    Source: GitHub Actions, “Workflow commands”: `::error file=…,line=…,title=…::message`, with %, CR, LF (and : , in
    properties) escaped.
    """
    ordered = sorted(problems)
    lines = [
        f"::{'notice' if problem.level == 'hint' else problem.level} "
        f"file={_property(problem.file)},line={max(problem.line, 1)},title={_property(problem.field or '记录')}"
        f"::{_data(problem.message + problem.hint)}"
        for problem in ordered
    ]
    return "\n".join([*lines, summary(ordered)])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
