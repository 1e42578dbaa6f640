"""Where a place is and what rooms it has: 地址, 场地, 面积."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.language.hours import Hours
from linli.model.base import OrText, Record, key
from linli.model.contact import Position
from linli.model.hours_field import HoursField
from linli.model.scalars import Integer, Text, as_list, text_of, wrong


class Room(Record):
    """场地: a room; its own hours hold within those of the place."""

    name: Text = key("名称")
    hours: HoursField = key("开放时间", "和整个地方不同时写", default=Hours())
    audience: Text = key("对象", "给谁用", default="")
    capacity: Integer | None = key("容纳", "能容多少人", default=None)
    booking: Text = key("预约", "怎么预约", default="")
    note: Text = key("说明", default="")

    @property
    def plain(self) -> bool:
        """Tell whether nothing but its name is known."""
        return not (self.hours or self.audience or self.capacity is not None or self.booking or self.note)


def parse_room(value: object) -> object:
    """Take the items of a room; a plain text is its 名称."""
    return {"名称": value} if isinstance(value, str) and not re.search(r"[:：]", value) else value


Rooms = Annotated[tuple[Annotated[Room, BeforeValidator(parse_room), OrText()], ...], BeforeValidator(as_list)]


class Address(Record):
    """地址: one of the addresses of a place, with its own position."""

    text: Text = key("地址")
    note: Text = key("说明", "是哪一处，例如“北区”", default="")
    position: Position | None = key("位置", default=None)


def parse_address(value: object) -> object:
    """Take the items of an address; a plain text is the address itself."""
    return {"地址": value} if isinstance(value, str) else value


def parse_addresses(value: object) -> object:
    """Take a list of addresses; a plain text is the only one."""
    return as_list(value) if isinstance(value, list) else [text_of(value)]


Addresses = Annotated[
    tuple[Annotated[Address, BeforeValidator(parse_address), OrText()], ...],
    BeforeValidator(parse_addresses),
    OrText(),
]


def parse_square_metres(value: object) -> float:
    """Parse square metres: “598.05”, with or without 平方米."""
    text = text_of(value)
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,2})?) ?(?:平方米|平米|m2)?", unicodedata.normalize("NFKC", text))
    if not found or float(found[1]) == 0:
        mu = re.fullmatch(r"(\d+(?:\.\d+)?) ?亩", text)
        hint = "请换算成平方米，写法如：598.05" if mu else "请按实际的写，只写平方米的数，写法如：598.05"
        raise wrong(f"面积“{text}”看不懂。", hint)
    return float(found[1])


SquareMetres = Annotated[float, BeforeValidator(parse_square_metres), WithJsonSchema({"type": ["number", "string"]})]
