"""What a check finds: a place in a file by keys, not yet a line."""

from dataclasses import dataclass

from linli.read.problems import Severity
from linli.read.source import KeyPath


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at `keys` of `file`; the lines are looked up once the checks are done."""

    file: str
    keys: KeyPath
    message: str
    hint: str = ""
    level: Severity = "error"
