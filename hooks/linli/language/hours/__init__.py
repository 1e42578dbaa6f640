"""The hours language: 开放时间, activities, sessions, serving times and announcements."""

from linli.language.hours.format import format_hours, format_rule
from linli.language.hours.parser import parse_dated_hours, parse_hours, parse_line
from linli.language.hours.review import Remark, review
from linli.language.hours.rules import Hours, Rule

__all__ = [
    "Hours",
    "Remark",
    "Rule",
    "format_hours",
    "format_rule",
    "parse_dated_hours",
    "parse_hours",
    "parse_line",
    "review",
]
