"""Touched: which files of records are others than in the last build, and which questions that may bear upon.

A county of 4,000 places asks 60,000 questions; after a change of one menu all but a few are answered as before, and of
most that is clear from which files have changed. Whatever is not named here is asked again in any case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from linli.model.record_types import entry_types
from linli.publish.trace import Question

FileDigests = Mapping[str, str]
"""The digests of the files of records, by file."""

_ENTRIES = frozenset(record.code for record in entry_types())
_MENUS = frozenset({"menus"})
_PLACES = frozenset({"places"})
_PROGRAMMES = frozenset({"programmes"})
_ANNOUNCEMENTS = frozenset({"announcements"})
_CONCERNED = _PLACES | _ANNOUNCEMENTS

# The folders of a directory whose files bear upon the answer; settings, vocabulary and areas are the basis of all.
_READ: Mapping[str, frozenset[str]] = {
    **{code: frozenset({code}) for code in _ENTRIES},
    **dict.fromkeys(("by_id", "by_any_id", "needs_met", "meeting", "offering"), _ENTRIES),
    **dict.fromkeys(("parts", "holders", "places_within", "positions", "nearest"), _PLACES),
    **dict.fromkeys(("weeks_of", "rotation_of", "dishes"), _MENUS),
    **dict.fromkeys(("announcements_for", "announcements_about", "places_concerned", "subjects_of"), _CONCERNED),
    "programmes_at": _PROGRAMMES,
    "announcements_naming": _ANNOUNCEMENTS,
    "resumptions": _ANNOUNCEMENTS,
}

# Of these a key is answered by the record alone that bears it as its id: “places liuxi-canteen”.
_OF_ONE = (_ENTRIES - _ANNOUNCEMENTS) | {"by_id", "needs_met"}

# What a 恢复 ends depends on the places that it and the closure concern.
_ENDED = frozenset({"announcements", "announcements_naming"})


@dataclass(frozen=True, slots=True)
class Touched:
    """The `folders` of a directory in which files have come, gone or changed, and the `ids` that these are named by.

    `resuming` tells that some 恢复 ends a closure.
    """

    folders: frozenset[str]
    ids: frozenset[str]
    resuming: bool = True

    @classmethod
    def between(cls, directory: str, before: FileDigests, now: FileDigests, resuming: bool) -> "Touched":
        """Return what has been touched in the files below the folder of a directory."""
        changed = dict(before.items() ^ now.items())
        inner = [PurePosixPath(file.removeprefix(f"{directory}/")) for file in changed]
        return cls(frozenset(path.parts[0] for path in inner), frozenset(path.stem for path in inner), resuming)

    def bears_on(self, question: Question) -> bool:
        """Tell whether the answer to a question may be another one."""
        name, *keys = question
        if name == "of":
            name, *keys = keys
        read = _READ.get(str(name))
        if read is None:
            return True
        if self.resuming and name in _ENDED:
            read = _CONCERNED
        if self.folders.isdisjoint(read):
            return False
        if name in _OF_ONE and keys:
            return keys[-1] in self.ids
        if name == "announcements_for" and not self.resuming and self.folders.isdisjoint(_ANNOUNCEMENTS):
            return keys[0] in self.ids
        return True
