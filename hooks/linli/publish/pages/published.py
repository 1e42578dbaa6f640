"""What the site makes of every record type: the half of its description that linli.model.record_types cannot know.

The page of a type, its list and how it is found hang on one `Published`; the outputs of the site, the
links of /find/, the marks of the finder, the index and the browser's search are derived from them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Any

from linli.model.record_types import (
    ANNOUNCEMENT_TYPE,
    OUTCOME_TYPE,
    PLACE_TYPE,
    POLICY_TYPE,
    PROGRAMME_TYPE,
    TEAM_TYPE,
    RecordType,
    entry_types,
)
from linli.publish.index.catalogue import (
    announcement_entry,
    place_entry,
    policy_entry,
    programme_entry,
    team_entry,
)
from linli.publish.index.findable import Findable, each
from linli.publish.index.leading import index_order
from linli.publish.pages import announcement, community, outcomes, place, programme
from linli.publish.pages.listing import ListPage
from linli.publish.site import Output, Site
from linli.publish.views.cards import entry_rows
from linli.publish.views.enrolling import programme_rows
from linli.publish.views.links import Step

RowsOf = Callable[[Site, Iterable[Any]], tuple[Step, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the site makes of one record type.

    `page` makes the page of each record at /<code>/<id>/, or, where they stand `together`, the one page of all.
    `listing` is the list at /<code>/, `found` how they are found; None says that there is none. `for_need` and
    `for_service` are the headings over them on the page of a need that they meet, of a service that they offer
    (RecordType.helping); "" is the word of the type. `rows` makes the lines below them.
    """

    record: RecordType
    page: Output
    together: bool = False
    listing: ListPage | None
    found: Findable | None
    for_need: str = ""
    for_service: str = ""
    rows: RowsOf = entry_rows


PUBLISHED: dict[str, Published] = {
    half.record.code: half
    for half in (
        Published(
            record=PLACE_TYPE,
            page=place.PLACES,
            listing=None,
            found=Findable(
                type="place",
                word=PLACE_TYPE.word,
                folder=f"{PLACE_TYPE.code}/",
                cost=0,
                visited=True,
                entries=partial(each, PLACE_TYPE, place_entry),
            ),
        ),
        Published(
            record=PROGRAMME_TYPE,
            rows=programme_rows,
            page=programme.PROGRAMMES,
            listing=programme.PROGRAMME_LIST,
            found=Findable(
                type="programme",
                word=PROGRAMME_TYPE.word,
                sign="school",
                folder=f"{PROGRAMME_TYPE.code}/",
                cost=8,
                named=True,
                kind=PROGRAMME_TYPE.code,
                subkinds="programme-kinds",
                entries=partial(each, PROGRAMME_TYPE, programme_entry),
            ),
            for_need="可以参加这些项目",
            for_service="有这项服务的项目",
        ),
        Published(
            record=TEAM_TYPE,
            page=community.TEAMS,
            listing=community.TEAM_LIST,
            found=Findable(
                type="team",
                word=TEAM_TYPE.word,
                sign="person",
                folder=f"{TEAM_TYPE.code}/",
                cost=12,
                named=True,
                kind=TEAM_TYPE.code,
                subkinds="team-kinds",
                entries=partial(each, TEAM_TYPE, team_entry),
            ),
            for_need="可以找这些队伍",
            for_service="能帮忙的队伍",
        ),
        Published(
            record=POLICY_TYPE,
            page=community.POLICIES,
            listing=community.POLICY_LIST,
            found=Findable(
                type="policy",
                word=POLICY_TYPE.word,
                sign="document",
                folder=f"{POLICY_TYPE.code}/",
                cost=12,
                named=True,
                kind=POLICY_TYPE.code,
                entries=partial(each, POLICY_TYPE, policy_entry),
            ),
            for_need="可以享受这些政策",
        ),
        Published(
            record=ANNOUNCEMENT_TYPE,
            page=announcement.ANNOUNCEMENTS,
            listing=announcement.ANNOUNCEMENT_LIST,
            found=Findable(
                type="announcement",
                word=ANNOUNCEMENT_TYPE.word,
                sign="bell",
                folder=f"{ANNOUNCEMENT_TYPE.code}/",
                cost=40,
                entries=partial(each, ANNOUNCEMENT_TYPE, announcement_entry),
            ),
        ),
        Published(record=OUTCOME_TYPE, page=outcomes.OUTCOMES, together=True, listing=None, found=None),
    )
}
"""What the site makes of every record type, by its code."""


def published() -> tuple[Published, ...]:
    """Return what is made of every record type with an id, in their order; LookupError where one is forgotten."""
    forgotten = [record for record in entry_types() if record.code not in PUBLISHED]
    if forgotten:
        names = "、".join(f"{record.word} ({record.code})" for record in forgotten)
        raise LookupError(f"record types without a page: {names}; describe them in {__name__}.PUBLISHED")
    return tuple(PUBLISHED[record.code] for record in entry_types())


def by_weight() -> tuple[Published, ...]:
    """Return what is published in the order of the lists to it, the lightest first; last what has none."""
    return tuple(sorted(published(), key=_weight))


def _weight(half: Published) -> float:
    weight = half.listing.weight if half.listing else None
    return inf if weight is None else weight


def findable() -> tuple[Findable, ...]:
    """Return every type of thing that can be found, in the order of the index."""
    return index_order(tuple(half.found for half in published() if half.found))
