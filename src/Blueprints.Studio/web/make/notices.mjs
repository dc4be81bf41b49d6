// Writes the notices of the packages that a bundle is made of, as its metafile lists them.
// Usage: node notices.mjs METAFILE NODE_MODULES   (to standard output)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [metafile, modules] = process.argv.slice(2);
const bundled = new Set();
for (const output of Object.values(JSON.parse(readFileSync(metafile, 'utf8')).outputs)) {
  for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
    const name = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
    if (name && bytesInOutput > 0) bundled.add(name);
  }
}

for (const name of [...bundled].sort()) {
  const folder = join(modules, name);
  const licence = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  if (!licence || !existsSync(join(folder, 'package.json'))) throw new Error(`${name} has no licence to quote`);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  process.stdout.write(`${name} ${version}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n\n\n`);
}
