#!/usr/bin/env bash
# Builds the package: scripts/build-pkg.sh OUT (target/pkg for tests, pkg for the committed one).
#
# One wasm, two glues over it: khabar.js (an ES module, for builders and tests) and
# khabar.worker.js (a classic script, for the worker; see ARCHITECTURE.md for why). The worker's wasm comes in
# two parts, the second when it is first needed.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
out=${1:?usage: scripts/build-pkg.sh OUT}
cd "$KHABAR_ROOT"
build=$NATIVE_TARGET/pkg-build
rm -rf "$build" && mkdir -p "$build"

with_wasm_toolchain cargo fetch --quiet --locked --target wasm32-unknown-unknown
# By it a saved collection tells which rules read its articles.
rules=$(node scripts/stamp.mjs print)
flags="$(crate_path_flags)"

say "compiling for wasm32"
with_wasm_toolchain env RUSTFLAGS="$flags" KHABAR_STAMP="$rules" wasm-pack --quiet build --target web --release \
  --mode no-install --no-opt --no-pack --out-name khabar --out-dir "$build/web" . --no-default-features >/dev/null

# The second glue must fit the very same wasm: wasm-bindgen numbers imports by content, so both
# come out alike; if they ever do not, stop.
linked=$WASM_TARGET/wasm32-unknown-unknown/release/khabar.wasm
with_wasm_toolchain wasm-bindgen --target no-modules --no-typescript --out-name khabar --out-dir "$build/classic" "$linked"
cmp "$build/web/khabar_bg.wasm" "$build/classic/khabar_bg.wasm" || die "the two glues are over different modules"

say "optimising (wasm-opt)"
# Functions stand in the order of their names, as copies of one for several types are then side by side: that
# compresses better. The names are for this only.
with_wasm_toolchain wasm-bindgen --keep-debug --target web --out-name khabar --out-dir "$build/named" "$linked"
cmp "$build/web/khabar.js" "$build/named/khabar.js" || die "the glue is another with names"
# No --enable flags: wasm-opt reads from the module which features it uses.
"$WASM_OPT" -g -O3 --gufa -O3 --reorder-functions-by-name "$build/named/khabar_bg.wasm" -o "$build/named.wasm"
"$WASM_OPT" --strip-debug "$build/named.wasm" -o "$build/khabar.wasm"

rm -rf "$out" && mkdir -p "$out"
cp "$build/khabar.wasm" "$out/khabar_bg.wasm"
cp "$build/web/khabar.js" "$build/web/khabar.d.ts" "$build/web/khabar_bg.wasm.d.ts" "$out/"
say "splitting (wasm-split)"
node scripts/split-wasm.mjs "$build/khabar.wasm" "$build/classic/khabar.js" "$out"
cp engine/engine.js engine/worker.js engine/export.js "$out/"
mkdir "$out/languages"
cargo run --quiet --locked --example packs -- "$out/languages"
# The types of the engine come from its own comments.
node_modules/.bin/tsc --allowJs --checkJs --strict --declaration --emitDeclarationOnly --target es2022 \
  --module esnext --moduleResolution bundler --lib esnext,dom --types "" "$out/engine.js" "$out/export.js"
cp LICENSE-MIT LICENSE-APACHE "$out/"
node scripts/stamp.mjs write "$out" "$("$(wasm_toolchain)/rustc" --version), $(std_recipe)" "wasm-bindgen $WASM_BINDGEN_VERSION" "$("$WASM_OPT" --version)" "$(wasm-split --version)"
say "$out is built: $(stat -c %s "$out/khabar_bg.wasm") bytes of wasm"
