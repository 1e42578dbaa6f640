"""The versions of a site on a server: put up whole, compressed, five kept, and back as quickly as forth."""

import gzip
import json
import os
from datetime import date
from random import Random

import brotli
import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.cli.package import pack
from linli.publish import compression
from linli.publish.compression import WORTH_COMPRESSING, compress_site
from linli.publish.releases import KEPT, NoRelease, NotASite, Releases

LONG = "柳溪社区食堂今天吃什么？" * WORTH_COMPRESSING


@pytest.fixture
def home(tmp_path):
    """The folder of a server, nothing put up yet."""
    return Releases(tmp_path / "srv")


@pytest.fixture
def site_of(tmp_path):
    """Make a finished site of a day and a commit."""

    def made(text, day="2026-11-26", commit="0123456789abcdef"):
        folder = tmp_path / "site"
        (folder / "data").mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(text, "utf-8")
        (folder / "data/version.json").write_text(json.dumps({"day": day, "commit": commit}), "utf-8")
        return folder

    return made


def served(home):
    """Return the home page as the server finds it."""
    return (home.current / "index.html").read_text("utf-8")


def test_a_version_is_named_by_day_and_commit(home, site_of):
    """The second one of both is another one; a site that was made without git has its day."""
    names = [home.add(site_of(text)).name for text in "ab"]
    assert names == ["2026-11-26-0123456789ab", "2026-11-26-0123456789ab-2"]
    assert home.add(site_of("c", commit=None)).name == "2026-11-26"
    assert served(home) == "c"


def test_the_last_ones_are_kept_whatever_the_times_of_their_files(home, site_of):
    """The oldest goes; a site that was built long ago and is put up now is the newest."""
    for number in range(KEPT + 2):
        site = site_of(f"第{number}版", day=f"2026-11-{20 - number}")
        os.utime(site, (0, 0))
        home.add(site)
        assert served(home) == f"第{number}版"
    assert [path.name[:10] for path in home.kept()] == [f"2026-11-{20 - number}" for number in range(6, 1, -1)]


def test_back_and_forth(home, site_of):
    """To the one before, further back, and to one by its name; past the last one there is none."""
    kept = [home.add(site_of(text, day=f"2026-11-2{text}")) for text in "123"]
    assert (home.back(), served(home)) == (kept[1], "2")
    assert (home.back(), served(home)) == (kept[0], "1")
    with pytest.raises(NoRelease):
        home.back()
    assert (home.back(kept[2].name), served(home)) == (kept[2], "3")
    for name in ("2026-11-29", "../srv", ""):
        home.serve(kept[0])
        with pytest.raises(NoRelease):
            home.back(name)
    assert served(home) == "1"


def test_what_is_no_site_changes_nothing(home, site_of, tmp_path):
    """Neither a folder nor a zip that lacks its home page or its version, nor what is no zip; nothing is left behind."""
    home.add(site_of("好的"))
    pack(site_of("坏的"), tmp_path / "good.zip", date(2026, 11, 26))
    (tmp_path / "text.zip").write_text("不是", "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "half").mkdir()
    (tmp_path / "half/index.html").write_text("x", "utf-8")
    pack(tmp_path / "half", tmp_path / "half.zip", date(2026, 11, 26))
    for name in ("text.zip", "empty", "half", "half.zip"):
        with pytest.raises(NotASite):
            home.add(tmp_path / name)
    assert served(home) == "好的"
    assert [path.name for path in (home.home / "releases").iterdir()] == ["2026-11-26-0123456789ab"]


def test_what_an_interrupted_run_has_left_is_removed(home, site_of):
    """A half copy is no version, and goes with the next one."""
    (home.home / "releases/77.part").mkdir(parents=True)
    assert home.kept() == []
    home.add(site_of("x"))
    assert len(list((home.home / "releases").iterdir())) == 1


def test_the_same_from_a_zip(home, site_of, tmp_path):
    """What `linli package` has packed is what is served."""
    pack(site_of("从 zip 来"), tmp_path / "site.zip", date(2026, 11, 26))
    home.add(tmp_path / "site.zip")
    assert served(home) == "从 zip 来"


def test_copies_say_the_same_and_only_where_it_is_worth_it(site_of):
    """Texts of some length, in every encoding; pictures and short texts stay alone; the same bytes each time."""
    site = site_of(LONG)
    (site / "x.png").write_bytes(b"x" * 2 * WORTH_COMPRESSING)
    (site / "noise.txt").write_bytes(Random(1).randbytes(2 * WORTH_COMPRESSING))
    assert compress_site(site) == 1
    first = {ending: (site / f"index.html{ending}").read_bytes() for ending in (".gz", ".br")}
    assert gzip.decompress(first[".gz"]) == brotli.decompress(first[".br"]) == LONG.encode()
    assert sorted(path.name for path in site.iterdir() if path.suffix in first) == ["index.html.br", "index.html.gz"]
    compress_site(site)
    assert {ending: (site / f"index.html{ending}").read_bytes() for ending in first} == first


def test_without_brotli_there_is_gzip(site_of, monkeypatch):
    """A server's Python has what it has."""

    def lacking(name):
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(compression, "import_module", lacking)
    compress_site(site_of(LONG))
    assert [path.suffix for path in site_of(LONG).glob("index.html.*")] == [".gz"]


def run(*words):
    """Run a command; return its exit code and what it says."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    return done.exit_code, done.output


def test_the_commands_say_what_they_have_done(home, site_of, tmp_path):
    """Which version is served, which are kept, and that the records are still as they were."""
    assert run("rollback", home.home) == (2, run("rollback", home.home)[1])
    assert "一版也没有" in run("rollback", home.home)[1]
    for text in "12":
        code, said = run("release", site_of(text, day=f"2026-11-2{text}"), home.home)
        assert (code, f"换好了：2026-11-2{text}-0123456789ab（压缩：gz、br" in said) == (0, True)
    code, said = run("rollback", home.home)
    assert (code, said.splitlines()[:2]) == (0, ["　 2026-11-22-0123456789ab", "→ 2026-11-21-0123456789ab"])
    assert "记录没有" in said
    code, said = run("rollback", home.home, "2026-11-29")
    assert (code, "没有这一版。留着的有：2026-11-22-0123456789ab、" in said) == (2, True)
    for folder, word in ((tmp_path, "一个在另一个里面"), (tmp_path / "site/data", "没有 index.html")):
        code, said = run("release", folder, home.home)
        assert (code, word in said) == (2, True)
