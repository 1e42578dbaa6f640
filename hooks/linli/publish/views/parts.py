"""The parts that pages share, as the components of overrides/linli/components take them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from linli.model import Announcement, Entry, Place
from linli.model.contact import Phone
from linli.model.directory import Directory
from linli.model.entry import Verification
from linli.model.vocabulary import Term
from linli.publish.date_words import dial, full_day, period_words
from linli.publish.site import Site

STALE_AFTER = timedelta(days=365)
CORRECTION_DAYS = timedelta(days=30)

# Kinds that whoever goes to a place must know, even where they are said of a whole area.
PRESSING = frozenset({"closure", "changed-hours"})


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A telephone; `href` is "" where it cannot be dialled (the demonstration)."""

    number: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of place: its code, which is its shape and colour, and its word."""

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Step:
    """A link by its words: of breadcrumbs, tags, rows and “more”."""

    text: str
    path: str
    detail: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """components/filter_chips.html and choice.html: one choice."""

    value: str
    text: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class SourceView:
    """What facts rest on."""

    title: str
    dated: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class VerificationView:
    """Whether anybody has verified: `code` is done, old or none."""

    code: str
    stamp: str
    text: str


@dataclass(frozen=True, slots=True)
class AnnouncementBanner:
    """An announcement in a banner or a list."""

    kind: str
    path: str
    title: str
    period: str
    reason: str
    issued: str


def phone_view(site: Site, phone: Phone) -> PhoneView:
    """Show a telephone; fictional numbers cannot be dialled."""
    return PhoneView(phone.number, phone.note, "" if site.demo else f"tel:{dial(phone.number)}")


def hotline_view(site: Site) -> PhoneView:
    """Show the hotline as it is dialled in the county."""
    number = site.settings.hotline.local
    return PhoneView(number, "政务服务热线", "" if site.demo else f"tel:{dial(number)}")


def hotline_advice(site: Site) -> str:
    """Say how the hotline is dialled from elsewhere, where it is."""
    away = site.settings.hotline.away
    return f"在外地请拨：{away}" if away else ""


def choices(terms: Iterable[Term]) -> tuple[Choice, ...]:
    """Offer the terms of a closed list."""
    return tuple(Choice(term.code, term.name) for term in terms)


def kind_view(kind: Term) -> KindView:
    """Show a kind."""
    return KindView(kind.code, kind.name)


HOME = Step("首页", "")


def trail_to(directory: Directory, area: str) -> tuple[Step, ...]:
    """Return the way from the home page down to an area, the area included."""
    areas = (Step(step.name, f"areas/{step.path}/") for step in directory.area_chain(area))
    return (HOME, *areas)


def source_views(site: Site, codes: Iterable[str]) -> tuple[SourceView, ...]:
    """Show the sources of a record."""
    found = (site.directory.sources[code] for code in codes)
    return tuple(
        SourceView(source.title, full_day(source.dated) if source.dated else "未注明日期", source.note, source.url)
        for source in found
    )


def entered_words(entry: Entry) -> str:
    """Say when a record was written down."""
    return f"{full_day(entry.entered)}录入"


def verification_view(site: Site, entry: Entry) -> VerificationView:
    """Say whether, how and when anybody has verified a record; after a year a verification is old."""
    found = entry.verification
    if found is None:
        reported = "来自新闻报道（未注明日期），" if _undated(site, entry) else "资料来自下面写明的来源，"
        return VerificationView("none", "待核实", f"{reported}尚未向该单位核实。")
    text = f"{full_day(found.on)}{found.method.name}核实{f'（{found.post}）' if found.post else ''}{_parts(found)}。"
    if site.today - found.on > STALE_AFTER:
        return VerificationView("old", "该再核实了", f"{text}已过去一年多，去之前请先问一声。")
    return VerificationView("done", "已核实", text)


def _undated(site: Site, entry: Entry) -> bool:
    return any(site.directory.sources[code].dated is None for code in entry.sources)


def _parts(verification: Verification) -> str:
    if not verification.parts:
        return ""
    return "；其中" + "、".join(f"{part}{full_day(on)}又核实过" for part, on in verification.parts.items())


def announcement_banner(entry: Announcement) -> AnnouncementBanner:
    """Show an announcement."""
    issued = f"{entry.published.month}月{entry.published.day}日{entry.published:%H:%M}发布"
    return AnnouncementBanner(
        entry.kind.name, f"announcements/{entry.id}/", entry.title, period_words(entry.period), entry.reason, issued
    )


def shown_on(entry: Announcement, today: date) -> bool:
    """Tell whether an announcement is shown: from its publication to its end, a correction for 30 days."""
    if entry.published.date() > today:
        return False
    if entry.correction:
        return today - entry.published.date() <= CORRECTION_DAYS
    return entry.period.end is None or today <= entry.period.end


def current_banners(site: Site, place: Place) -> tuple[AnnouncementBanner, ...]:
    """Show the announcements that a visitor of a place must know today, the newest first."""
    return tuple(
        announcement_banner(entry)
        for entry in site.directory.announcements_for(place)
        if shown_on(entry, site.today) and (entry.kind.code in PRESSING or place.id in entry.concerns)
    )


def pressing_words(site: Site, place: Place) -> str:
    """Say in a line what keeps a visitor away today, or brings them at another time; "" where nothing does."""
    for entry in site.directory.announcements_for(place):
        if entry.kind.code in PRESSING and shown_on(entry, site.today):
            return f"{entry.kind.name}：{entry.title}"
    return ""


def where(site: Site, place: Place) -> str:
    """Say in which township and community a place lies, without the county."""
    chain = site.directory.area_chain(place.area)
    return "".join(area.name for area in (chain[1:] if len(chain) > 1 else chain))
