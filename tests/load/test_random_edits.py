"""Files that somebody has spoilt at random: no traceback, and every file that is refused is named.

The suite tries a sample; `make test-all` tries ten thousand, and LINLI_EDITS says how many else.
"""

import os
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linli import checks
from linli.checks.project import problem_of
from linli.load.loading import load, load_vocabulary
from tests.golden.tree import EXAMPLE
from tests.sample import ROOT

VOCABULARY, _ = load_vocabulary(ROOT)
TEXTS = {
    path.relative_to(ROOT / EXAMPLE).as_posix(): path.read_text("utf-8") for path in (ROOT / EXAMPLE).rglob("*.yml")
}
TIMES = int(os.environ.get("LINLI_EDITS") or ("10000" if os.environ.get("LINLI_WHOLE") else "100"))

# What slips in: signs of YAML, of Chinese input, of other programs, and values that are no good.
SNIPPETS = (
    *(
        "：",
        ": ",
        " #",
        "# ",
        "- ",
        "-",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "|",
        ">",
        "&",
        "*",
        "!",
        "%",
        "@",
        "`",
        "\t",
        "\r",
        "\n",
    ),
    *(
        "\n\n",
        "  ",
        "　",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\x00",
        "…",
        "×",
        "~",
        "null",
        "yes",
        "---",
        "...",
        "<<<<<<<",
        "<<: ",
    ),
    *(
        "2026-02-30",
        "2062-11-27",
        "1900-01-01",
        "-1",
        "0",
        "99999999999",
        "1e9",
        "0x10",
        "NaN",
        "24:00",
        "25:61",
        "8.30-12.00",
    ),
    *(
        "每天 8:00-12:00",
        "休息",
        "免费",
        "补贴999元",
        "另行通知",
        "至",
        "、",
        "；",
        "，",
        "（",
        "）",
        "已撤销",
        "核实: {分项: {地址: 去年}}",
    ),
)

Edit = st.tuples(
    st.sampled_from(("insert", "delete", "replace", "repeat", "swap", "cut", "indent")),
    st.integers(0, 10_000),
    st.integers(1, 40),
    st.sampled_from(SNIPPETS) | st.text(max_size=6),
)


def edited(text, kind, place, length, snippet):
    """Return a text after one edit."""
    place %= len(text) + 1
    lines = text.split("\n")
    number = place % len(lines)
    match kind:
        case "insert":
            return text[:place] + snippet + text[place:]
        case "delete":
            return text[:place] + text[place + length :]
        case "replace":
            return text[:place] + snippet + text[place + length :]
        case "repeat":
            return "\n".join([*lines[: number + 1], *lines[number:]])
        case "swap":
            lines[number], lines[number - 1] = lines[number - 1], lines[number]
            return "\n".join(lines)
        case "cut":
            return "\n".join([*lines[:number], *lines[number + 1 :]])
        case _:
            return "\n".join([*lines[:number], " " * (length % 8) + lines[number].lstrip(), *lines[number + 1 :]])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of the example directory, each file of which is put right again after it was spoilt."""
    root = tmp_path_factory.mktemp("edited")
    shutil.copytree(ROOT / EXAMPLE, root / EXAMPLE)
    return root


@settings(max_examples=TIMES, suppress_health_check=list(HealthCheck))
@given(file=st.sampled_from(sorted(TEXTS)), edits=st.lists(Edit, min_size=1, max_size=3))
def test_a_spoilt_file_is_understood_or_named(folder, file, edits):
    """Whatever is typed: what cannot be read is an error of its own file, with a message; the rest is still read."""
    text = TEXTS[file]
    for edit in edits:
        text = edited(text, *edit)
    path = folder / EXAMPLE / file
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        directory, problems = load(folder, EXAMPLE, VOCABULARY)
        found = [*problems, *(problem_of(folder, finding) for finding in checks.run(directory))]
    finally:
        path.write_text(TEXTS[file], "utf-8")
    assert all(problem.message and problem.file for problem in found)
    refused = [problem.file for problem in problems if problem.level == "error"]
    assert set(refused) <= {f"{EXAMPLE}/{file}"}
    assert (path.stem in directory.broken) == bool(refused)
