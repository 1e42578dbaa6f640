"""What decides whether and how somebody comes: who may, how meals are ordered, paid and brought; the rooms."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from linli.model import Place
from linli.model.ordering import Ordering
from linli.model.premises import Room
from linli.publish.views.record_end import Fact, facts


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """components/outside_link.html: a way out of this site; `host` is shown, so that nobody is surprised."""

    label: str
    href: str
    host: str


@dataclass(frozen=True, slots=True)
class ComingView:
    """What the page of a place says of coming: `first` on the first screen, the rest further down."""

    address: str
    directions: str
    first: tuple[Fact, ...]
    rooms: tuple[Fact, ...]
    delivery: tuple[Fact, ...]
    outside: tuple[OutsideLink, ...]


def coming_view(place: Place) -> ComingView:
    """Show what decides whether and how somebody comes."""
    first = (*address_facts(place), *coming_facts(place))
    return ComingView(
        place.address, place.directions, first, room_facts(place), delivery_facts(place), outside_links(place)
    )


def coming_facts(place: Place) -> tuple[Fact, ...]:
    """Say what belongs on the first screen: who may come, how to order, how to pay."""
    return facts(
        ("谁能来", place.restriction),
        ("怎么订餐", ordering_words(place.orders) if place.orders else ""),
        ("怎么付钱", "、".join(payment.name for payment in place.payments)),
        ("怎么算钱", "、".join(pricing.name for pricing in place.pricing)),
    )


def ordering_words(ordering: Ordering) -> str:
    """Say how a meal is ordered and until when: “电话、小程序“柳溪食堂”，前一天17:00前”."""
    account = f"“{ordering.account}”" if ordering.account else ""
    ways = "、".join(way.name for way in ordering.ways)
    sittings = f"{'、'.join(ordering.sittings)}要先订" if ordering.sittings else ""
    deadlines = "、".join(map(deadline_words, ordering.deadlines))
    return "，".join(filter(None, (f"{ways}{account}", sittings, deadlines, ordering.note)))


def deadline_words(deadline: str) -> str:
    """Say until when: “前一天17:00前”, “午餐当天09:30前”, “提前一天”."""
    sitting, _, when = deadline.rpartition(" ")
    if when[-1:].isdigit():
        return f"{sitting}{when}前"
    return f"{sitting}{when.replace('前', '提前', 1)}" if when.startswith("前") else f"{sitting}{when}"


def card_facts(place: Place) -> tuple[Fact, ...]:
    """Say how one gets the card that is paid with."""
    card = place.card
    if card is None:
        return ()
    documents = f"带{'、'.join(card.documents)}" if card.documents else ""
    where = f"到{card.where.removeprefix('到')}" if card.where else ""
    return facts(("怎么办卡", "；".join(filter(None, (documents, where, card.rules)))))


def delivery_facts(place: Place) -> tuple[Fact, ...]:
    """Say for whom meals are brought, where to, for how much, and by when they arrive."""
    delivery = place.delivery
    if delivery is None:
        return ()
    return facts(
        ("送给谁", delivery.audience),
        ("送哪几餐", "、".join(delivery.sittings)),
        ("送到哪里", delivery.reach),
        ("送餐费", delivery.fee),
        ("起送", delivery.minimum),
        ("什么时候送", "；".join(delivery.hours.lines)),
        ("送到的时间", f"{delivery.arrives}前" if delivery.arrives else ""),
        ("取餐点", "、".join(delivery.pickup)),
    )


def room_facts(place: Place) -> tuple[Fact, ...]:
    """Name the rooms: those of which no more is known on one line, every other on a line of its own."""
    plain = "、".join(room.name for room in place.rooms if room.plain)
    return facts(("场地", plain), *((room.name, room_words(room)) for room in place.rooms if not room.plain))


def room_words(room: Room) -> str:
    """Say when a room is open, for whom, for how many and how it is booked."""
    capacity = f"容纳{room.capacity}人" if room.capacity is not None else ""
    booking = f"预约：{room.booking}" if room.booking else ""
    return "；".join(filter(None, (*room.hours.lines, room.audience, capacity, booking, room.note)))


def address_facts(place: Place) -> tuple[Fact, ...]:
    """Say the further addresses of a place that has several."""
    numbered = enumerate(place.addresses[1:], 2)
    return tuple(Fact(address.note or f"地址{number}", address.text) for number, address in numbered)


def outside_links(place: Place) -> tuple[OutsideLink, ...]:
    """Show the ways out of this site."""
    if not place.website:
        return ()
    return (OutsideLink("网站", place.website, urlsplit(place.website).hostname or place.website),)
