"""The turn of a build: it waits for others, leaves a site as it stands that would come out the same, or publishes."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from linli.load import FRESH_VARIABLE
from linli.publish.day import NoSuchDay
from linli.publish.keeping import Keeping
from linli.publish.site_note import SiteNote
from linli.publish.sources import Committed, Sources, UnknownSources
from linli.publish.staging import PATIENCE, Staging


def _at_once() -> None:
    return None


class BuildTurn:
    """One build after another in one process: begin → standing_remarks → … → publish, and end at any moment.

    `serving` builds are MkDocs' own affair: they have no turn, and the folder is the one it serves. `may_leave` allows
    that nothing is built. `tell` is told who is waited for.
    """

    def __init__(self, tell: Callable[[str], object] = str, patience: float = PATIENCE) -> None:
        self.serving = False
        self.may_leave = False
        self._tell = tell
        self._patience = patience
        self._staging: Staging | None = None
        self._site_dir = Path()
        self._root = Path()
        self._sources: Sources | None = None
        self._made_of = self._basis = ""
        self._state: tuple[Committed, str] = ((), "")

    def begin(self, root: Path, site_dir: Path) -> Path:
        """Take the site's turn, bring back what an interrupted build took away; return where the next site grows.

        Raises CannotPublish where there can be no site, or another build takes too long.
        """
        self._root, self._site_dir, self._sources = root, site_dir, None
        self._staging = None if self.serving else Staging(site_dir, root)
        return self._staging.begin(self._tell, self._patience) if self._staging else site_dir

    @property
    def site_dir(self) -> Path:
        """The folder that holds the site once it is published."""
        return self._site_dir

    @property
    def published(self) -> bool:
        """Tell whether the build under way has been published."""
        return self._staging is not None and self._staging.published

    def standing_remarks(self, sources: Sources) -> list[str] | None:
        """Return what was remarked on the site that stands, where it is what `sources` give; else None."""
        if self._staging is None:
            return None
        try:
            committed, marks = sources.committed(), sources.marks()
            self._made_of = sources.digest(committed)
            standing = None if self._fresh else SiteNote(self._root, self._staging.target).remarks(self._made_of)
            self._basis = sources.basis() if standing is None else ""
        except (UnknownSources, NoSuchDay):
            return None
        self._sources, self._state = sources, (committed, marks)
        return standing

    @property
    def _fresh(self) -> bool:
        return bool(os.environ.get(FRESH_VARIABLE))

    def keeping(self) -> Keeping | None:
        """Return what says which files the next site takes over from the published one; None where it makes all."""
        if self._staging is None or self._sources is None:
            return None
        return Keeping(self._root, self._staging.target, self._basis, self._fresh)

    def publish(self, remarks: Sequence[str], finish: Callable[[], None] = _at_once) -> None:
        """Swap the finished folder in; note of what it is made unless that has changed meanwhile.

        `finish` waits for what else is noted.
        """
        if self._staging is None:
            return
        unchanged, keeping = self._sources and self._unchanged(self._sources), self.keeping()
        if unchanged:
            SiteNote(self._root, self._staging.target).note(self._made_of, self._staging.folder, remarks)
        finish()
        if keeping and not unchanged:
            keeping.forget()
        self._staging.publish(keeping.spare if keeping else None)

    def _unchanged(self, sources: Sources) -> bool:
        try:
            return self._state == (sources.committed(), sources.marks())
        except (UnknownSources, NoSuchDay):
            return False

    def end(self) -> None:
        """Remove what is staged still, and let the next build begin."""
        if self._staging:
            self._staging.discard()
