"""Standing: of what the published site was made, noted beside it, so that a build of the same leaves it as it is."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from linli.publish.sources import walked
from linli.publish.swapping import published_names

_FOLDER = Path(".cache", "standing")


@dataclass(frozen=True, slots=True)
class SiteNote:
    """The note about one published folder in .cache/standing: digests of its sources and files, what was remarked."""

    root: Path
    site: Path

    @property
    def _note(self) -> Path:
        return self.root / _FOLDER / f"{sha256(str(self.site).encode(errors='surrogateescape')).hexdigest()[:16]}.json"

    def remarks(self, sources: str) -> list[str] | None:
        """Return what was remarked on the site that stands; None unless it is, untouched, the one made of `sources`."""
        try:
            note = json.loads(self._note.read_text("utf-8"))
            same = note["sources"] == sources and note["files"] == _files_of(self.site)
            return list(map(str, note["remarks"])) if same else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def note(self, sources: str, folder: Path, remarks: Sequence[str]) -> None:
        """Note of what the site in `folder` was made, before it is swapped in: until then the note fits no site."""
        with suppress(OSError):  # without a note the next build takes its time, and nothing else
            note = json.dumps({"sources": sources, "files": _files_of(folder), "remarks": list(remarks)})
            self._note.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._note.with_suffix(".new")
            unfinished.write_text(note, "utf-8")
            unfinished.replace(self._note)


def _files_of(folder: Path) -> str:
    """Return a digest of every file of a site: path, size, number and time, all of which a rename of folders leaves."""
    start = len(str(folder))
    found = sha256()
    for name, state in walked(str(folder), frozenset(published_names(folder))):
        mark = f"{name[start:]}\n{state.st_size} {state.st_ino} {state.st_mtime_ns}\n"
        found.update(mark.encode(errors="surrogateescape"))
    return found.hexdigest()
