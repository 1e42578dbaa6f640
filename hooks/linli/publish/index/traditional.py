"""Traditional characters: the pairs that turn a query written in them into the simplified characters of the index."""

from collections.abc import Container

from linli.language.script import TO_SIMPLIFIED


def traditional_pairs(known: Container[str]) -> str:
    """Return “銅铜寶宝…”: each traditional character before the simplified one, where that is `known`."""
    return "".join(sign + simple for sign, simple in TO_SIMPLIFIED.items() if simple in known)
