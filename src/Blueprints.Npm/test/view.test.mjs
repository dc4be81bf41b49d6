// The element <blueprint-view> in Chromium, under a strict policy of content, as a reader meets it. SCREENSHOTS is a folder for pictures, where they are wanted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { read, take } from './package.mjs';
import { notes, serve } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tea = 'blueprint: Afternoon tea\nsteps:\n  - customer: Orders tea\n    id: order\n  - frontstage: Serves the tea\n    id: serve\n    href: other/coffee.html\n    fail: Tea is cold\n';
const wait = { timeout: 60_000 };
const complaints = [];
let server, browser, context, page, address, pages, asked;

before(async () => {
  server = serve(() => pages, (path) => asked.push(path));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  await context?.close();
  complaints.length = 0;
  [pages, asked] = [new Map([['/docs/tea.blueprint.yaml', tea], ['/notes.js', notes]]), []];
  context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});

async function open(body, lang = 'en') {
  pages.set('/docs/page.html', `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Tea</title><script src="/notes.js"></script><script type="module" src="/lib/view.js"></script></head><body><main><h1>Tea</h1>${body}</main></body></html>`);
  await page.goto(`${address}/docs/page.html`);
}

/** What the element has told last of one kind. */
const heard = async (kind, id = 'v', times = 1) => (await page.waitForFunction(([kind, id, times]) => {
  const all = told.filter((one) => one[0] === kind && one[1] === id);
  return all.length >= times && { detail: all.at(-1)[2] };
}, [kind, id, times], wait)).evaluate(({ detail }) => detail);

const inside = (work, argument) => page.evaluate(([work, argument]) => {
  const shown = document.getElementById('v').shadowRoot;
  return Function('shown', 'argument', `return (${work})(shown, argument)`)(shown, argument);
}, [String(work), argument]);

const drawn = () => page.locator('#v svg');
const lines = () => page.locator('#v .problems li').allInnerTexts();
const isQuiet = async () => {
  assert.deepEqual(complaints, []);
  assert.deepEqual(await page.evaluate(() => told.filter(([kind]) => kind === 'policy')), []);
};
const violations = async () => {
  // Put in by the driver, since the policy lets no page do it.
  await page.evaluate(axe);
  return page.evaluate(async () => (await globalThis.axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 160), nodes[0].failureSummary]));
};
const picture = async (name) => process.env.SCREENSHOTS && page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true });

test('a document is drawn as the library draws it, under a strict policy', async () => {
  await open('<blueprint-view id="v" src="/examples/bank-before.blueprint.yaml" findings theme="print" lang="zh"></blueprint-view>');
  const ready = await heard('ready');
  assert.deepEqual([ready.kind, ready.problems], ['blueprint', []]);
  const { render } = await take('index');
  const { svg } = await render(read('examples', 'bank-before.blueprint.yaml'), { findings: true, theme: 'print', language: 'zh', name: 'bank-before.blueprint.yaml' });
  const texts = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text]) => text.replace(/<[^>]*>/g, '').replace(/&gt;/g, '>'));
  assert.deepEqual(await inside((shown) => [...shown.querySelectorAll('text')].map((text) => text.textContent)), texts);
  assert.equal(await inside((shown) => shown.querySelectorAll('svg path, svg rect, svg circle, svg polygon').length), svg.match(/<(path|rect|circle|polygon) /g).length);
  await isQuiet();
  await picture('bank');
});

test('text stands inside as a script, as plain text, or comes from the program', async () => {
  await open(`<blueprint-view id="v">\n    <script type="text/yaml">\n      ${tea.replaceAll('\n', '\n      ')}</script></blueprint-view><blueprint-view id="w">\nfishbone: Tea is cold\ncategories:\n  Method:\n    - Tea waits\n</blueprint-view>`);
  assert.equal((await heard('ready')).title, 'Afternoon tea');
  assert.equal((await heard('ready', 'w')).kind, 'fishbone');
  await page.evaluate(() => { document.getElementById('v').text = 'blueprint: Coffee\nsteps:\n  - customer: Orders coffee\n'; });
  assert.equal((await heard('ready', 'v', 2)).title, 'Coffee');
  await page.evaluate(() => { document.getElementById('w').textContent = 'fishbone: Coffee is cold\ncategories:\n  Method:\n    - Coffee waits\n'; });
  assert.equal((await heard('ready', 'w', 2)).title, 'Coffee is cold');
  assert.equal(asked.filter((path) => path.endsWith('dotnet.native.wasm')).length, 1);
  await isQuiet();
});

