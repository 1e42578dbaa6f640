"""/data/version.json: of which day and commit the data are, how many, and a hash of every file of them."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from linli.publish.data.datasets import row_counts
from linli.publish.data.encoding import as_readable_json
from linli.publish.site import Site

VERSION_FILE = "data/version.json"
FOLDERS = ("data/", "schema/")


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file."""
    return sha256(content).hexdigest()


def version_data(site: Site, files: Mapping[str, str]) -> dict[str, Any]:
    """Return what version.json says; `files` are the fingerprints of the data files by their address."""
    return {
        "day": site.today.isoformat(),
        "commit": site.commit or None,
        "fictional": site.demo,
        "counts": row_counts(site),
        "files": dict(sorted(files.items())),
    }


def version_file(site: Site, files: Mapping[str, str]) -> bytes:
    """Render version.json."""
    return as_readable_json(version_data(site, files))
