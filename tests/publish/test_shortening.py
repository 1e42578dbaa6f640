"""Short names: a script does what it did, nothing from outside is renamed, and what is not known is refused."""

import json
import subprocess

import pytest

from linli.load.settings import Settings
from linli.publish.assets import MADE
from linli.publish.shortening import shortened
from tests.node import NODE
from tests.sample import ROOT

# Statements that leave something in `found`; each says what a name may be.
SAME = [
    "const one = 1; found = one + 1;",
    "const { one, two: other = 2, ...rest } = { one: 1, three: 3 }; found = { one, other, rest };",
    "const [first, [second = 5], , ...others] = [1, [], 3, 4, 5]; found = [first, second, others];",
    "function add(one, { two, three = one } = {}) { return one + (two || 0) + three; } found = [add(1), add(1, { two: 2 })];",
    "const pair = (one, two) => ({ one, two, sum: one + two }); found = pair(1, 2);",
    "const nested = (list) => list.map((item) => { const item2 = item; return { item: item2, list: list.length }; }); found = nested([1, 2]);",
    "const name = 'outer'; function show(name) { return `${name} and ${[1].map((name) => `<${name}>`).join('')}`; } found = show('inner') + name;",
    "const list = [3, 1, 2]; list.sort((a, b) => a - b); let sum = 0; for (const item of list) sum += item; found = { list, sum };",
    "let text = ''; for (let at = 0; at < 3; at += 1) { if (at === 1) continue; text += at; } found = text;",
    "class Counter { constructor(start) { this.start = start; } get start2() { return this.start; } next(by = 1) { return this.start + by; } static of(start) { return new Counter(start); } } class Other extends Counter { next() { return super.next(2); } } found = [Counter.of(1).next(), new Other(4).next(), new Other(4).start2];",
    "const maker = { start: 4, next(by) { return this.start + by; }, get twice() { return this.start * 2; }, async later(item) { return item; } }; found = [maker.next(3), maker.twice, typeof maker.later];",
    "const of = { get: 1 }; const { get } = of; const set = 2; found = [of.get, get, set];",
    "try { JSON.parse('{'); } catch (failure) { found = failure instanceof SyntaxError; }",
    "try { JSON.parse('{'); } catch { found = 'caught'; }",
    "const digits = /[/\"'`]\\d+/g; found = `a/1'22`.match(digits).length / 2 / 1;",
    "const half = (whole) => whole / 2; found = half(8) / half(4);",
    "const word = 'a: b, { c } // d'; const again = \"it's `e`\"; found = word + again;",
    "const deep = { a: { b: [1, { c: 2 }] } }; const { a: { b: [, { c }] } } = deep; found = c ? deep.a.b[0] : c;",
    "const mixed = 1; const key = 'k'; found = { mixed, [key]: mixed, 'quoted': mixed, 5: mixed, key: key };",
    "let count = 1; count++; const other = count - -1; const third = count + +other; found = [count--, other, third, - -count, +(+count)];",
    "const given = (...all) => Math.max(...all, ...[7]); found = given(1, 9);",
    "function* numbers(upto) { for (let one = 0; one < upto; one += 1) yield one; } found = [...numbers(3)];",
    "const self2 = { found: 1 }; self2.found += 1; delete self2.other; found = 'found' in self2 && typeof self2 === 'object' && !(self2 instanceof Map);",
    "const first = 1\nconst second = first\n;[first, second].forEach((item) => { found = item })",
    "const yes = true; if (yes) { found = 1; } else { found = 2; }\nconst no = !yes;\n(() => { found += no ? 1 : 10; })();",
    "const wait = async () => { const got = await Promise.resolve(3); return got; }; found = wait() instanceof Promise;",
    "while (false);\nlet sure = 2; do { sure -= 1; } while (sure > 0); for (const key in { one: 1 }) found = key + sure;",
    "const 辣 = 1, 辣椒 = 2; found = { 辣, 辣椒 };",
    "const A = 1, a = 2; const f = (b) => { const A2 = b; return A + a + A2; }; found = f(3);",
    "function one() { return two(); } function two() { return 2; } found = one();",
    # what comes from outside in one scope and is the script's own in another
    "function both() { const own = [1].map((JSON) => JSON); return [own, typeof JSON.parse]; } found = both();",
    "function show(show) { return show; } found = show(3);",
    "const x = 'k'; found = ({ [x](x) { return x; } }).k(2);",
    "const x = 1; function f(first = x) { const x = 2; return [first, x]; } found = f();",
    "const one = 1; { const one = 2; { const other = one; found = other; } } found += one;",
    "const same = (one) => ((one) => one)(one + 1) + one; found = same(1);",
    "const times = function own(n) { return n ? n * own(n - 1) : 1; }; const own = 2; found = [times(4), own];",
    "let one, other; ({ one, other = 3 } = { one: 1 }); [one, other] = [other, one]; found = { one, other };",
    "outer: for (const one of [1, 2]) { for (const outer of [3]) { found = one + outer; continue outer; } }",
    "switch (2) { case 1: case 2: { const one = 3; found = one; break; } default: found = 0; }",
    "class Field {\n  one = 1\n  static other = 2\n  #third = 3\n  all() { return [this.one, this.#third]; }\n}\nfound = [new Field().all(), Field.other];",
    "found = typeof nowhere;",
    # where a line ends, and what looks like a pattern or a comment
    "const nothing = () => { return\n1; }; found = [nothing() === undefined];",
    "if (true) /a/.test('a') && (found = 1);",
    "const one = 8, g = 2; found = one / 2 / g; found /= 1; /* x */ const two = (one) / g; found += two;",
    "let one = 1\nlet other = one++\n++one\nfound = [one, other]",
    "found = 1 .toFixed(1) + 2..toFixed(0) + .5.toFixed(1);",
    "const list = [1];\nconst other = list\n  .map((one) => one)\n  .filter(Boolean)\nfound = other",
    "const one = `a  ${`b\\n ${[1, 2].map((one) => `<${one}>  `)}`}   // c`; found = one;",
    "const mark = '<!-- -->'; let one = 3; found = mark + (one-- > 0);",
]


