/** What the rules find, those that matter most first; or the mistakes, where there are any. */
import type { Found } from './found';
import { type Language, word } from './words';

export type Picks = { go: (found: Found) => void; fix: (edits: { start: number; end: number; text: string }[], of: string) => void };

export class Panel {
  private all = false;
  private last: { found: Found[]; leading: number; language: Language; isMistakes: boolean; of: string } | null = null;

  constructor(private readonly panel: HTMLElement, private readonly picks: Picks) {}

  /** Shows what was found in a text; fixes are for that text alone. */
  show(found: Found[], leading: number, language: Language, isMistakes: boolean, of: string) {
    this.last = { found, leading, language, isMistakes, of };
    this.render();
  }

  clear() {
    this.last = null;
    this.panel.replaceChildren();
  }

  private render() {
    const { found, leading, language, isMistakes } = this.last!;
    const shown = this.all ? found : found.slice(0, leading);
    const title = document.createElement('h2');
    title.textContent = isMistakes ? word('mistakes', language) : found.length === 0 ? word('nothing', language) : word('five', language);
    const list = document.createElement('ol');
    for (const each of shown) list.append(this.card(each, language, isMistakes));
    this.panel.replaceChildren(title, list);
    if (found.length > leading) {
      const more = document.createElement('button');
      more.className = 'more';
      more.textContent = word(this.all ? 'fewer' : 'more', language) + (this.all ? '' : ` (${found.length})`);
      more.onclick = () => {
        this.all = !this.all;
        this.render();
      };
      this.panel.append(more);
    }
  }

  private card(found: Found, language: Language, isMistake: boolean): HTMLElement {
    const card = document.createElement('li');
    card.className = found.severity;
    const go = document.createElement('button');
    go.className = 'go';
    go.textContent = found.message.charAt(0).toUpperCase() + found.message.slice(1);
    go.onclick = () => this.picks.go(found);
    card.append(go);
    if (found.effect) card.append(line(found.effect, 'effect'));
    if (found.why) card.append(line(found.why, 'why'));
    const help = isMistake ? found.help : (found.advice ?? found.help);
    if (help) card.append(line(help, 'help'));
    const place = language === 'zh' ? `第 ${found.line} 行` : `line ${found.line}`;
    const others = found.others?.length ? ` · ${word('also', language)} ${found.others.map((other) => other.line).join(', ')}` : '';
    card.append(line(`${found.code} · ${place}${others}`, 'code'));
    for (const fix of found.fixes) {
      const button = document.createElement('button');
      button.className = 'fix';
      button.textContent = fix.title;
      button.onclick = () => this.picks.fix(fix.edits, this.last!.of);
      card.append(button);
    }

    return card;
  }
}

function line(text: string, kind: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = kind;
  paragraph.textContent = text.charAt(0).toUpperCase() + text.slice(1);
  return paragraph;
}
