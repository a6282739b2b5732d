# The commands of this project. Each sets up what it needs, once, and is quick the next time.

VENV := .venv
BIN := $(VENV)/bin
OLDEST := .cache/oldest
HOST := 127.0.0.1:8000
# Chromium's processes are many: more workers than this gain nothing.
WORKERS := 4

# Material prints a page about MkDocs 2 otherwise, before a word of ours.
export NO_MKDOCS_2_WARNING := 1

# A Python 3.11 or later that can make virtual environments.
SUITS := import ensurepip, sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(SUITS)' 2>/dev/null && echo $$python && break; done)

.DEFAULT_GOAL := help
.PHONY: help serve test lint generated pins bench test-oldest dist clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

serve: $(VENV)/.serves ## Show the letters at http://127.0.0.1:8000/ and follow every change
	@echo "Your letters are at http://$(HOST)/ in a moment. Ctrl+C ends this."
	@$(BIN)/mkdocs serve --dev-addr $(HOST)

test: lint ## Run every check and test, with a browser
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.office
	$(BIN)/python -m tests.node
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses $(WORKERS) --dist worksteal $(ARGS)

lint: $(VENV)/.tests ## Run the checks that only read the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

generated: $(VENV)/.tests ## Write the committed files that the code prints
	mkdir -p letterkit/schemas
	$(BIN)/letterkit schema > letterkit.schema.json
	$(BIN)/letterkit schema --of letterhead > letterkit/schemas/letterhead.schema.json
	$(BIN)/letterkit schema --of template > letterkit/schemas/template.schema.json
	$(BIN)/python -m tests.reference
	$(BIN)/python -m tests.reference
	$(BIN)/python -m tests.picture
	$(BIN)/python -m tests.node
	npm run --silent bundle
	npm run --silent proof

pins: $(VENV)/.tests ## Write the versions that the workflows install, the newest that pyproject.toml allows
	$(BIN)/python -m tests.pins > .github/constraints.txt.new
	mv .github/constraints.txt.new .github/constraints.txt

bench: $(VENV)/.serves ## Measure builds, letters, memory and start
	$(BIN)/python -m benchmarks $(ARGS)

test-oldest: $(OLDEST)/.tests ## Run the tests with the oldest versions that pyproject.toml allows
	$(OLDEST)/bin/python -m tests.chromium
	$(OLDEST)/bin/python -m tests.office
	$(OLDEST)/bin/python -m tests.node
	$(OLDEST)/bin/python -m pytest --numprocesses auto --maxprocesses $(WORKERS) --dist worksteal \
		--deselect tests/test_package.py $(ARGS)

dist: $(VENV)/.tests ## Build the wheel and the source archive
	$(BIN)/python -m tests.node
	cp node_modules/harper.js/dist/harper_wasm_slim_bg.wasm letterkit/composer/bundle/
	$(BIN)/python -m build --no-isolation

clean: ## Remove everything that make has made
	rm -rf $(VENV) .cache dist build site .mypy_cache .ruff_cache .pytest_cache .hypothesis

define new_venv
	@if [ -z "$(PYTHON)" ]; then \
		echo "Letterkit needs Python 3.11 or later with its venv module, and there is none on the PATH." >&2; \
		echo "On Debian and Ubuntu: sudo apt-get install python3 python3-venv. Elsewhere: https://www.python.org/downloads/" >&2; \
		echo "If it is in another place: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi
	@echo "Making $(1) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(1)
endef

$(BIN)/python:
	$(call new_venv,$(VENV))

$(VENV)/.serves: pyproject.toml letterkit/__init__.py | $(BIN)/python
	@echo "Installing Letterkit and MkDocs into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[material]'
	@touch $@

$(VENV)/.tests: pyproject.toml letterkit/__init__.py | $(BIN)/python
	@echo "Installing Letterkit and its tests' tools into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.serves

$(OLDEST)/bin/python:
	$(call new_venv,$(OLDEST))

$(OLDEST)/.tests: pyproject.toml letterkit/__init__.py tests/oldest.py | $(OLDEST)/bin/python
	@echo "Installing the oldest versions that pyproject.toml allows into $(OLDEST)"
	@$(OLDEST)/bin/python tests/oldest.py > $(OLDEST)/constraints.txt
	@cat $(OLDEST)/constraints.txt
	@$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint $(OLDEST)/constraints.txt --editable '.[dev]'
	@touch $@
