"""Text tree → record: pydantic's complaints become the clerk's words, each with its line."""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from linli.model.vocabulary import Vocabulary
from linli.read.problems import Problem
from linli.read.source import KeyPath, field_words

LineOf = Callable[[KeyPath], int]

# What people write for a key that has another name here.
FAMILIAR_KEYS = {
    "营业时间": "开放时间",
    "服务时间": "开放时间",
    "开门时间": "开放时间",
    "联系电话": "电话",
    "手机": "电话",
    "联系方式": "电话",
    "价格": "收费",
    "收费标准": "收费",
    "详细地址": "地址",
    "坐标": "位置",
    "经纬度": "位置",
    "简介": "说明",
    "备注": "说明",
    "类别": "类型",
    "时间": "开放时间",
}


def validate(
    adapter: TypeAdapter[Any], tree: Any, vocabulary: Vocabulary, file: str, line_of: LineOf
) -> tuple[Any, list[Problem]]:
    """Validate one tree; return the record and no problem, or None and all problems of the tree."""
    try:
        return adapter.validate_python(tree, context={"vocabulary": vocabulary}), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        return None, list(_problems(details, adapter, file, line_of))


def _problems(details: list[ErrorDetails], adapter: TypeAdapter[Any], file: str, line_of: LineOf) -> Iterator[Problem]:
    for detail in details:
        item = detail.get("ctx", {}).get("item")
        keys = tuple(step for step in (*detail["loc"], item) if step not in {"[key]", None})
        message, hint = _words(detail, keys, adapter)
        missing = detail["type"] == "missing"
        yield Problem(file, line_of(keys[:-1] if missing else keys), field_words(keys), message, hint)


def _words(detail: ErrorDetails, keys: KeyPath, adapter: TypeAdapter[Any]) -> tuple[str, str]:
    name = str(keys[-1]) if keys else ""
    match detail["type"]:
        case "linli":
            return detail["ctx"]["said"], detail["ctx"]["hint"]
        case "missing":
            return "缺少这一项，它是必填的。", f"请加一行：{name}: …"
        case "extra_forbidden":
            return _unknown_key(name, keys, adapter)
        case _:
            return "这一项的写法不对。", "请与手册里的样例对照。"


def _unknown_key(name: str, keys: KeyPath, adapter: TypeAdapter[Any]) -> tuple[str, str]:
    known = known_keys(adapter, keys[:-1])
    near = FAMILIAR_KEYS.get(name, "")
    if near not in known:
        near = next(iter(get_close_matches(name, known, n=1, cutoff=0.4)), "")
    choice = f"是不是“{near}”？" if near else ""
    return "没有这一项。", f"{choice}可以写的有：{'、'.join(known)}"


def known_keys(adapter: TypeAdapter[Any], keys: KeyPath) -> list[str]:
    """Return the keys that the part of the record at `keys` may have, read from its JSON Schema."""
    schema = adapter.json_schema(by_alias=True)
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    node = resolved(schema, definitions)
    for step in keys:
        inner = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
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
