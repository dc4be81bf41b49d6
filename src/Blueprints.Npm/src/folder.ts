/** For node: the files of a folder. */
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSource, Refusal } from './types.js';

/** No larger file is read into memory; the library's own limits are lower for most. */
const MostBytes = 16 * 1024 * 1024;

const refuse = (refused: Refusal['refused'], en: string, zh: string): Refusal => ({ refused, en, zh });

/**
 * The files of a folder and of the folders below it: nothing above, nothing that a symbolic link leads out to, no pipes and no devices.
 * @param root The folder; a relative one counts from the folder in which the program runs.
 */
export function folderFiles(root: string | URL): FileSource {
  const top = resolve(root instanceof URL ? fileURLToPath(root) : root);
  const source: FileSource = (path) => {
    try {
      const real = realpathSync(top);
      const full = realpathSync(join(real, path));
      return isBelow(full, real) ? read(full) : refuse('outside', 'it lies outside the folder whose files may be used', '它不在允许使用的文件夹里');
    } catch (error) {
      return reasonOf(error);
    }
  };
  source.nameOf = (page) => {
    const name = relative(top, resolve(page));
    return isBelow(resolve(page), top) ? name.split(sep).join('/') : undefined;
  };
  return source;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function read(full: string): Uint8Array | Refusal {
  const before = statSync(full);
  if (before.isDirectory()) return refuse('unreadable', 'it is a folder', '它是文件夹');
  // Pipes and devices have no length; to open one might wait for ever.
  if (!before.isFile() || before.size === 0) return refuse('unreadable', 'it is empty, or no ordinary file', '它是空的，或不是普通文件');
  if (before.size > MostBytes) return refuse('too-large', `it has more than ${MostBytes} bytes`, `它超过 ${MostBytes} 字节`);
  const file = openSync(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    // What was looked at may have been replaced meanwhile: what counts is what was opened.
    const opened = fstatSync(file);
    if (opened.ino !== before.ino || opened.dev !== before.dev || opened.size !== before.size) return refuse('unreadable', 'it is being written', '它正在被写入');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('missing', 'there is no such file', '没有这个文件');
  if (code === 'EACCES' || code === 'EPERM') return refuse('unreadable', 'you have no permission', '没有权限');
  if (code === 'ELOOP') return refuse('unreadable', 'its links lead in a circle', '链接绕成了一圈');
  return refuse('unreadable', 'the file system refuses it', '文件系统拒绝读取');
}
