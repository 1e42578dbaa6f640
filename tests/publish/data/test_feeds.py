"""Atom feeds, read by feedparser."""

from datetime import timedelta

import feedparser
import pytest

from linli.publish.data.atom import FEEDS, FeedEntry, feed
from tests.publish.data.sites import TODAY, bytes_of, demo, known_name, sites

ALL = [(site, plan) for site in sites() for plan in FEEDS.plan(site)]


@pytest.mark.parametrize(("site", "plan"), ALL, ids=lambda value: getattr(value, "uri", None) or known_name(value))
def test_a_feed_is_well_formed(site, plan):
    """Every feed is one, newest first, its ids unique; what is fictional says so in each title."""
    found = feedparser.parse(FEEDS.render(site, plan))
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.id == site.absolute(plan.uri)
    ids = [entry.id for entry in found.entries]
    assert len(ids) == len(set(ids))
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert {"虚构示例" in entry.title for entry in found.entries} <= {site.demo}
    assert all(entry.link.startswith(site.absolute("")) for entry in found.entries)


def test_an_announcement_is_told_when_it_is_published():
    """What is to be published later is in no feed yet."""
    before = TODAY - timedelta(days=7)
    told = feedparser.parse(bytes_of(demo(before), FEEDS, "data/announcements.atom")).entries
    expected = [entry for entry in demo().directory.announcements.values() if entry.published.date() <= before]
    assert 0 < len(told) == len(expected) < len(demo().directory.announcements)


def test_a_township_is_told_of_its_own():
    """The feed of a township has its places and no other's."""
    site = demo()
    found = feedparser.parse(bytes_of(site, FEEDS, "data/feeds/shili/liuxi-zhen/changed.atom")).entries
    places = {site.absolute(f"places/{place.id}/") for place in site.directory.places_within("shili/liuxi-zhen")}
    assert places <= {entry.link for entry in found}
    assert not {entry.link for entry in found if "/places/" in entry.link} - places


def test_texts_stay_texts():
    """A title with signs of XML is read back as it was typed."""
    moment = next(iter(demo().directory.announcements.values())).published
    made = feed(demo(), "data/x.atom", "x", [FeedEntry("tag:x", "<b>&'\"", "https://example.org/", moment, "a<b")])
    assert feedparser.parse(made).entries[0].summary == "a<b"
    assert b"&lt;b&gt;&amp;" in made
