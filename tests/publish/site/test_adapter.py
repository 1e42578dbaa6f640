"""The adapter under MkDocs: what fails leaves the site as it was, and says why in Chinese."""

import os
import resource
import signal
import subprocess
import sys
from functools import partial

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


def started(project, command=("build",), limit=None, **variables):
    """Start MkDocs in a project."""
    environment = {**os.environ, "LINLI_TODAY": "2026-11-24", "NO_MKDOCS_2_WARNING": "1", **variables}
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *command],
        cwd=project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=limit,  # noqa: PLW1509  (nothing here has threads)
    )


def build(project, *options, **given):
    """Run `mkdocs build` and return its exit code and output."""
    running = started(project, ("build", *options), **given)
    _, output = running.communicate()
    return running.returncode, output


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
    """LINLI_TODAY that is no date ends in a sentence, and in nothing else."""
    code, output = build(project, "--quiet", LINLI_TODAY="昨天")
    assert code == 1
    assert output == "ERROR   -  环境变量 LINLI_TODAY 应写成 2026-11-23 这样的日期，现在是“昨天”。\n"
    assert untouched(project)


def test_a_full_disk_stops_everything(project):
    """When a file cannot be written to its end, one line says why and where; nothing is left behind."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (20_000, 20_000))
    code, output = build(project, "--quiet", limit=limit)
    assert code == 1
    assert output.count("\n") == 1
    assert output.startswith("ERROR   -  文件太大，系统不让写")
    assert untouched(project)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_build_leaves_nothing(project, number):
    """Ctrl-C, the system's wish and a closed terminal end in one line and exit 1."""
    running = started(project)
    while "Cleaning site directory" not in running.stderr.readline():
        pass
    running.send_signal(number)
    _, output = running.communicate()
    assert running.returncode == 1
    assert output.endswith("ERROR   -  已中断，网站没有改动。\n")
    assert "Traceback" not in output
    assert untouched(project)


def test_nobody_reads_what_is_said(project):
    """A build whose output nobody takes publishes whole all the same."""
    running = started(project)
    running.stderr.close()
    running.stdout.close()
    running.wait()
    assert (project / "site" / "places" / "liuxi-canteen" / "index.html").exists()
    assert not list(project.glob(".site-*"))


def test_a_killed_build_then_an_error(project):
    """What a build took away before it was killed is back, although the data have an error since."""
    (project / "site").rename(project / ".site-previous")
    (project / ".site-next-1").mkdir()
    (project / DIRECTORY / CANTEEN).write_text("a: [\n")
    assert build(project)[0] == 1
    assert untouched(project)


def test_two_builds_at_once(project):
    """Two builds of one project at once publish one after the other, whole."""
    both = [started(project), started(project)]
    outputs = [running.communicate()[1] for running in both]
    assert [running.returncode for running in both] == [0, 0]
    assert sum("正在生成这个网站，等它完成" in output for output in outputs) == 1
    assert (project / "site" / "data" / "version.json").exists()
    assert not list(project.glob(".site-*"))


def test_gh_deploy_pushes_the_site(project):
    """`mkdocs gh-deploy` builds, and pushes what has been published."""
    git = partial(subprocess.run, cwd=project, check=True, capture_output=True, text=True)
    git(["git", "init", "--quiet", "."])
    git(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "a"])
    git(["git", "init", "--quiet", "--bare", "remote.git"])
    git(["git", "remote", "add", "origin", "remote.git"])
    author = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    running = started(project, ("gh-deploy",), **author)
    _, output = running.communicate()
    assert running.returncode == 0, output
    pushed = git(["git", "--git-dir", "remote.git", "ls-tree", "-r", "--name-only", "gh-pages"]).stdout
    assert "places/liuxi-canteen/index.html" in pushed


def test_a_page_that_meets_another_is_refused(project):
    """A hand-written page at the address of a record is named with it, and nothing is published."""
    (project / "content" / "places").mkdir()
    (project / "content" / "places" / "liuxi-canteen.md").write_text("# 又一个\n")
    code, output = build(project)
    assert code == 1
    assert "places/liuxi-canteen/index.html：“places/liuxi-canteen.md”和“place liuxi-canteen”" in output
    assert untouched(project)


def test_same_day_same_bytes(project):
    """Two builds of the same files on the same day give the same bytes."""
    build(project)
    first = snapshot(project)
    build(project, LINLI_NO_CACHE="1")
    assert snapshot(project) == first


def snapshot(project):
    """Return every file of the site with its bytes."""
    site = project / "site"
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
