"""What must hold in records and between them: a list of named functions, one rule each."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from linli.checks import (
    announced,
    announcements,
    dates,
    enrolment,
    hours,
    identity,
    ordering,
    positions,
    prices,
    privacy,
    references,
    telephones,
    venues,
    verification,
)
from linli.checks.finding import Finding
from linli.load.pieces import KeptPieces, digest_of
from linli.model import Entry
from linli.model.directory import Directory
from linli.read.source import parse_document

Check = Callable[[Directory], Iterator[Finding]]
FileCheck = Callable[[str, str, Entry | None], Iterator[Finding]]
"""A rule about one file: its path, its text, and the record in it where it is one with an id."""

CHECKS: tuple[Check, ...] = (
    identity.ids_unique,
    identity.area_codes_unique,
    identity.folder_matches_area,
    identity.menu_in_folder,
    identity.menus_of_canteens,
    identity.same_name_in_community,
    identity.dish_names_unique,
    references.sources_known,
    references.places_in_known_areas,
    references.parents_are_places,
    references.references_resolve,
    references.subkind_of_kind,
    announcements.announcements_fit,
    announcements.times_of_day_fit,
    announcements.expectations_fit,
    announcements.reopenings_resolve,
    announcements.closures_reopen_once,
    announcements.stops_known,
    hours.market_days_known,
    hours.sittings_known,
    hours.sittings_at_their_time,
    hours.nothing_open_in_withdrawn,
    prices.narrower_not_dearer,
    prices.reductions_below_price,
    dates.not_in_future,
    verification.verified_parts_exist,
    verification.verified_parts_unchanged,
    verification.freshness_of_known_parts,
    dates.rotation_not_backwards,
    dates.periods_possible,
    dates.activities_not_over,
    enrolment.enrolment_before_session,
    enrolment.enrolment_of_sessions_to_come,
    enrolment.seats_left_possible,
    announced.announcements_in_time,
    announced.closures_and_hours_apart,
    positions.positions_in_box,
    positions.positions_not_far,
    positions.positions_not_mixed_up,
    venues.class_venues_known,
    venues.enrolment_not_backwards,
    ordering.deadline_once,
    ordering.delivery_fee_readable,
    telephones.landlines_have_code,
    privacy.mobiles_have_duty,
    privacy.ledgers,
)


FILE_CHECKS: tuple[FileCheck, ...] = (hours.hours_reviewed, hours.activities_on_open_days, privacy.personal_data)
"""The rules that look at one file at a time: what they find is kept with it while it stays as it is."""


def run(directory: Directory, pieces: KeptPieces | None = None) -> Iterator[Finding]:
    """Run every check over one directory; `pieces` hold what earlier runs have found in single files."""
    for check in CHECKS:
        yield from check(directory)
    kept = pieces or KeptPieces()
    entries = {entry.file: entry for entry in directory.entries}
    for file, text in directory.typed.items():
        yield from kept.kept(f"findings {file}", digest_of(text), partial(_found_in, file, text, entries.get(file)))


def _found_in(file: str, text: str, entry: Entry | None) -> tuple[Finding, ...]:
    """Return what is found in one file, with its lines."""
    found = tuple(finding for check in FILE_CHECKS for finding in check(file, text, entry))
    if all(finding.line for finding in found):
        return found
    document, _ = parse_document(text, file)
    return tuple(
        replace(finding, line=document.line(finding.keys)) if document and not finding.line else finding
        for finding in found
    )
