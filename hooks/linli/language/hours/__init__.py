"""The hours language: 开放时间, activities, sessions, serving times and announcements."""

from linli.language.hours.format import format_hours, format_rule
from linli.language.hours.parser import (
    parse_dated_hours,
    parse_hours,
    parse_line,
    parse_local_hours,
    unknown_market,
)
from linli.language.hours.review import Remark, review
from linli.language.hours.rows import standing_alone
from linli.language.hours.rules import Hours, Rule
from linli.language.hours.saying import say, say_rule

__all__ = [
    "Hours",
    "Remark",
    "Rule",
    "format_hours",
    "format_rule",
    "parse_dated_hours",
    "parse_hours",
    "parse_line",
    "parse_local_hours",
    "review",
    "say",
    "say_rule",
    "standing_alone",
    "unknown_market",
]
