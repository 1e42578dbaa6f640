"""The example directory renders to the committed tree; a difference is shown, with the command that accepts it."""

import difflib

import pytest

from linli.checks.project import open_project
from tests.golden.tree import EXAMPLE, expected, rendered
from tests.sample import ROOT

EXPECTED = expected()


@pytest.fixture(scope="module")
def output():
    """Everything that the example renders to."""
    return rendered()


def test_the_example_has_no_errors():
    """The example is a valid directory: whatever is remarked forbids nothing."""
    problems = open_project(ROOT, [EXAMPLE]).problems
    assert [str(problem) for problem in problems if problem.level == "error"] == []


def test_the_files_are_those_expected(output):
    """No file is missing and none is new."""
    assert sorted(output) == sorted(EXPECTED), "accept with: make bless"


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_is_as_expected(output, name):
    """Machine files are the same to the byte, pages read the same."""
    found = output.get(name, "")
    if found != EXPECTED[name]:
        lines = difflib.unified_diff(EXPECTED[name].splitlines(), found.splitlines(), "expected", "found", lineterm="")
        pytest.fail("\n".join([*list(lines)[:60], "accept with: make bless"]), pytrace=False)
