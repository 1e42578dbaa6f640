"""`linli holidays`: next year's holidays from the words of the State Council's notice."""

import sys
from datetime import date
from pathlib import Path
from typing import TextIO

import click

from linli.almanac import Festival
from linli.almanac.festivals import statutory_days
from linli.cli.proposal import agree, open_desk, yes_option
from linli.language.holiday_notice import NoticeError, NoticeText, parse_notice
from linli.load.calendar_folder import HOLIDAYS


@click.command(help="录入一年的放假通知：把通知的全文存成文件，或从标准输入给它，例如：linli holidays 2027 通知.txt")
@click.argument("year", type=click.IntRange(2020, 2099), metavar="YEAR")
@click.argument("notice", type=click.File("r", encoding="utf-8"), default="-", metavar="[FILE]")
@click.option("--url", default="", metavar="网址", help="通知在 www.gov.cn 上的网址")
@click.option("--dated", default="", metavar="2026-11-04", help="通知的日子；全文里有就不用写")
@yes_option
def holidays_command(year: int, notice: TextIO, url: str, dated: str, yes: bool) -> None:
    """Write data/calendar/holidays/<year>.yml; an existing file is replaced, after its difference has been shown."""
    desk = open_desk()
    if notice is sys.stdin and sys.stdin.isatty():
        click.echo("请粘贴通知的全文，然后按 Ctrl-D（Windows 是 Ctrl-Z 再回车）：")
    try:
        found = parse_notice(notice.read(), year)
    except NoticeError as error:
        raise click.ClickException(f"通知没有看懂，没有写入：{error}") from None
    if not (dated or found.dated):
        raise click.UsageError("全文里没有通知的日子，请加上 --dated，例如：--dated 2026-11-04")
    file = f"{HOLIDAYS}/{year}.yml"
    agree(desk, desk.main, {file: notice_file(found, dated, url or _url_of(desk.root / file))}, yes=yes)


def _url_of(path: Path) -> str:
    """Return the address that stands in the file of that year already."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("网址: ")), "")


def notice_file(found: NoticeText, dated: str, url: str) -> str:
    """Return the text of data/calendar/holidays/<year>.yml."""
    lines = [f"年份: {found.year}", f"标题: {found.title}", f"日期: {dated or found.dated}"]
    lines += [f"文号: {found.number}"] if found.number else []
    lines += [f"网址: {url}"] if url else []
    lines.append("节日:")
    for part in found.paragraphs:
        legal = [day for festival in part.festivals for day in statutory_days(festival, found.year)]
        lines += [f"  - 名称: {_names(part.festivals)}", f"    法定: [{_days(sorted(legal))}]"]
        lines.append(f"    放假: {part.first}至{part.last}")
        lines += [f"    上班: [{_days(part.work)}]"] if part.work else []
    return "\n".join([*lines, ""])


def _names(festivals: tuple[Festival, ...]) -> str:
    return "、".join(festival.value for festival in festivals)


def _days(days: list[date] | tuple[date, ...]) -> str:
    return ", ".join(map(str, days))
