"""Which sheets are to be printed again, posted for the first time, or taken down."""

from dataclasses import dataclass

from linli.model.area_tree import Area
from linli.publish.sheets.registry import (
    BLANK,
    NoticeKey,
    kind_of,
    notice_keys,
    notice_view,
    subject_types,
    subjects_of,
)
from linli.publish.sheets.registry import subject_id as id_of
from linli.publish.site import Site
from linli.publish.views.cards import entry_row


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its subject's name and its kind's word; `path` is “notices/<subject>/<kind>”.

    `pictured`: there is a picture of it.
    """

    name: str
    word: str
    path: str
    pictured: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheets that change, in the order in which they are listed."""

    again: tuple[Sheet, ...]
    new: tuple[Sheet, ...]
    gone: tuple[Sheet, ...]


def paper_changed(before: Site, now: Site) -> Paper:
    """Compare the codes of all sheets of two sites of one day."""
    old, new = _codes(before), _codes(now)
    names, former = _names(now), _names(before)
    return Paper(
        tuple(_sheet(key, names) for key, code in new.items() if key in old and old[key] != code),
        tuple(_sheet(key, names) for key in new if key not in old),
        tuple(_sheet(key, former) for key in old if key not in new),
    )


def _codes(site: Site) -> dict[NoticeKey, str]:
    return {key: notice_view(site, key).code for key in notice_keys(site) if key.subject != BLANK}


def _names(site: Site) -> dict[str, str]:
    subjects = (subject for model in subject_types() for subject in subjects_of(site, model))
    return {
        id_of(subject): site.directory.area_name(subject.path) if isinstance(subject, Area) else entry_row(subject).text
        for subject in subjects
    }


def _sheet(key: NoticeKey, names: dict[str, str]) -> Sheet:
    kind = kind_of(key)
    return Sheet(names[key.subject], kind.word, key.path, kind.look.pictured)
