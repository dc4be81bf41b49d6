// Makes a site as docs/docfx.md says, and drives it in Chromium as a reader would.
// Usage: node --test integrations/docfx/test/   with DOCFX (the tool), COMMAND (the command's .dll), CHROMIUM, and NODE_PATH, where playwright-core is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
const site = mkdtempSync(join(tmpdir(), 'blueprints-docfx-'));
const complaints = [];
let server, browser, page, address, told;

const command = (...args) => execFileSync('dotnet', [resolve(process.env.COMMAND), ...args], { cwd: site });

before(async () => {
  // The settings are those that the page tells.
  const settings = /```json\n([^]*?)```/.exec(readFileSync(join(root, 'docs/docfx.md'), 'utf8'))[1];
  writeFileSync(join(site, 'docfx.json'), settings);
  cpSync(join(root, 'integrations/docfx/blueprints'), join(site, 'blueprints'), { recursive: true });
  mkdirSync(join(site, 'docs/services'), { recursive: true });
  const steps = '\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n    note: Warm the pot\n';
  writeFileSync(join(site, 'docs/services/tea.blueprint.yaml'), `blueprint: Tea${steps}  - backstage: Bakes the cake\n    href: cake.svg\n`);
  writeFileSync(join(site, 'docs/services/lone.blueprint.yaml'), `blueprint: Alone${steps}`);
  writeFileSync(join(site, 'docs/index.md'), '# Tea\n\n![How tea is served](drawings/services/tea.svg)\n\n![Only light](drawings/services/lone.svg)\n');
  writeFileSync(join(site, 'docs/toc.yml'), '- name: Tea\n  href: index.md\n');
  command('render', 'docs', '-o', 'docs/drawings/');
  command('render', 'docs/services/tea.blueprint.yaml', '--theme', 'dark', '-o', 'docs/drawings/dark/services/');
  told = execFileSync(resolve(process.env.DOCFX), ['build', 'docfx.json'], { cwd: site, encoding: 'utf8' });
  server = createServer((question, answer) => {
    const path = join(site, '_site', question.url.split('?')[0].replace(/\/$/, '/index.html'));
    if (!path.startsWith(site) || !existsSync(path)) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(answer);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${address}/index.html`);
  await page.waitForSelector('a.blueprint');
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(site, { recursive: true, force: true });
});

const source = (title) => page.getAttribute(`img[alt="${title}"]`, 'src');

test('docfx warns of nothing', () => {
  assert.match(told, /\n\s*0 warning\(s\)\n\s*0 error\(s\)/);
});

test('a drawing is dark where the page is, and light where there is no other', async () => {
  assert.equal(await source('How tea is served'), 'drawings/services/tea.svg');
  await page.evaluate(() => document.documentElement.setAttribute('data-bs-theme', 'dark'));
  await page.waitForSelector('img[src="drawings/dark/services/tea.svg"]');
  assert.equal(await page.getAttribute('a.blueprint', 'href'), 'drawings/dark/services/tea.svg');
  await page.waitForSelector('img[alt="Only light"][src="drawings/services/lone.svg"]');
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('a.blueprint img')].every((image) => image.complete && image.naturalWidth > 0)));
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'docfx-dark.png') });
  await page.evaluate(() => document.documentElement.setAttribute('data-bs-theme', 'light'));
  await page.waitForSelector('img[src="drawings/services/tea.svg"]');
});

test('the viewer shows it larger, with its links and tooltips, and closes', async () => {
  await page.focus('a.blueprint');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.blueprint-viewer[open]');
  const inside = (ask) => page.evaluate(ask);
  const width = () => inside(() => document.querySelector('.room').shadowRoot.querySelector('svg').getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press('+');
  assert.ok(Math.abs((await width()) / before - 1.25) < 0.01);
  assert.equal(await inside(() => document.querySelector('.room').shadowRoot.querySelector('a').getAttribute('href')), `${address}/drawings/services/cake.svg`);
  assert.ok(await inside(() => document.querySelector('.room').shadowRoot.querySelector('title') !== null));
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'docfx-viewer.png') });
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  assert.deepEqual(complaints, []);
});
