/** Looks at options before the library gets them: what is wrong there is a mistake of the program, and thrown. */
const Themes = ['light', 'dark', 'print'];
const Languages = ['en', 'zh'];

const shown = (value: unknown) => (typeof value === 'string' ? `'${value.slice(0, 60)}'` : String(value));

/** A text; empty for none. */
export function textOf(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new TypeError(`${name} is a text, not ${shown(value)}`);
  return value;
}

function choiceOf(name: string, value: unknown, choices: string[]): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || !choices.includes(value)) throw new TypeError(`${name} is ${choices.join(' or ')}, not ${shown(value)}`);
  return value;
}

export const themeOf = (value: unknown) => choiceOf('theme', value, Themes);

export const languageOf = (value: unknown) => choiceOf('language', value, Languages);

export function foldOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value === 'auto' || value === 'none') return value;
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100) return String(value);
  throw new TypeError(`fold is auto, none, or a number of rows from 1 to 100, not ${shown(value)}`);
}

export function prefixOf(value: unknown): string {
  const prefix = textOf('idPrefix', value);
  if (prefix !== '' && !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(prefix)) throw new TypeError(`idPrefix is 1 to 64 of A-Z, a-z, 0-9, - and _, a letter first; not ${shown(value)}`);
  return prefix;
}

/** The names of those that are asked for, with spaces between. */
export function marksOf(marks: Record<string, unknown>): string {
  return Object.keys(marks).filter((name) => marks[name]).join(' ');
}
