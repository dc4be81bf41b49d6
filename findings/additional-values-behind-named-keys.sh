#!/usr/bin/env bash
# yaml-language-server (npm, 1.25.0), which gives YAML its completions in VS Code and many other editors. Run on 2026-11-29.
#
# Guess:     'additionalProperties' speaks of keys that 'properties' does not name (JSON Schema 2020-12, core, 10.3.2.3), so behind a key that it does
#            name nothing of it is offered: after 'title: ' of type string no value at all.
# Behaviour: the values of 'additionalProperties' are offered there too, whether the key's own schema is true, {}, or {"type": "string"}; and where it is an
#            integer, so that the validator of the same server refuses what was proposed. Written as a pattern instead of an enum, the same
#            words are offered nowhere.
# Matters to: schemas of documents with free keys beside known ones, as lanes of a blueprint: a text key gets the words of the free ones proposed.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . yaml-language-server@1.25.0 >/dev/null

cat >ask.cjs <<'JS'
const { spawn } = require('child_process');
const [schemaFile, text] = process.argv.slice(2);
const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const settings = { schemas: { ['file://' + schemaFile]: '*.yaml' }, completion: true, validate: true, schemaStore: { enable: false } };
const answers = new Map();
let judged, received = Buffer.alloc(0), last = 0;
const send = message => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const request = (method, params) => new Promise(resolve => { answers.set(++last, resolve); send({ id: last, method, params }); });
server.stdout.on('data', data => {
  received = Buffer.concat([received, data]);
  for (let head; (head = received.indexOf('\r\n\r\n')) >= 0;) {
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head))[1]);
    if (received.length < end) return;
    const message = JSON.parse(received.subarray(head + 4, end));
    received = received.subarray(end);
    if (message.method === 'workspace/configuration') send({ id: message.id, result: message.params.items.map(item => item.section === 'yaml' ? settings : {}) });
    else if (message.method === 'textDocument/publishDiagnostics') judged?.();
    else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
    else answers.get(message.id)?.(message.result);
  }
});
(async () => {
  await request('initialize', { processId: null, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { completion: {} } } });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: settings } } });
  const wait = new Promise(resolve => { judged = resolve; });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.yaml', languageId: 'yaml', version: 1, text } } });
  await wait;
  const found = await request('textDocument/completion', { textDocument: { uri: 'file:///a.yaml' }, position: { line: 0, character: text.length } });
  console.log((found?.items ?? found ?? []).map(item => item.label).join(' ') || 'nothing');
  server.kill();
})();
JS

offered() {
  printf '%s' "{\"type\":\"object\",\"properties\":{\"title\":$1},\"additionalProperties\":$2}" >schema.json
  node ask.cjs "$folder/schema.json" 'title: '
}

words='{"enum":["red","green"]}'
{
  echo "title named with true:             $(offered true "$words")"
  echo "title named with {}:               $(offered '{}' "$words")"
  echo "title named with type string:      $(offered '{"type":"string"}' "$words")"
  echo "title named with type integer:     $(offered '{"type":"integer"}' "$words")"
  echo "the others by a pattern instead:   $(offered '{"type":"string"}' '{"type":"string","pattern":"^(red|green)$"}')"
} | tee seen.txt

# What was seen on that day.
diff - seen.txt <<'SEEN'
title named with true:             red green
title named with {}:               red green
title named with type string:      red green
title named with type integer:     red green
the others by a pattern instead:   nothing
SEEN
