"""The handbook can be copied from: every command in it is one, every sample is read, every message leads to its page."""

import re
import shlex

import click
import pytest
import yaml

from linli.cli import main
from linli.load.loading import load_vocabulary
from linli.load.settings import Settings
from linli.model.calendar_file import SchoolVacations
from linli.model.record_types import RECORD_TYPES
from linli.model.samples import SAMPLES
from linli.read.source import parse_document
from tests.model.test_samples import problems, required
from tests.sample import ROOT
from tests.tables.samples import PAGE, page

FOLDER = ROOT / "content" / "staff"
PAGES = sorted(FOLDER.rglob("*.md"))
BLOCK = re.compile(r"(?:^(?: {8}| {4})\S.*\n|^ {4,}.*\S.*\n)+", re.MULTILINE)
# Pages whose samples are lines of a language, or are tried by a test of their own.
ELSEWHERE = {"hours.md", "prices.md", "menus.md", "records.md", "closures.md", "samples.md", "finding.md"}


def blocks(path):
    """Return the samples of a page, each without its indentation."""
    found = []
    for block in BLOCK.findall(path.read_text("utf-8")):
        lines = block.splitlines()
        indent = min(len(line) - len(line.lstrip()) for line in lines)
        found.append("\n".join(line[indent:] for line in lines))
    return found


COMMANDS = [
    (path.name, line)
    for path in PAGES
    for block in blocks(path)
    for line in block.splitlines()
    if line.startswith(("linli ", ".venv/bin/linli "))
]


@pytest.mark.parametrize(("name", "line"), COMMANDS)
def test_a_command_is_one(name, line):
    """It is there, and takes the options that are shown."""
    command, words = main, shlex.split(line.partition(" # ")[0])[1:]
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
    context = click.Context(command, info_name=command.name, resilient_parsing=True, **main.context_settings)
    options, rest, _ = command.make_parser(context).parse_args(list(words))
    assert (set(options) <= {parameter.name for parameter in command.params}, rest) == (True, [])


def test_every_command_of_linli_stands_in_the_handbook_or_the_readme():
    """A command that nobody is told of is used by nobody."""
    text = "".join(path.read_text("utf-8") for path in (*PAGES, ROOT / "README.md"))
    assert [
        name
        for name in main.list_commands(click.Context(main))
        if f"linli {name}" not in text and f"`{name}`" not in text
    ] == []


RECORDS = [
    (path.name, block)
    for path in PAGES
    if path.name not in ELSEWHERE
    for block in blocks(path)
    if re.match(r"[\u4e00-\u9fff]+:|- \{编号", block)
]


@pytest.fixture(scope="module")
def vocabulary():
    """The closed lists of the project."""
    return load_vocabulary(ROOT)[0]


@pytest.mark.parametrize(("name", "block"), RECORDS)
def test_a_sample_is_read(vocabulary, name, block):
    """With what a record of its type needs besides, it is without a problem."""
    document, found = parse_document(f"{block.removeprefix('- ')}\n", name)
    assert found == []
    if "寒假" in document.tree or "暑假" in document.tree:
        SchoolVacations.model_validate({"地区": "qinghe", "年份": "2027", **document.tree})
        return
    fitting = [code for code, samples in SAMPLES.items() if set(document.tree) <= set(samples)]
    assert fitting, document.tree
    said = []
    for code in fitting:
        needed = {key: value for key, value in required(RECORD_TYPES[code]).items() if key not in document.tree}
        text = "".join(f"{key}: {value}\n" for key, value in needed.items()) + block.removeprefix("- ") + "\n"
        said.append([str(problem) for problem in problems(RECORD_TYPES[code], text, vocabulary)])
    assert [] in said, said


def test_the_page_of_samples_is_made_of_them():
    """Made anew by: python -m tests.tables.samples"""
    assert PAGE.read_text("utf-8") == page()


def test_every_setting_stands_on_its_page():
    """One by one, as it is written in mkdocs.yml."""
    rows = re.findall(r"^\| (\w+) \|", (FOLDER / "settings.md").read_text("utf-8"), re.MULTILINE)
    assert set(rows) - {"项目"} == set(Settings.model_fields) - {"site_url"}


def test_a_message_that_names_the_handbook_leads_to_its_page():
    """手册 is never all that is said: the page stands behind it."""
    named = []
    for path in (ROOT / "hooks/linli").rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if "手册" in line and ("照" in line or "对照" in line):
                named.append((path.name, re.search(r"手册 staff/([a-z-]+)/", line)))
    assert len(named) >= 7
    assert [name for name, found in named if not found or not (FOLDER / f"{found[1]}.md").exists()] == []


def test_the_workflow_of_the_portal_is_one():
    """It is YAML, a job a county and one after them, and takes only actions that the project's own workflows take."""
    block = next(block for block in blocks(FOLDER / "province.md") if block.startswith("name: portal"))
    workflow = yaml.safe_load(block)
    assert list(workflow["jobs"]) == ["county", "portal"]
    assert workflow["jobs"]["county"]["strategy"]["fail-fast"] is False
    assert (workflow["jobs"]["portal"]["needs"], workflow["jobs"]["portal"]["if"]) == ("county", "always()")
    own = "".join(path.read_text("utf-8") for path in (ROOT / ".github/workflows").glob("*.yml"))
    used = {step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step}
    assert {action for action in used if action not in own} == {"actions/cache@v4"}
