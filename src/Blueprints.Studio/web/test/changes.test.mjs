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
