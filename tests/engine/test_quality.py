"""How good the facts of a place are: the points, what lacks and what waits to be asked about."""

from datetime import date

import pytest

from linli.engine.quality import Quality, quality_of, quality_together
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample

TODAY = date(2026, 11, 26)
HOURS = "开放时间: [周一至周五 11:00-12:30, 法定节假日 休息]\n"
FULL = "地址: 溪边路12号\n电话: 0000-1234567\n" + HOURS
CHECKED = "核实: {方式: 电话, 日期: 2026-11-20}\n"

# What a record says beside its name; its points, the parts that lack, the parts that wait.
GRADED = [
    (CENTER, "", (0, 6, ("地址", "电话", "开放时间"), ())),
    (CENTER, FULL, (3, 6, (), ("地址", "电话", "开放时间"))),
    (CENTER, FULL + CHECKED, (6, 6, (), ())),
    (CENTER, FULL + CHECKED.replace("2026-11-20", "2026-01-05"), (5, 6, (), ("开放时间",))),
    (CENTER, FULL + "核实: {分项: {电话: {日期: 2026-11-20, 方式: 电话}}}\n", (4, 6, (), ("地址", "开放时间"))),
    (CENTER, FULL + CHECKED[:-2] + ", 分项: {电话: {日期: 2026-11-20, 内容: 000000}}}\n", (5, 6, (), ("电话",))),
    (CANTEEN, FULL + CHECKED, (6, 8, ("收费",), ())),
    (CANTEEN, FULL + CHECKED + "收费: [{项目: 午餐, 标准: 12元}]\n", (8, 8, (), ())),
]


@pytest.mark.parametrize(("file", "more", "expected"), GRADED)
def test_a_place_is_graded(tmp_path, file, more, expected):
    """A point for what is known, a point for what was verified in time; a canteen also has prices."""
    directory = open_sample(tmp_path, {file: FILES[file] + more}).directories[DIRECTORY]
    place = next(place for place in directory.places.values() if place.file.endswith(file))
    assert quality_of(directory, place, TODAY) == Quality(*expected)


def test_several_are_graded_together():
    """The points count, not the places; where there is none there is no number."""
    assert quality_together([Quality(6, 6), Quality(0, 8)]).share == "43%"
    assert quality_together([]).share == "—"
