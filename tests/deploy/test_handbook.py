"""The handbook's page of publishing can be copied from: the daily line, the task of Windows, and the switch by hand."""

import re
import shlex
import subprocess
from datetime import date

import pytest
import yaml
from click import Context

from linli.cli import main
from linli.cli.package import pack
from linli.publish.releases import Releases
from tests.publish.test_handbook_samples import blocks
from tests.sample import ROOT

PAGE = ROOT / "content/staff/publishing.md"


def block_with(word):
    """Return the only block of the page with a word."""
    (found,) = [block for block in blocks(PAGE) if word in block]
    return found


def test_every_way_makes_the_site_at_five_past_midnight():
    """The workflow counts in UTC, cron and Windows as the clock of the computer goes, which is said beside it."""
    cron = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))[True]["schedule"]
    assert cron == [{"cron": "5 16 * * *"}]
    assert block_with("git pull").startswith("5 0 * * * ")
    assert "/SC DAILY /ST 00:05 " in block_with("schtasks")
    text = PAGE.read_text("utf-8")
    assert [word for word in ("5 16 * * *", "Enable workflow", "60天", "时区选上海") if word not in text] == []


def test_the_daily_line_runs_what_is_there():
    """Each part is a script of the project, a command of linli with its options, or the computer's own."""
    _, *parts = block_with("git pull").split(" && ")
    for words in map(shlex.split, parts):
        if words[0] == ".venv/bin/linli":
            command = main.get_command(Context(main), words[1])
            command.make_context(words[1], words[2:], resilient_parsing=True, **main.context_settings)
        else:
            assert words[0] == "git" or (ROOT / words[0]).stat().st_mode & 0o111
    assert "mkdocs build" in block_with("schtasks")


def test_the_switch_by_hand_is_that_of_the_command(tmp_path):
    """A zip that was carried to a server without the program is served, and `linli rollback` finds it."""
    home = tmp_path / "srv"
    for day in ("2026-11-26", "2026-11-27"):
        (tmp_path / "site").mkdir(exist_ok=True)
        (tmp_path / "site/index.html").write_text(day, "utf-8")
        pack(tmp_path / "site", tmp_path / f"linli-{day}.zip", date.fromisoformat(day))
        script = block_with("mv -T").replace("/srv/linli", str(home)).replace("2026-11-26", day)
        subprocess.run(["sh", "-euc", script], cwd=tmp_path, check=True, capture_output=True)
        assert (home / "current/index.html").read_text("utf-8") == day
    assert Releases(home).back().name == "2026-11-26"
    assert (home / "current/index.html").read_text("utf-8") == "2026-11-26"


@pytest.mark.parametrize("file", sorted(path.name for path in (ROOT / "deploy").iterdir()))
def test_what_is_handed_out_is_in_the_handbook(file):
    """Every file of deploy/ is named, and no other."""
    text = PAGE.read_text("utf-8")
    assert f"deploy/{file}" in text
    assert {name for name in re.findall(r"deploy/([\w.]+)", text) if not (ROOT / "deploy" / name).exists()} == set()
