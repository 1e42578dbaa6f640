"""Tables of the sessions of a programme: each row a 期次, with its days, enrolment and whom it is for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from linli.model.period import UNTIL_NOTICE, period_meant
from linli.model.programme import Programme
from linli.model.record_types import PROGRAMME_TYPE
from linli.spreadsheet.asides import is_remark, is_total
from linli.spreadsheet.cells import flow_text
from linli.spreadsheet.columns import DOT, KeyColumn, table_plans
from linli.spreadsheet.grid import Grid, SheetCell
from linli.spreadsheet.headings import plain_heading
from linli.spreadsheet.meaning import phones_in, plain_text
from linli.spreadsheet.rows import CellRefused, Refusal, TableRow, TypedCell

_NAME, _DAYS, _HOURS, _ENROLLING, _WHOM, _PHONES, _CHARGED = (
    "名称",
    "起止",
    "时间",
    "报名时间",
    "对象",
    "报名.电话",
    "收费",
)

SESSION_NAMES = frozenset({"期次", "期数", "期别", "班期", "批次", "班次", "办班期次", "托管期次"})
SESSION_HEADINGS = {
    **dict.fromkeys(SESSION_NAMES, _NAME),
    **dict.fromkeys(
        ("起止", "起止时间", "起止日期", "办班时间", "开班时间", "托管时间", "开展时间", "培训时间"), _DAYS
    ),
    **dict.fromkeys(("时间", "上课时间", "每日时间", "每天时间", "托管时段", "服务时段", "时段"), _HOURS),
    **dict.fromkeys(("报名时间", "报名日期", "报名起止时间", "招生时间"), _ENROLLING),
    **dict.fromkeys(("招生对象", "招收对象", "服务对象", "对象"), _WHOM),
    **dict.fromkeys(("名额", "招收人数", "招生人数", "计划人数", "计划招收人数"), "名额"),
    **dict.fromkeys(("报名电话", "咨询电话", "联系电话", "电话"), _PHONES),
    **dict.fromkeys(("报名方式", "报名途径", "报名办法"), "报名.方式"),
    **dict.fromkeys(("收费", "收费标准", "费用"), _CHARGED),
    **{word: word for word in ("午餐", "接送", "说明")},
}
"""Headings of a table of sessions, with what stands below them."""

_PLAN = next(plan for plan in table_plans(PROGRAMME_TYPE) if plan.inner == "期次")
_COLUMNS = {column.heading: column for column in _PLAN.columns}
_YEAR = re.compile(r"(?<!\d)(20\d\d)年?(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})[.．/](\d{1,2})(?!\d)")
_FROM_TO = re.compile(r"(\d{1,2})\s*[-—~～至]+\s*(\d{1,2})\s*(?:周?岁|年级|个?月龄?)")
_OPENS, _CLOSES = re.compile(r"(.+?)(?:起|开始)"), re.compile(r"截[止至](?:日期)?[到至:：]?\s*(.+)|(.+?)截止")
_COUNT = re.compile(r"(\d+)\s*(?:人|名|个|个名额)?")
_NO_YEAR = "“{}”没有写年份。请在标题里写上年份，例如：2026年暑期托管班，或写在这一格里。"
_NO_DAYS = "“{}”看不懂。请按实际的写，写法如：2026年7月8日至7月19日"
_NO_ENROLMENT = (
    "“{}”看不出是哪天开始、哪天截止。请按实际的写，写法如：6月20日9:00至6月25日，或：6月20日起，或：6月25日截止"
)


@dataclass
class SessionTable:
    """One table with its head found: `keys` are the meanings of its columns; `passed` says what was left out."""

    grid: Grid
    programme: Programme
    head: int
    keys: Mapping[int, str]
    passed: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[TableRow | Refusal]:
        """Yield the sessions of the table, and what cannot be taken."""
        numbers = {session.name: number for number, session in enumerate(self.programme.sessions, 1)}
        for row in range(self.head + 1, len(self.grid.rows)):
            texts = list(dict.fromkeys(filter(None, map(plain_text, self.grid.rows[row]))))
            if len(texts) < 2 or is_total(texts[0]) or is_remark(texts[0]) or self.grid.repeats(row, self.head):
                continue
            try:
                cells = tuple(self._cells(row))
                name = next((cell.text for cell in cells if cell.target.heading == _NAME), "")
                if not name:
                    raise CellRefused(-1, "这一行没有写期次的名称，例如：第一期。")
            except CellRefused as error:
                yield Refusal(self.grid.title, row, error.column, error.reason)
                continue
            yield TableRow(self.grid.title, row, _PLAN, self.programme.id, numbers.get(name, 0), cells)

    @property
    def left(self) -> tuple[str, ...]:
        """The headings of the columns from which nothing is taken."""
        return self.grid.headings_beside(self.head, self.keys)

    def _cells(self, row: int) -> Iterator[TypedCell]:
        for column, key in self.keys.items():
            cell = self.grid.cell(row, column)
            if plain_text(cell):
                yield from (TypedCell(target, text, column) for target, text in self._said(key, cell, column))

    def _said(self, key: str, cell: SheetCell, column: int) -> Iterator[tuple[KeyColumn, str]]:
        """Yield what a cell says under which key of the session."""
        text = plain_text(cell)
        if key == _DAYS:
            yield from self._days(text, column)
        elif key == _ENROLLING:
            yield from self._enrolling(cell, column)
        elif key == _WHOM:
            yield _whom(text)
        elif key == _PHONES:
            numbers, mobiles = phones_in(cell, "")
            self.passed += [f"手机号码{len(mobiles)}个（不写进记录）"] if mobiles else []
            if numbers:
                yield _target(_PHONES), "\n".join(numbers)
        elif key == _CHARGED:
            yield _target(_CHARGED), flow_text({"项目": self.programme.kind.name, "标准": text})
        else:
            count = _COUNT.fullmatch(text) if key == "名额" else None
            yield _target(key), count[1] if count else text

    def _days(self, text: str, column: int) -> Iterator[tuple[KeyColumn, str]]:
        """Yield the days of a cell, and the times of day that stand behind them."""
        first, *rest = filter(None, re.split(r"[\s，,；;]+|(?<=[日\d])(?=每[天日]|周[一二三四五六日])", text))
        period = period_meant(self._dated(first, column))
        if period is None or period.end is None or period.timed:
            raise CellRefused(column, _NO_DAYS.format(text))
        yield _target(_DAYS), period.text
        if rest:
            yield _target(_HOURS), " ".join(rest)

    def _enrolling(self, cell: SheetCell, column: int) -> Iterator[tuple[KeyColumn, str]]:
        text = plain_text(cell)
        opens, closes = _OPENS.fullmatch(text), _CLOSES.fullmatch(text)
        said = opens[1] if opens else (closes[1] or closes[2]) if closes else text
        alone = f"至{UNTIL_NOTICE}" if opens or closes else ""
        period = period_meant(f"{self._dated(said, column)}{alone}")
        if period is None or (not alone and (period.ending is None or period.beginning == period.ending)):
            raise CellRefused(column, _NO_ENROLMENT.format(text))
        if not closes:
            yield _target("报名.开始"), period.beginning.text
        if closes or period.ending:
            yield _target("报名.截止"), (period.ending or period.beginning).text

    def _dated(self, text: str, column: int) -> str:
        """Return days with their year: their own, else the one that stands above the table."""
        if _YEAR.search(text):
            return text
        above = (cell.text for row in self.grid.rows[: self.head + 1] for cell in row)
        years = {year for words in above for year in _YEAR.findall(words)}
        if len(years) != 1:
            raise CellRefused(column, _NO_YEAR.format(text))
        return f"{years.pop()}年{_DOTTED.sub(_month_and_day, text)}"


def _month_and_day(found: re.Match[str]) -> str:
    return f"{found[1]}月{found[2]}日"


def _whom(text: str) -> tuple[KeyColumn, str]:
    """Return whom a session is for: ages, school years or months where it says nothing else."""
    found = _FROM_TO.fullmatch(text)
    key = "年级" if "年级" in text else "年龄" if "岁" in text else "月龄"
    return (_target(f"{_WHOM}.{key}"), f"{found[1]}-{found[2]}") if found else (_target(f"{_WHOM}.说明"), text)


def _target(heading: str) -> KeyColumn:
    return _COLUMNS.get(heading) or KeyColumn(tuple(heading.split(DOT)))


def session_table(grid: Grid, programme: Programme) -> SessionTable | None:
    """Return the table of sessions that a sheet holds; None where no row heads one."""
    for number, row in enumerate(grid.rows):
        plain = [plain_heading(cell.text) for cell in row]
        keys = {at: SESSION_HEADINGS[word] for at, word in enumerate(plain) if word in SESSION_HEADINGS}
        if SESSION_NAMES & set(plain) and len(set(keys.values())) > 1:
            return SessionTable(grid, programme, number, keys)
    return None
