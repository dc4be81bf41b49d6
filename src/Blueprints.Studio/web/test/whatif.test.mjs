// What if: the sliders of the built page, and what is simulated while they are moved.
// Usage: node --test test/   with STUDIO (the folder that build.sh made) and CHROMIUM in the environment.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { openStage, wait } from '../testing/stage.mjs';

let stage, page, drawn, write, shot;

before(async () => {
  stage = await openStage();
  ({ page, drawn, write, shot } = stage);
  await drawn('Opening a current account');
});

after(() => stage?.close());

const queue = (demand, staff) => `blueprint: Counter\npromise: 10 min\ndemand: ${demand} per hour\nlanes:\n  customer: Customer\n  clerk: {band: frontstage, label: Clerk, staff: ${staff}}\nsteps:\n  - customer: Asks\n    id: ask\n  - clerk: Answers\n    id: answer\n    time: {shape: exponential, typical: 4 min}\n    next:\n      - {to: leave, when: Content, share: 90%}\n      - {to: call, when: Not yet, share: 10%}\n  - clerk: Calls another office\n    id: call\n    time: 5-9 min\n  - customer: Leaves\n    id: leave\n`;
const rows = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#whatif tr')].slice(1).map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.textContent)])));
const row = (name, column, pattern) => page.waitForFunction(([name, column, pattern]) => [...document.querySelectorAll('#whatif tr')].some((row) => row.cells[0].textContent === name && new RegExp(pattern).test(row.cells[column].textContent)), [name, column, pattern], wait);
const move = (key, value) => page.evaluate(([key, value]) => {
  const slider = document.querySelector(`#whatif input[data-key="${key}"]`);
  slider.value = value;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}, [key, value]);
const cases = (least) => page.waitForFunction((least) => Number(document.querySelector('.results p')?.textContent.match(/^[\d,]+/)?.[0].replaceAll(',', '') ?? 0) >= least, least, wait);

test('a service is simulated as it is, and with a person more beside it', async () => {
  await write(queue(24, 2));
  await drawn('Calls another office');
  await page.click('#whatif-open');
  await row('Busy: Clerk', 1, '^[89]\\d\\.');
  assert.deepEqual((await rows())['Busy: Clerk'].slice(1), ['–', '–']);
  await move('clerk.staff', '4');
  await row('Busy: Clerk', 2, '^4\\d\\.');
  await cases(1_000);
  const found = await rows();
  assert.match(found['Promise kept'][1], /^9\d\.|^8\d\./);
  assert.match(found['Lead time, mean'][2], /^−/);
  await shot('whatif-en');
  await page.click('#whatif-reset');
  await row('Busy: Clerk', 2, '–');
});

test('the keys move a slider, and of several values the last wins', async () => {
  for (let i = 0; i < 12; i++) {
    await move('demand', String(60 + 5 * i));
    await page.waitForTimeout(150 * (i % 4));
  }

  await move('demand', '50');
  await row('Busy: Clerk', 2, '^4\\d\\.');
  await page.locator('#whatif input[data-key="demand"]').focus();
  await page.keyboard.press('End');
  assert.equal(await page.locator('#whatif input[data-key="demand"]').inputValue(), '200');
  await row('Busy: Clerk', 2, '^(9\\d|100)');
  await page.waitForFunction(() => document.querySelector('.results p').textContent.includes('grows without end as moved'), null, wait);
  await page.click('#whatif-reset');
});

test('what keeps a service from being simulated is told, and the text that says it is followed', async () => {
  await write(queue(24, 2).replace('demand: 24 per hour\n', ''));
  await page.waitForFunction(() => /demand/.test(document.querySelector('.results p').textContent), null, wait);
  await write('fishbone: Late\ncategories:\n  People: [Ill]\n');
  await page.waitForFunction(() => document.querySelector('.results p').textContent.includes('nothing to simulate'), null, wait);
  await write(queue(24, 3));
  await row('Busy: Clerk', 1, '^[56]\\d\\.');
});

test('the panel speaks Chinese, fits a small window, and axe finds nothing to complain of', async () => {
  await page.selectOption('#language', 'zh');
  await row('忙碌: Clerk', 1, '^[56]\\d\\.');
  await move('answer.time', '150');
  await row('忙碌: Clerk', 2, '^[89]\\d\\.');
  await shot('whatif-zh');
  await page.setViewportSize({ width: 480, height: 760 });
  await shot('whatif-small');
  await page.setViewportSize({ width: 1440, height: 900 });
  const context = await stage.browser.newContext({ bypassCSP: true });
  const free = await context.newPage();
  await free.goto(stage.address);
  await free.waitForFunction(() => document.querySelector('#view > div')?.shadowRoot.querySelector('[data-role="step"]'), null, wait);
  await free.click('#whatif-open');
  await free.waitForFunction(() => document.querySelector('.results p').textContent !== '', null, wait);
  await free.locator('[data-role="step"]').first().dispatchEvent('click');
  await free.locator('#change-form').click(wait);
  await free.locator('#field-Time').waitFor(wait);
  await free.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  const violations = () => free.evaluate(async () => (await window.axe.run()).violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 90)).join(' | ')}`));
  assert.deepEqual(await violations(), []);
  await free.locator('#field-Time').press('Escape');
  await free.locator('#change-arrow').click(wait);
  await free.locator('#arrow-to').waitFor(wait);
  assert.deepEqual(await violations(), []);
  await context.close();
  await page.selectOption('#language', 'en');
});
