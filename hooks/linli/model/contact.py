"""Telephones and positions: how a place is reached."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from linli.model.base import OrText, Record, key
from linli.model.coordinate import Coordinate
from linli.model.geo import COORDINATE_SYSTEMS, to_wgs84
from linli.model.scalars import Text, as_list, text_of, wrong
from linli.model.telephone import Telephone

DUTY_MOBILE = "值班手机"

# How the systems are called by those who use their maps.
_SYSTEMS_SAID = {
    **dict.fromkeys(("wgs84", "gps", "天地图"), "WGS-84"),
    **dict.fromkeys(("gcj02", "高德", "腾讯", "火星"), "GCJ-02"),
    **dict.fromkeys(("bd09", "百度"), "BD-09"),
}
_BETWEEN_NUMBERS = re.compile(r"[ 　]*[、，,；;/／][ 　]*(?=[+(（0-9])")
_NUMBER_AND_NOTE = re.compile(r"(?P<number>[^（）()]*?)[ 　]*[（(](?P<note>[^（）()]+)[）)]")


def parse_system(value: object) -> str:
    """Parse 坐标系: WGS-84, GCJ-02 or BD-09."""
    text = text_of(value)
    if text not in COORDINATE_SYSTEMS:
        squeezed = re.sub(r"[^a-z0-9一-鿿]", "", text.lower())
        near = next((system for word, system in _SYSTEMS_SAID.items() if word in squeezed), "")
        choice = f"请写：{'、'.join(COORDINATE_SYSTEMS)}（高德、腾讯是GCJ-02，百度是BD-09）"
        raise wrong(f"坐标系“{text}”看不懂。", f"请写成：{near}" if near else choice)
    return text


class Phone(Record):
    """电话: an office number; a duty mobile only with 说明: 值班手机 and a public source."""

    number: Telephone = key("号码", "区号-号码，分机写在后面：0000-1234567转8；areas.yml 里写了区号的地区可以不写区号")
    note: Text = key("说明", "这个号码是谁的：服务台、办公室；手机只能写“值班手机”", default="")
    sources: Annotated[tuple[Text, ...], BeforeValidator(as_list)] = key("来源", "公布这个号码的来源", default=())


def parse_phone(value: object) -> object:
    """Take the items of a telephone; a plain text is its 号码, with its 说明 in brackets where it has one."""
    if not isinstance(value, str) or re.search("[:：]", value):
        return value
    found = _NUMBER_AND_NOTE.fullmatch(value.strip())
    return {"号码": found["number"], "说明": found["note"]} if found and found["number"] else {"号码": value}


def parse_phones(value: object) -> object:
    """Take a list of telephones; a plain text is one number, or several with signs between."""
    return as_list(_BETWEEN_NUMBERS.split(text_of(value)) if isinstance(value, str) else value)


Phones = Annotated[
    tuple[Annotated[Phone, BeforeValidator(parse_phone), OrText()], ...], BeforeValidator(parse_phones), OrText()
]


class Position(Record):
    """位置: degrees in the system it was read in; `wgs84` converts."""

    longitude: Coordinate = key("经度", "例如 103.717465")
    latitude: Coordinate = key("纬度", "例如 27.337022")
    system: Annotated[str, BeforeValidator(parse_system)] = key(
        "坐标系", "WGS-84、GCJ-02（高德、腾讯）或 BD-09（百度）"
    )
    source: Text = key("来源", "在哪里读到的", default="")

    @property
    def wgs84(self) -> tuple[float, float]:
        """(lon, lat) in WGS-84 degrees."""
        return to_wgs84(self.longitude, self.latitude, self.system)
