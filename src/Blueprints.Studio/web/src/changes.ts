/** Changes on the drawing: of the step or the cause that is lit, by buttons beside it, keys, a field in its place, or dragging. The library edits the text. */
import { ArrowQuestion, type Ways } from './arrows';
import { Dragging } from './dragging';
import type { Parts } from './drawer';
import type { Drawing } from './drawing';
import { type Field, StepForm } from './form';
import { at, say, sentence, told } from './page';
import { placeBeside } from './placing';
import { Writing } from './writing';

/** Changes an element; what can't be done is said there. */
export type Change = (kind: string, id: string, words: string) => Promise<void>;

export type ChangeAsks = {
  change: Change;
  /** What the library answers to a change; it is carried out where it can be. The reason where it can't. */
  tryTo: (ask: string, ...args: string[]) => Promise<string | null>;
  step: (id: string) => Promise<{ fields: Field[]; ways: Ways }>;
};

export class Changes {
  private readonly writing: Writing;
  private readonly form: StepForm;
  private readonly arrow: ArrowQuestion;
  private readonly list = at<HTMLSelectElement>('change-move');
  private readonly cuts = at<HTMLSelectElement>('change-cut');
  private readonly beside = at('beside');
  private id: string | null = null;
  private parts: Parts = { kind: null, steps: {}, lanes: {}, causes: {}, categories: {} };

  constructor(private readonly view: HTMLElement, private readonly tools: HTMLElement, private readonly drawing: () => Drawing, private readonly asks: ChangeAsks) {
    const { change } = asks;
    this.writing = new Writing(view, drawing, change);
    this.form = new StepForm(this.beside, { read: async (id) => (await asks.step(id)).fields, write: (field, id, value) => asks.tryTo('Change', field, id, value) });
    this.arrow = new ArrowQuestion(this.beside, { ways: async (id) => (await asks.step(id)).ways, draw: (...args) => asks.tryTo('Connect', ...args), close: () => this.close() });
    new Dragging(view, drawing, change, () => this.isWriting);
    view.addEventListener('dblclick', (event) => {
      const { id } = this.drawing().at(event.clientX, event.clientY);
      if (id) this.write(id, 'relabel');
    });
    view.addEventListener('keydown', (event) => this.id && event.target === view && this.key(event.key, this.id));
    this.beside.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    view.addEventListener('scroll', () => this.place());
    new ResizeObserver(() => this.place()).observe(this.beside);
    const chosen = (what: (id: string) => void) => () => this.id && what(this.id);
    at('change-rename').onclick = chosen((id) => this.write(id, 'relabel'));
    at('change-add').onclick = chosen((id) => this.write(id, 'add'));
    at('change-delete').onclick = chosen((id) => this.remove(id));
    at('change-fewer').onclick = chosen((id) => void change('vote', id, '-1'));
    at('change-more').onclick = chosen((id) => void change('vote', id, '1'));
    at('change-form').onclick = chosen((id) => void this.openForm(id));
    at('change-arrow').onclick = chosen((id) => void this.openArrow(id));
    this.list.onchange = chosen((id) => this.list.value && void change('move', id, this.list.value));
    this.cuts.onchange = chosen((id) => this.cuts.value && void change('cut', id, this.cuts.value));
  }

  /** What is drawn now, by the library. */
  drawn(parts: Parts) {
    this.parts = parts;
    this.choose(this.id);
    void this.form.refresh();
  }

  /** The step, the cause or the arrow that the tools are for; null for none. */
  choose(id: string | null) {
    const { steps, causes, categories } = this.parts;
    const kind = id === null ? null : id in steps ? 'step' : id in causes ? 'cause' : id in categories ? 'category' : this.drawing().endsOf(id) ? 'arrow' : null;
    if (kind === null || id !== this.id) this.close(false);
    this.id = kind === null ? null : id;
    this.tools.hidden = kind === null;
    if (kind === null || id === null) return;
    for (const tool of this.tools.querySelectorAll<HTMLElement>('[data-for]')) tool.hidden = !tool.dataset.for!.split(' ').includes(kind);
    const isOfFlow = kind === 'step' || kind === 'arrow';
    at('change-add').textContent = told(isOfFlow ? 'addStep' : 'addCause');
    this.tools.setAttribute('aria-label', told(kind === 'step' ? 'stepTools' : kind === 'arrow' ? 'arrowTools' : 'causeTools'));
    this.offer(id, kind);
    this.place();
  }

