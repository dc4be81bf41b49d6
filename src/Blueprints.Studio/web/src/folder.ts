/** The folder that the server opens: which document of it is open, whether it has changed there meanwhile, and saving it. */
import { choose } from './conflict';
import { draw, list, listen, type Listing, type News, read, Refusal, type Stored, write } from './server';
import { forget, keep, kept } from './store';
import { type Language, type Word, word } from './words';

/** What the folder asks of the page. */
export type Page = {
  language: () => Language;
  text: () => string;
  name: () => string;
  isClean: () => boolean;
  /** Shows another document. */
  show: (content: string, file: string, saved: string) => void;
  /** Puts another text in the place of this document's; it can be undone. */
  put: (content: string) => void;
  /** Remembers what is saved. */
  saved: (content: string) => void;
  say: (message: string, isError?: boolean) => void;
  /** Files that the document may use have changed. */
  usedChanged: () => void;
};

export class Folder {
  private listing: Listing = { folder: '', key: '', isCut: false, documents: [] };
  /** What is open of the folder, as it was read or saved last; null for a document that lies nowhere yet. */
  private open: { path: string; tag: string | null; hasReturns: boolean } | null = null;
  private isThere = true;
  private isSaving = false;

  constructor(private readonly page: Page, private readonly documents: HTMLSelectElement, private readonly bar: HTMLElement) {
    documents.hidden = false;
    documents.onchange = () => {
      const path = documents.value;
      this.showOpen();
      if (path) void this.go(path);
    };
    addEventListener('focus', () => void this.look());
  }

  private say = (key: Word, isError = false) => this.page.say(word(key, this.page.language()), isError);

  /** Reads the folder, and listens to it from here on. */
  async begin() {
    await this.relist();
    listen((news) => void this.hear(news), (there) => void this.reach(there));
  }

  get first(): string | null {
    return this.listing.documents[0] ?? null;
  }

  /** A name that no document has yet. */
  free(name: string): string {
    const ending = name.match(/\.(blueprint|fishbone)\.ya?ml$/)?.[0] ?? '';
    const stem = name.slice(0, name.length - ending.length);
    let free = name;
    for (let i = 2; this.listing.documents.includes(free); i++) free = `${stem}-${i}${ending}`;
    return free;
  }

  /** The words of the folder in another language. */
  speak() {
    this.showList();
    if (!this.isThere) this.tell('lost');
  }

  /** Opens a document where the one that is open may be left. */
  async go(path: string, mayLeave: () => boolean = () => this.page.isClean() || confirm(word('replace', this.page.language()))): Promise<boolean> {
    if (!mayLeave()) return false;
    const left = this.place();
    try {
      const stored = (await read(path, this.page.language()))!;
      const draft = await kept(this.key(path)).catch(() => undefined);
      // What the reader agreed to leave is not brought back.
      if (left !== this.key(path)) await forget(left).catch(() => {});
      this.open = { path, tag: stored.tag, hasReturns: stored.hasReturns };
      this.tell(null);
      this.address(path);
      if (draft && draft.text !== stored.text) {
        // What it was written on may be another text by now: saving it tells.
        this.open.tag = draft.tag ?? null;
        this.page.show(draft.text, path, draft.tag === stored.tag ? stored.text : '\0');
        this.say('restored');
        if (draft.tag !== stored.tag) this.compareLater(stored);
      } else {
        this.page.show(stored.text, path, stored.text);
      }

      this.showOpen();
      return true;
    } catch (trouble) {
      this.fail(trouble);
      return false;
    }
  }

  /** A document that lies nowhere yet is shown. */
  leave() {
    this.open = null;
    this.tell(null);
    this.address(null);
    this.showOpen();
  }

  /** Saves the document under its name; what lies there and was not read is never written over. */
  async save(): Promise<void> {
    if (this.isSaving) return;
    if (this.page.name() === '') {
      this.say('noName', true);
      return;
    }

    this.isSaving = true;
    try {
      const [path, content] = [this.page.name(), this.page.text()];
      const isSame = this.open?.path === path;
      await this.put(path, content, isSame ? this.open!.tag : null, this.open?.hasReturns ?? false);
    } finally {
      this.isSaving = false;
    }
  }

  private async put(path: string, content: string, known: string | null, hasReturns: boolean): Promise<void> {
    try {
      const before = this.place();
      const tag = await write(path, content, hasReturns, known, this.page.language());
      this.open = { path, tag, hasReturns };
      this.page.saved(content);
      await Promise.all([forget(this.key(path)), forget(before)]).catch(() => {});
      this.tell(null);
      this.address(path);
      this.say('saved');
      await this.relist();
    } catch (trouble) {
      if (trouble instanceof Refusal && trouble.status === 412) await this.settle(path, content);
      else this.fail(trouble);
    }
  }

  /** Something else lies there: the reader sees both, and chooses. */
  private async settle(path: string, content: string): Promise<void> {
    const stored = await this.current(path);
    if (stored === undefined) return;
    if (stored === null) {
      // It is gone: nothing is lost by writing it anew, which the reader has asked for.
      await this.put(path, content, null, this.open?.hasReturns ?? false);
      return;
    }

    await this.decide(path, stored);
  }

