"""`linli hours`: what was understood of rules, then day by day whether they open, and which rule decided."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from linli.almanac import FIRST_DAY, LAST_DAY, Almanac
from linli.cli.check import today
from linli.engine.evaluation import evaluate
from linli.engine.exchange import day_data
from linli.engine.state_words import day_words, state_words
from linli.engine.timetable import DayState, Timetable
from linli.language.errors import LanguageError
from linli.language.hours import Hours, format_rule, parse_local_hours, review, say, unknown_market
from linli.language.hours.atoms import MarketDays, SchoolDays, Vacations
from linli.load.calendar_folder import HOLIDAYS, MARKETS, SCHOOL_TERMS, load_almanac

REMARK_WORDS = {"warning": "提醒", "hint": "建议"}


class DayParameter(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse the date; a usage error for anything else."""
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"“{value}”不是日期，请写成 2026-11-23", param, ctx)


@click.command(help="解释开放时间的写法：每条 RULE 是“开放时间”里的一行。")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option("--from", "start", type=DayParameter(), default=None, help="从哪天起（默认今天）")
@click.option("--days", type=click.IntRange(1, 800), default=7, help="看几天")
@click.option("--area", default="", metavar="PATH", help="地区路径，按它的校历算寒暑假，按它的集算赶集日")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON")
def hours_command(rules: tuple[str, ...], start: date | None, days: int, area: str, as_json: bool) -> None:
    """Explain rules; exit 1 with the message for what is not understood, 2 where there is no calendar at all."""
    almanac, problems = load_almanac(Path.cwd())
    try:
        found = parse_local_hours(rules)
        _check_market(found, almanac, area)
    except LanguageError as error:
        click.echo(f"第{error.line + 1}条：{error.message}{error.hint}", err=True)
        raise SystemExit(1) from None
    for problem in problems:
        click.echo(str(problem), err=True)
    if not almanac.holiday_notices:
        click.echo("\n".join(understood(found)))
        raise click.UsageError(f"这里没有放假通知（{HOLIDAYS}），算不出哪天开。请在项目的文件夹里运行。")
    first = start or today()
    if not FIRST_DAY <= first <= LAST_DAY - timedelta(days=days):
        raise click.UsageError(f"历书只有{FIRST_DAY}至{LAST_DAY}，算不出从{first}起的{days}天。")
    for lack in lacks(found, almanac, first, days, area):
        click.echo(lack, err=True)
    timetable = evaluate(found, almanac, first, days, area)
    click.echo(timetable_json(timetable) if as_json else timetable_text(found, timetable))


def _check_market(found: Hours, almanac: Almanac, area: str) -> None:
    """Refuse 赶集日 where no market of the area is known."""
    for rule in found.rules:
        if any(isinstance(atom, MarketDays) for atom in rule.atoms) and almanac.market(area) is None:
            error = unknown_market(rule)
            raise LanguageError(
                f"{error.message}{MARKETS} 里没有{area or '这个地区'}的集，可以用 --area 写明地区。",
                error.start,
                error.end,
                error.suggestion,
                error.line,
                error.fix,
            )


def lacks(found: Hours, almanac: Almanac, first: date, days: int, area: str) -> Iterator[str]:
    """Say which calendars the answer would need and does not have."""
    last = first + timedelta(days=days - 1)
    for year in range(first.year, last.year + 1):
        if year not in almanac.holiday_notices:
            yield f"没有{year}年的放假通知（{HOLIDAYS}/{year}.yml），放假前后的日子是“待核实”。"
    atoms = (atom for rule in found.rules for atom in (*rule.atoms, *rule.excluded))
    if any(isinstance(atom, Vacations | SchoolDays) for atom in atoms) and not almanac.has_terms(area):
        yield f"没有{area or '这个地区'}的校历（{SCHOOL_TERMS}），寒暑假的日子是“待核实”。可以用 --area 写明地区。"


def understood(found: Hours) -> list[str]:
    """Return every rule in normal form with the sentence that says it back, and what holds on all other days."""
    sentences = say(found)
    lines = []
    for number, rule in enumerate(found.rules):
        lines += [f"第{number + 1}条　{format_rule(rule)}", f"　　　　{sentences[number]}"]
    lines += [f"其余　　{sentence}" for sentence in sentences[len(found.rules) :]]
    return lines


def timetable_text(found: Hours, timetable: Timetable) -> str:
    """Return the rules as understood, remarks on them, and the days."""
    lines = understood(found)
    lines += [f"【{REMARK_WORDS[remark.level]}】{remark.message}{remark.suggestion}" for remark in review(found)]
    lines += ["", *(_day(day, state) for day, state in timetable.items())]
    return "\n".join(lines)


def _day(day: date, state: DayState) -> str:
    by = f"　（第{state.rule + 1}条）" if state.rule is not None else ""
    return f"{day.year}年{day_words(day)}　{state_words(state)}{by}"


def timetable_json(timetable: Timetable) -> str:
    """Return `{"days": [{date, state, reason, intervals: [{from, to, label}]}]}`."""
    days = [day_data(day, state) for day, state in timetable.items()]
    return json.dumps({"days": days}, ensure_ascii=False)
