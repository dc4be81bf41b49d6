import * as vscode from 'vscode';
import { Preview } from './preview';
import { Server } from './server';
import { words } from './words';

interface Format {
  name: string;
  extension: string;
}

interface Exported {
  name: string;
  text?: string;
  data?: string;
}

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const say = words(vscode.env.language);
  const own = (server = new Server(context.extensionUri.fsPath, say));
  const previews = new Map<string, { panel: vscode.WebviewPanel; preview: Preview }>();

  const document = (): vscode.TextDocument | undefined => {
    const open = vscode.window.activeTextEditor?.document;
    if (open && (open.languageId === 'blueprint' || open.languageId === 'fishbone')) return open;
    void vscode.window.showInformationMessage(say.noDocument);
    return undefined;
  };

  /** Does something that needs the server, and tells why it can't be done. */
  const guarded = (work: (document: vscode.TextDocument) => Promise<void>) => async () => {
    if (!vscode.workspace.isTrusted) {
      void vscode.window.showWarningMessage(say.untrusted);
      return;
    }

    const open = document();
    if (!open) return;
    try {
      await work(open);
    } catch (trouble) {
      void vscode.window.showErrorMessage(trouble instanceof Error ? trouble.message : String(trouble));
    }
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('blueprints.preview', guarded(async (open) => {
      const uri = open.uri.toString();
      const known = previews.get(uri);
      if (known) {
        known.panel.reveal(undefined, true);
        return;
      }

      const media = vscode.Uri.joinPath(context.extensionUri, 'media');
      const name = open.uri.path.split('/').at(-1) ?? '';
      const panel = vscode.window.createWebviewPanel('blueprints.preview', say.preview(name), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [media], retainContextWhenHidden: true });
      previews.set(uri, { panel, preview: new Preview(panel, open, own, say, media, () => previews.delete(uri)) });
    })),
    vscode.commands.registerCommand('blueprints.export', guarded(async (open) => {
      const formats = await own.run<Format[]>('blueprints.formats', {});
      const chosen = await vscode.window.showQuickPick(formats.map((format) => format.name), { placeHolder: say.format });
      if (!chosen) return;
      const made = await own.run<Exported>('blueprints.render', { uri: open.uri.toString(), format: chosen });
      const folder = open.uri.scheme === 'file' ? vscode.Uri.joinPath(open.uri, '..', made.name) : undefined;
      const target = await vscode.window.showSaveDialog({ defaultUri: folder });
      if (!target) return;
      await vscode.workspace.fs.writeFile(target, made.text === undefined ? Buffer.from(made.data ?? '', 'base64') : Buffer.from(made.text, 'utf8'));
      void vscode.window.showInformationMessage(say.exported(target.fsPath));
    })),
    vscode.commands.registerCommand('blueprints.simulation', guarded(async (open) => {
      const figures = await own.run<unknown>('blueprints.simulate', { uri: open.uri.toString() });
      const shown = await vscode.workspace.openTextDocument({ content: JSON.stringify(figures, null, 2), language: 'json' });
      await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    })),
    vscode.commands.registerCommand('blueprints.restart', () => own.restart()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (['program', 'language', 'pages', 'checkFolder'].some((name) => change.affectsConfiguration(`blueprints.${name}`))) void own.restart();
    }),
    { dispose: () => previews.forEach((one) => one.preview.dispose()) },
  );

  if (vscode.workspace.isTrusted) await own.start();
  else context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void own.start()));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
