// What Mermaid makes of texts, in Chromium: the words and the kind of each drawing, or its mistake, as JSON on standard output.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
const [modules, ...files] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mermaid-'));
const page = join(folder, 'page.html');
writeFileSync(page, `<!DOCTYPE html><html><head><meta charset="utf-8"><script src="${pathToFileURL(join(modules, 'mermaid', 'dist', 'mermaid.min.js')).href}"></script></head><body style="margin:0"><script>
const texts = ${JSON.stringify(files.map(f => readFileSync(f, 'utf8'))).replace(/</g, '\\u003c')};
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e6, maxEdges: 5000 });
(async () => {
  const all = [];
  for (let i = 0; i < texts.length; i++) {
    try {
      const kind = (await mermaid.parse(texts[i])).diagramType;
      const { svg } = await mermaid.render('d' + i, texts[i]);
      const box = document.createElement('div'); box.innerHTML = svg; document.body.appendChild(box);
      const words = [...box.querySelectorAll('text, foreignObject')].map(e => e.textContent);
      all.push({ kind, words, nodes: [...box.querySelectorAll('.node')].length, edges: [...box.querySelectorAll('.flowchart-link, path[data-edge]')].length });
      box.remove();
    } catch (e) { all.push({ error: String(e.message ?? e) }); }
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
  const text = html.match(/<pre id="result">([\s\S]*?)<\/pre>/)?.[1] ?? '';
  process.stdout.write(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&nbsp;/g, '\u00a0').replace(/&amp;/g, '&'));
} finally { try { rmSync(folder, { recursive: true, force: true }); } catch {} }
