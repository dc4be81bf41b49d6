// Drives the page as 'blueprints studio' serves it with a folder: coming in, saving, changes from elsewhere, two windows, a server that is killed.
// Usage: node --test test/   with COMMAND (the command's .dll, built with the page) and CHROMIUM in the environment.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const command = resolve(process.env.COMMAND ?? join(root, 'src/Blueprints.Cli/bin/Release/net10.0/Blueprints.Cli.dll'));
const shots = process.env.SHOTS;
const wait = { timeout: 60_000 };
const tea = 'blueprint: Tea\nsteps:\n  - customer: Orders tea\n    id: order\n  - frontstage: Brings it\n';
const other = tea.replace('Orders tea', 'Orders cake');

let browser, context, page, top, folder, server, complaints;

/** Starts the studio of the folder; the address that it prints. */
async function serve(port = '0') {
  const child = spawn('dotnet', [command, 'studio', folder, '--port', port], { stdio: ['ignore', 'ignore', 'pipe'] });
  server = child;
  let told = '';
  const address = await new Promise((done, fail) => {
    child.stderr.on('data', (bytes) => {
      told += bytes;
      const found = told.match(/http:\S+/);
      if (found) done(found[0]);
    });
    child.once('exit', () => fail(new Error(told)));
  });
  return address;
}

const ended = (child) => (child.exitCode !== null || child.signalCode !== null ? Promise.resolve(child.exitCode) : new Promise((done) => child.once('exit', done)));

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

after(() => browser?.close());

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), 'studio-'));
  folder = join(top, 'open');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  file('tea.blueprint.yaml', tea);
  file('deep/late.fishbone.yaml', 'fishbone: Late\ncategories:\n  People: [Too few]\n');
  const address = await serve();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: false });
  complaints = [];
  page = await enter(address);
});

afterEach(async () => {
  await context.close();
  server.kill('SIGKILL');
  await ended(server);
  rmSync(top, { recursive: true, force: true });
});

const file = (name, text) => writeFileSync(join(folder, name), text);
const content = (name) => readFileSync(join(folder, name), 'utf8');

/** A window at an address, once the first document is drawn. */
async function enter(address, within = context) {
  const window = await within.newPage();
  // Chromium itself tries to keep the look of a text that is typed over, which the policy does not let it.
  window.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Applying inline style') && complaints.push(`${message.text()} ${message.location().url}`));
  window.on('pageerror', (error) => complaints.push(String(error)));
  window.on('dialog', (dialog) => dialog.accept());
  await window.goto(address);
  await window.waitForFunction(() => document.querySelector('#view > div')?.shadowRoot.querySelector('svg'), null, wait);
  return window;
}

const open = (name, window = page) => window.selectOption('#documents', name);
const shadow = (window, words, host, part) => window.waitForFunction(([words, host, part]) => document.querySelector(host)?.shadowRoot.querySelector(part)?.textContent.includes(words), [words, host, part], wait);
const drawn = (words, window = page) => shadow(window, words, '#view > div', 'svg');
const written = (words, window = page) => shadow(window, words, '#text > .host', '.cm-content');
const status = (words, window = page) => window.waitForFunction((words) => document.getElementById('status').textContent.includes(words), words, wait);
const bar = (words, window = page) => window.waitForFunction((words) => !document.getElementById('outside').hidden && document.getElementById('outside').textContent.includes(words), words, wait);
const noBar = (window = page) => window.waitForFunction(() => document.getElementById('outside').hidden, null, wait);
const shoot = async (name, window = page) => shots && window.screenshot({ path: join(shots, `${name}.png`) });

async function write(text, window = page) {
  await window.locator('.cm-content').click();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.insertText(text);
}

async function add(text, window = page) {
  await window.locator('.cm-content').click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.insertText(text);
}

const save = (window = page) => window.keyboard.press('ControlOrMeta+s');

/** What happens elsewhere until it is so. */
async function until(holds) {
  for (let i = 0; i < 600 && !holds(); i++) await new Promise((done) => setTimeout(done, 100));
  assert.ok(holds());
}

