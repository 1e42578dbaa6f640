"""What a kind of notice is: how it looks, whose it is, which subjects have one, and what stands on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from linli.model import Entry
from linli.model.area_tree import Area
from linli.press.look import NoticeLook
from linli.press.views import Notice
from linli.publish.site import Site

Subject = Entry | Area


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A notice of a kind to be filled in by hand; `use` tells the staff what it is for."""

    build: Callable[[Site], Notice]
    use: str


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """One kind of notice, described once.

    `subject` is the type of what it is posted for, `has` tells which of these have one, `build` makes it. Everything
    else follows: its pages, its files and links, its place in the list of what can be printed, and in `linli notices`.
    """

    look: NoticeLook
    subject: type[Subject]
    build: Callable[[Site, Any], Notice]
    has: Callable[[Site, Any], bool]
    blank: BlankForm | None = None

    @property
    def code(self) -> str:
        """The code of the kind: the last part of the address of its notices."""
        return self.look.code

    @property
    def word(self) -> str:
        """What people call it."""
        return self.look.word


def always(site: Site, subject: Subject) -> bool:
    """Say that every subject has a notice of a kind."""
    return True
