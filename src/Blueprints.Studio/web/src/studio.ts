/** The page: the text on the left, the drawing and its weak links on the right, each finding its way to the other. */
import { Changes, type Kind } from './changes';
import { recall, remember } from './choices';
import { debounce, label, movable, options } from './controls';
import { Drawing } from './drawing';
import { apply, createEditor, mark, put, replace, select } from './editor';
import { toPng } from './exports';
import { isMermaid, offer, textOf } from './files';
import { Folder } from './folder';
import type { Found } from './found';
import { Library } from './library';
import { fromLink, toLink } from './links';
import { Panel } from './panel';
import { isServed, servedLanguage } from './server';
import { keep, kept } from './store';
import { type Language, word } from './words';

const Quiet = 250;
const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [name, language] = [at<HTMLInputElement>('name'), at<HTMLSelectElement>('language')];
const [fold, theme] = [at<HTMLSelectElement>('fold'), at<HTMLSelectElement>('theme')];
const [findings, registers] = [at<HTMLInputElement>('findings'), at<HTMLInputElement>('registers')];
const choices = [language, fold, theme, findings, registers];

let told: Language = servedLanguage ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
/** The last drawing, and the text and the file that it is of. */
let drawn: { svg: string; text: string; name: string } | null = null;
let version = 0;
let isDrawing = false;
let saved = '';
/** What is to be said until the reader changes the text. */
let notice = '';
let isBadNotice = false;

const library = new Library(
  () => {},
  () => say(word('slow', told)),
  () => say(word('stopped', told), true),
);
const drawing = new Drawing(at('view'), (scale) => (at('scale').textContent = `${Math.round(scale * 100)}%`), pick, (step) => changes?.choose(step));
const changes: Changes | undefined = new Changes(at('view'), at('tools'), () => drawing, { language: () => told, change: changeStep });
const panel = new Panel(at('links'), {
  go: (found) => select(editor, found.start, found.end),
  // A fix is for the text in which it was found, and for no other.
  fix: (edits, of) => (of === text() ? apply(editor, edits) : say(word('changedSince', told), true)),
});
const editor = createEditor(at('text'), {
  complete: async (offset) => JSON.parse(await library.ask('Complete', text(), name.value, told, offset)).items,
  hover: async (offset) => JSON.parse(await library.ask('Hover', text(), name.value, told, offset)),
  changed: () => {
    notice = '';
    void changed();
  },
  moved: debounce(async (offset: number) => drawing.light(await library.ask('ElementAt', text(), name.value, offset), true), 120),
  save: () => void save(),
});

/** The folder that the server opens; null in a page of plain files. */
const folder = isServed
  ? new Folder(
      {
        language: () => told,
        text,
        name: () => name.value.trim(),
        isClean: () => text() === saved,
        show: (content, file, known) => {
          show(content, file);
          saved = known;
        },
        put: (content) => put(editor, content),
        saved: (content) => (saved = content),
        say: (message, isError) => {
          [notice, isBadNotice] = [message, isError === true];
          say(message, isError);
        },
        usedChanged: () => void library.ask('Forget').then(changed),
      },
      at<HTMLSelectElement>('documents'),
      at('outside'),
    )
  : null;

function text() {
  return editor.state.doc.toString();
}

/** Draws at once; tells the weak links and keeps the text when typing pauses. Of several states only the last is drawn. */
async function changed() {
  version++;
  if (isDrawing) return;
  isDrawing = true;
  let mine: number;
  do {
    mine = version;
    await draw(mine);
  } while (mine !== version);
  isDrawing = false;
}

async function draw(mine: number) {
  const began = performance.now();
  const [of, file] = [text(), name.value];
  try {
    const whole = await library.ask('Draw', of, file, told, theme.value, fold.value, [findings.checked && 'findings', registers.checked && 'registers'].filter(Boolean).join(' '));
    if (mine !== version) return;
    const cut = whole.indexOf('\n');
    const answer = JSON.parse(whole.slice(0, cut));
    const made = whole.slice(cut + 1);
    const mistakes = answer.mistakes as Found[];
    at('view').classList.toggle('stale', !made);
    at('waiting').hidden = true;
    if (made) {
      drawn = { svg: made, text: of, name: file };
      drawing.show(made);
      changes?.drawn(answer.steps, answer.lanes);
      document.title = `${answer.title} – Blueprints`;
      say(notice || `${word('drawn', told)} ${Math.round(performance.now() - began)} ms`, notice !== '' && isBadNotice);
    } else {
      const count = mistakes.filter((mistake) => mistake.severity === 'error').length;
      say([notice, `${count} ${word(count === 1 ? 'mistake' : 'mistakesInText', told)}`, drawn ? word('lastDrawing', told) : ''].filter(Boolean).join(told === 'zh' ? '；' : '; '), true);
    }

    mark(editor, mistakes);
    if (mistakes.length > 0) panel.show(mistakes, 20, told, true, of);
    lookFor(mine, mistakes);
  } catch (error) {
    if (mine === version && (error as Error).message !== 'stopped') say(`${word('failed', told)} ${(error as Error).message}`, true);
  }
}

