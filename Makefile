# The two commands are `make site` and `make test`; each installs what it needs. Windows: see README.md.

export NO_MKDOCS_2_WARNING = 1

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := site
.PHONY: site serve test test-all shots pictures notices package usb fonts form check lint lock audit mutants fuzz attack chaos bless clean

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

form: $(VENV)/.site          ## fetch the Python with which /staff/edit/ runs in a browser; a download of 8 MB, once
	$(BIN)/linli pyodide

test: $(VENV)/.dev           ## lint, types and all tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadfile

test-all: $(VENV)/.dev       ## all tests, each journey at every clock, each property with many more examples
	LINLI_WHOLE=1 $(BIN)/python -m pytest -m "whole or not whole"

shots: $(VENV)/.dev          ## pictures of twelve pages in every mode, to be looked at: .cache/shots
	LINLI_TODAY=2026-11-26 $(BIN)/mkdocs build --quiet --site-dir .cache/shots-site
	$(BIN)/python -m tests.shots .cache/shots-site 2026-11-26

pictures: $(VENV)/.dev       ## draw the pictures of the screens in the handbook anew
	$(BIN)/python -m tests.screens

audit:                       ## look for known holes in what is installed; write the bill of materials
	$(PYTHON) -m venv .cache/audit
	.cache/audit/bin/python -m pip install --quiet --require-hashes -r requirements/audit.txt
	.cache/audit/bin/cyclonedx-py requirements requirements/notices.txt --pyproject pyproject.toml \
		--output-reproducible --of JSON --output-file .cache/linli.cdx.json
	.cache/audit/bin/pip-audit --require-hashes --disable-pip -r requirements/notices.txt

usb: site                    ## make a copy of the site that opens from a memory stick, in usb/
	$(BIN)/linli usb site usb

fuzz: $(VENV)/.dev           ## feed the readers millions of spoilt inputs, by hand (INPUTS=10000000)
	PYTHONPATH=hooks nice $(BIN)/python -m tests.fuzz --inputs $(or $(INPUTS),1000000)

attack: $(VENV)/.dev         ## put markup into every text of every record, and load every page in a browser
	PYTHONPATH=hooks nice $(BIN)/python -m tests.attack

chaos: $(VENV)/.dev          ## kill builds, run two at once, fill the disk: the site must stay whole
	PYTHONPATH=hooks nice $(BIN)/python -m tests.chaos

mutants: $(VENV)/.dev        ## put faults into the core, by hand: each must turn a test red (an hour)
	PYTHONPATH=hooks nice $(BIN)/python -m tests.mutants

bless: $(VENV)/.dev          ## accept the present output as the expected one of the example directory
	$(BIN)/python -m tests.golden.bless

lock:                        ## pin all dependencies anew, with hashes
	sh requirements/lock.sh

clean:                       ## remove everything that the commands have made
	rm -rf site usb .site-* .cache $(VENV)

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
	-$(BIN)/linli pyodide
	touch $@
