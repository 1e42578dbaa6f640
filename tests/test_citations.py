"""What a comment or docstring cites exists: a reader who follows it finds the file."""

import re
import subprocess

import pytest

from linli.publish.assets import MADE as MADE_OF_SOURCES
from tests.sample import ROOT

COMMENT = {
    ".py": re.compile(r'"""(?:.|\n)*?"""|#[^\n]*'),
    ".js": re.compile(r"/\*(?:.|\n)*?\*/|//[^\n]*"),
    ".css": re.compile(r"/\*(?:.|\n)*?\*/"),
    ".html": re.compile(r"\{#(?:.|\n)*?#\}|<!--(?:.|\n)*?-->"),
}
# The name of a source file or of a page of the handbook: “linli/press/fitting.py”, “finder.html”.
CITED = re.compile(r"(?<![\w/<>*.…-])((?:[\w-]+/)*[\w-]+\.(?:py|js|css|html|md))(?![\w<*])")
# Written by the build.
MADE = {"index.html"} | {f"assets/{name}" for name in (*MADE_OF_SOURCES, "usb.js")}


def listed():
    """Return every file of the project by its path, new ones included."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


FILES = [name for name in listed() if (ROOT / name).is_file()]
SOURCES = [name for name in FILES if name.startswith(("hooks/", "overrides/")) and name.endswith(tuple(COMMENT))]


def citations(name):
    """Return every path that the comments of a file cite."""
    comments = COMMENT["." + name.rpartition(".")[2]].findall((ROOT / name).read_text("utf-8"))
    return {path for comment in comments for path in CITED.findall(comment)}


def exists(cited):
    """Tell whether a path is the end of the path of some file."""
    return cited in MADE or any(file == cited or file.endswith(f"/{cited}") for file in FILES)


def test_something_is_cited():
    """The pattern finds what it is for."""
    assert sum(len(citations(name)) for name in SOURCES) > 20


@pytest.mark.parametrize("name", SOURCES)
def test_every_cited_file_exists(name):
    """A file that has moved is cited by its new path."""
    assert sorted(path for path in citations(name) if not exists(path)) == []


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("see linli/press/fitting.py and fitting.py", {"linli/press/fitting.py", "fitting.py"}),
        ("pages/list.html.", {"pages/list.html"}),
        ("/places/<id>/index.html", set()),
        ("https://example.org/a/b.html", set()),
    ],
)
def test_what_counts_as_a_citation(text, paths):
    """Names of files count, with a folder or without; addresses of the site and of others do not."""
    assert set(CITED.findall(text)) == paths
