"""The small project at hand."""

from tests.cli.desk import bench

__all__ = ["bench"]
