"""The same files and day give the same bytes, wherever and however the program runs."""

import os
import subprocess
import sys

from tests.sample import ROOT


def digest(**environment):
    """Return the fingerprints of all data files, made by a process of its own."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **environment}
    command = [sys.executable, "-X", "utf8", "-m", "tests.publish.data.digest"]
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_bytes_depend_on_the_data_only():
    """Another time zone, locale and hash seed change no byte of any data file."""
    here = digest(TZ="Asia/Shanghai", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    there = digest(TZ="America/St_Johns", LC_ALL="C", LANG="tr_TR.UTF-8", PYTHONHASHSEED="4242")
    assert len(here) > 400
    assert there == here
