"""Servers on loopback for browsers and commands; none of them prints anything."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import unquote

from linli.load.settings import Settings
from linli.publish.policy import security_headers


class Quiet(SimpleHTTPRequestHandler):
    """Answers with the files of a folder, without headers of its own, as many hosts do."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Guarded(Quiet):
    """The same with the headers of the recipes, for a site that lies below `base`."""

    base = "/"

    def end_headers(self) -> None:
        """Send them with every answer."""
        path = unquote(self.path.partition("?")[0]).removeprefix(self.base)
        for name, value in security_headers(Settings(directory="data/x"), path).items():
            self.send_header(name, value)
        super().end_headers()


class Patient(ThreadingHTTPServer):
    """A server to which it is nothing new that a browser goes away before it has been answered."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print what else went wrong."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def answering(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer with a handler; yield the address, with a slash."""
    with Patient(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def served(folder: Path, handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve a folder; yield the address, with a slash."""
    with answering(partial(handler, directory=str(folder))) as address:
        yield address


class Host:
    """A server that remembers: its handler finds it as `host`; `address` is known within `with`, without a slash."""

    handler: type[BaseHTTPRequestHandler]

    def __enter__(self) -> Self:
        self._answering = answering(type("Handler", (self.handler,), {"host": self}))
        self.address = self._answering.__enter__().rstrip("/")
        return self

    def __exit__(self, *error: Any) -> None:
        self._answering.__exit__(*error)
