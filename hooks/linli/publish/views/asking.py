"""What of a place nobody has told yet, whom to ask about it, and the question that asks just that."""

from collections.abc import Iterator

from linli.model import Place
from linli.publish.site import Site
from linli.publish.views.phones import hotline_advice, phone_view
from linli.publish.views.record_end import Unknown, ask

ADDRESS, TELEPHONE, HOURS, PRICE, ENROLMENT = "地址", "电话", "开放时间", "价格", "活动怎么报名"

_QUESTIONS = {
    ADDRESS: "在哪里",
    TELEPHONE: "电话是多少",
    HOURS: "几点开门",
    PRICE: "多少钱一餐",
    ENROLMENT: "活动怎么报名",
}


def missing_facts(place: Place) -> Iterator[str]:
    """Name what people would need and nobody has told: 地址, 电话, 时间, 价格, 怎么报名."""
    if not place.address:
        yield ADDRESS
    if not place.phones:
        yield TELEPHONE
    if not place.hours:
        yield HOURS
    if place.cooks and not any(charge.base for charge in place.charges):
        yield PRICE
    if any(not activity.enrolment for activity in place.activities):
        yield ENROLMENT


def place_unknown(site: Site, place: Place) -> Unknown | None:
    """Make the block of what is not known of a place: who has a telephone of its own is rung first."""
    missing = tuple(missing_facts(place))
    if not missing:
        return None
    questions = "、".join(_question(place, word) for word in missing)
    own = tuple(phone_view(site, phone) for phone in place.phones)
    say = f"请问你们{questions}？" if own else f"请帮我问{place.name}{questions}。"
    return Unknown(missing, (*own, *ask(site, place.area)), hotline_advice(site), say)


def _question(place: Place, word: str) -> str:
    return "几点开饭" if word == HOURS and place.cooks else _QUESTIONS[word]
