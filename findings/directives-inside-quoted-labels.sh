#!/usr/bin/env bash
# Mermaid (npm, 12.3.0). Run on 2026-11-29.
#
# Guess:     a directive, %%{...}%%, is one at the head of a text or on a line of its own. Within the quotes of a label, which may hold any other
#            sign of the language, it is text like the rest: "50 %%{x}%% off" is drawn as it is written, as "50 %% off" is.
# Behaviour: it is cut out of the label before the text is parsed, without a word: "50  off". A lone %% in the same place stays.
# Matters to: whoever reads or writes Mermaid by its grammar alone, quotes first: the labels differ from what Mermaid draws. Quotes do
#            not protect a text that holds such a pair.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . mermaid@12.3.0 jsdom@26.1.0 >/dev/null

cat >labels.mjs <<'JS'
import { JSDOM } from 'jsdom';
// Mermaid looks for a page when it is loaded; what is asked of it here draws nothing.
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
for (const name of ['Element', 'HTMLElement', 'SVGElement', 'Node', 'DocumentFragment', 'NodeFilter', 'NamedNodeMap', 'HTMLTemplateElement']) globalThis[name] = window[name];
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
for (const label of ['50 %%{x}%% off', '50 %% off']) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(`flowchart LR\n  A["${label}"] --> B`);
  console.log(`${label.padEnd(15)} is the label |${diagram.db.getVertices().get('A').text}|`);
}
JS

node labels.mjs | tee seen.txt

# What was seen on that day.
diff - seen.txt <<'SEEN'
50 %%{x}%% off  is the label |50  off|
50 %% off       is the label |50 %% off|
SEEN
