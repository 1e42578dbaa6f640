"""What a record rests on: its sources, when it was entered, whether anybody has verified it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from linli.model import Entry
from linli.model.codes import OTHER
from linli.model.directory import Directory
from linli.model.freshness import WHOLE_RECORD, Attestation, attestation_of, is_old, lapsed_parts, old_parts
from linli.publish.date_words import age_words, full_day
from linli.publish.site import Site

WAITING = "待重新核实"


@dataclass(frozen=True, slots=True)
class SourceView:
    """What facts rest on."""

    title: str
    dated: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class VerificationView:
    """components/verification_note.html.

    `code` is done, part, old or none; `doubts` are lines on what has been changed or is old by now.
    """

    code: str
    stamp: str
    text: str
    doubts: tuple[str, ...] = ()


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
    """Say whether, how and when anybody has verified a record, and what of it should be asked about again."""
    found = entry.verification
    if found is None:
        return VerificationView("none", "待核实", f"{_whence(site, entry)}尚未向该单位核实。")
    waiting = lapsed_parts(entry)
    check = attestation_of(entry)
    doubts = tuple(f"{said}，去之前请先打电话。" for said in doubts_of(site.directory, entry, site.today))
    if check is None:
        standing = "、".join(_part_words(entry, part) for part in found.parts if part not in waiting)
        code, stamp = ("part", "核实过一部分") if standing else ("old", WAITING)
        return VerificationView(code, stamp, f"{standing}；其余尚未核实。" if standing else "", doubts)
    text = f"{attested_words(check)}{_again(entry, waiting)}。"
    if is_old(site.directory.vocabulary, check, WHOLE_RECORD, site.today):
        ago = age_words(check.on, site.today)
        return VerificationView("old", "该再核实了", f"{text}已过去{ago}，去之前请先问一声。", doubts)
    return VerificationView("old" if waiting else "done", WAITING if waiting else "已核实", text, doubts)


def taken_back(shown: VerificationView) -> VerificationView | None:
    """Return what of it belongs on the first screen: what takes something back; None where all has been verified."""
    if shown.code == "done" and not shown.doubts:
        return None
    return replace(shown, text="" if shown.code in {"done", "part"} else shown.text)


def attested_words(check: Attestation) -> str:
    """Say when and how something was verified: “2026年11月20日电话核实（社区办公室）”."""
    return f"{full_day(check.on)}{check.method.name}核实{f'（{check.post}）' if check.post else ''}"


def _whence(site: Site, entry: Entry) -> str:
    """Say where the facts of a record come from: the kind of its undated sources only where they are all of one."""
    undated = [source for source in map(site.directory.sources.__getitem__, entry.sources) if source.dated is None]
    if not undated:
        return "资料来自下面写明的来源，"
    kinds = {source.kind for source in undated}
    kind = kinds.pop() if len(kinds) == 1 else None
    return f"来自{kind.name}（未注明日期），" if kind and kind.code != OTHER else "来自未注明日期的资料，"


def _part_words(entry: Entry, part: str) -> str:
    check = attestation_of(entry, part)
    return f"{part}{attested_words(check)}" if check else ""


def _again(entry: Entry, waiting: Iterable[str]) -> str:
    parts = entry.verification.parts if entry.verification else {}
    said = [f"{part}{full_day(found.on)}又核实过" for part, found in parts.items() if part not in waiting]
    return f"；其中{'、'.join(said)}" if said else ""


def doubts_of(directory: Directory, entry: Entry, today: date) -> Iterator[str]:
    """Say what has been changed since it was verified, then what was verified too long ago to rely on."""
    waiting = lapsed_parts(entry)
    if waiting:
        yield f"{'、'.join(waiting)}核实以后改过，{WAITING}"
    ages: dict[str, list[str]] = {}
    whole = attestation_of(entry)
    whole_is_old = is_old(directory.vocabulary, whole, WHOLE_RECORD, today)
    for part, check in old_parts(directory.vocabulary, entry, today):
        if not (whole_is_old and check == whole):
            ages.setdefault(age_words(check.on, today), []).append(part)
    for ago, parts in ages.items():
        yield f"{'、'.join(parts)}{ago}前核实"
