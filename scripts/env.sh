# Where the tools are. Sourced by the other scripts; sets variables, installs nothing.
#
# Two Rust toolchains may stand side by side: the one on PATH (native tests, clippy, rustfmt) and
# one that has the standard library for wasm32. They may be the same; on a plain Debian machine
# they are not, and then each keeps a target folder of its own, so that neither rebuilds the
# other's crates.

KHABAR_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
KHABAR_CACHE=${KHABAR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/khabar}
KHABAR_BIN=$KHABAR_CACHE/bin
NATIVE_TARGET=${CARGO_TARGET_DIR:-$KHABAR_ROOT/target}
WASM_TARGET=$NATIVE_TARGET/wasm
# Read from Cargo.lock, so that the tool always matches the library.
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' "$KHABAR_ROOT/Cargo.lock" 2>/dev/null || true)
WASM_PACK_VERSION=0.15.1
GECKODRIVER_VERSION=0.37.1
WASM_OPT=$KHABAR_ROOT/node_modules/.bin/wasm-opt

say() { printf '\033[1m[khabar]\033[0m %s\n' "$*"; }
die() { printf '\033[1m[khabar]\033[0m %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Does this rustc have the standard library for wasm32?
has_wasm_std() {
  local sysroot
  sysroot=$("$1" --print sysroot 2>/dev/null) || return 1
  compgen -G "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null
}

# Prints the folder of the first toolchain that can build for wasm32; fails where there is none.
wasm_toolchain() {
  local rustc
  for rustc in "$(command -v rustc 2>/dev/null)" /usr/bin/rustc; do
    if [ -x "$rustc" ] && has_wasm_std "$rustc"; then
      dirname "$rustc"
      return 0
    fi
  done
  return 1
}

# How the standard library for wasm32 was built, where scripts/setup.sh built it: other ways make
# other bytes of the package.
std_recipe() {
  cat "$("$(wasm_toolchain)/rustc" --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib/khabar-recipe" 2>/dev/null ||
    echo "std as it came"
}

# Flags that keep this machine's folders and the name of its registry out of what is compiled, so
# that every machine with the same tools makes the same bytes. The crates must have been fetched.
crate_path_flags() {
  local sources
  for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    printf -- '--remap-path-prefix=%s=/crates ' "$sources"
  done
}

# Runs a command with the wasm32 toolchain first on PATH. wasm-pack asks the rustc *on PATH*
# whether it has the target, and would otherwise ask rustup to fetch it.
with_wasm_toolchain() {
  local folder linker=rust-lld
  folder=$(wasm_toolchain) || die "no Rust toolchain for wasm32 here; run 'make setup' first"
  # Debian's rustc brings no rust-lld; its lld package has the same linker under its own name.
  if [ "$folder" = /usr/bin ]; then linker=lld-19; fi
  env PATH="$folder:$KHABAR_BIN:$PATH" \
    CARGO_TARGET_DIR="$WASM_TARGET" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$linker" \
    "$@"
}
