// The plug-ins of remark and markdown-it, held to what the package for Markdig makes of the same pages (tests/cases/fences).
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import MarkdownIt from 'markdown-it';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { cases, read, root, take } from './package.mjs';

const { default: remarkBlueprints } = await take('remark');
const { default: markdownItBlueprints } = await take('markdown-it');
const { folderFiles } = await take('folder');
const folder = join(root, 'tests/cases/fences');
const files = folderFiles(folder);
const fence = (text, info = 'blueprint') => `\`\`\`${info}\n${text}\`\`\`\n`;
const tea = 'blueprint: Afternoon tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n';
const wrong = 'blueprint: Tea\nsteps:\n  - customer: Orders tea\n  - watier: Serves <b>tea</b>\n';

async function remark(text, options = {}, path = 'page.md') {
  const isHtml = options.output === 'html';
  const program = unified().use(remarkParse).use(remarkBlueprints, options).use(remarkRehype, { allowDangerousHtml: isHtml }).use(rehypeStringify, { allowDangerousHtml: isHtml });
  const file = await program.process(new VFile({ value: text, path, cwd: folder }));
  return { html: String(file), messages: file.messages };
}

async function markdownIt(text, options = {}, env = { path: join(folder, 'page.md') }) {
  const md = new MarkdownIt({ html: true }).use(await markdownItBlueprints(options));
  return { html: md.render(text, env), mistakes: env.blueprintMistakes ?? [], md };
}

const drawings = (html) => html.match(/<div class="blueprint[ "][^]*?<\/svg>\n<\/div>/g) ?? [];

/** A page as a tree, without blanks between its elements, by which two ways of writing the same are the same. */
function tree(html) {
  const plain = (node) => {
    if (node.type === 'text') return node.value;
    return { name: node.tagName, properties: node.properties, children: node.children.map(plain).filter((child) => typeof child !== 'string' || child.trim() !== '') };
  };
  return plain(fromHtml(html, { fragment: true }));
}

const linesOf = (text) => text.split('\n').filter((line) => line !== '');

for (const name of cases) {
  const page = read('tests/cases/fences', `${name}.md`);
  const expected = read('tests/cases/fences', `${name}.verified.html`);
  const mistakes = linesOf(read('tests/cases/fences', `${name}.verified.txt`));

  test(`remark makes the same of ${name}.md, as HTML and as elements`, async () => {
    const path = join(folder, `${name}.md`);
    const told = [];
    const asHtml = await remark(page, { files, output: 'html', onMistake: (mistake) => told.push(`${mistake.pageLine} ${mistake.text}`) }, path);
    assert.deepEqual(drawings(asHtml.html), drawings(expected));
    assert.deepEqual(tree(asHtml.html), tree(expected));
    assert.deepEqual(tree((await remark(page, { files }, path)).html), tree(expected));
    assert.deepEqual(told, mistakes);
    assert.deepEqual(asHtml.messages.map(({ line }) => line), mistakes.map((mistake) => parseInt(mistake, 10)));
    for (const [i, message] of asHtml.messages.entries()) {
      assert.ok(mistakes[i].endsWith(message.reason) && mistakes[i].includes(`${message.ruleId}: `), message.reason);
      assert.equal(message.source, 'blueprints');
      assert.notEqual(message.fatal, true);
    }
  });

  test(`markdown-it makes the same of ${name}.md`, async () => {
    const told = [];
    const { html, mistakes: noted } = await markdownIt(page, { files, onMistake: (mistake) => told.push(`${mistake.pageLine} ${mistake.text}`) }, { path: join(folder, `${name}.md`) });
    if (!expected.includes('{{')) assert.deepEqual(drawings(html), drawings(expected));
    assert.deepEqual(tree(html), tree(expected));
    assert.deepEqual(told, mistakes);
    assert.deepEqual(noted.map((mistake) => `${mistake.pageLine} ${mistake.text}`), mistakes);
  });
}

test('every other plug-in finds what it would find, raw HTML too', async () => {
  const program = unified().use(remarkParse).use(remarkBlueprints).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeStringify);
  const html = String(await program.process(`<em>Tea</em>\n\n${fence(tea)}`));
  assert.deepEqual(tree(html), tree(`<p><em>Tea</em></p>${(await markdownIt(fence(tea))).html}`));
});

