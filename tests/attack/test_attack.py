"""A small cut of `make attack`: one payload in every text field, the first pages of every kind."""

import pytest
from pydantic import BaseModel

from linli.model import Announcement, Outcome, Place, Policy, Programme, Team, WeekMenu
from linli.model.area import AreaRecord
from tests.attack.attacked import MARK, PAYLOADS, Attack, text_fields
from tests.attack.sites import attacked_site, become_markup, pages_of

MODELS: tuple[type[BaseModel], ...] = (Announcement, Outcome, Place, Policy, Programme, Team, WeekMenu, AreaRecord)
STEP = 25
# The names of sittings, which hours and menus share; the parts of a record that somebody verified.
WORDS = {"WeekMenu.days", "Verification.parts"}


def test_every_text_field_of_the_models_is_attacked():
    """What the models let somebody type is reached in the demonstration, which is complete in every field."""
    attack = Attack(PAYLOADS[0])
    attacked_site(attack)
    assert text_fields(MODELS) - attack.reached - WORDS == set()


@pytest.mark.parametrize("payload", PAYLOADS[:2], ids=["elements", "attributes"])
def test_a_payload_stays_text(payload):
    """No page of any kind makes markup of it, and some of each record show it."""
    site = attacked_site(Attack(payload))
    shown = 0
    for uri, html in pages_of(site, STEP):
        assert become_markup(html) == (), uri
        shown += MARK in html
    assert shown > 20


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (f"<p><{MARK}></p>", (f"<{MARK}>",)),
        ("<img src=x onerror=a()>", ("<img onerror=a()>",)),
        ('<a href=" javascript:a()">x</a>', ("<a href= javascript:a()>",)),
        (f"<p title='<{MARK}>'>&lt;{MARK}&gt;</p>", ()),
    ],
)
def test_markup_is_noticed(html, found):
    """The test can fail: what a payload would bring is seen."""
    assert become_markup(html) == found
