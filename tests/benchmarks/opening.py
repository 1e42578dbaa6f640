"""The opening engine over 1,000 places × 400 days: python -m tests.benchmarks.opening.

A county has far fewer lists of hours than places: of the 1,000 places `distinct` have a list of their own, and each of
these is decided once. Both figures are printed, beside the time of a plain walk over the same days.
"""

import time
from datetime import date, timedelta

from linli.engine.evaluation import evaluate
from linli.language.hours import parse_hours
from linli.load.calendar_folder import load_almanac
from tests.sample import ROOT

PLACES, DAYS = 1000, 400
START = date(2026, 11, 24)


def lines(number: int) -> list[str]:
    """Return a list of eight rules; lists of different numbers differ in a minute."""
    return [
        f"周一至周五 08:{number % 60:02}-12:00 14:00-17:{number // 60 % 60:02}",
        "周六 09:00-12:00",
        "寒暑假 周一至周日 08:00-18:00",
        "每月最后一个周五 休息",
        "10月1日至次年4月30日 周日 09:00-11:00",
        "法定节假日 休息",
        "春节 09:00-11:00",
        "调休上班日 照常",
    ]


def walk() -> float:
    """Return the milliseconds of walking over so many days of so many places and doing nothing."""
    begin = time.perf_counter()
    for _ in range(PLACES):
        for day in range(DAYS):
            _ = START + timedelta(days=day)
    return (time.perf_counter() - begin) * 1000


def run(distinct: int) -> float:
    """Return the milliseconds of evaluating all places, `distinct` of which have hours of their own."""
    almanac, _ = load_almanac(ROOT)
    hours = [parse_hours(lines(number)) for number in range(distinct)]
    begin = time.perf_counter()
    for number in range(PLACES):
        evaluate(hours[number % distinct], almanac, START, DAYS)
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    empty = walk()
    print(f"plain walk: {empty / PLACES:.2f} ms a place")
    for distinct in (100, 300, 1000):
        spent = run(distinct)
        print(f"{distinct} distinct lists: {spent / PLACES:.2f} ms a place, {spent / empty:.1f} times the plain walk")