  private async decide(path: string, stored: Stored): Promise<void> {
    const mine = this.page.text();
    if (mine === stored.text) {
      this.take(path, stored);
      return;
    }

    const choice = await choose(path, mine, stored.text, this.page.language());
    if (choice === 'mine') await this.put(path, this.page.text(), stored.tag, stored.hasReturns);
    else if (choice === 'theirs') this.take(path, stored);
    else this.compareLater(stored);
  }

  /** What lies there takes the place of what is shown; the reader can undo it. */
  private take(path: string, stored: Stored) {
    this.open = { path, tag: stored.tag, hasReturns: stored.hasReturns };
    this.page.saved(stored.text);
    this.page.put(stored.text);
    this.tell(null);
    this.address(path);
    this.showOpen();
    void forget(this.key(path)).catch(() => {});
  }

  /** Keeps what is saved nowhere; where all is, nothing is kept. */
  async keep() {
    if (this.page.isClean()) await forget(this.place());
    else await keep({ text: this.page.text(), name: this.page.name(), tag: this.open?.tag ?? null }, this.place());
  }

  /** What was kept of a document that lies nowhere in the folder. */
  lastNew = () => kept(this.key('')).catch(() => undefined);

  /** Where what is not saved is kept. */
  private place = () => this.key(this.open?.path === this.page.name() ? this.open.path : '');

  async drawing(format: string, options: Record<string, string>): Promise<Blob | null> {
    try {
      return await draw(format, this.page.name(), this.page.text(), options, this.page.language());
    } catch (trouble) {
      this.fail(trouble);
      return null;
    }
  }

  private async hear(news: News) {
    const path = this.open?.path;
    if (news === null || news.some((file) => file.path !== path)) this.page.usedChanged();
    if (news === null || news.some((file) => file.tag === null || !this.listing.documents.includes(file.path))) await this.relist();
    if (this.open && (news === null || news.some((file) => file.path === path && file.tag !== this.open!.tag))) await this.look();
  }

  /** Looks whether the open document is still what it was. */
  private async look() {
    const open = this.open;
    if (!open || this.isSaving || !this.isThere) return;
    try {
      const stored = await read(open.path, this.page.language(), open.tag);
      if (stored === null || this.open !== open || this.isSaving) return;
      if (this.page.isClean() || this.page.text() === stored.text) {
        this.take(open.path, stored);
        this.say('reloaded');
      } else {
        this.compareLater(stored);
      }
    } catch (trouble) {
      if (trouble instanceof Refusal && trouble.status === 404 && this.open === open) {
        open.tag = null;
        this.page.saved('\0');
        this.tell('gone');
      }
    }
  }

  /** Tells that the file is another than the one that was read, and stays so until the reader has chosen. */
  private compareLater(stored: Stored) {
    this.tell('changedOutside', () => void this.current(this.open!.path).then((now) => this.decide(this.open!.path, now ?? stored)));
  }

  /** What lies there now; null for nothing, undefined where it can't be read, which is said. */
  private async current(path: string): Promise<Stored | null | undefined> {
    try {
      return await read(path, this.page.language());
    } catch (trouble) {
      if (trouble instanceof Refusal && trouble.status === 404) return null;
      this.fail(trouble);
      return undefined;
    }
  }

  private async reach(there: boolean) {
    if (!there) {
      if (this.isThere) this.tell('lost');
      this.isThere = false;
      await this.keep().catch(() => {});
      return;
    }

    // What happened while nobody listened is looked for, also where another window has listened until now.
    if (!this.isThere) this.tell(null);
    this.isThere = true;
    await this.relist();
    await this.look();
  }

  private async relist() {
    try {
      this.listing = await list(this.page.language());
      this.showList();
    } catch (trouble) {
      this.fail(trouble);
    }
  }

  private showList() {
    const { folder, documents, isCut } = this.listing;
    const more = isCut ? [new Option(word('moreDocuments', this.page.language()), '')] : [];
    this.documents.replaceChildren(new Option(`${folder} (${documents.length}${isCut ? '+' : ''})`, ''), ...documents.map((path) => new Option(path, path)), ...more);
    this.showOpen();
  }

  private showOpen() {
    this.documents.value = this.open && this.listing.documents.includes(this.open.path) ? this.open.path : '';
  }

  private tell(key: Word | null, compare?: () => void) {
    this.bar.replaceChildren();
    this.bar.hidden = key === null;
    if (key === null) return;
    this.bar.append(word(key, this.page.language()));
    if (!compare) return;
    const button = document.createElement('button');
    button.textContent = word('compare', this.page.language());
    button.onclick = compare;
    this.bar.append(' ', button);
  }

  private fail(trouble: unknown) {
    if (!(trouble instanceof Refusal)) throw trouble;
    if (trouble.status === null) this.say('lost', true);
    else if (trouble.status === 415) this.say('noText', true);
    else this.page.say(trouble.message, true);
  }

  private key = (path: string) => `${this.listing.key}/${path}`;

  /** The document stands in the address, so that it is there again when the window is loaded anew. */
  private address(path: string | null) {
    history.replaceState(null, '', path ? `#file=${encodeURIComponent(path)}` : location.pathname);
  }
}
