"""Keeping: where a build notes what the next one may take over from the published site, page by page.

It imports nothing that takes time: a build that has nothing to do is over before the rest of the package is there.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

NOTES = Path(".cache", "pages")
SPARE_FOLDER = Path(".cache", "spare")


@dataclass(frozen=True, slots=True)
class Keeping:
    """The notes of a published folder in .cache/pages, one for each of its sites.

    `basis` is the digest of what all files are made of; `fresh` says that nothing is to be taken over this time.
    """

    root: Path
    published: Path
    basis: str
    fresh: bool = False

    @property
    def spare(self) -> Path:
        """The site before the last one, in whose folders the next may grow (publish/spare.py); one a project."""
        return self.root / SPARE_FOLDER

    @property
    def _name(self) -> str:
        return sha256(str(self.published).encode(errors="surrogateescape")).hexdigest()[:16]

    def note(self, base: str) -> Path:
        """Return the file of the note for the site in one folder of the published one (“demo/”; "")."""
        return self.root / NOTES / f"{self._name}{f'-{base}'.replace('/', '') if base else ''}.json"

    def forget(self) -> None:
        """Remove the notes: what has been changed while the site was made may be in any page."""
        for note in (self.root / NOTES).glob(f"{self._name}*"):
            with suppress(OSError):
                note.unlink()
