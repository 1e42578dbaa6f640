"""The interface of a host of repositories, over HTTP; with nothing but the standard library."""

import json
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

PAGE = 100
PATIENCE = 60


@dataclass(frozen=True)
class Api:
    """The interface at an address, spoken to with the headers of whoever asks."""

    address: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Return what the host answers; HTTPError where it refuses."""
        return json.loads(self.load(method, path, body) or b"null")

    def load(self, method: str, path: str, body: object = None) -> bytes:
        """Return the bytes of an answer; what a redirection leads to is not shown who asks."""
        url = path if path.startswith(("http://", "https://")) else self.address + path
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, method=method, headers={"Content-Type": "application/json"})
        for name, value in self.headers.items():
            request.add_unredirected_header(name, value)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return bytes(answer.read())

    def all(self, path: str, **query: str) -> Iterator[Any]:
        """Yield every element of a list, page by page."""
        for page in range(1, 100):
            found = self.ask("GET", f"{path}?{urlencode({**query, 'per_page': PAGE, 'page': page})}")
            yield from found
            if len(found) < PAGE:
                return


def github(variables: Mapping[str, str]) -> Api:
    """Return GitHub's interface for the repository of a workflow; TOKEN is what the workflow may."""
    headers = {"Authorization": f"Bearer {variables['TOKEN']}", "Accept": "application/vnd.github+json"}
    return Api(f"{variables['GITHUB_API_URL']}/repos/{variables['GITHUB_REPOSITORY']}", headers)


def gitlab(variables: Mapping[str, str]) -> Api:
    """Return GitLab's interface; TOKEN is an access token of the project."""
    return Api(variables["CI_API_V4_URL"], {"PRIVATE-TOKEN": variables["TOKEN"]})
