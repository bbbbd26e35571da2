# Two commands: `make demo` shows what plandocs does, `make test` proves that it works.
# Each sets up everything it needs in .venv; a second run is quick and works offline.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READY_FOR_TESTS := .venv/.ready-for-tests
# Tests start hundreds of processes; without byte code each of them would compile plandocs again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo serve docs messages test search lint bench evaluate lock clean

help:
	@echo "make demo      write every document of the sample plan to out/"
	@echo "make serve     plandocs in the browser, on this computer only"
	@echo "make messages  gather and compile the texts of the browser, and say what has no English"
	@echo "make test      style, types, import contracts and tests"
	@echo "make docs      renew docs/regels from the rules, and docs/api from the service"
	@echo "make search    every property with examples that nobody saw before"
	@echo "make bench     speed and memory of the main tasks"
	@echo "make evaluate  precision and recall of the text detectors"
	@echo "make lock      renew requirements.lock from pyproject.toml"
	@echo "make clean     remove everything that was made here"

$(READY): requirements.lock pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh

$(READY_FOR_TESTS): $(READY)
	@PYTHON="$(PYTHON)" sh tools/setup.sh --for-tests

demo: $(READY)
	@$(BIN)/plandocs demo --out out

serve: $(READY)
	@$(BIN)/plandocs serve

docs: $(READY)
	@$(BIN)/python -m plandocs.cli.regelboek docs/regels
	@$(BIN)/python -m plandocs.service.api.schema docs/api

messages: $(READY)
	@$(BIN)/python tools/berichten.py

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: lint $(READY_FOR_TESTS)
	@$(BIN)/pytest

search: $(READY_FOR_TESTS)
	@$(BIN)/pytest -m hypothesis --hypothesis-profile=search

bench: $(READY)
	@$(BIN)/python -m bench

evaluate: $(READY)
	@$(BIN)/python -m bench.evaluate

lock: $(READY)
	@$(BIN)/uv pip compile pyproject.toml --group dev --python-version 3.11 --universal \
		--generate-hashes --no-emit-index-url --no-header --upgrade -q -o requirements.lock

clean:
	rm -rf .venv out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
