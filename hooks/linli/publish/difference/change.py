"""One thing that residents will notice: of what, which item of it, and how it read before and reads now."""

from dataclasses import dataclass

ARROW = " → "


@dataclass(frozen=True, slots=True)
class Change:
    """`part` is the item (“周三午餐”, “电话”); `before` and `now` are how it reads, "" where there is, or was, nothing.

    `said` stands instead of both where the change is better told in a sentence.
    """

    part: str
    before: str = ""
    now: str = ""
    said: str = ""

    def __str__(self) -> str:
        return f"{self.part}：{self.words}" if self.words else self.part

    @property
    def words(self) -> str:
        """How it changes: “香干炒肉 → 红烧豆腐”, “新写：8元”, “不再写：8元”."""
        if self.said:
            return self.said
        if self.before and self.now:
            return f"{self.before}{ARROW}{self.now}"
        if self.now:
            return f"新写“{self.now}”"
        return f"不再写“{self.before}”" if self.before else ""


@dataclass(frozen=True, slots=True)
class Changed:
    """What changes in one record or area: its name, file and page, in the order in which it is told."""

    name: str
    file: str
    path: str
    changes: tuple[Change, ...]
