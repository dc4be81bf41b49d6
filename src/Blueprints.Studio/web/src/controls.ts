/** The controls of the page: what they say, and the bar between its halves. */
import { isWord, type Language, type Word, word } from './words';

/** Gives the words to all that stands in the page from the start. */
export function label(language: Language) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) element.textContent = word(element.dataset.word as Word, language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label], [data-region]')) {
    const key = element.dataset.label ?? element.dataset.region!;
    if (isWord(key)) element.setAttribute('aria-label', word(key, language));
  }
}

/** What a list offers; what was chosen stays chosen where it is still offered. */
export function options(select: HTMLSelectElement, items: [string, string][]) {
  const value = select.value;
  select.replaceChildren(...items.map(([key, text]) => new Option(text, key)));
  select.value = items.some(([key]) => key === value) ? value : '';
}

/** Lets the reader move the bar between the text and the drawing. */
export function movable(bar: HTMLElement) {
  const widen = (wish: number) => {
    const left = Math.round(Math.min(80, Math.max(15, wish)));
    document.querySelector('main')!.style.setProperty('--left', `${left}%`);
    bar.setAttribute('aria-valuenow', String(left));
  };
  bar.onpointerdown = (event) => bar.setPointerCapture(event.pointerId);
  bar.onpointermove = (event) => bar.hasPointerCapture(event.pointerId) && widen((event.clientX / innerWidth) * 100);
  bar.onkeydown = (event) => {
    const step = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (step) widen((bar.offsetLeft / innerWidth) * 100 + step);
  };
}

export function debounce<T extends unknown[]>(run: (...args: T) => unknown, wait: number) {
  let timer = 0;
  return (...args: T) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => run(...args), wait);
  };
}
