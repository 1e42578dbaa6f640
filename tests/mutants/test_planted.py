"""The list of planted faults fits the program as it is, and the mutators make what they say."""

import pytest

from tests.mutants import javascript, python
from tests.mutants.planted import FAULTS
from tests.mutants.planting import module_of
from tests.mutants.targets import TARGETS
from tests.sample import ROOT


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.words)
def test_a_planted_fault_still_has_a_place(fault):
    """The text that a fault replaces stands once in its file, and its tests are there: change the row with the code."""
    assert (ROOT / fault.file).read_text("utf-8").count(fault.old) == 1
    assert (ROOT / fault.tests).exists()


def test_what_is_mutated_is_there():
    """Every file that is mutated, and every test that must notice, exists."""
    missing = [name for file, tests in TARGETS.items() for name in (file, *tests) if not (ROOT / name).exists()]
    assert missing == []


MODULES = [
    ("hooks/linli/engine/schedule.py", "linli.engine.schedule"),
    ("hooks/linli/checks/privacy/__init__.py", "linli.checks.privacy"),
]


@pytest.mark.parametrize(("file", "module"), MODULES)
def test_a_fault_is_planted_where_the_file_is_imported_from(file, module):
    """A package bears the name of its folder: under any other name nobody would import the fault."""
    assert module_of(file) == module


PYTHON = [
    ("def f(a, b):\n    return a < b", {"return a <= b", "return None"}),
    ("def f(a, b):\n    return a and not b", {"return a or not b", "return a and b", "return None"}),
    ('def f(a):\n    """Say."""\n    if a:\n        a += 1', {"if not a:\n        a += 1", "a -= 1", "a += 2"}),
    ("def f(a: 'int'):\n    return [b for b in a if b]", {"return [b for b in a]", "return None"}),
    (
        "def f(a):\n    return 'x' if a else max(a)",
        {"return max(a) if a else 'x'", "return 'XXx' if a else max(a)", "return 'x' if a else min(a)", "return None"},
    ),
    ("def f(a):\n    match a:\n        case _:\n            assert_never(a)", set()),
    ("def f(a):\n    for b in a:\n        g(b)\n        continue", {"g(b)\n        break", "pass\n        continue"}),
]


@pytest.mark.parametrize(("source", "faults"), PYTHON)
def test_mutants_of_python(source, faults):
    """Every mutant of a small function, one fault each; docstrings and annotations stay."""
    texts = [mutant.text for mutant in python.mutants("x.py", source)]
    assert len(texts) == len(faults)
    assert all(any(fault in text for text in texts) for fault in faults)


def test_a_docstring_makes_no_other_mutant():
    """What is known of a mutant holds when only the words around it have been changed."""
    bare = "A = 1\nclass B:\n    pass"
    documented = '"""Say."""\nA = 1\n"""Of A."""\nclass B:\n    """Of B."""'
    codes = [mutant.code for source in (bare, documented) for mutant in python.mutants("x.py", source)]
    assert len(codes) == 2
    assert codes[0] == codes[1]


JAVASCRIPT = [
    ("a < b;", {"a <= b;"}),
    ("if (f(a)) b();\n", {"if (!(f(a))) b();\n"}),
    ('const a = "x" + 1; // 2', {'const a = "XXx" + 1; // 2', 'const a = "x" - 1; // 2', 'const a = "x" + 2; // 2'}),
    (
        "`a${b || `c${1}`}d`",
        {"`XXa${b || `c${1}`}d`", "`a${b && `c${1}`}d`", "`a${b || `XXc${1}`}d`", "`a${b || `c${2}`}d`"},
    ),
    (
        "function f(a) {\n  return !a;\n}",
        {"function f(a) {\n  return undefined;\n}", "function f(a) {\n  return a;\n}"},
    ),
    ('import { a } from "./b.js";\nconst c = (d) => /1+/.test(d);', set()),
]


@pytest.mark.parametrize(("source", "texts"), JAVASCRIPT)
def test_mutants_of_javascript(source, texts):
    """Every mutant of a line; comments, patterns and the addresses of modules stay."""
    assert {mutant.text for mutant in javascript.mutants("x.js", source)} == texts
