"""Areas: the tree of 县区, 乡镇街道, 村社区 and 安置点."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from linli.model.base import Record, key
from linli.model.contact import Position
from linli.model.coordinate import Coordinate
from linli.model.geo import CHINA, Box, inside
from linli.model.place import Place
from linli.model.scalars import Text, Texts, as_records, text_of, wrong
from linli.model.telephone import DiallingCode, Telephone
from linli.model.vocabulary import Audience, Kind, Level, SubkindWord
from linli.read.layout import RESERVED


def parse_area_code(value: object) -> str:
    """Parse one part of an area's path: 2–40 of a–z, 0–9 and -."""
    text = text_of(value)
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,39}", text):
        raise wrong(f"地区编号“{text}”的写法不对。", "用小写字母、数字或“-”，例如：chengguan")
    if text in RESERVED:
        raise wrong(f"地区编号“{text}”是系统保留的。", "请换一个编号。")
    return text


def parse_corner(value: object) -> list[object]:
    """Take [longitude, latitude]."""
    if not isinstance(value, list) or len(value) != 2:
        raise wrong("范围的一角应是两个数。", "请写成：[103.1, 27.2]")
    return value


Corner = Annotated[tuple[Coordinate, Coordinate], BeforeValidator(parse_corner)]


def parse_box(value: object) -> list[object]:
    """Take [[west, south], [east, north]]."""
    if not isinstance(value, list) or len(value) != 2:
        way = "写法如：[[103.1, 27.2], [103.9, 27.7]]"
        if isinstance(value, list) and len(value) == 4 and all(isinstance(part, str) for part in value):
            way = "请写成：[[{}, {}], [{}, {}]]".format(*value)
        raise wrong("范围应是两个角：[[西, 南], [东, 北]]。", way)
    return value


def _box_of_china(box: Box) -> Box:
    """Refuse a box whose longitudes and latitudes are swapped: every position would be outside it."""
    (west, south), (east, north) = box
    swapped = ((south, west), (north, east))
    if not any(inside(corner, CHINA) for corner in box) and all(inside(corner, CHINA) for corner in swapped):
        said = "范围里的经度和纬度像是写反了：先写经度，再写纬度。"
        raise wrong(said, f"请写成：[[{south:g}, {west:g}], [{north:g}, {east:g}]]")
    return box


class Office(Record):
    """联系: whom to ask about an area."""

    department: Text = key("部门")
    telephone: Telephone = key("电话")
    sources: Texts = key("来源")


class Mechanism(Record):
    """工作机制: how an area organises its care, in the report's words."""

    name: Text = key("名称")
    note: Text = key("说明", default="")
    sources: Texts = key("来源")


class DeclaredCount(Record):
    """公布数: how many places of a kind a source declares, in its own words (figures with 余 stay text)."""

    kind: Kind | None = key("类型", default=None)
    subkind: SubkindWord | None = key("小类", "来源只说其中一种时写", default=None)
    subject: Text = key("名称", "来源里的叫法", default="")
    number: Text = key("数量")
    note: Text = key("说明", default="")
    sources: Texts = key("来源")

    @property
    def words(self) -> str:
        """What is counted, as the source calls it, else by its kind."""
        return self.subject or next((term.name for term in (self.subkind, self.kind) if term), "")

    def counts(self, place: Place) -> bool:
        """Tell whether a place is one of those that the number speaks of."""
        return place.kind == self.kind and self.subkind in {None, place.subkind}


class Population(Record):
    """人口: how many people of an audience a source counts, in its own words."""

    audience: Audience = key("人群")
    number: Text = key("数量")
    note: Text = key("说明", default="")
    sources: Texts = key("来源")


class AreaRecord(Record):
    """One node of areas.yml with its children."""

    code: Annotated[str, BeforeValidator(parse_area_code)] = key("编号", "路径里的一段，同一上级下不重复")
    name: Text = key("名称")
    level: Level = key("级别")
    dialling_code: DiallingCode = key("区号", "电话区号；写了，这里的座机号码就可以不写区号", default="")
    division: Text = key("代码", "GB/T 2260 代码，用引号括起来", default="")
    centre: Position | None = key("中心", default=None)
    box: Annotated[tuple[Corner, Corner], BeforeValidator(parse_box), AfterValidator(_box_of_china)] | None = key(
        "范围", default=None
    )
    office: Office | None = key("联系", default=None)
    mechanisms: Annotated[tuple[Mechanism, ...], BeforeValidator(as_records)] = key("工作机制", default=())
    system: Text = key("服务体系", default="")
    concerns: Texts = key("关切", "这里的人缺什么，用来源的原话", default=())
    declared: Annotated[tuple[DeclaredCount, ...], BeforeValidator(as_records)] = key("公布数", default=())
    population: Annotated[tuple[Population, ...], BeforeValidator(as_records)] = key("人口", default=())
    note: Text = key("说明", default="")
    sources: Texts = key("来源", default=())
    former_names: Texts = key("曾用名", default=())
    children: Annotated[tuple["AreaRecord", ...], BeforeValidator(as_records)] = key("下级", default=())


AreaList = Annotated[tuple[AreaRecord, ...], BeforeValidator(as_records)]
