"""Copies of sites that others publish: whole and checked, or as they were."""

import json

import pytest

from linli.publish.data.manifest import manifest_of
from linli.publish.data.version import fingerprint
from linli.publish.portal.building import MemberState, MemberTask
from linli.publish.portal.copying import NotReached, copy_site, fetched_bytes
from linli.publish.portal.members import Member
from tests.golden.tree import example_site

URL = "https://ludian.example.org/"


def published(index="{}", **changes):
    """Return a published site as address → bytes: an index and a list of places, and its manifest."""
    files = {"data/index.json": index.encode(), "data/places.json": b"[]"}
    made = manifest_of(example_site(), {path: fingerprint(content) for path, content in files.items()})
    manifest = json.dumps({**json.loads(made.model_dump_json()), **changes})
    return {URL + path: content for path, content in {**files, "data/manifest.json": manifest.encode()}.items()}


class Net:
    """A net with some addresses, which notes what it is asked for."""

    def __init__(self, pages):
        self.pages, self.asked = pages, []

    def __call__(self, address, most):
        """Return what lies there."""
        self.asked.append(address.removeprefix(URL))
        if address not in self.pages or len(self.pages[address]) > most:
            raise NotReached(address)
        return self.pages[address]


def copied(folder):
    """Return the files of a copy."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_copy_is_what_the_manifest_names(tmp_path):
    """All its files, and the manifest itself."""
    pages = published()
    assert copy_site(URL, tmp_path / "ludian", Net(pages)).areas == {"qinghe": "清河县"}
    assert {URL + path: content for path, content in copied(tmp_path / "ludian").items()} == pages
    assert [path.name for path in tmp_path.iterdir()] == ["ludian"]


def test_only_what_has_changed_is_asked_for_again(tmp_path):
    """Files are told apart by their sums."""
    copy_site(URL, tmp_path / "ludian", Net(published()))
    net = Net(published(index='{"new": 1}'))
    copy_site(URL, tmp_path / "ludian", net)
    assert net.asked == ["data/manifest.json", "data/index.json"]
    assert copied(tmp_path / "ludian")["data/index.json"] == b'{"new": 1}'


@pytest.mark.parametrize(
    "spoilt",
    [
        {},
        {**published(), URL + "data/manifest.json": b"<html>"},
        {**published(), URL + "data/manifest.json": b"[" * 100_000},
        {**published(index="{ }"), URL + "data/index.json": b'{"other": 1}'},
        {key: value for key, value in published(index="{ }").items() if "index" not in key},
        published(format=2),
        published(fictional=True),
        published(files={f"data/index/a{number}.json": "1" * 64 for number in range(5001)}),
        published(files={"data/../../../x.json": fingerprint(b"x")}),
    ],
    ids=["gone", "no JSON", "deep", "other sum", "half there", "newer", "fictional", "many", "escape"],
)
def test_what_cannot_be_copied_whole_leaves_the_last_copy(tmp_path, spoilt):
    """The report says so, and the manifest is that of the copy with its day."""
    copy_site(URL, tmp_path / "ludian", Net(published()))
    before = copied(tmp_path / "ludian")
    report = MemberTask(tmp_path, Net(spoilt))(Member("ludian", url=URL))
    assert (report.standing, report.failed, len(report.lines)) == (MemberState.KEPT, True, 1)
    assert report.manifest.day.isoformat() == "2026-11-24"
    assert copied(tmp_path / "ludian") == before
    assert [path.name for path in tmp_path.iterdir()] == ["ludian"]


def test_what_was_never_reached_is_missing(tmp_path):
    """There is nothing to show of it."""
    report = MemberTask(tmp_path, Net({}))(Member("ludian", url=URL))
    assert (report.standing, report.manifest) == (MemberState.MISSING, None)
    assert list(tmp_path.iterdir()) == []


def test_only_https_is_asked(tmp_path):
    """A plain address is not even tried."""
    with pytest.raises(NotReached, match="不是 https"):
        fetched_bytes("http://127.0.0.1:9/data/manifest.json", 100)
    with pytest.raises(NotReached, match="没有取到"):
        fetched_bytes("https://127.0.0.1:9/data/manifest.json", 100)


def finished(folder, pages):
    """Write a published site into a folder."""
    for address, content in pages.items():
        file = folder / address.removeprefix(URL)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def test_a_site_built_elsewhere_is_put_in_place_whole(tmp_path):
    """It takes the place of the one that was there; one that lies there already stays."""
    task = MemberTask(tmp_path)
    first = finished(tmp_path / "new/one", {**published(), f"{URL}index.html": b"<p>"})
    assert task(Member("ludian", first)).standing == MemberState.COPIED
    assert copied(tmp_path / "ludian") == copied(first)
    second = finished(tmp_path / "new/two", published(index='{"new": 1}'))
    assert task(Member("ludian", second)).standing == MemberState.COPIED
    assert copied(tmp_path / "ludian") == copied(second)
    assert task(Member("ludian", tmp_path / "ludian")).standing == MemberState.COPIED
    assert copied(tmp_path / "ludian") == copied(second)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ludian", "new"]


def test_a_demonstration_is_not_put_in_place(tmp_path):
    """What is no county leaves what was there."""
    task = MemberTask(tmp_path)
    task(Member("ludian", finished(tmp_path / "new/one", published())))
    report = task(Member("ludian", finished(tmp_path / "new/two", published(fictional=True))))
    assert (report.standing, "虚构示例" in report.lines[0]) == (MemberState.KEPT, True)
    assert not report.manifest.fictional
