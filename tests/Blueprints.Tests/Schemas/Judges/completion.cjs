// Asks yaml-language-server what it offers, as an editor does. {schema, texts} comes in, the cursor of each text as ‸; out goes, for each text, a
// list of {label, documentation}.
const path = require('path');
const { spawn } = require('child_process');
const { schema, texts } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const program = path.join(path.dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');
const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const settings = { schemas: { ['file://' + schema]: '*.yaml' }, completion: true, validate: true, schemaStore: { enable: false } };
const waiting = new Map();
const judged = new Map();
let received = Buffer.alloc(0);
let last = 0;

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function request(method, params) {
  send({ id: ++last, method, params });
  return new Promise(resolve => waiting.set(last, resolve));
}

function take(message) {
  if (message.method === 'workspace/configuration') send({ id: message.id, result: message.params.items.map(item => (item.section === 'yaml' ? settings : {})) });
  else if (message.method === 'textDocument/publishDiagnostics') judged.get(message.params.uri)?.();
  else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
  else if (waiting.has(message.id)) waiting.get(message.id)(message.result);
}

server.stdout.on('data', data => {
  received = Buffer.concat([received, data]);
  for (let head; (head = received.indexOf('\r\n\r\n')) >= 0; ) {
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head))[1]);
    if (received.length < end) return;
    const message = JSON.parse(received.subarray(head + 4, end));
    received = received.subarray(end);
    take(message);
  }
});

(async () => {
  await request('initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { completion: {} } } });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settings } } });
  const answers = [];
  for (const [number, marked] of texts.entries()) {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const uri = `file:///document${number}.yaml`;
    // The schema is read when a document is judged first.
    const isJudged = new Promise(resolve => judged.set(uri, resolve));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: marked.replace('‸', '') } } });
    await isJudged;
    const result = await request('textDocument/completion', { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } });
    answers.push((result?.items ?? result ?? []).map(item => ({ label: item.label, documentation: item.documentation?.value ?? item.documentation ?? '' })));
  }

  console.log(JSON.stringify(answers));
  server.kill();
})();
