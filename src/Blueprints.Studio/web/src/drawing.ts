/** The drawing: shown as it is, moved and sized by the reader, and each of its elements found and lit up by id. */
const Look = `
  :host { display: block; width: max-content; min-width: 100%; padding: 16px; }
  svg { display: block; margin: 0 auto; background: #fff; box-shadow: 0 1px 6px #0003; }
  [data-id] { cursor: pointer; }
  [data-lit] { filter: drop-shadow(0 0 2px #1f5fbf) drop-shadow(0 0 5px #1f5fbf); }
  [data-aim] { filter: drop-shadow(0 0 3px #0a7d3c) drop-shadow(0 0 6px #0a7d3c); }
`;

/** What can be chosen and changed on the drawing. */
const Cards = ['step', 'cause', 'category'];

/** Where an element lies: its words, where it has a bone as well. */
const placeOf = (card: Element): DOMRect => ((['cause', 'category'].includes(card.getAttribute('data-role')!) && card.querySelector('text')) || card).getBoundingClientRect();

/** The scale under which labels can't be read. */
const Readable = 0.4;

export class Drawing {
  private readonly root: ShadowRoot;
  private width = 0;
  private height = 0;
  private scale = 1;
  private fits = true;
  private lit = '';

  constructor(private readonly view: HTMLElement, private readonly onScale: (scale: number) => void, onPick: (id: string) => void, private readonly onLit: (id: string | null) => void) {
    const host = document.createElement('div');
    view.append(host);
    this.root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(Look);
    this.root.adoptedStyleSheets = [sheet];
    this.root.addEventListener('click', (event) => {
      const element = (event.target as Element).closest('[data-id]');
      const link = (event.target as Element).closest('a');
      if (link) link.setAttribute('target', '_blank');
      else if (element) onPick(element.getAttribute('data-id')!);
    });
    view.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }, { passive: false });
    view.addEventListener('keydown', (event) => {
      if (event.key === '+' || event.key === '=') this.zoom(1.25);
      else if (event.key === '-') this.zoom(0.8);
      else if (event.key === '0') this.fit();
    });
    new ResizeObserver(() => this.fits && this.fit()).observe(view);
  }

  /** Shows a drawing. It comes from the library alone, which writes no scripts; what is no drawing is shown as nothing. */
  show(svg: string) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (parsed.nodeName !== 'svg') return;
    const drawing = document.importNode(parsed, true) as unknown as SVGSVGElement;
    this.root.replaceChildren(drawing);
    this.width = Number(drawing.getAttribute('width'));
    this.height = Number(drawing.getAttribute('height'));
    if (this.fits) this.fit();
    else this.resize();
    this.light(this.lit);
  }

  clear() {
    this.root.replaceChildren();
    this.width = 0;
  }

  light(id: string, intoView = false) {
    this.lit = id;
    this.onLit(id && (this.card(id) ?? this.arrow(id)) ? id : null);
    for (const element of this.root.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
    if (!id) return;
    // A phase may have the id of a step; what stands at the caret, or was clicked on, is then the step.
    const elements = this.root.querySelectorAll(`[data-id="${CSS.escape(id)}"]${this.card(id) ? ':not([data-role="phase"])' : ''}`);
    for (const element of elements) element.setAttribute('data-lit', '');
    if (intoView && elements.length > 0) elements[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The card of a step, the words of a cause, the box of a category; null where it is not drawn. */
  card(id: string): SVGGraphicsElement | null {
    return this.root.querySelector(Cards.map((role) => `[data-role="${role}"][data-id="${CSS.escape(id)}"]`).join());
  }

  /** The steps at the ends of an arrow, by the id of its parts; null where it is none. */
  endsOf(id: string): [string, string] | null {
    const arrow = this.arrow(id);
    return arrow === null ? null : [arrow.getAttribute('data-from')!, arrow.getAttribute('data-to')!];
  }

  /** Where the arrows of a step lead. */
  arrowsFrom(id: string): string[] {
    return [...new Set([...this.root.querySelectorAll(`[data-role="flow"][data-from="${CSS.escape(id)}"][data-to]`)].map((arrow) => arrow.getAttribute('data-to')!))];
  }

  private arrow(id: string): Element | null {
    return this.root.querySelector(`[data-role="flow"][data-id="${CSS.escape(id)}"][data-from][data-to]`);
  }

  /** Where an element lies in the window: of a cause its words, without its bone; null where it is not drawn. */
  place(id: string): DOMRect | null {
    const card = this.card(id) ?? this.arrow(id);
    return card === null ? null : placeOf(card);
  }

  /** Where all of them lie but one. */
  others(id: string): DOMRect[] {
    return [...this.root.querySelectorAll(Cards.map((role) => `[data-role="${role}"]`).join())].filter((other) => other.getAttribute('data-id') !== id).map(placeOf);
  }

  /** The element at a place of the window, what it is, and the lane there. */
  at(x: number, y: number): { id: string | null; role: string | null; lane: string | null } {
    const card = this.root.elementFromPoint(x, y)?.closest(Cards.map((role) => `[data-role="${role}"]`).join());
    const [id, role] = [card?.getAttribute('data-id') ?? null, card?.getAttribute('data-role') ?? null];
    for (const lane of this.root.querySelectorAll('[data-role="lane"]')) {
      const { top, bottom, left, right } = lane.getBoundingClientRect();
      const name = lane.getAttribute('data-id')!;
      if (y >= top && y <= bottom && x >= left && x <= right && !name.startsWith('~')) return { id, role, lane: name };
    }

    return { id, role, lane: null };
  }

  /** Marks what something that is dragged would be dropped on; null for nothing. */
  aim(id: string | null) {
    for (const element of this.root.querySelectorAll('[data-aim]')) element.removeAttribute('data-aim');
    if (id) this.card(id)?.setAttribute('data-aim', '');
  }

  /** How many pixels of the window a unit of the drawing takes. */
  get sizeOfUnit(): number {
    return this.scale;
  }

  fit() {
    this.fits = true;
    if (this.width === 0) return;
    const across = (this.view.clientWidth - 34) / this.width;
    const whole = Math.min(across, (this.view.clientHeight - 34) / this.height);
    // A drawing of several rows is read from the top down: as wide as the view, where the whole of it would be too small to read.
    this.scale = Math.min(1.5, Math.max(0.05, whole < Readable ? Math.min(across, Readable * 2) : whole));
    this.resize();
  }

  zoom(by: number) {
    this.fits = false;
    this.scale = Math.min(8, Math.max(0.05, this.scale * by));
    this.resize();
  }

  private resize() {
    const drawing = this.root.querySelector('svg');
    drawing?.setAttribute('width', String(Math.round(this.width * this.scale)));
    drawing?.setAttribute('height', String(Math.round(this.height * this.scale)));
    this.onScale(this.scale);
  }
}
