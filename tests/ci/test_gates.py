"""The gates and the workflows: which gate a change needs, that what the workflows run is there, that linters are content."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import previews
import pytest
import yaml

from linli.cli import COMMANDS
from tests.sample import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PIPELINES = (*WORKFLOWS, ROOT / ".gitlab-ci.yml", *sorted((ROOT / ".workflow").glob("*.yml")))
SCRIPTS = sorted(path for path in (ROOT / ".ci").iterdir() if path.is_file() and not path.suffix)
LINTERS = (("actionlint", "-no-color"), ("zizmor", "--offline", "--no-progress"))
TEMPLATES = (".github/pull_request_template.md", ".gitlab/merge_request_templates/Default.md")
GITEE_TEMPLATE = ".gitee/PULL_REQUEST_TEMPLATE.zh-CN.md"

# What a line of a pipeline may begin with, beside scripts of .ci/ and targets of the Makefile: no logic stands in it.
PLAIN = ("sudo apt-get ", "apt-get ", "git fetch ", "gh run download ", "mv ")

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


def commands(tree):
    """Yield every command that a workflow or pipeline runs, as it has been read."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        if key in {"run", "script", "commands"}:
            yield from [value] if isinstance(value, str) else value
        else:
            yield from commands(value)


def is_there(command):
    """Tell whether a command is a script that can be executed, a target of the Makefile, or plain."""
    words = command.split()
    if words[0] == "make":
        return re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE) is not None
    if words[0] == "python3":
        return (ROOT / words[1]).exists()
    if words[0].startswith(".ci/"):
        return bool((ROOT / words[0]).stat().st_mode & 0o111)
    return command.startswith(PLAIN)


@pytest.mark.parametrize("path", PIPELINES, ids=lambda path: path.name)
def test_what_a_pipeline_runs_is_there(path):
    """Scripts, targets and plain commands; which gate a change needs is the only choice that GitHub's make themselves."""
    found = list(commands(yaml.safe_load(path.read_text("utf-8"))))
    assert found or "deploy-pages" in path.read_text("utf-8")
    lines = [re.sub(r"^LINLI_COMMIT=\S+ ", "", part) for command in found for part in re.split(r" && ", command)]
    assert [line for line in lines if not is_there(line) and ".ci/scope" not in line] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_read_by_its_shell(path):
    """Without a slip of syntax; what it calls of linli is a command."""
    shell = "bash" if "bash" in path.read_text("utf-8").splitlines()[0] else "sh"
    assert subprocess.run([shell, "-n", path], capture_output=True, check=False).stderr == b""
    called = re.findall(r"\.venv/bin/linli ([a-z-]+)", path.read_text("utf-8"))
    assert [name for name in called if name not in COMMANDS] == []


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
    allowed = {"comment.yml": {"pull-requests"}, "pages.yml": {"pages", "id-token"}, "stale.yml": {"issues"}}
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


def test_what_may_write_runs_nothing_of_a_pull_request():
    """Such a workflow runs after another one, checks out the default branch, and takes artefacts only."""
    for path in WORKFLOWS:
        found = yaml.safe_load(path.read_text("utf-8"))
        checkouts = [
            step["with"]
            for job in found["jobs"].values()
            for step in job["steps"]
            if step.get("uses", "").startswith("actions/checkout@")
        ]
        assert all(options["persist-credentials"] is False for options in checkouts), path.name
        if "workflow_run" in found[True]:
            named = [options["ref"] for options in checkouts if "ref" in options]
            assert set(named) == {"${{ github.event.repository.default_branch }}"}, path.name
            assert "pull_request" not in found[True]


def test_the_workflows_take_up_what_the_others_leave():
    """The names of artefacts and of the workflow whose end is waited for."""
    text = {path.name: path.read_text("utf-8") for path in WORKFLOWS}
    left = set(re.findall(r"^ {10}name: (\S+)$", text["preview.yml"], re.MULTILINE))
    assert left == {"site", "preview", "pictures", "comment"}
    assert "--name comment " in text["comment.yml"]
    assert (previews.ARTEFACT in left, previews.WORKFLOW in text) == (True, True)
    for name in ("comment.yml", "pages.yml"):
        assert yaml.safe_load(text[name])[True]["workflow_run"]["workflows"] == ["preview"]


@pytest.mark.parametrize(
    "path", [ROOT / ".github/workflows/pages.yml", ROOT / ".gitlab-ci.yml"], ids=lambda path: path.name
)
def test_what_is_published_is_audited_beside_and_its_parts_are_listed(path):
    """Of the very packages that publishing installs; the list is kept; a hole that is found keeps no closure away."""
    tree = yaml.safe_load(path.read_text("utf-8"))
    jobs = tree.get("jobs", tree)
    assert list(commands(jobs["audit"])) == ["make audit"]
    assert ".cache/linli.cdx.json" in str(jobs["audit"])
    assert "audit" not in str(jobs.get("deploy", {}).get("needs", "")) and "needs" not in jobs.get("pages", {})
    recipe = re.search(r"^audit:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[1]
    published = re.search(r"requirements/\S+\.txt", (ROOT / ".ci/publish").read_text("utf-8"))[0]
    assert recipe.count(published) == 2


def test_every_host_asks_the_same():
    """核实 and 张贴, in the words of one form."""
    asked = {(ROOT / name).read_text("utf-8") for name in (*TEMPLATES, GITEE_TEMPLATE)}
    assert len(asked) == 1
    text = asked.pop()
    assert [word for word in ("核实", "张贴") if word not in text] == []


def test_the_site_is_made_at_five_past_midnight():
    """In Asia/Shanghai, which GitHub counts in UTC."""
    found = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    assert found[True]["schedule"] == [{"cron": "5 16 * * *"}]


def test_the_calls_are_an_issue_every_monday():
    """At eight in Asia/Shanghai; that of last week is known by its mark."""
    found = yaml.safe_load((ROOT / ".github/workflows/stale.yml").read_text("utf-8"))
    assert found[True]["schedule"] == [{"cron": "0 0 * * 1"}]
    last = found["jobs"]["stale"]["steps"][-1]
    assert last["env"]["MARK"] in {"<!-- linli stale -->"} and "env.MARK" in (ROOT / last["run"].split()[0]).read_text(
        "utf-8"
    )


def test_the_issue_says_whom_to_ring(tmp_path):
    """What `linli stale` says, in a fence."""
    done = subprocess.run([ROOT / ".ci/stale", tmp_path / "x.md"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "x.md").read_text("utf-8").splitlines()
    assert (lines[2], lines[-1], "个电话" in lines[-2]) == ("```", "```", True)


@pytest.mark.parametrize("linter", LINTERS, ids=lambda words: words[0])
def test_the_linters_are_content(linter):
    """Where they are to be had: zizmor is installed with the tests, actionlint is taken where it is."""
    found = shutil.which(linter[0], path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if not found:
        pytest.skip(f"{linter[0]} is not installed")
    done = subprocess.run([found, *linter[1:], *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
