"""A facet is described once: whoever adds one finds it in the index, the search, the address and the form."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from linli.model import Vocabulary
from linli.publish.index import facets
from linli.publish.index.build import first_file
from linli.publish.index.catalogue import coded_words
from linli.publish.index.coded import CODED, CodedField
from linli.publish.index.entry import IndexEntry, IndexWord
from linli.publish.index.facets import MOST_FLAGS, Facet, FacetType, facets_json, flag_facets
from linli.publish.index.findable import Findable
from linli.publish.pages import finder
from tests.golden.tree import example_site
from tests.node import run_script
from tests.publish.index.county import COUNTY
from tests.publish.index.node import ids, search


def _cooks(entry: IndexEntry) -> bool:
    return bool(entry.dishes)


ADDED = (
    Facet("need", FacetType.TERMS, "有什么难处", "都可以"),
    Facet("cooking", FacetType.FLAG, "公布了菜单", holds=_cooks),
)


def _called(entry: IndexEntry) -> tuple[str, ...]:
    return ("yes",) if entry.phones else ("no",) if entry.type == "place" else ()


def _words(vocabulary: Vocabulary, types: Sequence[Findable]) -> tuple[IndexWord, ...]:
    return (IndexWord("yes", "有电话"), IndexWord("no", "没有电话"))


CALLED = CodedField("called", _words, _called)


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two facets more: one of terms that the index has already, one that holds or does not."""
    every = (*facets.FACETS, *ADDED)
    monkeypatch.setattr(facets, "FACETS", every)
    monkeypatch.setattr(finder, "FACETS", every)


def test_the_index_carries_them() -> None:
    """By name and type, a flag with a bit of its own."""
    carried = first_file(COUNTY)["facets"]
    assert carried[-2:] == [{"name": "need", "type": "terms"}, {"name": "cooking", "type": "flag", "bit": 16}]


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({"need": "company"}, {"niluping-day-care"}),
        ({"need": ["company", "looking-after"], "kind": ["service-center", "programme"]}, None),
        ({"cooking": True}, {"tongbao-canteen", "liuxi-canteen"}),
        ({"cooking": True, "delivery": True}, {"liuxi-canteen"}),
        ({"need": "nonsense"}, set()),
    ],
)
def test_they_narrow(choices: dict[str, Any], expected: set[str] | None) -> None:
    """They add up with the others, and a choice leaves as many as were counted for it."""
    found = search(COUNTY, "", **choices)
    assert expected is None or set(ids(found["hits"])) == expected
    for value in found["counts"]["need"]:
        others = {name: choice for name, choice in choices.items() if name != "need"}
        assert search(COUNTY, "", **others, need=value["value"])["total"] == value["count"]


def test_a_flag_is_counted() -> None:
    """So many would remain if it had to hold."""
    assert search(COUNTY, "")["counts"]["cooking"] == 2


def test_the_address_keeps_them() -> None:
    """A question that asks for them is read and written the same way, and handed to the search."""
    program = """
        const question = module.readQuestion(new URLSearchParams(data.address), data.facets);
        const { need, cooking } = module.optionsOf(question, 0, { age: null, statuses: [] }, data.facets);
        const result = [module.writeQuestion(question, data.facets), need, cooking];
    """
    address = "?need=eating&need=company&cooking=yes"
    asked = {"address": address, "facets": facets_json()}
    assert run_script("finder/question.js", program, asked) == [address, ["eating", "company"], True]


def test_a_facet_of_terms_that_the_index_does_not_have_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its field is a row of one table, the facet of another: that is all, and it narrows, is counted and offered."""
    facet = Facet("called", FacetType.TERMS, "电话", "都可以")
    every = (*facets.FACETS, facet)
    for module in (facets, finder):
        monkeypatch.setattr(module, "FACETS", every)
    for name in ("build", "catalogue"):
        monkeypatch.setattr(import_module(f"linli.publish.index.{name}"), "CODED", (*CODED, CALLED))
    site = example_site()
    words = coded_words(site.directory.vocabulary, ())["called"]
    county = replace(COUNTY, words={**COUNTY.words, "called": words})
    found = search(county, "", called="no", kind="canteen")
    assert found["total"] == len([entry for entry in COUNTY.entries if entry.kind == "canteen" and not entry.phones])
    assert [value["name"] for value in search(county, "")["counts"]["called"]] == ["有电话", "没有电话"]
    offered = [control for control in finder.finder_view(site).controls if control.name == "called"]
    assert [option.text for control in offered for option in control.options] == ["有电话", "没有电话"]


def test_as_many_flags_as_a_number_has_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last of them narrows like the first; one more is refused when the index is written, not lost in it."""
    wanting = MOST_FLAGS - len(flag_facets())
    last = tuple(Facet(f"cooking-{number}", FacetType.FLAG, "公布了菜单", holds=_cooks) for number in range(wanting))
    monkeypatch.setattr(facets, "FACETS", (*facets.FACETS, *last))
    found = search(COUNTY, "", **{last[-1].name: True})
    assert set(ids(found["hits"])) == {"tongbao-canteen", "liuxi-canteen"}
    monkeypatch.setattr(facets, "FACETS", (*facets.FACETS, Facet("more", FacetType.FLAG, "再多", holds=_cooks)))
    with pytest.raises(ValueError, match="33 facets"):
        first_file(COUNTY)


def test_the_form_offers_them() -> None:
    """A choice of its own for the terms, a chip among those of the other flags."""
    controls = {control.name: control for control in finder.finder_view(example_site()).controls}
    assert controls["need"].label == "有什么难处"
    assert "meals" in [option.value for option in controls["need"].options]
    assert [option.text for option in controls["flag"].options] == [
        "没有台阶",
        "送餐或上门",
        "可以订餐",
        "有托位",
        "公布了菜单",
    ]


def test_a_type_that_the_search_does_not_know_is_an_error() -> None:
    """A facet is never silently left out of the search."""
    first = first_file(COUNTY)
    first["facets"].append({"name": "colour", "type": "palette"})
    program = """
        let result = "";
        try {
          module.search(module.createIndex(data), "", {});
        } catch (error) {
          result = error.message;
        }
    """
    assert run_script("search.js", program, first) == "unknown type of facet: palette"


STAGES = [
    ("search/groups.js", "FACET_TYPES"),
    ("finder/question.js", "ASKED_TYPES"),
    ("finder/choices.js", "SHOWN_TYPES"),
]


@pytest.mark.parametrize(("script", "table"), STAGES)
def test_every_stage_of_the_browser_knows_every_type(script: str, table: str) -> None:
    """The search, the address and the form have what belongs to each type of facet, and none that is gone."""
    assert run_script(script, f"const result = Object.keys(module.{table});", None) == list(FacetType)
