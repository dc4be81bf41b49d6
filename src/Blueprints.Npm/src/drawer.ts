/** Draws for a page: in a worker where there can be one, and else in the page itself. One for all elements of a page. */
import { load } from './index.js';
import type { Rendering, RenderOptions } from './types.js';

/** A document that takes longer is given up; the next one gets a new worker. */
const Patience = 20_000;

/** Starting takes a download. */
const StartPatience = 120_000;

/** What a drawing that was given up is refused with. */
export class TookTooLong extends Error {}

interface Asked {
  text: string;
  options: RenderOptions;
  resolve(rendering: Rendering): void;
  reject(error: unknown): void;
}

export class Drawer {
  private readonly waiting: Asked[] = [];
  private worker: Worker | undefined;
  private isReady = false;
  private isInPage = false;
  private asked: Asked | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param base The folder of the package's code. */
  constructor(private readonly base: () => string) {}

  render(text: string, options: RenderOptions): Promise<Rendering> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ text, options, resolve, reject });
      this.next();
    });
  }

  private next() {
    if (this.asked || this.waiting.length === 0) return;
    if (!this.isInPage && !this.worker) this.start();
    if (this.isInPage) {
      const { text, options, resolve, reject } = this.waiting.shift()!;
      load({ runtime: new URL('runtime/', this.base()) }).then((blueprints) => blueprints.render(text, options)).then(resolve, reject);
      this.next();
    } else if (this.isReady) {
      this.asked = this.waiting.shift()!;
      this.worker!.postMessage({ id: 1, text: this.asked.text, options: this.asked.options });
      this.watch(Patience);
    }
  }

  private start() {
    this.isReady = false;
    try {
      this.worker = new Worker(new URL('worker.js', this.base()), { type: 'module' });
    } catch {
      // Code of another host makes no workers.
      this.isInPage = true;
      return;
    }

    this.worker.addEventListener('message', ({ data }) => this.hear(data));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(new Error('the worker could not start'));
    });
    this.watch(StartPatience);
  }

  private hear(data: { id: number; error?: string; rendering?: Rendering }) {
    clearTimeout(this.timer);
    if (data.id === 0) {
      if (data.error) {
        this.fail(new Error(data.error));
        return;
      }

      this.isReady = true;
    } else {
      const asked = this.asked!;
      this.asked = undefined;
      if (data.error) asked.reject(new Error(data.error));
      else asked.resolve(data.rendering!);
    }

    this.next();
  }

  private watch(patience: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fail(new TookTooLong('it took too long')), patience);
  }

  /** Ends the worker. What it was at is refused, and where it never started all that waits. */
  private fail(error: Error) {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
    const refused = this.isReady ? [this.asked] : [this.asked, ...this.waiting.splice(0)];
    this.asked = undefined;
    for (const asked of refused) asked?.reject(error);
    this.next();
  }
}
