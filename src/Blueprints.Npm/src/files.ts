/** The files of the call that is running: the library asks for them while it works, and a call never waits for another. */
import type { FileSource, Refusal } from './types.js';

/** In the order of the library's own list, from 1. */
const refusals = ['missing', 'outside', 'too-large', 'unreadable'] as const;
const text = new TextEncoder();
let current: FileSource | undefined;

const missing: Refusal = { refused: 'missing', en: 'there is no such file', zh: '没有这个文件' };
const outside: Refusal = { refused: 'outside', en: 'it lies outside the folder whose files may be used', zh: '它不在允许使用的文件夹里' };

export function withFiles<T>(files: FileSource | undefined, work: () => T): T {
  const before = current;
  current = files;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** What the library is told of a file: 0 and its bytes, or the number of a refusal and the reason in both languages. */
export function answer(path: string): Uint8Array {
  const inside = insideOf(path);
  const found = inside === null ? outside : read(inside);
  if (typeof found === 'string') return behind(0, text.encode(found));
  if (found instanceof Uint8Array) return behind(0, found);
  return behind(1 + refusals.indexOf(found.refused), text.encode(`${found.en}\n${found.zh}`));
}

function read(path: string): Uint8Array | string | Refusal {
  try {
    return current?.(path) ?? missing;
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] || 'it failed';
    return { refused: 'unreadable', en: reason, zh: reason };
  }
}

/** The path without `.` and `..`; null where it leads above the top folder, is absolute, names a drive or a protocol, or holds a backslash, a control character or nothing. */
export function insideOf(path: string): string | null {
  if (path === '' || path.startsWith('/') || /[\u0000-\u001f\u007f-\u009f\\:]/.test(path)) return null;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }

  return parts.length === 0 ? null : parts.join('/');
}

function behind(first: number, bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.length + 1);
  all[0] = first;
  all.set(bytes, 1);
  return all;
}
