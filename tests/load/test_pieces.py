"""What earlier runs have read: used only where nothing that it was made of has changed, and never trusted."""

import json
import os
import pickle
import shutil
from dataclasses import fields
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from linli.checks.project import open_project
from linli.load import loading, pieces
from linli.load.pieces import PIECES, ROOMS_READING, Cache, KeptPieces, cache_of, code_digest, digest_of
from linli.load.settings import read_settings
from linli.model.record_types import RECORD_TYPES
from tests import test_boundaries
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, ROOT, write_sample

TODAY = date(2026, 11, 24)
MENU = "menus/liuxi-canteen/2026-W48.yml"
VOCABULARY = "data/vocabulary"
RECORDS = {
    CANTEEN: FILES[CANTEEN]
    + "开放时间: [周一至周五 午餐 11:00-12:30]\n活动: [{名称: 书法, 时间: [周日 9:00-10:00]}]\n",
    CENTER: FILES[CENTER] + "电话: [{号码: 0000-8000001}]\n说明: 有事请找张三13812345678\n",
    MENU: "食堂: liuxi-canteen\n周一: 2026-11-23\n菜单: {周一: {午餐: 红烧肉、青菜}}\n",
}


@pytest.fixture
def project(tmp_path):
    """A project with records of several types and something wrong in them, read once with its cache."""
    write_sample(tmp_path, RECORDS)
    shutil.copytree(ROOT / "data" / "calendar", tmp_path / "data" / "calendar")
    opened(tmp_path, cache_of(tmp_path))
    return tmp_path


def opened(root, cache, directories=(DIRECTORY,)):
    """Return everything that is read and found, in a form that shows any difference."""
    found = open_project(root, directories, today=TODAY, cache=cache)
    told = {
        path: {each.name: getattr(directory, each.name) for each in fields(directory)}
        for path, directory in found.directories.items()
    }
    almanac = [found.almanac.holiday_notices, found.almanac.markets]
    return told, almanac, found.problems, found.vocabulary, found.typed


