/** Which program is started as the language server. */
export interface Program {
  command: string;
  /** Where it comes from. */
  from: 'setting' | 'extension' | 'path';
}

/**
 * @param setting The path in the settings of the machine; empty where none is set.
 * @param folder The folder of the extension.
 * @param exists Whether a file is there.
 * @param isAbsolute Whether a path begins at the top.
 * @throws Where the setting is no full path: one relative to a folder would let the folder choose.
 */
export function findProgram(setting: string, folder: string, platform: string, arch: string, exists: (path: string) => boolean, isAbsolute: (path: string) => boolean): Program {
  const path = setting.trim();
  if (path) {
    if (!isAbsolute(path)) throw new Error(`blueprints.program: ${path}`);
    return { command: path, from: 'setting' };
  }

  const name = platform === 'win32' ? 'blueprints.exe' : 'blueprints';
  const own = [folder, 'server', `${platform}-${arch}`, name].join('/');
  return exists(own) ? { command: own, from: 'extension' } : { command: name, from: 'path' };
}
