"""What must hold of the records themselves, whichever county they are of: all that depends on data/."""

import json
from datetime import date

import pytest

from linli.publish.build import sites_of
from linli.publish.frame import SENTINELS, Frame
from linli.publish.writing import planned

pytestmark = pytest.mark.data

TODAY = date(2026, 11, 26)
FRAME = Frame.cut(
    "<title>{title}</title>\n{description}\n{canonical}\n<meta content={picture}>{body}".format(**SENTINELS)
)


@pytest.fixture(scope="module")
def rendered(project, settings):
    """Every file of both sites but those of the closed lists alone, by its base and path."""
    files = {}
    for site in sites_of(project, settings, TODAY):
        site.frames.update(dict.fromkeys(range(12), FRAME))
        for output, plan in planned(site):
            files[site.base + plan.uri] = output.render(site, plan)
    return files


def test_the_records_have_no_errors(project):
    """Nothing is published while a record has an error; warnings and hints are for whoever edits."""
    assert [str(problem) for problem in project.problems if problem.level == "error"] == []


def test_nothing_personal_is_suspected(project):
    """Both directories, the pages, the vocabulary and the settings raise no alarm, not even a warning."""
    assert [str(problem) for problem in project.problems if "像是" in problem.message] == []


def test_every_record_has_its_page(project, settings, rendered):
    """Whatever has an id can be looked up, and its page names it."""
    for path, base in ((settings.directory, ""), (settings.demo, "demo/")):
        for place in project.directories[path].places.values() if path else ():
            page = rendered[f"{base}places/{place.id}/index.html"].decode()
            assert place.name.replace("“", "").replace("”", "")[:4] in page.replace("“", "").replace("”", "")


def test_machine_files_are_valid(rendered):
    """Every JSON file is JSON."""
    found = [json.loads(content) for path, content in rendered.items() if path.endswith((".json", ".geojson"))]
    assert found


def test_the_two_directories_never_meet(project, settings, rendered):
    """No id and no telephone of the demonstration stands on any page of the real site; only the form offers to try it there."""
    if not settings.demo:
        pytest.skip("there is no demonstration")
    places = project.directories[settings.demo].places.values()
    words = {f"/{place.id}/" for place in places} | {phone.number for place in places for phone in place.phones}
    real = {path: content for path, content in rendered.items() if not path.startswith(("demo/", "staff/edit/"))}
    met = [(path, word) for path, content in real.items() for word in words if word.encode() in content]
    assert met == []


def test_every_record_names_its_sources(project):
    """Every record rests on a source that is listed, and says when it was entered."""
    for directory in project.directories.values():
        for entry in directory.entries:
            assert set(entry.sources) <= set(directory.sources), entry.file
            assert entry.sources, entry.file
