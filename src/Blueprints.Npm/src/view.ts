/** The element `<blueprint-view>`: a document, drawn where it stands, or a finished drawing. */
import { Drawer, TookTooLong } from './drawer.js';
import { look } from './look.js';
import { type Part, Parts } from './parts.js';
import { copyPicture, parsePicture } from './picture.js';
import { inside, isPicture, read, type Source, Unreadable } from './source.js';
import type { Language, Problem, Rendering, RenderOptions, Theme } from './types.js';
import { type Words, words } from './words.js';

export type { Part } from './parts.js';
export type { Problem, Rendering } from './types.js';

/** What `blueprint-ready` tells; of a finished drawing its title alone is known. */
export interface Shown {
  title: string | null;
  kind: Rendering['kind'];
  problems: Problem[];
}

/** What `blueprint-error` tells: nothing new is drawn. */
export interface Trouble {
  message: string;
  problems: Problem[];
}

const here = import.meta.url;
const drawer = new Drawer(() => new URL('./', new URL(String(BlueprintView.base), document.baseURI)).href);
const nothing: string[] = [];

// A module for pages that is loaded elsewhere, where pages are made, defines nothing and does no harm.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * Attributes: `src` (the address of a document, or of a finished drawing), `theme` (`light`, `dark`, `print`, or `auto`, as the reader's system is),
 * `findings`, `fold`, `lang` (`en`, `zh`). Without `src` it shows what stands inside, or `text`. Events: `blueprint-select` (a {@link Part}, or null),
 * `blueprint-ready` ({@link Shown}), `blueprint-error` ({@link Trouble}).
 */
export class BlueprintView extends Base {
  static readonly observedAttributes = ['src', 'theme', 'findings', 'fold', 'lang'];

  /** The folder of the package's code, for programs that bundle it: `worker.js`, what it takes, and `runtime/`. Default: where this file is. */
  static base: string | URL = here;

