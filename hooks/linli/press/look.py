"""How the notices of one kind look: the word and the plate in the head, the template, and how large the type may be."""

from dataclasses import dataclass
from enum import StrEnum


class NoticeLayout(StrEnum):
    """The template of a kind: a sheet, strips to cut apart, or a booklet of many pages."""

    SHEET = "sheet"
    STRIPS = "strips"
    BOOKLET = "booklet"


@dataclass(frozen=True, slots=True)
class NoticeLook:
    """The look of one kind of notice; `code` stands in its address and its styles, `word` is what people call it.

    `shape` is the plate in the head (overrides/linli/notices/plates). A kind without one of its own has the plate and
    the word of the kind of place in its head; without a `tone`, its colour. `floor` and `ceiling` bound the type in
    points; `framed`: a frame runs round the sheet.
    """

    code: str
    word: str
    shape: str = ""
    tone: str = ""
    floor: float = 18
    ceiling: float = 34
    layout: NoticeLayout = NoticeLayout.SHEET
    framed: bool = False

    @property
    def pictured(self) -> bool:
        """Tell whether a picture of it is made: a booklet would be a ribbon of pages."""
        return self.layout is not NoticeLayout.BOOKLET
