/** Draws the text as one types: at once, and only the last of several states; the weak links when typing pauses. */
import type { EditorView } from '@codemirror/view';
import { debounce } from './controls';
import type { Drawing } from './drawing';
import { mark } from './editor';
import type { Found } from './found';
import type { Library } from './library';
import { at, fold, marks, name, page, say, theme, told } from './page';
import type { Panel } from './panel';

const Quiet = 250;

/** What the library says of a document beside its drawing: its parts by their ids, with their labels. */
export type Parts = { kind: string | null; steps: Record<string, string>; lanes: Record<string, string>; causes: Record<string, string>; categories: Record<string, string> };

export type Hears = {
  /** What is drawn now. */
  drawn: (parts: Parts) => void;
  /** Typing has paused. */
  paused: () => void;
};

export class Drawer {
  /** The last drawing, and the text and the file that it is of. */
  drawn: { svg: string; text: string; name: string } | null = null;
  private version = 0;
  private isDrawing = false;

  constructor(private readonly library: Library, private readonly editor: EditorView, private readonly drawing: Drawing, private readonly panel: Panel, private readonly hears: Hears) {}

  private get text() {
    return this.editor.state.doc.toString();
  }

  /** The text, or what it is drawn by, is another. */
  async changed() {
    this.version++;
    if (this.isDrawing) return;
    this.isDrawing = true;
    let mine: number;
    do {
      mine = this.version;
      await this.draw(mine);
    } while (mine !== this.version);
    this.isDrawing = false;
  }

  /** Once nothing is being drawn. */
  async quiet() {
    while (this.isDrawing) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** Shows nothing, until the next drawing. */
  clear() {
    this.drawn = null;
    this.drawing.clear();
    this.panel.clear();
    at('waiting').hidden = false;
  }

  private async draw(mine: number) {
    const began = performance.now();
    const [of, file] = [this.text, name.value];
    try {
      const whole = await this.library.ask('Draw', of, file, page.told, theme.value, fold.value, marks());
      if (mine !== this.version) return;
      const cut = whole.indexOf('\n');
      const answer = JSON.parse(whole.slice(0, cut));
      const made = whole.slice(cut + 1);
      const mistakes = answer.mistakes as Found[];
      at('view').classList.toggle('stale', !made);
      at('waiting').hidden = true;
      if (made) {
        this.drawn = { svg: made, text: of, name: file };
        this.drawing.show(made);
        this.hears.drawn(answer);
        document.title = `${answer.title} – Blueprints`;
        say(page.notice || `${told('drawn')} ${Math.round(performance.now() - began)} ms`, page.notice !== '' && page.isBadNotice);
      } else {
        const count = mistakes.filter((mistake) => mistake.severity === 'error').length;
        say([page.notice, `${count} ${told(count === 1 ? 'mistake' : 'mistakesInText')}`, this.drawn ? told('lastDrawing') : ''].filter(Boolean).join(page.told === 'zh' ? '；' : '; '), true);
      }

      mark(this.editor, mistakes);
      if (mistakes.length > 0) this.panel.show(mistakes, 20, page.told, true, of);
      this.lookFor(mine, mistakes);
    } catch (error) {
      if (mine === this.version && (error as Error).message !== 'stopped') say(`${told('failed')} ${(error as Error).message}`, true);
    }
  }

  private readonly lookFor = debounce(async (mine: number, mistakes: Found[]) => {
    const of = this.text;
    this.hears.paused();
    if (mine !== this.version) return;
    const answer = JSON.parse(await this.library.ask('Findings', of, name.value, page.told));
    if (mine !== this.version) return;
    if (!mistakes.some((mistake) => mistake.severity === 'error')) {
      this.panel.show(answer.findings, answer.leading, page.told, false, of);
      mark(this.editor, [...mistakes, ...answer.findings]);
    }
  }, Quiet);
}
