PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check bench bench-vekst prov-likhet mutasjon langprov clean

demo: $(READY)
	@$(BIN)/dagpenger demo

test: $(READY)
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m benchmarks

STORT ?= build/stort_register.db

bench-vekst: $(READY)
	@mkdir -p $(dir $(STORT))
	$(BIN)/python -m benchmarks.data.vekst $(STORT)

prov-likhet: $(READY)
	$(BIN)/python -m tests.rules.likhet 1000000
	$(BIN)/python -m tests.rules.lov_1997.mangelikhet 1000000

mutasjon: $(READY)
	nice $(BIN)/python -m tests.mutasjon $(FIL)

langprov: $(READY)
	$(BIN)/python -m tests.rules.likhet 1000000
	$(BIN)/python -m tests.rules.lov_1997.mangelikhet 1000000
	$(BIN)/python -m tests.rules.lov_1997.likhet 100000
	$(BIN)/python -m tests.mutasjon
	$(BIN)/python -m tests.tui.fuzz --hendelser 20000 --fro 1 2
	$(BIN)/python -m tests.screens.apeproving 20000 1 2 3
	$(BIN)/dagpenger flyt --ape 1000000 --fro 4
	$(BIN)/python -m tests.screens.filproving 20000
	$(BIN)/python -m tests.data.krasj 2000
	$(BIN)/python -m tests.data.kjoringskrasj 60
	$(BIN)/python -m tests.training.generatorproving 1000

$(READY): pyproject.toml .ci/constraints.txt
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=$(CURDIR)/.ci/constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check -e '.[utvikling,kjoring]'
	$(BIN)/python -m compileall -q rules tui data training screens
	$(BIN)/python -m data.demo >$(VENV)/demo.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
