// Changes on the drawing of the built page, by the mouse and by keys: what each writes into the text.
// Usage: node --test test/   with STUDIO (the folder that build.sh made) and CHROMIUM in the environment.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, wait } from '../testing/stage.mjs';

let stage, page, drawn, status, write, lines, until, card, choose, settled, shot;

before(async () => {
  stage = await openStage();
  ({ page, drawn, status, write, lines, until, card, choose, settled, shot } = stage);
  await drawn('Opening a current account');
});

after(() => stage?.close());

const late = 'fishbone: Late\ncategories:\n  # Of the first meeting.\n  People:\n    - Too few: # at night\n        - Illness\n    - Slow\n  Machine: [Old]\n';

test('a cause is reworded, added and deleted on the drawing, with what lies below it', async () => {
  await write(late);
  await drawn('Illness');
  await card('slow').dblclick();
  assert.equal(await page.locator('#view .label').inputValue(), 'Slow');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Slow at noon');
  await page.keyboard.press('Enter');
  await until('    - Slow at noon\n');
  await drawn('Slow at noon');
  await choose('illness');
  await page.click('#change-add');
  await page.keyboard.type('No vaccination');
  await page.keyboard.press('Enter');
  await until('        - Illness:\n            - No vaccination\n');
  await drawn('No vaccination');
  await choose('too-few');
  await shot('cause-en');
  await page.locator('#view').focus();
  await page.keyboard.press('Delete');
  await status("'Too few' is deleted with the 2 causes below it");
  assert.equal(await lines(), 'fishbone: Late\ncategories:\n  # Of the first meeting.\n  People:\n    - Slow at noon\n  Machine: [Old]\n');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  await drawn('No vaccination');
});

test('a cause is moved under another by the list and by dragging, and voted for', async () => {
  await write(late);
  await drawn('Illness');
  await choose('slow');
  await page.selectOption('#change-move', 'machine');
  await until('  Machine: [Old, Slow]\n');
  await page.click('#fit');
  await settled();
  await page.locator('#view').focus();
  await page.keyboard.press('Escape');
  const [from, to] = [await card('illness').boundingBox(), await card('machine').boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 10, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await shot('cause-dragged');
  await page.mouse.up();
  await until('  Machine: [Old, Slow, Illness]\n');
  assert.equal(await lines(), 'fishbone: Late\ncategories:\n  # Of the first meeting.\n  People:\n    - Too few # at night\n  Machine: [Old, Slow, Illness]\n');
  await settled();
  await choose('too-few');
  await page.click('#change-more');
  await until('    - cause: Too few # at night\n      votes: 1\n');
  await page.click('#change-more');
  await until('      votes: 2\n');
  await page.click('#change-fewer');
  await until('      votes: 1\n');
});

test('what a cause can\'t be is refused in the language of the page', async () => {
  await write(late);
  await drawn('Illness');
  await page.selectOption('#language', 'zh');
  await page.locator('#change-delete', { hasText: '删除' }).waitFor({ ...wait, state: 'attached' });
  await choose('too-few');
  await shot('cause-zh');
  await page.selectOption('#change-move', 'illness');
  await status('它不能成为自己的原因');
  await page.selectOption('#language', 'en');
  await page.locator('#change-delete', { hasText: 'Delete' }).waitFor({ ...wait, state: 'attached' });
  assert.equal(await lines(), late);
});

const tea = 'blueprint: Tea\nsteps:\n  - customer: Orders tea # at the desk\n    id: order\n  - frontstage: Brews it\n    id: brew\n    time: 2 min\n  - frontstage: Brings it\n    id: bring\n  - customer: Drinks\n    id: drink\n';

test('times, a standard and marks are set in a form, and a wrong value is told there and not written', async () => {
  await write(tea);
  await drawn('Drinks');
  await settled();
  await choose('brew');
  await page.locator('#view').focus();
  await page.keyboard.press('Enter');
  await page.locator('#field-Time').waitFor(wait);
  assert.equal(await page.inputValue('#field-Time'), '2 min');
  await page.fill('#field-Time', '3');
  await page.keyboard.press('Tab');
  await page.locator('#error-Time', { hasText: 'no unit' }).waitFor(wait);
  assert.equal(await page.getAttribute('#field-Time', 'aria-invalid'), 'true');
  await shot('form-en');
  assert.equal(await lines(), tea);
  await page.fill('#field-Time', '2-4 min');
  await page.keyboard.press('Tab');
  await until('    time: 2-4 min\n');
  assert.equal(await page.locator('#error-Time').textContent(), '');
  await page.fill('#field-StandardTime', '5 min');
  await page.keyboard.press('Enter');
  await until('    standard: {time: 5 min}\n');
  await page.fill('#field-Fail', 'Too weak');
  await page.keyboard.press('Tab');
  await until('    fail: Too weak\n');
  await page.check('#field-Decision');
  await until('    kind: decision\n');
  await page.waitForFunction(() => document.querySelector('#view > div').shadowRoot.querySelector('[data-role="fail-point"][data-id="brew"]'), null, wait);
  await page.locator('#field-Time').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#beside').isHidden(), true);
});

test('a card leads to its step where a phase has the same id, and another card closes the form', async () => {
  await write('blueprint: Tea\nsteps:\n  - phase: Choose\n  - customer: Chooses\n    id: choose\n  - frontstage: Brews it\n    id: brew\n');
  await drawn('Brews it');
  await settled();
  await choose('choose');
  await page.click('#change-form');
  await page.locator('#field-Time').waitFor(wait);
  await page.fill('#field-Time', '1 min');
  await page.keyboard.press('Tab');
  await until('  - customer: Chooses\n    time: 1 min\n    id: choose\n');
  await settled();
  await choose('brew');
  assert.equal(await page.locator('#beside').isHidden(), true);
});

test('an arrow is drawn by clicking on its target or by keys, and taken away', async () => {
  await write(tea);
  await drawn('Drinks');
  await settled();
  await choose('order');
  await page.click('#change-arrow');
  await page.locator('#arrow-to').waitFor(wait);
  await card('drink').dispatchEvent('click');
  assert.equal(await page.inputValue('#arrow-to'), 'drink');
  await page.selectOption('#arrow-kind', 'choice');
  await page.click('#arrow-draw');
  await page.locator('#beside .error', { hasText: 'Write the answer' }).waitFor(wait);
  await page.fill('#arrow-when', 'Has a bottle');
  await page.fill('#arrow-otherwise', 'Wants tea');
  await page.fill('#arrow-share', '20%');
  await shot('arrow-en');
  await page.click('#arrow-draw');
  await until('    next:\n      - {to: brew, when: Wants tea, share: 80%}\n      - {to: drink, when: Has a bottle, share: 20%}\n');
  await settled();
  await page.locator('[data-role="flow"][data-from="order"][data-to="drink"]').dispatchEvent('click');
  await page.locator('#change-delete').waitFor(wait);
  await shot('arrow-chosen');
  await page.keyboard.press('Delete');
  await status("The answer 'Wants tea' goes with it");
  assert.equal(await lines(), tea);
  await settled();
  await choose('bring');
  await page.locator('#view').focus();
  await page.keyboard.press('>');
  await page.locator('#arrow-to').waitFor(wait);
  await page.selectOption('#arrow-to', 'brew');
  await page.locator('#arrow-draw').press('Enter');
  await until('    next: [drink, brew]\n');
  await settled();
  await choose('bring');
  await page.selectOption('#change-cut', 'brew');
  await page.waitForFunction(() => !document.querySelector('#text > .host').shadowRoot.textContent.includes('next'), null, wait);
  assert.equal(await lines(), tea);
});
