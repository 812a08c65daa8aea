# `make` lists what can be done. GNU make, a POSIX shell and Python 3.11 or later are enough for `make run`.

SHELL = /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# In these locales Python before 3.13 cannot start a project whose folder has Vietnamese letters in its name.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL := C.UTF-8
endif

# The tests start Python some hundred times: what it compiles is kept. `make clean` removes it.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?=
LOCK_PYTHON ?= python3.11
PYTHONS ?= python3.11 python3.12 python3.13
ROUND ?= examples/tay-ninh-2023/round.yaml
SHEETS ?= examples/thoai-son-2017/round.yaml

BIN = .venv/bin
PIP = $(BIN)/python -m pip -qq --disable-pip-version-check
# File by file in their order: by the number of their tests, laws, few and long, would come last, on one worker alone.
PYTEST = python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder
say = printf '==> %s\n' "$(1)" >&2

# The rooms of floors 1 to 7 that stand: every line and branch of them is tested.
EXACT = places points texts lazily sharing model problems rules reading checks scoring probing ranking awards auditing changes ledger loading assessing running mutation comparing

none :=
space := $(none) $(none)
comma := ,
EXACT_FILES = $(subst $(space),$(comma),$(foreach room,$(EXACT),src/parindex/$(room).py src/parindex/$(room)/*))

# A virtual environment knows its own place: one that was moved or lost its Python is made again.
VENV_OK := $(shell test "$$(cat .venv/.made 2>/dev/null)" = "$(CURDIR)" && .venv/bin/python -c 'import pip' 2>/dev/null && echo yes)

# A scratch folder in $dir that goes when the recipe ends, however it ends.
SCRATCH = set -eu; dir=$$(mktemp -d); trap 'rm -rf "$$dir"' EXIT; trap 'exit 130' INT; trap 'exit 143' TERM

.PHONY: help run test lint types tests check ci-tools git-found node-found fresh-clone editors schemas lowest docs pythons fmt lock clean again

help: ## list what can be done
	@sed -n 's/^\([a-z][a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: .venv/.run-ready ## a published table audited, then a round of score sheets from the claims to the awards
	@$(BIN)/parindex run $(ROUND)
	@echo
	@$(BIN)/parindex run $(SHEETS)

test: lint types tests ## everything that needs only Python and the package index

lint: .venv/.test-ready ## style and the floors of the house
	@$(call say,ruff check)
	@$(BIN)/ruff check --output-format concise .
	@$(call say,ruff format --check)
	@$(BIN)/ruff format --check .
	@$(call say,import-linter)
	@$(BIN)/lint-imports --no-logo

types: .venv/.test-ready ## mypy and basedpyright, both strict
	@$(SCRATCH); failed=0; \
	$(call say,basedpyright and mypy); \
	$(BIN)/mypy >"$$dir/mypy.txt" 2>&1 & mypy=$$!; \
	$(BIN)/basedpyright --pythonpath $(BIN)/python || failed=$$?; \
	wait $$mypy || failed=$$?; \
	cat "$$dir/mypy.txt"; \
	exit $$failed

tests: .venv/.test-ready ## the tests, the pages as tests, the bare installation, and what they cover
	@$(call say,pytest)
	@rm -f .coverage .coverage.*
	@$(BIN)/$(PYTEST) --cov --cov-report= --cov-fail-under=0
	@$(call say,coverage: at least 95 % of all)
	@$(BIN)/coverage report
	@$(call say,coverage: 100 % of floors 1 to 7)
	@$(BIN)/coverage report --include='$(EXACT_FILES)' --fail-under=100

check: test ci-tools fresh-clone docs editors lowest ## all of test, the CI integrations, a fresh clone, the wheel, the docs site, editors, the lowest allowed versions

git-found:
	@command -v git >/dev/null || { echo "git is needed here: install it (Debian, Ubuntu: apt install git)" >&2; exit 1; }

ci-tools: git-found .venv/.ci-ready ## the pre-commit hook, the GitHub action and the pages on CI, tried as committed
	@if [ -n "$$(git status --porcelain)" ]; then $(call say,note: changes that are not committed are not tried); fi
	@$(call say,pytest tests/ci: pre-commit$(comma) action.yml$(comma) workflows)
	@$(BIN)/$(PYTEST) tests/ci

fresh-clone: git-found .venv/.test-ready ## what is committed runs in a new folder, and its wheel holds what git holds
	@if [ -n "$$(git status --porcelain)" ]; then $(call say,note: changes that are not committed are not in the clone); fi
	@$(SCRATCH); unset MAKEFLAGS MFLAGS MAKELEVEL PYTHONPATH VIRTUAL_ENV; \
	$(call say,git clone); \
	git clone --quiet "$(CURDIR)" "$$dir/parindex"; \
	cd "$$dir/parindex"; \
	$(call say,make run in the clone); \
	"$(MAKE_COMMAND)" run PYTHON="$(PYTHON)" >"$$dir/run.txt"; \
	grep -q 'Tây Ninh' "$$dir/run.txt" || { echo "make run printed nothing about Tây Ninh:" >&2; cat "$$dir/run.txt" >&2; exit 1; }; \
	$(call say,parindex run --format json in the clone); \
	$(BIN)/parindex run $(ROUND) --format json >"$$dir/run.json"; \
	$(BIN)/python -m json.tool "$$dir/run.json" "$$dir/indented.json"; \
	$(call say,the wheel holds the criteria files that git holds); \
	"$(CURDIR)/$(BIN)/python" -m hatchling build -t sdist -d "$$dir/dist" >"$$dir/log" 2>&1 || { cat "$$dir/log" >&2; exit 1; }; \
	"$(CURDIR)/$(BIN)/python" -m pip -qq --disable-pip-version-check wheel "$$dir"/dist/*.tar.gz \
	  --no-deps --no-build-isolation --wheel-dir "$$dir/dist"; \
	git -c core.quotePath=off ls-files criteria | LC_ALL=C sort >"$$dir/in-git"; \
	$(BIN)/python -c "$$LIST_CRITERIA" "$$dir"/dist/*.whl >"$$dir/in-wheel"; \
	diff -u "$$dir/in-git" "$$dir/in-wheel"

docs: .venv/.docs-ready ## the documentation site, into site/
	@$(call say,mkdocs build --strict)
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs --quiet build --strict

node-found:
	@command -v node >/dev/null && command -v npm >/dev/null || { \
	  echo "Node 18 or later with npm is needed here: install it (Debian, Ubuntu: apt install nodejs npm)" >&2; exit 1; }

editors: node-found .venv/.editors-ready ## what yaml-language-server and check-jsonschema make of the schemas and of all files
	@$(call say,yaml-language-server and check-jsonschema)
	@PARINDEX_EDITORS="$(CURDIR)/.venv/editors" $(BIN)/$(PYTEST) tests/editors

schemas: .venv/.run-ready ## write docs/reference/schemas anew, after a change of the classes
	@set -eu; for kind in criteria-set score-sheet ledger round awards results score test diff comparison rescore; do \
	  $(BIN)/parindex schema "$$kind" >"docs/reference/schemas/$$kind.schema.json"; \
	done

lowest: .venv/.test-ready ## the tests on the lowest versions that pyproject.toml allows
	@$(SCRATCH); \
	$(BIN)/python -c "$$LOWEST" "$$dir/lowest.txt"; \
	$(call say,a virtual environment with $$(sed -n 's/^# //p' "$$dir/lowest.txt")); \
	$(BIN)/python -m venv "$$dir/venv"; \
	pip="$$dir/venv/bin/python -m pip -qq --disable-pip-version-check"; \
	$$pip install --upgrade pip -c constraints.txt; \
	$$pip install -e . --group test -c "$$dir/lowest.txt"; \
	$(call say,pytest); \
	"$$dir/venv/bin/"$(PYTEST) --ignore=tests/bare -p no:cacheprovider

pythons: ## the tests on every Python in PYTHONS
	@$(SCRATCH); \
	for python in $(PYTHONS); do \
	  "$$python" -c 'import ensurepip' 2>/dev/null || { \
	    echo "$$python is needed here, with venv: install it, or name those you have: make pythons PYTHONS='...'" >&2; exit 1; }; \
	  $(call say,pytest on $$("$$python" --version)); \
	  "$$python" -m venv --clear "$$dir/venv"; \
	  pip="$$dir/venv/bin/python -m pip -qq --disable-pip-version-check"; \
	  $$pip install --upgrade pip -c constraints.txt; \
	  $$pip install -e . --group test -c constraints.txt; \
	  "$$dir/venv/bin/"$(PYTEST) -p no:cacheprovider; \
	done

fmt: .venv/.test-ready ## format, and mend what can be mended
	@$(call say,ruff check --fix)
	@$(BIN)/ruff check --fix-only --quiet .
	@$(call say,ruff format)
	@$(BIN)/ruff format .

lock: ## renew constraints.txt from the package index
	@$(SCRATCH); \
	"$(LOCK_PYTHON)" -c 'import ensurepip' 2>/dev/null || { \
	  echo "$(LOCK_PYTHON) is needed here, with venv: the pins must suit the oldest Python, and so all later ones" >&2; exit 1; }; \
	$(call say,resolving the newest versions with $(LOCK_PYTHON)); \
	"$(LOCK_PYTHON)" -m venv "$$dir/venv"; \
	pip="$$dir/venv/bin/python -m pip --disable-pip-version-check"; \
	$$pip -qq install --upgrade pip; \
	$$pip -qq install . --group dev; \
	{ sed -n '/^#/p;/^#/!q' constraints.txt; \
	  $$pip freeze --all --exclude parindex --exclude setuptools; } >"$$dir/constraints.txt"; \
	cp "$$dir/constraints.txt" constraints.txt; \
	$(call say,constraints.txt is new: run make check)

clean: ## remove everything that make and the tools made
	@$(call say,removing the virtual environment and what the tools left)
	@rm -rf .venv build dist site htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.made: $(if $(VENV_OK),,again)
	@set -eu; found=; \
	for candidate in "$(PYTHON)" python3.13 python3.12 python3.11 python3 python; do \
	  if [ -n "$$candidate" ] && "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    found=$$candidate; break; \
	  fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "parindex needs Python 3.11 or later and none was found: install one, or name it: make run PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip' >/dev/null 2>&1; then \
	  short=$$("$$found" -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); \
	  echo "$$found cannot make virtual environments: install its venv package (Debian, Ubuntu: apt install $$short-venv)" >&2; \
	  exit 1; \
	fi; \
	$(call say,a virtual environment in .venv with $$("$$found" --version)); \
	"$$found" -m venv --clear .venv || { rm -rf .venv; exit 1; }; \
	printf '%s\n' "$(CURDIR)" >.venv/.made

.venv/.run-ready: pyproject.toml constraints.txt .venv/.made
	@$(call say,installing parindex with attrs and PyYAML)
	@$(PIP) install -e . -c constraints.txt
	@touch $@

.venv/.test-ready: .venv/.run-ready
	@$(call say,installing the tools for tests and style)
	@$(PIP) install --upgrade pip -c constraints.txt
	@$(PIP) install --group test --group lint -c constraints.txt
	@touch $@

.venv/.editors-ready: .venv/.test-ready tests/editors/package.json tests/editors/package-lock.json
	@$(call say,installing yaml-language-server and check-jsonschema)
	@$(PIP) install --group editors -c constraints.txt
	@mkdir -p .venv/editors
	@cp tests/editors/package.json tests/editors/package-lock.json .venv/editors/
	@npm ci --prefix .venv/editors --no-audit --no-fund --ignore-scripts --loglevel error >/dev/null
	@touch $@

.venv/.ci-ready: .venv/.test-ready
	@$(call say,installing the tools that CI integrations are tried with)
	@$(PIP) install --group ci -c constraints.txt
	@touch $@

.venv/.docs-ready: .venv/.test-ready
	@$(call say,installing the tools for the documentation)
	@$(PIP) install --group docs -c constraints.txt
	@touch $@

define LIST_CRITERIA
import sys, zipfile
names = zipfile.ZipFile(sys.argv[1]).namelist()
print(*sorted(name.removeprefix("parindex/") for name in names if name.startswith("parindex/criteria/")), sep="\n")
endef

# The pins of constraints.txt, with what the library itself needs put down to its floors.
define LOWEST
import pathlib, re, sys, tomllib
needs = tomllib.loads(pathlib.Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
floors = [need.replace(">=", "==") for need in needs]
names = {re.split("[<>=~!]", need)[0].lower() for need in needs}
pins = pathlib.Path("constraints.txt").read_text(encoding="utf-8").splitlines()
kept = [pin for pin in pins if not pin.startswith("#") and pin.partition("==")[0].lower() not in names]
pathlib.Path(sys.argv[1]).write_text("\n".join(["# " + " ".join(floors), *floors, *kept, ""]), encoding="utf-8")
endef
export LIST_CRITERIA LOWEST
