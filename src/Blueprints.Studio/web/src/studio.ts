/** The page: the text on the left, the drawing and its weak links on the right, each finding its way to the other. */
import { Changes } from './changes';
import { recall, remember } from './choices';
import { debounce, label, movable, options } from './controls';
import { Drawer } from './drawer';
import { Drawing } from './drawing';
import { apply, createEditor, put, select } from './editor';
import { exportAs } from './exports';
import { offer } from './files';
import { Folder } from './folder';
import { Library } from './library';
import { toLink } from './links';
import { Opening } from './opening';
import { announce, at, choices, findings, fold, language, name, page, registers, say, sentence, theme, told } from './page';
import { Panel } from './panel';
import { isServed, servedLanguage } from './server';
import { WhatIf } from './whatif';
import type { Language } from './words';

const library = new Library(
  () => {},
  () => say(told('slow')),
  () => say(told('stopped'), true),
);
const drawing = new Drawing(at('view'), (scale) => {
  at('scale').textContent = `${Math.round(scale * 100)}%`;
  changes?.place();
}, pick, (id) => changes?.choose(id));
const changes: Changes | undefined = new Changes(at('view'), at('tools'), () => drawing, { change, tryTo, step: async (id) => JSON.parse(await library.ask('Step', text(), name.value, page.told, id)) });
const panel = new Panel(at('links'), {
  go: (found) => select(editor, found.start, found.end),
  // A fix is for the text in which it was found, and for no other.
  fix: (edits, of) => (of === text() ? apply(editor, edits) : say(told('changedSince'), true)),
});
const editor = createEditor(at('text'), {
  complete: async (offset) => JSON.parse(await library.ask('Complete', text(), name.value, page.told, offset)).items,
  hover: async (offset) => JSON.parse(await library.ask('Hover', text(), name.value, page.told, offset)),
  changed: () => {
    page.notice = '';
    void drawer.changed();
  },
  moved: debounce(async (offset: number) => drawing.light(await library.ask('ElementAt', text(), name.value, offset), true), 120),
  save: () => void save(),
});
const drawer: Drawer = new Drawer(library, editor, drawing, panel, {
  drawn: (parts) => changes?.drawn(parts),
  paused: () => {
    void opening.keep();
    void whatIf.refresh();
  },
});
const opening = new Opening(library, editor, drawer);
const whatIf = new WhatIf(at('whatif'), text);

const folder = isServed
  ? new Folder(
      {
        language: () => page.told,
        text,
        name: () => name.value.trim(),
        isClean: () => text() === page.saved,
        show: (content, file, known) => {
          opening.show(content, file);
          page.saved = known;
        },
        put: (content) => put(editor, content),
        saved: (content) => (page.saved = content),
        say: announce,
        usedChanged: () => {
          whatIf.forget();
          void library.ask('Forget').then(() => drawer.changed());
        },
      },
      at<HTMLSelectElement>('documents'),
      at('outside'),
    )
  : null;
opening.folder = folder;

function text() {
  return editor.state.doc.toString();
}

/** Changes a step or a cause of the text as it stands; what can't be done is said, and what comes of it that one may not expect. */
async function change(kind: string, id: string, words: string) {
  const refusal = await tryTo('Change', kind, id, words);
  if (refusal !== null) say(refusal, true);
}

/** Asks the library for a change, and carries it out; the reason where it can't be. */
async function tryTo(ask: string, ...args: string[]): Promise<string | null> {
  const of = text();
  const answer = JSON.parse(await library.ask(ask, of, name.value, page.told, ...args));
  if (answer.refusal) return sentence(answer.refusal);
  if (of !== text()) return told('changedSince');
  if (answer.edits.length > 0) apply(editor, answer.edits);
  if (answer.consequence) announce(`${sentence(answer.consequence)}${told('undone')}`);
  return null;
}

