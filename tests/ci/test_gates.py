"""The gates and the workflows: which gate a change needs, that what the workflows run is there, that linters are content."""

import re
import shutil
import subprocess

import pytest
import yaml

from linli.cli import main
from linli.publish.difference.report import MARK
from tests.sample import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PIPELINES = (*WORKFLOWS, ROOT / ".gitlab-ci.yml", ROOT / ".workflow/linli.yml")
LINTERS = (("actionlint", "-no-color"), ("zizmor", "--offline", "--no-progress"))

SCOPES = [
    ([], "data"),
    (["data/zhaotong/places/a/b/x.yml", "content/about.md"], "data"),
    (["data/shili/areas.yml"], "data"),
    (["data/vocabulary/kinds.yml"], "full"),
    (["data/calendar/holidays/2027.yml"], "full"),
    (["data/zhaotong/areas.yml", "content/staff/hours.md"], "full"),
    (["hooks/linli/cli/new.py"], "full"),
    (["mkdocs.yml"], "full"),
    (["data/x.yml"], "full"),
    ([".github/workflows/check.yml", "data/shili/areas.yml"], "full"),
]


@pytest.mark.parametrize(("files", "scope"), SCOPES)
def test_only_records_and_pages_pass_the_gate_of_the_data(files, scope):
    """The vocabulary, the calendar, the handbook and all code want every test."""
    names = "".join(f"{file}\n" for file in files)
    done = subprocess.run([ROOT / ".ci/scope"], input=names, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == scope


def commands(path):
    """Return every command that a workflow or pipeline runs."""
    return re.findall(r"(?<![\w/])(?:\.ci|\.venv/bin)/[\w-]+(?: [a-z]+)?|make [\w./-]+", path.read_text("utf-8"))


@pytest.mark.parametrize("path", PIPELINES, ids=lambda path: path.name)
def test_what_a_pipeline_runs_is_there(path):
    """Scripts can be executed; targets stand in the Makefile."""
    for command in commands(path):
        if command.startswith(".ci/"):
            assert (ROOT / command.split()[0]).stat().st_mode & 0o111, command
        elif command.startswith("make "):
            assert re.search(rf"^{re.escape(command[5:])}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE), (
                command
            )


@pytest.mark.parametrize(
    "path", [ROOT / ".ci" / name for name in ("run", "data-gate", "publish", "scope")], ids=lambda path: path.name
)
def test_a_script_is_read_by_its_shell(path):
    """Without a slip of syntax; what it calls of linli is a command."""
    shell = "bash" if "bash" in path.read_text("utf-8").splitlines()[0] else "sh"
    assert subprocess.run([shell, "-n", path], capture_output=True, check=False).stderr == b""
    called = re.findall(r"\.venv/bin/linli ([a-z-]+)", path.read_text("utf-8"))
    assert [name for name in called if name not in main.commands] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_no_more_than_it_needs(path):
    """Reading is all that a workflow may; a job that writes says what; actions are pinned by their commit."""
    text = path.read_text("utf-8")
    found = yaml.safe_load(text)
    assert found["permissions"] in ({"contents": "read"}, {})
    writing = {
        scope
        for job in found["jobs"].values()
        for scope, level in job.get("permissions", {}).items()
        if level == "write"
    }
    allowed = {"comment.yml": {"pull-requests"}, "pages.yml": {"pages", "id-token"}}
    assert writing == allowed.get(path.name, set())
    assert [use for use in re.findall(r"uses: (\S+)", text) if not re.search(r"@[0-9a-f]{40}$", use)] == []
    assert "pull_request_target" not in text
    assert all("timeout-minutes" in job for job in found["jobs"].values())


def test_a_text_of_an_event_never_stands_in_a_command():
    """Names of branches and titles are what strangers write: they come as variables."""
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), path.name


def test_the_comment_is_found_by_the_mark_of_the_report():
    """The workflow and the report agree on the first line."""
    job = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text("utf-8"))["jobs"]["comment"]
    assert job["steps"][0]["env"]["MARK"] == MARK


def test_the_site_is_made_at_five_past_midnight():
    """In Asia/Shanghai, which GitHub counts in UTC."""
    found = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    assert found[True]["schedule"] == [{"cron": "5 16 * * *"}]


@pytest.mark.parametrize("linter", LINTERS, ids=lambda words: words[0])
def test_the_linters_are_content(linter):
    """Where they are to be had."""
    if not shutil.which(linter[0]):
        pytest.skip(f"{linter[0]} is not installed")
    done = subprocess.run([*linter, *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
