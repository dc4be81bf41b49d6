/** Fences of Markdown, for whatever reads it: which are ours, and what stands in their place. */
import { withFiles } from './files.js';
import { languageOf, marksOf, textOf, themeOf } from './options.js';
import type { Library } from './runtime.js';
import type { FileSource, Language, Problem, Theme } from './types.js';

/** A mistake in a fence: its place is in the page, or in the file that the fence names. */
export interface FenceMistake extends Problem {
  /** The line of the page: that of the mistake, or that on which the fence begins where the mistake is in a file. */
  pageLine: number;

  /** Whether its place is in the page. */
  inPage: boolean;

  /** In one line: `PAGE:LINE:COLUMN: CODE: MESSAGE`. */
  text: string;
}

/** How fences are drawn. */
export interface FenceOptions {
  /** The files that fences (`file=`) and their documents may use; paths count from the folder of the page. Default: none, so that a fence that names one is refused. */
  files?: FileSource;

  /** Where a fence names none. Default: the document's own, or `light`. */
  theme?: Theme;

  /** The language of the drawings' own words, where a fence names none. Default: that of the document. */
  language?: Language;

  /** The text of a `blueprints.yaml`, by which rules are set for `findings`. Default: none. */
  configuration?: string;

  /** Whether warnings stand on the page as well, above the drawing; errors always do. Default: true. */
  warnings?: boolean;

  /** Told each mistake, in the order of the page. */
  onMistake?(mistake: FenceMistake): void;
}

/** A fence in the text of a page: where its first mark stands, and its lines, with line ends between. */
export interface Fence {
  start: number;
  content: string;
}

/** What stands in the place of a fence: HTML, and below it the fence as code where that is not all. */
export interface DrawnFence {
  html: string;
  isWhole: boolean;
  mistakes: FenceMistake[];
}

/** Whether the words behind the marks of a fence say that it is one of ours. */
export const isOurs = (info: string) => /^\s*(blueprints?|fishbone)(?![^\s{])/i.test(info);

/** What the options say, looked at once. */
export class FenceDrawer {
  private readonly theme: string;
  private readonly language: string;
  private readonly configuration: string;
  private readonly marks: string;

  constructor(private readonly options: FenceOptions) {
    const { files } = options;
    this.theme = themeOf(options.theme);
    this.language = languageOf(options.language);
    this.configuration = textOf('configuration', options.configuration);
    this.marks = marksOf({ files, quiet: options.warnings === false });
  }

  /** What a page is called: its path among the files, or as it is given. A relative path counts from `cwd`. */
  nameOf(path: string | undefined, cwd = ''): string {
    if (!path) return '';
    const isWhole = cwd === '' || /^([/\\]|[a-z]:)/i.test(path);
    const name = this.options.files?.nameOf ? this.options.files.nameOf(isWhole ? path : `${cwd}/${path}`) : path.replaceAll('\\', '/');
    return name ?? path.replaceAll('\\', '/').split('/').at(-1)!;
  }

  /** Draws the fences of a page, in order; null for one that is none of ours. */
  draw(library: Library, page: string, name: string, fences: Fence[]): (DrawnFence | null)[] {
    const told = withFiles(this.options.files, () => library.DrawFences(page, name, this.language, this.theme, this.marks, this.configuration, fences.map((fence) => fence.start), fences.map((fence) => fence.content)));
    const mistakes = JSON.parse(told[fences.length * 2]) as { places: Pick<FenceMistake, 'text' | 'pageLine' | 'file'>[]; report: { documents: [{ diagnostics: Omit<Problem, 'file'>[] }] } | null }[];
    return fences.map((_, i) => {
      if (told[i * 2] === '') return null;
      const { places, report } = mistakes[i];
      const drawn = { html: told[i * 2 + 1], isWhole: told[i * 2] === 'whole', mistakes: places.map((place, at) => ({ ...place, inPage: place.file === (name || '-'), ...report!.documents[0].diagnostics[at] })) };
      for (const mistake of drawn.mistakes) this.options.onMistake?.(mistake);
      return drawn;
    });
  }
}
