/** Draws and checks service blueprints and fishbones. Mistakes in a document never throw; wrong options do (`TypeError`). */
import { withFiles } from './files.js';
import { foldOf, languageOf, marksOf, prefixOf, textOf, themeOf } from './options.js';
import { type Library, type LoadOptions, start } from './runtime.js';
import type { DocumentOptions, Problem, Rendering, RenderOptions, Report } from './types.js';

export type * from './types.js';
export type { LoadOptions } from './runtime.js';

/** The library once it runs: the same as the functions of this module, without waiting. */
export interface Blueprints {
  render(text: string, options?: RenderOptions): Rendering;
  check(text: string, options?: DocumentOptions): Report;
}

let loaded: Promise<Blueprints> | undefined;

/** Starts the library, once; whoever asks later gets the same. About 0.2 s in node and 0.7 s in a browser. */
export function load(options: LoadOptions = {}): Promise<Blueprints> {
  return (loaded ??= start(options).then((library) => ({
    render: (text, how = {}) => renderWith(library, text, how),
    check: (text, how = {}) => checkWith(library, text, how),
  })));
}

/** Draws a document. */
export async function render(text: string, options: RenderOptions = {}): Promise<Rendering> {
  return (await load()).render(text, options);
}

/** Tells the mistakes and the weak links of a document. */
export async function check(text: string, options: DocumentOptions = {}): Promise<Report> {
  return (await load()).check(text, options);
}

function renderWith(library: Library, text: string, options: RenderOptions): Rendering {
  const { findings, registers, gaps, elementIds: ids, files } = options;
  const marks = marksOf({ findings, registers, gaps, ids, files });
  const [about, reports, svg] = withFiles(files, () => library.Render(documentOf(text), nameOf(options), languageOf(options.language), themeOf(options.theme), foldOf(options.fold), marks, prefixOf(options.idPrefix), textOf('configuration', options.configuration)));
  return { svg: svg === '' ? null : svg, ...JSON.parse(about), problems: reportOf(reports).problems };
}

function checkWith(library: Library, text: string, options: DocumentOptions): Report {
  return reportOf(withFiles(options.files, () => library.Check(documentOf(text), nameOf(options), languageOf(options.language), marksOf({ files: options.files }), textOf('configuration', options.configuration))));
}

function documentOf(text: unknown): string {
  if (typeof text !== 'string') throw new TypeError('the document is a text');
  return text;
}

const nameOf = (options: DocumentOptions) => textOf('name', options.name) || '-';

function reportOf(json: string): Report {
  const { summary, documents } = JSON.parse(json) as { summary: { errors: number; warnings: number; notes: number }; documents: { file: string; diagnostics: Omit<Problem, 'file'>[]; accepted: Omit<Problem, 'file'>[] }[] };
  const all = (of: 'diagnostics' | 'accepted') => documents.flatMap((document) => document[of].map((problem) => ({ file: document.file, ...problem })));
  return { problems: all('diagnostics'), accepted: all('accepted'), errors: summary.errors, warnings: summary.warnings, notes: summary.notes };
}
