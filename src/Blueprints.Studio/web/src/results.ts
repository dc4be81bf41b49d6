/** What a simulation came to, as the service is and as it was moved, side by side. */
import { page, told } from './page';

type Lane = { id: string; label: string; load?: number; loadError?: number };
export type Side = { steady: boolean; lead?: number; leadError?: number; p90?: number; promise?: number; promiseError?: number; lanes: Lane[] };

export class Results {
  readonly element = document.createElement('div');
  private readonly table = document.createElement('table');
  private readonly note = document.createElement('p');

  constructor() {
    this.element.className = 'results';
    this.note.setAttribute('role', 'status');
    this.element.append(this.table, this.note);
  }

  /** Whether a simulation is under way. */
  busy(is: boolean) {
    this.table.setAttribute('aria-busy', String(is));
  }

  say(words: string) {
    this.note.textContent = words;
  }

  /** Says why there is nothing to show. */
  fail(problems: string[]) {
    this.table.replaceChildren();
    this.say(problems.map((problem) => problem.charAt(0).toUpperCase() + problem.slice(1)).join('\n'));
  }

  show(before: Side, after: Side | null, cases: number) {
    const head = line('th', ['', told('before'), told('after'), told('difference')]);
    const rows = [
      compared(told('leadTime'), before.lead, after?.lead, time, before.leadError, after?.leadError, -1),
      compared(told('p90'), before.p90, after?.p90, time, undefined, undefined, -1),
      compared(told('promiseKept'), before.promise, after?.promise, percent, before.promiseError, after?.promiseError, 1),
      ...before.lanes.map((lane) => compared(`${told('load')}: ${lane.label}`, lane.load, after?.lanes.find((other) => other.id === lane.id)?.load, percent, undefined, undefined, 0)),
    ];
    this.table.replaceChildren(head, ...rows.filter((row) => row !== null));
    const endless = !before.steady || after?.steady === false ? ` ${told(after?.steady === false ? 'endlessAfter' : 'endlessBefore')}` : '';
    this.say(`${cases.toLocaleString(page.told)} ${told('cases')}${endless}`);
  }
}

/** A row of a figure; null where it is not known. It is good where it goes the way of its sign, and neither where that is 0 or the change lies within chance. */
function compared(label: string, before: number | undefined, after: number | undefined, words: (value: number) => string, errorBefore: number | undefined, errorAfter: number | undefined, good: number): HTMLElement | null {
  if (before === undefined) return null;
  const change = after === undefined ? undefined : after - before;
  const row = line('td', [label, spread(before, errorBefore, words), after === undefined ? '–' : spread(after, errorAfter, words), change === undefined ? '–' : (change > 0 ? '+' : change < 0 ? '−' : '±') + words(Math.abs(change))]);
  const isSure = change !== undefined && Math.abs(change) > Math.max(errorBefore ?? 0, errorAfter ?? 0);
  if (isSure && good !== 0) row.lastElementChild!.className = Math.sign(change) === good ? 'better' : 'worse';
  return row;
}

function line(cell: 'th' | 'td', texts: string[]): HTMLElement {
  const row = document.createElement('tr');
  row.append(...texts.map((text, i) => {
    const made = document.createElement(i === 0 && text !== '' ? 'th' : cell === 'th' && text === '' ? 'td' : cell);
    if (made.tagName === 'TH') made.setAttribute('scope', i === 0 ? 'row' : 'col');
    made.textContent = text;
    return made;
  }));
  return row;
}

const spread = (value: number, error: number | undefined, words: (value: number) => string) => words(value) + (error === undefined ? '' : ` ± ${words(error)}`);

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** A time in the unit that is read most easily. */
function time(seconds: number): string {
  const units: [number, string, string][] = [[86_400, 'd', '天'], [3_600, 'h', '小时'], [60, 'min', '分钟'], [1, 's', '秒']];
  const [size, english, chinese] = units.find(([size]) => seconds >= size * 2) ?? units[3];
  return `${(seconds / size).toFixed(1)} ${page.told === 'zh' ? chinese : english}`;
}
