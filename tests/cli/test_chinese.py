"""What click itself says of a command line is said in Chinese, by a catalogue that knows all of it."""

import re
from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

from linli.cli import LOCALE, main

CATALOGUE = LOCALE / "zh" / "LC_MESSAGES" / "linli.po"
# Said to whoever writes a program with click, of editors, shells, passwords and of a type that no command has.
NOT_MET = re.compile(
    r"Editing failed|Windows error|deprecated|iterable|defined twice|same flag|determine name|declaration|\(dynamic\)"
    r"|^d$|No options defined|%\(prog\)s|Bash|Unknown|UUID|Repeat for|entered values|Press any key|^Choice\(|start character|executable"
)


def catalogue():
    """Read the catalogue."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh")


def test_the_compiled_catalogue_is_that_of_the_source():
    """pybabel compile -i linli.po -o linli.mo -l zh"""
    made = BytesIO()
    write_mo(made, catalogue())
    assert made.getvalue() == CATALOGUE.with_suffix(".mo").read_bytes()


def test_all_that_click_may_say_is_in_the_catalogue():
    """A newer click that says something else must not say it in English."""
    known = {message.id[0] if message.pluralizable else message.id for message in catalogue()}
    keywords = {"_": None, "ngettext": (1, 2)}
    found = extract_from_dir(str(Path(click.__file__).parent), keywords=keywords, comment_tags=())
    said = {(words[0] if isinstance(words, tuple) else words) for _, _, words, _, _ in found}
    assert {words for words in said if not NOT_MET.search(words)} - known == set()


LINES = [
    # the command line, what is said last
    (["hours"], "错误：少写了 'RULE…'."),
    (["hourz"], "错误：没有“hourz”这个命令。 是不是：'hours'？"),
    (["check", "--bas"], "错误：没有“--bas”这个选项。 是不是：'--base'？"),
    (["fmt", "没有.yml"], "错误：'[PATH…]'：没有“没有.yml”这个文件或文件夹。"),
    (["headers", "apache"], "错误：'{nginx|caddy|list}'：不认识“apache”。可以写的有：'nginx', 'caddy', 'list'"),
    (["hours", "x", "--days", "0"], "错误：'--days'：0超出了范围：1<=x<=800"),
    (["hours", "x", "--days", "几"], "错误：'--days'：“几”不是数。请写数字，写法如：14"),
    (["close", "a", "b"], "错误：多写了：b"),
    (["check", "--base"], "错误：选项--base后面少了内容。"),
]


@pytest.mark.parametrize(("words", "said"), LINES)
def test_a_wrong_command_line_is_answered_in_chinese(words, said):
    """What is wrong comes last, no line of it is in English; exit code 2."""
    result = CliRunner().invoke(main, words)
    lines = result.output.splitlines()
    assert (result.exit_code, lines[-1]) == (2, said)
    assert not any(re.match("Usage|Try|Error", line) for line in lines)


@pytest.mark.parametrize("words", [["--help"], ["new", "--help"], ["check", "-h"]])
def test_help_is_in_chinese(words):
    """Its headings, and the line on itself."""
    output = CliRunner().invoke(main, words).output
    assert "显示这些说明" in output
    assert not re.search(r"Usage|Options|Commands|Show this", output, re.IGNORECASE)
