"""Links into the repository: to change a file, to begin one, to say that something is wrong; a kind of host at a time."""

from urllib.parse import parse_qs, urlsplit

import pytest

from linli.load.settings import parse_settings
from linli.publish.views.forge import correction_link, edit_link, new_file_link

FILE = "data/x/places/清河/liuxi.yml"
QUOTED = "data/x/places/%E6%B8%85%E6%B2%B3/liuxi.yml"
TEXT = "名称: 柳溪 & 食堂\n# 说明\n"


def settings(**given):
    """Return settings as they are read from mkdocs.yml."""
    found, problems = parse_settings({"directory": "data/x", **given}, None)
    assert problems == []
    return found


# the settings, where a file is changed, where one is begun, the parameters of that, whether it is filled in
HOSTS = [
    (
        {"repository": "https://github.com/a/b/"},
        f"https://github.com/a/b/edit/main/{QUOTED}",
        "https://github.com/a/b/new/main/data/x/places/%E6%B8%85%E6%B2%B3",
        {"filename": ["liuxi.yml"], "value": [TEXT]},
        True,
    ),
    (
        {"repository": "https://gitlab.example.org/a/b", "branch": "zheng/shi"},
        f"https://gitlab.example.org/a/b/-/edit/zheng/shi/{QUOTED}",
        "https://gitlab.example.org/a/b/-/new/zheng/shi/data/x/places/%E6%B8%85%E6%B2%B3",
        {"file_name": ["liuxi.yml"]},
        False,
    ),
    (
        {"repository": "https://gitee.com/a/b", "branch": "master"},
        f"https://gitee.com/a/b/edit/master/{QUOTED}",
        "https://gitee.com/a/b/new/master/data/x/places/%E6%B8%85%E6%B2%B3",
        {},
        False,
    ),
    (
        {"repository": "https://git.county.example/a/b", "forge": "gitlab"},
        f"https://git.county.example/a/b/-/edit/main/{QUOTED}",
        "https://git.county.example/a/b/-/new/main/data/x/places/%E6%B8%85%E6%B2%B3",
        {"file_name": ["liuxi.yml"]},
        False,
    ),
]


@pytest.mark.parametrize(("given", "edit", "new", "parameters", "prefilled"), HOSTS)
def test_files_are_changed_and_begun_at_the_host(given, edit, new, parameters, prefilled):
    """Whatever signs their names and texts have."""
    found = new_file_link(settings(**given), FILE, TEXT)
    assert edit_link(settings(**given), FILE) == edit
    assert (found.href.partition("?")[0], parse_qs(urlsplit(found.href).query)) == (new, parameters)
    assert found.prefilled is prefilled


@pytest.mark.parametrize("given", [{}, {"repository": "https://git.county.example/a/b"}])
def test_without_a_known_host_there_is_no_link(given):
    """Nothing leads nowhere."""
    assert edit_link(settings(**given), FILE) == new_file_link(settings(**given), FILE, TEXT).href == ""


@pytest.mark.parametrize(
    ("given", "address", "parameters"),
    [
        (
            {"repository": "https://github.com/a/b", "corrections": "issues"},
            "https://github.com/a/b/issues/new",
            {"title": ["更正：柳溪"], "body": ["写错了 & 多了"]},
        ),
        (
            {"repository": "https://gitlab.com/a/b", "corrections": "issues"},
            "https://gitlab.com/a/b/-/issues/new",
            {"issue[title]": ["更正：柳溪"], "issue[description]": ["写错了 & 多了"]},
        ),
        ({"repository": "https://gitee.com/a/b", "corrections": "issues"}, "https://gitee.com/a/b/issues/new", {}),
        (
            {"corrections": "mailto:fuwu@example.org"},
            "mailto:fuwu@example.org",
            {"subject": ["更正：柳溪"], "body": ["写错了 & 多了"]},
        ),
        ({"repository": "https://github.com/a/b"}, "", {}),
        ({"corrections": "issues"}, "", {}),
    ],
)
def test_residents_tell_where_it_is_set(given, address, parameters):
    """A mail or an issue, with what they were about to say; nothing where nothing is set."""
    found = correction_link(settings(**given), "更正：柳溪", "写错了 & 多了")
    assert found.partition("?")[0] == address
    assert parse_qs(found.partition("?")[2]) == parameters


@pytest.mark.parametrize(
    "given", [{"forge": "svn"}, {"corrections": "call me"}, {"police": "53060002000000"}, {"icb": ""}]
)
def test_a_setting_that_is_not_understood_is_refused(given):
    """With its name; a slip in the settings never passes."""
    found, problems = parse_settings({"directory": "data/x", **given}, None)
    assert (found, len(problems), f"extra.linli.{next(iter(given))}" in problems[0].field) == (None, 1, True)
