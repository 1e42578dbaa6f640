#!/bin/sh
# Pins every dependency with its hashes, for all platforms at once; no address of any registry is written.
set -eu
cd "$(dirname "$0")/.."
python3 -m venv .cache/lock
.cache/lock/bin/python -m pip install --quiet uv==0.13.9
lock() {
    .cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --no-annotate --no-header --custom-compile-command "make lock" "$@"
}
lock pyproject.toml --extra build --output-file requirements/site.txt
lock pyproject.toml --extra build --extra dev --constraint requirements/site.txt --output-file requirements/dev.txt
# Parts of dev.txt, for who needs no more: the gate of the data, and publishing.
lock pyproject.toml --extra build --extra gate --constraint requirements/dev.txt --output-file requirements/gate.txt
lock pyproject.toml --extra build --extra notices --constraint requirements/dev.txt \
    --output-file requirements/notices.txt
# Many counties at once, on one machine or several: no part of the ordinary runtime.
lock pyproject.toml --extra build --extra province --constraint requirements/dev.txt \
    --output-file requirements/province.txt
lock requirements/audit.in --output-file requirements/audit.txt
