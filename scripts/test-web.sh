#!/usr/bin/env bash
# Runs tests/web.rs in headless browsers: scripts/test-web.sh ENGINE…  (chromium, firefox, webkit)
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$KHABAR_ROOT"

driver_flag() { # wasm-pack's option for the engine's driver
  case $1 in chrome) echo chromedriver ;; firefox) echo geckodriver ;; safari) echo safaridriver ;; esac
}

# The browser's driver, named so that wasm-pack neither looks for one nor fetches it; then what
# the engine needs around it.
run() { # name driver [COMMAND…]
  local name=$1 driver=$2
  shift 2
  [ -x "$driver" ] || die "the driver for $name is not here; run 'make setup ENGINES=…' first"
  with_wasm_toolchain env WASM_BINDGEN_TEST_TIMEOUT=120 MOZ_HEADLESS=1 "$@" \
    wasm-pack test --mode no-install --headless "--$name" "--$(driver_flag "$name")" "$driver" -- --test web
}

for engine in "$@"; do
  say "tests/web.rs in $engine"
  case $engine in
    chromium) run chrome "$(command -v chromedriver)" ;;
    firefox) run firefox "$KHABAR_BIN/geckodriver" ;;
    # The runner knows no WebKitGTK, but its driver speaks the protocol that Safari's does.
    webkit) run safari "$(command -v WebKitWebDriver)" xvfb-run -a ;;
    *) die "no engine is called '$engine': chromium, firefox or webkit" ;;
  esac
done
