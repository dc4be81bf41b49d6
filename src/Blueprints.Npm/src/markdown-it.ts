/** A plug-in of markdown-it: fences `blueprint`, `fishbone` and `blueprints` become drawings. */
import { type DrawnFence, FenceDrawer, type FenceMistake, type FenceOptions, isOurs } from './fences.js';
import { type LoadOptions, start } from './runtime.js';

export type { FenceMistake, FenceOptions } from './fences.js';

export interface MarkdownItOptions extends FenceOptions, LoadOptions {}

interface Token {
  type: string;
  info: string;
  markup: string;
  content: string;
  block: boolean;
  map: [number, number] | null;
  level: number;
}

interface State {
  src: string;
  env: unknown;
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: 0) => Token;
}

/** The part of markdown-it that is used. */
interface Parser {
  core: { ruler: { push(name: string, rule: (state: never) => void): void } };
  renderer: { rules: Record<string, unknown> };
}

/** What a caller may hand to `render`: the path of the page, in any of the ways that generators tell it. Mistakes are added to it. */
export interface PageEnvironment {
  path?: string;
  relativePath?: string;
  blueprintMistakes?: FenceMistake[];
}

/** The plug-in, once the library runs: `md.use(await blueprints())`. */
export default async function blueprints(options: MarkdownItOptions = {}): Promise<(md: object) => void> {
  const drawer = new FenceDrawer(options);
  const library = await start(options);
  return (parser) => {
    const md = parser as Parser;
    const pages = noteTexts(parser as Record<string, unknown>);
    md.core.ruler.push('blueprints', (given) => {
      const state = given as State;
      const found = state.tokens.filter((token) => token.type === 'fence' && token.map !== null && isOurs(token.info));
      if (found.length === 0) return;
      const env = (typeof state.env === 'object' && state.env !== null ? state.env : {}) as PageEnvironment;
      const page = pageOf(state.src, pages.get(env));
      const starts = lineStarts(state.src);
      const drawn = drawer.draw(library, page.text, drawer.nameOf(env.path ?? env.relativePath), found.map((token) => ({ start: page.before + startOf(state.src, starts, token), content: token.content.replace(/\n$/, '') })));
      const places = new Map(found.map((token, i) => [token, drawn[i]]));
      state.tokens = state.tokens.flatMap((token) => {
        const fence = places.get(token);
        return fence ? tokensOf(state, token, fence) : [token];
      });
      const mistakes = drawn.flatMap((fence) => fence?.mistakes ?? []);
      if (mistakes.length > 0) env.blueprintMistakes = [...(env.blueprintMistakes ?? []), ...mistakes];
    });
    md.renderer.rules.blueprint = (tokens: Token[], at: number) => tokens[at].content;
  };
}

/** Remembers the text that is rendered: a plug-in that takes its head away hands on less, and lines count from the whole. */
function noteTexts(md: Record<string, unknown>): WeakMap<object, string> {
  const texts = new WeakMap<object, string>();
  for (const name of ['render', 'renderAsync', 'parse']) {
    const before = md[name];
    if (typeof before !== 'function') continue;
    md[name] = function (this: unknown, text: unknown, env: unknown = {}, ...others: unknown[]) {
      const isFirst = typeof text === 'string' && typeof env === 'object' && env !== null && !(name === 'parse' && texts.get(env)?.endsWith(text));
      if (isFirst) texts.set(env as object, text as string);
      return before.call(this, text, env, ...others);
    };
  }

  return texts;
}

/** The text in which places are told, and how much of it is before the text that was parsed. */
function pageOf(parsed: string, rendered: string | undefined): { text: string; before: number } {
  const whole = (rendered ?? parsed).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  return whole.endsWith(parsed) ? { text: whole, before: whole.length - parsed.length } : { text: parsed, before: 0 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where the marks of a fence stand: on its line there are none before them but those of quotes and lists. */
function startOf(text: string, starts: number[], token: Token): number {
  const line = starts[token.map![0]] ?? 0;
  return Math.max(line, text.indexOf(token.markup, line));
}

function tokensOf(state: State, token: Token, { html, isWhole }: DrawnFence): Token[] {
  const drawing = new state.Token('blueprint', '', 0);
  // Vue takes two braces in a page for code; written so they are two braces there and everywhere.
  drawing.content = html.replaceAll('{{', '&#123;&#123;');
  drawing.map = token.map;
  drawing.block = true;
  drawing.level = token.level;
  return isWhole ? [drawing] : [drawing, token];
}
