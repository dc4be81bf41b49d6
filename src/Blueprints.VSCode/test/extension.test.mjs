// The bundle that goes into the .vsix, with the module 'vscode' stood in for (vscode.cjs), the client and the server real.
// Usage: node --test test/   with EXTENSION (the folder that build.sh made) and COMMAND (the command, or its .dll) in the environment.
// Not run in VS Code itself: that it takes the manifest, shows the page and keeps to the policy is for a person to see.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const extension = resolve(process.env.EXTENSION ?? join(here, '../dist/extension'));
const command = resolve(process.env.COMMAND ?? join(here, '../../Blueprints.Cli/bin/Release/net10.0/Blueprints.Cli.dll'));
const folder = mkdtempSync(join(tmpdir(), 'blueprints-vscode-'));
const require = createRequire(import.meta.url);
const load = Module._load;
Module._load = (name, ...rest) => load(name === 'vscode' ? join(here, 'vscode.cjs') : name, ...rest);
const vscode = require('./vscode.cjs');
const { state, bus, Document } = vscode.testing;
const { activate, deactivate } = require(join(extension, 'extension.js'));

// The program as users set it: one file with a full path.
const program = join(folder, 'blueprints');
writeFileSync(program, command.endsWith('.dll') ? `#!/bin/sh\nexec "\${DOTNET_HOST_PATH:-dotnet}" '${command}' "$@"\n` : `#!/bin/sh\nexec '${command}' "$@"\n`);
chmodSync(program, 0o755);

const Tea = 'blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: order\n  - frontstage: Brings tea\n    id: bring\n';
const context = () => ({ subscriptions: [], extensionUri: vscode.Uri.file(extension) });

function open(text = Tea, name = 'tea.blueprint.yaml') {
  const document = new Document(vscode.Uri.file(join(folder, name)), 'blueprint', text);
  vscode.workspace.textDocuments.push(document);
  vscode.window.activeTextEditor = { document };
  bus.emit('open', document);
  return document;
}

afterEach(async () => {
  await deactivate();
  Object.assign(state, { told: [], panels: [], settings: {}, picks: [], saves: [], opened: [], shown: [] });
  state.commands.clear();
  bus.removeAllListeners();
  vscode.workspace.textDocuments.length = 0;
  vscode.window.activeTextEditor = undefined;
  vscode.workspace.isTrusted = true;
});
after(() => rmSync(folder, { recursive: true }));

// What is waited for comes from another process; a test that waits in vain ends as well.
const wait = { timeout: 60_000 };
const awake = setInterval(() => {}, 1_000);
after(() => clearInterval(awake));

test('nothing is started in a folder that is not trusted, until it is', wait, async () => {
  const mark = join(folder, 'started');
  const marked = join(folder, 'marked');
  writeFileSync(marked, `#!/bin/sh\ntouch '${mark}'\nexec '${program}' "$@"\n`);
  chmodSync(marked, 0o755);
  state.settings['blueprints.program'] = marked;
  vscode.workspace.isTrusted = false;
  open();
  await activate(context());
  for (const name of ['preview', 'export', 'simulation', 'restart']) await state.commands.get(`blueprints.${name}`)();
  assert.equal(existsSync(mark), false);
  assert.equal(state.told.filter(([kind]) => kind === 'warning').length, 3);
  assert.equal(state.panels.length, 0);
  vscode.workspace.isTrusted = true;
  bus.emit('trust');
  await state.commands.get('blueprints.preview')();
  state.panels[0].say({ kind: 'ready' });
  await state.panels[0].next('drawing');
  assert.equal(existsSync(mark), true);
});

test('a folder does not choose the program, and one without a full path is refused', wait, async () => {
  state.settings['folder:blueprints.program'] = join(folder, 'absent');
  state.settings['blueprints.program'] = './blueprints';
  await activate(context());
  assert.deepEqual(state.told, [['error', 'The setting blueprints.program needs a full path.']]);
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  assert.equal(manifest.contributes.configuration.properties['blueprints.program'].scope, 'machine');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['blueprints.program']);
});

test('the drawing follows the text, and clicks lead both ways', wait, async () => {
  state.settings['blueprints.program'] = program;
  const document = open();
  await activate(context());
  await state.commands.get('blueprints.preview')();
  const [panel] = state.panels;
  panel.say({ kind: 'ready' });
  assert.match((await panel.next('drawing')).svg, /^<svg .*Brings tea/s);
  panel.say({ kind: 'pick', id: 'bring' });
  while (state.shown.length === 0 || !state.shown[0].revealed) await new Promise((done) => setTimeout(done, 10));
  assert.equal(state.shown[0].revealed.start.line, 4);
  bus.emit('selection', { textEditor: { document }, kind: 2, selections: [{ active: new vscode.Position(3, 6) }] });
  assert.equal((await panel.next('light')).id, 'order');
  document.text = Tea.replace('Brings tea', 'Pours tea');
  document.version++;
  bus.emit('change', { document, contentChanges: [{ range: new vscode.Range(4, 16, 4, 22), rangeOffset: 0, rangeLength: 6, text: 'Pours' }] });
  assert.match((await panel.next('drawing')).svg, /Pours tea/);
  await state.commands.get('blueprints.preview')();
  assert.equal(state.panels.length, 1);
  panel.say({ kind: 'open', href: 'https://tea.test/' });
  panel.say({ kind: 'open', href: 'command:workbench.action.quit' });
  panel.say({ kind: 'open', href: '../other.svg' });
  assert.deepEqual(state.opened.length, 1);
});

