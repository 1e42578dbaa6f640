"""The linker: ES modules become one script that does what they did, and what it does not know is refused."""

import json
import subprocess

import pytest

from linli.load.settings import Settings
from linli.publish.assets import MADE
from linli.publish.linker import linked, linked_upon, shared, uncommented
from tests.node import NODE
from tests.sample import ROOT

MODULES = {
    "entry.js": """\
/** The entry. */
import "./side.js";
import { add as plus, NAMES } from "./sums.js";
import {
  Counter,
} from "./deep/counter.js";

// a line of its own
const text = "/* no comment */ // none"; // `tick`
globalThis.found.push(plus(1, 2), NAMES, new Counter().next(), text);
""",
    "sums.js": 'import { add, NAMES } from "./deep/sum.js";\nexport { add, NAMES };\n',
    "side.js": 'globalThis.found = ["side"];\n',
    "deep/sum.js": """\
const secret = 1;
export function add(one, other) {
  /* within */
  return one + other + secret - 1;
}
export const NAMES = [`a${secret}`];
""",
    "round.js": """\
import { LATE } from "./entry.js";
globalThis.late = LATE;
""",
    "even.js": """\
import { isOdd } from "./odd.js";
export function isEven(number) {
  return number === 0 || isOdd(number - 1);
}
""",
    "odd.js": """\
import { isEven as even } from "./even.js";
export function isOdd(number) {
  return number !== 0 && even(number - 1);
}
""",
    "deep/counter.js": """\
import { add } from "./sum.js";
const secret = 40;
export class Counter {
  next() {
    return add(secret, 2);
  }
}
""",
}

REFUSED = [
    # what stands in the entry, what is said
    ('import part from "./side.js";\n', "import is not known"),
    ("export default 1;\n", "export is not known"),
    ("export { a as b };\n", "export is not known"),
    ('const late = () => import("./side.js");\n', r"import\( is not known"),
    ("const here = import.meta.url;\n", r"import\.meta is not known"),
    ("const long = `one\ntwo`;\n", "over several lines"),
    ('import "./entry.js";\n', "imports itself"),
    ('import { none } from "./side.js";\n', "side.js: none is not there"),
    ("var a = 1;\n", "entry.js: var is not known"),
    ('import "./round.js";\nexport const LATE = 1;\n', "LATE is wanted before it is there"),
]


def write(folder, files):
    """Write modules below a folder; return the entry."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / "entry.js"


def test_linked_modules_run_in_order_and_keep_their_names_to_themselves(tmp_path):
    """Each module runs once, before what imports it; names that two modules share do not meet."""
    script = linked(write(tmp_path, MODULES)) + "process.stdout.write(JSON.stringify(globalThis.found));"
    done = subprocess.run([str(NODE), "--eval", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == ["side", 3, ["a1"], 42, "/* no comment */ // none"]
    assert "secret" not in script
    assert "The entry" not in script


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_the_linker_does_not_know_is_refused(tmp_path, text, said):
    """A module that would become something else is refused by name."""
    entry = write(tmp_path, {**MODULES, "entry.js": text})
    with pytest.raises(ValueError, match=said):
        linked(entry)


def test_what_one_script_has_another_takes_from_it(tmp_path):
    """Loaded one after the other they do what one script does; a module that both need stands in the first only, and runs once."""
    entry = write(tmp_path, MODULES)
    base = tmp_path / "deep" / "counter.js"
    first, second = shared(base), linked_upon(entry, base)
    script = f"globalThis.self = globalThis;{first}{second}process.stdout.write(JSON.stringify(globalThis.found));"
    done = subprocess.run([str(NODE), "--eval", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == ["side", 3, ["a1"], 42, "/* no comment */ // none"]
    assert "40" in first
    assert "40" not in second


def test_modules_that_import_one_another(tmp_path):
    """Functions of two modules may call each other, whichever comes first."""
    text = 'import { isEven } from "./even.js";\nglobalThis.found = [isEven(7), isEven(8)];\n'
    script = (
        linked(write(tmp_path, {**MODULES, "entry.js": text}))
        + "process.stdout.write(JSON.stringify(globalThis.found));"
    )
    done = subprocess.run([str(NODE), "--eval", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [False, True]


def test_comments_and_indentation_are_left_out():
    """What remains says the same; a sign within a line is never taken for a comment."""
    assert (
        uncommented("/* a\n b */\n.x {\n  /* c */\n  color: red; /* d */\n}\n\n\n") == ".x {\ncolor: red; /* d */\n}\n"
    )


@pytest.mark.parametrize("name", [name for name in MADE if name.endswith(".js")])
def test_a_published_script_is_no_module(tmp_path, name):
    """It loads from file:// too: no import and no export is left in it."""
    script = MADE[name](ROOT, Settings(directory="data/x"))
    assert "\nimport " not in script
    assert "\nexport " not in script
    (tmp_path / "script.js").write_text(script, "utf-8")
    subprocess.run([str(NODE), "--check", str(tmp_path / "script.js")], check=True)
