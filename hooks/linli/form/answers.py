"""What the page of the form asks, and the answers: names, fields, verdicts and previews as plain data."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from linli.form.field import FormSubject, Given
from linli.form.kinds import CHANGE_KINDS, change_kind
from linli.form.previewing import notice_choices, page_of_preview, sheet_of_preview, site_of_preview
from linli.form.proposing import Verdict, proposed, readings, verdict_on_files
from linli.form.week import pasted_week, placed_cells, sittings_of
from linli.load.loading import Memory
from linli.load.project import read_project
from linli.load.settings import read_settings
from linli.model import Entry, Place
from linli.publish.site import Site
from linli.publish.views.forge import edit_link, new_file_link
from linli.read.problems import report_text
from linli.spreadsheet.settling import Bench

Answer = dict[str, Any]
"""Plain data: texts, numbers, lists and mappings of these."""


@dataclass(frozen=True, slots=True)
class Shown:
    """On which day a change is looked at, and the codes of the sheets that show it best."""

    day: date
    notices: tuple[str, ...]


@dataclass
class FormDesk:
    """One form at work: the records as they are, and the site that there would be with what was proposed last."""

    bench: Bench
    now: datetime
    shown: Site | None = field(default=None, init=False)

    def places(self) -> list[Answer]:
        """Return the places to choose from: id, name, where, kind."""
        records = self.bench.records
        return [
            {"id": place.id, "name": place.name, "where": records.area_name(place.area), "kind": place.kind.name}
            for place in records.places.values()
        ]

    def kinds(self, code: str) -> list[Answer]:
        """Return the kinds of change that a place has; those of no place for ""."""
        place = self._subject(code).place
        return [{"code": kind.code, "word": kind.word} for kind in CHANGE_KINDS if kind.offered(place)]

    def fields(self, kind: str, code: str, given: Given) -> list[Answer]:
        """Return the fields of a kind of change, as they stand at first."""
        return [asdict(found) for found in change_kind(kind).fields(self._subject(code), given)]

    def pasted(self, code: str, text: str, at: str) -> Mapping[str, str]:
        """Return the cells of a menu that a table from a spreadsheet fills, which is pasted into the cell `at`."""
        sittings = sittings_of(self._subject(code).existing)
        return pasted_week(text, sittings) or placed_cells(text, at, sittings)

    def proposed(self, kind: str, code: str, given: Given) -> Answer:
        """Return the verdict on what stands in the fields: 更新单, refusals, remarks, readings, page, sheets, files."""
        found = change_kind(kind)
        subject = self._subject(code)
        shown = Shown(found.shown_on(subject, given), found.notices)
        return self._answer(proposed(self.bench, found, subject, given), code, shown)

    def text(self, code: str) -> str:
        """Return the file of a place as it is."""
        return self.bench.records.typed[self._subject(code).existing.file]

    def proposed_text(self, code: str, text: str) -> Answer:
        """Return the verdict on the file of a place with another text."""
        file = self._subject(code).existing.file
        return self._answer(verdict_on_files(self.bench, {file: text}), code, Shown(self.now.date(), ("sign",)))

    def sheet(self, subject: str, kind: str) -> str:
        """Return one of the sheets that the last verdict named."""
        return sheet_of_preview(self.shown, subject, kind) if self.shown else ""

    def _subject(self, code: str) -> FormSubject:
        return FormSubject(self.bench.records, self.now, self.bench.records.places[code] if code else None)

    def _answer(self, verdict: Verdict, code: str, shown: Shown) -> Answer:
        said: Answer = {
            "slip": verdict.slip,
            "refused": list(verdict.refused),
            "remarks": list(verdict.remarks),
            "readings": [],
            "page": "",
            "notices": [],
            "files": [],
        }
        return said if verdict.refused else {**said, **self._previews(verdict, code, shown)}

    def _previews(self, verdict: Verdict, code: str, shown: Shown) -> Answer:
        records = verdict.now.directories[self.bench.directory]
        changed = list(verdict.changed_entries(self.bench.directory))
        place = self._place(changed, records.places, code)
        site = self.shown = site_of_preview(self.bench, records, shown.day)
        subjects = [*(entry for entry in changed if not isinstance(entry, Place)), *([place] if place else [])]
        return {
            "readings": [asdict(reading) for entry in changed for reading in readings(entry, records)],
            "page": page_of_preview(site, place) if place else "",
            "notices": [asdict(choice) for choice in notice_choices(site, subjects, shown.notices)],
            "files": list(self._files(verdict)),
        }

    def _place(self, changed: list[Entry], places: Mapping[str, Place], code: str) -> Place | None:
        return places.get(code) or next((entry for entry in changed if isinstance(entry, Place)), None)

    def _files(self, verdict: Verdict) -> Iterator[Answer]:
        """Yield the files that would be written, with the address at which a host takes them."""
        settings = self.bench.settings
        for file, text in verdict.changes.items():
            if text is None:
                continue
            if file in self.bench.records.typed:
                yield {"file": file, "text": text, "href": edit_link(settings, file), "prefilled": False}
            else:
                link = new_file_link(settings, file, text)
                yield {"file": file, "text": text, "href": link.href, "prefilled": link.prefilled}


def open_form(root: str, directory: str, minute: str) -> FormDesk:
    """Read a directory for the form, at a minute in Asia/Shanghai (2026-11-26T09:30); ValueError where it cannot."""
    settings, problems = read_settings(Path(root))
    if settings is None:
        raise ValueError(report_text(problems))
    now = datetime.fromisoformat(minute)
    memory: Memory = {}
    project = read_project(Path(root), [directory], now.date(), memory)
    return FormDesk(Bench(Path(root), settings, directory, now.date(), project, memory), now)
