/** The language of a drawing's own words and of what is told. */
export type Language = 'en' | 'zh';

/** The colours of a drawing. */
export type Theme = 'light' | 'dark' | 'print';

/** Why a file is not read: both languages, as words that follow "cannot be read: ". */
export interface Refusal {
  refused: 'missing' | 'outside' | 'too-large' | 'unreadable';
  en: string;
  zh: string;
}

/**
 * The files that documents may use (`use`, icons, `process`) and that fences may name. It is asked for a path below the top folder, with `/` between its
 * parts and without `.` and `..`; whatever leads out of it is refused before. It answers at once, with the file or with why there is none; null is a file
 * that is not there. What it throws is a file that can't be read.
 */
export interface FileSource {
  (path: string): Uint8Array | string | Refusal | null | undefined;

  /** The path below the top folder of a page on this machine; undefined where it lies outside. Without it pages have the paths that they are given. */
  nameOf?(page: string): string | undefined;
}

/** What is common to all that reads a document. */
export interface DocumentOptions {
  /** The name of the document, which messages show, and from whose folder the paths of other files count. Default: `-`. */
  name?: string;

  /** The language of what is told, and of a drawing's own words. Default: that of the document. */
  language?: Language;

  /** The files that the document may use. Default: none. */
  files?: FileSource;

  /** The text of a `blueprints.yaml`, by which rules are set and findings accepted. Default: none. */
  configuration?: string;
}

/** How a document is drawn. */
export interface RenderOptions extends DocumentOptions {
  /** Default: the document's own, or `light`. */
  theme?: Theme;

  /** Whether weak links are numbered on the drawing and told below it. Default: false. */
  findings?: boolean;

  /** Into how many rows a long service is folded: `auto`, `none`, or 1 to 100. Default: what the document says. */
  fold?: 'auto' | 'none' | number;

  /** Whether what fails, what the standards say and where customers meet the service stand below it. Default: false. */
  registers?: boolean;

  /** Whether what customers expected and perceived is drawn. Default: false. */
  gaps?: boolean;

  /** What every id of the drawing begins with: 1 to 64 of A-Z, a-z, 0-9, `-`, `_`, a letter first. Default: made from what is drawn. */
  idPrefix?: string;

  /** Whether each step and cause has an id, by which a page can link to it. Default: false. */
  elementIds?: boolean;
}

/** A place in a text: lines and columns from 1, columns in characters, the end just past the place. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One change of a text: `start` and `length` in UTF-16 units from the start of the text without a byte order mark. */
export interface Edit {
  file: string;
  start: number;
  length: number;
  newText: string;
}

/** A way to put a problem right. */
export interface Fix {
  title: string;

  /** Whether nothing else can be meant. */
  safe: boolean;
  edits: Edit[];
}

/** What a problem takes of a case. */
export interface Effect {
  kind: string;
  amount: number;

  /** Of the case's own total. */
  share: number | null;
  atMost?: boolean;
  atLeast?: boolean;
  queues?: boolean;
}

/** A mistake, or a finding, which says why it matters: as `blueprints check --format json` has it, and the name of its file. */
export interface Problem extends Place {
  file: string;
  code: string;
  name: string;
  severity: 'error' | 'warning' | 'information';
  message: string;
  why: string | null;
  help: string | null;
  element: string | null;
  elements?: string[];
  effect?: string;
  effects?: Effect[];
  advice?: string;

  /** Why its author has accepted it. */
  reason?: string;
  related?: (Place & { file: string; message: string })[];
  fixes?: Fix[];
}

/** What became of drawing a document. */
export interface Rendering {
  /** The drawing, byte for byte that of `blueprints render`; null where mistakes leave none. */
  svg: string | null;
  title: string | null;
  kind: 'blueprint' | 'fishbone' | null;
  language: Language;

  /** Its mistakes, in the order of the document. */
  problems: Problem[];
}

/** What became of checking a document. */
export interface Report {
  /** Mistakes and findings, sorted by place. */
  problems: Problem[];

  /** Findings that the author has accepted, each with its reason. */
  accepted: Problem[];
  errors: number;
  warnings: number;
  notes: number;
}
