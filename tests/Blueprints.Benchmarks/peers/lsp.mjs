// How long the language server takes for each keystroke in a document of many steps, and yaml-language-server with our schema for the same.
// Usage: node lsp.mjs PROGRAM SCHEMA PACKAGES [STEPS] [KEYSTROKES]
// PROGRAM is the command as machine code, SCHEMA what 'schema blueprint' wrote, PACKAGES a folder in which npm installed vscode-jsonrpc and
// yaml-language-server 2.0.0. Both are driven by VS Code's client of the protocol, in turns, a keystroke each, so that whatever else the
// machine does hits both. Of yaml-language-server, the 200 ms are left out that it waits before it looks at a change.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [program, schema, packages, steps = '1000', keystrokes = '60'] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');
const Waiting = 200;

function document(count) {
  const lanes = ['guest', 'waiter', 'cook'];
  const lines = ['blueprint: A large service', 'demand: 10 per hour', 'lanes:', '  guest: {band: customer, label: Guest}', '  waiter: {band: frontstage, staff: 4}', '  cook: {band: backstage, staff: 4}', 'steps:'];
  for (let i = 0; i < count; i++) {
    if (i % 50 === 0) lines.push(`  - phase: Phase ${i / 50}`);
    lines.push(`  - ${lanes[i % 3]}: Does thing number ${i}`, `    id: s${i}`, '    time: {min: 1 min, typical: 2 min, max: 5 min}', '    evidence: [Cup, Pot]');
    if (i % 10 === 3 && i + 2 < count) lines.push('    next:', `      - {to: s${i + 1}, when: "Yes", share: 90%}`, `      - {to: s${i + 2}, when: "No", share: 10%}`);
  }
  return lines;
}

class Server {
  constructor(name, command, args, settings) {
    Object.assign(this, { name, settings, uri: 'file:///tmp/large.blueprint.yaml', version: 1, heard: [], problems: [], all: [], completion: [], hover: [] });
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.rpc = createMessageConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
    this.rpc.onNotification('textDocument/publishDiagnostics', (told) => this.heard.forEach((hear) => hear(told)));
    this.rpc.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? settings?.yaml : null)));
    this.rpc.onRequest('client/registerCapability', () => null);
    this.rpc.onRequest('workspace/diagnostic/refresh', () => null);
    this.rpc.listen();
  }

  async begin(lines) {
    this.lines = [...lines];
    const start = performance.now();
    await this.rpc.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: { versionSupport: true }, completion: { completionItem: {} }, hover: { contentFormat: ['markdown'] } } } });
    this.initialised = performance.now() - start;
    this.rpc.sendNotification('initialized', {});
    if (this.settings) this.rpc.sendNotification('workspace/didChangeConfiguration', { settings: this.settings });
    await this.after(() => this.rpc.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: 'yaml', version: 1, text: this.lines.join('\n') } }), 30_000);
  }

  /** Does something, and waits for the first problems that are told after it; how long that took. */
  after(act, patience = 10_000) {
    return new Promise((done, fail) => {
      const start = performance.now();
      const timer = setTimeout(() => fail(new Error(`${this.name} tells nothing`)), patience);
      const hear = ({ version }) => {
        if (version !== undefined && version !== null && version !== this.version) return;
        clearTimeout(timer);
        this.heard.splice(this.heard.indexOf(hear), 1);
        done(performance.now() - start);
      };
      this.heard.push(hear);
      act();
    });
  }

  /** Types a letter into a key at a line, and asks as an editor does. */
  async type(line, letter, at) {
    const before = this.lines[line];
    this.version++;
    this.problems.push(await this.after(() => this.rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: { line, character: at }, end: { line, character: at } }, text: letter }],
    })));
    this.lines[line] = before.slice(0, at) + letter + before.slice(at);
    const place = { textDocument: { uri: this.uri }, position: { line, character: at + letter.length } };
    let start = performance.now();
    await this.rpc.sendRequest('textDocument/completion', place);
    this.completion.push(performance.now() - start);
    start = performance.now();
    await this.rpc.sendRequest('textDocument/hover', { ...place, position: { line: line - 1, character: 6 } });
    this.hover.push(performance.now() - start);
    // What takes longer is through before the next letter.
    await new Promise((wait) => setTimeout(wait, 400));
  }

  get memory() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
  }

  async end() {
    await this.rpc.sendRequest('shutdown');
    await this.rpc.sendNotification('exit');
    this.rpc.dispose();
  }
}

const lines = document(Number(steps));
const ours = new Server('blueprints', program, ['lsp']);
const theirs = new Server('yaml-language-server', process.execPath, [resolve(packages, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], {
  yaml: { schemas: { [`file://${resolve(schema)}`]: '*.blueprint.yaml' }, validate: true, completion: true, hover: true, format: { enable: false }, schemaStore: { enable: false } },
});
await ours.begin(lines);
await theirs.begin(lines);
const place = lines.findIndex((line, i) => i > lines.length * 0.75 && line.startsWith('    evidence: '));
const word = 'stan'.repeat(100);
const insert = async (server) => {
  server.version++;
  await server.after(() => server.rpc.sendNotification('textDocument/didChange', { textDocument: { uri: server.uri, version: server.version }, contentChanges: [{ range: { start: { line: place + 1, character: 0 }, end: { line: place + 1, character: 0 } }, text: '    \n' }] }));
  server.lines.splice(place + 1, 0, '    ');
};
await insert(ours);
await insert(theirs);
for (let i = 0; i < Number(keystrokes); i++) {
  const at = 4 + (i % 4);
  for (const server of [ours, theirs]) {
    await server.type(place + 1, word[i], at);
    if (i % 4 !== 3) continue;
    // Four letters are typed, and taken away again.
    server.version++;
    await server.after(() => server.rpc.sendNotification('textDocument/didChange', { textDocument: { uri: server.uri, version: server.version }, contentChanges: [{ range: { start: { line: place + 1, character: 4 }, end: { line: place + 1, character: 8 } }, text: '' }] }));
    server.lines[place + 1] = '    ';
  }
}

// Memory is what stays when nobody types.
await new Promise((wait) => setTimeout(wait, 3_000));
const of = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const row = (server, name, values, less = 0) => `| ${server.name} | ${name} | ${(of(values, 0.5) - less).toFixed(1)} | ${(of(values, 0.95) - less).toFixed(1)} |`;
console.log(`${steps} steps, ${lines.join('\n').length} characters, ${keystrokes} keystrokes; milliseconds\n`);
console.log('| server | what | median | 95 % |\n|---|---|---|---|');
for (const [server, less] of [[ours, 0], [theirs, Waiting]]) {
  console.log(row(server, 'a change to its problems', server.problems, less));
  console.log(row(server, 'completion', server.completion));
  console.log(row(server, 'hover', server.hover));
  console.log(`| ${server.name} | initialise | ${server.initialised.toFixed(1)} | |`);
  console.log(`| ${server.name} | memory at rest, MB | ${server.memory.toFixed(0)} | |`);
}

const ratio = (name, less = 0) => ((of(theirs[name], 0.5) - less) / of(ours[name], 0.5)).toFixed(1);
console.log(`\nproblems ${ratio('problems', Waiting)} times, completion ${ratio('completion')} times as fast (medians)`);
await ours.end();
await theirs.end();
process.exit(0);
