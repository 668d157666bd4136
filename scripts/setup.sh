#!/usr/bin/env bash
# Installs what 'make test' needs and this machine lacks, and says what it is doing.
# Safe to run again: what is there is left alone, so the second run takes a second.
#
#   scripts/setup.sh            everything for Chromium
#   scripts/setup.sh firefox webkit   those engines as well
#
# It never calls rustup: which toolchains a machine has is its owner's choice. Tools built from
# crates go into $KHABAR_CACHE (default ~/.cache/khabar), node packages into node_modules.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else die "this needs root: run once by hand: $*"
  fi
}

apt_updated=
apt_install() {
  have apt-get || die "please install by hand (this script knows Debian's packages only): $*"
  if [ -z "$apt_updated" ]; then
    say "updating the package lists"
    as_root apt-get update -qq
    apt_updated=yes
  fi
  say "installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# --- Rust ---------------------------------------------------------------------------------------

install_native_rust() {
  have cargo && have rustc || die "no Rust here: install the stable toolchain first (see README.md, 'Build it')"
}

# Debian ships rustc and the source of its standard library; building std for wasm32 from that
# source takes about a minute, once. RUSTC_BOOTSTRAP is needed for this one build only, since
# -Zbuild-std is not stable; the project itself is built as stable Rust. Of two ways to write a part
# (sorting, above all), this std takes the smaller: 24 kB less, gzipped, in every first visit.
STD_RECIPE="optimize_for_size"

# Whether a std that stands in Debian's rustc is of an older recipe of ours, and not a package's.
is_old_std() {
  local libs
  libs=$(/usr/bin/rustc --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown/lib
  [ "$(wasm_toolchain)" = /usr/bin ] && have dpkg || return 1
  ! dpkg -S "$libs"/libstd-*.rlib >/dev/null 2>&1 && [ "$(cat "$libs/khabar-recipe" 2>/dev/null)" != "$STD_RECIPE" ]
}

build_wasm_std() {
  local sysroot libs scratch
  sysroot=$(/usr/bin/rustc --print sysroot)
  libs=$sysroot/lib/rustlib/wasm32-unknown-unknown/lib
  scratch=$(mktemp -d)
  say "building the standard library for wasm32 (about a minute, once)"
  mkdir -p "$scratch/src"
  printf '[package]\nname = "empty_crate"\nversion = "0.0.0"\nedition = "2021"\n' >"$scratch/Cargo.toml"
  : >"$scratch/src/lib.rs"
  (
    cd "$scratch"
    export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$scratch/target"
    local std=(-Zbuild-std=std,panic_abort,test -Zbuild-std-features="$STD_RECIPE" --target wasm32-unknown-unknown)
    /usr/bin/cargo fetch --quiet "${std[@]}"
    RUSTFLAGS=$(crate_path_flags) /usr/bin/cargo build --quiet "${std[@]}" --release
  )
  rm -f "$scratch"/target/wasm32-unknown-unknown/release/deps/libempty_crate*
  as_root rm -rf "$libs"
  as_root mkdir -p "$libs"
  as_root cp "$scratch"/target/wasm32-unknown-unknown/release/deps/*.rlib "$libs/"
  printf '%s\n' "$STD_RECIPE" | as_root tee "$libs/khabar-recipe" >/dev/null
  # What was compiled against an older std does not fit, and cargo cannot see that it is older.
  rm -rf "$scratch" "$WASM_TARGET"
}

install_wasm_rust() {
  if wasm_toolchain >/dev/null && ! is_old_std; then return; fi
  if ! have apt-get; then
    die "your Rust has no standard library for wasm32. Run once:  rustup target add wasm32-unknown-unknown"
  fi
  # One version for compiler and source, or std does not build.
  apt_install rustc-web cargo-web rust-web-src lld-19 ||
    die "Debian's rustc-web could not be installed. Run once:  rustup target add wasm32-unknown-unknown"
  build_wasm_std
  has_wasm_std /usr/bin/rustc || die "the standard library for wasm32 was built, but rustc does not see it"
}

install_wasm_split() {
  have wasm-split || apt_install binaryen
}

# A tool from a crate, at one exact version, into the cache.
cargo_tool() { # crate version binary [cargo install's flags…]
  local crate=$1 version=$2 binary=$3
  shift 3
  local present=
  if [ -x "$KHABAR_BIN/$binary" ]; then present=$("$KHABAR_BIN/$binary" --version 2>/dev/null || true); fi
  case "$present" in *" $version"*) return ;; esac
  say "building $crate $version (a few minutes, once)"
  CARGO_TARGET_DIR="$KHABAR_CACHE/build" cargo install --quiet --root "$KHABAR_CACHE" --version "=$version" "$@" "$crate"
}

# --- browsers -----------------------------------------------------------------------------------

install_chromium() {
  local missing=()
  # CHROMIUM names another browser of the family, where there is one.
  [ -n "${CHROMIUM:-}" ] || have chromium || missing+=(chromium)
  have chromedriver || missing+=(chromium-driver)
  # Screenshots and layout tests need letters for every script.
  [ -e /usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf ] || missing+=(fonts-noto-core)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

install_firefox() {
  have firefox-esr || have firefox || apt_install firefox-esr
  cargo_tool geckodriver "$GECKODRIVER_VERSION" geckodriver --locked
}

install_webkit() {
  have WebKitWebDriver || apt_install webkit2gtk-driver
  have xvfb-run || apt_install xvfb xauth
}

# --- node ---------------------------------------------------------------------------------------

install_node_packages() {
  have node && have npm || die "node and npm are needed for the tests of the page: install node 20 or newer"
  cd "$KHABAR_ROOT"
  if [ -e node_modules/.package-lock.json ] && cmp -s package-lock.json node_modules/.khabar-lock; then return; fi
  say "installing node packages by package-lock.json"
  npm ci --silent
  cp package-lock.json node_modules/.khabar-lock
}

mkdir -p "$KHABAR_BIN"
install_native_rust
install_wasm_rust
install_wasm_split
install_node_packages
install_chromium
cargo_tool wasm-pack "$WASM_PACK_VERSION" wasm-pack --locked
# Its lock file is older than the library's fixes: without --locked, as its authors advise here.
cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
for engine in "$@"; do
  case $engine in
    chromium) ;;
    firefox) install_firefox ;;
    webkit) install_webkit ;;
    *) die "no engine is called '$engine': chromium, firefox or webkit" ;;
  esac
done
say "everything is here: $("$(wasm_toolchain)/rustc" --version), wasm-pack $WASM_PACK_VERSION, wasm-bindgen $WASM_BINDGEN_VERSION"
