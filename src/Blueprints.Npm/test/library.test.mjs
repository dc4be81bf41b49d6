// The library in node: what it draws and tells is the command's.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { archive, examples, folder, read, root, run, take } from './package.mjs';

const { check, load, render } = await take('index');
const { folderFiles } = await take('folder');
const tea = 'blueprint: Afternoon tea\nsteps:\n  - customer: Orders tea\n  - frontstage: Serves the tea\n';
const wrong = 'blueprint: Tea\nsteps:\n  - custmer: Orders tea\n';
const files = folderFiles(join(root, 'examples'));

/** The command draws many at once; starting it is what takes time. */
function drawn(...options) {
  const out = mkdtempSync(join(tmpdir(), 'blueprints-npm-'));
  try {
    run('render', ...examples, '-o', `${out}/`, ...options);
    return new Map(examples.map((name) => [name, readFileSync(join(out, name.replace(/(\.blueprint)?\.yaml$/, '.svg')), 'utf8')]));
  } finally {
    rmSync(out, { recursive: true });
  }
}

const ways = [
  [[], {}],
  [['--findings', '--theme', 'dark', '--lang', 'zh'], { findings: true, theme: 'dark', language: 'zh' }],
  [['--registers', '--theme', 'print', '--id-prefix', 'tea'], { registers: true, theme: 'print', idPrefix: 'tea' }],
];

for (const [args, options] of ways) {
  test(`every example is the command's, byte for byte: ${args.join(' ') || 'as it is'}`, async () => {
    const expected = drawn(...args);
    for (const name of examples) {
      const { svg, problems } = await render(read('examples', name), { ...options, name, files });
      assert.ok(svg === expected.get(name), `${name} differs`);
      assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
    }
  });
}

test('what is found in every example is what the command finds', async () => {
  const told = JSON.parse(run('check', ...examples, '--format', 'json'));
  assert.deepEqual(told.documents.map(({ file }) => file), examples);
  for (const { file, diagnostics, accepted } of told.documents) {
    const report = await check(read('examples', file), { name: file, files });
    assert.deepEqual(report.problems, diagnostics.map((one) => ({ file, ...one })));
    assert.deepEqual(report.accepted, accepted.map((one) => ({ file, ...one })));
    assert.equal(report.errors + report.warnings + report.notes, diagnostics.length);
  }
});

test('a mistake is told with its place and what to write, and leaves no drawing', async () => {
  const { svg, title, kind, language, problems } = await render(wrong, { name: 'tea.blueprint.yaml' });
  assert.deepEqual([svg, title, kind, language], [null, null, null, 'en']);
  assert.equal(problems.length, 1);
  const [{ file, code, severity, line, column, endColumn, message, fixes }] = problems;
  assert.deepEqual({ file, code, severity, line, column, endColumn }, { file: 'tea.blueprint.yaml', code: 'BP0012', severity: 'error', line: 3, column: 5, endColumn: 12 });
  assert.match(message, /unknown lane 'custmer'; did you mean 'customer'\?/);
  assert.equal(fixes[0].edits[0].newText, 'customer');
  assert.match((await render(wrong, { language: 'zh' })).problems[0].message, /泳道/);
  assert.deepEqual((await render(tea)).problems, []);
  assert.deepEqual(await render(tea).then(({ title, kind, language }) => [title, kind, language]), ['Afternoon tea', 'blueprint', 'en']);
});

test('rows, marks, ids and settings of rules are taken', async () => {
  const bank = read('examples', 'bank-before.blueprint.yaml');
  const svg = async (options) => (await render(bank, options)).svg;
  const plain = await svg({});
  for (const options of [{ fold: 2 }, { findings: true }, { registers: true }, { elementIds: true }, { theme: 'print' }, { idPrefix: 'a' }, { language: 'zh' }]) assert.notEqual(await svg(options), plain, JSON.stringify(options));
  assert.equal(await svg({ fold: 'none', theme: 'light', findings: false }), plain);
  const { problems } = await check(bank);
  const { name } = problems.find(({ severity }) => severity === 'warning');
  const off = await check(bank, { configuration: `analysis:\n  ${name}: off\n` });
  assert.deepEqual(off.problems, problems.filter((problem) => problem.name !== name));
  assert.equal((await check(bank, { configuration: 'analysis:\n  no-such-rule: off\n' })).problems[0].file, 'blueprints.yaml');
});

test('wrong options are mistakes of the program', async () => {
  const refused = [{ theme: 'pink' }, { language: 'fr' }, { fold: 0 }, { fold: '2' }, { fold: 101 }, { idPrefix: '1' }, { idPrefix: 'a b' }, { name: 3 }, { configuration: {} }];
  for (const options of refused) await assert.rejects(render(tea, options), TypeError, JSON.stringify(options));
  await assert.rejects(render(undefined), TypeError);
  await assert.rejects(check(3), TypeError);
});

