// What bpmn-moddle, bpmnlint (its recommended rules) and bpmn-js in Chromium say of files, as JSON on standard output.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
const [modules, ...files] = process.argv.slice(2);
const texts = files.map(f => readFileSync(f, 'utf8'));
const require = createRequire(join(modules, 'x.js'));
const { BpmnModdle } = await import(pathToFileURL(require.resolve('bpmn-moddle')).href);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const newLinter = () => new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver({ require }) });
const all = [];
for (const text of texts) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(text);
  const reports = await newLinter().lint(rootElement);
  const lint = [];
  for (const rule in reports) for (const report of reports[rule]) lint.push({ rule, id: report.id, message: report.message, category: report.category });
  all.push({ moddle: warnings.map(w => w.message), lint });
}
const folder = mkdtempSync(join(tmpdir(), 'bpmn-'));
const page = join(folder, 'page.html');
writeFileSync(page, `<!DOCTYPE html><html><head><meta charset="utf-8"><script src="${pathToFileURL(join(modules, 'bpmn-js', 'dist', 'bpmn-viewer.development.js')).href}"></script></head><body style="margin:0"><div id="canvas" style="width:100%;height:100vh"></div><script>
const texts = ${JSON.stringify(texts).replace(/</g, '\\u003c')};
(async () => {
  const all = [];
  for (const text of texts) {
    const viewer = new BpmnJS({ container: '#canvas' });
    try {
      const { warnings } = await viewer.importXML(text);
      viewer.get('canvas').zoom('fit-viewport');
      const elements = viewer.get('elementRegistry').filter(e => !e.labelTarget).map(e => ({ id: e.id, type: e.type, bounds: e.waypoints ? undefined : [e.x, e.y, e.width, e.height], points: e.waypoints?.map(p => [p.x, p.y]) }));
      all.push({ warnings: warnings.map(w => w.message), elements });
    } catch (e) { all.push({ warnings: [String(e.message ?? e)], elements: [] }); }
    viewer.destroy();
  }
  document.body.innerHTML = '';
  const out = document.createElement('pre'); out.id = 'result'; out.textContent = JSON.stringify(all); document.body.appendChild(out);
})();
</script></body></html>`);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--allow-file-access-from-files', '--virtual-time-budget=600000', `--user-data-dir=${join(folder, 'profile')}`];
try {
  let html = '';
  // A busy machine may give the page up before it is through.
  for (let i = 0; i < 3 && !html.includes('id="result"'); i++) html = execFileSync('chromium', [...flags, '--dump-dom', pathToFileURL(page).href], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const text = html.match(/<pre id="result">([\s\S]*?)<\/pre>/)?.[1] ?? '[]';
  const shown = JSON.parse(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&'));
  process.stdout.write(JSON.stringify(all.map((one, i) => ({ ...one, js: shown[i] }))));
} finally { try { rmSync(folder, { recursive: true, force: true }); } catch {} }
