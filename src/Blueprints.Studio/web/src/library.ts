import { isServed } from './server';

/** Asks the worker. A worker that says nothing for 20 seconds is ended, and a new one started. */
export class Library {
  private worker!: Worker;
  private next = 1;
  private readonly open = new Map<number, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  private timer = 0;
  private isReady = false;
  private fault: Error | null = null;

  constructor(private readonly onStart: () => void, private readonly onSlow: () => void, private readonly onStop: () => void) {
    this.start();
  }

  ask(ask: string, ...args: (string | number)[]): Promise<string> {
    if (this.fault) return Promise.reject(this.fault);
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject });
      this.worker.postMessage({ id, ask, args });
      this.watch();
    });
  }

  private start() {
    this.isReady = false;
    this.worker = new Worker(isServed ? 'worker.js?served' : 'worker.js', { type: 'module' });
    this.worker.onmessage = ({ data }) => {
      if (data.id === 0) {
        if (data.error) {
          this.stop(this.fault = new Error(data.error));
          return;
        }

        this.isReady = true;
        this.onStart();
        this.watch();
        return;
      }

      const asked = this.open.get(data.id);
      this.open.delete(data.id);
      this.watch();
      if (data.error) asked?.reject(new Error(data.error));
      else asked?.resolve(data.answer);
    };
    this.worker.onerror = () => this.stop(this.fault = new Error('the worker could not start'));
  }

  private watch() {
    clearTimeout(this.timer);
    if (this.open.size === 0 || !this.isReady) return;
    this.timer = window.setTimeout(() => {
      this.onSlow();
      this.timer = window.setTimeout(() => {
        this.worker.terminate();
        this.stop(new Error('stopped'));
        this.onStop();
        this.start();
      }, 18_000);
    }, 2_000);
  }

  private stop(error: Error) {
    clearTimeout(this.timer);
    for (const { reject } of this.open.values()) reject(error);
    this.open.clear();
  }
}
