"""The published site is the old one or the new one, at every moment."""

import pytest

from linli.publish.staging import Staging


@pytest.fixture
def staging(tmp_path):
    """A published site with one old page, and a next one with one new page."""
    target = tmp_path / "site"
    target.mkdir()
    (target / "index.html").write_text("old")
    staging = Staging(target)
    staging.begin().mkdir()
    (staging.folder / "index.html").write_text("new")
    return staging


def pages(staging):
    """Return the published pages and what else lies beside them."""
    return (staging.target / "index.html").read_text(), sorted(path.name for path in staging.target.parent.iterdir())


def test_publishing_swaps_the_folder(staging):
    """After publishing the new page stands, and nothing else lies about."""
    staging.publish()
    assert pages(staging) == ("new", ["site"])


def test_discarding_keeps_the_old(staging):
    """After discarding the old page stands, and nothing else lies about."""
    staging.discard()
    assert pages(staging) == ("old", ["site"])


def test_a_failing_rename_brings_the_old_back(staging, monkeypatch):
    """When the second rename fails, the old site is put back and the error goes up."""
    rename = type(staging.target).rename

    def fail_for_next(path, target):
        if path == staging.folder:
            raise OSError("in use")
        return rename(path, target)

    monkeypatch.setattr(type(staging.target), "rename", fail_for_next)
    with pytest.raises(OSError, match="in use"):
        staging.publish()
    assert pages(staging)[0] == "old"


def test_a_build_killed_between_the_renames_is_mended(staging):
    """A site that lies between its two renames is brought back by the next build."""
    staging.target.rename(staging.target.with_name(".site-previous"))
    staging.begin()
    assert pages(staging) == ("old", ["site"])


def test_the_first_site_needs_no_old_one(tmp_path):
    """Publishing works where there was no site."""
    staging = Staging(tmp_path / "site")
    staging.begin().mkdir()
    staging.publish()
    assert (tmp_path / "site").is_dir()
