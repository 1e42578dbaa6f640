"""The fixtures of everything that is printed."""

from tests.press.fixtures import demo, fonts, press, printed, sites, view_of

__all__ = ["demo", "fonts", "press", "printed", "sites", "view_of"]
