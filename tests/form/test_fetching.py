"""What the form runs with is fetched whole, by the recipe, or not at all."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.publish.interpreter import cached_interpreter

FAILURES = [
    # npm is there, its exit code, what it leaves, what is said
    (None, 0, (), "还缺少 npm（随 Node.js 安装）。装好以后再运行：linli pyodide"),
    ("npm", 1, (), "下载表格的程序失败（pyodide@314.0.7，约8兆）。请检查网络后再运行：linli pyodide"),
    ("npm", 0, (), "下载表格的程序失败（pyodide@314.0.7，约8兆）。请检查网络后再运行：linli pyodide"),
    (
        "npm",
        0,
        ("x.tgz",),
        "下载的表格的程序和登记的不一致（pyodide@314.0.7），没有使用。请换一个网络再运行：linli pyodide",
    ),
]


@pytest.mark.parametrize(("npm", "code", "files", "said"), FAILURES)
def test_what_cannot_be_fetched_is_said_and_leaves_nothing(tmp_path, monkeypatch, npm, code, files, said):
    """In a line that says what to do; exit code 1, and no half of it is taken for the whole."""

    def download(command, cwd, **options):
        for name in files:
            (cwd / name).write_bytes(b"another file")
        return subprocess.CompletedProcess(command, code, "", "no network")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: npm)
    monkeypatch.setattr(subprocess, "run", download)
    result = CliRunner().invoke(main, ["pyodide"])
    assert (result.exit_code, result.output.splitlines()[0]) == (1, f"错误：{said}")
    assert not cached_interpreter(tmp_path).ready
    folder = tmp_path / ".cache" / "pyodide"
    assert not folder.exists() or list(folder.iterdir()) == []
