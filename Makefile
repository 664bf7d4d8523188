# onrecord: `make demo` sets everything up and shows the main job; `make test` runs lint, types and tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold

.PHONY: setup demo test lint types unit golden bench quality docs lock clean

setup: $(VENV)/.ready

$(VENV)/.ready: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/onrecord vocabulary compile
	touch $@

$(VENV)/.test-ready: $(VENV)/.ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-dev.txt
	touch $@

demo: setup
	@$(BIN)/onrecord demo

test: lint types unit

lint: $(VENV)/.test-ready
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks

types: $(VENV)/.test-ready
	$(BIN)/mypy

unit: $(VENV)/.test-ready
	$(BIN)/pytest -n 2

golden: $(VENV)/.test-ready
	ONRECORD_GOLDEN=rewrite $(BIN)/pytest tests/test_golden.py

bench: $(VENV)/.test-ready
	$(BIN)/python benchmarks/speed.py

quality: $(VENV)/.test-ready
	$(BIN)/python benchmarks/quality.py --gold $(GOLD) --markdown docs/quality.md

docs: setup
	$(BIN)/python -m onrecord.cli.reference docs

lock: $(VENV)/.test-ready
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --output-file requirements-dev.txt requirements-dev.in

clean:
	rm -rf $(VENV) build src/*.egg-info