def put(file, change, root):
    """Change the text of a file; make it where there is none."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(change(path.read_text("utf-8") if path.exists() else ""), "utf-8")


def replaced(old, new, text):
    """Return a text in which something is another; it must have been there."""
    assert old in text
    return text.replace(old, new, 1)


def same_time(file, old, new, root):
    """Change letters of a file, and put its size and time back."""
    path = root / file
    state = path.stat()
    put(file, partial(replaced, old, new), root)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size


def renamed(file, other, root):
    """Rename a file."""
    (root / file).rename(root / other)


CHANGES = {
    "nothing": lambda root: None,
    "a record": partial(put, f"{DIRECTORY}/{CANTEEN}", lambda text: text + "地址: 一号\n"),
    "a record, in size and time as it was": partial(same_time, f"{DIRECTORY}/{CANTEEN}", "11:00", "10:00"),
    "a record put right": partial(put, f"{DIRECTORY}/{CENTER}", partial(replaced, "张三13812345678", "中心")),
    "a record spoilt": partial(put, f"{DIRECTORY}/{CANTEEN}", partial(replaced, "类型: 幸福食堂", "类型: 食堂吧")),
    "a record no YAML": partial(put, f"{DIRECTORY}/{CANTEEN}", lambda text: "}" + text),
    "a record removed": lambda root: (root / DIRECTORY / CANTEEN).unlink(),
    "a record renamed": partial(
        renamed, f"{DIRECTORY}/{CANTEEN}", f"{DIRECTORY}/{CANTEEN.replace('canteen', 'kitchen')}"
    ),
    "a record added": partial(
        put, f"{DIRECTORY}/places/qinghe/chengguan/other.yml", lambda _: FILES[CENTER].replace("柳溪社区", "另一个")
    ),
    "a menu": partial(put, f"{DIRECTORY}/{MENU}", partial(replaced, "青菜", "白菜")),
    "an area": partial(put, f"{DIRECTORY}/areas.yml", partial(replaced, "柳溪社区", "柳溪村")),
    "a dialling code": partial(
        put, f"{DIRECTORY}/areas.yml", partial(replaced, "级别: 县区\n", '级别: 县区\n  区号: "0870"\n')
    ),
    "a source": partial(put, f"{DIRECTORY}/sources.yml", partial(replaced, "s1", "s2")),
    "a word of the vocabulary": partial(put, f"{VOCABULARY}/kinds.yml", partial(replaced, "幸福食堂", "社区食堂")),
    "a synonym": partial(
        put, f"{VOCABULARY}/services.yml", lambda text: text.replace("同义词: [", "同义词: [新说法, ")
    ),
    "a list spoilt": partial(put, f"{VOCABULARY}/kinds.yml", lambda text: text + "- x\n"),
    "a list removed": lambda root: (root / VOCABULARY / "kinds.yml").unlink(),
    "a market": partial(
        put, f"data/calendar/markets/{DIRECTORY[5:]}/qinghe.yml", lambda _: "地区: sample/qinghe\n集: [逢一]\n"
    ),
    "a holiday notice": lambda root: next((root / "data/calendar/holidays").glob("*.yml")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_kept_is_what_would_be_read_now(project, change):
    """Whatever changes: with what earlier runs left, the same is read and found as without, and once more after that."""
    change(project)
    fresh = opened(project, Cache())
    assert opened(project, cache_of(project)) == fresh
    assert opened(project, cache_of(project)) == fresh


def test_every_type_of_record_comes_back_as_it_was(tmp_path):
    """The demonstration has records of every type: each is kept and comes back the same, the second time unread."""
    settings, _ = read_settings(ROOT)
    fresh = opened(ROOT, Cache(), [settings.demo])
    opened(ROOT, Cache(tmp_path), [settings.demo])
    assert opened(ROOT, Cache(tmp_path), [settings.demo]) == fresh
    kinds = {entry.file.split("/")[2] for entry in fresh[0][settings.demo]["entries"]}
    assert kinds == {code for code, record in RECORD_TYPES.items() if record.has_id}


def test_terms_are_those_of_the_vocabulary(project):
    """What a kept record names of a closed list is the very term of the list, as in one that has just been read."""
    found = open_project(project, [DIRECTORY], today=TODAY, cache=cache_of(project))
    place = found.directories[DIRECTORY].by_id["liuxi-canteen"]
    assert place.kind is found.vocabulary.lists["kinds"]["幸福食堂"]


def test_only_what_has_changed_is_read_again(project, monkeypatch):
    """One changed record is one record read."""
    put(f"{DIRECTORY}/{CANTEEN}", lambda text: text + "地址: 一号\n", project)
    read = []
    whole = loading.record_in
    monkeypatch.setattr(loading, "record_in", lambda source, *rest: read.append(source.file) or whole(source, *rest))
    opened(project, cache_of(project))
    assert read == [f"{DIRECTORY}/{CANTEEN}"]


def test_other_code_reads_everything_again(project, monkeypatch):
    """What other code or other versions have read is not used."""
    monkeypatch.setattr(pieces, "code_digest", lambda: "other")
    read = []
    whole = loading.record_in
    monkeypatch.setattr(loading, "record_in", lambda source, *rest: read.append(source.file) or whole(source, *rest))
    opened(project, cache_of(project))
    assert len(read) == len({**FILES, **RECORDS})


def test_the_code_that_counts_is_all_below_the_checks():
    """The digest of the code covers every room on which reading and checking may depend, and changes with it."""
    rooms = test_boundaries.ROOMS
    assert rooms[: rooms.index("checks") + 1] == ROOMS_READING
    assert code_digest() == code_digest() != ""


def test_a_variable_leaves_the_cache_out(project, monkeypatch):
    """With LINLI_NO_CACHE nothing is read of the cache, and nothing written."""
    shutil.rmtree(project / PIECES)
    monkeypatch.setenv("LINLI_NO_CACHE", "1")
    opened(project, cache_of(project))
    assert not (project / PIECES).exists()


def files_of_cache(root):
    """Return the files of the cache."""
    return sorted((root / PIECES).iterdir())


DAMAGES = {
    "cut": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "no head": lambda content: content.partition(b"\n")[2],
    "one sign": lambda content: content[:-40] + bytes([content[-40] ^ 1]) + content[-39:],
    "foreign": lambda content: b'{"basis": 1}\n',
    "a list": lambda content: b"[]\n",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_cache_is_read_anew(project, damage):
    """Whatever has become of the files of the cache, the same is read, and the next run finds them whole."""
    fresh = opened(project, Cache())
    for file in files_of_cache(project):
        file.write_bytes(damage(file.read_bytes()))
    assert opened(project, cache_of(project)) == fresh
    assert all(json.loads(file.read_bytes().partition(b"\n")[0])["pieces"] for file in files_of_cache(project))


def test_a_killed_run_leaves_the_cache_of_the_run_before(project, monkeypatch):
    """What had been written when a run was killed is not what the next one reads."""
    fresh = opened(project, Cache())
    put(f"{DIRECTORY}/{CANTEEN}", lambda text: text + "地址: 一号\n", project)

    def killed(path, target):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Path, "replace", killed)
        opened(project, cache_of(project))
    put(f"{DIRECTORY}/{CANTEEN}", lambda text: text.replace("地址: 一号\n", ""), project)
    assert opened(project, cache_of(project)) == fresh
    put(f"{DIRECTORY}/{CANTEEN}", lambda text: text + "地址: 二号\n", project)
    opened(project, cache_of(project))
    assert {file.suffix for file in files_of_cache(project)} == {".pieces"}


class Ran(Exception):
    """A piece has run something."""


def run():
    """Stand for what a piece must never run."""
    raise Ran


class Running:
    """Runs something where it is unpickled."""

    def __reduce__(self):
        return run, ()


FOREIGN = {
    "a function": Running(),
    "a class of elsewhere": Path("x"),
    "a class of the package that is no record": Cache(),
    "an exception": ValueError("x"),
}


@pytest.mark.parametrize("value", FOREIGN.values(), ids=FOREIGN)
def test_a_piece_makes_only_records(tmp_path, value):
    """A file that somebody has put into the cache runs nothing: what is no record is not made."""
    path = tmp_path / "a.pieces"
    pieces._write(path, "basis", {"x": ("digest", pickle.dumps(value))})
    assert KeptPieces(path, "basis").kept("x", "digest", lambda: "made") == "made"


def test_where_a_part_ends_counts():
    """Texts that only together are the same have another digest, and so has what is not there."""
    found = [digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", None), digest_of("abc", "")]
    assert len(set(found)) == len(found)
