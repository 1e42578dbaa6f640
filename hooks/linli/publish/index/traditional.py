"""Traditional characters: the pairs that turn a query written in them into the simplified characters of the index."""

import json
from collections.abc import Container
from functools import cache
from importlib.resources import files

_FIRST, _LAST = "一", "鿿"


@cache
def _conversions() -> dict[str, str]:
    """Return traditional → simplified of single characters, from the tables of MediaWiki that zhconv carries.

    The table is read here because zhconv itself leaves the file open.
    """
    tables = json.loads(files("zhconv").joinpath("zhcdict.json").read_text(encoding="utf-8"))
    return {
        sign: simple
        for sign, simple in tables["zh2Hans"].items()
        if len(sign) == len(simple) == 1 and _FIRST <= sign <= _LAST and sign != simple
    }


def traditional_pairs(known: Container[str]) -> str:
    """Return “銅铜寶宝…”: each traditional character before the simplified one, where that is `known`."""
    return "".join(sign + simple for sign, simple in sorted(_conversions().items()) if simple in known)
