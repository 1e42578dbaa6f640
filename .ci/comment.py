"""Puts the comment on a pull request, or the new text into the one that is there: python3 .ci/comment.py HOST FILE.

It runs where the program is not installed, with the right to write, and the text comes from whoever has opened the
pull request: so nobody is called by “@”, only the project's own addresses are links, and no HTML but a fold is left.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forge import Api, github, gitlab

MARK = "<!-- linli diff -->"
LONGEST = 60_000  # characters; GitHub takes 65,536
CUT = "\n\n……后面太长，没有写完。\n"

_TAG = re.compile(r"<(?!/?(?:details|summary)>)")
_TARGET = re.compile(r"\]\(([^)]*)\)?")
_DEFINITION = re.compile(r"^([\s>]*)\[([^\]\n]*)\]:", re.MULTILINE)


class NotOurs(Exception):
    """The text is not a comment of `linli diff`."""


def cleaned(text: str, allowed: Sequence[str]) -> str:
    """Return a comment that can be shown as ours; NotOurs where it does not begin with the mark."""
    first, _, rest = text.partition("\n")
    if first != MARK:
        raise NotOurs("这不是 linli diff 写的评论。")
    if len(rest) > LONGEST:
        rest = rest[:LONGEST].rpartition("\n")[0] + CUT
    rest = _TAG.sub("&lt;", rest.replace("\\<", "&lt;")).replace("@", "@\u200b")
    rest = _DEFINITION.sub(r"\1\\[\2]:", rest)
    return f"{first}\n{_TARGET.sub(lambda found: _target(found[1], allowed), rest)}"


def _target(address: str, allowed: Sequence[str]) -> str:
    return f"]({address})" if address.startswith(tuple(allowed)) else "]()"


@dataclass(frozen=True)
class Thread:
    """The comments on one pull request: where they are listed, and how one is changed.

    `ours`: where a comment says whose it is, and what it says there where it is ours: (user, login, …[bot]).
    """

    api: Api
    comments: str
    one: str
    change: str
    ours: tuple[str, str, object]

    def put(self, text: str) -> str:
        """Write the comment, anew or over the one that is there; return which."""
        old = next(filter(self._is_ours, self.api.all(self.comments)), None)
        if old is None:
            self.api.ask("POST", self.comments, {"body": text})
            return "写了评论。"
        self.api.ask(self.change, self.one.format(old["id"]), {"body": text})
        return "更新了评论。"

    def _is_ours(self, comment: Any) -> bool:
        person, key, value = self.ours
        return bool(comment[person][key] == value) and comment["body"].startswith(MARK)


def on_github(variables: Mapping[str, str]) -> Thread | None:
    """Return the thread of the pull request that a run was made for; None where the branch has moved on."""
    api = github(variables)
    for pull in api.all("/pulls", state="open", head=f"{variables['OWNER']}:{variables['BRANCH']}"):
        if pull["head"]["sha"] == variables["COMMIT"]:
            ours = ("user", "login", "github-actions[bot]")
            return Thread(api, f"/issues/{pull['number']}/comments", "/issues/comments/{}", "PATCH", ours)
    return None


def on_gitlab(variables: Mapping[str, str]) -> Thread | None:
    """Return the thread of the merge request of a pipeline; None where the project has set no token."""
    if not variables.get("TOKEN"):
        return None
    api = gitlab(variables)
    own = api.ask("GET", "/user")["id"]
    notes = f"/projects/{variables['CI_PROJECT_ID']}/merge_requests/{variables['CI_MERGE_REQUEST_IID']}/notes"
    return Thread(api, notes, f"{notes}/{{}}", "PUT", ("author", "id", own))


def addresses(variables: Mapping[str, str]) -> Iterator[str]:
    """Yield how every link of the comment may begin."""
    for name in ("CI_PROJECT_URL", "CI_PAGES_URL", "PREVIEWS"):
        if variables.get(name):
            yield variables[name]
    if variables.get("GITHUB_SERVER_URL"):
        yield f"{variables['GITHUB_SERVER_URL']}/{variables['GITHUB_REPOSITORY']}/"


HOSTS: Mapping[str, Callable[[Mapping[str, str]], Thread | None]] = {"github": on_github, "gitlab": on_gitlab}
"""How the thread is found, by the name of the host."""


def main(host: str, file: str) -> None:
    """Put the text of a file on the pull request."""
    text = cleaned(Path(file).read_text("utf-8"), tuple(addresses(os.environ)))
    thread = HOSTS[host](os.environ)
    print(thread.put(text) if thread else "没有要写评论的改动请求。")


if __name__ == "__main__":
    main(*sys.argv[1:])
