/** The page: the text on the left, the drawing and its weak links on the right, each finding its way to the other. */
import { Drawing } from './drawing';
import { apply, createEditor, mark, select } from './editor';
import type { Found } from './found';
import { Library } from './library';
import { fromLink, toLink } from './links';
import { Panel } from './panel';
import { keep, kept } from './store';
import { isWord, type Language, type Word, word } from './words';

const Quiet = 250;
const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [name, language] = [at<HTMLInputElement>('name'), at<HTMLSelectElement>('language')];
const [fold, theme] = [at<HTMLSelectElement>('fold'), at<HTMLSelectElement>('theme')];
const [findings, registers] = [at<HTMLInputElement>('findings'), at<HTMLInputElement>('registers')];

let told: Language = navigator.language.startsWith('zh') ? 'zh' : 'en';
let svg = '';
let version = 0;
let isDrawing = false;
let saved = '';

const library = new Library(
  () => say(''),
  () => say(word('slow', told)),
  () => say(word('stopped', told), true),
);
const drawing = new Drawing(at('view'), (scale) => (at('scale').textContent = `${Math.round(scale * 100)}%`), pick);
const panel = new Panel(at('links'), { go: (found) => select(editor, found.start, found.end), fix: (edits) => apply(editor, edits) });
const editor = createEditor(at('text'), {
  complete: async (offset) => JSON.parse(await library.ask('Complete', text(), name.value, told, offset)).items,
  hover: async (offset) => JSON.parse(await library.ask('Hover', text(), name.value, told, offset)),
  changed: () => void changed(),
  moved: debounce(async (offset: number) => drawing.light(await library.ask('ElementAt', text(), name.value, offset), true), 120),
  save,
});

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
  try {
    const whole = await library.ask('Draw', text(), name.value, told, theme.value, fold.value, [findings.checked && 'findings', registers.checked && 'registers'].filter(Boolean).join(' '));
    if (mine !== version) return;
    const cut = whole.indexOf('\n');
    const answer = JSON.parse(whole.slice(0, cut));
    const made = whole.slice(cut + 1);
    at('view').classList.toggle('stale', !made);
    if (made) {
      svg = made;
      drawing.show(svg);
      document.title = `${answer.title} – Blueprints`;
      say(`${word('drawn', told)} ${Math.round(performance.now() - began)} ms`);
    }

    const mistakes = answer.mistakes as Found[];
    mark(editor, mistakes);
    if (mistakes.length > 0) panel.show(mistakes, 20, told, true);
    lookFor(mine, mistakes);
  } catch (error) {
    if (mine === version && (error as Error).message !== 'stopped') say(`${word('failed', told)} ${(error as Error).message}`, true);
  }
}

const lookFor = debounce(async (mine: number, mistakes: Found[]) => {
  void keep({ text: text(), name: name.value });
  if (mine !== version) return;
  const answer = JSON.parse(await library.ask('Findings', text(), name.value, told));
  if (mine !== version) return;
  if (!mistakes.some((mistake) => mistake.severity === 'error')) {
    panel.show(answer.findings, answer.leading, told, false);
    mark(editor, [...mistakes, ...answer.findings]);
  }
}, Quiet);

async function pick(id: string) {
  const place = await library.ask('PlaceOf', text(), name.value, id);
  if (!place) return;
  const [start, end] = place.split(' ').map(Number);
  select(editor, start, end);
}

function debounce<T extends unknown[]>(run: (...args: T) => unknown, wait: number) {
  let timer = 0;
  return (...args: T) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => run(...args), wait);
  };
}

function say(message: string, isError = false) {
  at('status').textContent = message;
  at('status').classList.toggle('error', isError);
}

function show(content: string, file: string) {
  name.value = file;
  saved = content;
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: content } });
}

function offer(bytes: Blob, file: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function save() {
  saved = text();
  offer(new Blob([saved], { type: 'application/yaml' }), name.value);
}

const stem = () => name.value.replace(/\.(blueprint|fishbone)?\.?ya?ml$/, '') || 'drawing';

/** The drawing on a canvas, twice as fine as on the screen. */
async function png() {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, 16_000 / Math.max(image.naturalWidth, image.naturalHeight));
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && offer(blob, `${stem()}.png`), 'image/png');
}