test('documents use the files that they are given, and no others', async () => {
  const using = 'blueprint: Tea\nuse: parts/lanes.yaml\nsteps:\n  - guest: Orders tea\n';
  const asked = [];
  const lanes = 'lanes:\n  guest: {band: customer, label: Guest}\n';
  const source = (path) => (asked.push(path), path === 'docs/parts/lanes.yaml' ? lanes : null);
  assert.deepEqual((await render(using, { name: 'docs/tea.yaml', files: source })).problems, []);
  assert.deepEqual(asked, ['docs/parts/lanes.yaml']);
  const reasons = async (use, files) => (await render(using.replace('parts/lanes.yaml', use), { files })).problems.map(({ message }) => message).join();
  assert.match(await reasons('no.yaml', source), /there is no such file/);
  assert.match(await reasons('../up.yaml', source), /outside the folder/);
  assert.match(await reasons('/etc/passwd', source), /no relative file/);
  assert.match(await reasons('a.yaml', () => { throw new Error('the disk is on fire'); }), /the disk is on fire/);
  assert.match(await reasons('a.yaml', () => ({ refused: 'unreadable', en: 'it is locked', zh: '它被锁了' })), /it is locked/);
  assert.ok(!asked.some((path) => path.includes('..') || path.startsWith('/')));
  assert.notEqual((await render(using)).problems.length, 0);
});

test('it is loaded once, and then answers at once', async () => {
  const [one, other] = await Promise.all([load(), load()]);
  assert.equal(one, other);
  assert.equal(one.render(tea).svg, (await render(tea)).svg);
  assert.equal(one.check(wrong).errors, 1);
});

test('hostile documents are refused within their limits', async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[i]}`)}]`).join('\n')}\nblueprint: *j\n`;
  for (const text of ['', '\0', '[', '- '.repeat(5_000), `blueprint: ${'x'.repeat(100_000)}`, bomb, '\ud800', '}{', 'blueprint: Tea\nsteps: 3\n']) {
    const { svg, problems } = await render(text, { findings: true });
    assert.ok(svg === null && problems.length > 0, JSON.stringify(text.slice(0, 40)));
  }
});

test('a fresh project takes the package, with its types, and the program ends by itself', { timeout: 120_000 }, () => {
  const project = mkdtempSync(join(tmpdir(), 'blueprints-npm-'));
  try {
    writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}');
    writeFileSync(join(project, 'tea.blueprint.yaml'), tea);
    execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', archive], { cwd: project, stdio: 'pipe' });
    const readme = /```js\n([^]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8'))[1];
    const program = (name, text) => (writeFileSync(join(project, name), text), execFileSync('node', [name], { cwd: project, encoding: 'utf8', timeout: 60_000 }));
    assert.equal(program('draw.mjs', readme), '');
    assert.ok(readFileSync(join(project, 'tea.svg'), 'utf8').endsWith('</svg>\n'));
    // The page about the package: its programs, in both languages.
    for (const name of ['unified', 'remark-parse', 'remark-rehype', 'rehype-stringify', 'markdown-it']) symlinkSync(join(root, 'src/Blueprints.Npm/node_modules', name), join(project, 'node_modules', name));
    mkdirSync(join(project, 'docs'));
    writeFileSync(join(project, 'docs/tea.md'), `# Tea\n\n\`\`\`blueprint\n${wrong}\`\`\`\n\n\`\`\`blueprint\n${tea}\`\`\`\n`);
    const programs = [...read('docs/npm.md').matchAll(/```js\n([^]*?)```/g)].map(([, text]) => text);
    assert.deepEqual([...read('docs/npm.zh.md').matchAll(/```js\n([^]*?)```/g)].map(([, text]) => text), programs);
    assert.match(program('one.mjs', programs[0]), /^0 errors, \d+ warnings, \d+ notes\n$/);
    assert.match(program('two.mjs', programs[1]), /^docs\/tea\.md:6:5-6:12: unknown lane 'custmer'[^]*true\n$/);
    assert.match(program('three.mjs', programs[2]), /^tea\.md:6:5: BP0012: unknown lane 'custmer'[^]*true\n$/);
    writeFileSync(join(project, 'tea.blueprint.yaml'), wrong);
    assert.match(program('draw.mjs', readme), /^3:5 unknown lane 'custmer'/);
    assert.match(program('one.mjs', programs[0]), /^tea\.blueprint\.yaml:3:5: BP0012: /);
    writeFileSync(join(project, 'typed.ts'), [
      "import { render, type Problem } from 'blueprints-wasm';", "import remarkBlueprints from 'blueprints-wasm/remark';", "import blueprints from 'blueprints-wasm/markdown-it';", "import { folderFiles } from 'blueprints-wasm/folder';",
      "import type { BlueprintView } from 'blueprints-wasm/view';",
      "const { svg, problems } = await render('', { theme: 'dark', fold: 2 });", 'export const all: [string | null, Problem[]] = [svg, problems];', "export const plugin = remarkBlueprints({ files: folderFiles('docs') });", 'export const other = blueprints({ onMistake: (mistake) => console.log(mistake.pageLine) });', 'export const id = (view: BlueprintView): string | null => view.selected;', '// @ts-expect-error', "render('', { theme: 'pink' });", '',
    ].join('\n'));
    const modules = join(root, 'src/Blueprints.Npm/node_modules');
    execFileSync('node', [join(modules, 'typescript/bin/tsc'), '--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', '--types', 'node', '--typeRoots', join(modules, '@types'), 'typed.ts'], { cwd: project, stdio: 'pipe' });
  } finally {
    rmSync(project, { recursive: true });
  }
});
