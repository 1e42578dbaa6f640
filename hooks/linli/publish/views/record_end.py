"""The end of every record's page — what it rests on, “信息不对？” — and the one block of what is not known."""

from collections.abc import Iterable
from dataclasses import dataclass

from linli.model import Entry
from linli.model.contact import Phone
from linli.publish.site import Plan, Site
from linli.publish.views.evidence import SourceView, entered_words, source_views
from linli.publish.views.forge import correction_link, edit_link
from linli.publish.views.phones import PhoneView, hotline_advice, hotline_view, phone_view


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a form: its label, its text and a note beside it."""

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What is not known of a subject, whom to ask, and what to say."""

    missing: tuple[str, ...]
    phones: tuple[PhoneView, ...]
    advice: str
    say: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """“信息不对？”: whom to ring, a text to copy and where to send it; for staff the file and what it is read as."""

    phones: tuple[PhoneView, ...]
    message: str
    edit: str
    understood: str
    report: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """Sources, the day of entry and the way to correct."""

    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


def facts(*pairs: tuple[str, str]) -> tuple[Fact, ...]:
    """Make the lines whose text is not empty."""
    return tuple(Fact(label, text) for label, text in pairs if text)


def unknown_block(site: Site, missing: Iterable[str], area: str, say: str) -> Unknown | None:
    """Make the block of what is not known; the office of the area, where known, stands before the hotline."""
    words = tuple(missing)
    if not words:
        return None
    return Unknown(words, ask(site, area), hotline_advice(site), say)


def ask(site: Site, area: str) -> tuple[PhoneView, ...]:
    """Return whom to ring about an area: the nearest office that is known, then the hotline."""
    for step in reversed(site.directory.area_chain(area)):
        if step.record.office:
            office = step.record.office
            return (phone_view(site, _phone(office.telephone, f"{step.name}{office.department}")), hotline_view(site))
    return (hotline_view(site),)


def _phone(number: str, note: str) -> Phone:
    return Phone.model_construct(number=number, note=note, sources=())


def end_of(site: Site, plan: Plan, entry: Entry, name: str, area: str) -> End:
    """Make the end of the page of a record with a file of its own."""
    return End(source_views(site, entry.sources), entered_words(entry), feedback(site, plan, entry.file, name, area))


def feedback(site: Site, plan: Plan, file: str, name: str, area: str) -> Feedback:
    """Make “信息不对？” for the page of a plan whose facts stand in `file`."""
    address = site.absolute(plan.path)
    message = f"《{name}》的信息有误（{address}）。写的是：　　　　。应该是：　　　　。我是怎么知道的：　　　　。"
    edit = edit_link(site.settings, file)
    report = "" if site.demo else correction_link(site.settings, f"更正：{name}", message)
    place = plan.subject if plan.kind == "place" else ""
    return Feedback(ask(site, area), message, edit, f"staff/places/{place}/" if place else "", report)
