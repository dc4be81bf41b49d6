// What exceljs and SheetJS read in workbooks: for each file, by reader, the sheets in order, each with its cells by name.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(modules + '/');
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');

const plain = value => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && 'formula' in value) return plain(value.result);
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(run => run.text).join('');
  return value;
};

const answers = [];
for (const file of files) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const exceljs = workbook.worksheets.map(sheet => {
    const cells = {};
    sheet.eachRow(row => row.eachCell(cell => { const value = plain(cell.value); if (value !== null && value !== '') cells[cell.address] = value; }));
    return { name: sheet.name, state: sheet.state, frozen: sheet.views?.[0]?.ySplit ?? 0, filter: sheet.autoFilter ?? null, choices: Object.keys(sheet.dataValidations?.model ?? {}).length, cells };
  });
  const book = XLSX.read(readFileSync(file), { type: 'buffer', cellFormula: true });
  const sheetjs = book.SheetNames.map(name => {
    const cells = {};
    for (const [key, cell] of Object.entries(book.Sheets[name])) if (key[0] !== '!' && cell.v !== undefined && cell.v !== '') cells[key] = cell.v;
    return { name, cells };
  });
  answers.push({ exceljs, sheetjs });
}

process.stdout.write(JSON.stringify(answers));
