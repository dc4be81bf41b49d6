import * as vscode from 'vscode';
import type { Server } from './server';
import type { Words } from './words';

/** How long typing rests before the drawing follows, in milliseconds. */
const Rest = 120;

interface Drawing {
  text: string;
}

interface Place {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** The drawing beside the text: it follows what is written, and clicks lead from one to the other. */
export class Preview implements vscode.Disposable {
  private readonly parts: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state = 0;
  private isReady = false;

  constructor(private readonly panel: vscode.WebviewPanel, private readonly document: vscode.TextDocument, private readonly server: Server, private readonly words: Words, media: vscode.Uri, onClosed: () => void) {
    panel.webview.html = page(panel.webview, media);
    this.parts.push(
      panel.onDidDispose(() => {
        onClosed();
        this.dispose();
      }),
      panel.webview.onDidReceiveMessage((message) => this.take(message)),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) this.later();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('blueprints.preview')) void this.draw();
      }),
      vscode.window.onDidChangeTextEditorSelection((selection) => {
        if (selection.textEditor.document === document && selection.kind !== undefined) void this.light(selection.selections[0].active);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.state++;
    for (const part of this.parts.splice(0)) part.dispose();
  }

  /** Draws what is written; what was overtaken meanwhile is not shown. */
  async draw(): Promise<void> {
    if (!this.isReady) return;
    const state = ++this.state;
    const settings = vscode.workspace.getConfiguration('blueprints.preview');
    const theme = settings.get<string>('theme', '');
    try {
      const drawing = await this.server.run<Drawing>('blueprints.render', {
        uri: this.document.uri.toString(),
        format: 'svg',
        findings: settings.get<boolean>('findings', false),
        ...(theme ? { theme } : {}),
      });
      if (state === this.state) void this.panel.webview.postMessage({ kind: 'drawing', svg: drawing.text });
    } catch (trouble) {
      if (state === this.state) void this.panel.webview.postMessage({ kind: 'message', text: trouble instanceof Error ? `${trouble.message} ${this.words.mistakes}` : String(trouble) });
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.draw(), Rest);
  }

  private async light(position: vscode.Position): Promise<void> {
    try {
      const id = await this.server.ask<string | null>('blueprints/elementAt', { textDocument: { uri: this.document.uri.toString() }, position: { line: position.line, character: position.character } });
      void this.panel.webview.postMessage({ kind: 'light', id: id ?? '' });
    } catch {
      // The caret moves on.
    }
  }

  private async take(message: unknown): Promise<void> {
    const told = message as { kind?: unknown; id?: unknown; href?: unknown };
    if (told.kind === 'ready') {
      this.isReady = true;
      await this.draw();
    } else if (told.kind === 'pick' && typeof told.id === 'string') {
      await this.show(told.id);
    } else if (told.kind === 'open' && typeof told.href === 'string' && /^https?:\/\//i.test(told.href)) {
      await vscode.env.openExternal(vscode.Uri.parse(told.href));
    }
  }

  /** Shows where a part of the drawing is written. */
  private async show(element: string): Promise<void> {
    let place: Place | null = null;
    try {
      place = await this.server.ask<Place | null>('blueprints/placeOf', { textDocument: { uri: this.document.uri.toString() }, element });
    } catch {
      // What the server can't tell is not shown.
    }

    if (!place) return;
    const { start, end } = place.range;
    const editor = await vscode.window.showTextDocument(this.document, { viewColumn: vscode.ViewColumn.One, preserveFocus: false });
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** The page: it runs the one script that came with the extension, and reaches for nothing. */
function page(webview: vscode.Webview, media: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(media, 'preview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(media, 'preview.css'));
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
<title>Blueprints</title>
</head>
<body>
<div id="message" role="status"></div>
<div id="view" tabindex="0"></div>
<script src="${script}"></script>
</body>
</html>`;
}