  /** The lists: lanes or causes to move to, and arrows to take away. */
  private offer(id: string, kind: string) {
    const { steps, lanes, causes, categories } = this.parts;
    const isStep = kind === 'step';
    this.list.setAttribute('aria-label', told(isStep ? 'laneOfStep' : 'ownerOfCause'));
    const places = isStep ? Object.entries(lanes) : [...Object.entries(categories), ...Object.entries(causes)].filter(([other]) => other !== id);
    this.list.replaceChildren(new Option(told(isStep ? 'moveTo' : 'moveUnder'), ''), ...places.map(([other, label]) => new Option(label, other)));
    const ends = isStep ? this.drawing().arrowsFrom(id) : [];
    this.cuts.hidden = ends.length === 0;
    this.cuts.replaceChildren(new Option(told('cutArrow'), ''), ...ends.map((end) => new Option(`→ ${steps[end] ?? told('theEnd')}`, end)));
  }

  /** Puts the tools, and what is open beside them, where they hide nothing of the card that they are for. */
  place() {
    const card = this.id === null ? null : this.drawing().place(this.id);
    if (!card) return;
    const others = this.drawing().others(this.id!);
    if (!this.beside.hidden) placeBeside(this.beside, card, others, this.view);
    placeBeside(this.tools, card, this.beside.hidden ? others : [...others, this.beside.getBoundingClientRect()], this.view);
  }

  /** A card was clicked on. Whether something that is open has asked for one. */
  aim(id: string): boolean {
    return this.arrow.aim(id);
  }

  /** Whether a label is being written on the drawing, which nothing else is to take the keys from. */
  get isWriting() {
    return this.writing.isOpen;
  }

  private key(key: string, id: string) {
    const isArrow = this.drawing().endsOf(id) !== null;
    if (key === 'Delete') this.remove(id);
    else if (key === 'Escape') this.drawing().light('');
    else if (isArrow) return;
    else if (key === 'F2') this.write(id, 'relabel');
    else if (key === 'Insert') this.write(id, 'add');
    else if (key === 'Enter' && id in this.parts.steps) void this.openForm(id);
    else if (key === '>' && id in this.parts.steps) void this.openArrow(id);
  }

  private remove(id: string) {
    const ends = this.drawing().endsOf(id);
    void (ends ? this.asks.change('cut', ends[0], ends[1]) : this.asks.change('delete', id, ''));
  }

  private async openForm(id: string) {
    await this.form.open(id);
    this.show('formTitle');
  }

  private async openArrow(id: string) {
    await this.arrow.open(id, this.parts.steps);
    this.show('arrowTitle');
    say(sentence(told('arrowHint')));
  }

  private show(title: 'formTitle' | 'arrowTitle') {
    this.beside.setAttribute('aria-label', `${told(title)}: ${this.parts.steps[this.id!]}`);
    this.beside.hidden = false;
    this.place();
    this.beside.querySelector<HTMLElement>('input, select')?.focus();
  }

  private close(takesFocus = true) {
    if (this.beside.hidden) return;
    this.beside.hidden = true;
    this.beside.replaceChildren();
    if (takesFocus) this.view.focus();
    this.place();
  }

  private write(id: string, kind: 'relabel' | 'add') {
    const { steps, causes, categories } = this.parts;
    const label = steps[id] ?? causes[id] ?? categories[id];
    if (label !== undefined) this.writing.open(id, kind, label, id in steps);
  }
}
