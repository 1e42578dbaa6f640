"""The previews beside the published site: of the repository's own branches, the newest of each, and nothing that is none."""

import io
import zipfile

import pytest
from previews import gather, unpack

from tests.ci.forge_server import ForgeServer

REPOSITORY = "county/linli"
API = f"/repos/{REPOSITORY}"


def packed(files):
    """Return a zip."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return written.getvalue()


def pull(number, repository):
    """Return a pull request, as the host describes it."""
    return {"number": number, "head": {"sha": f"c{number}", "repo": repository and {"full_name": repository}}}


@pytest.fixture
def forge():
    """A host with four open pull requests: own, of a fork, of a fork that is gone, and own without a preview."""
    pulls = [pull(1, REPOSITORY), pull(2, "stranger/linli"), pull(3, None)]
    answers = {
        f"{API}/pulls": pulls,
        f"{API}/actions/workflows/preview.yml/runs": {"workflow_runs": [{"id": 11}]},
        f"{API}/actions/runs/11/artifacts": {"artifacts": [{"id": 20, "expired": True}, {"id": 21, "expired": False}]},
        f"{API}/actions/artifacts/21/zip": packed({"index.html": "预览", "places/x/index.html": "甲"}),
    }
    with ForgeServer(answers) as server:
        yield server


def variables(forge):
    """Return what a workflow knows."""
    return {"TOKEN": "t", "GITHUB_API_URL": forge.address, "GITHUB_REPOSITORY": REPOSITORY}


def test_own_branches_have_a_preview_and_forks_have_none(forge, tmp_path):
    """What a stranger has made never stands below the site's address."""
    assert list(gather(variables(forge), tmp_path)) == ["1：有预览"]
    assert (tmp_path / "1/places/x/index.html").read_text("utf-8") == "甲"
    assert [path.name for path in tmp_path.iterdir()] == ["1"]


def test_the_store_of_the_files_is_not_told_who_asks(forge, tmp_path):
    """The host sends on to a store of another company: the token stays behind."""
    forge.answers["/store/21"] = forge.answers[f"{API}/actions/artifacts/21/zip"]
    forge.answers[f"{API}/actions/artifacts/21/zip"] = f"{forge.address}/store/21"
    assert list(gather(variables(forge), tmp_path)) == ["1：有预览"]
    asked = dict(forge.asked)
    assert ("Authorization" in asked[f"{API}/pulls"], "Authorization" in asked["/store/21"]) == (True, False)


def test_without_a_preview_there_is_none(forge, tmp_path):
    """Not made yet, or no longer kept."""
    forge.answers[f"{API}/actions/runs/11/artifacts"] = {"artifacts": [{"id": 20, "expired": True}]}
    assert list(gather(variables(forge), tmp_path)) == ["1：没有预览"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "good"),
    [({"index.html": "x"}, True), ({"site/index.html": "x"}, False), ({"../x": "x", "index.html": "x"}, True)],
)
def test_only_a_site_is_unpacked_and_only_into_its_folder(tmp_path, files, good):
    """A zip without a home page is none; a path that leads out of the folder stays in it."""
    assert unpack(packed(files), tmp_path / "a" / "b") == good
    assert not (tmp_path / "a" / "x").exists()
