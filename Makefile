# Everything from a fresh clone: each target sets up what it needs in .venv, once, and needs only Python and make.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip install --quiet --disable-pip-version-check
PYTEST := $(RUN) -m pytest --numprocesses logical --maxprocesses 8 --dist worksteal
COMPILED := build/compiled
WHEEL := $(COMPILED).stamp

.PHONY: help demo test test-scale test-compiled wheel bench train lint format clean

help:
	@echo 'make demo    read a sample page and show who said what in it'
	@echo 'make test    run all tests'
	@echo 'make test-scale  install Ray and run the tests of flow, on a local cluster and an object store too'
	@echo 'make lint    check style, format, types and which way imports point'
	@echo 'make wheel   compile what reads: a wheel for this machine and Python, half as fast again or more (a C compiler, three minutes)'
	@echo 'make test-compiled  run all tests on it'
	@echo 'make bench   measure speed, memory, growth and waiting, beside spaCy and textacy (three quarters of an hour; python -m bench reading: some minutes)'
	@echo 'make train   fit the small models anew on ../shared/gold/train.jsonl and the annotated corpus (GOLD=, CORPUS=)'
	@echo 'make format  bring the code into format'
	@echo 'make clean   remove what these made'

demo: $(VENV)/qawl.stamp
	@$(VENV)/bin/qawl read samples/port.html
	@echo
	@echo 'The same as a web page:  $(VENV)/bin/qawl read samples/port.html --format html --output port-view.html'
	@echo 'As data:                 $(VENV)/bin/qawl read samples/port.html --format json'
	@echo 'A page of your own:      $(VENV)/bin/qawl read FILE-OR-ADDRESS'

test: $(VENV)/dev.stamp
	@$(PYTEST)

test-compiled: $(VENV)/dev.stamp $(WHEEL)
	@PYTHONPATH="$(CURDIR)/$(COMPILED)" $(VENV)/bin/qawl --version | grep compiled
	@PYTHONPATH="$(CURDIR)/$(COMPILED)" $(PYTEST)

wheel: $(WHEEL)
	@echo 'To install it: pip install' dist/*.whl

test-scale: $(VENV)/scale.stamp
	@$(RUN) -m pytest tests/flow

lint: $(VENV)/lint.stamp
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check
	@$(RUN) -m mypy
	@$(VENV)/bin/lint-imports --no-logo --no-cache

format: $(VENV)/lint.stamp
	@$(RUN) -m ruff check --fix
	@$(RUN) -m ruff format

bench: $(VENV)/bench.stamp
	@if command -v cc > /dev/null; then $(MAKE) --no-print-directory $(WHEEL); \
	else echo 'No C compiler here: Qawl is measured as Python alone' >&2; fi
	@PYTHONPATH="$(CURDIR)/$(COMPILED)" $(RUN) -m bench

GOLD ?= ../shared/gold/train.jsonl
CORPUS ?= ../shared/corpus/articles.jsonl.gz
train: $(VENV)/train.stamp
	@$(RUN) -m training.train $(GOLD) $(if $(CORPUS),--corpus $(CORPUS))

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# A stamp is newer than pyproject.toml once what it names is installed; the install is editable, so code needs none.
$(VENV)/qawl.stamp: pyproject.toml | $(RUN)
	@echo 'Installing Qawl into $(VENV) ...'
	@$(PIP) --editable .
	@touch $@

# What no test imports, or hardly any: half of all Python that is installed. Should one, Python compiles it then.
UNUSED := /(pip|setuptools|pkg_resources|distutils|tests|f2py|google|graphql|oauthlib|onnxruntime)/|dateparser/data/|$\
  playwright/async_api/|pygments/(lexers|styles)/|spacy/(cli|lang)/|sqlalchemy/(ext|orm|testing|dialects/(mssql|mysql|oracle))/

# The pip that Python brings along may be years old, and takes half as long again to choose among releases.
# pip compiles on one core; some packages hold files for other versions of Python, which do not compile.
$(VENV)/dev.stamp: pyproject.toml | $(RUN)
	@echo 'Installing Qawl and what its tests need into $(VENV) ...'
	@$(PIP) --no-compile --upgrade pip
	@$(PIP) --no-compile --editable '.[dev,spacy,archive,postgres,parquet,web,collect,scale]'
	@$(RUN) -m compileall -qq -j 0 -x '$(UNUSED)' $(VENV)/lib src || true
	@touch $@ $(VENV)/qawl.stamp

$(VENV)/lint.stamp: pyproject.toml $(VENV)/dev.stamp
	@echo 'Installing what checks the code into $(VENV) ...'
	@$(PIP) --editable '.[lint]'
	@touch $@

$(VENV)/scale.stamp: pyproject.toml $(VENV)/dev.stamp | $(RUN)
	@echo 'Installing Ray, what plays an object store, and readers of the tables, into $(VENV) ...'
	@$(PIP) --editable '.[scale,ray]' 'moto[server]>=5' 'duckdb>=1' 'pandas>=2'
	@touch $@

# The wheel is built from the source archive, in a folder of its own: no compiled file comes to lie beside the source.
# What one of its modules calls of another is hidden from all else, so that it need not be looked up: 3 % of the reading.
$(WHEEL): pyproject.toml $(shell find src -name '*.py' -o -name '*.toml' -o -name '*.json') | $(RUN)
	@echo 'Compiling what reads, some three minutes ...'
	@rm -rf dist $(COMPILED) && mkdir -p build
	@$(PIP) 'build>=1.2'
	@CFLAGS="$$CFLAGS -fvisibility=hidden" HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(RUN) -m build --outdir dist . > $(COMPILED).log 2>&1 || { \
	  tail -n 20 $(COMPILED).log >&2; echo 'All that was printed: $(COMPILED).log' >&2; exit 1; }
	@$(PIP) --no-deps --target $(COMPILED) dist/*.whl
	@touch $@

$(VENV)/bench.stamp: pyproject.toml | $(RUN)
	@echo 'Installing Qawl and its peers into $(VENV) ...'
	@$(PIP) --editable '.[bench,archive,postgres,parquet,web,collect,scale]'
	@touch $@ $(VENV)/qawl.stamp

$(VENV)/train.stamp: pyproject.toml | $(RUN)
	@echo 'Installing Qawl and what its models are fitted with into $(VENV) ...'
	@$(PIP) --editable '.[train]'
	@touch $@ $(VENV)/qawl.stamp

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Qawl needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo 'not there')." >&2; \
	  echo 'Install one, or name it: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo 'No virtual environment could be made; on Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; }
