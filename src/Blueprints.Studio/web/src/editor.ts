/** The text: CodeMirror on the library's own mistakes, completions and hover texts. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic as Mark, lintGutter, setDiagnostics } from '@codemirror/lint';
import { basicSetup } from 'codemirror';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import type { Found } from './found';

type Item = { label: string; kind: string; detail: string; description: string; start: number; end: number; text: string };

export type Asks = {
  complete: (offset: number) => Promise<Item[]>;
  hover: (offset: number) => Promise<{ text?: string; start: number; end: number }>;
  changed: () => void;
  moved: (offset: number) => void;
  save: () => void;
};

/** What each editor is made of, to begin anew with another document. */
const made = new WeakMap<EditorView, Extension>();

const Kinds: Record<string, string> = { Key: 'property', Step: 'variable', Lane: 'class', Cause: 'variable', Word: 'enum', Unit: 'constant' };

export function createEditor(parent: HTMLElement, asks: Asks): EditorView {
  const host = document.createElement('div');
  host.className = 'host';
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { display: block; height: 100%; } .cm-editor { height: 100%; } .cm-tooltip { max-width: 460px; } .cm-tooltip pre { white-space: pre-wrap; font: inherit; margin: 6px 9px; }');
  root.adoptedStyleSheets = [sheet];
  const extensions: Extension = [
    basicSetup,
    yaml(),
    lintGutter(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(() => ({ 'aria-label': parent.getAttribute('aria-label') ?? '', tabindex: '0' })),
    EditorView.theme({ '&': { fontSize: '13.5px' }, '.cm-scroller': { fontFamily: '"JetBrains Mono", Consolas, "Noto Sans Mono CJK SC", monospace' } }),
    keymap.of([{ key: 'Mod-s', run: () => (asks.save(), true) }]),
    autocompletion({ override: [(context) => complete(context, asks)] }),
    hoverTooltip(async (_, at) => {
      const told = await asks.hover(at);
      if (!told.text) return null;
      const dom = document.createElement('div');
      const text = document.createElement('pre');
      text.textContent = told.text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1').replace(/\*\*|`/g, '');
      dom.append(text);
      return { pos: told.start, end: told.end, create: () => ({ dom }) };
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) asks.changed();
      if (update.selectionSet || update.docChanged) asks.moved(word(update.view));
    }),
  ];
  const view = new EditorView({ root, extensions });
  made.set(view, extensions);
  root.append(view.dom);
  return view;
}

/** The caret, or where the words of its line begin, if it stands before them. */
function word(view: EditorView): number {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  return Math.max(head, line.from + line.text.match(/^\s*(- +)?/)![0].length);
}

async function complete(context: CompletionContext, asks: Asks): Promise<CompletionResult | null> {
  const before = context.matchBefore(/[\p{L}\p{N}_-]*$/u);
  if (!context.explicit && (!before || before.from === before.to)) return null;
  const items = await asks.complete(context.pos);
  if (items.length === 0) return null;
  return {
    from: items[0].start,
    options: items.map((item, i) => ({
      label: item.label,
      detail: item.detail,
      info: item.description || undefined,
      type: Kinds[item.kind],
      boost: -i / items.length,
      apply: (view: EditorView, _: unknown, from: number, to: number) => view.dispatch({ changes: { from: Math.min(from, item.start), to, insert: item.text }, selection: { anchor: Math.min(from, item.start) + item.text.length } }),
    })),
    validFor: /^[\p{L}\p{N}_-]*$/u,
  };
}

/** Marks mistakes and findings in the text. */
export function mark(view: EditorView, found: Found[]) {
  const doc = view.state.doc;
  const length = doc.length;
  const marks = found.filter((each) => each.start <= length).map((each): Mark => ({
    from: each.start,
    to: Math.min(length, Math.max(each.end, each.start)),
    severity: each.severity,
    source: each.code,
    message: [each.message, each.help].filter(Boolean).join('\n'),
    actions: each.fixes.map((fix) => ({ name: fix.title, apply: (target) => isStill(target, doc) && apply(target, fix.edits) })),
  }));
  view.dispatch(setDiagnostics(view.state, marks));
}

/** Fixes are for the text in which they were found. */
const isStill = (view: EditorView, doc: Text) => view.state.doc.eq(doc);

/** Puts another document in the place of this one; nothing of the old one can be brought back into it. */
export function replace(view: EditorView, content: string) {
  view.setState(EditorState.create({ doc: content, extensions: made.get(view)! }));
}

/** Puts another text in the place of this document's: only what differs is changed, so that the caret stays, and it can be undone. */
export function put(view: EditorView, content: string) {
  const before = view.state.doc.toString();
  let start = 0;
  while (start < before.length && start < content.length && before[start] === content[start]) start++;
  let end = 0;
  while (end < before.length - start && end < content.length - start && before[before.length - 1 - end] === content[content.length - 1 - end]) end++;
  view.dispatch({ changes: { from: start, to: before.length - end, insert: content.slice(start, content.length - end) } });
}

export function apply(view: EditorView, edits: { start: number; end: number; text: string }[]) {
  // Taken back by itself, not with what was typed just before it.
  view.dispatch({ changes: edits.map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text })), annotations: isolateHistory.of('full') });
}

export function select(view: EditorView, start: number, end: number) {
  const line = view.state.doc.lineAt(Math.min(start, view.state.doc.length));
  view.dispatch({ selection: { anchor: Math.min(start, line.to), head: Math.min(end, line.to) }, effects: EditorView.scrollIntoView(Math.min(start, line.to), { y: 'center' }) });
  view.focus();
}
