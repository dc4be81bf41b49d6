/** A field on the drawing, in which a label is written: that of an element, in its place, or that of one to come. */
import type { Change } from './changes';
import type { Drawing } from './drawing';
import { told } from './page';

export class Writing {
  private field: HTMLInputElement | null = null;

  constructor(private readonly view: HTMLElement, private readonly drawing: () => Drawing, private readonly change: Change) {}

  get isOpen() {
    return this.field?.isConnected === true;
  }

  open(id: string, kind: 'relabel' | 'add', label: string, isStep: boolean) {
    const card = this.drawing().place(id);
    if (!card) return;
    this.field?.remove();
    const [within, field] = [this.view.getBoundingClientRect(), document.createElement('input')];
    this.field = field;
    field.className = 'label';
    field.value = kind === 'relabel' ? label : '';
    const words = told(kind === 'relabel' ? (isStep ? 'stepLabel' : 'causeLabel') : isStep ? 'newStep' : 'newCause');
    field.setAttribute('aria-label', words);
    field.placeholder = kind === 'add' ? words : '';
    const width = Math.max(card.width, 180);
    field.style.width = `${width}px`;
    field.style.left = `${Math.min(this.view.scrollWidth - width, Math.max(0, card.left - within.left + this.view.scrollLeft + (kind === 'add' ? card.width * 0.6 : (card.width - width) / 2)))}px`;
    field.style.top = `${card.top - within.top + this.view.scrollTop + card.height / 2 - 15}px`;
    let isOver = false;
    const end = (takes: boolean) => {
      if (isOver) return;
      isOver = true;
      field.remove();
      if (takes && field.value.trim() !== '' && (kind === 'add' || field.value !== label)) void this.change(kind, id, field.value);
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
}
