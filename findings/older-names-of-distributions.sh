#!/usr/bin/env bash
# formulajs (npm, @formulajs/formulajs 4.6.1), the spreadsheet functions for JavaScript. Run on 2026-11-30.
#
# Guess:     functions that a spreadsheet has under an older and a newer name are there under both, each with its own meaning: CHIDIST, FDIST
#            and TDIST of Excel 2003 are right tails, TINV has two, NORMSDIST and LOGNORMDIST are always cumulative.
# Behaviour: most older names are the newer function under another name, whose last argument they don't have: it is then false, so NORMSDIST(1)
#            is the height of the curve, .242, not .841, CHIDIST and FDIST are heights too, and CHIINV, FINV and TINV look up the
#            other tail. No error, no NaN: all are numbers of the right order. Of those asked here TDIST is right. F.TEST is under both
#            names no probability at all but the quotient of the variances.
# Matters to: sheets brought to the web whose formulas say NORMSDIST or CHIINV: safety stocks, service levels, tests of significance.
#
# Needs node and npm. Installs into a temporary folder, and fails where the behaviour is another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . @formulajs/formulajs@4.6.1 >/dev/null

cat >ask.mjs <<'JS'
import * as formulas from '@formulajs/formulajs';
const left = [6, 7, 9, 15, 21], right = [20, 28, 31, 38, 40];
// The third is what the tables of the distributions say, and what Excel, LibreOffice and Gnumeric answer.
const asked = [
  ['NORMSDIST', [1], 0.841345],
  ['LOGNORMDIST', [4, 3.5, 1.2], 0.039084],
  ['CHIDIST', [18.307, 10], 0.05],
  ['CHIINV', [0.05, 10], 18.307],
  ['FDIST', [15.20686, 6, 4], 0.01],
  ['FINV', [0.01, 6, 4], 15.206865],
  ['TINV', [0.05, 60], 2.000298],
  ['TDIST', [2, 60, 2], 0.050033],
  ['FTEST', [left, right], 0.648318],
];
for (const [name, values, expected] of asked) {
  const shown = values.map(value => Array.isArray(value) ? `{${value}}` : value).join(', ');
  console.log(`${name}(${shown}) is ${formulas[name](...values).toFixed(6)}, expected ${expected.toFixed(6)}`);
}
console.log(`NORM.S.DIST(1, true) is ${formulas.NORM.S.DIST(1, true).toFixed(6)}, T.INV.2T(0.05, 60) is ${formulas.T.INV['2T'](0.05, 60).toFixed(6)}`);
JS
seen=$(node ask.mjs)
echo "$seen"
diff <(echo "$seen") - <<'SEEN'
NORMSDIST(1) is 0.241971, expected 0.841345
LOGNORMDIST(4, 3.5, 1.2) is 0.017618, expected 0.039084
CHIDIST(18.307, 10) is 0.015481, expected 0.050000
CHIINV(0.05, 10) is 3.940299, expected 18.307000
FDIST(15.20686, 6, 4) is 0.001224, expected 0.010000
FINV(0.01, 6, 4) is 0.109310, expected 15.206865
TINV(0.05, 60) is -1.670649, expected 2.000298
TDIST(2, 60, 2) is 0.050033, expected 0.050033
FTEST({6,7,9,15,21}, {20,28,31,38,40}) is 0.614198, expected 0.648318
NORM.S.DIST(1, true) is 0.841345, T.INV.2T(0.05, 60) is 2.000298
SEEN
