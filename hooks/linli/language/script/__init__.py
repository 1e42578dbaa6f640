"""The two scripts of Chinese (ISO 15924 Hant, Hans): the simplified character that each traditional one is read as."""

from collections.abc import Mapping

from linli.language.script.hant import SIMPLIFIED, TRADITIONAL

TO_SIMPLIFIED: Mapping[str, str] = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))

__all__ = ["TO_SIMPLIFIED"]
