"""JSON-LD of pages: events that take place when the engine says so, breadcrumbs on every page; read by pyld."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pyld import jsonld

from linli.engine.meals import monday_of
from linli.engine.schedule import HORIZON_DAYS
from linli.load.settings import Settings
from linli.model import Announcement, Place, Programme
from linli.publish.data.linked import place_node, script, trail_node
from linli.publish.data.linked_events import activity_nodes, announcement_nodes, programme_nodes
from linli.publish.site import Site
from linli.publish.views.links import HOME
from linli.publish.writing import planned
from tests.golden.tree import FRAME
from tests.publish.data.sites import TODAY, known_name, places, sites
from tests.publish.data.test_round_trip import clock_minutes, spans_of
from tests.sample import DIRECTORY, open_sample, said

EVENT_NEWS = """\
标题: 一件事
种类: {kind}
涉及: [liuxi-center]
起止: {period}
发布时间: 2026-11-23 09:00
来源: [s1]
录入: 2026-11-23
"""


def loaded(url, options):
    """Give pyld the context of schema.org without asking for it: every word is one of schema.org."""
    context = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "item": {"@type": "@id"}}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_json_ld_expands(site):
    """Expanded by pyld every key is a word of schema.org, and the breadcrumbs lead down to the page."""
    directory = site.directory
    for entry in (*directory.places.values(), *directory.programmes.values(), *directory.announcements.values()):
        nodes = list(nodes_of(site, entry))
        trail = trail_node(site, (HOME,), getattr(entry, "name", entry.id), "x/")
        graph = json.loads(script(*nodes, trail))
        expanded = jsonld.expand(graph, {"documentLoader": loaded})
        assert len(expanded) == len(nodes) + 1
        assert all(key.startswith(("https://schema.org/", "@")) for node in expanded for key in node)
        assert [item["position"] for item in trail["itemListElement"]] == [1, 2]


def nodes_of(site, entry):
    """Yield what the page of a record says in JSON-LD."""
    match entry:
        case Place():
            yield place_node(site, entry)
            yield from activity_nodes(site, entry, HORIZON_DAYS)
        case Programme():
            yield from programme_nodes(site, entry)
        case Announcement():
            yield from announcement_nodes(site, entry)


@pytest.mark.parametrize(("site", "place"), [pair for pair in places() if pair[1].activities], ids=known_name)
def test_activities_in_json_ld_say_what_the_engine_says(site, place):
    """The schedules of an activity unfold to the days and hours on which it surely takes place, and to no other."""
    nodes = {node["name"].removesuffix("（虚构示例）"): node for node in activity_nodes(site, place, HORIZON_DAYS)}
    for activity in place.activities:
        timetable = site.week.activity(place, activity).part(monday_of(TODAY), HORIZON_DAYS)
        days = defaultdict(list)
        for found in nodes.get(activity.name, {}).get("eventSchedule", ()):
            first, last = (date.fromisoformat(found[key]) for key in ("startDate", "endDate"))
            for number in range((last - first).days + 1):
                day = first + timedelta(days=number)
                if f"https://schema.org/{day:%A}" in found["byDay"]:
                    days[day].append((clock_minutes(found["startTime"]), clock_minutes(found["endTime"])))
        assert spans_of(days) == {day: state.spans for day, state in timetable.items() if state.spans}


def test_only_what_takes_place_is_an_event(tmp_path):
    """活动 with a last day is an event; a closure, a correction and what has no end are none."""
    kinds = [
        ("活动", "2026-12-01 14:30至2026-12-01 16:00"),
        ("活动", "2026-12-01至另行通知"),
        ("其他", "2026-12-01至2026-12-02"),
        ("招生", "2026-12-01至2026-12-02"),
        ("停业", "2026-12-01至2026-12-02"),
    ]
    files = {
        f"announcements/qinghe/20261123-a{number}.yml": EVENT_NEWS.format(kind=kind, period=period)
        for number, (kind, period) in enumerate(kinds)
    }
    project = open_sample(tmp_path, files)
    assert said(project) == []
    site = Site(
        root=tmp_path,
        directory=project.directories[DIRECTORY],
        settings=Settings(directory=DIRECTORY),
        today=TODAY,
        almanac=project.almanac,
    )
    nodes = [node for entry in site.directory.announcements.values() for node in announcement_nodes(site, entry)]
    assert [(node["@type"], node["startDate"], node["endDate"]) for node in nodes] == [
        ("Event", "2026-12-01T14:30", "2026-12-01T16:00")
    ]
    assert [venue["name"] for venue in nodes[0]["location"]] == ["柳溪社区关爱服务中心"]


@pytest.mark.parametrize("site", sites(), ids=known_name)
def test_every_page_with_breadcrumbs_says_them(site):
    """Each page below the home page has a BreadcrumbList that ends with the page itself; the demonstration, for no
    search engine, says nothing in JSON-LD."""
    framed = replace(site, frames=dict.fromkeys(range(9), FRAME))
    seen = set()
    for output, plan in planned(framed):
        if not output.framed or output.kind in seen or not plan.path:
            continue
        seen.add(output.kind)
        html = output.render(framed, plan).decode()
        if "ll-breadcrumbs" not in html:
            continue
        said = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert len(said) == (not site.demo)
        if site.demo:
            continue
        (found,) = said
        (trail,) = [node for node in json.loads(found)["@graph"] if node["@type"] == "BreadcrumbList"]
        assert trail["itemListElement"][-1]["item"] == site.absolute(plan.path)
    assert len(seen) > 10
