# Every target sets up what it needs first: Debian packages and .venv (see .ci/setup).
SHELL := /bin/bash
venv := PATH="$(CURDIR)/.venv/bin:$$PATH"

# The day that the examples' invented figures are meant for.
demo_day := 2018-06-30

# Both halves of `test` set up; one at a time.
.NOTPARALLEL:
.PHONY: help demo test test-cpp test-python lint format schema rules bench clean

help:
	@echo 'make demo         judge and audit the two example congresses'
	@echo 'make test         run every test, C++ and Python'
	@echo 'make test-cpp     run the C++ tests'
	@echo 'make test-python  run the Python tests'
	@echo 'make lint         check format, style and types'
	@echo 'make format       format every source'
	@echo 'make schema       write docs/schema anew from the lists of fields'
	@echo 'make rules        write docs/rules.md anew from the shipped provisions'
	@echo 'make bench        run the benchmarks'
	@echo 'make clean        remove what was built; .venv stays'

demo:
	@.ci/setup python
	@$(venv) python .ci/wheel
	@for congress in bac-kan quang-nam; do \
	  printf '\n== examples/%s, judged on $(demo_day)\n' $$congress; \
	  sed -n '/^#/!q; s/^# *//p' examples/$$congress/figures.csv | head -n 2; echo; \
	  $(venv) python -m congdoan evaluate examples/$$congress/congress.toml \
	    examples/$$congress/figures.csv --as-of $(demo_day) || exit; \
	  printf '\n== examples/%s, held against the provisions of its date\n\n' $$congress; \
	  $(venv) python -m congdoan audit examples/$$congress/congress.toml || exit; \
	done

test: test-cpp test-python

test-cpp:
	@.ci/setup tests
	@$(venv) cmake --preset test --log-level=WARNING
	@$(venv) cmake --build --preset test
	@$(venv) ctest --preset test --progress

test-python:
	@.ci/setup tests
	@$(venv) python .ci/wheel
	@$(venv) python -m pytest -q -n auto

lint:
	@.ci/run format ruff mypy clang-tidy

format:
	@.ci/setup checks
	@git ls-files -coz --exclude-standard -- '*.cpp' '*.hpp' | $(venv) xargs -0 clang-format -i
	@$(venv) ruff check --fix-only --quiet .
	@$(venv) ruff format --quiet .

schema:
	@.ci/setup tests
	@$(venv) cmake --preset test --log-level=WARNING
	@$(venv) cmake --build --preset test --target congdoan_io_tests
	@CONGDOAN_WRITE_SCHEMAS=1 build/test/tests/cpp/io/congdoan_io_tests --gtest_brief=1 \
	  --gtest_filter='Schema.*InTheDocs'

rules:
	@.ci/setup tests
	@$(venv) python .ci/wheel
	@CONGDOAN_WRITE_RULES=1 $(venv) python -m pytest -q tests/python/rules/test_rules_page.py

bench:
	@.ci/setup tests
	@$(venv) cmake --preset release --log-level=WARNING
	@$(venv) cmake --build --preset release
	@build/release/benchmarks/congdoan_benchmarks

clean:
	rm -rf build
