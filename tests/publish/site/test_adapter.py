"""The adapter under MkDocs: what fails leaves the site as it was, and says why in Chinese."""

import os
import subprocess
import sys

import pytest

from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, write_sample

CONFIG = """\
site_name: 邻里
docs_dir: content
strict: true
theme: {{name: material, language: zh, custom_dir: {root}/overrides, font: false}}
plugins: []
hooks: [{root}/hooks/publish.py]
extra: {{generator: false, linli: {{directory: {directory}}}}}
"""


@pytest.fixture
def project(tmp_path):
    """A small project that builds, with a published page of an earlier build."""
    write_sample(tmp_path, {})
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "about.md").write_text("# 关于\n")
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(root=ROOT, directory=DIRECTORY))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the site that was there")
    return tmp_path


def build(project, **variables):
    """Run `mkdocs build` and return its exit code and output."""
    environment = {**os.environ, "LINLI_TODAY": "2026-11-24", "NO_MKDOCS_2_WARNING": "1", **variables}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def untouched(project):
    """Tell whether the published site is the one that was there, with nothing beside it."""
    same = (project / "site" / "index.html").read_text() == "the site that was there"
    return same and not list(project.glob(".site-*"))


def test_a_good_project_is_published(project):
    """The finished site replaces the old one whole."""
    code, output = build(project)
    assert code == 0, output
    assert "柳溪社区幸福食堂" in (project / "site" / "places" / "liuxi-canteen" / "index.html").read_text()
    assert not list(project.glob(".site-*"))


def test_an_error_in_the_data_stops_everything(project):
    """A record with an error is named; nothing is written, no traceback is shown."""
    (project / DIRECTORY / CANTEEN).write_text(FILES[CANTEEN] + "营业时间: 9点\n")
    code, output = build(project)
    assert code == 1
    assert f"{DIRECTORY}/{CANTEEN}:7 营业时间：没有这一项。是不是“开放时间”？" in output
    assert "Traceback" not in output
    assert untouched(project)


def test_a_strict_warning_stops_everything(project):
    """A broken link in a hand-written page fails strict mode after all is written: still nothing is published."""
    (project / "content" / "about.md").write_text("# 关于\n\n[没有](nowhere.md)\n")
    code, _ = build(project)
    assert code == 1
    assert untouched(project)


def test_a_failure_in_the_middle_stops_everything(project):
    """A template that breaks while pages are being written leaves the site as it was."""
    (project / "overrides").unlink()
    (project / "overrides").mkdir()
    code, _ = build(project)
    assert code == 1
    assert untouched(project)


def test_a_day_that_is_none_is_said(project):
    """LINLI_TODAY that is no date ends in a sentence."""
    code, output = build(project, LINLI_TODAY="昨天")
    assert code == 1
    assert "环境变量 LINLI_TODAY 应写成 2026-11-23 这样的日期。" in output
    assert untouched(project)


def test_same_day_same_bytes(project):
    """Two builds of the same files on the same day give the same bytes."""
    build(project)
    first = snapshot(project)
    build(project)
    assert snapshot(project) == first


def snapshot(project):
    """Return every file of the site with its bytes."""
    site = project / "site"
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
