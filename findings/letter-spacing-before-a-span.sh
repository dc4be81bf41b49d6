#!/usr/bin/env bash
# librsvg 2.63.2, as sharp (npm, 0.35.5) brings it. Run on 2026-11-30.
#
# Guess:     a 'tspan' around the last letter of a text changes nothing that is seen: "III" with letter-spacing 30 is as wide as "II<tspan>I</tspan>".
# Behaviour: the space before the span is lost: the last letter of every run has no letter-spacing after it, whether the line goes on or not. Three
#            letters of 27 px and two spaces of 30 take 87 px as one run, and 57 as two.
# Matters to: drawings whose words change colour or weight in the middle of a spaced line, and renderers that hold a drawing of one against the other's.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . sharp@0.35.5 dejavu-fonts-ttf@2.37.3 >/dev/null
cat >fonts.conf <<XML
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$folder/node_modules/dejavu-fonts-ttf/ttf</dir><cachedir>$folder/cache</cachedir></fontconfig>
XML
export FONTCONFIG_FILE=$folder/fonts.conf

cat >measure.cjs <<'JS'
const sharp = require('sharp');
(async () => {
  console.log(`librsvg ${sharp.versions.rsvg}`);
  for (const words of ['III', 'II<tspan>I</tspan>', '<tspan>I</tspan><tspan>I</tspan><tspan>I</tspan>']) {
    const text = `<text x="50" y="60" font-family="DejaVu Sans" font-size="40" letter-spacing="30">${words}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#fff"/>${text}</svg>`;
    const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true });
    let [left, right] = [info.width, 0];
    for (let i = 0; i < data.length; i += info.channels) {
      const x = i / info.channels % info.width;
      if (data[i] < 128) [left, right] = [Math.min(left, x), Math.max(right, x)];
    }
    console.log(`${words}: ink ${right - left + 1} px wide`);
  }
})();
JS
seen=$(node measure.cjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
librsvg 2.63.2
III: ink 87 px wide
II<tspan>I</tspan>: ink 57 px wide
<tspan>I</tspan><tspan>I</tspan><tspan>I</tspan>: ink 27 px wide
SEEN
