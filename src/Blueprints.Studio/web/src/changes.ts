/** Changes of steps on the drawing: a label written in its place, a step more or less, a card dragged to another lane. The library edits the text. */
import type { Drawing } from './drawing';
import { placeBeside } from './placing';
import { type Language, word } from './words';

/** How far a card is dragged before it is one. */
const Far = 6;

export type Kind = 'relabel' | 'move' | 'add' | 'delete';

export type Asks = {
  language: () => Language;
  /** Changes a step; what can't be done is said there. */
  change: (kind: Kind, id: string, words: string) => Promise<void>;
};

export class Changes {
  private step: string | null = null;
  private steps: Record<string, string> = {};
  private lanes: Record<string, string> = {};
  private field: HTMLInputElement | null = null;

  constructor(private readonly view: HTMLElement, private readonly tools: HTMLElement, private readonly drawing: () => Drawing, private readonly asks: Asks) {
    view.addEventListener('dblclick', (event) => {
      const { step } = this.drawing().at(event.clientX, event.clientY);
      if (step) this.write(step, 'relabel');
    });
    view.addEventListener('pointerdown', (event) => event.button === 0 && this.drag(event));
    view.addEventListener('keydown', (event) => {
      if (!this.step || event.target !== view) return;
      if (event.key === 'F2') this.write(this.step, 'relabel');
      else if (event.key === 'Insert') this.write(this.step, 'add');
      else if (event.key === 'Delete') void this.asks.change('delete', this.step, '');
    });
    view.addEventListener('scroll', () => this.place());
    this.button('rename').onclick = () => this.step && this.write(this.step, 'relabel');
    this.button('add').onclick = () => this.step && this.write(this.step, 'add');
    this.button('delete').onclick = () => this.step && void this.asks.change('delete', this.step, '');
    this.lane.onchange = () => this.step && this.lane.value && void this.asks.change('move', this.step, this.lane.value);
  }

  /** What is drawn now, by the library. */
  drawn(steps: Record<string, string>, lanes: Record<string, string>) {
    [this.steps, this.lanes] = [steps, lanes];
    this.choose(this.step);
  }

  /** The step that the tools are for; null for none. */
  choose(step: string | null) {
    this.step = step !== null && step in this.steps ? step : null;
    this.tools.hidden = this.step === null;
    if (this.step === null) return;
    this.lane.replaceChildren(new Option(word('moveTo', this.asks.language()), ''), ...Object.entries(this.lanes).map(([id, label]) => new Option(label, id)));
    this.place();
  }

  /** Puts the tools beside the card that they are for. */
  place() {
    const card = this.step === null ? null : this.drawing().step(this.step);
    if (card) placeBeside(this.tools, card.getBoundingClientRect(), this.drawing().others(card), this.view);
  }

  /** Whether a label is being written on the drawing, which nothing else is to take the keys from. */
  get isWriting() {
    return this.field?.isConnected === true;
  }

  private button = (name: string) => this.tools.querySelector<HTMLButtonElement>(`#step-${name}`)!;

  private get lane() {
    return this.tools.querySelector<HTMLSelectElement>('#step-lane')!;
  }

  /** A field over the card: its label, or that of the step to come. */
  private write(step: string, kind: 'relabel' | 'add') {
    const card = this.drawing().step(step)?.getBoundingClientRect();
    if (!card) return;
    this.field?.remove();
    const [within, field] = [this.view.getBoundingClientRect(), document.createElement('input')];
    this.field = field;
    field.className = 'label';
    field.value = kind === 'relabel' ? (this.steps[step] ?? '') : '';
    field.setAttribute('aria-label', word(kind === 'relabel' ? 'stepLabel' : 'newStep', this.asks.language()));
    field.placeholder = kind === 'add' ? word('newStep', this.asks.language()) : '';
    const width = Math.max(card.width, 180);
    field.style.width = `${width}px`;
    field.style.left = `${Math.min(this.view.scrollWidth - width, Math.max(0, card.left - within.left + this.view.scrollLeft + (kind === 'add' ? card.width * 0.6 : (card.width - width) / 2)))}px`;
    field.style.top = `${card.top - within.top + this.view.scrollTop + card.height / 2 - 15}px`;
    let isOver = false;
    const end = (takes: boolean) => {
      if (isOver) return;
      isOver = true;
      field.remove();
      if (takes && field.value.trim() !== '' && (kind === 'add' || field.value !== this.steps[step])) void this.asks.change(kind, step, field.value);
      this.view.focus();
    };
    field.onkeydown = (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && !event.isComposing) end(true);
      else if (event.key === 'Escape') end(false);
    };
    field.onblur = () => end(kind === 'relabel');
    this.view.append(field);
    field.select();
    field.focus();
  }

  private drag(down: PointerEvent) {
    const { step, lane } = this.drawing().at(down.clientX, down.clientY);
    const card = step ? this.drawing().step(step) : null;
    if (!step || !card || this.isWriting) return;
    const before = card.getAttribute('transform');
    const move = (event: PointerEvent) => {
      if (Math.abs(event.clientY - down.clientY) < Far) return;
      this.view.classList.add('dragging');
      const scale = card.getBoundingClientRect().width / ((card as SVGGraphicsElement).getBBox().width || 1);
      card.setAttribute('transform', `translate(0 ${(event.clientY - down.clientY) / scale}) ${before ?? ''}`);
    };
    const end = (event: PointerEvent) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      const isDragged = this.view.classList.contains('dragging');
      this.view.classList.remove('dragging');
      if (before === null) card.removeAttribute('transform');
      else card.setAttribute('transform', before);
      if (!isDragged || event.type === 'pointercancel') return;
      // The click that follows would pick what lies there now.
      const hold = (click: Event) => click.stopPropagation();
      addEventListener('click', hold, true);
      setTimeout(() => removeEventListener('click', hold, true), 50);
      const over = this.drawing().at(event.clientX, event.clientY).lane;
      if (over && over !== lane) void this.asks.change('move', step, over);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }
}
