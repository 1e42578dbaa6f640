"""The day of the newest commit, as git tells it."""

import subprocess
from datetime import date
from pathlib import Path


def newest_change(root: Path, path: str) -> date | None:
    """Return the day of the newest commit of `root/path`; None without one, or where something is uncommitted."""
    try:
        changed = _git(root, "status", "--porcelain", "--", path)
        day = _git(root, "log", "-1", "--format=%cs", "--", path)
    except (OSError, subprocess.CalledProcessError):
        return None
    return None if changed or not day else date.fromisoformat(day)


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout.strip()