const lookFor = debounce(async (mine: number, mistakes: Found[]) => {
  const of = text();
  void keepText();
  if (mine !== version) return;
  const answer = JSON.parse(await library.ask('Findings', of, name.value, told));
  if (mine !== version) return;
  if (!mistakes.some((mistake) => mistake.severity === 'error')) {
    panel.show(answer.findings, answer.leading, told, false, of);
    mark(editor, [...mistakes, ...answer.findings]);
  }
}, Quiet);

/** Changes a step of the text as it stands; what can't be done is said. */
async function changeStep(kind: Kind, id: string, words: string) {
  const of = text();
  const answer = JSON.parse(await library.ask('Change', of, name.value, told, kind, id, words));
  if (answer.refusal) say(answer.refusal.charAt(0).toUpperCase() + answer.refusal.slice(1), true);
  else if (of !== text()) say(word('changedSince', told), true);
  else apply(editor, answer.edits);
}

async function pick(id: string) {
  const place = await library.ask('PlaceOf', text(), name.value, id);
  if (!place || changes?.isWriting) return;
  const [start, end] = place.split(' ').map(Number);
  select(editor, start, end);
}

function say(message: string, isError = false) {
  at('status').textContent = message;
  at('status').classList.toggle('error', isError);
}

/** Shows another document: the old one's drawing, marks and fixes go with it. */
function show(content: string, file: string) {
  name.value = file;
  saved = content;
  drawn = null;
  drawing.clear();
  panel.clear();
  at('waiting').hidden = false;
  replace(editor, content);
  void changed();
}

/** Shows a document that lies nowhere yet. */
function showNew(content: string, file: string) {
  show(content, folder ? folder.free(file) : file);
  if (!folder) return;
  saved = '';
  folder.leave();
}

/** Keeps the text in the browser. */
async function keepText() {
  await (folder ? folder.keep() : keep({ text: text(), name: name.value })).catch(() => {});
}

/** Whether the document may be replaced: the reader is asked where something of it is saved nowhere. */
const mayReplace = () => text() === saved || text().trim() === '' || confirm(word('replace', told));

/** Shows what is in a file, in place of the document; what is no text leaves it alone. */
async function take(file: File) {
  const content = await textOf(file);
  if (content === null) {
    say(`${file.name}: ${word('noText', told)}`, true);
    return;
  }

  if (!isMermaid(file.name)) {
    if (mayReplace()) showNew(content, file.name);
    return;
  }

  const read = await library.ask('Convert', content, file.name, told);
  if (!read) say(`${file.name}: ${word('noMermaid', told)}`, true);
  else if (mayReplace()) showNew(read, file.name.replace(/\.\w+$/, '.fishbone.yaml'));
}

async function save() {
  if (folder) {
    await folder.save();
    return;
  }

  saved = text();
  offer(new Blob([saved], { type: 'application/yaml' }), name.value);
}

const stem = () => name.value.replace(/\.(blueprint|fishbone)?\.?ya?ml$/, '') || 'drawing';

/** Gives the drawing of the text as it stands; where that has none, says so rather than giving the one before. */
async function exportAs(format: string) {
  while (isDrawing) await new Promise((resolve) => setTimeout(resolve, 30));
  if (drawn === null || drawn.text !== text()) say(word('noDrawing', told), true);
  else if (format === 'svg') offer(new Blob([drawn.svg], { type: 'image/svg+xml' }), `${stem()}.svg`);
  else if (folder) await exportServed(format);
  else {
    const made = await toPng(drawn.svg);
    if (typeof made === 'string') say(`${made}: ${word('tooLarge', told)}`, true);
    else offer(made, `${stem()}.png`);
  }
}

