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
lock requirements/audit.in --output-file requirements/audit.txt
