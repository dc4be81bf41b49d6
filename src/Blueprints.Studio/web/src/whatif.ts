/** What if: people, times, shares and demand are moved, and the service is simulated in a worker of its own while one drags. The latest values win. */
import { Library } from './library';
import { name, page, told } from './page';
import { Results, type Side } from './results';

type Input = { kind: 'demand' | 'staff' | 'share' | 'time'; key: string; label: string; value: number };

/** Stages of a simulation: cases and runs. Each is short, so that newer values wait for no more than one. */
const Stages: [number, number][] = [[200, 4], [600, 5], [4_000, 10]];

/** How long the last stage may take, in milliseconds, by what the one before took. */
const Longest = 2_000;

/** How many times are shown at first, those of the longest steps. */
const FirstTimes = 5;

export class WhatIf {
  private library: Library | null = null;
  private inputs: Input[] = [];
  private readonly moved = new Map<string, number>();
  private version = 0;
  private isRunning = false;
  private all = false;
  private readonly sliders = document.createElement('div');
  private readonly results = new Results();

  constructor(private readonly panel: HTMLElement, private readonly text: () => string) {
    this.sliders.className = 'sliders';
    panel.append(this.sliders, this.results.element);
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  /** Files that the document uses have changed. */
  forget() {
    void this.library?.ask('Forget');
  }

  /** The text, or the language, is another: what can be moved is asked anew, and what was moved stays so. */
  async refresh() {
    if (!this.isOpen) return;
    this.library ??= new Library(() => {}, () => this.results.say(told('slow')), () => this.results.say(told('simulationStopped')));
    const answer = await this.library.ask('Inputs', this.text(), name.value, page.told).catch(() => '');
    const { inputs, problems } = answer ? (JSON.parse(answer) as { inputs: Input[]; problems: string[] }) : { inputs: [], problems: [told('noService')] };
    if (problems.length > 0) {
      this.inputs = [];
      this.sliders.replaceChildren();
      this.results.fail(problems);
      return;
    }

    this.inputs = inputs;
    for (const key of this.moved.keys()) if (!inputs.some((input) => input.key === key)) this.moved.delete(key);
    this.render();
    await this.run();
  }

  private render() {
    const focused = document.activeElement?.id;
    const times = this.inputs.filter((input) => input.kind === 'time');
    const shown = this.all ? this.inputs : this.inputs.filter((input) => input.kind !== 'time' || times.indexOf(input) < FirstTimes || this.moved.has(input.key));
    const reset = button('whatIfReset', () => {
      this.moved.clear();
      this.render();
      void this.run();
    });
    reset.id = 'whatif-reset';
    const more = button(this.all ? 'whatIfFewer' : 'whatIfAll', () => {
      this.all = !this.all;
      this.render();
    });
    more.hidden = times.length <= FirstTimes;
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(reset, more);
    this.sliders.replaceChildren(...shown.map((input, i) => this.slider(input, i)), buttons);
    if (focused) document.getElementById(focused)?.focus();
  }

  private slider(input: Input, number: number): HTMLElement {
    const [row, label, range, output] = [document.createElement('div'), document.createElement('label'), document.createElement('input'), document.createElement('output')];
    range.type = 'range';
    range.id = `slider-${number}`;
    range.dataset.key = input.key;
    label.htmlFor = range.id;
    label.textContent = nameOf(input);
    const { min, max, step } = rangeOf(input);
    [range.min, range.max, range.step] = [String(min), String(max), String(step)];
    range.value = String(this.moved.get(input.key) ?? input.value);
    const tell = () => {
      output.textContent = valueOf(input, Number(range.value));
      range.setAttribute('aria-valuetext', output.textContent);
      row.classList.toggle('moved', this.moved.has(input.key));
    };
    range.oninput = () => {
      if (Number(range.value) === Number(input.value.toFixed(2))) this.moved.delete(input.key);
      else this.moved.set(input.key, Number(range.value));
      tell();
      void this.run();
    };
    tell();
    row.append(label, range, output);
    return row;
  }

  private get changes() {
    return [...this.moved].map(([key, value]) => `${key}=${value}${this.inputs.find((input) => input.key === key)!.kind === 'staff' ? '' : '%'}`).join('; ');
  }

  /** Simulates, roughly at first and then with more cases; values that are overtaken meanwhile are given up at the end of their stage. */
  private async run() {
    this.version++;
    if (this.isRunning) return;
    this.isRunning = true;
    let mine: number;
    do {
      mine = this.version;
      await this.stages(mine);
    } while (mine !== this.version);
    this.isRunning = false;
  }

  private async stages(mine: number) {
    const [text, file, changes] = [this.text(), name.value, this.changes];
    let pace = 0;
    for (const stage of Stages) {
      const [cases, runs] = stage;
      if (mine !== this.version || !this.isOpen || (stage === Stages.at(-1) && pace * cases * runs > Longest)) return;
      const began = performance.now();
      this.results.busy(true);
      try {
        const answer = JSON.parse(await this.library!.ask('Simulate', text, file, page.told, changes, cases, runs)) as { problems: string[]; before?: Side; after?: Side };
        pace = (performance.now() - began) / (cases * runs);
        if (mine !== this.version) return;
        if (answer.problems.length > 0 || !answer.before) this.results.fail(answer.problems);
        else this.results.show(answer.before, answer.after ?? null, cases * runs);
      } catch (error) {
        if ((error as Error).message !== 'stopped') this.results.fail([String((error as Error).message)]);
        return;
      } finally {
        this.results.busy(false);
      }
    }
  }
}

const nameOf = ({ kind, label }: Input) => (kind === 'demand' ? told('demand') : kind === 'staff' ? `${told('people')}: ${label}` : kind === 'share' ? `${told('share')}: ${label}` : `${told('fieldTime')}: ${label}`);

function rangeOf({ kind, value }: Input) {
  if (kind === 'staff') return { min: 1, max: Math.max(Math.ceil(value) * 2, Math.ceil(value) + 3), step: value % 1 === 0 ? 1 : 0.5 };
  if (kind === 'share') return { min: 0, max: 100, step: 1 };
  return { min: 50, max: 200, step: 5 };
}

const valueOf = ({ kind, value }: Input, now: number) => (kind === 'staff' ? String(now) : `${now} %`) + (now === value ? '' : ` (${kind === 'staff' ? value : `${Math.round(value)} %`})`);

function button(word: Parameters<typeof told>[0], run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = told(word);
  made.onclick = run;
  return made;
}
