"""Repeated addresses: no two files of a site may meet at one, also where capitals do not count."""

from collections.abc import Iterable, Iterator, Mapping

from linli.publish.site import Output, Plan


def repeated(taken: Mapping[str, str], plans: Mapping[str, Iterable[tuple[Output, Plan]]]) -> str:
    """Say, a line each, which files would meet at one address; "" where none do.

    `taken`: what other programs write (address: its name); `plans`: those of every site by its base.
    """
    owners: dict[str, str] = {}
    lines: list[str] = []
    for uri, name in (*taken.items(), *_named(plans)):
        first = owners.setdefault(uri.casefold(), name)
        if first is not name:
            lines.append(f"  {uri}：“{first}”和“{name}”")
    lines += (f"  {uri}：“{owner}”是文件，“{below}”却要放在它下面" for uri, owner, below in _files_as_folders(owners))
    return "\n".join(("有的网址重复了，网站没有改动：", *lines)) if lines else ""


def _named(plans: Mapping[str, Iterable[tuple[Output, Plan]]]) -> Iterator[tuple[str, str]]:
    for base, planned in plans.items():
        for _, plan in planned:
            yield base + plan.uri, f"{plan.kind} {plan.subject}".strip()


def _files_as_folders(owners: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the addresses of files that other files would need as their folder."""
    folders: dict[str, str] = {}
    for uri, owner in owners.items():
        parent = uri.rpartition("/")[0]
        while parent and parent not in folders:
            folders[parent] = owner
            parent = parent.rpartition("/")[0]
    yield from ((uri, owners[uri], folders[uri]) for uri in sorted(owners.keys() & folders.keys()))
