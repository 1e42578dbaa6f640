"""What people write where nothing is known; it must not be published as a fact: the pages say 待核实 by themselves."""

import re

UNKNOWN_HINT = "没有或不知道，就把这一行整行删去；网页会自己写“待核实”。"

_PLACEHOLDER = re.compile(
    r"…+|\.{2,}|。{2,}|[?？]+|[×＊*＿_—–~～/／-]+|[xXｘＸ]{2,}|待(?:核实|定|补充?|填写?|完善|确认|更新|录入|查)|暂(?:无|缺|不详|未?定)"
    r"|不详|未知|不清楚|不知道|不明|同上|略|n/?a|tbd",
    re.IGNORECASE,
)
# Begins with one set of characters: in a text without any of them the search costs next to nothing.
_BLANKED = re.compile(
    r"[×＊*○xXｘＸ](?:(?<=×)×|(?<=＊)＊|(?<=\*)\*|(?<=○)○|(?<=[xXｘＸ])[xXｘＸ]+(?=[号路街巷村组栋室省市县区镇]))"
)


def is_placeholder(text: str) -> bool:
    """Tell whether a text only keeps a place: …, 待核实, ××路××号."""
    return bool(_PLACEHOLDER.fullmatch(text) or _BLANKED.search(text))
