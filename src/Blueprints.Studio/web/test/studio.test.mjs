// Drives the built page in Chromium as a reader would, and holds what it draws against the command's, byte for byte.
// Usage: node --test test/   with STUDIO (the folder that build.sh made), COMMAND (the command's .dll) and CHROMIUM in the environment.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { command, openStage, root, studio, wait } from '../testing/stage.mjs';

let stage, page, address, browser, complaints, drawn, panel, status, write, lines, until, card, lit, shot;

before(async () => {
  stage = await openStage();
  ({ page, address, browser, complaints, drawn, panel, status, write, lines, until, card, lit, shot } = stage);
  await drawn('Opening a current account');
});

after(() => stage?.close());

test('a first visit shows a service with its weak links, and the page complains of nothing', async () => {
  await panel('SB0402');
  assert.deepEqual(complaints, []);
});

test('what is written is drawn, and mistakes are told at their line', async () => {
  await write('blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: order\n  - frontstage: Brews it\n    id: brew\n    fail: Too weak\n');
  await drawn('Brews it');
  await panel('SB0201');
  await write('blueprint: Tea\nsteps:\n  - custmer: Orders tea\n');
  await panel("'custmer'");
  assert.match(await page.locator('#links li').first().innerText(), /line 3/);
  await page.locator('#links .fix').first().click();
  await drawn('Orders tea');
  assert.match(await page.evaluate(() => document.querySelector('#text > .host').shadowRoot.querySelector('.cm-content').textContent), /- customer: Orders tea/);
});

test('a card leads to its text, and the caret to its card', async () => {
  await write('blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: order\n  - frontstage: Brews it\n    id: brew\n');
  await drawn('Brews it');
  await page.locator('[data-role="step"][data-id="brew"]').click();
  await page.waitForFunction(() => document.querySelector('#view > div').shadowRoot.querySelector('[data-lit]')?.getAttribute('data-id') === 'brew', null, wait);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.querySelector('#view > div').shadowRoot.querySelector('[data-lit]')?.getAttribute('data-id') === 'order', null, wait);
});

test('keys are completed', async () => {
  await write('blueprint: Tea\nsteps:\n  - customer: Orders tea\n    ti');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete li').filter({ hasText: /^time/ }).first().waitFor(wait);
  await page.keyboard.press('Escape');
});

test('the page speaks Chinese, and the documents to begin with do too', async () => {
  await page.selectOption('#language', 'zh');
  await page.locator('#save', { hasText: '保存' }).waitFor(wait);
  await page.waitForFunction(() => document.querySelectorAll('#new option').length > 5, null, wait);
  await page.selectOption('#new', { index: 3 });
  await page.waitForFunction(() => document.querySelector('#view > div').shadowRoot.querySelector('svg')?.getAttribute('lang')?.startsWith('zh'), null, wait);
  await page.selectOption('#language', 'en');
});

test('a text comes back after the page was closed, and a link holds a whole document', async () => {
  await write('blueprint: Kept\nsteps:\n  - customer: Comes back\n');
  await drawn('Comes back');
  await page.waitForTimeout(800);
  await page.reload();
  await drawn('Comes back');
  const { deflateSync } = await import('node:zlib');
  const other = await browser.newPage();
  await other.goto(`${address}#name=linked.blueprint.yaml&zlib=${deflateSync('blueprint: Linked\nsteps:\n  - customer: Is in the link\n').toString('base64url')}`);
  await other.waitForFunction(() => document.querySelector('#view > div')?.shadowRoot.querySelector('svg')?.textContent.includes('Is in the link'), null, wait);
  assert.equal(await other.inputValue('#name'), 'linked.blueprint.yaml');
  await other.close();
});

async function open(name, content) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

test('a text with mistakes is not exported as the drawing before it', async () => {
  await write('blueprint: Sound\nsteps:\n  - customer: Is sound\n');
  await drawn('Is sound');
  await write('blueprint: Unsound\nsteps:\n  - customr: A\n');
  await status('1 mistake');
  await status('text before');
  await page.selectOption('#export', 'svg');
  await status('no drawing of it');
  await write('blueprint: Sound again\nsteps:\n  - customer: Is sound again\n');
  const [download] = await Promise.all([page.waitForEvent('download'), page.selectOption('#export', 'svg')]);
  assert.match(readFileSync(await download.path(), 'utf8'), /Is sound again/);
});

