"""Makes content/staff/samples.md: a commented sample of every record type. Run: python -m tests.tables.samples"""

from linli.model.commenting import commented, keys_of_type
from linli.model.record_types import RECORD_TYPES
from linli.model.samples import SAMPLES
from linli.read.layout import SingleFile
from tests.sample import ROOT

PAGE = ROOT / "content/staff/samples.md"

HEAD = """\
---
title: 每种记录的样例
description: 服务点、菜单、项目、队伍、政策、公告、成效、地区、来源，每一项怎么写，每项一个样例。
search: {boost: 0.2}
---

# 每种记录的样例

必填的写在前面；前面有“#”的是可以写的，每一项都有样例。用得上的，删去“# ”，改成实际的。里面的地方、电话都是编的。
写新的记录用 `linli new`，见[新增一个点](new-place.md)。
"""


def sample_of(record):
    """Return the sample of a record type as a file, its lists written as their one item."""
    samples = SAMPLES[record.code]
    needed = {key for key, _, required in keys_of_type(record) if required}
    facts = {key: sample for key, sample in samples.items() if key in needed}
    lines = commented(record, facts or {"标签": samples["标签"]}).splitlines()
    if record.code == "dishes":
        return ["宫保鸡丁:", *(f"  {line}".rstrip() for line in lines)]
    if isinstance(record.location, SingleFile):
        return [f"- {lines[0]}", *(f"  {line}".rstrip() for line in lines[1:])]
    return lines


def page():
    """Return the text of the page."""
    parts = [HEAD]
    for record in RECORD_TYPES.values():
        code = "\n".join(f"    {line}".rstrip() for line in sample_of(record))
        parts.append(f"## {record.word}\n\n`{record.path}`\n\n{code.rstrip()}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
