# make demo    try it on the sample school
# make test    everything the build checks
#
# Any Python from 3.11 on: make PYTHON=python3.12 test

ifeq ($(OS),Windows_NT)
PYTHON ?= python
VENV_BIN := Scripts
else
PYTHON ?= python3
VENV_BIN := bin
endif

VENV := .venv
BIN := $(VENV)/$(VENV_BIN)
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# A stamp is touched when its step is done, so that a second call has nothing to do.
MADE := $(VENV)/made-with-$(notdir $(PYTHON))
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp

UV_VERSION := 0.13.9
UV := $(VENV)-lock/$(VENV_BIN)/uv
COMPILE = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --group build $(UPGRADE)

.PHONY: help demo test lint style imports types docs docs-check unit bench fuzz faults hidden flips sockets browser wheel lock clean

help:
	@echo "make demo    set up, then ask the sample school what is due"
	@echo "make test    all checks: lint, types, docs, tests"
	@echo "make lint    style and import rules only"
	@echo "make types   mypy only"
	@echo "make docs    write the generated pages again"
	@echo "make bench   measure speed"
	@echo "make fuzz    look for input that breaks the program"
	@echo "make faults  kills, failing system calls, a full disk, many writers, random edits and merges"
	@echo "make hidden  random schools: try to find out the small numbers that a page withholds"
	@echo "make flips   flip 1,000 bytes of a repository; send audit verify is to find each"
	@echo "make sockets ask and mail through servers on this computer, as send doctor --online and weekly --email do"
	@echo "make browser open every HTML page in Chromium: network, axe, widths, keys, print; needs Chromium"
	@echo "make wheel   build the package into dist/"
	@echo "make lock    pin the libraries again (UPGRADE=--upgrade for newer ones)"
	@echo "make clean   remove what make made"

demo: $(RUN)
	$(BIN)/send review-due

test: style types imports docs-check unit

lint: style imports

style: $(DEV)
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

types: $(DEV)
	$(PY) -m mypy

imports: $(DEV)
	$(BIN)/lint-imports

docs: $(DEV)
	$(PY) -m tools.docs

docs-check: $(DEV)
	$(PY) -m tools.docs --check

unit: $(DEV)
	$(PY) -m pytest

bench: $(DEV)
	$(PY) -m tools.bench

fuzz: $(DEV)
	$(PY) -m tools.fuzz

flips: $(DEV)
	SEND_FLIPS=200 $(PY) -m pytest tests/cli/test_audit.py -k flipped

sockets: $(DEV)
	SEND_SOCKETS=1 $(PY) -m pytest tests/cli/test_doctor.py tests/cli/test_mail_server.py -k "open_to_all or mail_server"

faults: $(DEV)
	$(PY) -m tools.faults

hidden: $(DEV)
	$(PY) -m tools.suppression

browser: $(DEV)
	$(PY) -m tools.browser --nu

wheel: $(DEV)
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

$(MADE):
	@$(PYTHON) -c "import sys; sys.exit(0)" || \
		{ echo "send needs Python 3.11 or later, and '$(PYTHON)' does not run. Try: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
		{ echo "send needs Python 3.11 or later; '$(PYTHON)' is older. Try: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(RUN): $(MADE) requirements/run.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# The dev lock holds all of the run lock, at the same versions: it serves for both.
$(DEV): $(MADE) requirements/dev.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $(RUN) $@

lock: $(UV)
	$(COMPILE) --output-file requirements/run.txt
	$(COMPILE) --extra backup --constraint requirements/run.txt --output-file requirements/backup.txt
	$(COMPILE) --extra pdf --constraint requirements/run.txt --output-file requirements/pdf.txt
	$(COMPILE) --extra backup --extra pdf --extra dev --constraint requirements/backup.txt \
		--output-file requirements/dev.txt

$(UV):
	$(PYTHON) -m venv --clear $(VENV)-lock
	$(VENV)-lock/$(VENV_BIN)/python -m pip --disable-pip-version-check --quiet install uv==$(UV_VERSION)

clean:
	rm -rf $(VENV) $(VENV)-lock build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find sendcli tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
