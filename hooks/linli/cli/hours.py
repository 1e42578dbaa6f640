"""`linli hours`: what was understood of rules, then day by day whether they open, and which rule decided."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from linli.engine.evaluation import evaluate
from linli.engine.exchange import day_data
from linli.engine.state_words import day_words, state_words
from linli.engine.timetable import DayState, Timetable
from linli.language.errors import LanguageError
from linli.language.hours import Hours, format_rule, parse_hours, review
from linli.load.calendar_folder import load_almanac
from linli.publish.build import current_day

REMARK_WORDS = {"warning": "提醒", "hint": "建议"}


class DayParameter(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse the date; a usage error for anything else."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}”不是日期，请写成 2026-11-23", param, ctx)


@click.command(help="解释开放时间的写法：每条 RULE 是“开放时间”里的一行。")
@click.argument("rules", nargs=-1, required=True, metavar="RULE…")
@click.option("--from", "start", type=DayParameter(), default=None, help="从哪天起（默认今天）")
@click.option("--days", type=click.IntRange(1, 800), default=7, help="看几天")
@click.option("--area", default="", metavar="PATH", help="地区路径，按它的校历算寒暑假")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON")
def hours_command(rules: tuple[str, ...], start: date | None, days: int, area: str, as_json: bool) -> None:
    """Explain rules; exit 1 with the message for what is not understood."""
    try:
        found = parse_hours(rules)
    except LanguageError as error:
        click.echo(f"第{error.line + 1}条：{error.message}{error.hint}", err=True)
        raise SystemExit(1) from None
    almanac, problems = load_almanac(Path.cwd())
    for problem in problems:
        click.echo(str(problem), err=True)
    timetable = evaluate(found, almanac, start or current_day(), days, area)
    click.echo(timetable_json(timetable) if as_json else timetable_text(found, timetable))


def timetable_text(found: Hours, timetable: Timetable) -> str:
    """Return the rules as understood, remarks on them, and the days."""
    lines = [f"第{number}条　{format_rule(rule)}" for number, rule in enumerate(found.rules, 1)]
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
