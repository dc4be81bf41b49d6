/** Which document is open: the first one, and each that takes its place, after asking where something of it is saved nowhere. */
import type { EditorView } from '@codemirror/view';
import type { Drawer } from './drawer';
import { replace } from './editor';
import { isMermaid, textOf } from './files';
import type { Folder } from './folder';
import type { Library } from './library';
import { fromLink } from './links';
import { announce, name, page, say, told } from './page';
import { keep, kept } from './store';

type Document = { text: string; name: string };

export class Opening {
  /** The folder that the server opens; null in a page of plain files. */
  folder: Folder | null = null;

  constructor(private readonly library: Library, private readonly editor: EditorView, private readonly drawer: Drawer) {}

  private get text() {
    return this.editor.state.doc.toString();
  }

  /** Shows another document: the old one's drawing, marks and fixes go with it. */
  show(content: string, file: string) {
    name.value = file;
    page.saved = content;
    this.drawer.clear();
    replace(this.editor, content);
    void this.drawer.changed();
  }

  /** Shows a document that lies nowhere yet. */
  showNew(content: string, file: string) {
    this.show(content, this.folder ? this.folder.free(file) : file);
    if (!this.folder) return;
    page.saved = '';
    this.folder.leave();
  }

  /** Shows one of the documents to begin with. */
  async template(template: string, ending: string) {
    if (this.mayReplace()) this.showNew(await this.library.ask('Template', template, page.told), template + ending);
  }

  /** Keeps the text in the browser. */
  async keep() {
    await (this.folder ? this.folder.keep() : keep({ text: this.text, name: name.value })).catch(() => {});
  }

  /** Shows what is in a file, in place of the document; what is no text leaves it alone. */
  async take(file: File) {
    const content = await textOf(file);
    if (content === null) {
      say(`${file.name}: ${told('noText')}`, true);
      return;
    }

    if (!isMermaid(file.name)) {
      if (this.mayReplace()) this.showNew(content, file.name);
      return;
    }

    const read = await this.library.ask('Convert', content, file.name, page.told);
    if (!read) say(`${file.name}: ${told('noMermaid')}`, true);
    else if (this.mayReplace()) this.showNew(read, file.name.replace(/\.\w+$/, '.fishbone.yaml'));
  }

  /** Shows what the page's address names now. */
  async follow() {
    const linked = await this.readLink();
    const path = linkedFile();
    if (linked && this.mayReplace()) this.showNew(linked.text, linked.name);
    else if (this.folder && path) await this.folder.go(path);
  }

  /** Shows the first document. */
  async begin() {
    const first = await this.readLink();
    if (this.folder) await this.beginServed(this.folder, first);
    else await this.beginAlone(first);
  }

  /** Whether the document may be replaced: the reader is asked where something of it is saved nowhere. */
  private mayReplace = () => this.text === page.saved || this.text.trim() === '' || confirm(told('replace'));

  /** The document in the page's own address; null where there is none, or none that can be read, which is said. */
  private async readLink(): Promise<Document | null> {
    if (location.hash.length <= 1 || linkedFile()) return null;
    try {
      const linked = await fromLink(location.hash);
      if (linked) return linked;
    } catch {
      // Said below.
    }

    announce(told('badLink'), true);
    return null;
  }

  private async beginAlone(first: Document | null) {
    const last = first ? undefined : await kept().catch(() => undefined);
    const isBad = page.notice;
    const document = first ?? (last?.text ? last : { text: await this.library.ask('Template', 'bank', page.told), name: 'bank.blueprint.yaml' });
    this.show(document.text, document.name);
    page.notice = isBad && last?.text ? `${isBad} ${told('restored')}` : isBad;
  }

  /** What the address names, what was not saved, the first document of the folder, or one to begin with. */
  private async beginServed(folder: Folder, first: Document | null) {
    await folder.begin();
    if (first) {
      this.showNew(first.text, first.name);
      return;
    }

    const path = linkedFile();
    if (path && (await folder.go(path, () => true))) return;
    const unsaved = await folder.lastNew();
    if (unsaved?.text) {
      this.showNew(unsaved.text, unsaved.name);
      page.notice = told('restored');
    } else if (!folder.first || !(await folder.go(folder.first, () => true))) {
      const template = await this.library.ask('Template', 'bank', page.told);
      this.showNew(template, 'bank.blueprint.yaml');
      page.saved = template;
    }
  }
}

/** The path of the folder's document in the page's own address; null where there is none. */
const linkedFile = () => new URLSearchParams(location.hash.slice(1)).get('file');
