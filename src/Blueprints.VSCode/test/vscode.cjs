// Stands in for the module 'vscode', which only the editor has: the parts that the extension and its client of language servers use, made
// for tests. What is asked for besides is a class that does nothing, so that the client can be loaded; a test says what it needs.
const { EventEmitter } = require('node:events');
const { pathToFileURL, fileURLToPath } = require('node:url');
const path = require('node:path');

const bus = new EventEmitter();
bus.setMaxListeners(0);
const on = (name) => (listener, self) => {
  const heard = (value) => listener.call(self, value);
  bus.on(name, heard);
  return { dispose: () => bus.off(name, heard) };
};
const nothing = () => ({ dispose() {} });

class Disposable {
  constructor(act) { this.act = act; }
  dispose() { this.act?.(); }
  static from(...parts) { return new Disposable(() => parts.forEach((part) => part.dispose())); }
}

class Emitter {
  constructor() { this.own = new EventEmitter(); this.event = (listener) => { this.own.on('x', listener); return new Disposable(() => this.own.off('x', listener)); }; }
  fire(value) { this.own.emit('x', value); }
  dispose() { this.own.removeAllListeners(); }
}

class Uri {
  constructor(scheme, path) { Object.assign(this, { scheme, path, authority: '', query: '', fragment: '' }); }
  get fsPath() { return this.path; }
  with(change) { return new Uri(change.scheme ?? this.scheme, change.path ?? this.path); }
  toString() { return this.scheme === 'file' ? pathToFileURL(this.path).href : `${this.scheme}:${this.path}`; }
  toJSON() { return { scheme: this.scheme, path: this.path }; }
  static file(name) { return new Uri('file', name); }
  static parse(text) { return text.startsWith('file:') ? Uri.file(fileURLToPath(text)) : new Uri(text.split(':')[0], text.slice(text.indexOf(':') + 1)); }
  static joinPath(base, ...parts) { return new Uri(base.scheme, path.posix.join(base.path, ...parts)); }
}

class Position {
  constructor(line, character) { Object.assign(this, { line, character }); }
}

class Range {
  constructor(a, b, c, d) {
    this.start = typeof a === 'number' ? new Position(a, b) : a;
    this.end = typeof a === 'number' ? new Position(c, d) : b;
  }
}

class Selection extends Range {
  constructor(anchor, active) { super(anchor, active); Object.assign(this, { anchor, active }); }
}

class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
CodeActionKind.Empty = new CodeActionKind('');
for (const name of ['QuickFix', 'Refactor', 'RefactorExtract', 'RefactorInline', 'RefactorRewrite', 'Source', 'SourceOrganizeImports']) CodeActionKind[name] = new CodeActionKind(name);

class TabInputText {}
class Document {
  constructor(uri, languageId, text) { Object.assign(this, { uri, languageId, text, version: 1, isClosed: false, isDirty: false, eol: 1, fileName: uri.fsPath }); }
  get lineCount() { return this.text.split('\n').length; }
  getText() { return this.text; }
}

const state = { told: [], commands: new Map(), panels: [], settings: {}, picks: [], saves: [], files: new Map(), opened: [], shown: [], problems: new Map() };
const say = (kind) => (text) => { state.told.push([kind, text]); return Promise.resolve(undefined); };

