"""An object storage on loopback that speaks as much of S3 as uploading a site takes: list, put, delete."""

import hashlib
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from tests.serving import Host


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        """Say nothing."""

    def _key(self):
        return unquote(urlsplit(self.path).path).removeprefix(f"/{self.host.bucket}").removeprefix("/")

    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        self._send(200, self.host.listing(query.get("prefix", [""])[0]))

    def do_HEAD(self):
        found = self.host.objects.get(self._key())
        self._send(*((200, found[0], tag(found[0])) if found else (404, b"")))

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.host.objects[self._key()] = (body, dict(self.headers))
        self.host.log.append(("PUT", self._key()))
        self._send(200, b"", tag(body))

    def do_DELETE(self):
        self.host.objects.pop(self._key(), None)
        self.host.log.append(("DELETE", self._key()))
        self._send(204, b"")

    def _send(self, status, body, etag=""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if etag:
            self.send_header("ETag", etag)
        self.send_header("Last-Modified", "Thu, 26 Nov 2026 00:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class ObjectStorage(Host):
    """Holds objects by their key below one bucket, each with the headers that it was put with; notes the order."""

    handler = _Handler

    def __init__(self, bucket):
        self.bucket = bucket
        self.objects = {}
        self.log = []

    def listing(self, prefix):
        """Return the answer to ListObjects: the objects of one folder, and the folders in it."""
        below = [key.removeprefix(prefix) for key in self.objects if key.startswith(prefix)]
        folders = "".join(
            f"<CommonPrefixes><Prefix>{escape(f'{prefix}{name}/')}</Prefix></CommonPrefixes>"
            for name in sorted({key.partition("/")[0] for key in below if "/" in key})
        )
        found = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(body)}</Size><ETag>{tag(body)}</ETag>"
            "<LastModified>2026-11-26T00:00:00.000Z</LastModified></Contents>"
            for key, (body, _) in sorted(self.objects.items())
            if key.startswith(prefix) and "/" not in key.removeprefix(prefix)
        )
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{found}{folders}</ListBucketResult>".encode()


def tag(body):
    """Return the ETag of an object: its MD5."""
    return f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'
