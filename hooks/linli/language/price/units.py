"""Units of prices: 餐, 天, 人, 100克; and how a unit stands before or behind a price."""

import re

UNIT = (
    r"(?:\d{1,3}(?:课时|课|节|次|分钟|个|根|片|天|周)|节课|人次|车次|个月|门课程|门课|门|课时|课(?!程|堂)|小时|半小时|半天|半日"
    r"|学期|类别|科目"
    r"|学年|季度|星期|公斤|千克|\d{1,4}克|\d{1,2}小时|分钟|位"
    r"|人|生|餐|顿|期|天|日|月|次|斤|份|年|周|两|个|节|场|晚|床|盒|碗|勺|碟|张|户|套|车|趟|单|件|客|杯|袋|瓶|例"
    r"|季|名|孩|车次|公里|根|串|条|枚|笼|屉|支|面|颗|页|程|科|剂|副|贴|针|桶|壶|箱|把|棵|盆|平方米|平方|平米|㎡|片"
    r"|台|间|桌|班|堂|双|幅|时段|时|项"
    r"|类(?!对象|人员|补贴|补助|老|困|群|残))"
)
SAME_UNIT = {
    "人次": "次",
    "个月": "月",
    "日": "天",
    "顿": "餐",
    "位": "人",
    "名": "人",
    "节课": "节",
    "生": "人",
    "孩": "人",
    "千克": "公斤",
    "半日": "半天",
    "星期": "周",
    "车次": "趟",
    "季度": "季",
    "门课": "门",
    "门课程": "门",
    "时": "小时",
    "平方": "平方米",
    "平米": "平方米",
    "㎡": "平方米",
}
PERIODS = frozenset({"天", "月", "年", "期", "学期", "学年", "周", "季", "半天"})
"""Units for which a reduction says nothing of a price that names none: 每月补助50元 is not of a meal."""
_HOW_LONG = frozenset({"小时", "半小时", *PERIODS})
_HOW_MANY = frozenset(
    {"片", "面", "台", "间", "桌", "班", "门", "科", "类别", "科目", "场", "床", "张", "辆", "车", "个"}
)
PERSON = "人"
EACH = rf"(?:每|一|1){UNIT}"
BEFORE = rf"((?: ?(?:每|平均每){UNIT})*|(?:(?<!第)一|1)(?:餐|份|次|天|顿|位|人|斤|个月|期|学期|小时)) ?"
BEHIND = rf"((?:(?: ?[/·] ?(?:每|一|1)?|每|一|1){UNIT})*)"


def unit_of(words: str) -> str | None:
    """Return the unit of a price, "" where none is written, None for two; 每人每天 is 天.

    How long and how many of a thing are one unit: 小时/片, 学期/门.
    """
    units = {SAME_UNIT.get(unit, unit) for unit in re.findall(UNIT, words)}
    if len(units) > 1:
        units.discard(PERSON)
    long = {unit for unit in units if unit in _HOW_LONG or re.fullmatch(r"\d+(?:小时|分钟)", unit)}
    if len(units) == 2 and len(long) == 1 and units - long <= _HOW_MANY:
        return f"{next(iter(long))}/{next(iter(units - long))}"
    if units == {"桌", "场"}:
        return "场/桌"
    if len(units) > 1:
        return None
    return units.pop() if units else ""
