"""/data/hsds/services/<id>.json and /data/hsds/services.json: places as services of HSDS 3.1 (openreferral.org).

HSDS has no record of a closure and no word for a day that is not known: a schedule ends before such a day and another
begins behind it, so that what is written is open and all else says nothing; `x_unknown_dates` lists the days of which
nobody knows. Identifiers are UUIDs made of the id (RFC 9562, version 5). The UK profile of Open Referral asks for an
organisation of every service: where nobody has said who runs a place there is none, and none is made up.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from hashlib import sha1
from typing import Any
from uuid import NAMESPACE_URL

from linli.engine.timetable import Interval, Timetable
from linli.language.hours.times import DAY
from linli.language.price import format_base
from linli.model import Place
from linli.model.charges import Charge
from linli.model.codes import PLANNED, SUSPENDED, WITHDRAWN
from linli.model.entry import former_ids_of
from linli.model.freshness import attestation_of
from linli.model.vocabulary import Term
from linli.publish.data.encoding import as_json
from linli.publish.data.gathered import days_by_interval, unknown_runs
from linli.publish.data.occasions import FICTIONAL_MARK, directory_name
from linli.publish.data.recurrence import Series, stretches_of
from linli.publish.data.revision import revised
from linli.publish.horizon import EXPORT_DAYS
from linli.publish.site import Output, Plan, Site

STATUSES = {SUSPENDED: "temporarily closed", WITHDRAWN: "defunct", PLANNED: "inactive"}
"""HSDS' word for each state in which a place does not operate."""

HOURS_FROM_UTC = 8


def identifier(site: Site, *parts: str) -> str:
    """Return the UUID of something of a directory, the same in every build."""
    name = f"tag:linli.example,2026:{directory_name(site)}/{'/'.join(parts)}"
    return uuid_of(name)


