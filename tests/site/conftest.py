"""The whole site, built once as `make site` builds it, and served under a sub-path for the browser."""

import http.server
import os
import subprocess
import sys
import threading
from functools import partial

import pytest

from tests.sample import ROOT

TODAY = "2026-11-24"


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the site of the project on a fixed day; return its folder, which lies under a sub-path."""
    folder = tmp_path_factory.mktemp("www") / "lin" / "li"
    folder.parent.mkdir()
    environment = {**os.environ, "LINLI_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that prints nothing."""

    def log_message(self, format, *args):
        """Say nothing."""


@pytest.fixture(scope="session")
def address(built):
    """Serve the built site under the sub-path /lin/li/ and return its address."""
    handler = partial(Quiet, directory=str(built.parent.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/lin/li/"
        server.shutdown()
        thread.join()
