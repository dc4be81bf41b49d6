// Packs a folder as npm does, into NAME-VERSION.tgz: files in the order of their names, with fixed times, owners and rights, so that the same files give the same bytes.
// What is of use only where the package is made is left out of its package.json, there and in the folder.
// Usage: node pack.mjs FOLDER OUT
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [folder, out] = process.argv.slice(2);
const { devDependencies, private: isPrivate, ...manifest } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
  .sort((a, b) => (a < b ? -1 : 1));
const octal = (number, length) => `${number.toString(8).padStart(length - 1, '0')}\0`;

function header(name, size) {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name of ${name} is too long`);
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(499162500, 12), 136); // 26 October 1985, as npm has it
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(block.reduce((sum, byte) => sum + byte, 0), 7)} `, 148);
  return block;
}

const parts = names.flatMap((name) => {
  const bytes = readFileSync(join(folder, name));
  return [header(`package/${name}`, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
});
const packed = gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]), { level: 9 });
packed[9] = 255; // no system in particular
const file = join(out, `${manifest.name}-${manifest.version}.tgz`);
writeFileSync(file, packed);
console.log(`the package is ${file}, ${(packed.length / 1e6).toFixed(1)} MB`);
