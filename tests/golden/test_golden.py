"""Each small directory renders to its committed tree; a difference is shown, with the command that accepts it."""

import difflib
from functools import cache

import pytest

from linli.checks.project import open_project
from tests.golden.tree import DISTRICT, EXPECTED, expected, rendered
from tests.sample import ROOT

TREES = {directory: expected(directory) for directory in EXPECTED}
FILES = [(directory, name) for directory, tree in TREES.items() for name in sorted(tree)]

# What the checks say of the list, besides that holidays are not spoken of.
REMARKS = ["places/linhe/xiguan/qiaobei-meal-point.yml:6 送餐 费用"]


@cache
def output(directory):
    """Everything that a directory renders to."""
    return rendered(directory)


@pytest.mark.parametrize("directory", EXPECTED)
def test_a_directory_has_no_errors(directory):
    """Each is a valid directory: whatever is remarked forbids nothing."""
    problems = open_project(ROOT, [directory]).problems
    assert [str(problem) for problem in problems if problem.level == "error"] == []


def test_what_is_remarked_of_the_list():
    """The list is taken as it stands, save a fee that is no price."""
    every = (str(problem) for problem in open_project(ROOT, [DISTRICT]).problems)
    problems = [problem for problem in every if problem.startswith(DISTRICT) and "法定节假日" not in problem]
    assert [problem.removeprefix(f"{DISTRICT}/").split("：")[0] for problem in problems] == REMARKS


@pytest.mark.parametrize("directory", EXPECTED)
def test_the_files_are_those_expected(directory):
    """No file is missing and none is new."""
    assert sorted(output(directory)) == sorted(TREES[directory]), "accept with: make bless"


@pytest.mark.parametrize(("directory", "name"), FILES)
def test_a_file_is_as_expected(directory, name):
    """Machine files are the same to the byte, pages read the same."""
    found = output(directory).get(name, "")
    wanted = TREES[directory][name]
    if found != wanted:
        lines = difflib.unified_diff(wanted.splitlines(), found.splitlines(), "expected", "found", lineterm="")
        pytest.fail("\n".join([*list(lines)[:60], "accept with: make bless"]), pytrace=False)
