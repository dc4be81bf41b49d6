// The built page in Chromium, as a reader would have it, and what tests ask of it again and again.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
export const root = resolve(here, '../../../..');
export const studio = resolve(process.env.STUDIO ?? join(here, '../../dist'));
export const command = resolve(process.env.COMMAND ?? join(root, 'src/Blueprints.Cli/bin/Release/net10.0/Blueprints.Cli.dll'));
export const wait = { timeout: 60_000 };

/** Opens the page; the first document is drawn. */
export async function openStage() {
  const server = createServer((question, answer) => {
    const path = join(studio, question.url.split('?')[0].replace(/\/$/, '/index.html'));
    if (!path.startsWith(studio) || !existsSync(path)) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(answer);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(address);

  const stage = {
    address,
    browser,
    page,
    complaints,
    close: async () => {
      await browser.close();
      server.close();
    },
    /** Waits for a drawing that says something. */
    drawn: (words) => page.waitForFunction((words) => document.querySelector('#view > div')?.shadowRoot.querySelector('svg')?.textContent.includes(words), words, wait),
    /** Waits until the drawing stays as it is. */
    settled: async () => {
      for (let last = '', same = 0; same < 3; await page.waitForTimeout(150)) {
        const now = await page.evaluate(() => document.querySelector('#view > div').shadowRoot.innerHTML);
        same = now === last ? same + 1 : 0;
        last = now;
      }
    },
    panel: (words) => page.waitForFunction((words) => document.getElementById('links').textContent.includes(words), words, wait),
    status: (words) => page.waitForFunction((words) => document.getElementById('status').textContent.includes(words), words, wait),
    write: async (text) => {
      await page.locator('.cm-content').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    /** The text, as it stands. */
    lines: () => page.evaluate(() => [...document.querySelector('#text > .host').shadowRoot.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n')),
    until: (words) => page.waitForFunction((words) => [...document.querySelector('#text > .host').shadowRoot.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n').includes(words), words, wait),
    /** The card of a step, or the words of a cause or a category. */
    card: (id) => page.locator(`[data-role="step"][data-id="${id}"], :is([data-role="cause"], [data-role="category"])[data-id="${id}"] text`).first(),
    lit: (id) => page.waitForFunction((id) => document.querySelector('#view > div').shadowRoot.querySelector('[data-lit]')?.getAttribute('data-id') === id && !document.getElementById('tools').hidden, id, wait),
    /** A picture of the page, where pictures are wanted. */
    shot: async (name) => process.env.SHOTS && page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) }),
    /** Chooses an element as a click does, wherever the buttons stand. */
    choose: async (id) => {
      await stage.card(id).dispatchEvent('click');
      await stage.lit(id);
    },
  };
  return stage;
}
