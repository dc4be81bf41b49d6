/** The library as WebAssembly: started once, when it is first needed. */
import { answer } from './files.js';

/** What the host exports; Library.cs says what each takes. */
export interface Library {
  Render(text: string, name: string, language: string, theme: string, fold: string, marks: string, prefix: string, configuration: string): [string, string, string];
  Check(text: string, name: string, language: string, marks: string, configuration: string): string;
  DrawFences(page: string, name: string, language: string, theme: string, marks: string, configuration: string, starts: number[], contents: string[]): string[];
}

export interface LoadOptions {
  /** The address of the folder `runtime` of the package, for programs that bundle its code. Default: beside the code. The first call decides. */
  runtime?: string | URL;
}

// In a variable, so that bundlers don't take one file of the folder for all of it.
const here = import.meta.url;
let started: Promise<Library> | undefined;

export function start(options: LoadOptions = {}): Promise<Library> {
  return (started ??= boot(options.runtime));
}

async function boot(runtime: string | URL = './runtime/'): Promise<Library> {
  const folder = String(runtime);
  const base = new URL(folder.endsWith('/') ? folder : `${folder}/`, typeof document === 'undefined' || folder === './runtime/' ? here : document.baseURI);
  const address = new URL('dotnet.js', base).href;
  const { dotnet } = await import(/* @vite-ignore */ /* webpackIgnore: true */ address);
  const { getAssemblyExports, getConfig, setModuleImports } = await dotnet.create();
  setModuleImports('files', { read: (_document: string, path: string) => answer(path) });
  return (await getAssemblyExports(getConfig().mainAssemblyName)).Blueprints.Studio.Library;
}
