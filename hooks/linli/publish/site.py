"""What an output works with: the site it belongs to, the plan of one file, and how the file is made."""

from collections.abc import Callable, Hashable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from linli.almanac import Almanac
from linli.engine.meals import monday_of
from linli.engine.schedule import HORIZON_DAYS, Schedule
from linli.load.settings import Settings
from linli.model import Entry
from linli.model.directory import Directory
from linli.model.record_types import type_of
from linli.publish.frame import Frame
from linli.publish.horizon import EXPORT_DAYS
from linli.publish.trace import AskedQuestions, Finished, Made, MadeFile


@dataclass(frozen=True)
class HandPage:
    """A hand-written page of content/: its URL below the site's root, its title and its plain text."""

    url: str
    title: str
    text: str


@dataclass(frozen=True)
class Site:
    """One published directory, made once a build.

    `base` is its folder below the root: "" for the real one, “demo/” for the fictional; `commit` names the state of the
    files that it is made of, `previous` is the folder of an earlier site to be compared with, where these are known.
    `previewed` tells that MkDocs serves it and writes a script of its own into every page.
    `frames`, by depth of URL, and `hand_pages` are filled in while they are rendered around the package, `finished`
    while it is written.
    """

    root: Path
    directory: Directory
    settings: Settings
    today: date
    almanac: Almanac = field(default_factory=Almanac)
    base: str = ""
    commit: str = ""
    previous: Path | None = None
    previewed: bool = False
    frames: MutableMapping[int, Frame] = field(default_factory=dict)
    hand_pages: list[HandPage] = field(default_factory=list)
    finished: Finished = field(default_factory=Finished, init=False, compare=False, repr=False)
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` gives for a key, worked out once a site, that is once a build."""
        if key not in self._made:
            self._made[key] = make()
        found: Made = self._made[key]
        return found

    def asking(self, make: Callable[[], Made]) -> tuple[Made, AskedQuestions]:
        """Return what `make` gives, and what it asked of the site where that is noted (linli.publish.recording)."""
        return make(), frozenset()

    def finished_file(self, uri: str) -> MadeFile | None:
        """Return a file that is there already; whoever takes something of it asks what it asked."""
        return self.finished.files.get(uri)

    def content(self, uri: str, make: Callable[[], bytes]) -> bytes:
        """Return the content of a file, from where it is there already."""
        found = self.finished_file(uri)
        return Path(f"{self.finished.root}{uri}").read_bytes() if found else make()

    def part(self, name: str, make: Callable[[Any, str], str], subject: str = "") -> str:
        """Return a text that `make` gives for this site and the id of a subject, kept from one build to the next.

        `make` looks up within all that it needs: whatever else it knows, nobody would ask again.
        """
        return make(self, subject)

    def stated(self, name: str, make: Callable[[], Made]) -> Made:
        """Return what is stated of the whole site under a name, worked out once."""
        return self.once(name, make)

    def parted(self, key: Hashable, make: Callable[[], Mapping[Any, Made]]) -> Mapping[Any, Made]:
        """Return a mapping of which most ask for a part, worked out once."""
        return self.once(key, make)

    def there(self, file: str) -> bool:
        """Tell whether a file that has been made for the site is there (“.cache/notices/ab/….pdf”)."""
        return (self.root / file).exists()

    @cached_property
    def schedule(self) -> Schedule:
        """When every place and activity is open: the days ahead of which pages know, out of those that are exported."""
        return self._scheduled(self.today, HORIZON_DAYS, self.exported)

    def schedule_from(self, first: date) -> Schedule:
        """Return the schedule from a day on, made once a build: a sheet does not change while its week goes by."""
        return self.once(("schedule", first), lambda: self._scheduled(first + timedelta(days=1), HORIZON_DAYS))

    @cached_property
    def monday(self) -> date:
        """The Monday of this week."""
        return monday_of(self.today)

    @cached_property
    def first_of_month(self) -> date:
        """The first day of this month."""
        return self.today.replace(day=1)

    @cached_property
    def week(self) -> Schedule:
        """The same from the Monday of this week on: what pages say of days does not change while the week goes by."""
        return self.schedule_from(self.monday)

    @cached_property
    def exported(self) -> Schedule:
        """The same for other programs, which are told of EXPORT_DAYS."""
        return self._scheduled(self.today, EXPORT_DAYS)

    def _scheduled(self, today: date, days: int, longer: Schedule | None = None) -> Schedule:
        return Schedule(self.directory, self.almanac, today, days, longer)

    @property
    def demo(self) -> bool:
        """Tell whether this is the fictional demonstration."""
        return self.base != ""

    def absolute(self, path: str) -> str:
        """Return the public address of a path of this directory (“places/x/”)."""
        return f"{self.settings.site_url.rstrip('/')}/{self.base}{path}"


def record_path(entry: Entry) -> str:
    """Return the page of a record with an id: “places/x/”."""
    return f"{type_of(entry).code}/{entry.id}/"


@dataclass(frozen=True, slots=True)
class Plan:
    """A file to be made: `uri` below the site's root, without `base`; the kind of its output; the id of its subject."""

    uri: str
    kind: str
    subject: str = ""

    @property
    def path(self) -> str:
        """The URL of the file: a folder for pages (“places/x/”), the file itself for data."""
        return self.uri.removesuffix("index.html")


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file: `plan` says which files a site has, `render` makes the bytes of one; pure, picklable.

    `framed` marks pages that are joined into the frame and belong into sitemap.xml.
    """

    kind: str
    plan: Callable[[Site], Iterable[Plan]]
    render: Callable[[Site, Plan], bytes]
    framed: bool = False
