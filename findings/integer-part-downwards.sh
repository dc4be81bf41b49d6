#!/usr/bin/env bash
# HyperFormula (npm, 3.5.0), the engine of spreadsheets in web pages. Run on 2026-11-30.
#
# Guess:     INT rounds down, to the next integer that is no larger, as in Excel, LibreOffice, Gnumeric and the OpenFormula standard, which it
#            follows: INT(-2.5) is -3, and x = INT(x) + MOD(x, 1).
# Behaviour: INT cuts the fraction off: -2. TRUNC says the same, FLOOR.MATH and MOD go downwards, so that INT(x) + MOD(x, 1) is no more x. For
#            numbers above zero nothing is to be seen.
# Matters to: sheets that make days, weeks or rows of differences by INT: whatever lies before the day zero falls into the wrong one, among them
#            slack and lateness in plans.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . hyperformula@3.5.0 >/dev/null

cat >ask.mjs <<'JS'
import { HyperFormula } from 'hyperformula';
const sheet = HyperFormula.buildFromArray([[-2.5, -0.1, 2.5, -10]], { licenseKey: 'gpl-v3' });
const formulas = ['INT(A1)', 'TRUNC(A1)', 'FLOOR.MATH(A1)', 'MOD(A1, 1)', 'INT(A1) + MOD(A1, 1)', 'INT(B1)', 'INT(D1 / 7)', 'INT(C1)', 'INT(C1) + MOD(C1, 1)'];
console.log('A1 = -2.5, B1 = -0.1, C1 = 2.5, D1 = -10');
for (const formula of formulas) console.log(`${formula} = ${sheet.calculateFormula('=' + formula, 0)}`);
JS
seen=$(node ask.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
A1 = -2.5, B1 = -0.1, C1 = 2.5, D1 = -10
INT(A1) = -2
TRUNC(A1) = -2
FLOOR.MATH(A1) = -3
MOD(A1, 1) = 0.5
INT(A1) + MOD(A1, 1) = -1.5
INT(B1) = 0
INT(D1 / 7) = -1
INT(C1) = 2
INT(C1) + MOD(C1, 1) = 2.5
SEEN
