"""The source that a clerk's own word is, where no other is named."""

from linli.form.slip import ChangeSlip
from linli.model.directory import Directory
from linli.model.record_types import SOURCE_TYPE

OWN_SOURCE = "own"
OWN_SOURCE_FACTS = {"标题": "各单位自己告知", "类别": "来电来函", "日期": "未注明"}


def own_source(records: Directory) -> tuple[ChangeSlip, ...]:
    """Return what makes the source, where it is not there yet."""
    return () if OWN_SOURCE in records.sources else (ChangeSlip(OWN_SOURCE_FACTS, OWN_SOURCE, SOURCE_TYPE.word),)
