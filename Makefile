# make site   set everything up and build into site/
# make serve  build, watch and show at http://127.0.0.1:8000/
# make test   set everything up (Chromium too) and pass every check
# make gold   score the recognition against the articles with marked mentions
# make gallery  a screenshot of every kind of page into shots/
# make clean  remove what the others made
# make lock   write the lock files anew from pyproject.toml and package.json

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
SITE := .venv/.site
TEST := .venv/.test

export NO_MKDOCS_2_WARNING := 1
# The environment's own Node, where the machine has none.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: site serve compiled test lint gold gallery clean lock

site: $(SITE) compiled
	$(BIN)/mkdocs build

serve: $(SITE) compiled
	$(BIN)/mkdocs serve

# Once for all builds: where Python may not write what it compiles, each would do it again.
compiled: $(SITE)
	@$(BIN)/python -m compileall -q hooks

test: $(TEST) lint
	sh tools/install_chromium.sh
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest

lint: $(TEST)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	node_modules/.bin/eslint --max-warnings 0 .

gold: $(SITE)
	PYTHONPATH=hooks:tests $(BIN)/python -m gold

gallery: $(TEST)
	sh tools/install_chromium.sh
	PYTHONPATH=hooks:tests $(BIN)/python -m gallery

clean:
	rm -rf .venv site node_modules .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

lock: $(TEST)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --extra test --extra cluster pyproject.toml -o requirements-test.lock
	npm install --package-lock-only --no-audit --no-fund

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv

$(SITE): requirements.lock .venv/bin/python
	$(PIP) -r requirements.lock
	@touch $@

$(TEST): requirements-test.lock package-lock.json $(SITE)
	$(PIP) -r requirements-test.lock
	npm ci --silent --no-audit --no-fund
	@touch $@
