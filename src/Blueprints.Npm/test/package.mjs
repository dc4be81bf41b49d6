// The built package and what the tests hold it to. PACKAGE is the folder that build.sh made, COMMAND the command's .dll, CHROMIUM the browser.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const built = resolve(process.env.PACKAGE ?? join(root, 'src/Blueprints.Npm/dist'));
export const folder = join(built, 'package');
export const archive = join(built, readdirSync(built).find((name) => name.endsWith('.tgz')));

const command = resolve(process.env.COMMAND ?? join(root, 'src/Blueprints.Cli/bin/Release/net10.0/Blueprints.Cli.dll'));

/** What the command writes; it may say that there are mistakes. */
export function run(...args) {
  try {
    return execFileSync('dotnet', [command, ...args], { cwd: join(root, 'examples'), encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

export const take = (module) => import(pathToFileURL(join(folder, `${module}.js`)).href);

export const read = (...path) => readFileSync(join(root, ...path), 'utf8').replaceAll('\r\n', '\n');

export const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'));

export const cases = readdirSync(join(root, 'tests/cases/fences')).filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3));