test('nothing of the document before is left where another is opened', async () => {
  await write('blueprint: Before\nsteps:\n  - customer: A\n    time: 5\n');
  await page.locator('#links .fix').first().waitFor(wait);
  const long = `blueprint: After\nsteps:\n${Array.from({ length: 300 }, (_, i) => `  - customer: Step ${i}\n`).join('')}`;
  await open('after.blueprint.yaml', long);
  const left = await page.waitForFunction(() => document.getElementById('name').value === 'after.blueprint.yaml' && { fixes: document.querySelectorAll('#links .fix').length }, null, wait);
  assert.equal((await left.jsonValue()).fixes, 0);
  await drawn('Step 299');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  await drawn('Step 299');
});

test('what is no text is refused, and a diagram of Mermaid is read', async () => {
  await write('blueprint: Mine\nsteps:\n  - customer: Stays\n');
  await drawn('Stays');
  await open('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  await status('no text');
  assert.notEqual(await page.inputValue('#name'), 'picture.png');
  await drawn('Stays');
  await open('late.mmd', 'ishikawa\n  Late\n    Machine\n      Worn out\n');
  await drawn('Worn out');
  assert.equal(await page.inputValue('#name'), 'late.fishbone.yaml');
});

test('a link is followed where it is pasted, and told where it can\'t be read', async () => {
  const { deflateSync } = await import('node:zlib');
  const code = deflateSync('blueprint: Pasted\nsteps:\n  - customer: Was pasted\n').toString('base64url');
  await page.evaluate((code) => { location.hash = `name=pasted.blueprint.yaml&zlib=${code}`; }, code);
  await drawn('Was pasted');
  const other = await browser.newPage();
  await other.goto(`${address}#name=cut.blueprint.yaml&zlib=${code.slice(0, 30)}`);
  await other.waitForFunction(() => document.querySelector('#view > div')?.shadowRoot.querySelector('svg') && document.getElementById('status').textContent.includes('cut short'), null, wait);
  await other.close();
});

const four = 'blueprint: Tea\nsteps:\n  # The first.\n  - customer: Orders tea # at the desk\n  - frontstage: Brews it\n    id: brew\n  - frontstage: Brings it\n    id: bring\n  - customer: Drinks\n    id: drink\n    next: end\n';

test('a label is written in its place on the drawing, and undone as any other edit', async () => {
  await write(four);
  await drawn('Drinks');
  await card('orders-tea').dblclick();
  assert.equal(await page.locator('#view .label').inputValue(), 'Orders tea');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Orders: twice');
  await shot('label');
  await page.keyboard.press('Enter');
  await drawn('Orders: twice');
  assert.equal(await lines(), four.replace('Orders tea #', '"Orders: twice" #'));
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  await drawn('Orders tea');
  assert.equal(await lines(), four);
  await card('brew').dblclick();
  await page.keyboard.type('Never mind');
  await page.keyboard.press('Escape');
  assert.equal(await lines(), four);
});

test('a step is added behind another, deleted, and moved to another lane', async () => {
  await write(four);
  await drawn('Drinks');
  await card('brew').click();
  await lit('brew');
  await page.click('#change-add');
  await page.keyboard.type('Stirs it');
  await page.keyboard.press('Enter');
  await until('    id: brew\n  - frontstage: Stirs it\n  - frontstage: Brings it');
  await drawn('Stirs it');
  await card('bring').click();
  await lit('bring');
  await page.selectOption('#change-move', 'backstage');
  await until('  - backstage: Brings it\n');
  await page.waitForFunction(() => document.querySelector('#view > div').shadowRoot.querySelector('[data-role="step"][data-id="bring"]')?.getAttribute('data-lane') === 'backstage', null, wait);
  await card('bring').click();
  await lit('bring');
  await page.locator('#view').focus();
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => !document.querySelector('#view > div').shadowRoot.querySelector('[data-id="bring"]'), null, wait);
  assert.equal(await lines(), four.replace('  - frontstage: Brings it\n    id: bring\n', '  - frontstage: Stirs it\n'));
});

