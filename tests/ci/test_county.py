"""The workflows of a county that `linli init` has made: they run there, without a test of the program, and end green."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml
from click.testing import CliRunner

from linli.cli import main
from tests.ci.test_gates import WORKFLOWS, commands
from tests.cli.history import git
from tests.sample import ROOT

# In the place of the environment that `make .venv/.site` would install: the county's own program, with our packages.
TOOLS = {
    "python": '#!/bin/sh\n[ "$2" = pip ] && exit 0\nexec {python} "$@"\n',
    "linli": '#!/bin/sh\nPYTHONPATH=hooks exec {python} -m linli.cli "$@"\n',
    "mkdocs": '#!/bin/sh\nPYTHONPATH=hooks exec {python} -m mkdocs "$@"\n',
}
PLACE = """\
名称: 清水社区幸福食堂
类型: 幸福食堂
所在地: qingshui
开放时间: [每天 午餐 11:00-12:30]
来源: [own]
录入: 2026-11-20
"""


@pytest.fixture
def checkout(tmp_path, fonts):
    """A clone of a county's repository on the branch of a clerk who has added a place, with the tools at hand."""
    county, work = tmp_path / "county", tmp_path / "work"
    begun = CliRunner().invoke(main, ["init", str(county), "--county", "清水县", "--no-demo"])
    assert begun.exit_code == 0, begun.output
    git(county, "init", "--quiet", "-b", "main")
    git(county, "add", ".")
    git(county, "commit", "--quiet", "-m", "begun")
    git(tmp_path, "clone", "--quiet", str(county), str(work))
    git(work, "checkout", "--quiet", "-b", "canteen")
    (work / "data/qingshui/places/qingshui").mkdir(parents=True)
    (work / "data/qingshui/places/qingshui/canteen-1.yml").write_text(PLACE, "utf-8")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "-m", "a place")
    for name, text in TOOLS.items():
        path = work / ".venv/bin" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(python=sys.executable), "utf-8")
        path.chmod(0o755)
    (work / ".venv/.site").touch()
    shutil.copytree(fonts.folder, work / fonts.folder.relative_to(ROOT))
    return work


SETTINGS = {
    'operator: ""': "operator: 清水县民政局",
    'icp: ""': "icp: 某ICP备00000000号",
    'police: {number: "", code: ""}': 'police: {number: 某公网安备00000000000000号, code: "00000000000000"}',
}


def run(folder, command, **variables):
    """Run a command of a workflow as its host does; return what it says."""
    variables = {**os.environ, "BASE": "main", "LINLI_TODAY": "2026-11-26", "NO_MKDOCS_2_WARNING": "1", **variables}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def scripts(name):
    """Return what a workflow runs of .ci/."""
    workflow = next(path for path in WORKFLOWS if path.name == name)
    return [line for line in commands(yaml.safe_load(workflow.read_text("utf-8"))) if line.startswith(".ci/")]


def test_a_pull_request_of_a_county_is_checked_and_previewed(checkout):
    """The scope is that of records, both gates are green, and the comment has pictures of the new sheets."""
    names = run(checkout, 'git diff --name-only "origin/$BASE...HEAD"')
    assert run(checkout, f".ci/scope <<'END'\n{names}END") == "data\n"
    data_gate, full = scripts("check.yml")
    assert "新增幸福食堂" in run(checkout, data_gate, FORMAT="github")
    run(checkout, full)
    preview, comment = scripts("preview.yml")
    run(checkout, preview)
    previews = "https://county.example.org/preview"
    address = f"{previews}/7/"
    said = run(checkout, comment, PREVIEWS=previews, NUMBER="7")
    pictures = {path.relative_to(checkout / ".cache/pictures") for path in checkout.glob(".cache/pictures/**/*.png")}
    assert {f"{address}{path.as_posix()}" in said for path in pictures} == {True}
    assert "还没有合并的改动" in (checkout / "site/index.html").read_text("utf-8")
    assert "还没有合并的改动" in (checkout / ".cache/portable/index.html").read_text("utf-8")


def test_errors_of_the_records_are_in_the_comment(checkout):
    """The gate is red, and the comment says why, without a failure of its own."""
    file = checkout / "data/qingshui/places/qingshui/canteen-1.yml"
    file.write_text(PLACE.replace("幸福食堂\n所", "食唐\n所"), "utf-8")
    with pytest.raises(AssertionError, match="食唐"):
        run(checkout, scripts("check.yml")[0])
    assert "记录有1处错误，请先改好" in run(checkout, scripts("preview.yml")[1])


def test_a_county_is_published(checkout):
    """With its notices as PDF and picture, the commit that it was made of, and what a Chinese site must carry."""
    settings = (checkout / "mkdocs.yml").read_text("utf-8")
    for empty, filled in SETTINGS.items():
        assert empty in settings
        settings = settings.replace(empty, filled)
    (checkout / "mkdocs.yml").write_text(settings, "utf-8")
    (publish,) = scripts("pages.yml")
    run(checkout, publish)
    sheets = checkout / "site/notices/canteen-1"
    assert {path.name for path in sheets.glob("hours.*")} == {"hours.pdf", "hours.png"}
    commit = subprocess.run(["git", "-C", checkout, "rev-parse", "HEAD"], capture_output=True, text=True, check=True)
    assert commit.stdout.strip() in (checkout / "site/data/version.json").read_text("utf-8")
    assert commit.stdout[:12] in (checkout / "site/staff/index.html").read_text("utf-8")
    for page in ("index.html", "places/canteen-1/index.html", "about/index.html"):
        foot = (checkout / "site" / page).read_text("utf-8").partition("<footer")[2]
        carried = (
            "清水县民政局",
            "某ICP备00000000号",
            "code=00000000000000",
            "某公网安备",
            "accessibility/",
            "privacy/",
        )
        assert [word for word in carried if word not in foot] == []
