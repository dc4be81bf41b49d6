#!/usr/bin/env bash
# Builds the extension for VS Code: its folder, and the .vsix that is made of it.
# Usage: build.sh FOLDER [PROGRAM]   (default: dist, beside this script). Needs node 18 or later with npm.
# With PROGRAM, the command compiled for linux-x64, there is a second .vsix with the program inside, for that platform alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/dist}
program=${2:+$(realpath -- "$2")}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here"

npm ci --ignore-scripts --no-audit --no-fund --silent
node node_modules/typescript/bin/tsc -p .
rm -rf "$out/extension" "$out"/*.vsix
mkdir -p "$out/extension/media"
esbuild=(node node_modules/esbuild/bin/esbuild --bundle --minify --charset=utf8 --legal-comments=none --log-level=warning)
# Only code under the MIT licence goes into the bundle: for two packages of others, what the client needs of them is our own.
own=(--alias:minimatch=./src/own/minimatch.cjs --alias:semver/functions/parse=./src/own/version-parse.cjs --alias:semver/functions/satisfies=./src/own/version-satisfies.cjs)
"${esbuild[@]}" src/extension.ts --platform=node --format=cjs --target=node20 --external:vscode "${own[@]}" --outfile="$out/extension/extension.js" --metafile="$out/bundle.json"
"${esbuild[@]}" src/page.ts --format=iife --target=es2022 --outfile="$out/extension/media/preview.js"
cp package.json package.nls.json package.nls.zh-cn.json language-configuration.json README.md "$out/extension"
cp -r syntaxes snippets "$out/extension"
cp media/*.svg media/*.png media/*.css "$out/extension/media"
cp ../../LICENSE "$out/extension/LICENSE.txt"
# What is made with other people's code carries their notices.
{
  for package in $(node -p "[...new Set(Object.keys(require('$out/bundle.json').inputs).map((name) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1]).filter(Boolean))].sort().join(' ')"); do
    [ "$(node -p "require('./node_modules/$package/package.json').license")" = MIT ] || { echo "$package is not under the MIT licence" >&2; exit 1; }
    printf '%s\n\n' "$package"
    cat node_modules/"$package"/[Ll][Ii][Cc][Ee][Nn][Ss][Ee]*
    printf '\n'
  done
} >"$out/extension/NOTICES.txt"

rm "$out/bundle.json"
version=$(node -p "require('./package.json').version")
node vsix.mjs "$out/extension" "$out/blueprints-$version.vsix"
if [ -n "$program" ]; then
  mkdir -p "$out/with-program/server"
  cp -r "$out/extension/." "$out/with-program"
  mkdir -p "$out/with-program/server/linux-x64"
  cp "$program" "$out/with-program/server/linux-x64/blueprints"
  for library in "$(dirname "$program")"/*.so; do [ ! -e "$library" ] || cp "$library" "$out/with-program/server/linux-x64"; done
  cp ../../THIRD-PARTY-NOTICES.md "$out/with-program/server"
  chmod 755 "$out/with-program/server/linux-x64/blueprints"
  node vsix.mjs "$out/with-program" "$out/blueprints-linux-x64-$version.vsix" linux-x64
  rm -rf "$out/with-program"
fi
echo "the extension is in $out"
