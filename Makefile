# Khabar's commands. 'make' alone lists them.
.DEFAULT_GOAL := help
.PHONY: help serve test setup pkg eval bench bench-analysis fmt clean
PORT ?= 8000

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: ## serve the page; ARTICLES=folder opens that folder's text files
	@if command -v python3 >/dev/null 2>&1; then exec python3 scripts/serve.py --port $(PORT) $(if $(ARTICLES),--articles "$(ARTICLES)"); \
	elif command -v node >/dev/null 2>&1; then exec node scripts/serve.mjs --port $(PORT) $(if $(ARTICLES),--articles "$(ARTICLES)"); \
	else echo "This needs python3 or node; any other static web server over this folder does as well."; exit 1; fi

test: ## install what is missing, build, run every test; ENGINES="chromium firefox webkit" chooses browsers
	@scripts/test.sh $(ENGINES)

setup: ## install what 'make test' needs, and nothing else
	@scripts/setup.sh $(ENGINES)

pkg: ## renew the committed package
	@scripts/setup.sh
	@scripts/build-pkg.sh pkg

eval: ## words, sentences, segments, values, names and questions about real text against ../shared, beside Intl.Segmenter
	@node scripts/eval-text.mjs
	@node scripts/eval-values.mjs
	@cargo run --quiet --release --example names
	@cargo run --quiet --release --example segment
	@cargo run --quiet --release --example clitics
	@cargo run --quiet --release --example retrieve

bench: ## Khabar beside other engines in one browser, half an hour, into BENCHMARKS.md; SIZES=1000 ENGINES=khabar,minisearch for less
	@scripts/setup.sh
	@cd bench && cmp -s package-lock.json node_modules/.khabar-lock || { npm ci --silent && cp package-lock.json node_modules/.khabar-lock; }
	@node bench/run.mjs

bench-analysis: ## the analysis beside one bare pass over words, what values and facts cost, and linking of 10,000 articles, in wasm
	@scripts/setup.sh
	@scripts/bench-analysis.sh

fmt: ## format the Rust code
	@cargo fmt && rustfmt src/language/*/mod.rs

clean: ## remove what was built; what was installed stays
	rm -rf target
