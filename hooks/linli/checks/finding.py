"""What a check finds: a place in a file by keys, not yet a line."""

from dataclasses import dataclass

from linli.read.problems import Severity
from linli.read.source import KeyPath


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at `keys` of `file`.

    `line` is 0 where the check does not know it: it is looked up by the keys once the checks are done. `if_added` is
    the level on a line that a pull request adds, None where it is the same.
    """

    file: str
    keys: KeyPath
    message: str
    hint: str = ""
    level: Severity = "error"
    line: int = 0
    if_added: Severity | None = None
