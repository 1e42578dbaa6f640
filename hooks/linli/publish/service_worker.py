"""/service-worker.js of a directory: what browsers keep for when there is no net, and where an answer comes from then.

It is the linked script (overrides/assets/js/service-worker.js) behind the list of what a build keeps, with the sum of
every file: so it changes with every build, which makes browsers fill a copy anew. Its own name is fixed, since browsers
ask for it by that. Where no copy is wanted, and while previewing, it is one that removes what an earlier one has kept.
"""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from linli.publish.assets import SCRIPT_FOLDER, SOUNDS, assets_of
from linli.publish.linker import linked
from linli.publish.sharding import SENTENCES, shard_areas
from linli.publish.site import Site

WORKER_FILE = "service-worker.js"
_LEAVING = "service-worker-leaving.js"

_PAGES = ("index.html", "find/index.html", "menus/index.html", "activities/index.html")
_INDEX = ("data/index.json", SENTENCES, "data/index-more.json")
KEPT_FILES = (*_PAGES, *_INDEX)
"""What is kept of every build, beside scripts and styles: the most important first."""
_SCRIPTS = ("linli.js", "place.js", "mine.js", "lists.js", "finder.js", "search.js")
_ASSETS = ("linli.css", "further.css", *_SCRIPTS, SOUNDS)
_DAY = "clock/day.js"

MOST_KEPT_BYTES = 4_000_000
"""What a build may weigh in a browser, uncompressed; of an index in shards only those that somebody needs are kept."""

NETWORK_PATIENCE = 3000
"""Milliseconds that the network has before a copy is shown."""


def is_offered(site: Site) -> bool:
    """Tell whether browsers may keep a copy: what is previewed changes too often."""
    return site.settings.offline and not site.previewed


def service_worker(site: Site, made: Mapping[str, bytes], version: bytes) -> bytes:
    """Return the script; `made` are the KEPT_FILES that the directory has, `version` tells all its builds apart."""
    if not is_offered(site):
        return linked(site.root / SCRIPT_FOLDER / _LEAVING).encode()
    script = linked(site.root / SCRIPT_FOLDER / WORKER_FILE)
    files = {uri.removesuffix("index.html"): sum_ for uri, sum_ in _summed(site, made)}
    digest = sha256(b"\0".join((version, script.encode(), json.dumps(files).encode())))
    build: dict[str, Any] = {
        "version": digest.hexdigest()[:16],
        "day": site.today.isoformat(),
        "fictional": site.demo,
        "patience": NETWORK_PATIENCE,
        "sharded": bool(shard_areas(site)),
        "files": files,
    }
    return f"self.linliBuild = {json.dumps(build, ensure_ascii=False)};\n{script}".encode()


def _summed(site: Site, made: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield address below the directory and sum of all that is kept and has room."""
    up = "../" * site.base.count("/")
    contents = {uri: made[uri] for uri in _PAGES if uri in made}
    contents |= {up + asset.uri: asset.content for asset in (assets_of(site).files[name] for name in _ASSETS)}
    contents |= {uri: made[uri] for uri in _INDEX if uri in made}
    room = MOST_KEPT_BYTES
    for uri, content in contents.items():
        room -= len(content)
        if room >= 0:
            yield uri, _sum(content)
    yield up + _DAY, ""


def _sum(content: bytes) -> str:
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"
