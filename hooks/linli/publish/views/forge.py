"""Links into the place where the records are kept: change a file, begin a new one, tell that something is wrong.

A kind of host is described once; what a host takes no prefilled content for stands in a box to copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from linli.load.settings import Settings


@dataclass(frozen=True, slots=True)
class ForgeKind:
    """How the addresses of a kind of host are made: patterns of {repository}, {branch}, {file}, {folder}.

    `file_name` and `content` are the parameters of a new file, "" where the host has none; `title` and `text` those of
    an issue. Sources: GitHub Docs, “Creating new files”, “Creating an issue from a URL query”; GitLab Docs, “Create a
    file from a URL”, “Create an issue from a URL with prefilled values”; Gitee 帮助中心.
    """

    edit: str
    new: str
    issue: str
    file_name: str = ""
    content: str = ""
    title: str = ""
    text: str = ""


FORGES: Mapping[str, ForgeKind] = {
    "github": ForgeKind(
        "{repository}/edit/{branch}/{file}",
        "{repository}/new/{branch}/{folder}",
        "{repository}/issues/new",
        file_name="filename",
        content="value",
        title="title",
        text="body",
    ),
    "gitlab": ForgeKind(
        "{repository}/-/edit/{branch}/{file}",
        "{repository}/-/new/{branch}/{folder}",
        "{repository}/-/issues/new",
        file_name="file_name",
        title="issue[title]",
        text="issue[description]",
    ),
    "gitee": ForgeKind(
        "{repository}/edit/{branch}/{file}",
        "{repository}/new/{branch}/{folder}",
        "{repository}/issues/new",
    ),
}
"""Kinds of hosts by the word that stands in their address, or in the setting `forge`."""

ISSUES = "issues"
MAIL = "mailto:"


def forge_of(settings: Settings) -> ForgeKind | None:
    """Return the kind of host that the records are kept at; None while no repository is set."""
    host = urlsplit(settings.repository).hostname or ""
    word = f"{settings.forge}" or next((name for name in FORGES if name in host), "")
    return FORGES.get(word) if settings.repository else None


def edit_link(settings: Settings, file: str) -> str:
    """Return the address at which a file is changed; "" while no repository is set."""
    forge = forge_of(settings)
    return _made(forge.edit, settings, file=file) if forge else ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """The address at which a new file is begun, and whether the host fills in its text."""

    href: str
    prefilled: bool


def new_file_link(settings: Settings, file: str, text: str) -> NewFile:
    """Return where a file is begun; "" while no repository is set."""
    forge = forge_of(settings)
    if forge is None:
        return NewFile("", prefilled=False)
    folder, _, name = file.rpartition("/")
    given = {forge.file_name: name, forge.content: text}
    query = urlencode({key: value for key, value in given.items() if key}, quote_via=quote)
    address = _made(forge.new, settings, folder=folder)
    return NewFile(f"{address}?{query}" if query else address, prefilled=bool(forge.content))


def correction_link(settings: Settings, title: str, message: str) -> str:
    """Return where residents tell that something is wrong: an issue, or a mail; "" where neither is set."""
    if settings.corrections.startswith(MAIL):
        return f"{settings.corrections}?{urlencode({'subject': title, 'body': message}, quote_via=quote)}"
    forge = forge_of(settings)
    if settings.corrections != ISSUES or forge is None:
        return ""
    given = {forge.title: title, forge.text: message}
    query = urlencode({key: value for key, value in given.items() if key}, quote_via=quote)
    address = _made(forge.issue, settings)
    return f"{address}?{query}" if query else address


def _made(pattern: str, settings: Settings, **parts: str) -> str:
    quoted = {name: quote(part) for name, part in parts.items()}
    return pattern.format(repository=settings.repository.rstrip("/"), branch=quote(settings.branch), **quoted)
