/** The question beside a card from which an arrow is drawn: where it leads, by a click on a card or from a list, and what a second one means. */
import { told } from './page';

export type Ways = 'none' | 'one' | 'choice' | 'parallel';

export type ArrowAsks = {
  ways: (id: string) => Promise<Ways>;
  /** Draws the arrow; why it can't be, or null. */
  draw: (from: string, to: string, when: string, otherwise: string, share: string) => Promise<string | null>;
  close: () => void;
};

export class ArrowQuestion {
  private from: string | null = null;

  constructor(private readonly host: HTMLElement, private readonly asks: ArrowAsks) {}

  async open(from: string, steps: Record<string, string>) {
    const ways = await this.asks.ways(from);
    this.from = from;
    const form = document.createElement('form');
    const target = document.createElement('select');
    target.id = 'arrow-to';
    target.append(new Option(told('arrowPick'), ''), ...Object.entries(steps).filter(([id]) => id !== from).map(([id, label]) => new Option(label, id)));
    const kind = document.createElement('select');
    kind.id = 'arrow-kind';
    kind.append(new Option(told('arrowParallel'), 'parallel'), new Option(told('arrowChoice'), 'choice'));
    kind.value = ways === 'choice' ? 'choice' : 'parallel';
    const rows = [row('arrowTo', target), row('arrowKind', kind), row('arrowWhen', input('arrow-when')), row('arrowOtherwise', input('arrow-otherwise')), row('arrowShare', input('arrow-share', '20%'))];
    const show = () => {
      rows[1].hidden = ways !== 'one';
      const isChoice = kind.value === 'choice' && ways !== 'none' && ways !== 'parallel';
      rows[2].hidden = rows[4].hidden = !isChoice;
      rows[3].hidden = !isChoice || ways !== 'one';
    };
    kind.onchange = show;
    show();
    const [draw, cancel, error] = [document.createElement('button'), document.createElement('button'), document.createElement('p')];
    draw.textContent = told('arrowDraw');
    draw.id = 'arrow-draw';
    cancel.textContent = told('cancel');
    cancel.type = 'button';
    cancel.onclick = () => this.asks.close();
    error.className = 'error';
    error.setAttribute('role', 'alert');
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(draw, cancel);
    form.append(...rows, error, buttons);
    form.onsubmit = async (event) => {
      event.preventDefault();
      const value = (id: string) => (form.querySelector<HTMLInputElement>(`#${id}`)!.closest('div')!.hidden ? '' : form.querySelector<HTMLInputElement>(`#${id}`)!.value.trim());
      if (rows[2].hidden === false && value('arrow-when') === '') error.textContent = told('arrowNoAnswer');
      else if (target.value === '') error.textContent = told('arrowPick');
      else {
        const refusal = await this.asks.draw(this.from!, target.value, value('arrow-when'), value('arrow-otherwise'), value('arrow-share'));
        if (refusal === null) this.asks.close();
        else error.textContent = refusal;
      }
    };
    this.host.replaceChildren(form);
    target.focus();
  }

  /** A card was clicked on: the arrow leads there. Whether it was asked for. */
  aim(id: string): boolean {
    const target = this.host.hidden ? null : this.host.querySelector<HTMLSelectElement>('#arrow-to');
    if (!target || ![...target.options].some((option) => option.value === id)) return target !== null;
    target.value = id;
    target.focus();
    return true;
  }
}

function input(id: string, hint = ''): HTMLInputElement {
  const field = document.createElement('input');
  field.id = id;
  field.placeholder = hint;
  return field;
}

function row(word: Parameters<typeof told>[0], field: HTMLElement): HTMLElement {
  const [line, label] = [document.createElement('div'), document.createElement('label')];
  label.htmlFor = field.id;
  label.textContent = told(word);
  line.append(label, field);
  return line;
}
