"""A host of repositories on loopback, with just as much of its interface as the workflows ask for."""

import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

from tests.serving import Host


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *words):
        """Say nothing."""

    def do_GET(self):
        asked = urlsplit(self.path)
        self.host.asked.append((asked.path, dict(self.headers)))
        if asked.path not in self.host.answers:
            return self._send(404, b"{}")
        found = self.host.answers[asked.path]
        if isinstance(found, str):
            return self._send(302, b"", found)
        return self._send(200, self.host.answer(asked.path, parse_qs(asked.query)))

    def _write(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.host.written.append((self.command, self.path, body))
        return self._send(200, b"{}")

    do_POST = do_PATCH = do_PUT = _write

    def _send(self, status, body, location=""):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class ForgeServer(Host):
    """Answers GET by `answers` (path: a list, an object or bytes); notes everything that is asked and written."""

    handler = _Handler

    def __init__(self, answers):
        self.answers = answers
        self.asked = []
        self.written = []

    def answer(self, path, query):
        """Return what is answered to GET; lists are given page by page."""
        found = self.answers[path]
        if isinstance(found, list):
            first = (int(query.get("page", ["1"])[0]) - 1) * 100
            found = found[first : first + 100]
        return found if isinstance(found, bytes) else json.dumps(found).encode()
