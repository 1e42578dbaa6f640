"""What is seen in a text that may belong to one person."""

from dataclasses import dataclass

from linli.read.problems import Severity


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something personal between two places of a folded text; `shown` is what a message may say of it.

    `if_added` is its level on a line that a pull request adds.
    """

    start: int
    end: int
    message: str
    hint: str
    level: Severity = "error"
    if_added: Severity = "error"
