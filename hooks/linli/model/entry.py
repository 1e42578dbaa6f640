"""A record with a file of its own: its id, its sources, when it was entered and whether anybody has verified it."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from linli.model.base import Record, key
from linli.model.scalars import Day, DayOrUnstated, Slug, Text, Texts, Url, as_records
from linli.model.vocabulary import VerificationMethod


class Verification(Record):
    """核实: somebody rang, went or wrote on a day; `parts` holds the days on which single fields were checked."""

    method: VerificationMethod = key("方式", "怎么核实的")
    on: Day = key("日期", "核实的日子")
    post: Text = key("岗位", "核实人的岗位，不写姓名", default="")
    parts: dict[Text, Day] = key("分项", "单独核实过的项目和日子", default={})


class Entry(Record):
    """One record = one file; `id` is the file's name, `file` its path relative to the project."""

    id: SkipJsonSchema[Slug] = key("id")
    file: SkipJsonSchema[str] = key("file")
    sources: Texts = key("来源", "这些事实出自哪里：sources.yml 里的编号")
    entered: Day = key("录入", "写进这个文件的日子")
    verification: Verification | None = key("核实", "谁也没有核实过，就不写这一项", default=None)


def former_ids_of(entry: Entry) -> tuple[str, ...]:
    """Return the ids that a record has had before (曾用编号); none for a type that has no such field."""
    found: tuple[str, ...] = getattr(entry, "former_ids", ())
    return found


class Source(Record):
    """One entry of sources.yml: what a fact rests on. `dated` is None for 未注明."""

    code: Text = key("编号", "记录里引用的编号，例如 r1")
    title: Text = key("标题", "文章或文件的标题")
    dated: DayOrUnstated = key("日期", "发表的日子；没有写明就写“未注明”")
    url: Url = key("网址", "https:// 开头", default="")
    note: Text = key("说明", default="")


def _codes_once(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Refuse a code that stands twice: the second would silently take the place of the first."""
    first: dict[str, str] = {}
    for number, source in enumerate(sources):
        if source.code in first:
            said = f"编号“{source.code}”已经用在“{first[source.code]}”。"
            context = {"said": said, "hint": "请给这个来源另写一个编号。", "item": number}
            raise PydanticCustomError("linli", "{said}{hint}", context)
        first[source.code] = source.title
    return sources


SourceList = Annotated[tuple[Source, ...], BeforeValidator(as_records), AfterValidator(_codes_once)]
