"""What a directory finds by its indexes is what a walk through all its records finds."""

import pytest

from linli.load.loading import load, load_vocabulary
from linli.model.area_tree import chain_of, within
from linli.model.directory import concerns
from tests.sample import ROOT


@pytest.fixture(scope="module", params=["data/shili", "tests/golden/example"])
def directory(request):
    """A directory with records of every type."""
    vocabulary, _ = load_vocabulary(ROOT)
    found, _ = load(ROOT, request.param, vocabulary)
    return found


def test_the_areas_around_an_area():
    """A path and those it begins with, the county first."""
    assert chain_of("qinghe/chengguan/liuxi") == ("qinghe", "qinghe/chengguan", "qinghe/chengguan/liuxi")
    assert chain_of("qinghe") == ("qinghe",)


@pytest.mark.parametrize(
    ("path", "area", "inside"),
    [
        ("qinghe", "qinghe", True),
        ("qinghe/chengguan", "qinghe", True),
        ("qinghe", "qinghe/chengguan", False),
        ("qinghe2", "qinghe", False),
        ("qinghe/chengguan2/liuxi", "qinghe/chengguan", False),
    ],
)
def test_within(path, area, inside):
    """A path lies in another that it begins with, step by step."""
    assert within(path, area) is inside


def test_announcements_of_places(directory):
    """By id, or through an area around the place, narrowed to its kind; the newest first."""
    for place in directory.places.values():
        walked = tuple(entry for entry in directory.announcements.values() if concerns(entry, place))
        assert directory.announcements_for(place) == walked


def test_places_of_announcements(directory):
    """The other way round, in the order of the directory."""
    for entry in directory.announcements.values():
        walked = tuple(place for place in directory.places.values() if concerns(entry, place))
        assert directory.places_concerned(entry) == walked


def test_announcements_about_areas(directory):
    """Those that name the area, one around it, one below it, or a place in it."""
    for path in directory.areas:
        walked = []
        for entry in directory.announcements.values():
            for subject in entry.concerns:
                place = directory.places.get(subject)
                near = within(place.area, path) if place else within(path, subject) or within(subject, path)
                if near and entry not in walked:
                    walked.append(entry)
        assert directory.announcements_about(path) == tuple(walked)


def test_what_names_a_subject_itself(directory):
    """Announcements by place, programme or area; programmes by their venues and the areas around them."""
    for subject in (*directory.places, *directory.programmes, *directory.areas):
        named = tuple(entry for entry in directory.announcements.values() if subject in entry.concerns)
        assert directory.announcements_naming(subject) == named
    for subject in (*directory.places, *directory.areas):
        held = [
            programme
            for programme in directory.programmes.values()
            if any(venue == subject or within(venue, subject) for venue in programme.held_at)
        ]
        assert directory.programmes_at(subject) == tuple(held)


def test_places_within_places(directory):
    """隶属 from below and from above."""
    for place in directory.places.values():
        holders = directory.holders(place)
        assert (holders[0].id if holders else None) == place.parent
        assert all(below in directory.parts[above.id] for below, above in zip((place, *holders), holders, strict=False))
