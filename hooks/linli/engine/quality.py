"""数据质量: one number for how good the facts of a place are, and what it is made of.

Of each part that people rely on, one point is for being known and one for having been verified in time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from linli.model import Place
from linli.model.content_code import field_of
from linli.model.directory import Directory
from linli.model.freshness import attestation_of, is_lapsed, is_old

RELIED_ON = ("地址", "电话", "开放时间")
_PRICES = "收费"
EXPLAINED = (
    "地址、电话、开放时间（食堂还有收费），每项两分：知道的一分，核实过、没有过期、后来没有改过的再一分。"
    "分数是得分占满分的百分之几。"
)


@dataclass(frozen=True, slots=True)
class Quality:
    """The points of a place or of several, and the parts that lack or wait for somebody to ask."""

    points: int
    most: int
    missing: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()

    @property
    def share(self) -> str:
        """The points as a share of the most there can be: 75%."""
        return f"{round(100 * self.points / self.most)}%" if self.most else "—"


def quality_of(directory: Directory, place: Place, today: date) -> Quality:
    """Grade a place."""
    expected = (*RELIED_ON, *([_PRICES] if place.cooks else []))
    missing = tuple(part for part in expected if not field_of(place, part))
    known = [part for part in expected if part not in missing]
    waiting = tuple(part for part in known if not _is_sure(directory, place, part, today))
    return Quality(2 * len(known) - len(waiting), 2 * len(expected), missing, waiting)


def _is_sure(directory: Directory, place: Place, part: str, today: date) -> bool:
    check = attestation_of(place, part)
    return check is not None and not is_lapsed(place, part) and not is_old(directory.vocabulary, check, part, today)


def quality_together(found: Iterable[Quality]) -> Quality:
    """Return the points of several places together."""
    graded = list(found)
    return Quality(sum(one.points for one in graded), sum(one.most for one in graded))
