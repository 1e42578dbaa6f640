"""The published site is the old one or the new one, at every moment, whatever the folder is and whoever interrupts."""

import errno
import os
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from linli.publish import swapping
from linli.publish.staging import CannotPublish, Staging
from linli.publish.swapping import EntrySwap, WholeSwap, exchange, is_mount_point, way_to

OLD = {"index.html": "old", "places/a/index.html": "old a", "gone/index.html": "only in the old"}
NEW = {"index.html": "new", "places/a/index.html": "new a", "fresh/index.html": "only in the new"}


def write(folder, files):
    """Write files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def read(folder):
    """Return the files below a folder, those of publishing included."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def plain(path):
    """A folder as `make site` has it."""
    path.mkdir()
    return path


def linked(path):
    """A link to a folder elsewhere."""
    elsewhere = path.parent / "elsewhere" / "site"
    elsewhere.mkdir(parents=True)
    path.symlink_to(elsewhere)
    return path


def linked_twice(path):
    """A link to a link."""
    (path.parent / "link").symlink_to(linked(path.parent / "first"))
    path.symlink_to(path.parent / "link")
    return path


def relative_link(path):
    """A link by a relative path."""
    (path.parent / "releases" / "1").mkdir(parents=True)
    path.symlink_to(Path("releases", "1"))
    return path


FOLDERS = (plain, linked, linked_twice, relative_link)
WAYS = ("exchange", "two renames", "entry by entry")


@pytest.fixture(params=FOLDERS, ids=lambda make: make.__name__)
def site_dir(request, tmp_path):
    """A published site, as a folder of some sort."""
    folder = request.param(tmp_path / "site")
    write(folder, OLD)
    return folder


@pytest.fixture(params=WAYS)
def staging(request, site_dir, monkeypatch):
    """A build under way, by one of the ways in which a site can be swapped in, with the next site written."""
    if request.param != "exchange":
        monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    if request.param == "entry by entry":
        monkeypatch.setattr("linli.publish.staging.way_to", EntrySwap)
    found = Staging(site_dir)
    write(found.begin(), NEW)
    yield found
    found.discard()


def beside(site_dir):
    """Return what lies beside the site and what it leads to."""
    return sorted(path.name for folder in {site_dir.parent, site_dir.resolve().parent} for path in folder.glob(".*"))


def test_publishing_replaces_everything(staging, site_dir):
    """After publishing the new pages stand and the old are gone, and nothing else lies about."""
    staging.publish()
    assert read(site_dir) == NEW
    assert beside(site_dir) == []


def test_a_link_stays_a_link(staging, site_dir):
    """Publishing follows a link, it does not replace it."""
    was = site_dir.is_symlink()
    staging.publish()
    assert site_dir.is_symlink() == was


def test_discarding_keeps_the_old(staging, site_dir):
    """After discarding the old pages stand, and nothing else lies about."""
    staging.discard()
    assert read(site_dir) == OLD
    assert beside(site_dir) == []


@pytest.mark.parametrize("left", range(5))
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "full"), PermissionError(errno.EACCES, "in use"), SystemExit(1)]
)
def test_a_rename_that_fails_brings_the_old_back(staging, site_dir, monkeypatch, left, error):
    """Whichever rename of publishing fails or is interrupted, the site that was there stays and the error goes up."""
    rename, counted = Path.rename, iter(range(99))

    def fail_once(path, target):
        if next(counted) == left:
            raise error
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_once)
    try:
        staging.publish()
        expected = NEW
    except (OSError, SystemExit):
        expected = OLD
    staging.discard()
    assert read(site_dir) == expected
    assert beside(site_dir) == []


class Killed(BaseException):
    """The end of a process, after which nothing of it runs."""


@pytest.mark.parametrize("left", range(12))
def test_a_killed_build_is_mended_by_the_next(staging, site_dir, monkeypatch, left):
    """Wherever publishing is killed, the next build finds the old site or the new one, whole, before it does anything."""
    calls = iter(range(99))

    def dying(call):
        def called(*given, **named):
            if next(calls) >= left:
                raise Killed
            return call(*given, **named)

        return called

    with monkeypatch.context() as dead:
        for name in ("rename", "mkdir", "unlink", "write_text"):
            dead.setattr(Path, name, dying(getattr(Path, name)))
        dead.setattr(swapping, "remove", dying(swapping.remove))
        dead.setattr("linli.publish.staging.remove", dying(swapping.remove))
        try:
            staging.publish()
        except Killed:
            staging._lock.release()
    following = Staging(site_dir)
    following.begin()
    following.discard()
    assert read(site_dir) in (OLD, NEW)
    assert beside(site_dir) == []


def test_what_was_left_between_two_renames_is_brought_back_first(tmp_path):
    """A site that lies between its two renames is back as soon as a build begins, also below an empty folder."""
    for empty in (False, True):
        write(tmp_path / ".site-previous", OLD)
        if empty:
            (tmp_path / "site").mkdir()
        staging = Staging(tmp_path / "site")
        staging.begin()
        assert read(tmp_path / "site") == OLD
        staging.discard()
        (tmp_path / "site").rename(tmp_path / f"done-{empty}")


