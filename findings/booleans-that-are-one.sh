#!/usr/bin/env bash
# bpmn-moddle (npm, 10.3.1), the reader and writer within bpmn-js and most BPMN editors of the web. Run on 2026-11-30.
#
# Guess:     the attributes of BPMN that its schema types xsd:boolean may say "1" and "0" as well as "true" and "false" (XML Schema 1.1, part 2,
#            3.3.2), and blanks around the word mean nothing. A reader that can't take a value warns of it.
# Behaviour: whatever isn't the letters true is false, without a warning: "1" and " true " too. Writing the model back
#            says so in letters: a boundary event that interrupts its task comes out as one that doesn't, a process that runs as one that doesn't,
#            an event sub-process as a plain one. Numbers beside them are read by the rules of the schema: "+2" is 2.
# Matters to: files of tools whose XML library writes booleans as 1 and 0; opened and saved in an editor they mean something else.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . bpmn-moddle@10.3.1 >/dev/null

cat >read.mjs <<'JS'
import { BpmnModdle } from 'bpmn-moddle';
const moddle = new BpmnModdle();
for (const word of ['true', '1', ' true ']) {
  const { rootElement, warnings } = await moddle.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">
  <process id="p" isExecutable="${word}">
    <task id="t" startQuantity="+2" />
    <boundaryEvent id="b" attachedToRef="t" cancelActivity="${word}"><timerEventDefinition id="e" /></boundaryEvent>
    <subProcess id="s" triggeredByEvent="${word}" />
  </process>
</definitions>`);
  const [process] = rootElement.rootElements, [task, boundary, inner] = process.flowElements;
  console.log(`"${word}": executable ${process.isExecutable}, interrupts ${boundary.cancelActivity}, event sub-process ${inner.triggeredByEvent}, quantity ${task.startQuantity}, warnings ${warnings.length}`);
  const { xml } = await moddle.toXML(rootElement);
  console.log(`  written back: ${xml.match(/(isExecutable|cancelActivity|triggeredByEvent)="[^"]*"/g)?.join(' ') ?? 'nothing, so the defaults'}`);
}
JS
seen=$(node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
"true": executable true, interrupts true, event sub-process true, quantity 2, warnings 0
  written back: isExecutable="true" triggeredByEvent="true"
"1": executable false, interrupts false, event sub-process false, quantity 2, warnings 0
  written back: isExecutable="false" cancelActivity="false"
" true ": executable false, interrupts false, event sub-process false, quantity 2, warnings 0
  written back: isExecutable="false" cancelActivity="false"
SEEN
