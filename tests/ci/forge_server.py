"""A host of repositories on loopback, with just as much of its interface as the workflows ask for."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class ForgeServer:
    """Answers GET by `answers` (path: a list, an object or bytes); notes everything that is asked and written."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []
        self.written = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path, query):
        """Return what is answered to GET; lists are given page by page."""
        found = self.answers[path]
        if isinstance(found, list):
            first = (int(query.get("page", ["1"])[0]) - 1) * 100
            found = found[first : first + 100]
        return found if isinstance(found, bytes) else json.dumps(found).encode()

    def _handler(self):
        return type("Handler", (_Handler,), {"forge": self})


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *words):
        """Say nothing."""

    def do_GET(self):
        asked = urlsplit(self.path)
        self.forge.asked.append((asked.path, dict(self.headers)))
        if asked.path not in self.forge.answers:
            return self._send(404, b"{}")
        found = self.forge.answers[asked.path]
        if isinstance(found, str):
            return self._send(302, b"", found)
        return self._send(200, self.forge.answer(asked.path, parse_qs(asked.query)))

    def _write(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.forge.written.append((self.command, self.path, body))
        return self._send(200, b"{}")

    do_POST = do_PATCH = do_PUT = _write

    def _send(self, status, body, location=""):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
