"""What must hold between records: a list of named functions, one rule each, run over the whole directory."""

from collections.abc import Callable, Iterator

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
from linli.model.directory import Directory

Check = Callable[[Directory], Iterator[Finding]]

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
    hours.hours_reviewed,
    hours.market_days_known,
    hours.sittings_known,
    hours.sittings_at_their_time,
    hours.activities_on_open_days,
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
    privacy.personal_data,
    privacy.mobiles_have_duty,
    privacy.ledgers,
)


def run(directory: Directory) -> Iterator[Finding]:
    """Run every check over one directory."""
    for check in CHECKS:
        yield from check(directory)
