"""Two sites of one day beside each other: what residents notice, pages, sheets and doubts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from linli.model import Announcement, Entry, Place
from linli.model.area_tree import Area
from linli.model.charges import Charge
from linli.model.entry import former_ids_of
from linli.model.freshness import attestation_of
from linli.publish.date_words import period_words
from linli.publish.difference.change import Change, Changed
from linli.publish.difference.doubts import Doubt, dead_addresses, dearer_prices, shorter_hours, unverified_parts
from linli.publish.difference.meals_served import menu_changes
from linli.publish.difference.opening import Opening, opening_changes
from linli.publish.difference.paper import Paper, paper_changed
from linli.publish.difference.prices_paid import charge_changes, prices_paid
from linli.publish.difference.values import WHENCE, value_changes
from linli.publish.difference.web import addresses, pages_changed
from linli.publish.site import Site, record_path
from linli.publish.views.cards import entry_row

_HOURS, _CHARGES, _VERIFIED = "开放时间", "收费", "核实"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change does to one site; `demo` where it is the fictional one."""

    demo: bool
    changed: tuple[Changed, ...]
    pages: tuple[str, ...]
    paper: Paper
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """The same record before and now."""

    before: Entry
    now: Entry


def compared_sites(before: Site, now: Site) -> Comparison:
    """Compare two sites of the same day."""
    found = compared_records(before, now)
    doubts = (*found.doubts, *dead_addresses(addresses(before), addresses(now)))
    return replace(found, pages=pages_changed(before, now), paper=paper_changed(before, now), doubts=doubts)


def compared_records(before: Site, now: Site) -> Comparison:
    """Compare what two sites of the same day say, without rendering a page or a sheet of them."""
    pairs = tuple(_pairs(before, now))
    openings = {pair.now.id: _opening(before, now, pair) for pair in pairs}
    changed = (*_came_and_went(before, now, pairs), *_areas(before, now), *_edited(before, now, pairs, openings))
    doubts: list[Doubt] = []
    for pair in pairs:
        name, opening = entry_row(pair.now).text, openings[pair.now.id]
        if opening:
            doubts += shorter_hours(name, opening)
        if isinstance(pair.before, Place) and isinstance(pair.now, Place):
            doubts += dearer_prices(name, prices_paid(pair.before.charges, pair.now.charges, _statuses(now)))
        doubts += unverified_parts(name, pair.before, pair.now)
    return Comparison(now.demo, changed, (), Paper((), (), ()), tuple(doubts))


def _pairs(before: Site, now: Site) -> Iterator[_Pair]:
    """Yield the records that are on both sides, by id or by 曾用编号."""
    renamed = {old: entry for entry in now.directory.entries for old in former_ids_of(entry)}
    for entry in before.directory.entries:
        found = now.directory.by_id.get(entry.id) or renamed.get(entry.id)
        if found and type(found) is type(entry):
            yield _Pair(entry, found)


def _opening(before: Site, now: Site, pair: _Pair) -> Opening | None:
    if not isinstance(pair.before, Place) or not isinstance(pair.now, Place) or pair.before.hours == pair.now.hours:
        return None
    almanacs = (before.almanac, now.almanac)
    return Opening.of(pair.before.hours, pair.now.hours, almanacs, now.today, pair.now.area)


def _came_and_went(before: Site, now: Site, pairs: tuple[_Pair, ...]) -> Iterator[Changed]:
    kept_before, kept_now = {pair.before.id for pair in pairs}, {pair.now.id for pair in pairs}
    for entry in now.directory.entries:
        if entry.id not in kept_now:
            yield _told(entry, Change(f"新增{_kind(entry)}", said=_introduced(now, entry)))
    for entry in before.directory.entries:
        if entry.id not in kept_before:
            yield _told(entry, Change(f"{_kind(entry)}不见了", said="它的页面打不开了"))


def _told(entry: Entry, *changes: Change) -> Changed:
    return Changed(entry_row(entry).text, entry.file, record_path(entry), changes)


