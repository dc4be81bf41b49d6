#!/usr/bin/env bash
# PM4Js (npm, pm4js 0.0.28), process mining for JavaScript. Run on 2026-11-30.
#
# Guess:     a reader of XES (IEEE 1849) takes its six plain types of attributes, or says which it does not know; 'float' being there, so is 'int'.
# Behaviour: 'string', 'date' and 'float' are read. Attributes of type 'int', 'boolean' and 'id' are not there afterwards, without a word, on events,
#            traces and the log alike: of costs of 12.5, 12.0 and 12 two are left, and what is summed or filtered by them is told of a part
#            of the cases. An 'int' below a 'string' is lost as well, an attribute below an 'int' with it.
# Matters to: writers of logs: whole numbers and yes or no, the natural types of counts, costs and flags, are safer as 'float' and 'string'.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . pm4js@0.0.28 >/dev/null 2>&1

cat >read.cjs <<'JS'
require('pm4js');
const event = attribute => `<event><string key="concept:name" value="pay"/>${attribute}</event>`;
const attributes = [
  '<float key="cost" value="12.5"/>',
  '<float key="cost" value="12.0"/>',
  '<int key="cost" value="12"/>',
  '<boolean key="paid" value="true"/>',
  '<id key="number" value="5a1c7f0e-1111-4222-8333-444455556666"/>',
  '<date key="due" value="2026-11-30T00:00:00.000Z"/>',
  '<string key="unit" value="CNY"><int key="digits" value="2"/></string>',
];
const log = XesImporter.apply(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
<trace><string key="concept:name" value="1"/><int key="amount" value="300"/>${attributes.map(event).join('')}</trace></log>`);
const [trace] = log.traces;
console.log(`of the trace: ${Object.keys(trace.attributes).join(', ')}`);
trace.events.forEach((read, i) => {
  const names = Object.keys(read.attributes).filter(name => name !== 'concept:name');
  const below = names.flatMap(name => Object.keys(read.attributes[name].attributes).map(inner => `${name} > ${inner}`));
  console.log(`${attributes[i]}: ${[...names, ...below].join(', ') || 'nothing'}`);
});
JS
seen=$(node read.cjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
of the trace: concept:name
<float key="cost" value="12.5"/>: cost
<float key="cost" value="12.0"/>: cost
<int key="cost" value="12"/>: nothing
<boolean key="paid" value="true"/>: nothing
<id key="number" value="5a1c7f0e-1111-4222-8333-444455556666"/>: nothing
<date key="due" value="2026-11-30T00:00:00.000Z"/>: due
<string key="unit" value="CNY"><int key="digits" value="2"/></string>: unit
SEEN
