"""No two files of a site meet at one address."""

import pytest

from linli.publish.repeats import repeated
from linli.publish.site import Output, Plan


def plans(*uris):
    """Return plans as outputs give them, a number as the subject of each."""
    output = Output("page", lambda site: (), lambda site, plan: b"")
    return [(output, Plan(uri, "page", str(number))) for number, uri in enumerate(uris)]


@pytest.mark.parametrize(
    ("taken", "real", "demo", "said"),
    [
        ({}, ["a/index.html", "b/index.html"], ["a/index.html"], ""),
        ({"about/index.html": "about.md"}, ["a/index.html"], [], ""),
        ({}, ["a/index.html", "a/index.html"], [], "a/index.html：“page 0”和“page 1”"),
        ({"a/index.html": "a.md"}, ["a/index.html"], [], "a/index.html：“a.md”和“page 0”"),
        ({}, ["demo/a/index.html"], ["a/index.html"], "demo/a/index.html：“page 0”和“page 0”"),
        ({}, ["A/index.html", "a/index.html"], [], "a/index.html：“page 0”和“page 1”"),
        ({}, ["a", "a/index.html"], [], "a：“page 0”是文件，“page 1”却要放在它下面"),
        ({"a/b/c/d": "d.md"}, ["a/b"], [], "a/b：“page 0”是文件，“d.md”却要放在它下面"),
    ],
)
def test_what_meets_is_named(taken, real, demo, said):
    """Both are named, whoever writes them, also where only capitals differ or where one is the folder of the other."""
    found = repeated(taken, {"": plans(*real), "demo/": plans(*demo)})
    assert found == (f"有的网址重复了，网站没有改动：\n  {said}" if said else "")
