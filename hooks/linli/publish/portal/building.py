"""One county of a portal, as a task: built from its project by a process of its own, or copied from its site."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from linli.load.settings import MKDOCS_FILE
from linli.publish.build import JOBS_VARIABLE
from linli.publish.data.manifest import MANIFEST_FILE, Manifest
from linli.publish.portal.copying import Fetch, NotReached, copy_site, fetched_bytes, place_site, read_manifest
from linli.publish.portal.members import Member

_LAST_LINES = 40


class MemberState(StrEnum):
    """What became of a member: built or copied anew, kept as it was since that failed, or not there at all."""

    BUILT = "built"
    COPIED = "copied"
    KEPT = "kept"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class MemberReport:
    """What became of a member: `lines` are its own problems, `manifest` is what stands of it, if anything."""

    member: Member
    standing: MemberState
    seconds: float
    manifest: Manifest | None
    lines: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Tell whether the member is not as new as it should be."""
        return self.standing in {MemberState.KEPT, MemberState.MISSING}


@dataclass(frozen=True, slots=True)
class MemberTask:
    """The work on one member, which may be done in another process or on another machine that sees the same folders.

    `home` is the folder of the portal; a member's site lies below it by its code.
    """

    home: Path
    fetch: Fetch = fetched_bytes

    def __call__(self, member: Member) -> MemberReport:
        """Build or copy a member; whatever goes wrong is its own affair."""
        began = time.monotonic()
        return replace(self._made(member), seconds=time.monotonic() - began)

    def _made(self, member: Member) -> MemberReport:
        if member.folder is None:
            return self._copied(member)
        return self._built(member) if (member.folder / MKDOCS_FILE).is_file() else self._placed(member, member.folder)

    def _placed(self, member: Member, site: Path) -> MemberReport:
        """Take what has been built elsewhere."""
        try:
            read_manifest((site / MANIFEST_FILE).read_bytes(), str(site))
            place_site(site, self.home / member.code)
        except (NotReached, OSError) as error:
            return self._report(member, MemberState.COPIED, (str(error),))
        return self._report(member, MemberState.COPIED, ())

    def _built(self, member: Member) -> MemberReport:
        """Let the program of the county build it: counties may have different versions."""
        command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str((self.home / member.code).resolve())]
        environment = {**os.environ, JOBS_VARIABLE: "1", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
        done = subprocess.run(
            command,
            check=False,
            cwd=member.folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        lines = tuple((done.stderr + done.stdout).splitlines()[-_LAST_LINES:]) if done.returncode else ()
        return self._report(member, MemberState.BUILT, lines)

    def _copied(self, member: Member) -> MemberReport:
        try:
            copy_site(member.url, self.home / member.code, self.fetch)
        except (NotReached, OSError) as error:
            return self._report(member, MemberState.COPIED, (str(error),))
        return self._report(member, MemberState.COPIED, ())

    def _report(self, member: Member, wanted: MemberState, lines: tuple[str, ...]) -> MemberReport:
        manifest = standing_manifest(self.home / member.code)
        if manifest is None:
            lines = lines or (f"做好的网站里没有 {MANIFEST_FILE}：这个县的程序太旧，请先 linli upgrade。",)
        failed = MemberState.KEPT if manifest else MemberState.MISSING
        return MemberReport(member, failed if lines else wanted, 0, manifest, lines)


def standing_manifest(site: Path) -> Manifest | None:
    """Return the manifest of a member's site that stands; None where there is none."""
    try:
        return read_manifest((site / MANIFEST_FILE).read_bytes(), str(site))
    except (OSError, NotReached):
        return None
