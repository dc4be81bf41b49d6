// The site that the element is tried on: pages of a test, the package below /lib/, the examples; all under a strict policy of content.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { folder, root } from './package.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.yaml': 'text/plain' };
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** Notes every event of the elements, and every breach of the policy. */
export const notes = `globalThis.told = [];
for (const name of ['blueprint-ready', 'blueprint-error', 'blueprint-select']) addEventListener(name, (event) => told.push([name.slice(10), event.target.id, event.detail]));
addEventListener('securitypolicyviolation', (event) => told.push(['policy', event.violatedDirective, event.blockedURI]));`;

/** A server of them. */
export function serve(pages, onAsked) {
  return createServer((question, answer) => {
    const path = decodeURIComponent(question.url.split('?')[0]);
    onAsked(path);
    const send = (type, content, status = 200) => answer.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(content);
    if (pages().has(path)) return void send(types[extname(path)] ?? 'text/html', pages().get(path));
    const file = path.startsWith('/lib/') ? join(folder, path.slice(5)) : path.startsWith('/examples/') ? join(root, path.slice(1)) : '';
    if (!file || path.includes('..') || !existsSync(file)) return void send('text/plain', 'none', 404);
    answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    createReadStream(file).pipe(answer);
  });
}