def left(script):
    """Return what statements leave in `found`."""
    program = f'"use strict"; let found; {{\n{script}\n}} process.stdout.write(JSON.stringify(found));'
    done = subprocess.run([str(NODE), "--eval", program], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{script}\n{done.stderr}"
    return json.loads(done.stdout)


@pytest.mark.parametrize("script", SAME)
def test_a_script_does_what_it_did(script):
    """Whatever a name stands for, as variable, property or both."""
    assert left(shortened(script)) == left(script)


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const long = 1;\nconst other = long;", "const A=1;const B=A;"),
        ("function show(first, second) {\n  return first + second;\n}", "function A(a,b){return a+b}"),
        ("const show = (only) => only.first;", "const A=(a)=>a.first;"),
        ("const { first, second: own } = given;", "const{first:A,second:B}=given;"),
        ("const all = { first, show() {}, second: document };", "const A={first,show(){},second:document};"),
        # a letter from outside is given to nothing that could be meant there
        ("function show(first) { return A(a, first); }", "function B(b){return A(a,b)}"),
        ("function f(name) { return name; }\nf(name);", "function A(a){return a}\nA(name);"),
        ("const one = 1; // why\n/* and\nwhat */ const two = /* this */ 2;", "const A=1;const B=2;"),
    ],
)
def test_only_names_of_the_script_become_short(script, short):
    """Those of the script large letters, those within it small ones; properties and what is outside stay."""
    assert shortened(script) == short


@pytest.mark.parametrize("name", [name for name in MADE if name.endswith(".js")])
def test_what_is_short_is_left_as_it_is(name):
    """Of every script of the site: names, spaces and ends of lines are read again as they were meant."""
    once = shortened(MADE[name](ROOT, Settings(directory="data/x")))
    assert shortened(once) == once


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("var a = 1;", "var is not known"),
        ("with (a) {}", "with is not known"),
        ("eval('a');", "eval is not known"),
        ('import { a } from "b";', "import is not known"),
        ("export const a = 1;", "export is not known"),
        ("const a = <b>c</b>;", "< is not known"),
        ("const a = (1;", "is not known"),
        ("const a = 1);", "is not known"),
        ('const a = "one', "is not known"),
        ("const a = `one", "is not known"),
        ("if (a", "is not known"),
        ("a b", "is not known"),
    ],
)
def test_what_is_not_known_is_refused(script, said):
    """Rather no script than another one."""
    with pytest.raises(ValueError, match=said):
        shortened(script)
