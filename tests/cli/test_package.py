"""`linli package`: the same site is the same zip."""

import os
import zipfile
from datetime import date

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.cli.package import pack


@pytest.fixture
def site(tmp_path):
    """A finished site of three files."""
    for name, text in (("index.html", "首页"), ("places/x/index.html", "甲"), ("data/index.json", "{}")):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


def test_the_same_site_is_the_same_zip(site, tmp_path):
    """Whatever the times of its files; nothing of the folder's own path is in it."""
    pack(site, tmp_path / "a.zip", date(2026, 11, 26))
    os.utime(site / "index.html", (0, 0))
    pack(site, tmp_path / "b.zip", date(2026, 11, 26))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "a.zip").namelist() == ["data/index.json", "index.html", "places/x/index.html"]


def test_the_command_says_what_it_has_packed(site, tmp_path, monkeypatch):
    """A folder that is no site is refused."""
    monkeypatch.setenv("LINLI_TODAY", "2026-11-26")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["package"])
    assert (done.exit_code, done.output.startswith("linli-2026-11-26.zip：3个文件")) == (0, True)
    assert CliRunner().invoke(main, ["package", str(site / "data")]).exit_code == 2
