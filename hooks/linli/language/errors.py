"""What is said of a line that is not understood, and the line that is offered in its place."""

import re
from collections.abc import Callable, Iterable, Iterator

MOST_REPAIRS = 4


class Example(str):
    """What to type, of which only the form is known: its days and numbers are the clerk's to give."""

    __slots__ = ()


class LanguageError(ValueError):
    """A line of hours or prices that is not understood.

    `message` is complete and Chinese and names the words not understood; `start` and `end` are their place in the line
    as it was typed; `fix` is what to type in their place (an Example shows only the form), None where nobody can know;
    `suggestion` is a whole line to copy, "" where there is none; `line` counts from 0 in a list of lines.
    """

    def __init__(
        self, message: str, start: int, end: int, suggestion: str = "", line: int = 0, fix: str | None = None
    ) -> None:
        super().__init__(message)
        self.fix = fix
        self.message = message
        self.start = start
        self.end = end
        self.suggestion = suggestion
        self.line = line

    @property
    def hint(self) -> str:
        """What to type, as a sentence; "" where the message says it all."""
        if isinstance(self.fix, Example):
            return f"请按实际的写，写法如：{self.suggestion}" if self.suggestion else ""
        return f"请写成：{self.suggestion}" if self.suggestion else ""


_SPAN = re.compile(r"\d-(?:次日)?\d{1,2}:\d\d$")
_SHUTS = re.compile(r"^ ?(?:正式|准时)?(?:闭馆|关门|闭园|关馆|打烊|结束|收餐|收档|收摊|歇业|下班|休息)")


def suggest(
    typed: str,
    error: LanguageError,
    read: Callable[[str], str],
    others: Callable[[str, LanguageError], Iterable[str]] | None = None,
) -> None:
    """Give an error the line with its fix in place; the fix alone where that makes no line; else one of `others`.

    `read` returns how a line is to be written, and raises LanguageError for one that is not understood; whatever else
    is wrong with the line is put right by its own fix. `others` makes whole lines that show only the form.
    """
    if error.fix is not None:
        for text in _in_its_place(typed, error, error.fix):
            if _repaired(text, error, read):
                return
    for line in others(typed, error) if others else ():
        try:
            error.suggestion = read(line)
        except LanguageError:
            continue
        error.fix = Example(line)
        return


def _in_its_place(typed: str, error: LanguageError, fix: str) -> Iterator[str]:
    """Yield the line with the fix in place, likewise without what follows it up to the next sign, and the fix alone.

    Words are left out only where the line is but an example of the form, and 关门 behind a span: with hours before it,
    it would close what the line opens.
    """
    yield typed[: error.start] + fix + (_SHUTS.sub("", typed[error.end :]) if _SPAN.search(fix) else typed[error.end :])
    if isinstance(fix, Example):
        yield typed[: error.start] + fix + re.sub(r"^[^，,；;。()（）]+", "", typed[error.end :])
    yield fix


def _repaired(text: str, error: LanguageError, read: Callable[[str], str]) -> bool:
    """Give an error a line, put right where need be; tell whether it can be understood then."""
    for _ in range(MOST_REPAIRS):
        try:
            text = read(text)
            read(text)
        except LanguageError as other:
            if other.fix is None:
                return False
            text = text[: other.start] + other.fix + text[other.end :]
            error.fix = Example(error.fix or "")
        else:
            error.suggestion = text
            return True
    return False
