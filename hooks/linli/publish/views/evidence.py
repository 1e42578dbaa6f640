"""What a record rests on: its sources, when it was entered, whether anybody has verified it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from linli.model import Entry
from linli.model.entry import Verification
from linli.publish.date_words import full_day
from linli.publish.site import Site

STALE_AFTER = timedelta(days=365)


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
