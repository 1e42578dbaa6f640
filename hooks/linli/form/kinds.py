"""The kinds of change that the form offers, each described once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from linli.form.asked import verification_fields, verification_slips
from linli.form.charges import charge_fields, charge_slips
from linli.form.closure import closure_fields, closure_slips
from linli.form.facts import fact_fields, fact_slips, hours_fields, hours_slips
from linli.form.field import FormField, FormSubject, Given
from linli.form.new_place import new_place_fields, new_place_slips
from linli.form.slip import ChangeSlip
from linli.form.week import week_fields, week_shown_on, week_slips
from linli.model import Place
from linli.model.codes import CLOSURE

Fields = Callable[[FormSubject, Given], Iterator[FormField]]
Slips = Callable[[FormSubject, Given], Iterator[ChangeSlip]]


def _today(subject: FormSubject, _: Given) -> date:
    return subject.day


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """One kind of change: its fields, what is asked for by what stands in them, and which places have it.

    `notices` are the codes of the sheets that show it best, the best first; `shown_on` the day of the preview.
    """

    code: str
    word: str
    fields: Fields
    slips: Slips
    offered: Callable[[Place | None], bool]
    notices: tuple[str, ...] = ()
    shown_on: Callable[[FormSubject, Given], date] = _today


def _of_places(place: Place | None) -> bool:
    return place is not None


def _of_kitchens(place: Place | None) -> bool:
    return place is not None and place.feeds


def _of_none(place: Place | None) -> bool:
    return place is None


CHANGE_KINDS: tuple[ChangeKind, ...] = (
    ChangeKind("hours", "改开放时间", hours_fields, hours_slips, _of_places, ("hours", "sign")),
    ChangeKind("week", "写一周菜单", week_fields, week_slips, _of_kitchens, ("menu",), week_shown_on),
    ChangeKind("charges", "改价格", charge_fields, charge_slips, _of_places, ("prices",)),
    ChangeKind(CLOSURE, "停业、停餐", closure_fields, closure_slips, _of_places, (CLOSURE,)),
    ChangeKind("verification", "记下核实", verification_fields, verification_slips, _of_places, ("hours", "sign")),
    ChangeKind("facts", "改地址、电话和别的", fact_fields, fact_slips, _of_places, ("sign",)),
    ChangeKind("new-place", "新增服务点", new_place_fields, new_place_slips, _of_none, ("sign",)),
)


def change_kind(code: str) -> ChangeKind:
    """Return a kind by its code; KeyError where there is none."""
    found = {kind.code: kind for kind in CHANGE_KINDS}
    return found[code]
