"""Staging: the next site grows beside the published one and takes its place by a rename."""

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Staging:
    """Two folders side by side: `target`, the published site, and `folder`, where the next one grows."""

    target: Path

    @property
    def folder(self) -> Path:
        """Where the next site grows."""
        return self.target.with_name(f".{self.target.name}-next")

    @property
    def _previous(self) -> Path:
        return self.target.with_name(f".{self.target.name}-previous")

    def begin(self) -> Path:
        """Clear what an interrupted build left, bring back a site caught between its two renames; return `folder`."""
        if self._previous.exists() and not self.target.exists():
            self._previous.rename(self.target)
        self.discard()
        return self.folder

    def publish(self) -> None:
        """Swap the finished folder in; where that fails, the site that was there stays."""
        shutil.rmtree(self._previous, ignore_errors=True)
        if self.target.exists():
            self.target.rename(self._previous)
        try:
            self.folder.rename(self.target)
        except OSError:
            if self._previous.exists():
                self._previous.rename(self.target)
            raise
        shutil.rmtree(self._previous, ignore_errors=True)

    def discard(self) -> None:
        """Remove what was staged."""
        shutil.rmtree(self.folder, ignore_errors=True)