test('the page about the package shows what it says', async () => {
  pages.set('/services/bank.blueprint.yaml', read('examples', 'bank-before.blueprint.yaml'));
  for (const name of ['npm.md', 'npm.zh.md']) {
    const [, html] = /```html\n([^]*?)```/.exec(read('docs', name));
    await open(html.replaceAll('/blueprints/', '/lib/'));
    assert.equal((await heard('ready', 'bank')).title, 'Bank card cash withdrawal (before)');
    assert.equal((await heard('ready', '')).kind, 'fishbone');
    await isQuiet();
  }
});

test('a finished drawing needs no library', async () => {
  const svg = read('tests/cases/drawings/bank-before.verified.svg');
  pages.set('/docs/bank.svg', svg);
  await open(`<blueprint-view id="v" src="bank.svg"></blueprint-view><blueprint-view id="w">${svg}</blueprint-view>`);
  for (const id of ['v', 'w']) assert.equal((await heard('ready', id)).title, 'Bank card cash withdrawal (before)');
  await page.locator('#w [role="group"][data-id="number"]').click();
  assert.equal((await heard('select', 'w')).id, 'number');
  assert.deepEqual(asked.filter((path) => /worker|runtime\//.test(path)), []);
  await isQuiet();
});

test('mistakes are listed in the language of the reader, and told', async () => {
  pages.set('/docs/wrong.yaml', 'blueprint: Tea\nsteps:\n  - custmer: Orders tea\n');
  await open('<blueprint-view id="v" src="wrong.yaml"></blueprint-view><blueprint-view id="w" src="wrong.yaml" lang="zh-CN"></blueprint-view>');
  const error = await heard('error');
  assert.deepEqual([error.problems[0].code, error.problems[0].file, error.problems[0].line], ['BP0012', 'wrong.yaml', 3]);
  assert.match((await lines())[0], /^line 3: unknown lane 'custmer'; did you mean 'customer'\?/);
  await heard('error', 'w');
  assert.match(await page.locator('#w .problems').innerText(), /^第 3 行：.*泳道/);
  assert.equal(await drawn().count(), 0);
  assert.deepEqual(await violations(), []);
  await picture('mistakes');
  await isQuiet();
});

test('what can not be read or is wrongly asked for is told', async () => {
  pages.set('/docs/large.yaml', `blueprint: ${'x'.repeat(17 * 1024 * 1024)}`);
  pages.set('/docs/page.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>');
  pages.set('/docs/broken.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>');
  await open(`<blueprint-view id="v" src="none.yaml"></blueprint-view><blueprint-view id="a" src="large.yaml"></blueprint-view><blueprint-view id="b" src="http://[/"></blueprint-view>
    <blueprint-view id="c" lang="zh"></blueprint-view><blueprint-view id="d" src="page.svg"></blueprint-view><blueprint-view id="e" src="https://example.com/x.yaml"></blueprint-view>`);
  assert.equal((await heard('error')).message, "'none.yaml' cannot be read: 404");
  assert.match((await heard('error', 'a')).message, /more than 16 MiB/);
  assert.match((await heard('error', 'b')).message, /no answer/);
  assert.equal((await heard('error', 'c')).message, '没有文档：请写 src，或把文档写在里面');
  await heard('error', 'd');
  assert.match((await heard('error', 'e')).message, /no answer/);
  await open('<blueprint-view id="v" src="tea.blueprint.yaml" theme="pink" fold="many" findings="perhaps"></blueprint-view>');
  await heard('ready');
  assert.deepEqual(await lines(), ["theme can't be 'pink'; it takes light, dark, print, auto", "fold can't be 'many'; it takes auto, none, 1-100", "findings can't be 'perhaps'; it takes true, false"]);
});

test('attributes change the drawing', async () => {
  await open('<blueprint-view id="v" src="tea.blueprint.yaml"></blueprint-view>');
  await heard('ready');
  const ground = () => inside((shown) => shown.querySelector('svg > rect').getAttribute('fill'));
  const set = async (name, value, times) => {
    await page.evaluate(([name, value]) => document.getElementById('v').setAttribute(name, value), [name, value]);
    await heard('ready', 'v', times);
  };
  assert.equal(await ground(), '#FFFFFF');
  await set('theme', 'dark', 2);
  assert.notEqual(await ground(), '#FFFFFF');
  await set('theme', 'auto', 3);
  assert.equal(await ground(), '#FFFFFF');
  await page.emulateMedia({ colorScheme: 'dark' });
  await heard('ready', 'v', 4);
  assert.notEqual(await ground(), '#FFFFFF');
  await picture('dark');
  await set('lang', 'zh', 5);
  assert.match(await drawn().innerHTML(), /顾客/);
  await set('findings', '', 6);
  assert.equal(await drawn().locator('[data-role="findings"], [data-role="finding-entry"]').count() > 0, true);
  await page.evaluate(() => document.getElementById('v').removeAttribute('src'));
  await heard('error');
  assert.equal(await drawn().count(), 0);
  await isQuiet();
});

test('parts are chosen by mouse and by keys, and tell what they are', async () => {
  await open('<blueprint-view id="v" src="/examples/bank-before.blueprint.yaml" findings></blueprint-view>');
  await heard('ready');
  await page.locator('#v [data-role="step"][data-id="present"]').click();
  assert.deepEqual(await heard('select'), { id: 'present', role: 'step', label: 'Presents card and identity document (Cardholder)' });
  assert.equal(await page.evaluate(() => document.getElementById('v').selected), 'present');
  const tip = page.locator('#v [role="tooltip"]');
  assert.match(await tip.innerText(), /Presents card and identity document[^]*Counter/);
  await picture('chosen');
  await page.locator('#v [data-role="finding"][data-id="number"]').first().click();
  assert.equal((await heard('select', 'v', 2)).id, 'number');
  await page.locator('#v [data-role="title"] text').first().click();
  assert.equal(await heard('select', 'v', 3), null);
  assert.equal(await tip.isVisible(), false);
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = () => inside((shown) => shown.activeElement?.getAttribute('data-id'));
  if (await focused() === null) await page.keyboard.press('Tab');
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  const second = await focused();
  assert.ok(first && second && first !== second);
  assert.equal(await tip.isVisible(), true);
  await page.keyboard.press('Enter');
  assert.equal((await heard('select', 'v', 4)).id, second);
  assert.equal(await inside((shown) => shown.activeElement.getAttribute('aria-current')), 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  assert.equal(await heard('select', 'v', 5), null);
  await page.evaluate(() => { document.getElementById('v').selected = 'present'; });
  assert.equal(await page.locator('#v [data-selected]').getAttribute('data-id'), 'present');
  await page.evaluate(() => document.getElementById('v').setAttribute('theme', 'dark'));
  await heard('ready', 'v', 2);
  assert.equal(await page.evaluate(() => document.getElementById('v').selected), 'present');
  assert.deepEqual(await violations(), []);
  await isQuiet();
});

test('a link leads where it leads from its document', async () => {
  pages.set('/deep/tea.blueprint.yaml', tea);
  pages.set('/deep/other/coffee.html', '<!doctype html><title>Coffee</title>');
  await open('<blueprint-view id="v" src="/deep/tea.blueprint.yaml"></blueprint-view>');
  await heard('ready');
  assert.deepEqual(await violations(), []);
  await page.locator('#v a [data-role="step"]').click();
  await page.waitForURL('**/deep/other/coffee.html', wait);
});

test('fishbones are chosen as steps are', async () => {
  await open('<blueprint-view id="v" src="/examples/airport.fishbone.yaml"></blueprint-view>');
  assert.equal((await heard('ready')).kind, 'fishbone');
  await page.locator('#v [data-role="cause"]').first().focus();
  await page.keyboard.press('Enter');
  assert.equal((await heard('select')).role, 'cause');
  assert.deepEqual(await violations(), []);
  await picture('fishbone');
});

test('nothing of a hostile document or drawing runs or loads', async () => {
  const evil = '</title></svg><script>hacked=1</script><img src=x onerror=hacked=1>';
  pages.set('/docs/evil.yaml', `blueprint: '${evil}'\nsteps:\n  - customer: '${evil}'\n    href: 'javascript:hacked=1'\n  - customer: b\n    href: '//example.com/x'\n`);
  pages.set('/docs/evil.svg', `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" onload="hacked=1" width="200" height="200" style="background:url(/loaded)"><script>hacked=1</script>
    <style>rect { fill: url(/loaded) }</style><foreignObject width="9" height="9"><h:iframe src="/loaded"/></foreignObject><h:img src="/loaded" onerror="hacked=1"/><a href="javascript:hacked=1"><g data-role="step" data-id="s"><title>S</title><rect width="99" height="99" onclick="hacked=1" fill="url(/loaded#a)"/></g></a>
    <a xlink:href="javascript:hacked=1"><text y="150">x</text></a><a href="data:text/html,x"><text y="170">y</text></a><image href="/loaded" width="9" height="9"/><use href="/loaded#a"/><animate attributeName="href" to="javascript:hacked=1"/><set attributeName="onclick" to="hacked=1"/></svg>`);
  await open('<blueprint-view id="w" src="evil.yaml"></blueprint-view><blueprint-view id="v" src="evil.svg"></blueprint-view>');
  await page.waitForFunction(() => told.filter(([kind]) => kind === 'ready' || kind === 'error').length === 2, null, wait);
  await page.locator('#v [data-id="s"]').click();
  await page.locator('#v text').first().click();
  await page.locator('#v text').last().click();
  assert.equal(await page.evaluate(() => typeof hacked), 'undefined');
  assert.equal(page.url(), `${address}/docs/page.html`);
  assert.deepEqual(asked.filter((path) => path.startsWith('/loaded')), []);
  assert.deepEqual(await inside((shown) => [...shown.querySelector('.drawing').querySelectorAll('script, style, foreignObject, use, iframe, img, animate, set, [onload], [onclick], [style]')].map((element) => element.localName)), []);
  assert.deepEqual(await inside((shown) => [...shown.querySelectorAll('[href]')].map((element) => element.getAttribute('href'))), []);
  // The browser tells what of the file it refused before we left it out.
  assert.deepEqual(complaints.filter((complaint) => !/violates the following Content Security Policy/.test(complaint)), []);
});

test('a document that takes too long is given up, and the next one drawn', async () => {
  pages.set('/slow/worker.js', "postMessage({ id: 0 });");
  pages.set('/slow.js', "import { BlueprintView } from '/lib/view.js'; BlueprintView.base = '/slow/'; globalThis.restore = () => { BlueprintView.base = '/lib/'; };");
  await page.clock.install();
  await open('<blueprint-view id="v" lang="en"></blueprint-view><script type="module" src="/slow.js"></script>');
  await heard('error');
  await page.evaluate((tea) => { document.getElementById('v').text = tea; }, tea);
  await page.waitForFunction(() => document.getElementById('v').shadowRoot.querySelector('[aria-busy]'), null, wait);
  for (let i = 0; i < 500 && !asked.includes('/slow/worker.js'); i++) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 500));
  await page.evaluate(() => restore());
  await page.clock.fastForward(21_000);
  assert.equal((await heard('error', 'v', 2)).message, 'it cannot be drawn: it took too long');
  await page.evaluate((tea) => { document.getElementById('v').text = `${tea}\n`; }, tea);
  assert.equal((await heard('ready')).title, 'Afternoon tea');
});

test('a library that does not start is told', async () => {
  pages.set('/none.js', "import { BlueprintView } from '/lib/view.js'; BlueprintView.base = '/none/'; document.getElementById('v').text = 'blueprint: Tea';");
  await open('<blueprint-view id="v"></blueprint-view><script type="module" src="/none.js"></script>');
  assert.match((await heard('error', 'v', 1)).message, /there is no document|could not start/);
  assert.match((await heard('error', 'v', 2)).message, /^it cannot be drawn: .*could not start/);
});

test('an element that is moved or taken away while it draws disturbs nothing', async () => {
  await open('<blueprint-view id="v" src="tea.blueprint.yaml"></blueprint-view><section></section>');
  await page.evaluate(() => {
    const view = document.getElementById('v');
    document.querySelector('section').append(view);
    view.setAttribute('theme', 'dark');
    const other = document.createElement('blueprint-view');
    other.text = 'blueprint: x';
    document.body.append(other);
    other.remove();
  });
  await heard('ready');
  assert.equal(await page.evaluate(() => told.filter(([kind]) => kind === 'error').length), 0);
  await isQuiet();
});

test('where pages are made without a browser, the module does no harm', async () => {
  const { BlueprintView } = await take('view');
  assert.equal(typeof BlueprintView, 'function');
});
