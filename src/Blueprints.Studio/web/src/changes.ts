/** Changes on the drawing: of the step or the cause that is lit, by buttons beside it, keys, a field in its place, or dragging. The library edits the text. */
import { Dragging } from './dragging';
import type { Parts } from './drawer';
import type { Drawing } from './drawing';
import { at, told } from './page';
import { placeBeside } from './placing';
import { Writing } from './writing';

export type Kind = 'relabel' | 'move' | 'add' | 'delete' | 'vote';

/** Changes an element; what can't be done is said there. */
export type Change = (kind: Kind, id: string, words: string) => Promise<void>;

export class Changes {
  private readonly writing: Writing;
  private readonly list = at<HTMLSelectElement>('change-move');
  private id: string | null = null;
  private parts: Parts = { kind: null, steps: {}, lanes: {}, causes: {}, categories: {} };

  constructor(private readonly view: HTMLElement, private readonly tools: HTMLElement, private readonly drawing: () => Drawing, private readonly change: Change) {
    this.writing = new Writing(view, drawing, change);
    new Dragging(view, drawing, change, () => this.isWriting);
    view.addEventListener('dblclick', (event) => {
      const { id } = this.drawing().at(event.clientX, event.clientY);
      if (id) this.write(id, 'relabel');
    });
    view.addEventListener('keydown', (event) => {
      if (!this.id || event.target !== view) return;
      if (event.key === 'F2') this.write(this.id, 'relabel');
      else if (event.key === 'Insert') this.write(this.id, 'add');
      else if (event.key === 'Delete') void this.change('delete', this.id, '');
      else if (event.key === 'Escape') this.drawing().light('');
    });
    view.addEventListener('scroll', () => this.place());
    at('change-rename').onclick = () => this.id && this.write(this.id, 'relabel');
    at('change-add').onclick = () => this.id && this.write(this.id, 'add');
    at('change-delete').onclick = () => this.id && void this.change('delete', this.id, '');
    at('change-fewer').onclick = () => this.id && void this.change('vote', this.id, '-1');
    at('change-more').onclick = () => this.id && void this.change('vote', this.id, '1');
    this.list.onchange = () => this.id && this.list.value && void this.change('move', this.id, this.list.value);
  }

  /** What is drawn now, by the library. */
  drawn(parts: Parts) {
    this.parts = parts;
    this.choose(this.id);
  }

  /** The step or the cause that the tools are for; null for none. */
  choose(id: string | null) {
    const { steps, lanes, causes, categories } = this.parts;
    const kind = id === null ? null : id in steps ? 'step' : id in causes ? 'cause' : id in categories ? 'category' : null;
    this.id = kind === null ? null : id;
    this.tools.hidden = kind === null;
    if (kind === null) return;
    for (const tool of this.tools.querySelectorAll<HTMLElement>('[data-for]')) tool.hidden = !tool.dataset.for!.split(' ').includes(kind);
    at('change-add').textContent = told(kind === 'step' ? 'addStep' : 'addCause');
    this.tools.setAttribute('aria-label', told(kind === 'step' ? 'stepTools' : 'causeTools'));
    this.list.setAttribute('aria-label', told(kind === 'step' ? 'laneOfStep' : 'ownerOfCause'));
    const places = kind === 'step' ? Object.entries(lanes) : [...Object.entries(categories), ...Object.entries(causes)].filter(([other]) => other !== id);
    this.list.replaceChildren(new Option(told(kind === 'step' ? 'moveTo' : 'moveUnder'), ''), ...places.map(([other, label]) => new Option(label, other)));
    this.place();
  }

  /** Puts the tools beside the card that they are for. */
  place() {
    const card = this.id === null ? null : this.drawing().place(this.id);
    if (card) placeBeside(this.tools, card, this.drawing().others(this.id!), this.view);
  }

  /** Whether a label is being written on the drawing, which nothing else is to take the keys from. */
  get isWriting() {
    return this.writing.isOpen;
  }

  private write(id: string, kind: 'relabel' | 'add') {
    const { steps, causes, categories } = this.parts;
    const label = steps[id] ?? causes[id] ?? categories[id];
    if (label !== undefined) this.writing.open(id, kind, label, id in steps);
  }
}
