/** Where something small stands beside a card: above or below it, wholly within the view, never over the card, and over as little else as can be. */
const Gap = 8;

type Box = { left: number; top: number; right: number; bottom: number };

/** How much of one box lies under another. */
const shared = (a: Box, b: Box) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Puts an element, whose offset parent holds the view, beside a card.
 * @param others What had better stay in sight.
 */
export function placeBeside(element: HTMLElement, card: Box, others: Box[], view: HTMLElement) {
  const within = view.getBoundingClientRect();
  const origin = element.offsetParent!.getBoundingClientRect();
  element.style.maxWidth = `${within.width - 2 * Gap}px`;
  const { width, height } = element.getBoundingClientRect();
  const [least, most] = [{ x: within.left + Gap, y: within.top + Gap }, { x: within.left + view.clientWidth - Gap - width, y: within.top + view.clientHeight - Gap - height }];
  const middle = (card.left + card.right - width) / 2;
  const places = [card.top - Gap - height, card.bottom + Gap, least.y, most.y].flatMap((y) => [middle, card.left, card.right - width, card.right + Gap, card.left - Gap - width].map((x) => ({ x, y })));
  let best = { x: least.x, y: least.y, cost: Infinity };
  for (const place of places) {
    const [x, y] = [Math.max(least.x, Math.min(place.x, most.x)), Math.max(least.y, Math.min(place.y, most.y))];
    const box = { left: x, top: y, right: x + width, bottom: y + height };
    const far = Math.abs(x - middle) + Math.abs(y + height / 2 - (card.top + card.bottom) / 2);
    // A card that fills the view leaves no place beside it; its lower edge is hidden sooner than its title.
    const cost = shared(box, card) * 100 + others.reduce((sum, other) => sum + shared(box, other), 0) + far * 4 + (shared(box, card) > 0 && y < most.y ? 1e6 : 0);
    if (cost < best.cost) best = { x, y, cost };
  }

  element.style.left = `${best.x - origin.left}px`;
  element.style.top = `${best.y - origin.top}px`;
}
