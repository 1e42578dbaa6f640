"""区号: a number typed without it is whole for everybody who comes after reading."""

import pytest

from tests.sample import CANTEEN, DIRECTORY, FILES, open_sample, said

OFFICE = "联系: {部门: 民政办, 电话: 2345678, 来源: [s1]}"
AREAS = FILES["areas.yml"].replace("级别: 县区", "级别: 县区\n  区号: '0870'", 1)


@pytest.mark.parametrize("typed", ["1234567转8", "[{号码: 1234567转8}]", "['1234567转8（服务台）']"])
def test_a_number_gets_the_code_of_its_area(tmp_path, typed):
    """The nearest area above with a 区号 gives it, however the number is typed."""
    project = open_sample(tmp_path, {"areas.yml": AREAS, CANTEEN: FILES[CANTEEN] + f"电话: {typed}\n"})
    assert said(project) == []
    assert project.directories[DIRECTORY].places["liuxi-canteen"].phones[0].number == "0870-1234567转8"


def test_the_nearest_code_holds(tmp_path):
    """A township may have another code than its county; its office has it too."""
    areas = AREAS.replace("级别: 乡镇街道", f"级别: 乡镇街道\n      区号: '0871'\n      {OFFICE}")
    project = open_sample(tmp_path, {"areas.yml": areas, CANTEEN: FILES[CANTEEN] + "电话: 1234567\n"})
    directory = project.directories[DIRECTORY]
    assert said(project) == []
    assert directory.places["liuxi-canteen"].phones[0].number == "0871-1234567"
    assert directory.areas["qinghe/chengguan"].record.office.telephone == "0871-2345678"


def test_without_a_code_half_a_number_is_refused(tmp_path):
    """Nobody could dial it: for places and for offices."""
    areas = FILES["areas.yml"].replace("级别: 县区", f"级别: 县区\n  {OFFICE}", 1)
    messages = said(open_sample(tmp_path, {"areas.yml": areas, CANTEEN: FILES[CANTEEN] + "电话: 1234567\n"}))
    assert [message.split("。")[0] for message in messages] == [
        "areas.yml:4 第1项 联系 电话：电话“2345678”没有区号",
        f"{CANTEEN}:7 电话 第1项 号码：电话“1234567”没有区号",
    ]
