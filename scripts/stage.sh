#!/usr/bin/env bash
# Lays the page beside a package, as a web server would have them: scripts/stage.sh PKG SITE
set -euo pipefail
cd "$(dirname "$0")/.."
package=${1:?usage: scripts/stage.sh PKG SITE}
site=${2:?usage: scripts/stage.sh PKG SITE}
rm -rf "$site" && mkdir -p "$site"
cp -R www index.html jsconfig.json "$site/"
cp -R "$package" "$site/pkg"
