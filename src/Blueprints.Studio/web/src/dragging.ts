/** A card is dragged to another lane, a cause onto the one that it is to lead to. */
import type { Change } from './changes';
import type { Drawing } from './drawing';

/** How far something is dragged before it is. */
const Far = 6;

export class Dragging {
  constructor(private readonly view: HTMLElement, private readonly drawing: () => Drawing, private readonly change: Change, isBusy: () => boolean) {
    view.addEventListener('pointerdown', (event) => event.button === 0 && !isBusy() && this.begin(event));
  }

  private begin(down: PointerEvent) {
    const { id, role, lane } = this.drawing().at(down.clientX, down.clientY);
    const card = id && role !== 'category' ? this.drawing().card(id) : null;
    if (!id || !card) return;
    const before = card.getAttribute('transform');
    const isStep = role === 'step';
    let isDragged = false;
    const move = (event: PointerEvent) => {
      const [x, y] = [isStep ? 0 : event.clientX - down.clientX, event.clientY - down.clientY];
      if (!isDragged && Math.hypot(x, y) < Far) return;
      const scale = this.drawing().sizeOfUnit;
      isDragged = true;
      this.view.classList.add(isStep ? 'dragging' : 'moving');
      card.style.pointerEvents = 'none';
      card.setAttribute('transform', `translate(${x / scale} ${y / scale}) ${before ?? ''}`);
      if (!isStep) this.drawing().aim(this.drawing().at(event.clientX, event.clientY).id);
    };
    const end = (event: PointerEvent) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      const over = this.drawing().at(event.clientX, event.clientY);
      this.view.classList.remove('dragging', 'moving');
      this.drawing().aim(null);
      card.style.pointerEvents = '';
      if (before === null) card.removeAttribute('transform');
      else card.setAttribute('transform', before);
      if (!isDragged || event.type === 'pointercancel') return;
      // The click that follows would pick what lies there now.
      const hold = (click: Event) => click.stopPropagation();
      addEventListener('click', hold, true);
      setTimeout(() => removeEventListener('click', hold, true), 50);
      const target = isStep ? over.lane : over.id;
      if (target && target !== lane && target !== id) void this.change('move', id, target);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }
}
