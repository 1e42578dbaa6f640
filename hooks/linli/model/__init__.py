"""Every record type of a directory: frozen pydantic models made from the text trees of `linli.read.source`."""

from linli.model.announcement import Announcement
from linli.model.area import AreaRecord
from linli.model.community import Outcome, Policy, Team
from linli.model.entry import Entry, Source
from linli.model.menu import Dish, Rotation, WeekMenu
from linli.model.place import Place
from linli.model.programme import Programme
from linli.model.vocabulary import Term, Vocabulary

__all__ = [
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
