#!/usr/bin/env bash
# Chromium (Debian's package, 156.0.8078.114), asked for its accessibility tree. Run on 2026-11-30.
#
# Guess:     display: none hides from everybody, in SVG as in HTML, and what stands in 'defs', 'clipPath', 'mask', 'pattern' or 'marker' is drawn only
#            where it is used: none of it is in the accessibility tree, as the mapping of SVG to accessibility asks (SVG-AAM).
# Behaviour: a 'g' with display: none, by attribute, style or class, keeps all it holds in the tree: words, links, named shapes. 'text', 'a' and
#            'svg' with display: none are out of it, and so is a 'g' with visibility: hidden. Words within the never drawn containers
#            are in the tree too, and once more for each use. It isn't so in HTML: a hidden 'div' is gone.
# Matters to: drawings with layers switched by display, as every drawing program and many charts write them: who listens hears all
#            layers at once. Switch by visibility, or put aria-hidden="true" beside display, and on 'defs' with words.
#
# Needs node, npm, and apt for a Chromium where none is. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v chromium >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . puppeteer-core@25.16.0 >/dev/null

cat >ask.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const word = '<text y="20">word</text>';
const cases = [
  ['shown', word],
  ['g, display="none"', `<g display="none">${word}</g>`],
  ['g, style="display: none"', `<g style="display: none">${word}</g>`],
  ['a link in a g, display="none"', `<g display="none"><a href="#x">${word}</a></g>`],
  ['g, visibility="hidden"', `<g visibility="hidden">${word}</g>`],
  ['g, display="none" aria-hidden="true"', `<g display="none" aria-hidden="true">${word}</g>`],
  ['text, display="none"', '<text y="20" display="none">word</text>'],
  ['a, display="none"', `<a href="#x" display="none">${word}</a>`],
  ['inner svg, display="none"', `<svg display="none">${word}</svg>`],
  ['defs', `<defs>${word}</defs>`],
  ['symbol, used twice', `<symbol id="s">${word}</symbol><use href="#s"/><use href="#s" x="90"/>`],
  ['clipPath', `<clipPath>${word}</clipPath>`],
  ['marker', `<marker>${word}</marker>`],
  ['defs, aria-hidden="true"', `<defs aria-hidden="true">${word}</defs>`],
];
const browser = await puppeteer.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const session = await page.createCDPSession();
await session.send('Accessibility.enable');
const count = async html => {
  await page.setContent(html);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const seen = role => nodes.filter(node => !node.ignored && node.role?.value === role).length;
  return `${seen('StaticText')} text(s), ${seen('link')} link(s)`;
};
for (const [name, inner] of cases) console.log(`${name}: ${await count(`<!doctype html><svg role="group" aria-label="d">${inner}</svg>`)}`);
console.log(`HTML, div, style="display: none": ${await count('<!doctype html><div style="display: none"><a href="#x">word</a></div>')}`);
await browser.close();
JS
seen=$(node ask.mjs "$(command -v chromium)")
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
shown: 1 text(s), 0 link(s)
g, display="none": 1 text(s), 0 link(s)
g, style="display: none": 1 text(s), 0 link(s)
a link in a g, display="none": 1 text(s), 1 link(s)
g, visibility="hidden": 0 text(s), 0 link(s)
g, display="none" aria-hidden="true": 0 text(s), 0 link(s)
text, display="none": 0 text(s), 0 link(s)
a, display="none": 0 text(s), 0 link(s)
inner svg, display="none": 0 text(s), 0 link(s)
defs: 1 text(s), 0 link(s)
symbol, used twice: 3 text(s), 0 link(s)
clipPath: 1 text(s), 0 link(s)
marker: 1 text(s), 0 link(s)
defs, aria-hidden="true": 0 text(s), 0 link(s)
HTML, div, style="display: none": 0 text(s), 0 link(s)
SEEN
