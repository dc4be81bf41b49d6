/** What an element shows: a document or a finished drawing, from an address or from inside. */
import type { Words } from './words.js';

const MostBytes = 16 * 1024 * 1024;

export interface Source {
  /** A document, or a drawing as text. */
  text?: string;

  /** A drawing that stands inside the element. */
  picture?: Element;
  name: string;

  /** Where links count from. */
  base: string;
}

/** What can't be read; its message is for people. */
export class Unreadable extends Error {}

/** Whether a text is a finished drawing. */
export const isPicture = (text: string) => /^\uFEFF?\s*(<\?xml|<svg|<!--)/.test(text);

export async function read(src: string, words: Words, signal: AbortSignal): Promise<Source> {
  const refuse = (why: string) => new Unreadable(words.unreadable(src, why));
  let address: URL;
  let response: Response;
  try {
    address = new URL(src, document.baseURI);
    response = await fetch(address, { signal, credentials: 'same-origin' });
  } catch (error) {
    if (signal.aborted) throw error;
    throw refuse(words.noAnswer);
  }

  if (!response.ok) throw refuse(String(response.status));
  return { text: await textOf(response, () => refuse(words.tooLarge)), name: nameOf(address), base: response.url || address.href };
}

/** The text of an answer, given up as soon as it is too long. */
async function textOf(response: Response, tooLarge: () => Error): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MostBytes) {
      await reader.cancel();
      throw tooLarge();
    }

    text += decoder.decode(value, { stream: true });
  }
}

function nameOf(address: URL): string {
  const last = address.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || '-';
  } catch {
    return last;
  }
}

/** What stands inside: a drawing, or the text of a script that is no program (`<script type="text/yaml">`), or of the element. */
export function inside(element: HTMLElement): Source | null {
  const base = document.baseURI;
  const picture = [...element.children].find((child) => child.localName === 'svg');
  if (picture) return { picture, name: '-', base };
  const text = unindented(element.querySelector('script, pre, template')?.textContent || element.textContent || '');
  return text.trim() === '' ? null : { text, name: '-', base };
}

/** A document stands as far in as the page around it does. */
function unindented(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 0 && lines[0].trim() === '') lines.shift();
  const margin = /^[ \t]*/.exec(lines[0] ?? '')![0];
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart())).join('\n').replace(/[ \t]+$/, '');
}
