# Every target makes the checkout ready first (packaging/bootstrap), so each works on a fresh machine.
# ARGS are handed on: make run ARGS="--data-dir /tmp/try".

PYTHON_ENV := .venv/bin
SESSION := tests/desktop/session
WORKERS ?= auto

.PHONY: help run demo test ready-test lint format test-core test-gui bench letters shots freeze installers try-installers check-packaging pins clean

help:
	@echo "make run      start Afterword (without a display: print Today)"
	@echo "make demo     start it on a throw-away sample"
	@echo "make test     everything a change must pass: lint, core, gui, desktop"
	@echo "make lint     ruff, mypy, import contracts"
	@echo "make format   let ruff arrange the code"
	@echo "make bench    speed and memory beside the barest window"
	@echo "make letters  drafts for thirty processes, to be read, in build/letters.txt"
	@echo "make shots    pictures of every screen, in shots/"
	@echo "make freeze   the app as a folder that needs no Python, in dist/afterword"
	@echo "make installers  the packages for Linux, in dist/; make try-installers tries them in clean systems"
	@echo "make check-packaging   look through the workflows and scripts of packaging/"
	@echo "make pins     write the pinned requirement files anew, and the licences with them"
	@echo "make clean    remove what the other targets made"

run:
	@packaging/bootstrap run
	@$(PYTHON_ENV)/python -m gui $(ARGS)

demo:
	@packaging/bootstrap run
	@$(PYTHON_ENV)/python -m gui --demo $(ARGS)

.NOTPARALLEL:

test: ready-test lint test-core test-gui
	@$(PYTHON_ENV)/python tests/total.py build/core.xml build/gui.xml

# First of all, so that everything that is missing is named at once.
ready-test:
	@packaging/bootstrap test

lint:
	@packaging/bootstrap lint
	$(PYTHON_ENV)/ruff check
	$(PYTHON_ENV)/ruff format --check
	$(PYTHON_ENV)/mypy
	$(PYTHON_ENV)/lint-imports --no-cache --no-logo

format:
	@packaging/bootstrap lint
	$(PYTHON_ENV)/ruff check --fix-only --exit-zero
	$(PYTHON_ENV)/ruff format

# core alone must cover core: what only a window reaches is not tested.
test-core: ready-test
	@rm -f .coverage .coverage.*
	$(PYTHON_ENV)/python -m coverage run -m pytest tests/core -n $(WORKERS) --junitxml build/core.xml
	@$(PYTHON_ENV)/python -m coverage combine --quiet
	$(PYTHON_ENV)/python -m coverage report

# Each worker has a desktop session of its own, with its own screen, mouse and keyboard.
test-gui: ready-test
	$(PYTHON_ENV)/python -m pytest tests/gui tests/desktop -n $(WORKERS) --dist worksteal --junitxml build/gui.xml

bench: ready-test
	@DESKTOP_A11Y=0 $(SESSION) $(PYTHON_ENV)/python -m tests.bench $(ARGS)

# ARGS may name another file.
letters: ready-test
	@$(PYTHON_ENV)/python -m tests.core.review_letters $(or $(ARGS),build/letters.txt)

shots: ready-test
	@$(SESSION) $(PYTHON_ENV)/python -m tests.desktop.shots $(ARGS)

freeze:
	@packaging/bootstrap package
	@$(PYTHON_ENV)/python packaging/freeze $(ARGS)

# On Linux: the packages for Linux. Windows and the Mac have scripts of their own in packaging/.
installers:
	@packaging/linux/installers $(ARGS)

# As root: makes clean systems, installs into them, uses the app, removes it. ARGS names the releases of Debian.
try-installers:
	@packaging/linux/try-deb $(ARGS)
	@packaging/linux/try-rpm

check-packaging:
	@packaging/bootstrap lint
	@packaging/check

pins:
	@packaging/bootstrap run
	@packaging/pin $(ARGS)
	@packaging/bootstrap run
	@$(PYTHON_ENV)/python packaging/licences

clean:
	rm -rf .venv build dist shots htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