test('lines ended by returns, byte order marks and heads that others take away move nothing', async () => {
  const page = `# Tea\r\n\r\n${fence(wrong).replaceAll('\n', '\r\n')}`;
  for (const text of [page, `\uFEFF${page}`]) {
    const [message] = (await remark(text)).messages;
    assert.deepEqual([message.line, message.column], [6 + 1, 5]);
    assert.equal((await markdownIt(text)).mistakes[0].line, 7);
  }

  // As VitePress does it: a plug-in before ours parses less than was rendered.
  const md = new MarkdownIt();
  const render = md.render.bind(md);
  md.render = (text, env) => render(text.replace(/^---\n[^]*?\n---\n/, ''), env);
  md.use(await markdownItBlueprints());
  const env = {};
  md.render(`---\ntitle: Tea\n---\n${fence(wrong)}`, env);
  assert.equal(env.blueprintMistakes[0].pageLine, 8);
});

test('without files none is read, and a page outside the folder finds none', async () => {
  const page = '```blueprints {file=services/tea.blueprint.yaml}\n```\n';
  assert.match((await remark(page)).messages[0].reason, /the pipeline gives fences no files/);
  assert.match((await markdownIt(page)).mistakes[0].message, /the pipeline gives fences no files/);
  assert.equal((await remark(page, { files }, join(folder, 'services/../page.md'))).messages.length, 0);
  assert.match((await remark(page, { files }, join(folder, 'guide/page.md'))).messages[0].reason, /there is no such file/);
  assert.equal((await remark(page.replace('services', '../services'), { files }, 'guide/page.md')).messages.length, 0);
});

test('options say what fences do not, and warnings may be kept off the page', async () => {
  const dark = await remark(fence(tea), { theme: 'dark', language: 'zh', output: 'html' });
  assert.deepEqual(drawings(dark.html), drawings((await remark(fence(tea, 'blueprint {theme=dark lang=zh}'), { output: 'html' })).html));
  assert.deepEqual(drawings(dark.html), drawings((await markdownIt(fence(tea), { theme: 'dark', language: 'zh' })).html));
  const quiet = await remark(fence(tea, 'blueprint {theme=pink}'), { warnings: false });
  assert.ok(!quiet.html.includes('blueprint-mistake') && quiet.messages.length === 1);
  for (const options of [{ theme: 'pink' }, { language: 'fr' }, { output: 'pdf' }]) assert.throws(() => remarkBlueprints(options), TypeError);
  await assert.rejects(markdownItBlueprints({ theme: 'pink' }), TypeError);
});

test('a fence that another plug-in has made is drawn', async () => {
  const adding = () => (root) => void root.children.push({ type: 'code', lang: 'blueprint', meta: '{theme=pink}', value: tea.trimEnd() });
  const file = await unified().use(remarkParse).use(adding).use(remarkBlueprints).use(remarkRehype).use(rehypeStringify).process('# Tea\n');
  assert.match(String(file), /<svg /);
  assert.match(file.messages[0].reason, /theme can't be 'pink'/);
});

test('braces in a drawing are no code for Vue', async () => {
  const { html } = await markdownIt(fence('blueprint: "{{ 1 + 1 }}"\nsteps:\n  - customer: "{{{ x }}"\n') + fence('blueprint: Tea\nsteps:\n  - "{{ x }}": a\n'));
  const drawn = html.replace(/<code[^]*?<\/code>/g, '');
  assert.ok(!drawn.includes('{{'));
  assert.match(JSON.stringify(tree(html)), /\{\{ 1 \+ 1 \}\}/);
});

/** Damaged fences: the page is made, what is around them stays, and no script comes in. */
test('whatever stands in fences, the page is made', { timeout: 300_000 }, async () => {
  const letters = [...'{}="\'#.,<>&:-[]|!*`~ \t\n\0a蓝', '\u202e', '\ud83d', '</svg>', '<script>', '{{'];
  let state = 42;
  const random = (least, most) => least + ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % (most - least + 1);
  for (let round = 0; round < 60; round++) {
    const text = [...fence(tea, 'blueprint {findings theme=print fold=2 #id .class file=}')];
    for (let i = random(1, 12); i > 0; i--) {
      const at = random(3, text.length - 5);
      if (random(0, 1)) text.splice(at, 1);
      else text.splice(at, 0, letters[random(0, letters.length - 1)]);
    }

    const page = `Before ${round}.\n\n${random(0, 2) ? '' : '> '}${text.join('')}\n\n`;
    const [one, other] = [await remark(page), await markdownIt(page)];
    for (const html of [one.html, other.html]) assert.ok(html.startsWith(`<p>Before ${round}.</p>`), page);
    const lines = page.split(/\r\n?|\n/).length;
    for (const line of [...one.messages.map((message) => message.line), ...other.mistakes.map((mistake) => mistake.pageLine)]) assert.ok(line >= 3 && line <= lines, `${line} of ${lines}: ${page}`);
    for (const html of [one.html, other.html]) assert.ok(drawings(html).every((drawing) => !/<script|\son\w+=/i.test(drawing)), page);
  }
});