  private readonly shown = this.attachShadow({ mode: 'open' });
  private readonly problems = document.createElement('ul');
  private readonly drawing = document.createElement('div');
  private readonly tip = document.createElement('div');
  private own: string | null = null;
  private parts: Parts | null = null;
  private work: AbortController | null = null;
  private isWaiting = false;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly changed = () => this.getAttribute('theme') === 'auto' && this.refresh();
  private readonly watcher = new MutationObserver(() => this.own === null && !this.hasAttribute('src') && this.refresh());

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    this.shown.adoptedStyleSheets = [sheet];
    Object.assign(this.problems, { className: 'problems', hidden: true });
    this.drawing.className = 'drawing';
    Object.assign(this.tip, { className: 'tip', hidden: true });
    this.tip.setAttribute('role', 'tooltip');
    this.shown.append(this.problems, this.drawing, this.tip);
  }

  /** The document, in place of what stands inside; null for none. `src` comes first. */
  get text(): string | null {
    return this.own;
  }

  set text(value: string | null) {
    this.own = value === null || value === undefined ? null : String(value);
    this.refresh();
  }

  /** The id of the step or cause that is chosen; null for none. */
  get selected(): string | null {
    return this.parts?.id ?? null;
  }

  set selected(id: string | null) {
    this.parts?.show(id);
  }

  connectedCallback() {
    this.dark.addEventListener('change', this.changed);
    this.watcher.observe(this, { childList: true, characterData: true, subtree: true });
    this.refresh();
  }

  disconnectedCallback() {
    this.dark.removeEventListener('change', this.changed);
    this.watcher.disconnect();
    this.work?.abort();
  }

  attributeChangedCallback() {
    this.refresh();
  }

  /** Draws once for all that changes at one time. */
  private refresh() {
    if (this.isWaiting || !this.isConnected) return;
    this.isWaiting = true;
    queueMicrotask(() => {
      this.isWaiting = false;
      if (this.isConnected) void this.draw();
    });
  }

  private async draw() {
    this.work?.abort();
    const work = (this.work = new AbortController());
    const said = this.words();
    const warnings: string[] = [];
    this.drawing.setAttribute('aria-busy', 'true');
    try {
      const options = this.options(said, warnings);
      const source = await this.source(said, work.signal);
      if (source.picture || source.text !== undefined && isPicture(source.text)) {
        const svg = source.picture ? copyPicture(source.picture, source.base) : parsePicture(source.text!, source.base);
        if (!svg) throw new Unreadable(said.unreadable(this.getAttribute('src') ?? '', said.noDrawing));
        this.show(svg, { title: svg.querySelector(':scope > title')?.textContent ?? null, kind: null, problems: [] }, warnings);
        return;
      }

      const rendering = await drawer.render(source.text!, { ...options, name: source.name });
      if (!work.signal.aborted) this.take(rendering, source, said, warnings);
    } catch (error) {
      if (!work.signal.aborted) this.fail(error instanceof Unreadable ? error.message : said.broken(error instanceof TookTooLong ? said.tookTooLong : String(error)), []);
    } finally {
      if (this.work === work) this.drawing.removeAttribute('aria-busy');
    }
  }

  private take(rendering: Rendering, source: Source, said: Words, warnings: string[]) {
    const told = rendering.problems.map((problem) => said.line(problem.line) + problem.message);
    if (rendering.svg === null) this.fail('', rendering.problems, told);
    else this.show(parsePicture(rendering.svg, source.base)!, rendering, [...warnings, ...told]);
  }

  private show(svg: SVGSVGElement, { title, kind, problems }: Shown, told: string[]) {
    const id = this.selected;
    svg.setAttribute('role', 'group');
    this.parts = new Parts(svg, (part) => this.tell<Part | null>('blueprint-select', part), (text, at) => this.showTip(text, at));
    this.parts.show(id);
    this.drawing.replaceChildren(svg);
    this.showTip(null, null);
    this.list(told, true);
    this.tell<Shown>('blueprint-ready', { title, kind, problems });
  }

  /** The drawing before is taken away: it is not that of the document. */
  private fail(message: string, problems: Problem[], told = message === '' ? nothing : [message]) {
    this.parts = null;
    this.drawing.replaceChildren();
    this.showTip(null, null);
    this.list(told, false);
    this.tell<Trouble>('blueprint-error', { message: message || told[0] || '', problems });
  }

  private list(told: string[], isDrawn: boolean) {
    this.problems.classList.toggle('warning', isDrawn);
    this.problems.setAttribute('aria-label', this.words().problems);
    this.problems.lang = this.language() ?? (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
    this.problems.replaceChildren(...told.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    this.problems.hidden = told.length === 0;
  }

  private async source(said: Words, signal: AbortSignal): Promise<Source> {
    const src = this.getAttribute('src');
    if (src) return read(src, said, signal);
    const source = this.own !== null ? { text: this.own, name: '-', base: document.baseURI } : inside(this);
    if (!source) throw new Unreadable(said.nothing);
    return source;
  }

  private options(said: Words, warnings: string[]): RenderOptions {
    const theme = this.choice('theme', /^(light|dark|print|auto)$/, 'light, dark, print, auto', said, warnings);
    const fold = this.choice('fold', /^(auto|none|100|[1-9]\d?)$/, 'auto, none, 1-100', said, warnings);
    const findings = this.choice('findings', /^(|findings|true|yes|false|no)$/, 'true, false', said, warnings);
    return {
      theme: (theme === 'auto' ? (this.dark.matches ? 'dark' : 'light') : theme) as Theme | undefined,
      fold: fold === undefined ? undefined : fold === 'auto' || fold === 'none' ? fold : Number(fold),
      findings: findings !== undefined && findings !== 'false' && findings !== 'no',
      language: this.language(),
    };
  }

  /** The value of an attribute; none where it is not there, or not one that it takes, which is told. */
  private choice(name: string, takes: RegExp, told: string, said: Words, warnings: string[]): string | undefined {
    const value = this.getAttribute(name)?.toLowerCase();
    if (value === undefined || takes.test(value)) return value;
    warnings.push(said.wrongValue(name, value.slice(0, 60), told));
    return undefined;
  }

  private language(): Language | undefined {
    const lang = this.lang.toLowerCase();
    return /^zh\b/.test(lang) ? 'zh' : /^en\b/.test(lang) ? 'en' : undefined;
  }

  private words(): Words {
    return words[this.language() ?? (document.documentElement.lang.toLowerCase().startsWith('zh') ? 'zh' : 'en')];
  }

  /** Words about a part, below it, and within the element from left to right. */
  private showTip(text: string | null, at: Element | null) {
    this.tip.hidden = text === null;
    if (text === null || !at) return;
    this.tip.textContent = text;
    const [part, host] = [at.getBoundingClientRect(), this.getBoundingClientRect()];
    this.tip.style.left = `${Math.max(0, Math.min(part.left - host.left, host.width - this.tip.offsetWidth))}px`;
    this.tip.style.top = `${part.bottom - host.top + 6}px`;
  }

  private tell<T>(name: string, detail: T) {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('blueprint-view')) customElements.define('blueprint-view', BlueprintView);

declare global {
  interface HTMLElementTagNameMap {
    'blueprint-view': BlueprintView;
  }

  interface HTMLElementEventMap {
    'blueprint-select': CustomEvent<Part | null>;
    'blueprint-ready': CustomEvent<Shown>;
    'blueprint-error': CustomEvent<Trouble>;
  }
}
