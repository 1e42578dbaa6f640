"""Telephones as pages show them: those of records, and the hotline."""

from dataclasses import dataclass

from linli.model.contact import Phone
from linli.model.telephone import dial
from linli.publish.site import Site


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A telephone; `href` is "" where it cannot be dialled (the demonstration)."""

    number: str
    note: str
    href: str


def phone_view(site: Site, phone: Phone) -> PhoneView:
    """Show a telephone; fictional numbers cannot be dialled."""
    return PhoneView(phone.number, phone.note, "" if site.demo else f"tel:{dial(phone.number)}")


def hotline_view(site: Site) -> PhoneView:
    """Show the hotline as it is dialled in the county."""
    number = site.settings.hotline.local
    return PhoneView(number, "政务服务热线", "" if site.demo else f"tel:{dial(number)}")


def hotline_advice(site: Site) -> str:
    """Say how the hotline is dialled from elsewhere, where it is."""
    away = site.settings.hotline.away
    return f"在外地请拨：{away}" if away else ""
