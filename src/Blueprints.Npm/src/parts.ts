/** The parts of a shown drawing that can be chosen: steps, causes, effects and categories; by mouse, by touch and by the keys. */
const Chosen = new Set(['step', 'cause', 'effect', 'category']);

export interface Part {
  id: string;
  role: string;
  label: string;
}

interface Item extends Part {
  group: Element;

  /** What has the focus: the link around it where there is one. */
  target: SVGElement;
}

export class Parts {
  private readonly items: Item[] = [];
  private readonly tips = new Map<Element, string>();
  private selected: Item | null = null;

  constructor(private readonly svg: SVGSVGElement, private readonly onSelect: (part: Part | null) => void, private readonly onTip: (text: string | null, at: Element | null) => void) {
    this.name();
    for (const title of [...svg.querySelectorAll('title')]) {
      // The element shows them itself, to the keyboard too.
      this.tips.set(title.parentElement!, title.textContent!);
      title.remove();
    }

    for (const group of svg.querySelectorAll('[data-role][data-id]')) this.add(group);
    this.items[0]?.target.setAttribute('tabindex', '0');
    svg.addEventListener('click', (event) => this.click(event));
    svg.addEventListener('keydown', (event) => this.press(event));
    svg.addEventListener('focusin', (event) => this.focus(event.target as Element));
    svg.addEventListener('focusout', () => this.onTip(null, null));
    svg.addEventListener('pointerover', (event) => this.point(event.target as Element));
    svg.addEventListener('pointerleave', () => this.onTip(null, null));
  }

  /** The one that is chosen. */
  get id(): string | null {
    return this.selected?.id ?? null;
  }

  /** Chooses a part by its id, without telling of it; none where there is no such part. */
  show(id: string | null) {
    this.selected?.group.removeAttribute('data-selected');
    this.selected?.target.removeAttribute('aria-current');
    this.selected = this.items.find((item) => item.id === id) ?? null;
    this.selected?.group.setAttribute('data-selected', '');
    this.selected?.target.setAttribute('aria-current', 'true');
    if (this.selected) this.rove(this.selected);
  }

  /** The name of the drawing goes where no browser shows it over every part. */
  private name() {
    const title = [...this.svg.children].find((child) => child.localName === 'title');
    if (!title) return;
    this.svg.setAttribute('aria-label', title.textContent!);
    this.svg.removeAttribute('aria-labelledby');
    title.remove();
  }

  private add(group: Element) {
    const role = group.getAttribute('data-role')!;
    if (!Chosen.has(role)) return;
    const link = group.closest('a');
    const words = this.tips.get(group) ?? [...group.children].filter((child) => child.localName === 'text').map((text) => text.textContent).join(' ');
    const target = (link ?? group) as SVGElement;
    target.setAttribute('tabindex', '-1');
    target.setAttribute('aria-label', words);
    if (!link) target.setAttribute('role', 'group');
    this.items.push({ group, target, id: group.getAttribute('data-id')!, role, label: words.split('\n')[0] });
  }

  /** The part that an element belongs to, or that a mark beside it is about. */
  private itemAt(element: Element | null): Item | undefined {
    const group = element?.closest('[data-role][data-id]');
    const id = group?.getAttribute('data-id');
    return group ? this.items.find((item) => item.group === group) ?? this.items.find((item) => item.id === id) : undefined;
  }

  private choose(item: Item | undefined) {
    if (item === this.selected || !item && !this.selected) return;
    this.show(item?.id ?? null);
    this.onSelect(item ? { id: item.id, role: item.role, label: item.label } : null);
  }

  private click(event: MouseEvent) {
    this.choose(this.itemAt(event.target as Element));
  }

  private press(event: KeyboardEvent) {
    const at = this.items.findIndex((item) => item.target === event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: this.items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.items[to]?.target.focus();
    } else if (event.key === 'Escape') {
      this.onTip(null, null);
      this.choose(undefined);
    } else if (event.key === ' ' || event.key === 'Enter') {
      this.choose(this.items[at]);
      // Enter follows a link as well.
      if (event.key === ' ' || !this.items[at].target.hasAttribute('href')) event.preventDefault();
    }
  }

  private focus(element: Element) {
    const item = this.items.find((one) => one.target === element);
    if (!item) return;
    this.rove(item);
    this.onTip(this.tips.get(item.group) ?? null, item.group);
  }

  /** One part is reached by Tab, the others by the arrows. */
  private rove(item: Item) {
    for (const other of this.items) other.target.setAttribute('tabindex', other === item ? '0' : '-1');
  }

  private point(element: Element) {
    for (let at: Element | null = element; at && at !== this.svg; at = at.parentElement) {
      const tip = this.tips.get(at);
      if (tip !== undefined) {
        this.onTip(tip, at);
        return;
      }
    }

    this.onTip(null, null);
  }
}