def _kind(entry: Entry) -> str:
    kind = getattr(entry, "kind", None)
    return f"{kind.name}" if kind else "记录"


def _introduced(site: Site, entry: Entry) -> str:
    match entry:
        case Place():
            return site.directory.area_name(entry.area)
        case Announcement():
            reason = f"（{entry.reason}）" if entry.reason else ""
            return f"{period_words(entry.period)}{reason}"
    return entry_row(entry).text


def _edited(
    before: Site, now: Site, pairs: tuple[_Pair, ...], openings: dict[str, Opening | None]
) -> Iterator[Changed]:
    for pair in pairs:
        changes = tuple(_changes(before, now, pair, openings[pair.now.id]))
        if changes:
            yield _told(pair.now, *changes)


def _changes(before: Site, now: Site, pair: _Pair, opening: Opening | None) -> Iterator[Change]:
    if pair.before.id != pair.now.id:
        yield Change("编号", pair.before.id, pair.now.id)
    for name, info in type(pair.now).model_fields.items():
        old, new = getattr(pair.before, name), getattr(pair.now, name)
        part = info.alias or ""
        if old == new or part in WHENCE | {"id", "file", "曾用编号", _VERIFIED}:
            continue
        if part == _HOURS and opening:
            yield from opening_changes(part, old, new, opening)
        elif part == _CHARGES and isinstance(pair.before, Place):
            yield from _charges(now, old, new)
        else:
            yield from value_changes(part, old, new)
    if isinstance(pair.now, Place):
        yield from menu_changes(before.directory, now.directory, (pair.before.id, pair.now.id), now.today)
    yield from _verified(pair)


def _charges(site: Site, before: tuple[Charge, ...], now: tuple[Charge, ...]) -> Iterator[Change]:
    """Yield the items that came and went, the lines that differ, then who pays another price."""
    statuses = _statuses(site)
    old = {charge.item: charge for charge in before}
    for charge in now:
        if charge.item in old:
            yield from charge_changes(old[charge.item], charge, statuses)
        else:
            yield from value_changes(_CHARGES, (), (charge,))
    kept = {charge.item for charge in now}
    yield from value_changes(_CHARGES, tuple(charge for charge in before if charge.item not in kept), ())
    for price in prices_paid(before, now, statuses):
        yield price.change


def _verified(pair: _Pair) -> Iterator[Change]:
    """Yield the parts that have been verified anew."""
    for info in type(pair.now).model_fields.values():
        part = info.alias or ""
        own = pair.now.verification.parts if pair.now.verification else {}
        check = attestation_of(pair.now, part) if part in own else None
        old = attestation_of(pair.before, part)
        if check and (old is None or check.on > old.on):
            yield Change(f"核实了{part}", said=f"{check.on}，{check.method.name}")
    whole, former = attestation_of(pair.now), attestation_of(pair.before)
    if whole and (former is None or whole.on > former.on):
        yield Change("核实了整条", said=f"{whole.on}，{whole.method.name}")


def _areas(before: Site, now: Site) -> Iterator[Changed]:
    """Yield the areas that are new, gone or say something else."""
    old, new = before.directory.areas, now.directory.areas
    file = f"{now.directory.path}/areas.yml"
    for path in dict.fromkeys((*old, *new)):
        changes = tuple(_area(old.get(path), new.get(path)))
        if changes:
            name = (now if path in new else before).directory.area_name(path)
            yield Changed(name, file, f"areas/{path}/", changes)


def _area(before: Area | None, now: Area | None) -> Iterator[Change]:
    if before is None or now is None:
        yield Change("新增地区" if now else "地区不见了")
        return
    for name, info in type(now.record).model_fields.items():
        if name != "children" and info.alias:
            yield from value_changes(info.alias, getattr(before.record, name), getattr(now.record, name))


def _statuses(site: Site) -> dict[str, str]:
    return {term.code: term.name for term in site.directory.vocabulary.terms("statuses")}
