#!/usr/bin/env bash
# Builds the npm package: its folder, FOLDER/package, and the .tgz that is made of it, as npm pack would, with the same bytes wherever it is built.
# Usage: build.sh FOLDER [STUDIO]   (default: dist, beside this script). Needs node 20 or later with npm, and the .NET SDK.
# With STUDIO, the folder that the studio was built into, the library as WebAssembly is taken from there, and the SDK is not needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/dist}
studio=${2:+$(realpath -- "$2")}
mkdir -p "$out"
out=$(cd "$out" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cd "$here"

if [ -z "$studio" ]; then
  dotnet publish ../Blueprints.Studio/Blueprints.Studio.csproj -c Release -o "$made/published" -p:CompressionEnabled=false --nologo -v quiet
  framework=$made/published/wwwroot/_framework
  { cat ../../THIRD-PARTY-NOTICES.md; printf '\n\n.NET\n\n'; cat "$made"/published/notices/LICENSE.TXT "$made"/published/notices/THIRD-PARTY-NOTICES.TXT; } | tr -d '\r' >"$made/NOTICES.txt"
else
  framework=$studio/_framework
  # The page of the studio tells of its own npm packages first, of which nothing is in here.
  sed -n "/^$(head -n 1 ../../THIRD-PARTY-NOTICES.md)\$/,\$p" "$studio/NOTICES.txt" >"$made/NOTICES.txt"
fi

npm ci --ignore-scripts --no-audit --no-fund --silent
rm -rf "$out/package" "$out"/*.tgz
mkdir -p "$out/package/runtime"
node node_modules/typescript/bin/tsc -p . --outDir "$out/package"
find "$framework" -maxdepth 1 -type f ! -name '*.br' ! -name '*.gz' -exec cp {} "$out/package/runtime" \;
cp README.md "$made/NOTICES.txt" "$out/package"
cp ../../LICENSE "$out/package/LICENSE"
node pack.mjs "$out/package" "$out"
