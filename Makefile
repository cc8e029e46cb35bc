# What a developer does with Warta. Every target sets up what it needs first; see CONTRIBUTING.md.

SWIFT ?= swift
# A room that imports another which Package.swift does not let it see is an error.
CHECKS := --explicit-target-dependency-import-check error
# The programs that the integration tests kill, stop and restart are built as users run them.
PROGRAMS ?= release
# Narrows `make test` to the tests whose names match: make test FILTER=DatesTests
FILTER ?=
FORMATTED := Sources Tests Benchmarks Package.swift

.DEFAULT_GOAL := help
.PHONY: help demo build test lint format tools bench model clean

help: ## lists what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## runs the whole service on sample articles, on servers that are thrown away afterwards
	@Scripts/install-dependencies
	$(SWIFT) build -c release $(CHECKS) --product wartactl
	@"$$($(SWIFT) build -c release --show-bin-path)/wartactl" demo

build: ## builds wartad and wartactl as they are deployed
	@Scripts/install-dependencies
	$(SWIFT) build -c release $(CHECKS) --product wartad
	$(SWIFT) build -c release $(CHECKS) --product wartactl

test: tools ## runs every test, those against PostgreSQL and a Kafka broker among them
	$(SWIFT) build -c $(PROGRAMS) $(CHECKS) --product wartad
	$(SWIFT) build -c $(PROGRAMS) $(CHECKS) --product wartactl
	WARTA_TEST_PROGRAMS="$$($(SWIFT) build -c $(PROGRAMS) --show-bin-path)" \
	$(SWIFT) test --no-parallel $(CHECKS) $(if $(FILTER),--filter '$(FILTER)')

lint: ## checks format and house style
	$(SWIFT) format lint --strict --recursive --parallel $(FORMATTED)
	Scripts/tidy

format: ## formats every Swift file
	$(SWIFT) format --in-place --recursive --parallel $(FORMATTED)

tools: ## installs what building and testing need
	@Scripts/install-dependencies --tests

bench: build tools ## measures the whole way into PostgreSQL: make bench MESSAGES=articles.jsonl.gz
	@test -n "$(MESSAGES)" || { echo "make bench: name files of messages, MESSAGES=articles.jsonl.gz" >&2; exit 64; }
	Benchmarks/ingestion/run.py $(MESSAGES) --bin "$$($(SWIFT) build -c release --show-bin-path)"

model: ## trains the tagger's model again: make model LABELLED=folder PLAIN=folder
	@test -n "$(LABELLED)" -a -n "$(PLAIN)" || { echo "make model: name the folder of labelled text and that of plain" \
		"messages, LABELLED=… PLAIN=…; swift run warta-train --help says what they hold" >&2; exit 64; }
	@Scripts/install-dependencies
	$(SWIFT) run -c release $(CHECKS) warta-train --ner "$(LABELLED)" --corpus "$(PLAIN)" --out Sources/CAssets/model.bin

clean: ## removes everything that was built
	rm -rf .build .tools Benchmarks/.build
