#!/usr/bin/env bash
# resvg (npm, @resvg/resvg-js 2.6.2). Run on 2026-11-30.
#
# Guess:     'textLength' and 'text-anchor' go together: a text of length 200 at x = 400 with anchor 'end' ends at 400, as one with anchor 'start' at
#            x = 100 ends at 300; stretching a text moves the end that is not held.
# Behaviour: with 'start' it is so. With 'end' the text ends before its x, by the space that was put between two of its letters, so that three letters
#            stretched by 97 px end 48 px too early; with 'middle' by half of that. The letter-space after the last letter is counted for the
#            anchor and not drawn.
# Matters to: SVG drawings that hold their words to measured lengths, which is how they stay in their boxes where another font stands in.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . @resvg/resvg-js@2.6.2 dejavu-fonts-ttf@2.37.3 >/dev/null

cat >measure.cjs <<'JS'
const { Resvg } = require('@resvg/resvg-js');
const font = { fontDirs: [require('path').resolve('node_modules/dejavu-fonts-ttf/ttf')], loadSystemFonts: false };
for (const [anchor, x] of [['start', 100], ['middle', 250], ['end', 400]]) {
  for (const length of ['', ' textLength="200"']) {
    const text = `<text x="${x}" y="60" font-family="DejaVu Sans" font-size="40" text-anchor="${anchor}"${length}>MMM</text>`;
    const box = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100">${text}</svg>`, { font }).getBBox();
    console.log(`${anchor}${length ? ', stretched to 200' : ''}: ink from ${Math.round(box.x)} to ${Math.round(box.x + box.width)}`);
  }
}
JS
seen=$(node measure.cjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
start: ink from 104 to 200
start, stretched to 200: ink from 104 to 296
middle: ink from 202 to 298
middle, stretched to 200: ink from 130 to 322
end: ink from 300 to 396
end, stretched to 200: ink from 156 to 348
SEEN
