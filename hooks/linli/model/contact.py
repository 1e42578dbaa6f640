"""Telephones and positions: how a place is reached."""

from typing import Annotated

from pydantic import BeforeValidator

from linli.model.base import Record, key
from linli.model.geo import COORDINATE_SYSTEMS, to_wgs84
from linli.model.scalars import Coordinate, Telephone, Text, as_list, as_records, text_of, wrong

DUTY_MOBILE = "值班手机"


def parse_system(value: object) -> str:
    """Parse 坐标系: WGS-84, GCJ-02 or BD-09."""
    text = text_of(value)
    if text not in COORDINATE_SYSTEMS:
        raise wrong(
            f"坐标系“{text}”看不懂。",
            f"请写：{'、'.join(COORDINATE_SYSTEMS)}（高德、腾讯是GCJ-02，百度是BD-09）",
        )
    return text


class Phone(Record):
    """电话: an office number; a duty mobile only with 说明: 值班手机 and a public source."""

    number: Telephone = key("号码", "区号-号码，一行一个")
    note: Text = key("说明", "这个号码是谁的：服务台、办公室；手机只能写“值班手机”", default="")
    sources: Annotated[tuple[Text, ...], BeforeValidator(as_list)] = key("来源", "公布这个号码的来源", default=())


Phones = Annotated[tuple[Phone, ...], BeforeValidator(as_records)]


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
