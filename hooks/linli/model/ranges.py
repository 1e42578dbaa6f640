"""Ranges of whole numbers with their unit: 年龄, 年级 and 月龄, both ends included."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from linli.language.cursor import lexeme
from linli.language.numerals import NUMERAL, number_of
from linli.model.scalars import text_of, wrong

MOST_MONTHS = 83
GRADES = ("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "初一", "初二", "初三", "高一", "高二", "高三")

_TO = r"\s*[-–—~～至到]\s*"
_GRADE = rf"(?:(?:小学)?(?:{NUMERAL})(?:年级)?|(?:小学|初中?|高中?)[一二三四五六])"
_GRADES = lexeme(rf"(?P<first>{_GRADE})(?:{_TO}(?P<last>{_GRADE}))?")
_MONTHS = lexeme(rf"(\d{{1,2}})\s*(?:个?月)?{_TO}(\d{{1,2}})\s*(?:个?月|月龄)?")
_TO_YEARS = lexeme(rf"(\d{{1,2}})\s*个?月?{_TO}(\d{{1,2}})\s*周?岁")
_SCHOOLS = {"小": 0, "初": 6, "高": 9}


@dataclass(frozen=True, slots=True)
class AgeRange:
    """年龄: whole years, both ends included."""

    youngest: int
    oldest: int


def parse_ages(value: object) -> AgeRange:
    """Parse “6-12” or “6-12岁”."""
    text = text_of(value)
    found = re.fullmatch(r"(\d{1,3})\s*[-–—~～至到]\s*(\d{1,3})\s*(?:周?岁)?", text)
    if not found:
        loose = re.fullmatch(rf"(\d{{1,3}})\s*周?岁?{_TO}(\d{{1,3}})\s*周?岁(?:的?(?:儿童|孩子|老人))?", text)
        hint = f"请写成：{loose[1]}-{loose[2]}" if loose else "请按实际的写，写法如：6-12"
        raise wrong(f"年龄“{text}”看不懂。", hint)
    youngest, oldest = int(found[1]), int(found[2])
    if youngest > oldest or oldest > 120:
        raise wrong(f"年龄“{text}”前后颠倒或超出了范围。", "请按实际的写，写法如：6-12")
    return AgeRange(youngest, oldest)


@dataclass(frozen=True, slots=True)
class GradeRange:
    """年级: 1 is 一年级, 7 初一, 12 高三."""

    first: int
    last: int

    def __contains__(self, grade: int) -> bool:
        return self.first <= grade <= self.last

    @property
    def words(self) -> str:
        """As people say it: “二年级至六年级”."""
        first, last = GRADES[self.first - 1], GRADES[self.last - 1]
        return first if first == last else f"{first}至{last}"


@dataclass(frozen=True, slots=True)
class MonthRange:
    """月龄: whole months."""

    youngest: int
    oldest: int

    @property
    def words(self) -> str:
        """As people say it: “6–36个月”."""
        return f"{self.youngest}–{self.oldest}个月"


def parse_grades(value: object) -> GradeRange:
    """Parse “2-6”, “二年级至六年级”, “初一”."""
    text = text_of(value)
    found = _GRADES.fullmatch(text)
    first = _grade(found["first"]) if found else 0
    last = _grade(found["last"] or found["first"]) if found else 0
    if not 1 <= first <= last <= len(GRADES):
        raise wrong(f"年级“{text}”看不懂。", "请按实际的写，写法如：2-6（7是初一，10是高一）")
    return GradeRange(first, last)


def _grade(words: str) -> int:
    school = re.fullmatch(r"([小初高])[学中]?([一二三四五六])", words)
    if school:
        number = number_of(school[2])
        return _SCHOOLS[school[1]] + number if school[1] == "小" or number <= 3 else 0
    return number_of(words.removeprefix("小学").removesuffix("年级"))


def parse_months(value: object) -> MonthRange:
    """Parse “6-36”, “6-36个月”."""
    text = text_of(value)
    years = _TO_YEARS.fullmatch(text)
    if years and int(years[2]) * 12 <= MOST_MONTHS:
        raise wrong(f"月龄“{text}”里有岁。", f"请写成：{years[1]}-{int(years[2]) * 12}")
    found = _MONTHS.fullmatch(text)
    youngest, oldest = (int(found[1]), int(found[2])) if found else (1, 0)
    if youngest > oldest or oldest > MOST_MONTHS:
        raise wrong(f"月龄“{text}”看不懂。", "请按实际的写，写法如：6-36")
    return MonthRange(youngest, oldest)


Grades = Annotated[GradeRange, BeforeValidator(parse_grades), WithJsonSchema({"type": "string"})]
Months = Annotated[MonthRange, BeforeValidator(parse_months), WithJsonSchema({"type": "string"})]
Ages = Annotated[
    AgeRange, BeforeValidator(parse_ages), WithJsonSchema({"type": "string", "pattern": r"^\d{1,3}-\d{1,3}(岁|周岁)?$"})
]
