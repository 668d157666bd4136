#!/usr/bin/env bash
# Everything that must hold, on a fresh build: scripts/test.sh [ENGINE…]
# Without engines named: Chromium, and where they can be installed, Firefox and WebKit.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$KHABAR_ROOT"
engines=("$@")
if [ ${#engines[@]} = 0 ]; then
  engines=(chromium)
  if have apt-get; then engines+=(firefox webkit); else say "no apt-get here: testing in Chromium only"; fi
fi
started=$SECONDS

# A rustup that only notes that it was called stands in front of any real one: no script of ours,
# and no tool that they call, may change which toolchains this machine has.
stand_in=$(mktemp -d)
trap 'rm -rf "$stand_in"' EXIT
printf '#!/bin/sh\necho "$*" >>"%s/calls"\nexit 1\n' "$stand_in" >"$stand_in/rustup"
chmod +x "$stand_in/rustup"
export PATH="$stand_in:$PATH"

step() { say "$1  ($((SECONDS - started)) s)"; }

step "setting up"
scripts/setup.sh "${engines[@]}"
step "format and lint"
cargo fmt --check
# The register's macro names the folders of languages, where cargo fmt does not look.
rustfmt --check src/language/*/mod.rs
cargo clippy --quiet --all-targets -- -D warnings
step "native tests"
cargo test --quiet
node --test bench/pure.test.mjs
step "building the package"
scripts/build-pkg.sh target/pkg
scripts/test-web.sh "${engines[@]}"
step "types of the page"
scripts/stage.sh target/pkg target/site
node_modules/.bin/tsc --project target/site/jsconfig.json
step "the page, in browsers"
ENGINES="${engines[*]}" SITE=target/site node --test --test-reporter=spec tests/page/
[ ! -e "$stand_in/calls" ] || die "something called rustup: $(cat "$stand_in/calls")"
step "all is well; screenshots are in target/screenshots"
