#!/usr/bin/env bash
# qpdf (Debian's package, 11.3.0), joining what pdfkit (npm, 0.20.2) wrote, read with Poppler (Debian's package, 22.12) and pdf.js (npm, 4.10.38). Run on 2026-12-01.
#
# Guess:     pages of a tagged PDF that are added to another tagged PDF either bring their tags along, or the whole is no longer marked as tagged.
# Behaviour: the whole stays marked as tagged, with the tags of the first file alone. The pages that were added are in none of them, and what they hold
#            is marked by numbers that now mean parts of the first page: both pages have the same key to the tree, so that a reader who asks
#            for the tags of the second page gets the first one's heading and paragraph, with nothing in them. Begun from --empty, the whole is untagged.
# Matters to: who adds a drawing to a report with "qpdf report.pdf --pages . drawing.pdf --": checkers that look for the mark are content, and those
#            who listen to the document do not hear a word of what was added.
#
# Needs node, npm, and apt for qpdf and Poppler where they are not. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v qpdf pdfinfo >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends qpdf poppler-utils; } >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . pdfkit@0.20.2 pdfjs-dist@4.10.38 >/dev/null 2>&1

cat >write.mjs <<'JS'
import { createWriteStream } from 'node:fs';
import PDFDocument from 'pdfkit';
for (const name of ['Report', 'Drawing']) {
  const pdf = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'en', displayTitle: true, info: { Title: name, CreationDate: new Date(0) } });
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  whole.add(pdf.struct('H1', () => pdf.text(`${name} heading`)));
  whole.add(pdf.struct('P', () => pdf.text(`${name} words`)));
  whole.end();
  pdf.pipe(createWriteStream(`${name}.pdf`));
  pdf.end();
}
JS
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
Promise.withResolvers ??= () => { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const told = node => node.type === 'content' ? 'content' : `${node.role}(${node.children.map(told).join(' ')})`;
for (let number = 1; number <= pdf.numPages; number++) {
  const tree = await (await pdf.getPage(number)).getStructTree();
  console.log(`  tags of page ${number}: ${tree ? told(tree) : 'none'}`);
}
JS
node write.mjs
qpdf Report.pdf --pages . Drawing.pdf -- added.pdf
qpdf --empty --pages Report.pdf Drawing.pdf -- empty.pdf
seen=$(for file in Report Drawing added empty; do
  echo "$file: $(pdfinfo "$file.pdf" | grep '^Tagged' | tr -s ' '), words in tags: $(pdfinfo -struct-text "$file.pdf" | grep -o '"[^"]*"' | tr '\n' ' ')"
  node ask.mjs "$file.pdf"
done)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
Report: Tagged: yes, words in tags: "Report heading" "Report words" 
  tags of page 1: Root(Document(H1(content) P(content)))
Drawing: Tagged: yes, words in tags: "Drawing heading" "Drawing words" 
  tags of page 1: Root(Document(H1(content) P(content)))
added: Tagged: yes, words in tags: "Report heading" "Report words" 
  tags of page 1: Root(Document(H1(content) P(content)))
  tags of page 2: Root(Document(H1() P()))
empty: Tagged: no, words in tags: 
  tags of page 1: none
  tags of page 2: none
SEEN
