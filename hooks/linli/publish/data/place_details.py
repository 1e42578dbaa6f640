"""What is known of a place beyond its identity, hours and prices, for other programs: English keys, unknown is null."""

from typing import Any

from linli.model import Place, Term
from linli.model.contact import Position
from linli.model.ordering import Delivery, Ordering
from linli.model.premises import Room


def place_details(place: Place) -> dict[str, Any]:
    """Return who may come, how meals are ordered, paid and brought, the rooms, and the sizes."""
    card = place.card
    return {
        "addresses": [
            {"text": address.text, "note": address.note or None, **_degrees(address.position)}
            for address in place.addresses
        ],
        "restriction": place.restriction or None,
        "ordering": _ordering(place.orders) if place.orders else None,
        "payments": _codes(place.payments),
        "meal_card": (
            {"documents": list(card.documents), "where": card.where or None, "rules": card.rules or None}
            if card
            else None
        ),
        "pricing": _codes(place.pricing),
        "rooms": [_room(room) for room in place.rooms],
        "delivery": _delivery(place.delivery) if place.delivery else None,
        "meals_a_day": place.meals_a_day,
        "beds": place.beds,
        "seats": place.seats,
        "childcare_seats": place.childcare_seats,
        "inclusive_childcare_seats": place.inclusive_childcare_seats,
        "floor_area": place.floor_area,
        "website": place.website or None,
        "wechat_account": place.wechat_account or None,
    }


def _codes(terms: tuple[Term, ...]) -> list[str]:
    return [term.code for term in terms]


def _degrees(position: Position | None) -> dict[str, float | None]:
    longitude, latitude = position.wgs84 if position else (None, None)
    return {
        "longitude": round(longitude, 6) if longitude is not None else None,
        "latitude": round(latitude, 6) if latitude is not None else None,
    }


def _ordering(ordering: Ordering) -> dict[str, Any]:
    return {
        "ways": _codes(ordering.ways),
        "account": ordering.account or None,
        "deadlines": list(ordering.deadlines),
        "sittings": list(ordering.sittings),
        "note": ordering.note or None,
    }


def _room(room: Room) -> dict[str, Any]:
    return {
        "name": room.name,
        "hours": list(room.hours.lines),
        "audience": room.audience or None,
        "capacity": room.capacity,
        "booking": room.booking or None,
        "note": room.note or None,
    }


def _delivery(delivery: Delivery) -> dict[str, Any]:
    return {
        "audience": delivery.audience or None,
        "sittings": list(delivery.sittings),
        "reach": delivery.reach or None,
        "fee": delivery.fee or None,
        "minimum": delivery.minimum or None,
        "hours": list(delivery.hours.lines),
        "arrives": delivery.arrives or None,
        "pickup": list(delivery.pickup),
    }
