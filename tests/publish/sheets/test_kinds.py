"""A kind of notice is described once: whoever adds one finds it wherever notices are named, listed or made."""

import re
from dataclasses import replace

import pytest

from linli.cli.notices import notices_command
from linli.model import Place, Team
from linli.press.look import NoticeLook
from linli.press.views import Lead, NoticeView
from linli.publish.pages.printing import PRINTING
from linli.publish.sheets import registry
from linli.publish.sheets.issuing import place_sheet, sealed
from linli.publish.sheets.kind import BlankForm, NoticeKind, always
from linli.publish.sheets.print_pages import NOTICES
from linli.publish.sheets.printed import print_links
from tests.golden.tree import example_site
from tests.sample import ROOT

WAY = NoticeLook("way", "怎么找我们", "clock")
THANKS = NoticeLook("thanks", "致谢", "flag", "plain")


def _way_sheet(site, place):
    return place_sheet(site, place, WAY, (Lead((place.address,)),))


def _blank_way(site):
    return NoticeView(WAY, "＿＿", (), site.settings.name)


def _has_address(site, place):
    return bool(place.address)


def _thanks_sheet(site, team):
    return sealed(site, NoticeView(THANKS, team.name, (), site.settings.name), f"teams/{team.id}/")


ADDED = (
    NoticeKind(WAY, Place, _way_sheet, _has_address, BlankForm(_blank_way, "搬家那天手写")),
    NoticeKind(THANKS, Team, _thanks_sheet, always),
)


@pytest.fixture
def site(monkeypatch):
    """The example directory where two kinds of notices have been added, one of them for teams, which have none yet."""
    monkeypatch.setattr(registry, "NOTICE_KINDS", (*registry.NOTICE_KINDS, *ADDED))
    return example_site()


def texts(html):
    """Return the texts of a page, a space between."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_added_kind_has_a_page_a_subject(site):
    """The subjects that have it, and the form to be filled in by hand, each with its sheet under the kind's word."""
    keys = {key.path for key in registry.notice_keys(site) if key.kind in {"way", "thanks"}}
    addressed = {place.id for place in site.directory.places.values() if place.address}
    assert addressed
    assert keys == {
        *(f"notices/{place}/way" for place in addressed),
        *(f"notices/{team}/thanks" for team in site.directory.teams),
        "notices/blank/way",
    }
    plans = [plan for plan in NOTICES.plan(site) if plan.kind in {"way", "thanks"}]
    assert {plan.path.rstrip("/") for plan in plans} == keys
    for plan in plans:
        word = "怎么找我们" if plan.kind == "way" else "致谢"
        assert word in texts(NOTICES.render(site, plan).decode())


def test_an_added_kind_is_linked_from_its_subject(site):
    """The links of a subject name the kind by its word."""
    place = next(place for place in site.directory.places.values() if place.address)
    assert "怎么找我们" in [link.text for link in print_links(site, place)]
    assert [link.text for link in print_links(site, next(iter(site.directory.teams.values())))] == ["致谢"]


def test_an_added_kind_is_in_the_list_of_what_can_be_printed(site):
    """A column among those of places, a row for anything else, a line for the blank form."""
    (plan,) = PRINTING.plan(site)
    html = texts(PRINTING.render(site, plan).decode())
    assert "收费标准 怎么找我们" in html
    assert all(f"{team.name} 致谢" in html for team in site.directory.teams.values())
    assert "空白怎么找我们" in html
    assert "空白停业通知" in html.replace(" ", "")


def test_the_command_knows_every_kind():
    """`linli notices --kind` takes the codes of the kinds, no other list of them."""
    (option,) = [option for option in notices_command.params if option.name == "kinds"]
    assert list(option.type.choices) == [kind.code for kind in registry.NOTICE_KINDS]


def test_codes_and_words_are_told_apart():
    """No two kinds share their code or their word."""
    for names in ({kind.code for kind in registry.NOTICE_KINDS}, {kind.word for kind in registry.NOTICE_KINDS}):
        assert len(names) == len(registry.NOTICE_KINDS)


@pytest.mark.parametrize("kind", registry.NOTICE_KINDS, ids=lambda kind: kind.code)
def test_the_handbook_names_every_kind(kind):
    """The table of what can be printed, in the handbook, calls a kind by its word."""
    table = [line for line in (ROOT / "content/staff/notices.md").read_text("utf-8").splitlines() if line[:1] == "|"]
    assert any(kind.word in re.split(r"[|、]", line.replace(" ", "")) for line in table)


@pytest.mark.parametrize("kind", registry.NOTICE_KINDS, ids=lambda kind: kind.code)
def test_a_kind_has_its_plate(kind):
    """The shape in the head of a kind is drawn."""
    plates = ROOT / "overrides/linli/notices/plates"
    assert not kind.look.shape or (plates / f"{kind.look.shape}.svg").exists()


def test_an_unknown_kind_is_an_error(site):
    """A code that no kind has leads nowhere, rather than to some sheet."""
    with pytest.raises(KeyError):
        registry.notice_view(site, registry.NoticeKey(next(iter(site.directory.places)), "poster"))


def test_a_look_says_nothing(demo):
    """How a notice looks may change without making the paper on the wall old: its code counts the facts alone."""
    place = next(iter(demo.directory.places.values()))
    plain = place_sheet(demo, place, WAY, ())
    assert place_sheet(demo, place, replace(WAY, word="路线", ceiling=20, tone="alert"), ()).code == plain.code
