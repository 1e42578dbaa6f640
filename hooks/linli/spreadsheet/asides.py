"""What stands between the rows of a table and is none: totals, remarks, headings of sections."""

import re

_TOTALS = ("合计", "总计", "小计", "总数", "共计")
_REMARKS = ("注", "备注", "说明", "填表", "制表", "审核", "填报", "单位负责人")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])\s*"
)


def is_total(text: str) -> bool:
    """Tell whether the first words of a row say that it adds up others."""
    return text.startswith(_TOTALS)


def is_remark(text: str) -> bool:
    """Tell whether the first words of a row say that it is a note, or who filled the table in."""
    return text.startswith(_REMARKS)


def unnumbered(text: str) -> str:
    """Return a text without the number of its section or item: “一、床位费” → 床位费."""
    found = _NUMBERED.match(text)
    return text[found.end() :].strip() if found else text
