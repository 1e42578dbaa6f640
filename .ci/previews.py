"""Gathers the previews of open pull requests: python3 .ci/previews.py FOLDER. Each is put into FOLDER/<number>/.

Only those of branches of the repository itself: whoever may push there is trusted with a page below the site's address,
a stranger's fork is not. The sites are artefacts of the workflow preview.yml; nothing of them is run here.
"""

import io
import os
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from forge import Api, github

ARTEFACT = "site"
WORKFLOW = "preview.yml"
LARGEST = 500_000_000  # bytes, unpacked


def own_pulls(api: Api, repository: str) -> Iterator[Any]:
    """Yield the open pull requests that come from the repository itself."""
    for pull in api.all("/pulls", state="open"):
        if (pull["head"]["repo"] or {}).get("full_name") == repository:
            yield pull


def site_of(api: Api, pull: Any) -> bytes | None:
    """Return the zip of the newest preview of a pull request as it stands, None where there is none."""
    query = {"event": "pull_request", "status": "success", "head_sha": pull["head"]["sha"], "per_page": 1}
    for run in api.ask("GET", f"/actions/workflows/{WORKFLOW}/runs?{urlencode(query)}")["workflow_runs"]:
        found = api.ask("GET", f"/actions/runs/{run['id']}/artifacts?{urlencode({'name': ARTEFACT})}")
        for artefact in found["artifacts"]:
            if not artefact["expired"]:
                return api.load("GET", f"/actions/artifacts/{artefact['id']}/zip")
    return None


def unpack(packed: bytes, folder: Path) -> bool:
    """Unpack a site; say whether it is one."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        if "index.html" not in archive.namelist() or sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            return False
        archive.extractall(folder)
    return True


def gather(variables: Mapping[str, str], folder: Path) -> Iterator[str]:
    """Write the previews; yield a line for each."""
    api = github(variables)
    for pull in own_pulls(api, variables["GITHUB_REPOSITORY"]):
        packed = site_of(api, pull)
        done = packed is not None and unpack(packed, folder / str(pull["number"]))
        yield f"{pull['number']}：{'有预览' if done else '没有预览'}"


if __name__ == "__main__":
    for line in gather(os.environ, Path(sys.argv[1])):
        print(line)
