"""Every record type of a directory: frozen pydantic models made from the text trees of `linli.source`."""

from linli.records.announcement import Announcement
from linli.records.area import AreaRecord
from linli.records.community import Outcome, Policy, Team
from linli.records.entry import Entry, Source
from linli.records.menu import Dish, Rotation, WeekMenu
from linli.records.place import Place
from linli.records.programme import Programme
from linli.records.vocabulary import Term, Vocabulary

ENTRY_TYPES: tuple[type[Entry], ...] = (Place, Programme, Team, Policy, Announcement, Outcome)

__all__ = [
    "ENTRY_TYPES",
    "Announcement",
    "AreaRecord",
    "Dish",
    "Entry",
    "Outcome",
    "Place",
    "Policy",
    "Programme",
    "Rotation",
    "Source",
    "Team",
    "Term",
    "Vocabulary",
    "WeekMenu",
]
