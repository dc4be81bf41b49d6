#!/usr/bin/env bash
# exceljs (npm, 4.4.0). Run on 2026-11-30.
#
# Guess:     a text in a cell may carry its reading, as furigana or pinyin (rPh, ECMA-376 part 1, 18.4.6), whether it is kept in the table of shared
#            strings or in the cell itself, where most streaming writers put it. A reader passes the reading over and goes on.
# Behaviour: in shared strings so it is. In the cell, the reading of the file ends there, without an error: that cell is empty, and so is all that
#            comes after it, in its row and below; the worksheet counts fewer rows. The streaming reader of the same package reads on,
#            but gives the reading in place of the text. One such cell in the first row makes a sheet empty.
# Matters to: imports of Japanese and Chinese sheets that some program has rewritten with texts in their cells: rows are missing, and nobody is told.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . exceljs@4.4.0 jszip@3.10.1 >/dev/null

cat >read.cjs <<'JS'
const { writeFile, readFile } = require('node:fs/promises');
const ExcelJS = require('exceljs');
const JSZip = require('jszip');
const text = '<t>客户</t>', reading = '<rPh sb="0" eb="2"><t>kehu</t></rPh>';
const write = async (name, shared, extra) => {
  // The writer makes the file; the text with its reading, which it has no word for, is put in by hand.
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: name, useSharedStrings: true });
  const sheet = book.addWorksheet('S');
  for (const row of [[1, 'before'], [2, '客户', 'beside'], [3, 'below']]) sheet.addRow(row).commit();
  await book.commit();
  const zip = await JSZip.loadAsync(await readFile(name)), part = shared ? 'xl/sharedStrings.xml' : 'xl/worksheets/sheet1.xml';
  const xml = await zip.file(part).async('string');
  const changed = shared ? xml.replace(text, text + extra) : xml.replace(/<c r="B2".*?<\/c>/, `<c r="B2" t="inlineStr"><is>${text}${extra}</is></c>`);
  if (changed === xml) throw new Error('the text is written in another way');
  zip.file(part, changed);
  await writeFile(name, await zip.generateAsync({ type: 'nodebuffer' }));
};
const show = rows => rows.map(row => row.join(' | ')).join(' / ');
(async () => {
  for (const [what, shared, extra] of [['shared, with a reading', true, reading], ['in the cell, without one', false, ''], ['in the cell, with a reading', false, reading]]) {
    await write('a.xlsx', shared, extra);
    const book = new ExcelJS.Workbook(), rows = [];
    await book.xlsx.readFile('a.xlsx');
    book.worksheets[0].eachRow(row => rows.push(row.values.slice(1)));
    console.log(`${what}: ${show(rows)} (rows counted: ${book.worksheets[0].rowCount})`);
  }
})();
JS
seen=$(node read.cjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
shared, with a reading: 1 | before / 2 | 客户 | beside / 3 | below (rows counted: 3)
in the cell, without one: 1 | before / 2 | 客户 | beside / 3 | below (rows counted: 3)
in the cell, with a reading: 1 | before / 2 |  (rows counted: 2)
SEEN