test('the buttons for a card stand beside it, and within the view', async () => {
  await write(four);
  await drawn('Drinks');
  for (const [width, height] of [[1440, 900], [900, 520]]) {
    await page.setViewportSize({ width, height });
    await page.click('#fit');
    for (const id of ['orders-tea', 'brew', 'bring', 'drink']) {
      await card(id).dispatchEvent('click');
      await lit(id);
      if (id === 'brew') await shot(`tools-${width}`);
      const [one, tools, view] = await Promise.all([card(id).boundingBox(), page.locator('#tools').boundingBox(), page.locator('#view').boundingBox()]);
      const apart = tools.x + tools.width <= one.x || one.x + one.width <= tools.x || tools.y + tools.height <= one.y || one.y + one.height <= tools.y;
      assert.ok(apart, `${id} at ${width}: ${JSON.stringify([one, tools])}`);
      assert.ok(tools.x >= view.x && tools.y >= view.y && tools.x + tools.width <= view.x + view.width && tools.y + tools.height <= view.y + view.height, `${id} at ${width}: ${JSON.stringify([tools, view])}`);
    }
  }

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.click('#fit');
});

test('a card is dragged to another lane', async () => {
  await write(four);
  await drawn('Drinks');
  await page.click('#fit');
  const [from, to] = [await card('brew').boundingBox(), await page.locator('[data-role="lane"][data-id="support"]').boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 20, { steps: 4 });
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await until('  - support: Brews it\n');
  assert.equal(await lines(), four.replace('frontstage: Brews it', 'support: Brews it'));
});

test('what has no one answer is refused with its reason, in the language of the page', async () => {
  const choice = 'blueprint: Tea\nsteps:\n  - customer: Sugar?\n    id: sugar\n    next:\n      - {to: with, when: "Yes"}\n      - {to: without, when: "No"}\n  - frontstage: With\n    id: with\n    next: end\n  - frontstage: Without\n    id: without\n';
  await write(choice);
  await drawn('Without');
  await card('sugar').click();
  await lit('sugar');
  await page.click('#change-delete');
  await status('It is a decision');
  await page.selectOption('#language', 'zh');
  await page.locator('#change-delete', { hasText: '删除' }).waitFor(wait);
  await card('sugar').click();
  await page.click('#change-delete');
  await status('这是一个判断');
  assert.equal(await lines(), choice);
  await page.selectOption('#language', 'en');
});

test('what was chosen is chosen again next time', async () => {
  await page.selectOption('#language', 'zh');
  await page.check('#findings');
  await page.reload();
  await page.locator('#save', { hasText: '保存' }).waitFor(wait);
  assert.equal(await page.isChecked('#findings'), true);
  await page.uncheck('#findings');
  await page.selectOption('#language', 'en');
});

test('what a document says is text, and nothing of it runs', async () => {
  await write('blueprint: "<img src=x onerror=window.ran=1>"\nsteps:\n  - customer: "<script>window.ran=1</script>"\n    href: "javascript:window.ran=1"\n    fail: "<b onclick=window.ran=1>"\n');
  await panel('javascript');
  await write('blueprint: "<img src=x onerror=window.ran=1>"\nsteps:\n  - customer: "<script>window.ran=1</script>"\n    fail: "<b onclick=window.ran=1>"\n');
  await drawn('<script>window.ran=1');
  await panel('SB0201');
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

test('axe finds nothing to complain of', async () => {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') }).catch(() => {});
  const context = await browser.newContext({ bypassCSP: true });
  const free = await context.newPage();
  await free.goto(address);
  await free.waitForFunction(() => document.querySelector('#view > div')?.shadowRoot.querySelector('svg'), null, wait);
  await free.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  const violations = await free.evaluate(async () => (await window.axe.run()).violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`));
  await context.close();
  assert.deepEqual(violations, []);
});

test('drawings are the command\'s, byte for byte', async () => {
  const { dotnet } = await import(pathToFileURL(join(studio, '_framework/dotnet.js')).href);
  const { getAssemblyExports, getConfig } = await dotnet.withDiagnosticTracing(false).create();
  const library = (await getAssemblyExports(getConfig().mainAssemblyName)).Blueprints.Studio.Studio;
  const examples = readdirSync(join(root, 'examples')).filter((file) => /\.(blueprint|fishbone)\.yaml$/.test(file));
  assert.ok(examples.length > 10);
  for (const example of examples) {
    const path = join('examples', example);
    const theirs = execFileSync('dotnet', [command, 'render', path, '-o', '-'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
    const answer = library.Draw(readFileSync(join(root, path), 'utf8'), path, '', '', '', '');
    assert.equal(answer.slice(answer.indexOf('\n') + 1), theirs, example);
  }
});
