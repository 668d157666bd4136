#!/usr/bin/env bash
# The analysis beside one bare word pass, in the same wasm: scripts/bench-analysis.sh
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$KHABAR_ROOT"
out=$NATIVE_TARGET/bench-pkg
rm -rf "$out" && mkdir -p "$out/languages"
with_wasm_toolchain wasm-pack --quiet build --target web --release --mode no-install --no-opt --no-pack \
  --out-name khabar --out-dir "$out" . --no-default-features --features bench >/dev/null
"$WASM_OPT" -O3 "$out/khabar_bg.wasm" -o "$out/khabar_bg.wasm"
cargo run --quiet --locked --example packs -- "$out/languages"
node scripts/bench-analysis.mjs "$out"
node scripts/bench-values.mjs "$out"
node scripts/bench-facts.mjs pkg
