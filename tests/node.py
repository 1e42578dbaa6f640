"""The browser's modules outside a browser, in the node that comes with Playwright: none need be installed."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import playwright

from tests.sample import ROOT

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")
SCRIPTS = ROOT / "overrides" / "assets" / "js"
START = 'import { readFileSync } from "node:fs"; const data = JSON.parse(readFileSync(0, "utf8"));'
END = "process.stdout.write(JSON.stringify(result));"


def run_script(module: str, program: str, data: Any = None) -> Any:
    """Return the `result` of a program in which `module` is a module of assets/js, by its path, and `data` is JSON."""
    imported = f"import * as module from {json.dumps((SCRIPTS / module).as_uri())};"
    command = [str(NODE), "--no-warnings", "--input-type=module", "--eval", "\n".join((START, imported, program, END))]
    given = json.dumps(data)
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
