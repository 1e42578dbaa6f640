"""A record with a file of its own: its id, its sources, when it was entered and whether anybody has verified it."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from linli.model.base import OrText, Record, key
from linli.model.scalars import Day, DayOrUnstated, Slug, Text, Texts, as_mapping, as_records, text_of, wrong
from linli.model.vocabulary import SourceKind, VerificationMethod
from linli.model.web_address import Url

_TAKEN_FOR_DIGITS = str.maketrans("OIL", "011")
_CODE_SCHEMA = WithJsonSchema({"type": "string", "minLength": 6, "maxLength": 6})


def parse_content_code(value: object) -> str:
    """Parse 内容: six letters and digits, as `linli verify` writes them."""
    text = text_of(value).upper().translate(_TAKEN_FOR_DIGITS)
    if not re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}", text):
        raise wrong(f"内容码“{text_of(value)}”看不懂。", "它由 linli verify 写；手写的核实，请把“内容”删去。")
    return text


def parse_part(value: object) -> object:
    """Take the items of one part; a plain text is its 日期."""
    return {"日期": value} if isinstance(value, str) else value


class PartVerification(Record):
    """分项: when one part of a record was checked; what is not said is as for the whole.

    `content` is the code of what the part said then, "" where it was written by hand.
    """

    on: Day = key("日期", "核实的日子")
    method: VerificationMethod | None = key("方式", "怎么核实的；与整条一样就不写", default=None)
    post: Text = key("岗位", "核实人的岗位，不写姓名", default="")
    content: Annotated[str, BeforeValidator(parse_content_code), _CODE_SCHEMA] = key(
        "内容", "linli verify 写的内容码；手写时不写", default=""
    )


PartField = Annotated[PartVerification, BeforeValidator(parse_part), OrText()]


class Verification(Record):
    """核实: somebody rang, went or wrote on a day; where only `parts` were checked, `method` and `on` are None."""

    method: VerificationMethod | None = key("方式", "怎么核实的", default=None)
    on: Day | None = key("日期", "核实的日子", default=None)
    post: Text = key("岗位", "核实人的岗位，不写姓名", default="")
    parts: Annotated[dict[Text, PartField], BeforeValidator(as_mapping)] = key(
        "分项", "单独核实过的项目和日子", default={}
    )

    @model_validator(mode="after")
    def _require_day_and_method(self) -> "Verification":
        if (self.method is None) != (self.on is None) or not (self.on or self.parts):
            known = self.on is not None
            raise _incomplete("方式" if known else "日期", "电话" if known else "2026-11-20")
        for part, found in self.parts.items():
            if self.method is None and found.method is None:
                raise wrong(
                    f"“{part}”没有写怎么核实的。", f"请按实际的写，写法如：{part}: {{日期: {found.on}, 方式: 电话}}"
                )
        return self


def _incomplete(name: str, example: str) -> PydanticCustomError:
    hint = (
        f"整条核实过，请按实际的加上，写法如：{name}: {example}；只核实过几项，整条的“方式”“日期”都不写，写在“分项”里。"
    )
    return wrong(f"缺少“{name}”。", hint)


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
    kind: SourceKind | None = key("类别", "不写，网页就说“来自未注明日期的资料”，不说是报道还是名单", default=None)
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
