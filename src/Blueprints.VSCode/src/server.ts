import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { findProgram } from './program';
import type { Words } from './words';

/** The language server: started in trusted folders alone, and asked for what an editor's protocol has no words for. */
export class Server {
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;

  constructor(private readonly folder: string, private readonly words: Words) {}

  /** Starts it, once. */
  start(): Promise<void> {
    if (!vscode.workspace.isTrusted) return Promise.resolve();
    return (this.starting ??= this.begin());
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.starting = undefined;
    if (client?.needsStop()) await client.stop();
  }

  /** Asks for something; an error says why it can't be had. */
  async ask<T>(method: string, parameters: unknown): Promise<T> {
    if (!vscode.workspace.isTrusted) throw new Error(this.words.untrusted);
    await this.start();
    if (!this.client) throw new Error(this.words.notStarted('blueprints lsp'));
    return this.client.sendRequest<T>(method, parameters as object);
  }

  run<T>(command: string, argument: unknown): Promise<T> {
    return this.ask<T>('workspace/executeCommand', { command, arguments: [argument] });
  }

  private async begin(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('blueprints');
    let program;
    try {
      // Only what the machine says counts; the manifest keeps folders from setting it as well.
      program = findProgram(settings.inspect<string>('program')?.globalValue ?? '', this.folder, process.platform, process.arch, existsSync, isAbsolute);
    } catch {
      this.starting = undefined;
      void vscode.window.showErrorMessage(this.words.badProgram);
      return;
    }

    const language = settings.get<string>('language', 'auto');
    const pages = settings.get<string>('pages', '');
    const client = new LanguageClient(
      'blueprints',
      'Blueprints',
      { command: program.command, args: ['lsp'], transport: TransportKind.stdio, options: { shell: false } },
      {
        documentSelector: [
          { scheme: 'file', language: 'blueprint' },
          { scheme: 'file', language: 'fishbone' },
          { scheme: 'untitled', language: 'blueprint' },
          { scheme: 'untitled', language: 'fishbone' },
          { scheme: 'file', pattern: '**/blueprints.yaml' },
        ],
        initializationOptions: { ...(language === 'auto' ? {} : { language }), ...(pages ? { pages } : {}), folder: settings.get<boolean>('checkFolder', true) },
      },
    );
    this.client = client;
    try {
      await client.start();
    } catch (trouble) {
      this.client = undefined;
      this.starting = undefined;
      void vscode.window.showErrorMessage(this.words.notStarted(trouble instanceof Error ? trouble.message : String(trouble)));
    }
  }
}