def test_the_first_site_needs_no_old_one(tmp_path):
    """Publishing works where there was no site and no folder for it; failing leaves no folder either."""
    site_dir = tmp_path / "www" / "lin" / "li"
    staging = Staging(site_dir)
    write(staging.begin(), NEW)
    staging.discard()
    assert list(tmp_path.iterdir()) == []
    staging = Staging(site_dir)
    write(staging.begin(), NEW)
    staging.publish()
    assert read(tmp_path / "www") == {f"lin/li/{name}": text for name, text in NEW.items()}


def test_a_link_that_leads_nowhere_is_filled(tmp_path):
    """A link to a folder that is not there yet is followed."""
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "site")
    staging = Staging(tmp_path / "site")
    write(staging.begin(), NEW)
    staging.publish()
    assert read(tmp_path / "disk" / "site") == NEW


def test_the_mode_of_the_folder_stays(tmp_path):
    """A folder that a group may write stays one that it may write."""
    write(tmp_path / "site", OLD)
    (tmp_path / "site").chmod(0o2775)
    staging = Staging(tmp_path / "site")
    staging.begin()
    staging.publish()
    assert (tmp_path / "site").stat().st_mode & 0o7777 == 0o2775


def circle(root):
    """A link to itself."""
    (root / "site").symlink_to(root / "site")
    return root / "site"


def file(root):
    """A file."""
    (root / "site").write_text("")
    return root / "site"


def file_above(root):
    """A folder below a file."""
    (root / "file").write_text("")
    return root / "file" / "site"


def project(root):
    """The project itself."""
    return root


def above(root):
    """What holds the project."""
    return root.parent


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (circle, "是一个绕成圈的链接"),
        (file, "不是文件夹"),
        (project, "它会盖掉整个项目"),
        (above, "它会盖掉整个项目"),
        (file_above, None),
    ],
    ids=lambda found: getattr(found, "__name__", ""),
)
def test_what_can_hold_no_site_is_refused(tmp_path, make, said):
    """Where a site would harm or cannot be, a line says so and nothing is touched."""
    site_dir = make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    if said is None:
        with pytest.raises(OSError, match="file"):
            Staging(site_dir, tmp_path).begin()
    else:
        with pytest.raises(CannotPublish, match=said):
            Staging(site_dir, tmp_path).begin()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_second_build_says_who_builds(tmp_path):
    """While one builds, another waits as long as it may, is told for whom, and then leaves everything as it was."""
    write(tmp_path / "site", OLD)
    first = Staging(tmp_path / "site")
    first.begin()
    told = []
    with pytest.raises(CannotPublish, match=f"另一个进程（{os.getpid()}）还在生成这个网站，这次没有生成"):
        Staging(tmp_path / "site").begin(told.append, patience=0)
    assert told == [f"另一个进程（{os.getpid()}）正在生成这个网站，等它完成……"]
    write(first.folder, NEW)
    first.publish()
    assert read(tmp_path / "site") == NEW


def test_a_second_build_has_its_turn(tmp_path):
    """A build that waits goes on when the other one is done, and publishes in its turn."""
    write(tmp_path / "site", OLD)
    first, second = Staging(tmp_path / "site"), Staging(tmp_path / "site")
    first.begin()
    waiting = threading.Event()
    turn = threading.Thread(target=lambda: (second.begin(lambda line: waiting.set()), second.publish()))
    turn.start()
    waiting.wait()
    first.publish()
    turn.join()
    assert (read(tmp_path / "site"), beside(tmp_path / "site")) == ({}, [])


def test_a_lock_that_a_dead_build_left_holds_nobody_up(tmp_path):
    """The file of a lock is no lock: what counts is that somebody holds it."""
    (tmp_path / ".site-lock").write_text("")
    staging = Staging(tmp_path / "site")
    staging.begin(patience=0)
    staging.publish()
    assert not FileLock(tmp_path / ".site-lock").is_locked


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_a_system_without_the_step_is_no_error(tmp_path, monkeypatch, number):
    """Where system or disk cannot exchange two folders, that is answered; any other refusal is an error."""
    monkeypatch.setattr(swapping.ctypes, "CDLL", lambda *given, **named: _Refusing())
    monkeypatch.setattr(swapping.sys, "platform", "linux")
    monkeypatch.setattr(swapping.ctypes, "get_errno", lambda: number)
    assert exchange(tmp_path / "a", tmp_path / "b") is False
    monkeypatch.setattr(swapping.ctypes, "get_errno", lambda: errno.EACCES)
    with pytest.raises(PermissionError):
        exchange(tmp_path / "a", tmp_path / "b")


class _Refusing:
    """A C library whose step always fails."""

    def renameat2(self, *given):
        """Fail."""
        return -1


def test_a_mount_point_is_published_entry_by_entry(tmp_path, monkeypatch):
    """A volume cannot be renamed, nor can a folder in one that must not be written: their entries are."""
    (tmp_path / "a b").mkdir()
    table = tmp_path / "mountinfo"
    table.write_text(f"1 2 3:4 / {str(tmp_path).replace(' ', chr(92) + '040')}/a\\040b rw - ext4 x rw\n")
    monkeypatch.setattr(swapping, "_MOUNTS", table)
    assert is_mount_point(tmp_path / "a b")
    assert way_to(tmp_path / "a b") == EntrySwap(tmp_path / "a b")
    assert way_to(tmp_path / "not there") == WholeSwap(tmp_path / "not there")
    monkeypatch.setattr(swapping.os, "access", lambda path, mode: False)
    (tmp_path / "c").mkdir()
    assert way_to(tmp_path / "c") == EntrySwap(tmp_path / "c")
