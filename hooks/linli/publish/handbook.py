"""The staff handbook, content/staff/: which hand-written pages belong to it, and how its search reads Chinese."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_FOLDER = "staff/"
_TEMPLATE = "handbook.html"
_SEARCH_INDEX = "search/search_index.json"

_HAN = re.compile("[\u4e00-\u9fff]")
_NON_JOINER = "\u200c"


def page_meta(source: str) -> Mapping[str, Any]:
    """Return what the folder of a hand-written page decides: its template, or that Material's search omits it."""
    return {"template": _TEMPLATE} if source.startswith(_FOLDER) else {"search": {"exclude": True}}


def space_out(index: str) -> str:
    """Return Material's search index with an invisible U+200C after every Chinese character, so that each is a word.

    Material cuts a Chinese question into words of its index but never tests the last character. With the sign no word
    of the index is part of a question, which is then cut by the separator of mkdocs.yml alone: into characters, each
    the beginning of a word. (U+200B would be a sign as well, but lets a line begin with a full stop.)
    """
    found = json.loads(index)
    for entry in found["docs"]:
        for name in ("title", "text"):
            entry[name] = _HAN.sub(lambda han: han[0] + _NON_JOINER, entry[name])
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def write_search_index(folder: Path) -> None:
    """Space out the index that Material has written below `folder`; a site without its search has none."""
    path = folder / _SEARCH_INDEX
    if path.exists():
        path.write_text(space_out(path.read_text("utf-8")), "utf-8")
