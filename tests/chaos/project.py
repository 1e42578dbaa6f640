"""A small project whose builds are disturbed, and what a whole site of it is."""

import os
import subprocess
import sys
from pathlib import Path

from tests.sample import DIRECTORY, ROOT, write_sample

CONFIG = """\
site_name: 邻里
docs_dir: content
strict: true
theme: {{name: material, language: zh, custom_dir: {root}/overrides, font: false}}
plugins: []
hooks: [{root}/hooks/publish.py]
extra: {{generator: false, linli: {{directory: {directory}}}}}
"""


def make_project(folder: Path) -> Path:
    """Write the project."""
    write_sample(folder, {})
    (folder / "overrides").symlink_to(ROOT / "overrides")
    (folder / "content").mkdir()
    (folder / "content" / "about.md").write_text("# 关于\n", "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG.format(root=ROOT, directory=DIRECTORY), "utf-8")
    return folder


def start_build(project: Path, day: str, *options: str) -> subprocess.Popen[str]:
    """Start a build of a day."""
    environment = {**os.environ, "LINLI_TODAY": day, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *options]
    return subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True)


def print_of(site: Path) -> dict[str, bytes]:
    """Return every file of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
