#!/usr/bin/env bash
# bpmn-engine (npm, 25.0.1), which runs BPMN within node. Run on 2026-12-01.
#
# Guess:     where ways that an inclusive gateway has opened come together at another one, it waits for all that were taken, and passes
#            them on as one (BPMN 2.0.2, 13.4.3). With two of three ways taken, what stands behind happens once.
# Behaviour: the joining gateway passes each on as it comes: what stands behind happens once for each way that was taken, and so does the end. No
#            error and no warning tells of it. A parallel gateway waits for its ways and passes them on as one.
# Matters to: models with options, of which a case takes any number: what follows, an invoice or a message to the customer, is done as many times
#            as there were options.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . bpmn-engine@25.0.1 >/dev/null

cat >run.mjs <<'JS'
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
const flow = (id, from, to, taken) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${taken === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">\${${taken}}</conditionExpression>`}</sequenceFlow>`;
const process = (kind, split, ways) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:x"><process id="p" isExecutable="true">
<startEvent id="start" />${flow('f', 'start', 'split')}<${split} id="split" />
${ways.map((taken, i) => flow(`out${i}`, 'split', `option${i}`, split === 'inclusiveGateway' ? taken : undefined) + `<task id="option${i}" />` + flow(`in${i}`, `option${i}`, 'join')).join('\n')}
<${kind} id="join" />${flow('g', 'join', 'invoice')}<task id="invoice" />${flow('h', 'invoice', 'end')}<endEvent id="end" />
</process></definitions>`;
for (const [name, source] of [
  ['inclusive, two of three taken', process('inclusiveGateway', 'inclusiveGateway', [true, true, false])],
  ['inclusive, three of three taken', process('inclusiveGateway', 'inclusiveGateway', [true, true, true])],
  ['inclusive, one of three taken', process('inclusiveGateway', 'inclusiveGateway', [true, false, false])],
  ['parallel join of three parallel ways', process('parallelGateway', 'parallelGateway', [true, true, true])],
]) {
  const listener = new EventEmitter(), done = {};
  listener.on('activity.end', activity => { done[activity.id] = (done[activity.id] ?? 0) + 1; });
  await new Promise((resolve, reject) => new Engine({ source }).execute({ listener }, error => error ? reject(error) : resolve()));
  console.log(`${name}: options ${Object.keys(done).filter(id => id.startsWith('option')).length}, invoices ${done.invoice}, ends ${done.end}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
inclusive, two of three taken: options 2, invoices 2, ends 2
inclusive, three of three taken: options 3, invoices 3, ends 3
inclusive, one of three taken: options 1, invoices 1, ends 1
parallel join of three parallel ways: options 3, invoices 1, ends 1
SEEN
