"""The three forms of the report."""

import json

import pytest

from linli.read.problems import Problem, has_errors, report_github, report_json, report_text, summary

ERROR = Problem("data/a.yml", 6, "开放时间", "看不懂“大概”。", "请写成：09:00-17:30")
WARNING = Problem("data/a.yml", 2, "录入", "太晚了。", level="warning")
WHOLE = Problem("data/b.yml", 0, "", "文件是空的。")


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (ERROR, "data/a.yml:6 开放时间：看不懂“大概”。请写成：09:00-17:30"),
        (WARNING, "data/a.yml:2 录入：【提醒】太晚了。"),
        (WHOLE, "data/b.yml 文件是空的。"),
    ],
)
def test_a_problem_reads_as_one_line(problem, text):
    """A problem says where, what, and what to type."""
    assert str(problem) == text


def test_text_report_is_sorted_and_counted():
    """Problems stand in the order of files and lines, the count comes last."""
    assert report_text([WHOLE, ERROR, WARNING]) == "\n".join([str(WARNING), str(ERROR), str(WHOLE), "2处错误，1处提醒"])


def test_json_report_carries_every_part():
    """The JSON report has every part of every problem."""
    report = json.loads(report_json([ERROR]))
    assert report["problems"] == [
        {
            "file": "data/a.yml",
            "line": 6,
            "field": "开放时间",
            "message": "看不懂“大概”。",
            "hint": "请写成：09:00-17:30",
            "level": "error",
        }
    ]


def test_github_report_escapes_and_has_a_line():
    """Workflow commands escape %, newlines and, in properties, colons and commas; line 0 becomes line 1."""
    odd = Problem("a,b:c.yml", 0, "", "100%\n错", level="hint")
    assert report_github([odd]) == "::notice file=a%2Cb%3Ac.yml,line=1,title=记录::100%25%0A错\n1处建议"


@pytest.mark.parametrize(
    ("problems", "errors", "text"),
    [([], False, "没有发现问题"), ([WARNING], False, "1处提醒"), ([WARNING, ERROR], True, "1处错误，1处提醒")],
)
def test_only_errors_forbid_publication(problems, errors, text):
    """Warnings and hints are counted but forbid nothing."""
    assert (has_errors(problems), summary(problems)) == (errors, text)