test('the address lets in one browser, once, and shows the folder', async () => {
  assert.match(page.url(), /\/#file=deep%2Flate\.fishbone\.yaml$/);
  assert.deepEqual(await page.$$eval('#documents option', (options) => options.map((option) => option.value)), ['', 'deep/late.fishbone.yaml', 'tea.blueprint.yaml']);
  const [cookie] = await context.cookies();
  assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.expires], [true, 'Strict', -1]);
  const stranger = await browser.newContext({ locale: 'zh-CN' });
  const window = await stranger.newPage();
  const answer = await window.goto(page.url().split('#')[0]);
  assert.equal(answer.status(), 403);
  assert.match(await window.locator('p').innerText(), /请打开 blueprints studio 给出的地址/);
  await stranger.close();
  await page.reload();
  await drawn('Too few');
  assert.deepEqual(complaints, []);
});

test('a document is opened, written, saved where it lies, and found again', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await write(tea.replace('Brings it', 'Brews it'));
  await drawn('Brews it');
  await save();
  await status('Saved');
  assert.equal(content('tea.blueprint.yaml'), tea.replace('Brings it', 'Brews it'));
  await page.reload();
  await drawn('Brews it');
  await page.selectOption('#new', { index: 1 });
  await page.waitForFunction(() => document.getElementById('documents').value === '', null, wait);
  await page.fill('#name', 'deep/新.blueprint.yaml');
  await write(other);
  await drawn('Orders cake');
  await page.click('#save');
  await status('Saved');
  assert.equal(content('deep/新.blueprint.yaml'), other);
  assert.equal(await page.inputValue('#documents'), 'deep/新.blueprint.yaml');
  assert.deepEqual(complaints, []);
});

test('a file that is changed elsewhere is shown as it is, with the caret where it was, and the change can be undone', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  file('tea.blueprint.yaml', other);
  await drawn('Orders cake');
  await status('changed elsewhere');
  await page.keyboard.insertText('  - customer: Drinks\n');
  await written('it  - customer: Drinks');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await drawn('Orders tea');
  assert.equal(content('tea.blueprint.yaml'), other);
});

test('what the reader has not saved is not replaced: both versions are shown, and either can stay', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await add('  - customer: Drinks mine\n');
  await drawn('Drinks mine');
  file('tea.blueprint.yaml', other);
  await bar('changes of your own');
  await written('Drinks mine');
  await save();
  await page.locator('#conflict').waitFor(wait);
  assert.equal(content('tea.blueprint.yaml'), other);
  assert.deepEqual(await page.$$eval('#conflict section:nth-child(1) mark', (marks) => marks.map((mark) => mark.textContent)), ['  - customer: Orders tea\n', '  - customer: Drinks mine\n']);
  assert.deepEqual(await page.$$eval('#conflict section:nth-child(2) mark', (marks) => marks.map((mark) => mark.textContent)), ['  - customer: Orders cake\n']);
  await shoot('conflict-en');
  await page.click('#choose-later');
  assert.equal(content('tea.blueprint.yaml'), other);
  await page.click('#outside button');
  await page.click('#choose-theirs');
  await drawn('Orders cake');
  await noBar();
  await page.keyboard.press('ControlOrMeta+End');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  await drawn('Drinks mine');
  file('tea.blueprint.yaml', tea);
  await bar('changes of your own');
  await save();
  await page.click('#choose-mine');
  await status('Saved');
  assert.match(content('tea.blueprint.yaml'), /Drinks mine/);
  await noBar();
});

test('a new name does not write over a file that was not read', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await page.fill('#name', 'deep/late.fishbone.yaml');
  await page.click('#save');
  await page.locator('#conflict').waitFor(wait);
  await page.keyboard.press('Escape');
  assert.match(content('deep/late.fishbone.yaml'), /fishbone: Late/);
});

