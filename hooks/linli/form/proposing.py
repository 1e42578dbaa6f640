"""What would become of 更新单, or of a file with another text: the verdict of `linli apply` and of `linli check`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from linli.checks.trial import Files, project_again
from linli.form.closure import free_id
from linli.form.field import FormSubject, Given
from linli.form.kinds import ChangeKind
from linli.form.slip import slip_text
from linli.form.week import week_id
from linli.load.project import Project
from linli.model import Entry
from linli.model.directory import Directory
from linli.model.record_types import WEEK_TYPE, RecordType
from linli.model.understood import NOT_WRITTEN, said_back
from linli.read.problems import has_errors
from linli.read.source import field_words
from linli.spreadsheet.rows import refusals
from linli.spreadsheet.settling import Bench, settle
from linli.spreadsheet.slips import slip_rows

NOTHING_CHANGED = "还没有改什么。"
PROVISIONAL = "xin-de-bianhao"
"""What a new record is called until `linli apply` gives it the id that its name sounds like."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would become of a change.

    `refused` are the reasons why it is not taken, none where it is; `remarks` what else is said of it; `changes` the
    files as they would be, and `now` the records.
    """

    slip: str
    refused: tuple[str, ...]
    remarks: tuple[str, ...]
    changes: Files
    now: Project

    def changed_entries(self, directory: str) -> Iterator[Entry]:
        """Yield the records whose files would be written."""
        for entry in self.now.directories[directory].entries:
            if entry.file in self.changes:
                yield entry


def proposed(bench: Bench, kind: ChangeKind, subject: FormSubject, given: Given) -> Verdict:
    """Return what would become of what stands in the fields of a form."""
    text = slip_text(kind.slips(subject, given)).strip()
    if not text:
        return Verdict("", (NOTHING_CHANGED,), (), {}, bench.before)
    return verdict_on_slips(bench, f"{text}\n")


def verdict_on_slips(bench: Bench, text: str) -> Verdict:
    """Return what `linli apply` would make of 更新单."""
    shelf = bench.shelf()
    rows, unread = refusals(slip_rows(text, shelf.records))
    settled = settle(bench, shelf, rows, unread, partial(_provisional_id, bench.records))
    elsewhere = has_errors(settled.problems)
    refused = [refusal.reason for refusal in settled.taken.refused]
    refused += [str(problem) for problem in settled.problems if elsewhere and problem.level == "error"]
    remarks = [str(problem) for problem in settled.problems if problem.level != "error"]
    remarks += [f"“{reading.said}”读作“{reading.read}”。" for reading in settled.taken.read_as]
    return Verdict(text, tuple(refused), tuple(remarks), {} if elsewhere else shelf.changes(), settled.now)


def verdict_on_files(bench: Bench, changes: Files) -> Verdict:
    """Return what `linli check` would say of files with other texts, beside what it says now."""
    now = project_again(bench.before, bench.directory, changes, bench.memory, bench.day)
    problems = bench.new_problems(now)
    errors = tuple(str(problem) for problem in problems if problem.level == "error")
    remarks = tuple(str(problem) for problem in problems if problem.level != "error")
    return Verdict("", errors, remarks, {} if errors else changes, now)


def _provisional_id(records: Directory, record_type: RecordType, said: Mapping[str, str]) -> str:
    return week_id(said) if record_type is WEEK_TYPE else free_id(records, PROVISIONAL)


@dataclass(frozen=True, slots=True)
class LineRead:
    """A line of a record: where it stands, what was written, and the sentences that it is read as."""

    field: str
    written: str
    said: tuple[str, ...]


def readings(entry: Entry, records: Directory) -> Iterator[LineRead]:
    """Yield what was understood of a record, line by line."""
    statuses = {term.code: term.name for term in records.vocabulary.terms("statuses")}
    for line in said_back(entry, statuses):
        subject = field_words(line.keys)
        if line.written == NOT_WRITTEN:
            yield LineRead(f"{subject}里{NOT_WRITTEN}", "", line.said)
        else:
            yield LineRead(subject, line.written, line.said)
