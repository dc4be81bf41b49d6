#!/usr/bin/env bash
# Batik (Debian's package, 1.16), the SVG renderer of Java, within Apache FOP and others. Run on 2026-12-01.
#
# Guess:     where a family has regular and bold alone, a weight of 600 is drawn bold: for weights over 500 heavier ones are looked for before lighter ones
#            (CSS Fonts 4, 5.2). Browsers, librsvg and CairoSVG do so.
# Behaviour: 600 is drawn regular, and so is all between 100 and 600; 700 and above are bold.
# Matters to: charts and diagrams whose headings are semi-bold, as design systems like them, in manuals that FOP sets: nothing in them stands out. Write
#            700, or bold, where they go there.
#
# Needs apt for Batik, a Java runtime and a font where they are not. Draws into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{ command -v rasterizer && fc-list | grep -q 'DejaVu Sans'; } >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libbatik-java default-jre-headless fonts-dejavu-core fontconfig; } >/dev/null

picture() {
  printf '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="10" y="28" font-size="20" font-family="DejaVu Sans" font-weight="%s">Heading</text></svg>' "$1" > text.svg
  rasterizer -d text.png text.svg >/dev/null 2>&1
  sha256sum < text.png
}

regular=$(picture 400)
bold=$(picture 700)
[ "$regular" != "$bold" ]
seen=$(for weight in 100 500 600 700 900; do
  now=$(picture "$weight")
  if [ "$now" = "$regular" ]; then echo "$weight: regular"; elif [ "$now" = "$bold" ]; then echo "$weight: bold"; else echo "$weight: neither"; fi
done)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
100: regular
500: regular
600: regular
700: bold
900: bold
SEEN