function speak() {
  document.documentElement.lang = told;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) element.textContent = word(element.dataset.word as Word, told);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label], [data-region]')) {
    const key = element.dataset.label ?? element.dataset.region!;
    if (isWord(key)) element.setAttribute('aria-label', word(key, told));
  }

  at('smaller').setAttribute('aria-label', word('smaller', told));
  at('larger').setAttribute('aria-label', word('larger', told));
  options(fold, [['', word('foldDocument', told)], ['auto', word('foldAuto', told)], ['none', word('foldNone', told)], ['2', '2'], ['3', '3'], ['4', '4']]);
  options(theme, [['', word('themeDocument', told)], ['light', 'light'], ['dark', 'dark'], ['print', 'print']]);
  options(at('export'), [['', word('export', told)], ['svg', 'SVG'], ['png', 'PNG']]);
  void library.ask('TemplateNames', told).then((answer) => {
    const templates = JSON.parse(answer).templates as { name: string; label: string; summary: string; ending: string }[];
    options(at('new'), [['', word('new', told)], ...templates.map((each): [string, string] => [`${each.name} ${each.ending}`, each.label])]);
  });
}

function options(select: HTMLSelectElement, items: [string, string][]) {
  const value = select.value;
  select.replaceChildren(...items.map(([key, label]) => new Option(label, key)));
  select.value = items.some(([key]) => key === value) ? value : '';
}

function listen() {
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
  at('save').onclick = save;
  at('link').onclick = async () => {
    const link = await toLink(text(), name.value);
    if (link) await navigator.clipboard.writeText(link);
    say(word(link ? 'copied' : 'tooLong', told), !link);
  };
  at('open').onclick = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.yaml,.yml';
    input.onchange = async () => input.files?.[0] && show(await input.files[0].text(), input.files[0].name);
    input.click();
  };
  at<HTMLSelectElement>('new').onchange = async (event) => {
    const chosen = event.target as HTMLSelectElement;
    const [template, ending] = chosen.value.split(' ');
    chosen.value = '';
    if (template) show(await library.ask('Template', template, told), template + ending);
  };
  at<HTMLSelectElement>('export').onchange = (event) => {
    const chosen = event.target as HTMLSelectElement;
    if (chosen.value === 'svg') offer(new Blob([svg], { type: 'image/svg+xml' }), `${stem()}.svg`);
    if (chosen.value === 'png') void png();
    chosen.value = '';
  };
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) show(await file.text(), file.name);
  });
  addEventListener('beforeunload', (event) => {
    void keep({ text: text(), name: name.value });
    if (text() !== saved) event.preventDefault();
  });
  const bar = at('bar');
  const widen = (wish: number) => {
    const left = Math.round(Math.min(80, Math.max(15, wish)));
    document.querySelector('main')!.style.setProperty('--left', `${left}%`);
    bar.setAttribute('aria-valuenow', String(left));
  };
  bar.onpointerdown = (event) => bar.setPointerCapture(event.pointerId);
  bar.onpointermove = (event) => bar.hasPointerCapture(event.pointerId) && widen((event.clientX / innerWidth) * 100);
  bar.onkeydown = (event) => {
    const step = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (step) widen((bar.offsetLeft / innerWidth) * 100 + step);
  };
}

async function begin() {
  language.value = told;
  say(word('starting', told));
  speak();
  listen();
  let first: { text: string; name: string } | null | undefined;
  if (location.hash.length > 1) {
    try {
      first = await fromLink(location.hash);
    } catch {
      say(word('badLink', told), true);
    }
  }

  const last = first ? undefined : await kept().catch(() => undefined);
  if (last?.text) say(word('restored', told));
  const document = first ?? (last?.text ? last : { text: await library.ask('Template', 'bank', told), name: 'bank.blueprint.yaml' });
  show(document.text, document.name);
}

void begin();