# All that belongs to a service names it: one after the other.
@lru_cache(maxsize=64)
def uuid_of(name: str) -> str:
    """Return the UUID of a name in the namespace of URLs (RFC 9562, 5.5), as uuid.uuid5 does, in half the time."""
    digits = sha1(NAMESPACE_URL.bytes + name.encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def service(site: Site, place: Place) -> dict[str, Any]:
    """Return a place as a service; what is not known is left out."""
    timetable = site.exported.timetable(place).part(site.today, EXPORT_DAYS)
    check = attestation_of(place)
    name = f"{FICTIONAL_MARK if site.demo else ''}{place.name}"
    found = {
        "id": identifier(site, place.id),
        "name": name,
        "description": "，".join(term.name for term in (place.kind, place.subkind) if term),
        "url": site.absolute(f"places/{place.id}/"),
        "status": _status(place, site.today),
        "assured_date": check.on.isoformat() if check else None,
        "last_modified": f"{revised(site, place)}T00:00:00.000+08:00",
        "fees_description": "；".join(map(_fee, place.charges)),
        "eligibility_description": "、".join(audience.name for audience in place.audiences),
        "organization": _organisation(site, place),
        "phones": [_phone(site, place, number) for number in range(len(place.phones))],
        "schedules": list(_schedules(site, place, timetable)),
        "service_at_locations": list(_locations(site, place)),
        "attributes": [_attribute(site, place, term) for term in (place.kind, *place.services)],
        "x_fictional": site.demo,
        "x_unknown_dates": [
            {"from": run.first.isoformat(), "to": run.last.isoformat()} for run in unknown_runs(timetable)
        ],
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def _status(place: Place, today: date) -> str:
    operation = place.operation
    if operation is None or operation.normal or (operation.since and operation.since > today):
        return "active"
    return STATUSES[operation.state.code]


def _fee(charge: Charge) -> str:
    reductions = "，".join(dict.fromkeys(reduction.text for reduction in charge.reductions))
    price = format_base(charge.base) or "价格待核实"
    return f"{charge.item} {price}{f'（{reductions}）' if reductions else ''}"


def _organisation(site: Site, place: Place) -> dict[str, Any] | None:
    if not place.operator:
        return None
    return {"id": identifier(site, "operator", place.operator), "name": place.operator, "description": "运营单位"}


def _phone(site: Site, place: Place, number: int) -> dict[str, Any]:
    phone = place.phones[number]
    about = {"description": phone.note} if phone.note else {}
    return {"id": identifier(site, place.id, "phone", str(number)), "number": phone.number, **about}


def _locations(site: Site, place: Place) -> Iterator[dict[str, Any]]:
    """Yield where a place is; its address is words, since HSDS asks for a postal code with every address."""
    if not (place.position or place.address):
        return
    longitude, latitude = place.position.wgs84 if place.position else (None, None)
    where = {
        "id": identifier(site, place.id, "location"),
        "location_type": "physical",
        "name": place.name,
        "description": place.address or None,
        "transportation": place.directions or None,
        "longitude": None if longitude is None else round(longitude, 6),
        "latitude": None if latitude is None else round(latitude, 6),
    }
    known = {key: value for key, value in where.items() if value is not None}
    yield {"id": identifier(site, place.id, "at"), "service_id": identifier(site, place.id), "location": known}


def _attribute(site: Site, place: Place, term: Term) -> dict[str, Any]:
    return {
        "id": identifier(site, place.id, "attribute", term.code),
        "link_entity": "service",
        "link_id": identifier(site, place.id),
        "taxonomy_term": {
            "id": identifier(site, "term", term.code),
            "code": term.code,
            "name": term.name,
            "description": term.note or term.name,
            "language": "zh",
        },
    }


def _schedules(site: Site, place: Place, timetable: Timetable) -> Iterator[dict[str, Any]]:
    days = days_by_interval(timetable.dates, [state.intervals for state in timetable.days])
    for interval, held in sorted(days.items(), key=lambda pair: (pair[0].start, pair[0].end, pair[0].label)):
        for stretch in stretches_of(held):
            yield _schedule(site, place, interval, stretch)


def _schedule(site: Site, place: Place, interval: Interval, stretch: Series) -> dict[str, Any]:
    """Return one schedule; a closing time that is not after the opening lies on the next day."""
    first, last = stretch.first.isoformat(), stretch.last.isoformat()
    span = f"{interval.start}-{interval.end}-{interval.label}"
    return {
        "id": identifier(site, place.id, "schedule", first, span),
        "service_id": identifier(site, place.id),
        "valid_from": first,
        "valid_to": last,
        "dtstart": first,
        "until": last,
        "timezone": HOURS_FROM_UTC,
        "freq": "WEEKLY",
        "interval": 1,
        "wkst": "MO",
        "byday": stretch.byday,
        "opens_at": _time(interval.start),
        "closes_at": _time(interval.end),
        **({"description": interval.label} if interval.label else {}),
    }


def _time(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}+08:00"


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a service a place, with copies under former ids, and all of them in one list."""
    yield Plan("data/hsds/services.json", "hsds-list")
    for place in site.directory.places.values():
        for code in (place.id, *former_ids_of(place)):
            yield Plan(_file(code), "hsds", place.id)


def _render(site: Site, plan: Plan) -> bytes:
    """Render one service, or the list as a page of HSDS' API."""
    if plan.subject:
        return _made(site, site.directory.places[plan.subject])
    found = [_finished(site, place).rstrip() for place in site.directory.places.values()]
    pages = {"total_items": len(found), "total_pages": 1, "page_number": 1, "size": len(found)}
    head = as_json({**pages, "first_page": True, "last_page": True, "empty": not found, "contents": []})
    # Each is written as JSON once: the list is made of the files.
    return head.replace(b"[]}\n", b"[" + b",".join(found) + b"]}\n")


def _finished(site: Site, place: Place) -> bytes:
    return site.content(_file(place.id), partial(_made, site, place))


def _file(code: str) -> str:
    return f"data/hsds/services/{code}.json"


def _made(site: Site, place: Place) -> bytes:
    return site.once(("hsds", place.id), lambda: as_json(service(site, place)))


HSDS = Output("hsds", _plan, _render)
