// Prints the text of a PDF as pdf.js has it: node text.mjs PDFJS FILE
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library));
const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
for (let number = 1; number <= document.numPages; number++) {
  const { items } = await (await document.getPage(number)).getTextContent();
  console.log(items.map(item => item.str + (item.hasEOL ? '\n' : '')).join(''));
}
