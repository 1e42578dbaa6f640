"""Homes of persons: an address up to the door, and somebody who lives behind it, also without a name."""

import re
from collections.abc import Iterator

from linli.checks.privacy.sighting import Sighting

_HINT = "公开的记录里不写谁住在哪里；若是服务点的地址，请写在“地址”里。"
_NUMBER = r"[0-9一二三四五六七八九十百]{1,5}"
_SOMEBODY = (
    r"(?:[那这][一两]?[位个户])?(?:(?:独居|空巢|孤寡|高龄|失能|残疾|失独|特困|低保|留守|困境|五保)(?:老人|儿童|户|人员|家庭)"
    r"|老人家?|住户|大[爷妈娘]|爷爷|奶奶|老太太?|老爷子|残疾人|孤儿|病人|孩子)"
    # … unless it is a room, a service or a rule for all of them
    r"(?!活动|食堂|中心|公寓|公园|房|之家|院|学|大学|餐|优先|免费|之|服务|食|阅|日)"
)
# 家住柳溪社区4组12号; 3栋2单元501室的老人
_HOME = re.compile(
    rf"(?:家住|现住|住址|家在)(?:在|是|为)?[ :]?[^，。；、,;\n]{{0,20}}?{_NUMBER}(?:号|室|栋|幢|组|单元|户)"
    rf"|{_NUMBER}(?:栋|幢|单元|号楼|组|号|楼)[^，。；、,;\n]{{0,6}}?{_NUMBER}(?:室|号|房|户)?的?{_SOMEBODY}"
)


def homes_in(text: str) -> Iterator[Sighting]:
    """Yield what tells where somebody lives in a folded text; it is not shown."""
    for found in _HOME.finditer(text):
        yield Sighting(found.start(), found.end(), "这里像是写了某个人的住处。", _HINT, "warning")
