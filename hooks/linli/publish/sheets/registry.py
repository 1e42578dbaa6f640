"""Which notices there are: the kinds, the subjects that have them, and the view of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from linli.model import Announcement, Place, Programme
from linli.model.area_tree import Area
from linli.press.views import Notice
from linli.publish.sheets.activities import ACTIVITIES_NOTICE
from linli.publish.sheets.announcement import CLOSURE_NOTICE, CORRECTION_NOTICE, RESUMPTION_NOTICE
from linli.publish.sheets.area import BOOKLET_NOTICE
from linli.publish.sheets.area_table import TABLE_NOTICES
from linli.publish.sheets.kind import NoticeKind, Subject
from linli.publish.sheets.menu import MENU_NOTICE
from linli.publish.sheets.place import HOURS_NOTICE, PRICES_NOTICE, SIGN_NOTICE
from linli.publish.sheets.programme import ENROLMENT_NOTICE
from linli.publish.site import Site, record_path

NOTICE_KINDS: tuple[NoticeKind, ...] = (
    SIGN_NOTICE,
    HOURS_NOTICE,
    MENU_NOTICE,
    ACTIVITIES_NOTICE,
    PRICES_NOTICE,
    CLOSURE_NOTICE,
    RESUMPTION_NOTICE,
    CORRECTION_NOTICE,
    ENROLMENT_NOTICE,
    *TABLE_NOTICES,
    BOOKLET_NOTICE,
)
"""Every kind of notice, in the order in which they are listed."""

BLANK = "blank"


@dataclass(frozen=True, slots=True)
class NoticeKey:
    """A notice by its subject (an id; the path of an area) and the code of its kind.

    `folder` is where it is published, where that is not the id: an area has the folder “areas/<path>/-”.
    """

    subject: str
    kind: str
    folder: str = field(default="", compare=False)

    @property
    def path(self) -> str:
        """The notice without its extension: “notices/<subject>/<kind>”, “notices/areas/<path>/-/<kind>”."""
        return f"notices/{self.folder or self.subject}/{self.kind}"


def kind_of(key: NoticeKey) -> NoticeKind:
    """Return the kind of a notice; KeyError where there is none of that code."""
    for kind in NOTICE_KINDS:
        if kind.code == key.kind:
            return kind
    raise KeyError(key.kind)


def kinds_for(subject: type[Subject]) -> tuple[NoticeKind, ...]:
    """Return the kinds that subjects of a type may have."""
    return tuple(kind for kind in NOTICE_KINDS if issubclass(subject, kind.subject))


def subject_types() -> tuple[type[Subject], ...]:
    """Return the types of subjects that have notices, each once, in the order of the kinds."""
    return tuple(dict.fromkeys(kind.subject for kind in NOTICE_KINDS))


def subjects_of(site: Site, subject: type[Subject]) -> tuple[Subject, ...]:
    """Return the subjects of a type, in the order in which they are listed."""
    if issubclass(subject, Area):
        return site.directory.area_list
    return tuple(site.directory.of(subject).values())


def subject_id(subject: Subject) -> str:
    """Return what tells a subject that has notices from all others: its id, or the path of an area."""
    return subject.path if isinstance(subject, Area) else subject.id


def folder_of(subject: Subject) -> str:
    """Return the folder in which notices of a subject are published, "" for that of its id."""
    return f"areas/{subject.path}/-" if isinstance(subject, Area) else ""


def placed(site: Site, key: NoticeKey) -> NoticeKey:
    """Return a key with the folder of its subject."""
    return key if key.subject == BLANK else replace(key, folder=folder_of(_subject(site, key)))


def keys_of(site: Site, subject: Subject) -> Iterator[NoticeKey]:
    """Yield the notices of a subject; a place that has been given up offers none."""
    if isinstance(subject, Place) and subject.withdrawn_on(site.today):
        return
    for kind in kinds_for(type(subject)):
        if kind.has(site, subject):
            yield NoticeKey(subject_id(subject), kind.code, folder_of(subject))


def blank_forms() -> Iterator[tuple[NoticeKey, NoticeKind]]:
    """Yield the forms that are filled in by hand, each with its kind."""
    for kind in NOTICE_KINDS:
        if kind.blank:
            yield NoticeKey(BLANK, kind.code), kind


def notice_keys(site: Site) -> Iterator[NoticeKey]:
    """Yield every notice of a site, subject by subject; then the forms to be filled in by hand."""
    for model in subject_types():
        for subject in subjects_of(site, model):
            yield from keys_of(site, subject)
    yield from (key for key, _ in blank_forms())


def notice_view(site: Site, key: NoticeKey) -> Notice:
    """Return what stands on a notice; KeyError where there is no such notice."""
    kind = kind_of(key)
    if key.subject == BLANK and kind.blank:
        return kind.blank.build(site)
    return kind.build(site, _subject(site, key))


def subject_path(site: Site, key: NoticeKey) -> str:
    """Return the page of the subject of a notice; "" (the home page) for a form."""
    if key.subject == BLANK:
        return ""
    match _subject(site, key):
        case Area() as area:
            return f"areas/{area.path}/"
        case record:
            return record_path(record)


def areas_of(site: Site, key: NoticeKey) -> tuple[str, ...]:
    """Return the paths of the areas that a notice is for; none for a form."""
    if key.subject == BLANK:
        return ()
    match _subject(site, key):
        case Area() as area:
            return (area.path,)
        case Place() as place:
            return (place.area,)
        case Programme() as programme:
            return tuple(_area(site, code) for code in programme.held_at)
        case Announcement() as entry:
            return tuple(_area(site, code) for code in entry.concerns)
        case _:
            return ()


def _area(site: Site, code: str) -> str:
    """Return the area of a place by its id; an area is its own."""
    place = site.directory.places.get(code)
    return place.area if place else code


def _subject(site: Site, key: NoticeKey) -> Subject:
    """Return the subject of a notice; KeyError where there is none of that id."""
    if issubclass(kind_of(key).subject, Area):
        return site.directory.areas[key.subject]
    return site.directory.by_id[key.subject]