test('two windows hear of each other, and neither writes over the other', async () => {
  await open('tea.blueprint.yaml');
  const second = await enter(`${page.url().split('#')[0]}#file=tea.blueprint.yaml`);
  await drawn('Orders tea', second);
  await write(tea.replace('Brings it', 'First brings it'));
  await drawn('First brings it');
  await save();
  await status('Saved');
  await drawn('First brings it', second);
  await add('  - customer: Second drinks\n', second);
  await drawn('Second drinks', second);
  await page.bringToFront();
  await add('  - customer: First drinks\n');
  await save();
  await until(() => content('tea.blueprint.yaml').includes('First drinks'));
  await bar('changes of your own', second);
  await second.bringToFront();
  await save(second);
  await second.locator('#conflict').waitFor(wait);
  assert.doesNotMatch(content('tea.blueprint.yaml'), /Second drinks/);
  await second.click('#choose-mine');
  await until(() => content('tea.blueprint.yaml').includes('Second drinks'));
  await drawn('Second drinks');
  // The window that listened for both is closed: the other listens from here on.
  await page.close();
  file('tea.blueprint.yaml', other);
  await drawn('Orders cake', second);
});

test('a file that is gone is told of, and saving writes it again', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  rmSync(join(folder, 'tea.blueprint.yaml'));
  await bar('gone from the folder');
  await page.locator('.cm-content').click();
  await save();
  await status('Saved');
  assert.equal(content('tea.blueprint.yaml'), tea);
  await noBar();
});

test('common files and settings of the folder hold, and are followed', async () => {
  file('lanes.yaml', 'lanes:\n  desk: {band: frontstage, label: The desk}\n');
  file('tea.blueprint.yaml', 'blueprint: Tea\nuse: lanes.yaml\nsteps:\n  - customer: Orders tea\n    id: order\n  - desk: Brings it\n    fail: Too weak\n');
  await open('tea.blueprint.yaml');
  await drawn('The desk');
  file('lanes.yaml', 'lanes:\n  desk: {band: frontstage, label: The counter}\n');
  await drawn('The counter');
  await page.waitForFunction(() => document.getElementById('links').textContent.includes('SB0201'), null, wait);
  file('blueprints.yaml', 'analysis:\n  fail-without-recovery: off\n');
  await page.waitForFunction(() => document.querySelector('#links h2') && !document.getElementById('links').textContent.includes('SB0201'), null, wait);
  assert.deepEqual(complaints, []);
});

test('ends of lines stay as they were', async () => {
  file('tea.blueprint.yaml', tea.replaceAll('\n', '\r\n'));
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await add('  - customer: Drinks\n');
  await save();
  await status('Saved');
  assert.equal(content('tea.blueprint.yaml'), `${tea}  - customer: Drinks\n`.replaceAll('\n', '\r\n'));
});

test('pictures and PDF are those of the command', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  for (const [format, options] of [['png', ['--scale', '2']], ['pdf', []]]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.selectOption('#export', format)]);
    assert.equal(download.suggestedFilename(), `tea.${format}`);
    execFileSync('dotnet', [command, 'render', 'tea.blueprint.yaml', '-q', '-o', join(top, `theirs.${format}`), ...options], { cwd: folder });
    assert.deepEqual(readFileSync(await download.path()), readFileSync(join(top, `theirs.${format}`)));
  }
});

test('a server that was killed is told of, and what was not saved is there again with the next', async () => {
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  const { port } = new URL(page.url());
  await add('  - customer: Is not lost\n');
  await drawn('Is not lost');
  server.kill('SIGKILL');
  await ended(server);
  await bar('can’t be reached');
  await save();
  await status('kept in this browser');
  await written('Is not lost');
  await shoot('lost-en');
  assert.equal(content('tea.blueprint.yaml'), tea);
  await page.close({ runBeforeUnload: false });
  const again = await enter(await serve(port));
  await open('tea.blueprint.yaml', again);
  await drawn('Is not lost', again);
  await status('last time', again);
  await again.locator('.cm-content').click();
  await save(again);
  await status('Saved', again);
  assert.match(content('tea.blueprint.yaml'), /Is not lost/);
});

