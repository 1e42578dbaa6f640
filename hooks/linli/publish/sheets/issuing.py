"""What surrounds the facts of a sheet: whose it is, whom to ring, how far it can be trusted, its code."""

from collections.abc import Iterable

from linli.model import Entry, Place
from linli.model.contact import Phone
from linli.model.freshness import attestation_of, lapsed_parts
from linli.press.look import NoticeLook
from linli.press.views import Block, Contact, KindMark, NoticeView, SealedNotice, seal
from linli.publish.date_words import full_day
from linli.publish.site import Site
from linli.publish.views.evidence import WAITING, attested_words
from linli.publish.views.record_end import ask

FICTIONAL = "虚构示例：地方是编的，电话打不通。"
# More numbers than these make the foot of a sheet hard to read.
MOST_CONTACTS = 2


def mark_of(place: Place) -> KindMark:
    """Return the kind of a place."""
    return KindMark(place.kind.code, place.kind.name)


def contacts_of(phones: Iterable[Phone]) -> tuple[Contact, ...]:
    """Return the first telephones."""
    return tuple(Contact(phone.number, phone.note) for phone in phones)[:MOST_CONTACTS]


def contacts_for(site: Site, area: str) -> tuple[Contact, ...]:
    """Return whom to ring about an area: its office, where known, then the hotline."""
    return tuple(Contact(phone.number, phone.note) for phone in ask(site, area))


def issuer(site: Site, area: str) -> str:
    """Say whose sheet it is: the site and the county."""
    chain = site.directory.area_chain(area)
    return f"{site.settings.name} · {chain[0].name if chain else site.settings.region}"


def proof(site: Site, entry: Entry, item: str = "") -> tuple[str, ...]:
    """Say how and when a record — or one item of it, where that was checked later — has been verified."""
    hotline = site.settings.hotline.local
    lines = (verified(entry, item), f"信息不对？请打 {hotline} 政务服务热线")
    return (*lines, FICTIONAL) if site.demo else lines


def verified(entry: Entry, item: str = "") -> str:
    """Say how and when a record, or one item of it, has been verified, and what has been changed since."""
    waiting = [part for part in lapsed_parts(entry) if item in {"", part}]
    changed = f"{'、'.join(waiting)}核实以后改过，{WAITING}" if waiting else ""
    check = attestation_of(entry, item)
    if check and not (item and waiting):
        return "；".join(filter(None, (attested_words(check), changed)))
    if changed:
        return changed
    parts = entry.verification.parts if entry.verification else ()
    if parts:
        return f"只核实过{'、'.join(parts)}，其余尚未核实"
    return f"{full_day(entry.entered)}录入，尚未向该单位核实"


def sealed(site: Site, view: SealedNotice, path: str) -> SealedNotice:
    """Return the finished notice; its QR leads to `path`, once the site has an address (a demonstration always has)."""
    has_address = site.demo or not site.settings.placeholder_url
    return seal(view, site.absolute(path) if has_address else "")


def place_sheet(site: Site, place: Place, look: NoticeLook, blocks: Iterable[Block], item: str = "") -> NoticeView:
    """Return a notice of a place around its blocks, sealed."""
    view = NoticeView(
        look=look,
        name=place.name,
        blocks=tuple(blocks),
        issuer=issuer(site, place.area),
        where=site.directory.area_name(place.area),
        mark=mark_of(place),
        contacts=contacts_of(place.phones),
        proof=proof(site, place, item),
        demo=site.demo,
    )
    return sealed(site, view, f"places/{place.id}/")