/** Pictures and PDF are made by the server, as by the command. */
async function exportServed(format: string) {
  say(word('drawingIt', told));
  const chosen: Record<string, string> = { theme: theme.value, fold: fold.value, findings: String(findings.checked), registers: String(registers.checked), scale: format === 'png' ? '2' : '' };
  const made = await folder!.drawing(format, Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')));
  if (!made) return;
  offer(made, `${stem()}.${format}`);
  say(`${stem()}.${format}`);
}

function speak() {
  label(told);
  at('smaller').setAttribute('aria-label', word('smaller', told));
  at('larger').setAttribute('aria-label', word('larger', told));
  options(fold, [['', word('foldDocument', told)], ['auto', word('foldAuto', told)], ['none', word('foldNone', told)], ['2', '2'], ['3', '3'], ['4', '4']]);
  options(theme, [['', word('themeDocument', told)], ['light', 'light'], ['dark', 'dark'], ['print', 'print']]);
  options(at('export'), [['', word('export', told)], ['svg', 'SVG'], ['png', 'PNG'], ...(folder ? [['pdf', 'PDF'] as [string, string]] : [])]);
  folder?.speak();
  void library.ask('TemplateNames', told).then((answer) => {
    const templates = JSON.parse(answer).templates as { name: string; label: string; summary: string; ending: string }[];
    options(at('new'), [['', word('new', told)], ...templates.map((each): [string, string] => [`${each.name} ${each.ending}`, each.label])]);
    [...at<HTMLSelectElement>('new').options].slice(1).forEach((option, i) => (option.title = templates[i].summary));
  });
}

function listen() {
  for (const element of choices) element.addEventListener('change', () => remember(choices));
  for (const element of [fold, theme, findings, registers]) element.addEventListener('change', () => void changed());
  name.addEventListener('change', () => void changed());
  language.addEventListener('change', () => {
    told = language.value as Language;
    speak();
    void changed();
  });
  at('fit').onclick = () => drawing.fit();
  at('smaller').onclick = () => drawing.zoom(0.8);
  at('larger').onclick = () => drawing.zoom(1.25);
  at('save').onclick = () => void save();
  at('link').onclick = async () => {
    const link = await toLink(text(), name.value);
    if (link) await navigator.clipboard.writeText(link);
    say(word(link ? 'copied' : 'tooLong', told), !link);
  };
  at('open').onclick = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.yaml,.yml,.mmd,.mermaid';
    input.onchange = () => input.files?.[0] && void take(input.files[0]);
    input.click();
  };
  at<HTMLSelectElement>('new').onchange = async (event) => {
    const chosen = event.target as HTMLSelectElement;
    const [template, ending] = chosen.value.split(' ');
    chosen.value = '';
    if (template && mayReplace()) showNew(await library.ask('Template', template, told), template + ending);
  };
  at<HTMLSelectElement>('export').onchange = (event) => {
    const chosen = event.target as HTMLSelectElement;
    void exportAs(chosen.value);
    chosen.value = '';
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  addEventListener('hashchange', async () => {
    const linked = await readLink();
    const path = linkedFile();
    if (linked && mayReplace()) showNew(linked.text, linked.name);
    else if (folder && path) await folder.go(path);
  });
  addEventListener('beforeunload', (event) => {
    void keepText();
    if (text() !== saved) event.preventDefault();
  });
  movable(at('bar'));
}

/** The document in the page's own address; null where there is none, or none that can be read, which is said. */
async function readLink() {
  if (location.hash.length <= 1 || linkedFile()) return null;
  try {
    const linked = await fromLink(location.hash);
    if (linked) return linked;
  } catch {
    // Said below.
  }

  [notice, isBadNotice] = [word('badLink', told), true];
  say(notice, true);
  return null;
}

/** The path of the folder's document in the page's own address; null where there is none. */
const linkedFile = () => new URLSearchParams(location.hash.slice(1)).get('file');

async function begin() {
  language.value = told;
  recall(choices);
  if (servedLanguage) language.value = servedLanguage;
  told = language.value as Language;
  say(word('starting', told));
  speak();
  recall([fold, theme, findings, registers]);
  listen();
  const first = await readLink();
  if (folder) await beginServed(folder, first);
  else await beginAlone(first);
}

async function beginAlone(first: { text: string; name: string } | null) {
  const last = first ? undefined : await kept().catch(() => undefined);
  const isBad = notice;
  const document = first ?? (last?.text ? last : { text: await library.ask('Template', 'bank', told), name: 'bank.blueprint.yaml' });
  show(document.text, document.name);
  notice = isBad && last?.text ? `${isBad} ${word('restored', told)}` : isBad;
}

/** What the address names, what was not saved, the first document of the folder, or one to begin with. */
async function beginServed(folder: Folder, first: { text: string; name: string } | null) {
  await folder.begin();
  if (first) {
    showNew(first.text, first.name);
    return;
  }

  const path = linkedFile();
  if (path && (await folder.go(path, () => true))) return;
  const unsaved = await folder.lastNew();
  if (unsaved?.text) {
    showNew(unsaved.text, unsaved.name);
    notice = word('restored', told);
  } else if (!folder.first || !(await folder.go(folder.first, () => true))) {
    const template = await library.ask('Template', 'bank', told);
    showNew(template, 'bank.blueprint.yaml');
    saved = template;
  }
}

void begin();
