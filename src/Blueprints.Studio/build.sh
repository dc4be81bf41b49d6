#!/usr/bin/env bash
# Builds the studio: the library as WebAssembly, and the page around it, as plain files for any web server; and beside the folder, as FOLDER.page, the same in one file,
# which the command carries where it is found as artifacts/studio.page when the command is built.
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
  node node_modules/esbuild/bin/esbuild src/studio.ts src/worker.ts --bundle --minify --format=esm --target=es2022 --charset=utf8 --legal-comments=none --outdir="$made/page" --metafile="$made/meta.json" --log-level=warning
)

rm -rf "$out"
mkdir -p "$out"
cp "$here"/web/index.html "$here"/web/studio.css "$made"/page/*.js "$out"
cp -r "$made/published/wwwroot/_framework" "$out"
# What is made with other people's code carries their notices: the packages of the page, .NET's runtime, and what stands in the library.
{
  node "$here/web/make/notices.mjs" "$made/meta.json" "$here/web/node_modules"
  cat "$here/../../THIRD-PARTY-NOTICES.md"
  printf '\n\n.NET\n\n'
  cat "$made"/published/notices/LICENSE.TXT "$made"/published/notices/THIRD-PARTY-NOTICES.TXT
} | tr -d '\r' >"$out/NOTICES.txt"
node "$here/web/make/pack.mjs" "$out" "$out.page"
echo "the studio is in $out"