test('the page of the preview has a strict policy and no script of its own', wait, async () => {
  state.settings['blueprints.program'] = program;
  open();
  await activate(context());
  await state.commands.get('blueprints.preview')();
  const { html } = state.panels[0].webview;
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  assert.equal(policy, "default-src 'none'; script-src vscode-resource:; style-src vscode-resource:; img-src data:; base-uri 'none'; form-action 'none'");
  assert.doesNotMatch(html, /<script>| on\w+=| style=/);
  assert.deepEqual(state.panels[0].options.localResourceRoots.map(String), [vscode.Uri.file(join(extension, 'media')).toString()]);
});

test('a drawing is exported in every format that the program has', wait, async () => {
  state.settings['blueprints.program'] = program;
  open();
  await activate(context());
  await state.commands.get('blueprints.export')();
  const formats = state.offered;
  assert.ok(formats.includes('svg') && formats.includes('pdf') && formats.includes('pptx'), String(formats));
  for (const format of formats) {
    state.picks.push(format);
    state.saves.push(vscode.Uri.file(join(folder, `out.${format}`)));
    await state.commands.get('blueprints.export')();
    assert.ok(state.files.get(join(folder, `out.${format}`))?.length > 100, format);
    assert.match(state.asked.defaultUri.path, /\/tea\.\w+$/);
  }

  assert.deepEqual(state.told.filter(([kind]) => kind === 'error'), []);
});

test('what cannot be done is told in words', wait, async () => {
  state.settings['blueprints.program'] = program;
  open('blueprint: Tea\nsteps:\n  - custmer: Orders\n');
  await activate(context());
  await state.commands.get('blueprints.simulation')();
  assert.match(state.told.at(-1)[1], /the document has mistakes/);
  await state.commands.get('blueprints.preview')();
  state.panels[0].say({ kind: 'ready' });
  assert.match((await state.panels[0].next('message')).text, /the document has mistakes/);
  vscode.window.activeTextEditor = undefined;
  await state.commands.get('blueprints.export')();
  assert.match(state.told.at(-1)[1], /Open a \*\.blueprint\.yaml/);
});

test('a program that is not there is told of', wait, async () => {
  state.settings['blueprints.program'] = join(folder, 'absent');
  open();
  await activate(context());
  assert.ok(state.told.some(([kind, text]) => kind === 'error' && text.includes('could not be started')), JSON.stringify(state.told));
});

test('the package holds what the manifest names, the licence and the notices of what it is made with', wait, () => {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const { languages, grammars, snippets } = manifest.contributes;
  const named = [manifest.main, manifest.icon, ...languages.flatMap((one) => [one.configuration, one.icon.light, one.icon.dark]), ...grammars.map((one) => one.path), ...snippets.map((one) => one.path), 'LICENSE.txt', 'README.md'];
  for (const name of named) assert.ok(existsSync(join(extension, name)), name);
  const notices = readFileSync(join(extension, 'NOTICES.txt'), 'utf8');
  for (const name of ['vscode-languageclient', 'vscode-jsonrpc']) assert.match(notices, new RegExp(`^${name}$`, 'm'));
});

test('patterns of files and versions are told as the language client wants', () => {
  const { Minimatch } = require('../src/own/minimatch.cjs');
  const told = (pattern, path) => new Minimatch(pattern).match(path);
  for (const path of ['/a/b/blueprints.yaml', 'blueprints.yaml']) assert.ok(told('**/blueprints.yaml', path), path);
  for (const path of ['/a/b/blueprintsXyaml', '/a/my-blueprints.yaml', '/a/blueprints.yaml/b']) assert.ok(!told('**/blueprints.yaml', path), path);
  assert.ok(told('/a/*.{yaml,yml}', '/a/x.yml') && !told('/a/*.{yaml,yml}', '/a/b/x.yml') && told('/a/[bc]?,d', '/a/cx,d'));
  assert.equal(new Minimatch('[').makeRe(), false);
  const [parse, satisfies] = [require('../src/own/version-parse.cjs'), require('../src/own/version-satisfies.cjs')];
  assert.deepEqual(['1.91.0', '1.120.3', '1.90.9', '2.0.0', '1.95.0-insider'].map((version) => satisfies(parse(version), '^1.91.0')), [true, true, false, false, false]);
  assert.equal(parse('none'), null);
});
