"""The fonts of everything that is printed."""

from tests.press.fixtures import fonts

__all__ = ["fonts"]
