"""The fixtures of everything that is printed."""

from tests.press.fixtures import fonts, press

__all__ = ["fonts", "press"]
