"""What an output works with: the site it belongs to, the plan of one file, and how the file is made."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from linli.almanac import Almanac
from linli.engine.schedule import Schedule
from linli.load.settings import Settings
from linli.model.directory import Directory
from linli.publish.frame import Frame


@dataclass(frozen=True)
class HandPage:
    """A hand-written page of content/: its URL below the site's root, its title and its plain text."""

    url: str
    title: str
    text: str


@dataclass(frozen=True)
class Site:
    """One published directory. `base` is its folder below the root: "" for the real one, “demo/” for the fictional."""

    root: Path
    directory: Directory
    settings: Settings
    today: date
    almanac: Almanac = field(default_factory=Almanac)
    base: str = ""
    frames: Mapping[int, Frame] = field(default_factory=dict)
    hand_pages: tuple[HandPage, ...] = ()
    printed: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """The notices as sheets/printed.py has worked them out: a page, a sheet and two lists ask for each."""

    @cached_property
    def schedule(self) -> Schedule:
        """When every place and activity is open."""
        return Schedule(self.directory, self.almanac, self.today)

    @property
    def demo(self) -> bool:
        """Tell whether this is the fictional demonstration."""
        return self.base != ""

    def absolute(self, path: str) -> str:
        """Return the public address of a path of this directory (“places/x/”)."""
        return f"{self.settings.site_url.rstrip('/')}/{self.base}{path}"


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
