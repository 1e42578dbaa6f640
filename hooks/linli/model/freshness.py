"""How far a verification reaches: which part was checked last and when, whether it has been changed or is old by now.

How long a verification is good for is a rule of data/vocabulary/freshness.yml. A part whose content no longer has the
code that was verified waits to be verified again, however young the verification is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from linli.model.content_code import field_of, part_code
from linli.model.entry import Entry, PartVerification, Verification
from linli.model.vocabulary import Freshness, Term, Vocabulary

WHOLE_RECORD = "整条"
"""The rule for what has none of its own."""

MENU = "菜单"
"""A part that is no key of the record: the menus of a canteen have files of their own."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """The last time that somebody checked a part: the day, the method, the post of whoever did."""

    on: date
    method: Term
    post: str = ""


def attestation_of(entry: Entry, part: str = "") -> Attestation | None:
    """Return the last check of a part, alone or with the whole record; of the whole record where none is named."""
    found = entry.verification
    if found is None:
        return None
    whole = Attestation(found.on, found.method, found.post) if found.on and found.method else None
    own = _own_check(found, found.parts.get(part))
    return max(filter(None, (whole, own)), key=_day, default=None)


def _day(check: Attestation) -> date:
    return check.on


def _own_check(whole: Verification, part: PartVerification | None) -> Attestation | None:
    method = (part.method or whole.method) if part else None
    return Attestation(part.on, method, part.post or whole.post) if part and method else None


def is_lapsed(entry: Entry, part: str) -> bool:
    """Tell whether a part says something else than what was verified (its 内容)."""
    found = entry.verification.parts.get(part) if entry.verification else None
    return bool(found and found.content and found.content != part_code(entry, part))


def lapsed_parts(entry: Entry) -> tuple[str, ...]:
    """Return the parts of a record that have been changed since they were verified."""
    parts = entry.verification.parts if entry.verification else ()
    return tuple(part for part in parts if is_lapsed(entry, part))


def days_good(vocabulary: Vocabulary, part: str) -> timedelta | None:
    """Return how long a verification of a part is good for; None where no rule says so."""
    rules = {term.name: term.days for term in vocabulary.terms("freshness") if isinstance(term, Freshness)}
    days = rules.get(part, rules.get(WHOLE_RECORD))
    return None if days is None else timedelta(days=days)


def is_old(vocabulary: Vocabulary, check: Attestation | None, part: str, today: date) -> bool:
    """Tell whether a check was longer ago than it is good for."""
    good = days_good(vocabulary, part)
    return check is not None and good is not None and today > check.on + good


def ruled_parts(vocabulary: Vocabulary, entry: Entry) -> tuple[str, ...]:
    """Return the parts that a record has and that have a rule of their own: what people rely on."""
    return tuple(term.name for term in vocabulary.terms("freshness") if field_of(entry, term.name))


def old_parts(vocabulary: Vocabulary, entry: Entry, today: date) -> Iterator[tuple[str, Attestation]]:
    """Yield the parts with a rule or a verification of their own that somebody should ask about again."""
    own = entry.verification.parts if entry.verification else ()
    for part in dict.fromkeys((*ruled_parts(vocabulary, entry), *own)):
        check = attestation_of(entry, part)
        if check and is_old(vocabulary, check, part, today) and not is_lapsed(entry, part):
            yield part, check


def standing_check(vocabulary: Vocabulary, entry: Entry, today: date) -> Attestation | None:
    """Return the last check of a whole record that still stands: none where a part was changed since or is old."""
    check = attestation_of(entry)
    old = is_old(vocabulary, check, WHOLE_RECORD, today) or any(old_parts(vocabulary, entry, today))
    return None if old or lapsed_parts(entry) else check
