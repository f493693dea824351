# Everything a developer does, one line each. `make` lists it.
.DEFAULT_GOAL := help
.PHONY: run test check facts bench format screenshots setup help

run: ## Install what is needed, build, make the demo newspaper in ./data and serve it
	@Scripts/setup && (Scripts/desk-vendor || [ $$? -eq 69 ]) && swift build --product redaksi && exec .build/debug/redaksi demo

test: ## Install what is needed and run every test: SQLite, PostgreSQL, Chromium
	@Scripts/setup --tests && Scripts/desk-vendor && Scripts/test

check: ## What CI does: format, build, tests, settings page, links, measures of style
	@Scripts/setup --tests && Scripts/desk-vendor && Scripts/check

facts: ## Compare a million held pages with fresh renderings, on each database; a quarter of an hour
	@Scripts/setup --tests && Scripts/never-stale

bench: ## Measure pages from the database (10 thousand, 1 million articles) and the edge against nginx and Varnish
	@Scripts/setup --bench && Benchmarks/pages && Benchmarks/edge

format: ## Format the Swift sources
	@swift format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

screenshots: ## Take the pictures in docs/images from the demo newspaper
	@Scripts/setup --tests && Scripts/browser-tools && swift build --product redaksi && .tools/venv/bin/python Scripts/screenshots

setup: ## Install the Debian packages for building, testing and measuring
	@Scripts/setup --tests --bench

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