async function pick(id: string) {
  if (changes?.aim(id)) return;
  if (drawing.endsOf(id)) {
    drawing.light(id);
    at('view').focus();
    return;
  }

  const place = await library.ask('PlaceOf', text(), name.value, id);
  if (!place || changes?.isWriting) return;
  const [start, end] = place.split(' ').map(Number);
  select(editor, start, end);
}

async function save() {
  if (folder) {
    await folder.save();
    return;
  }

  page.saved = text();
  offer(new Blob([page.saved], { type: 'application/yaml' }), name.value);
}

function speak() {
  label(page.told);
  at('smaller').setAttribute('aria-label', told('smaller'));
  at('larger').setAttribute('aria-label', told('larger'));
  options(fold, [['', told('foldDocument')], ['auto', told('foldAuto')], ['none', told('foldNone')], ['2', '2'], ['3', '3'], ['4', '4']]);
  options(theme, [['', told('themeDocument')], ['light', 'light'], ['dark', 'dark'], ['print', 'print']]);
  options(at('export'), [['', told('export')], ['svg', 'SVG'], ['png', 'PNG'], ...(folder ? [['pdf', 'PDF'] as [string, string]] : [])]);
  folder?.speak();
  void library.ask('TemplateNames', page.told).then((answer) => {
    const templates = JSON.parse(answer).templates as { name: string; label: string; summary: string; ending: string }[];
    options(at('new'), [['', told('new')], ...templates.map((each): [string, string] => [`${each.name} ${each.ending}`, each.label])]);
    [...at<HTMLSelectElement>('new').options].slice(1).forEach((option, i) => (option.title = templates[i].summary));
  });
}

function listen() {
  for (const element of choices) element.addEventListener('change', () => remember(choices));
  for (const element of [fold, theme, findings, registers, name]) element.addEventListener('change', () => void drawer.changed());
  language.addEventListener('change', () => {
    page.told = language.value as Language;
    speak();
    void drawer.changed();
    void whatIf.refresh();
  });
  at('whatif-open').onclick = () => {
    const isOpen = at('whatif').hidden;
    at('whatif').hidden = !isOpen;
    at('links').hidden = isOpen;
    at('whatif-open').setAttribute('aria-pressed', String(isOpen));
    at('result').classList.toggle('whatif', isOpen);
    void whatIf.refresh();
  };
  at('fit').onclick = () => drawing.fit();
  at('smaller').onclick = () => drawing.zoom(0.8);
  at('larger').onclick = () => drawing.zoom(1.25);
  at('save').onclick = () => void save();
  at('link').onclick = async () => {
    const link = await toLink(text(), name.value);
    if (link) await navigator.clipboard.writeText(link);
    say(told(link ? 'copied' : 'tooLong'), !link);
  };
  at('open').onclick = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.yaml,.yml,.mmd,.mermaid';
    input.onchange = () => input.files?.[0] && void opening.take(input.files[0]);
    input.click();
  };
  at<HTMLSelectElement>('new').onchange = (event) => {
    const [template, ending] = taken(event).split(' ');
    if (template) void opening.template(template, ending);
  };
  at<HTMLSelectElement>('export').onchange = (event) => void exportAs(taken(event), drawer, text, folder);
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void opening.take(file);
  });
  addEventListener('hashchange', () => void opening.follow());
  addEventListener('beforeunload', (event) => {
    void opening.keep();
    if (text() !== page.saved) event.preventDefault();
  });
  movable(at('bar'));
}

/** What was chosen from a list that then stands as before. */
function taken(event: Event): string {
  const list = event.target as HTMLSelectElement;
  const { value } = list;
  list.value = '';
  return value;
}

async function begin() {
  language.value = page.told;
  recall(choices);
  if (servedLanguage) language.value = servedLanguage;
  page.told = language.value as Language;
  say(told('starting'));
  speak();
  recall([fold, theme, findings, registers]);
  listen();
  await opening.begin();
}

void begin();
