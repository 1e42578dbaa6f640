"""The comment on a pull request: cleaned of what a stranger may have put in, and one comment, however often it is run."""

import comment
import pytest
from comment import CUT, HOSTS, LONGEST, MARK, NotOurs, addresses, cleaned
from hypothesis import given
from hypothesis import strategies as st

from linli.publish.difference import report
from tests.ci.forge_server import ForgeServer

OURS = "https://github.com/county/linli/"
PREVIEWS = "https://county.example.org/preview/"

CLEANED = [
    ("## 居民会看到什么变化\n\n- 周六：休息 → 11:00\n", "## 居民会看到什么变化\n\n- 周六：休息 → 11:00\n"),
    (f"[预览]({PREVIEWS}7/)", f"[预览]({PREVIEWS}7/)"),
    (f"[![菜单]({PREVIEWS}7/x.png)]({PREVIEWS}7/x/)", f"[![菜单]({PREVIEWS}7/x.png)]({PREVIEWS}7/x/)"),
    (f"[zip]({OURS}actions/runs/1/artifacts/2)", f"[zip]({OURS}actions/runs/1/artifacts/2)"),
    ("<details><summary>网页</summary>\n</details>", "<details><summary>网页</summary>\n</details>"),
    ("[请登录](https://evil.example/)", "[请登录]()"),
    ("![x](https://evil.example/count.png)", "![x]()"),
    ("[x](https://github.com/county/linli.evil.example/)", "[x]()"),
    ("[x](javascript:alert(1))", "[x]())"),
    ("[x][1]\n\n[1]: https://evil.example/", "[x][1]\n\n\\[1]: https://evil.example/"),
    ("> [1]: https://evil.example/", "> \\[1]: https://evil.example/"),
    ("请 @everyone 看", "请 @\u200beveryone 看"),
    ("<img src=x onerror=y>", "&lt;img src=x onerror=y>"),
    ("柳溪\\<b\\>食堂", "柳溪&lt;b\\>食堂"),
    ("\\\\<img src=x>", "\\&lt;img src=x>"),
    ("<details open ontoggle=x>", "&lt;details open ontoggle=x>"),
]


@pytest.mark.parametrize(("text", "shown"), CLEANED)
def test_only_what_is_ours_is_left(text, shown):
    """Our links and folds stay; other links, pictures, calls and HTML do not."""
    assert cleaned(f"{MARK}\n{text}", (OURS, PREVIEWS)) == f"{MARK}\n{shown}"


@given(st.text(alphabet="<>[]()!@\\:ab/\n", max_size=60))
def test_no_text_leads_elsewhere(text):
    """Whatever the signs, no tag, no call and no target of a link is left."""
    shown = cleaned(f"{MARK}\n{text}", (OURS,)).partition("\n")[2]
    assert "<" not in shown
    assert shown.count("@") == shown.count("@\u200b")
    assert all(part.startswith(")") for part in shown.split("](")[1:])


def test_a_long_text_ends_with_a_whole_line():
    """What is longer than the host takes is cut, and says so."""
    shown = cleaned(f"{MARK}\n" + "- 一行\n" * LONGEST, (OURS,))
    assert len(shown) <= LONGEST + len(CUT) + len(MARK) + 1
    assert shown.endswith(f"- 一行{CUT}")


@pytest.mark.parametrize("text", ["", "你好", f" {MARK}\n", f"x{MARK}\n"])
def test_what_is_not_a_report_is_not_put_up(text):
    """Its first line is the mark."""
    with pytest.raises(NotOurs):
        cleaned(text, (OURS,))


def test_report_and_comment_have_the_same_mark():
    """The script stands alone, without the package."""
    assert comment.MARK == report.MARK


BOT, MAYOR = {"login": "github-actions[bot]"}, {"login": "mayor"}
PULLS = [{"number": 6, "head": {"sha": "old"}}, {"number": 7, "head": {"sha": "new"}}]
OTHERS = [{"id": 1, "user": MAYOR, "body": f"{MARK}\n假的"}, {"id": 2, "user": BOT, "body": "别的评论"}] * 60
OWN = {"id": 9, "user": BOT, "body": f"{MARK}\n旧的"}

GITHUB = [
    (OTHERS, "new", [("POST", "/repos/county/linli/issues/7/comments")]),
    ([*OTHERS, OWN], "new", [("PATCH", "/repos/county/linli/issues/comments/9")]),
    ([OWN], "newer", []),
]


@pytest.mark.parametrize(("comments", "commit", "written"), GITHUB)
def test_one_comment_at_github(comments, commit, written):
    """Written once, then kept up to date; a run of a commit that is no longer the newest writes nothing."""
    answers = {"/repos/county/linli/pulls": PULLS, "/repos/county/linli/issues/7/comments": comments}
    with ForgeServer(answers) as forge:
        variables = {
            "TOKEN": "t",
            "GITHUB_API_URL": forge.address,
            "GITHUB_REPOSITORY": "county/linli",
            "OWNER": "clerk",
            "BRANCH": "menu",
            "COMMIT": commit,
        }
        thread = HOSTS["github"](variables)
        if thread:
            thread.put("新的")
    assert forge.written == [(method, path, {"body": "新的"}) for method, path in written]
    assert {headers["Authorization"] for _, headers in forge.asked} == {"Bearer t"}


NOTES = "/projects/5/merge_requests/3/notes"
GITLAB = [
    ([{"id": 1, "author": {"id": 8}, "body": f"{MARK}\n假的"}], [("POST", NOTES)]),
    ([{"id": 4, "author": {"id": 77}, "body": f"{MARK}\n旧的"}], [("PUT", f"{NOTES}/4")]),
]


@pytest.mark.parametrize(("notes", "written"), GITLAB)
def test_one_comment_at_gitlab(notes, written):
    """With a token of the project; our notes are those of the token's own user."""
    with ForgeServer({"/user": {"id": 77}, NOTES: notes}) as forge:
        variables = {"TOKEN": "t", "CI_API_V4_URL": forge.address, "CI_PROJECT_ID": "5", "CI_MERGE_REQUEST_IID": "3"}
        HOSTS["gitlab"](variables).put("新的")
    assert forge.written == [(method, path, {"body": "新的"}) for method, path in written]


def test_without_a_token_gitlab_has_the_artefact_only():
    """The job goes on."""
    assert HOSTS["gitlab"]({"TOKEN": ""}) is None


def test_where_links_may_lead():
    """Into the repository, and to the previews where these are published."""
    variables = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "county/linli"}
    assert tuple(addresses(variables)) == (OURS,)
    assert tuple(addresses({**variables, "PREVIEWS": PREVIEWS})) == (PREVIEWS, OURS)
