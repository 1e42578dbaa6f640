"""The spare: the site before the last one, put by so that the next grows in its folders instead of making them anew.

Most of its files are those of the published site: they have the same numbers on the disk. A county of 4,000 places has
50,000 folders, and to make them and remove them again took longer than all else after a change of one record. Nothing
that is in it is believed: a file that is not the very one that is published is removed, or makes room for a new one.
"""

import os
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from linli.publish.swapping import remove

Lying = Mapping[str, int]
"""The files that lie already where the next site grows, by their address: their numbers on the disk."""

NOTHING_LIES: Lying = MappingProxyType({})


def put_by(replaced: Path, spare: Path) -> None:
    """Let a site that was replaced be the spare; it is removed where that cannot be, as on another disk."""
    with suppress(OSError):
        spare.parent.mkdir(parents=True, exist_ok=True)
        _drop(spare)
        replaced.rename(spare)
    remove(replaced)


def _drop(spare: Path) -> None:
    """Remove the spare, under another name: another build may be about to take it up."""
    dropped = spare.with_name(f"{spare.name}-dropped")
    remove(dropped)
    with suppress(FileNotFoundError):
        spare.rename(dropped)
    remove(dropped)


def taken_up(spare: Path, folder: Path, planned: Container[str]) -> Lying:
    """Let the site that has begun to grow in `folder` grow on in the spare, at the same place; return what lies there.

    Only files that are `planned` stay in it. Where it cannot be had or put in order, all is as it was.
    """
    return grown_into(folder, lifted(spare, folder, planned), planned)


def lifted(spare: Path, folder: Path, known: Container[str]) -> Lying:
    """Take the spare up beside the folder in which the next site is to grow; return what lies there.

    Only files that are `known` stay in it. Where it cannot be had or put in order, there is none.
    """
    ours = _beside(folder)
    lying: dict[str, int] = {}
    try:
        spare.rename(ours)
        _put_in_order(str(ours), "", known, lying)
    except OSError:
        remove(ours)
        return {}
    return lying


def grown_into(folder: Path, lying: Lying, planned: Container[str]) -> Lying:
    """Let what has begun to grow in `folder` grow on in the spare that has been lifted; return what stays of that.

    Only files that are `planned` do. Where the others cannot be removed, all is as it was.
    """
    ours = _beside(folder)
    if not ours.is_dir():
        return {}
    try:
        for uri in lying:
            if uri not in planned:
                _drop_file(ours, uri)
    except OSError:
        remove(ours)
        return {}
    for path in list(_files(folder)):
        target = ours / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    remove(folder)
    ours.rename(folder)
    return {uri: number for uri, number in lying.items() if uri in planned}


def _beside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.spare")


def _drop_file(ours: Path, uri: str) -> None:
    """Remove a file, and the folders that have been left empty."""
    path = ours / uri
    path.unlink()
    with suppress(OSError):
        for folder in path.parents:
            if folder == ours:
                break
            folder.rmdir()


def _put_in_order(folder: str, begins: str, planned: Container[str], lying: dict[str, int]) -> bool:
    """Remove what is not planned, and note what is; tell whether anything is left. Addresses begin with `begins`."""
    left = False
    for entry in list(os.scandir(folder)):
        uri = f"{begins}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if _put_in_order(entry.path, f"{uri}/", planned, lying):
                left = True
            else:
                Path(entry.path).rmdir()
        elif uri in planned and entry.is_file(follow_symlinks=False):
            lying[uri] = entry.inode()
            left = True
        else:
            Path(entry.path).unlink()
    return left


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
