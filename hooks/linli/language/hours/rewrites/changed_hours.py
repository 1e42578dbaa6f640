"""Wordings of hours that have been changed: 由9:00-17:00调整为9:00-16:00 holds only what it is changed to."""

import re

from linli.language.hours.rewrites.services import HALF_DAY, SPAN, THEN
from linli.language.rewriting import Rewriting

_RUN = rf"(?:{HALF_DAY} ?)?{SPAN}(?:{THEN}{HALF_DAY}? ?{SPAN})*"
_LATE = r"(?:下午|晚上|晚)"
CHANGED_TO = r"(?:调整|变更|更改|改|变|换|移|提前|提早|推迟|推后|延后|延迟|顺延|延长|缩短)(?:为|成|至|到)"


def _only_the_new(found: re.Match[str]) -> str | None:
    """Return the hours that hold now; None where they take the place of some of several, nobody knows of which."""
    old = re.findall(rf"({HALF_DAY}?) ?({SPAN})", found["old"])
    new = re.findall(rf"({HALF_DAY}?) ?({SPAN})", found["new"])
    half = old[-1][0]
    if len(old) > len(new):
        if len(new) > 1 or not half or new[0][0] not in ("", half) or not old[-2][0]:
            return None
        kept = found["old"][: found["old"].rindex(half)]
        return f"{kept}{half}{new[0][1]}"
    later = re.match(_LATE, half) and not new[0][0] and re.match(r"\d:|1[01]:|\d{1}[点时]|1[01][点时]", new[0][1])
    return f"{half if later else ''}{found['new'].strip()}"


CHANGED_TIMES = (
    Rewriting(
        "hours that hold no longer, and those that do",
        rf"(?:(?:由|从|自)?(?:原来?的?|以前的?|原先的?|现行的?) ?|(?:由|从|自) ?)?(?P<old>{_RUN})[,;。、 ]*"
        r"(?:现|将|统一|临时|则|均|都)*"
        rf"{CHANGED_TO}[: ]*(?P<new>{_RUN})",
        _only_the_new,
        [
            ("由早7时至晚7时30分改为早7时至晚6时30分", "早7时至晚6时30分"),
            ("开放时间由原来的9:00-18:00调整为9:00-19:00", "开放时间9:00-19:00"),
            ("周三9:00-11:00,改至 14:00-16:00", "周三14:00-16:00"),
            ("下午2:00-5:00推迟至3:00-6:00", "下午3:00-6:00"),
            ("上午8:30-12:00,下午14:00-17:30改为15:00-18:00", "上午8:30-12:00,下午15:00-18:00"),
            ("9:00-12:00 14:00-17:00改为15:00-18:00",) * 2,
            ("9:00-17:00,周三改为13:00-17:00",) * 2,
        ],
        needs="为成至到",
    ),
)