const real = {
  __esModule: true,
  Disposable, EventEmitter: Emitter, Uri, Position, Range, Selection, TabInputText, CodeActionKind,
  ViewColumn: { One: 1, Beside: -2 },
  TextEditorRevealType: { InCenterIfOutsideViewport: 2 },
  TextDocumentChangeReason: { Undo: 1, Redo: 2 },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  CancellationTokenSource: class { token = { isCancellationRequested: false, onCancellationRequested: nothing }; cancel() {} dispose() {} },
  version: '1.91.0',
  env: { language: 'en', appName: 'a test', uiKind: 1, openExternal: (uri) => { state.opened.push(uri.toString()); return Promise.resolve(true); }, createTelemetryLogger: nothing, clipboard: {} },
  commands: {
    registerCommand: (name, act) => { state.commands.set(name, act); return new Disposable(() => state.commands.delete(name)); },
    executeCommand: (name, ...rest) => Promise.resolve(state.commands.get(name)?.(...rest)),
  },
  workspace: {
    isTrusted: true, textDocuments: [], workspaceFolders: [], notebookDocuments: [],
    onDidGrantWorkspaceTrust: on('trust'), onDidChangeTextDocument: on('change'), onDidOpenTextDocument: on('open'), onDidCloseTextDocument: on('close'),
    onDidChangeConfiguration: on('configuration'),
    getConfiguration: (section = '') => ({
      get: (name, otherwise) => state.settings[`${section}.${name}`] ?? otherwise,
      inspect: (name) => ({ globalValue: state.settings[`${section}.${name}`], workspaceValue: state.settings[`folder:${section}.${name}`] }),
      has: () => false,
    }),
    getWorkspaceFolder: () => undefined,
    createFileSystemWatcher: () => ({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose() {} }),
    openTextDocument: (made) => Promise.resolve(new Document(new Uri('untitled', 'made'), made.language, made.content)),
    fs: { writeFile: (uri, bytes) => { state.files.set(uri.fsPath, Buffer.from(bytes)); return Promise.resolve(); } },
  },
  window: {
    activeTextEditor: undefined, visibleTextEditors: [], tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing }, state: { focused: true },
    showErrorMessage: say('error'), showWarningMessage: say('warning'), showInformationMessage: say('information'),
    showQuickPick: (items) => { state.offered = items; return Promise.resolve(state.picks.shift()); },
    showSaveDialog: (options) => { state.asked = options; return Promise.resolve(state.saves.shift()); },
    showTextDocument: (document, options) => { const editor = { document, options, revealRange(range) { this.revealed = range; } }; state.shown.push(editor); return Promise.resolve(editor); },
    createOutputChannel: () => ({ append() {}, appendLine() {}, show() {}, dispose() {}, info() {}, error() {}, warn() {}, debug() {}, trace() {}, logLevel: 3, onDidChangeLogLevel: nothing }),
    onDidChangeTextEditorSelection: on('selection'),
    createWebviewPanel: (type, title, column, options) => {
      const own = new EventEmitter();
      const panel = {
        type, title, column, options, sent: [], reveal() { this.revealed = true; },
        webview: { html: '', cspSource: 'vscode-resource:', asWebviewUri: (uri) => `vscode-resource:${uri.path}`, postMessage: (message) => { panel.sent.push(message); own.emit('sent'); return Promise.resolve(true); }, onDidReceiveMessage: (listener) => { own.on('message', listener); return new Disposable(() => own.off('message', listener)); } },
        onDidDispose: (listener) => { own.on('dispose', listener); return nothing(); },
        say: (message) => own.emit('message', message), dispose: () => own.emit('dispose'),
        async next(kind) {
          for (;;) {
            const at = panel.sent.findIndex((message) => message.kind === kind);
            if (at >= 0) return panel.sent.splice(at, 1)[0];
            await new Promise((done) => own.once('sent', done));
          }
        },
      };
      state.panels.push(panel);
      return panel;
    },
  },
  languages: {
    match: (selector, document) => ([selector].flat().some((one) => (one.language ?? document.languageId) === document.languageId && (one.scheme ?? document.uri.scheme) === document.uri.scheme && !one.pattern) ? 10 : 0),
    createDiagnosticCollection: () => ({ set: (uri, problems) => { state.problems.set(uri.toString(), problems); bus.emit('problems'); }, delete() {}, has: () => false, clear() {}, dispose() {} }),
  },
};

const idle = (known) => new Proxy(known, { get: (target, name) => (name in target || typeof name === 'symbol' ? target[name] : /^on[A-Z]/.test(name) || /^(register|create)/.test(name) ? nothing : undefined) });
for (const part of ['workspace', 'window', 'languages']) real[part] = idle(real[part]);

const made = new Map();
module.exports = new Proxy(real, {
  get(target, name) {
    if (name in target || typeof name === 'symbol' || name === 'then') return target[name];
    if (!made.has(name)) made.set(name, class { constructor(...given) { this.given = given; } });
    return made.get(name);
  },
});
module.exports.testing = undefined;
real.testing = { state, bus, Document };
