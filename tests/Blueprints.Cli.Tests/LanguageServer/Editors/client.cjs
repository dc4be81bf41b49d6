// Drives the language server with VS Code's own JSON-RPC. The command's words come as arguments; a document on standard input; out goes JSON.
const { spawn } = require('child_process');
const rpc = require('vscode-jsonrpc/node');
const text = require('fs').readFileSync(0, 'utf8');
const server = spawn(process.argv[2], process.argv.slice(3), { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const uri = 'file:///tmp/tea.blueprint.yaml';
const document = { uri };
const told = [];
let wake = () => {};

connection.onNotification('textDocument/publishDiagnostics', params => { told.push(params); wake(); });
connection.onRequest('client/registerCapability', () => null);
connection.listen();

async function problems(version, areWanted) {
  for (;;) {
    const found = told.find(one => one.version === version && areWanted(one.diagnostics));
    if (found) return found.diagnostics;
    await new Promise(resolve => { wake = resolve; });
  }
}

(async () => {
  const out = {};
  const capabilities = { general: { positionEncodings: ['utf-16'] }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } }, textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
  out.server = (await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })).serverInfo.name;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  out.before = (await problems(1, list => list.length > 0)).map(problem => problem.code);
  const place = { line: 2, character: 4 };
  const actions = await connection.sendRequest('textDocument/codeAction', { textDocument: document, range: { start: place, end: place }, context: { diagnostics: [] } });
  const change = actions[0].edit.documentChanges[0];
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: change.textDocument.version + 1 }, contentChanges: change.edits.map(edit => ({ range: edit.range, text: edit.newText })) });
  out.after = (await problems(2, list => !list.some(problem => problem.code === 'BP0012'))).map(problem => problem.code);
  const end = text.split('\n').length - 1;
  const position = { line: end, character: 6 };
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: { start: { line: end, character: 0 }, end: { line: end, character: 0 } }, text: '    ti' }] });
  out.completion = (await connection.sendRequest('textDocument/completion', { textDocument: document, position })).items.map(item => item.label);
  out.hover = (await connection.sendRequest('textDocument/hover', { textDocument: document, position: { line: 3, character: 5 } })).contents.value;
  out.outline = (await connection.sendRequest('textDocument/documentSymbol', { textDocument: document })).map(item => item.name);
  const renamed = await connection.sendRequest('textDocument/rename', { textDocument: document, position: { line: 3, character: 8 }, newName: 'ask' });
  out.renamed = renamed.documentChanges[0].edits.length;
  const source = new rpc.CancellationTokenSource();
  const cancelled = connection.sendRequest('textDocument/completion', { textDocument: document, position }, source.token);
  source.cancel();
  out.cancelled = await cancelled.then(() => 'answered', error => error.code);
  out.unknown = await connection.sendRequest('no/such').then(() => 0, error => error.code);
  await connection.sendRequest('shutdown');
  server.on('exit', code => { console.log(JSON.stringify({ ...out, code })); process.exit(0); });
  await connection.sendNotification('exit');
})().catch(error => { console.error(error); process.exit(1); });
