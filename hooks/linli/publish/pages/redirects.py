"""Old addresses: former ids lead to the new ones, sheets of what is given up to its page."""

from collections import Counter
from collections.abc import Iterator

from linli.model import Entry
from linli.model.entry import former_ids_of
from linli.model.record_types import type_of
from linli.publish.assets import finished
from linli.publish.sheets.area import BOOKLET_NOTICE
from linli.publish.sheets.registry import keys_of, kinds_for
from linli.publish.site import Output, Plan, Site, record_path
from linli.publish.templating import render_template
from linli.publish.views.cards import entry_row


def former(site: Site) -> Iterator[tuple[str, Entry]]:
    """Yield every former id with its record."""
    for entry in site.directory.entries:
        for old in former_ids_of(entry):
            yield old, entry


def _plan(site: Site) -> Iterator[Plan]:
    """Plan a redirect for the page and the sheets of every former id, and for those that a place no longer offers."""
    for old, entry in former(site):
        yield Plan(f"{type_of(entry).code}/{old}/index.html", "redirect", entry.id)
        for key in keys_of(site, entry):
            yield Plan(f"notices/{old}/{key.kind}/index.html", "redirect", entry.id)
    for place in site.directory.places.values():
        if place.withdrawn_on(site.today):
            for kind in kinds_for(type(place)):
                if kind.has(site, place):
                    yield Plan(f"notices/{place.id}/{kind.code}/index.html", "redirect", place.id)


def _render(site: Site, plan: Plan) -> bytes:
    """Render a redirect."""
    entry = site.directory.by_id[plan.subject]
    name = entry_row(entry).text
    view = {"name": name, "path": record_path(entry)}
    return finished(site, plan, render_template(site, plan, "pages/redirect.html", view))


def plan_moved_notices(site: Site) -> Iterator[Plan]:
    """Plan a redirect for the notice of every area at its former address: “notices/<path with dashes>/<kind>/”.

    An address that was of two areas, or is of a record by now, leads nowhere rather than astray.
    """
    shared = Counter(area.slug for area in site.directory.area_list)
    for area in site.directory.area_list:
        for key in keys_of(site, area):
            if key.kind == BOOKLET_NOTICE.code and shared[area.slug] == 1 and area.slug not in site.directory.by_id:
                yield Plan(f"notices/{area.slug}/{key.kind}/index.html", "moved-notice", f"{area.path}/-/{key.kind}")


def render_moved_notice(site: Site, plan: Plan) -> bytes:
    """Render the redirect to a notice of an area."""
    name = f"{site.directory.area_name(plan.subject.partition('/-/')[0])}{BOOKLET_NOTICE.word}"
    view = {"name": name, "path": f"notices/areas/{plan.subject}/"}
    return finished(site, plan, render_template(site, plan, "pages/redirect.html", view))


MOVED_NOTICES = Output("moved-notice", plan_moved_notices, render_moved_notice)
REDIRECTS = Output("redirect", _plan, _render)
