"""The fixtures of everything that is printed, and of what writes records."""

from tests.cli.desk import bench
from tests.press.fixtures import fonts, press

__all__ = ["bench", "fonts", "press"]
