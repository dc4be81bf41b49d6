#!/usr/bin/env bash
# Builds the studio: the library as WebAssembly, and the page around it, as plain files for any web server.
# Usage: build.sh FOLDER   (default: dist, beside this script). Needs the .NET SDK, and node with npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/dist}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

dotnet publish "$here/Blueprints.Studio.csproj" -c Release -o "$made/published" --nologo -v quiet
(
  cd "$here/web"
  npm ci --ignore-scripts --no-audit --no-fund --silent
  node node_modules/typescript/bin/tsc -p .
  node node_modules/esbuild/bin/esbuild src/studio.ts src/worker.ts --bundle --minify --format=esm --target=es2022 --charset=utf8 --legal-comments=none --outdir="$made/page" --log-level=warning
)

rm -rf "$out"
mkdir -p "$out"
cp "$here"/web/index.html "$here"/web/studio.css "$made"/page/*.js "$out"
cp -r "$made/published/wwwroot/_framework" "$out"
# What is made with other people's code carries their notices.
{
  for package in "$here"/web/node_modules/{codemirror,@codemirror/*,@lezer/*,@marijn/*,crelt,style-mod,w3c-keyname}; do
    [ -e "$package/LICENSE" ] || continue
    printf '%s\n\n' "${package#"$here"/web/node_modules/}"
    cat "$package/LICENSE"
    printf '\n'
  done
} >"$out/NOTICES.txt"
echo "the studio is in $out"
