#!/usr/bin/env bash
# SVGO (npm, 4.1.0) with its default preset, looked at with resvg (npm, @resvg/resvg-js 2.6.2). Run on 2026-11-30.
#
# Guess:     what the default preset takes away changes nothing that is seen. A group around one element is taken away only where group
#            and element say nothing that adds up.
# Behaviour: a group of opacity .5 around an element of opacity .5 leaves .5, where .25 was drawn: equal values are held for repeated ones (with
#            .5 and .4 the group stays). And where the element's font size is a part of the group's (150%, 1.5em, larger), the group's goes:
#            one and a half of 20 becomes one and a half of the size that a page begins with, 24 px in a browser. Several elements that
#            share such a size hand it to the group over the group's own, so it goes wrong with many lines of text as with one.
# Matters to: diagrams with faded groups within faded groups, or text sized by em within groups, which come out darker, or in another size, of
#            the tool that nearly every web build runs over its SVG.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . svgo@4.1.0 @resvg/resvg-js@2.6.2 dejavu-fonts-ttf@2.37.3 >/dev/null

cat >compare.mjs <<'JS'
import { resolve } from 'node:path';
import { optimize } from 'svgo';
import resvg from '@resvg/resvg-js';
const font = { fontDirs: [resolve('node_modules/dejavu-fonts-ttf/ttf')], loadSystemFonts: false };
const page = inner => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${inner}</svg>`;
const draw = svg => new resvg.Resvg(svg, { font, background: 'white' });
const grey = svg => draw(svg).render().pixels[(50 * 100 + 50) * 4];
const height = svg => Math.round(new resvg.Resvg(svg, { font }).getBBox().height);
const show = (name, measure, what, inner) => {
  const svg = page(inner);
  console.log(`${name}: ${what} ${measure(svg)}, after SVGO ${measure(optimize(svg).data)}`);
};
const square = opacity => `<path d="M0 0h100v100H0z" opacity="${opacity}"/>`;
const text = (size, y = 50) => `<text y="${y}" font-family="DejaVu Sans" font-size="${size}">H</text>`;
show('black of .5 in a group of .5', grey, 'grey level', `<g opacity=".5">${square('.5')}</g>`);
show('black of .4 in a group of .5', grey, 'grey level', `<g opacity=".5">${square('.4')}</g>`);
show('text of 150% in a group of 20', height, 'letter height', `<g font-size="20">${text('150%')}</g>`);
show('text of 1.5em in a group of 20', height, 'letter height', `<g font-size="20">${text('1.5em')}</g>`);
show('two texts of 1.5em in a group of 20', height, 'height of both', `<g font-size="20">${text('1.5em', 40)}${text('1.5em', 80)}</g>`);
show('text of 30 in a group of 20', height, 'letter height', `<g font-size="20">${text('30')}</g>`);
JS
seen=$(node compare.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
black of .5 in a group of .5: grey level 191, after SVGO 128
black of .4 in a group of .5: grey level 204, after SVGO 204
text of 150% in a group of 20: letter height 22, after SVGO 13
text of 1.5em in a group of 20: letter height 22, after SVGO 13
two texts of 1.5em in a group of 20: height of both 62, after SVGO 53
text of 30 in a group of 20: letter height 22, after SVGO 22
SEEN
