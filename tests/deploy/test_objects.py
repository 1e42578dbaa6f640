"""deploy/objects.sh: a site goes into an object storage in an order in which no page ever lacks what it needs."""

import os
import shutil
import subprocess

import pytest

from tests.deploy.object_storage import ObjectStorage
from tests.sample import ROOT

FILES = {
    "index.html": "首页",
    "places/x/index.html": "甲",
    "data/places.geojson": "{}",
    "data/calendar/x.ics": "BEGIN:VCALENDAR",
    "assets/linli.0123456789.js": "新脚本",
    "assets/javascripts/bundle.a5f9d56c.min.js": "主题",
    "assets/plate.svg": "<svg/>",
}
SCRIPT = "assets/linli.0123456789.js"
FOR_EVER, EACH_TIME = "public, max-age=31536000, immutable", "no-cache"


@pytest.fixture
def site(tmp_path):
    """A finished site."""
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


@pytest.fixture
def storage():
    """An object storage with what an earlier version has left."""
    with ObjectStorage("county") as made:
        for key in ("places/gone/index.html", "assets/linli.aaaaaaaaaa.js", "index.html"):
            made.objects[key] = ("旧的".encode(), {})
        yield made


def upload(site, storage):
    """Run the script; return the process."""
    if not shutil.which("rclone"):
        pytest.skip("rclone is not installed")
    remote = {
        "TYPE": "s3",
        "PROVIDER": "Other",
        "ENDPOINT": storage.address,
        "ACCESS_KEY_ID": "x",
        "SECRET_ACCESS_KEY": "x",
        "NO_CHECK_BUCKET": "true",
    }
    variables = {"PATH": os.environ["PATH"], "HOME": str(site.parent)}
    variables.update({f"RCLONE_CONFIG_TEST_{name}": value for name, value in remote.items()})
    command = [ROOT / "deploy/objects.sh", site, f"test:{storage.bucket}"]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def test_scripts_first_pages_last_then_what_is_gone(site, storage):
    """What is old goes at the end; old scripts stay for the pages that stand open."""
    done = upload(site, storage)
    assert done.returncode == 0, done.stderr
    assert set(storage.objects) == {*FILES, "assets/linli.aaaaaaaaaa.js"}
    order = [key for _, key in storage.log]
    stages = [0 if key == SCRIPT else 2 if key.endswith(".html") else 1 for key in order if "bundle" not in key]
    assert stages == sorted(stages)
    assert storage.log[-1] == ("DELETE", "places/gone/index.html")


def test_every_object_says_how_long_it_may_be_kept_and_what_it_is(site, storage):
    """Scripts and styles named by their content for ever, all else is asked for each time."""
    assert upload(site, storage).returncode == 0
    said = {key: headers for key, (_, headers) in storage.objects.items() if headers}
    kept = {key: headers["Cache-Control"] for key, headers in said.items()}
    assert kept == {key: FOR_EVER if key == SCRIPT else EACH_TIME for key in FILES}
    kinds = {"index.html": "text/html", SCRIPT: "javascript", "assets/plate.svg": "image/svg+xml"}
    assert [key for key, kind in kinds.items() if kind not in said[key]["Content-Type"]] == []


def test_what_has_not_changed_is_not_sent_again(site, storage):
    """A new day writes every file anew; what is the same stays where it is."""
    assert upload(site, storage).returncode == 0
    storage.log.clear()
    (site / "index.html").write_text("明天", "utf-8")
    for path in site.rglob("*"):
        os.utime(path, (0, 0))
    assert upload(site, storage).returncode == 0
    assert storage.log == [("PUT", "index.html")]


def test_what_is_no_site_is_not_sent(site, storage):
    """A wrong folder would empty the bucket."""
    done = upload(site / "data", storage)
    assert (done.returncode, storage.log) == (1, [])
