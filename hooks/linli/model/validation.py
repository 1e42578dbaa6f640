"""Text tree → record: pydantic's complaints become the clerk's words, each with its line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from linli.model import scalars
from linli.model.nearest import nearest
from linli.model.vocabulary import FOLLOWS, Vocabulary
from linli.read.problems import Problem
from linli.read.source import KeyPath, field_words

LineOf = Callable[[KeyPath], int]

# What people write for a key that has another name here.
FAMILIAR_KEYS = {
    "营业时间": ("开放时间",),
    "服务时间": ("开放时间",),
    "开门时间": ("开放时间",),
    "联系电话": ("电话",),
    "手机": ("电话",),
    "联系方式": ("电话",),
    "价格": ("收费", "标准"),
    "价钱": ("收费", "标准"),
    "金额": ("收费", "标准"),
    "单价": ("标准",),
    "收费标准": ("收费", "标准"),
    "减免": ("优惠",),
    "补贴": ("优惠",),
    "详细地址": ("地址",),
    "坐标": ("位置",),
    "经纬度": ("位置",),
    "简介": ("说明",),
    "备注": ("说明",),
    "类别": ("类型",),
    "时间": ("开放时间",),
    "乘车路线": ("怎么走",),
    "交通": ("怎么走",),
    "路线": ("怎么走",),
    "座位数": ("座位",),
    "餐位": ("座位",),
    "床位数": ("床位",),
    "单位名称": ("名称",),
    "机构名称": ("名称",),
    "服务项目": ("服务",),
    "服务内容": ("服务",),
    "服务人群": ("服务对象", "谁能享受"),
    "对象": ("服务对象",),
    "网站": ("网址",),
    "参加人数": ("人数",),
}


# What lists of offices have a column for and this directory never takes: the name of a person.
PERSONAL_KEYS = frozenset(["负责人", "联系人", "姓名", "院长", "主任", "园长", "站长", "经办人", "法人", "法定代表人"])
NO_NAMES = (
    "姓名不能写进来：网站不公开任何个人的姓名。",
    "请删去这一行；要写由谁负责，只写岗位，写法如：负责岗位: 中心主任",
)


def validate(
    adapter: TypeAdapter[Any],
    tree: Any,
    vocabulary: Vocabulary,
    file: str,
    line_of: LineOf,
    blanks: Iterable[KeyPath] = (),
) -> tuple[Any, list[Problem]]:
    """Validate one tree; return the record and no problem, or None and all problems of the tree.

    A key with nothing behind it (`blanks`) is as good as absent where it is known, and a problem where it is not.
    """
    unknown = list(_unknown_blanks(blanks, adapter, file, line_of))
    try:
        record = adapter.validate_python(tree, context={"vocabulary": vocabulary})
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        return None, [*unknown, *_problems(details, adapter, file, line_of)]
    return (None, unknown) if unknown else (record, [])


def _unknown_blanks(
    blanks: Iterable[KeyPath], adapter: TypeAdapter[Any], file: str, line_of: LineOf
) -> Iterator[Problem]:
    for keys in blanks:
        known = known_keys(adapter, keys[:-1])
        name = str(keys[-1])
        if name in known:
            continue
        nothing = (f"“{name}”后面没有内容。", "请写上内容；没有，就把这一行整行删去。")
        message, hint = _unknown_key(name, keys, adapter) if known else nothing
        yield Problem(file, line_of(keys), field_words(keys), message, hint)


def _problems(details: list[ErrorDetails], adapter: TypeAdapter[Any], file: str, line_of: LineOf) -> Iterator[Problem]:
    misnamed = {
        (*detail["loc"][:-1], _meant(str(detail["loc"][-1]), known_keys(adapter, detail["loc"][:-1])))
        for detail in details
        if detail["type"] == "extra_forbidden"
    }
    for detail in details:
        # A key that has another name here is said once, where it stands.
        if detail["type"] == FOLLOWS or (detail["type"] == "missing" and detail["loc"] in misnamed):
            continue
        item = detail.get("ctx", {}).get("item")
        keys = tuple(step for step in (*detail["loc"], item) if step not in {"[key]", None})
        message, hint = _words(detail, keys, adapter)
        yield Problem(file, line_of(keys), field_words(keys), message, hint)


def _words(detail: ErrorDetails, keys: KeyPath, adapter: TypeAdapter[Any]) -> tuple[str, str]:
    name = str(keys[-1]) if keys else ""
    match detail["type"]:
        case "linli":
            return detail["ctx"]["said"], detail["ctx"]["hint"]
        case scalars.KEYS_WANTED:
            known = known_keys(adapter, keys) or known_keys(adapter, (*keys, 0))
            offered = f"可以写的有：{'、'.join(known)}" if known else ""
            return detail["ctx"]["said"], f"{detail['ctx']['hint']}{offered}"
        case "missing":
            return "缺少这一项，它是必填的。", f"请加一行：{name}: …"
        case "extra_forbidden":
            return _unknown_key(name, keys, adapter)
        case _:
            return "这一项的写法不对。", "请与手册 staff/samples/ 里的样例对照。"


def _unknown_key(name: str, keys: KeyPath, adapter: TypeAdapter[Any]) -> tuple[str, str]:
    known = known_keys(adapter, keys[:-1])
    near = _meant(name, known)
    if name in PERSONAL_KEYS:
        return NO_NAMES
    return "没有这一项。", f"是不是“{near}”？" if near else f"可以写的有：{'、'.join(known)}"


def _meant(name: str, known: Iterable[str]) -> str:
    """Return the key that somebody probably meant, "" without one."""
    familiar = (word for word in FAMILIAR_KEYS.get(name, ()) if word in known)
    return next(familiar, "") or nearest(name, known)


@cache
def file_schema(adapter: TypeAdapter[Any]) -> Mapping[str, Any]:
    """Return the JSON Schema of a validator, keys as they are typed; made once, since making it costs 20 ms."""
    return adapter.json_schema(by_alias=True)


def known_keys(adapter: TypeAdapter[Any], keys: KeyPath) -> list[str]:
    """Return the keys that the part of the record at `keys` may have, read from its JSON Schema."""
    schema = file_schema(adapter)
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    node = resolved(schema, definitions)
    for step in keys:
        named = node.get("properties", {}).get(step, node.get("additionalProperties", {}))
        inner = node.get("items", {}) if isinstance(step, int) else named
        node = resolved(inner, definitions)
    return list(node.get("properties", {}))


def resolved(node: Any, definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a node of a JSON Schema stands for: references followed, of several choices the one with parts."""
    if not isinstance(node, Mapping):
        return {}
    choices = [choice for choice in node.get("anyOf", ()) if choice.get("type") != "null"]
    if choices:
        node = next((choice for choice in choices if choice.get("type") != "string"), choices[0])
        return resolved(node, definitions)
    if "$ref" in node:
        return resolved(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    return node
