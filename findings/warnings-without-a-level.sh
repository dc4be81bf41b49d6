#!/usr/bin/env bash
# The multitool of SARIF (npm, @microsoft/sarif-multitool 5.7.0), which joins, rewrites and compares the logs of checkers. Run on 2026-12-01.
#
# Guess:     what a log says of a result stays as it is when logs are merged. A level that is the usual one may be left out where that
#            changes nothing: without one a result has the level of its rule's defaultConfiguration, and only without that is it
#            a warning (SARIF 2.1.0, 3.27.10).
# Behaviour: "warning" is left out of every result, whatever the rule says. A warning of a rule whose usual level is error comes out as an error, one of
#            a rule whose usual level is note as a note. "error" and "note" stay. It is so for rewrite and merge alike.
# Matters to: pipelines that merge logs before they are uploaded: a rule that a project has turned down from error to warning breaks the build
#            again, and one that was turned up to a warning is a note. Write the level that a run used as the rule's own.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . @microsoft/sarif-multitool@5.7.0 >/dev/null
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"

cat >log.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
const kinds = ['error', 'warning', 'note', undefined];
const rules = kinds.map((level, i) => ({ id: `R${i}`, ...(level && { defaultConfiguration: { level } }) }));
const results = kinds.flatMap((_, i) => ['error', 'warning', 'note'].map(level => ({ ruleId: `R${i}`, ruleIndex: i, level, message: { text: level } })));
if (process.argv[2] === 'write') {
  writeFileSync('log.sarif', JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver: { name: 'checker', rules } }, results }] }));
} else {
  const [run] = JSON.parse(readFileSync(process.argv[2], 'utf8')).runs;
  for (const result of run.results) {
    const usual = run.tool.driver.rules[result.ruleIndex].defaultConfiguration?.level;
    const means = result.level ?? usual ?? 'warning';
    if (means !== result.message.text) console.log(`  a rule of ${usual}: ${result.message.text} became ${means}`);
  }
}
JS
node log.mjs write
"$tool" rewrite log.sarif --output rewritten.sarif --log ForceOverwrite >/dev/null
"$tool" merge log.sarif --output-directory merged --output-file merged.sarif --log ForceOverwrite >/dev/null
seen=$(for log in log rewritten merged/merged; do echo "$log"; node log.mjs "$log.sarif"; done)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
log
rewritten
  a rule of error: warning became error
  a rule of note: warning became note
merged/merged
  a rule of error: warning became error
  a rule of note: warning became note
SEEN
