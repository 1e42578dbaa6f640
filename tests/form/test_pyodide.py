"""The rules as they run in a browser give the verdict of the command line, on every slip of the table."""

import json
import subprocess

from linli.publish.bundle import modules_zip, records_zip
from linli.publish.interpreter import PUBLISHED_AS, cached_interpreter
from tests.form.conftest import needs_interpreter
from tests.form.test_verdict import IN_TEXT, bare
from tests.node import NODE
from tests.sample import DIRECTORY, ROOT, write_sample

PROGRAM = """
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const [folder, modules, records, cases] = process.argv.slice(-4);
const { loadPyodide } = createRequire(import.meta.url)(`${folder}/pyodide.js`);
const { default: createPyodideModule } = await import(`${folder}/pyodide.asm.mjs`);
const python = await loadPyodide({ indexURL: `${folder}/`, createPyodideModule });
const bytes = (file) => new Uint8Array(readFileSync(file)).buffer;
python.unpackArchive(bytes(modules), "zip", { extractDir: "/modules" });
python.unpackArchive(bytes(records), "zip", { extractDir: "/project" });
python.globals.set("cases", readFileSync(cases, "utf8"));
const said = python.runPython(`
import json, sys
sys.path.insert(0, "/modules")
from linli.form.answers import open_form
from linli.form.proposing import verdict_on_files
bench = open_form("/project", "data/sample", "2026-11-26T09:30").bench
found = [verdict_on_files(bench, changes) for changes in json.loads(cases)]
json.dumps([[*verdict.refused, *verdict.remarks] for verdict in found], ensure_ascii=False)
`);
process.stdout.write(said);
"""


@needs_interpreter
def test_the_browser_says_what_the_command_line_says(tmp_path):
    """In the same words, at the same lines, though its reader of YAML is another one."""
    write_sample(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n", "utf-8")
    interpreter = cached_interpreter(ROOT)
    folder = tmp_path / "pyodide"
    folder.mkdir()
    for name, published in PUBLISHED_AS.items():
        (folder / name).symlink_to(interpreter.folder / published)
    (tmp_path / "modules.zip").write_bytes(modules_zip(interpreter))
    (tmp_path / "records.zip").write_bytes(records_zip(tmp_path, DIRECTORY))
    cases = [{f"{DIRECTORY}/{name}": text for name, text in changes.items()} for changes, _ in IN_TEXT]
    (tmp_path / "cases.json").write_text(json.dumps(cases), "utf-8")
    (tmp_path / "program.mjs").write_text(PROGRAM, "utf-8")
    files = [folder, *(tmp_path / name for name in ("modules.zip", "records.zip", "cases.json"))]
    command = [NODE, "--no-warnings", "--preserve-symlinks", tmp_path / "program.mjs", *files]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = [bare(lines) for lines in json.loads(done.stdout)]
    assert found == [sorted(messages) for _, messages in IN_TEXT]
