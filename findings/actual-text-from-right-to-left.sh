#!/usr/bin/env bash
# MuPDF (npm, mupdf 1.28.1), reading what pdfkit (npm, 0.20.2) wrote. Run on 2026-11-30.
#
# Guess:     the glyphs of a Hebrew word lie in a PDF from left to right, last letter first, and readers turn them. /ActualText of a tagged PDF is
#            no row of glyphs but the text itself, in the order in which it is read (ISO 32000-2, 14.9.4); where it stands it is
#            what comes out.
# Behaviour: MuPDF takes it in place of the glyphs, and then turns it as it turns glyphs: the word comes out backwards, and a search for it finds
#            nothing. The same page without /ActualText, or read with the option to pass it over, is right. Latin text is right either way.
# Matters to: makers of accessible PDF with Hebrew or Arabic: what they add so that machines read the words well makes PyMuPDF and all
#            that build on MuPDF read them wrongly.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . mupdf@1.28.1 pdfkit@0.20.2 dejavu-fonts-ttf@2.37.3 >/dev/null

cat >read.mjs <<'JS'
import PDFDocument from 'pdfkit';
import * as mupdf from 'mupdf';
const write = (word, actual) => new Promise(resolve => {
  const pdf = new PDFDocument({ tagged: true, pdfVersion: '1.7', size: [300, 100] }), parts = [];
  pdf.on('data', part => parts.push(part));
  pdf.on('end', () => resolve(Buffer.concat(parts)));
  pdf.font('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf').fontSize(20);
  const paragraph = pdf.struct('P', actual ? { actual } : {});
  pdf.addStructure(paragraph);
  paragraph.add(pdf.markStructureContent('P'));
  pdf.text(word, 50, 30, { lineBreak: false });
  pdf.endMarkedContent();
  paragraph.end();
  pdf.end();
});
const read = (file, options) => mupdf.Document.openDocument(file, 'application/pdf').loadPage(0).toStructuredText(options);
for (const [name, word] of [['Hebrew', '\u05e9\u05dc\u05d5\u05dd'], ['Latin', 'word']]) {
  for (const actual of [undefined, word]) {
    for (const options of actual ? ['', 'ignore-actualtext'] : ['']) {
      const text = read(await write(word, actual), options);
      const seen = text.asText().trim(), turned = [...word].reverse().join('');
      const order = seen === word ? 'in order' : seen === turned ? 'backwards' : JSON.stringify(seen);
      console.log(`${name}, ${actual ? 'with' : 'without'} /ActualText${options && ', ' + options}: ${order}, found by a search ${text.search(word).length} time(s)`);
    }
  }
}
JS
seen=$(node read.mjs 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
Hebrew, without /ActualText: in order, found by a search 1 time(s)
Hebrew, with /ActualText: backwards, found by a search 0 time(s)
Hebrew, with /ActualText, ignore-actualtext: in order, found by a search 1 time(s)
Latin, without /ActualText: in order, found by a search 1 time(s)
Latin, with /ActualText: in order, found by a search 1 time(s)
Latin, with /ActualText, ignore-actualtext: in order, found by a search 1 time(s)
SEEN
