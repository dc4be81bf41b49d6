/** A short form beside the card of a step: its times, standard and marks. Each value is written as soon as it is left; what the language does not take is told below it. */
import { told } from './page';
import type { Word } from './words';

export type Field = { field: string; value: string; others: number };

export type FormAsks = {
  /** What the text says of the step; null where it has none such. */
  read: (id: string) => Promise<Field[] | null>;
  /** Writes a value; why it was not, or null. */
  write: (field: string, id: string, value: string) => Promise<string | null>;
};

const Labels: Record<string, Word> = { Time: 'fieldTime', Wait: 'fieldWait', Tolerated: 'fieldTolerated', StandardTime: 'fieldStandardTime', StandardText: 'fieldStandardText', Fail: 'fieldFail', Decision: 'fieldDecision' };
const Hints: Record<string, string> = { Time: '2 min, 1-3 min', Wait: '5 min', Tolerated: '3 min', StandardTime: '1 min' };

export class StepForm {
  private id: string | null = null;

  constructor(private readonly host: HTMLElement, private readonly asks: FormAsks) {}

  /** Shows the fields of a step. */
  async open(id: string) {
    const fields = await this.asks.read(id);
    if (!fields?.length) return;
    this.id = id;
    const rows = fields.map((field) => this.row(field));
    this.host.replaceChildren(...rows);
    this.host.querySelector<HTMLInputElement>('input')!.focus();
  }

  /** The text was read again: what is not being written shows what it says now. */
  async refresh() {
    if (this.id === null || !this.isShown) return;
    const fields = await this.asks.read(this.id);
    for (const { field, value } of fields ?? []) {
      const input = this.host.querySelector<HTMLInputElement>(`#field-${field}`);
      if (!input || input.getAttribute('aria-invalid') === 'true' || input.matches(':focus') && input.type !== 'checkbox' && input.value !== input.dataset.written) continue;
      this.fill(input, value);
    }
  }

  private get isShown() {
    return this.host.querySelector('#field-Time') !== null && !this.host.hidden;
  }

  private row({ field, value, others }: Field): HTMLElement {
    const [row, label, input, error] = [document.createElement('div'), document.createElement('label'), document.createElement('input'), document.createElement('p')];
    input.id = `field-${field}`;
    input.type = field === 'Decision' ? 'checkbox' : 'text';
    input.spellcheck = false;
    input.placeholder = Hints[field] ?? '';
    label.htmlFor = input.id;
    label.textContent = told(Labels[field]) + (others > 0 ? ` (1/${others + 1})` : '');
    error.id = `error-${field}`;
    error.className = 'error';
    error.setAttribute('role', 'alert');
    input.setAttribute('aria-describedby', error.id);
    this.fill(input, value);
    input.onchange = () => void this.write(input, error, field);
    row.append(label, input, error);
    return row;
  }

  private fill(input: HTMLInputElement, value: string) {
    if (input.type === 'checkbox') input.checked = value !== '';
    else input.value = value;
    input.dataset.written = value;
  }

  private async write(input: HTMLInputElement, error: HTMLElement, field: string) {
    const value = input.type === 'checkbox' ? (input.checked ? 'yes' : '') : input.value;
    const refusal = await this.asks.write(field, this.id!, value);
    error.textContent = refusal ?? '';
    input.toggleAttribute('aria-invalid', false);
    if (refusal) input.setAttribute('aria-invalid', 'true');
    else input.dataset.written = value;
    if (refusal && input.type === 'checkbox') input.checked = !input.checked;
  }
}
