"""The oldest browsers that the pages work in: Chrome and WebView 79, Safari 13.1 (README); newer words break a script."""

import re

import pytest

from tests.sample import ROOT

SCRIPTS = sorted((ROOT / "overrides" / "assets" / "js").rglob("*.js"))
NEWER = {
    "optional chaining (Chrome 80)": re.compile(r"\?\.(?!\d)"),
    "?? (Chrome 80)": re.compile(r"\?\?"),
    "logical assignment (Chrome 85)": re.compile(r"(?:\|\||&&)="),
    "look-behind (Safari 16.4)": re.compile(r"\(\?<[=!]"),
    "private names (Chrome 84)": re.compile(r"this\.#\w"),
    "await outside a function (Chrome 89)": re.compile(r"^await\b", re.MULTILINE),
    "newer methods": re.compile(
        r"\.(?:replaceAll|replaceChildren|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy|hasOwn|any|"
        r"isSubsetOf|isWellFormed|checkVisibility|showPopover|requestSubmit|randomUUID)\("
    ),
    "newer functions": re.compile(r"\b(?:structuredClone|AggregateError|WeakRef|reportError)\b"),
}
# What the fallback of the finder (finder/client.js) makes unnecessary: module workers (Chrome 80, Safari 15).


def uncommented(text: str) -> str:
    """A script without its comments and texts, so that words in them do not count."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)
    return re.sub(r"(?<!:)//[^\n]*", "", text)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_needs_a_newer_browser(script):
    """No script uses what the oldest of these browsers lack."""
    text = uncommented(script.read_text("utf-8"))
    assert [name for name, pattern in NEWER.items() if pattern.search(text)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a?.b", "optional chaining (Chrome 80)"),
        ("a ?? b", "?? (Chrome 80)"),
        ("a ||= b", "logical assignment (Chrome 85)"),
        ("/(?<=a)b/", "look-behind (Safari 16.4)"),
        ("this.#a", "private names (Chrome 84)"),
        ("await a", "await outside a function (Chrome 89)"),
        ("a.at(-1)", "newer methods"),
        ("list.replaceChildren(a)", "newer methods"),
        ("structuredClone(a)", "newer functions"),
    ],
)
def test_newer_words_are_seen(text, name):
    """Each pattern sees what it is for, and a conditional with a fraction is none of it."""
    assert NEWER[name].search(uncommented(text))
    assert not any(pattern.search(uncommented("a ? .5 : b.attach(c) // a?.b")) for pattern in NEWER.values())


def test_the_readme_states_the_floor():
    """Whoever hosts the site reads for which browsers."""
    assert "Chrome 79" in (ROOT / "README.md").read_text("utf-8")