test('names that lead out of the folder are refused, and links out of it are not seen', async () => {
  writeFileSync(join(top, 'secret.blueprint.yaml'), 'blueprint: Secret\n');
  symlinkSync(join(top, 'secret.blueprint.yaml'), join(folder, 'link.blueprint.yaml'));
  await page.reload();
  await drawn('Too few');
  for (const name of ['../evil.blueprint.yaml', 'deep/../../evil.blueprint.yaml', '/tmp/evil.blueprint.yaml', '..\\evil.blueprint.yaml', '.hidden.blueprint.yaml', 'evil.sh', 'blueprints.yaml']) {
    await page.fill('#name', name);
    await page.click('#save');
    await status('no path of a document');
    await page.evaluate(() => (document.getElementById('status').textContent = ''));
  }

  await page.fill('#name', '');
  await page.click('#save');
  await status('Give the document a name');
  await page.fill('#name', 'link.blueprint.yaml');
  await page.click('#save');
  await status('leads out of the folder');
  assert.deepEqual(readdirSync(top).sort(), ['open', 'secret.blueprint.yaml']);
  assert.deepEqual(readdirSync(folder).sort(), ['deep', 'link.blueprint.yaml', 'tea.blueprint.yaml']);
  assert.equal(readFileSync(join(top, 'secret.blueprint.yaml'), 'utf8'), 'blueprint: Secret\n');
  assert.ok(!(await page.$$eval('#documents option', (options) => options.map((option) => option.value))).includes('link.blueprint.yaml'));
});

test('a name of a file is text, and nothing of it runs', async () => {
  const name = '<img src=x onerror=window.ran=1>.blueprint.yaml';
  file(name, tea);
  await page.waitForFunction((name) => [...document.querySelectorAll('#documents option')].some((option) => option.value === name), name, wait);
  await open(name);
  await drawn('Orders tea');
  await add('# mine\n');
  file(name, other);
  await bar('changes of your own');
  await page.click('#outside button');
  await page.locator('#conflict').waitFor(wait);
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

test('a small window shows all of it, and nothing is wider than it', async () => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open('tea.blueprint.yaml');
  await drawn('Orders tea');
  await add('  - customer: Drinks mine\n');
  file('tea.blueprint.yaml', other);
  await bar('changes of your own');
  await shoot('small-en');
  await page.click('#outside button');
  await page.locator('#choose-mine').waitFor(wait);
  const seen = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, below: document.getElementById('choose-later').getBoundingClientRect().bottom }));
  assert.ok(seen.wide <= 390 && seen.below <= 700, JSON.stringify(seen));
  await shoot('small-conflict-en');
});

test('axe finds nothing to complain of, in either language, also where two versions are shown', async () => {
  const state = await context.storageState();
  const free = await browser.newContext({ storageState: state, bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const window = await enter(`${page.url().split('#')[0]}#file=tea.blueprint.yaml`, free);
  for (const language of ['en', 'zh']) {
    file('tea.blueprint.yaml', tea);
    await window.selectOption('#language', language);
    await drawn('Orders tea', window);
    await add(`# ${language}\n`, window);
    file('tea.blueprint.yaml', other);
    await bar(language === 'zh' ? '尚未保存' : 'not saved', window);
    assert.deepEqual(await axe(window), []);
    await shoot(`served-${language}`, window);
    await window.click('#outside button');
    await window.locator('#conflict').waitFor(wait);
    assert.deepEqual(await axe(window), []);
    await shoot(`conflict-${language}`, window);
    await window.click('#choose-theirs');
    await noBar(window);
  }

  await free.close();
});

async function axe(window) {
  await window.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  return window.evaluate(async () => (await window.axe.run()).violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`));
}

test('Ctrl-C ends it, and leaves nothing running and nothing half-written', async () => {
  const began = Date.now();
  server.kill('SIGINT');
  assert.equal(await ended(server), 0);
  assert.ok(Date.now() - began < 20_000);
  assert.deepEqual(readdirSync(folder).sort(), ['deep', 'tea.blueprint.yaml']);
  assert.ok(existsSync(join(folder, 'deep/late.fishbone.yaml')));
});
