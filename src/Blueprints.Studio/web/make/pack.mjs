// Packs the page into one file, which the command carries: "studio 1\n", then for each file, in the order of their names, a line of its name,
// its length and its packed length, with tabs between, and its bytes, packed by brotli. The same page gives the same bytes.
// Usage: node pack.mjs FOLDER FILE
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, target] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
  .sort((a, b) => (a < b ? -1 : 1));
const parts = [Buffer.from('studio 1\n')];
for (const name of names) {
  const path = join(folder, name);
  const plain = readFileSync(path);
  const packed = existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
  parts.push(Buffer.from(`${name}\t${plain.length}\t${packed.length}\n`), packed);
}

writeFileSync(target, Buffer.concat(parts));
