# The two commands are `make site` and `make test`; each installs what it needs. Windows: see README.md.

export NO_MKDOCS_2_WARNING = 1

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := site
.PHONY: site serve test test-all shots notices package fonts check lint lock mutants bless clean

site: $(VENV)/.site          ## build the finished site into site/
	$(BIN)/mkdocs build

serve: $(VENV)/.site         ## preview with live reload of data/ and overrides/
	$(BIN)/mkdocs serve

check: $(VENV)/.site         ## say what is wrong with the records
	$(BIN)/linli check

notices: $(VENV)/.dev        ## make the notices as PDF; the next build publishes them
	$(BIN)/linli fonts
	$(BIN)/linli notices

package: site                ## the finished site as one zip, for any web server and any sub-path
	$(BIN)/linli package

fonts: $(VENV)/.dev          ## make the fonts of the notices; a download of 30 MB, once
	$(BIN)/linli fonts

test: $(VENV)/.dev           ## lint, types and all tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest

test-all: $(VENV)/.dev       ## all tests, each journey at every clock, each property with many more examples
	LINLI_WHOLE=1 $(BIN)/python -m pytest -m "whole or not whole"

shots: $(VENV)/.dev          ## pictures of twelve pages in every mode, to be looked at: .cache/shots
	LINLI_TODAY=2026-11-26 $(BIN)/mkdocs build --quiet --site-dir .cache/shots-site
	$(BIN)/python -m tests.shots .cache/shots-site 2026-11-26

mutants: $(VENV)/.dev        ## put faults into the core, by hand: each must turn a test red (an hour)
	PYTHONPATH=hooks nice $(BIN)/python -m tests.mutants

bless: $(VENV)/.dev          ## accept the present output as the expected one of the example directory
	$(BIN)/python -m tests.golden.bless

lock:                        ## pin all dependencies anew, with hashes
	sh requirements/lock.sh

clean:                       ## remove everything that the commands have made
	rm -rf site .site-* .cache $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: requirements/dev.txt requirements/system.sh $(VENV)/.site
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	sh requirements/system.sh
	$(BIN)/linli fonts
	touch $@
