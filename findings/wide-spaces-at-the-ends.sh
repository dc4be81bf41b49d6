#!/usr/bin/env bash
# librsvg 2.63.2, as sharp (npm, 0.35.5) brings it; beside it resvg (npm, @resvg/resvg-js 2.6.2). Run on 2026-11-30.
#
# Guess:     the blanks that SVG takes from the ends of a text are the four of XML: space, tab and the two line ends. No-break spaces, em spaces and
#            the ideographic space U+3000 are letters like others: that is what people put there to indent, as every Chinese paragraph is.
# Behaviour: librsvg takes all that Unicode calls white space from both ends of a text and of each span, so that an indented line begins at
#            the margin and a right-aligned one with no-break spaces after it moves by their width. Between two words of one span they stay.
#            xml:space="preserve" brings them back, the CSS property white-space: pre, its successor, does not.
# Matters to: who indents lines or aligns figures with such spaces, and pictures of them made by librsvg (sharp, Wikimedia, GNOME) beside a browser's.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . sharp@0.35.5 @resvg/resvg-js@2.6.2 dejavu-fonts-ttf@2.37.3 >/dev/null
cat >fonts.conf <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$folder/node_modules/dejavu-fonts-ttf/ttf</dir><cachedir>$folder/cache</cachedir></fontconfig>
XML
export FONTCONFIG_FILE=$folder/fonts.conf

cat >measure.cjs <<'JS'
const sharp = require('sharp');
const { Resvg } = require('@resvg/resvg-js');
const font = { fontDirs: [require('path').resolve('node_modules/dejavu-fonts-ttf/ttf')], loadSystemFonts: false };
const ink = async picture => {
  const { data, info } = await sharp(picture).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true });
  let [left, right] = [info.width, 0];
  for (let i = 0; i < data.length; i += info.channels) {
    const x = i / info.channels % info.width;
    if (data[i] < 128) [left, right] = [Math.min(left, x), Math.max(right, x)];
  }
  return `${left} to ${right}`;
};
const cases = [
  ['HH at x = 50', 'x="50"', 'HH'],
  ['two em spaces before', 'x="50"', '&#x2003;&#x2003;HH'],
  ['two ideographic spaces before', 'x="50"', '&#x3000;&#x3000;HH'],
  ['two no-break spaces before', 'x="50"', '&#xa0;&#xa0;HH'],
  ['H, then em spaces and H in a span', 'x="50"', 'H<tspan>&#x2003;&#x2003;H</tspan>'],
  ['H, em spaces, H without a span', 'x="50"', 'H&#x2003;&#x2003;H'],
  ['no-break spaces behind, end at 300', 'x="300" text-anchor="end"', 'HH&#xa0;&#xa0;'],
  ['em spaces, white-space: pre', 'x="50" style="white-space: pre"', '&#x2003;&#x2003;HH'],
  ['em spaces, xml:space preserve', 'x="50" xml:space="preserve"', '&#x2003;&#x2003;HH'],
];
(async () => {
  console.log(`librsvg ${sharp.versions.rsvg}`);
  for (const [name, attributes, words] of cases) {
    const text = `<text y="60" font-family="DejaVu Sans" font-size="40" ${attributes}>${words}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="#fff"/>${text}</svg>`;
    console.log(`${name}: ink from ${await ink(Buffer.from(svg))}, resvg ${await ink(new Resvg(svg, { font }).render().asPng())}`);
  }
})();
JS
seen=$(node measure.cjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
librsvg 2.63.2
HH at x = 50: ink from 54 to 105, resvg 54 to 105
two em spaces before: ink from 54 to 105, resvg 134 to 185
two ideographic spaces before: ink from 54 to 105, resvg 134 to 185
two no-break spaces before: ink from 54 to 105, resvg 79 to 131
H, then em spaces and H in a span: ink from 54 to 105, resvg 54 to 185
H, em spaces, H without a span: ink from 54 to 185, resvg 54 to 185
no-break spaces behind, end at 300: ink from 244 to 295, resvg 218 to 270
em spaces, white-space: pre: ink from 54 to 105, resvg 134 to 185
em spaces, xml:space preserve: ink from 134 to 185, resvg 134 to 185
SEEN
